/** One spelling for equal data, and a short fingerprint of it. */

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

/** JSON with sorted keys and without undefined parts: equal data, equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** FNV-1a, 64 bits. Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", IETF draft. */
export function fnv1a64(bytes: Uint8Array): bigint {
  let hash = OFFSET;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash;
}

/**
 * Fingerprint of data as `fnv1a64:` and 16 hexadecimal digits, over the UTF-8 bytes of its canonical
 * JSON. It tells scenarios apart by accident, not against a forger.
 */
export function fingerprint(value: unknown): string {
  const hash = fnv1a64(new TextEncoder().encode(canonicalJson(value)));
  return `fnv1a64:${hash.toString(16).padStart(16, '0')}`;
}

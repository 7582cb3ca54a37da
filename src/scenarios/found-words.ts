/** What stands in a file, in words. */
import { quoted } from './finding.ts';

/** The value in a word or two: `"high"`, `a list of 3`, `nothing`. */
export function foundWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' && Number.isNaN(value)) return 'something that is not a number (.nan)';
  if (value === Infinity || value === -Infinity) return 'infinity';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value !== 'object') return String(value);
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an empty block';
  return `a block with ${keys.slice(0, 4).map(quoted).join(', ')}${keys.length > 4 ? ', ...' : ''}`;
}

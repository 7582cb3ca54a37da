/** Reading the value of a change: what was found, what was expected, and the nearest known word. */
import { knownHint } from '../base/closest.ts';
import { WinsetError } from '../base/errors.ts';

/** @throws WinsetError `set/invalid`, always */
export const fail = (message: string, hint?: string): never => {
  throw new WinsetError('set/invalid', { message, ...(hint === undefined ? {} : { hint }) });
};

/** @throws WinsetError `set/invalid`, always, with the nearest known word */
export const unknown = (what: string, found: string, known: readonly string[]): never =>
  fail(`there is no ${what} "${found}"`, knownHint(found, known));

/** @throws WinsetError `set/invalid`, always: the path ends before it names a field, an issue, a friction */
export const cutShort = (path: string, what: string, known: readonly string[]): never =>
  fail(
    `${path} names no ${what}`,
    `For example ${path}.${known.find((name) => !name.includes('<'))}. Known: ${known.join(', ')}.`,
  );

/** @throws WinsetError `set/invalid` when a path goes on after it has named all there is */
export function checkEnd(path: readonly string[], longest: number, hint?: string): void {
  if (path.length > longest)
    fail(`there is no path ${path.join('.')}`, hint ?? `Write ${path.slice(0, longest).join('.')}.`);
}

/** A finite number within bounds. @throws WinsetError `set/invalid` */
export function numberFrom(value: string, low: number, high: number, whole = false): number {
  const number = value === '' ? Number.NaN : Number(value);
  const kind = whole ? 'a whole number' : 'a number';
  const range = high === Infinity ? `${kind} of at least ${low}` : `${kind} from ${low} to ${high}`;
  if (!Number.isFinite(number) || number < low || number > high || (whole && !Number.isInteger(number))) {
    fail(`expected ${range}, found "${value}"`);
  }
  // -0 is 0, as in JSON.
  return number + 0;
}

/** One of the known words. @throws WinsetError `set/invalid` */
export function oneOf<T extends string>(value: string, known: readonly T[]): T {
  return (known as readonly string[]).includes(value) ? (value as T) : unknown('choice', value, known);
}

/** Words separated by commas. */
export const listFrom = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/**
 * The small parts that the schema of a scenario file is built of.
 *
 * Each part carries what it expects as its zod message, in words that complete
 * "expected ..., found ..."; `problem-words.ts` makes the sentence. Of an unknown key the
 * message is the list of known keys, parted by blanks.
 */
import { z } from 'zod';

/**
 * Kebab-case (`peace-regime`), or upper case with hyphens (`ROK`, `DPRK-I2`). Not
 * `constructor`, the one such word that every object already has.
 */
export const ID_PATTERN = /^(?!constructor$)(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z0-9]+(?:-[A-Z0-9]+)*)$/;

/** What an id looks like, to complete "expected". */
export const AN_ID = 'an id (like-this or LIKE-THIS)';

/** Longer ids break every table. */
const LONGEST_ID = 64;

/** An id: of an actor, issue, option, phrase, rule, forum. */
export const id = z.string({ error: AN_ID }).max(LONGEST_ID, { error: AN_ID }).regex(ID_PATTERN, { error: AN_ID });

/** An id that may be written as a whole number without quotes, such as a year. */
export const yearLikeId = z.union([id, z.int().nonnegative().transform(String)], { error: 'an id or a year' });

const AN_OPTION = 'an option as issue.option';

/** `issue.option`. */
export const optionPath = z.string({ error: AN_OPTION }).regex(/^[A-Za-z0-9-]+\.[A-Za-z0-9-]+$/, { error: AN_OPTION });

// Control characters would reach terminals, and lone surrogates do not survive a file.
const unprintable = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** Words for people: not empty, no control characters but line ends and tabs. */
export const prose = z
  .string({ error: 'text' })
  .min(1, { error: 'text' })
  .refine((value) => !unprintable.test(value), { error: 'text without control characters' });

/** A finite number within bounds, both included. */
export function numberFrom(low: number, high: number) {
  const error = `a number from ${low} to ${high}`;
  return z.number({ error }).min(low, { error }).max(high, { error });
}

/** A whole number within bounds, both included. */
export function countFrom(low: number, high: number) {
  const error = `a whole number from ${low} to ${high}`;
  return z.int({ error }).min(low, { error }).max(high, { error });
}

/** A finite number without bounds that anyone would meet. */
export const anyNumber = z
  .number({ error: 'a number' })
  .min(-1e12, { error: 'a number from -1e12 to 1e12' })
  .max(1e12, { error: 'a number from -1e12 to 1e12' });

/** Completes "expected" where a flag should stand. */
export const TRUE_OR_FALSE = 'true or false';

/** `true` or `false`. */
export const flag = z.boolean({ error: TRUE_OR_FALSE });

/** One of the words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: words.length === 1 ? `"${words[0]}"` : `one of ${words.join(', ')}` });
}

/** No file that people or programs write comes near so many; it bounds the time that checks take. */
const LONGEST_LIST = 10_000;

/** A list of at least `min` and at most `max` items; `items` in the plural completes "a list of". */
export function listOf<T extends z.ZodType>(item: T, items: string, min = 0, max = LONGEST_LIST) {
  const atLeast = min > 0 ? `a list of ${min} or more ${items}` : `a list of ${items}`;
  const error = max < LONGEST_LIST ? `a list of ${min} to ${max} ${items}` : atLeast;
  const tooLong = max < LONGEST_LIST ? error : `a list of at most ${max} ${items}`;
  return z.array(item, { error }).min(min, { error }).max(max, { error: tooLong });
}

/** Keys of the author's choice (ids) with values of one kind; `what` completes "expected". */
export function mappingOf<T extends z.ZodType>(value: T, what: string) {
  return z.record(z.string(), value, { error: what });
}

/** Issue -> option. `what` completes "expected". */
export function optionByIssue(what: string) {
  return mappingOf(id.describe('Id of an option of the issue.'), what).refine((map) => Object.keys(map).length > 0, {
    error: what,
  });
}

/** A block with the given keys and no others. `what` completes "expected" where something else stands. */
export function block<T extends z.core.$ZodLooseShape>(what: string, shape: T) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : what),
  });
}

/** Where a reading comes from. */
export const evidenceClass = oneOf(['matrix', 'text', 'history', 'judgement']);

/**
 * Laws that random cases are held against: how a broken one is reported, and how to replay it.
 *
 * Nothing here depends on a test runner: a check returns when all laws hold and throws
 * when one does not.
 */
import { WinsetError } from '../base/errors.ts';
import type { Unit } from '../base/registry.ts';
import { type Stream, streamFor } from '../base/streams.ts';

/** Which random cases a check plays. */
export interface CheckOptions {
  /** How many cases; 200 by default. */
  readonly cases?: number;
  /** Names the cases: another seed, other cases. `conformance` by default. */
  readonly seed?: string;
  /** Replays the case of this number alone. */
  readonly only?: number;
}

/** A law that does not hold; `replayable` turns it into a WinsetError that says where. */
export class BrokenLaw extends Error {
  override readonly name = 'BrokenLaw';
  readonly found: string;

  constructor(law: string, found: string) {
    super(law);
    this.found = found;
  }
}

/**
 * Reports a broken law.
 * @param law  the law, as a sentence that should be true
 * @param found  what was found instead
 */
export function broken(law: string, found: string): never {
  throw new BrokenLaw(law, found);
}

/** The unit under check, and the function that checks it. */
export interface Subject {
  readonly unit: Unit;
  /** "procedure", "concession", "drafting". */
  readonly kind: string;
  /** "checkProcedure". */
  readonly check: string;
}

/**
 * Holds what a unit says of itself, and every random case, against the laws.
 *
 * @param statics  laws that need no case
 * @param play  plays one case; the stream belongs to it alone
 * @throws WinsetError `law/broken` with the law, what was found, and the call that replays it
 */
export function checkCases(
  subject: Subject,
  options: CheckOptions,
  statics: () => void,
  play: (stream: Stream, number: number) => void,
): void {
  const { cases = 200, seed = 'conformance', only, ...rest } = options;
  replayable(subject, 'as declared', `${subject.check}(${subject.kind})`, () => {
    checkUnit(subject.unit);
    statics();
  });
  const numbers = only === undefined ? Array.from({ length: cases }, (_, number) => number) : [only];
  for (const number of numbers) {
    const again = JSON.stringify({ ...rest, seed, only: number });
    replayable(subject, `case ${number} of seed "${seed}"`, `${subject.check}(${subject.kind}, ${again})`, () =>
      play(streamFor(seed, number, 'world', subject.kind), number),
    );
  }
}

function replayable(subject: Subject, where: string, again: string, body: () => void): void {
  try {
    body();
  } catch (cause) {
    const message =
      cause instanceof BrokenLaw
        ? `it breaks the law "${cause.message}": ${cause.found}`
        : `it breaks the law "nothing throws": ${cause instanceof Error ? (cause.stack ?? cause.message) : cause}`;
    throw new WinsetError(
      'law/broken',
      { path: `${subject.kind} "${subject.unit.id}", ${where}`, message, hint: `Replay: ${again}` },
      { cause },
    );
  }
}

function checkUnit({ id, summary }: Unit): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) broken('an id is kebab-case', `"${id}"`);
  isSaid('summary', summary);
}

/** A text for lists and reference docs that is there and has no stray white space. */
export function isSaid(field: string, text: string): void {
  if (text === '' || text.trim() !== text) broken(`the ${field} says something`, `"${text}"`);
}

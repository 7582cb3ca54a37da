/**
 * The working text of a forum: the tabled text that drew the fewest objections among the
 * answers given, the latest on ties.
 */
import { copyText, type Text } from './case.ts';

/** Remembers the working text and who objected to it. Its buffer is reused. */
export class WorkingText {
  private readonly buffer: Text;
  private exists = false;
  private objections = 0;
  /** Seats that objected to it, as a bit mask; 0 before any answer. */
  blockers = 0;

  constructor(issues: number) {
    this.buffer = new Uint8Array(issues);
  }

  /** The text, or null before any answer. */
  get text(): Text | null {
    return this.exists ? this.buffer : null;
  }

  clear(): void {
    this.exists = false;
    this.blockers = 0;
  }

  /** Takes the text over when no earlier one drew fewer objections. */
  consider(text: Text, objectors: number): void {
    const objections = countBits(objectors);
    if (this.exists && objections > this.objections) return;
    this.exists = true;
    this.objections = objections;
    this.blockers = objectors;
    copyText(text, this.buffer);
  }
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

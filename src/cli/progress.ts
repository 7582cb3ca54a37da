/** One line on a terminal's standard error that says how far a long command is. */
import { durationText } from '../study/plan-size.ts';
import { grouped } from '../study/points.ts';
import type { Console } from './console.ts';

const WIDTH = 24;
/** Seconds between two rewritings. */
const PAUSE = 0.1;

/** Rewrites one line; silent where standard error is no terminal. */
export class ProgressLine {
  private readonly console: Console;
  private readonly start = performance.now();
  private last = Number.NEGATIVE_INFINITY;
  private shown = false;

  constructor(console: Console) {
    this.console = console;
  }

  /**
   * @param done, total  of the same thing; `total` may grow
   * @param skipped  of `done`, what took no time (it was there already)
   * @param runs  runs so far, for the rate; 0 to leave it out
   */
  update(done: number, total: number, skipped = 0, runs = 0): void {
    const seconds = (performance.now() - this.start) / 1000;
    if (this.console.isErrTty !== true || (done < total && seconds - this.last < PAUSE)) return;
    this.last = seconds;
    this.shown = true;
    const filled = total === 0 ? 0 : Math.round((WIDTH * done) / total);
    const bar = '#'.repeat(filled) + '.'.repeat(WIDTH - filled);
    const played = done - skipped;
    const left = played > 0 && done < total ? `, ${durationText((seconds / played) * (total - done))} left` : '';
    const rate = runs > 0 && seconds > 0 ? `, ${grouped(Math.round(runs / seconds))} runs a second` : '';
    this.console.err(`\r\u001b[K[${bar}] ${Math.floor((100 * done) / Math.max(1, total))} %${rate}${left}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.shown) this.console.err('\r\u001b[K');
    this.shown = false;
  }
}

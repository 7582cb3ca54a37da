/** Gathers problems from several checks, so that a user hears of all at once. */
import { type Problem, WinsetError } from '../base/errors.ts';

export class Gather {
  private readonly problems: Problem[] = [];
  private readonly codes = new Set<string>();

  /**
   * What the check gives, or undefined when the user has something to mend.
   *
   * @param path  says where, for problems that do not say so themselves: `--env rivalry=2`
   */
  try<T>(check: () => T, path?: string): T | undefined {
    try {
      return check();
    } catch (error) {
      this.take(error, path);
      return undefined;
    }
  }

  /** The same for a check that takes time. */
  async tryLater<T>(check: () => Promise<T>, path?: string): Promise<T | undefined> {
    try {
      return await check();
    } catch (error) {
      this.take(error, path);
      return undefined;
    }
  }

  private take(error: unknown, path?: string): void {
    if (!(error instanceof WinsetError)) throw error;
    this.codes.add(error.code);
    for (const problem of error.problems) {
      this.problems.push(path === undefined || problem.path !== undefined ? problem : { ...problem, path });
    }
  }

  /** @throws WinsetError with everything gathered, under its own code when all problems share one */
  end(): void {
    if (this.problems.length > 0) this.fail();
  }

  /** @throws WinsetError as `end` does */
  fail(): never {
    const [code = ''] = this.codes;
    throw new WinsetError(this.codes.size === 1 ? code : 'usage/invalid', this.problems);
  }
}

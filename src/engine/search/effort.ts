/**
 * How long a search may go on: a budget of nodes, and a caller's own reason to stop.
 */

/** Nodes between two questions to `shouldStop`. */
const POLL = 2 ** 14;

export class Effort {
  /** Nodes visited: boxes examined, and choices of a cell tried within them. */
  visited = 0;
  budget = Infinity;
  shouldStop: (() => boolean) | null = null;
  /** Whether the search was cut short. */
  isSpent = false;
  private mark = Infinity;
  private pauseAt = 0;

  begin(): void {
    this.visited = 0;
    this.isSpent = false;
    this.limit(Infinity);
  }

  /** Sets a mark so many nodes ahead, at which a part of the search is to give up. */
  limit(nodes: number): void {
    this.mark = this.visited + nodes;
    this.schedule();
  }

  /** Whether the mark is passed. */
  get isOut(): boolean {
    return this.visited > this.mark;
  }

  /** Counts a node; true when the search, or the part that set a mark, must stop, from then on every time. */
  tick(): boolean {
    return ++this.visited > this.pauseAt && this.pause();
  }

  private pause(): boolean {
    if (this.isSpent) return true;
    if (this.visited > this.budget || (this.shouldStop?.() ?? false)) this.isSpent = true;
    if (this.isSpent || this.isOut) return true;
    this.schedule();
    return false;
  }

  private schedule(): void {
    this.pauseAt = Math.min(this.budget, this.mark, this.visited + (this.shouldStop === null ? Infinity : POLL));
  }
}

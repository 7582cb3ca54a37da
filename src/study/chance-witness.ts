/** Hears, of a whole run, only with what chance each capital ratifies. */
import type { Observer } from '../engine/contracts.ts';
import type { CompiledForum } from '../scenarios/compile.ts';

/** Reused from run to run; holds the chances of the last sitting that agreed on a text. */
export class ChanceWitness implements Observer {
  /** Per actor of the scenario; -1 where the capital was not asked. */
  readonly chances: Float32Array;
  /** The last sitting that was held; null before any. */
  sitting: CompiledForum | null = null;

  constructor(actors: number) {
    this.chances = new Float32Array(actors).fill(-1);
  }

  /** To be handed to `Format.play`. */
  readonly attend = (sitting: CompiledForum, stage: number): Observer => {
    if (stage === 0) this.chances.fill(-1);
    this.sitting = sitting;
    return this;
  };

  agreed(): void {
    this.chances.fill(-1);
  }

  ratified(seat: number, _ratifies: boolean, chance: number): void {
    this.chances[this.sitting!.actors[seat]!] = chance;
  }

  opened(): void {}
  roundOpened(): void {}
  tabled(): void {}
  passed(): void {}
  answered(): void {}
  shock(): void {}
  closed(): void {}
}

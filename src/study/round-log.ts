/** Writes down, round by round, which texts were tabled and who objected. */
import type { Text } from '../engine/case.ts';
import type { Observer } from '../engine/contracts.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import type { RoundSummary } from './side-by-side.ts';

/** A text on the table and the answers it drew; names are ids. */
export interface TabledText {
  readonly by: string;
  /** Issue -> option, of what the text moves away from what stands. */
  readonly moves: Readonly<Record<string, string>>;
  readonly objects: readonly string[];
}

/** To be handed to `Format.play` through `attend`; one log for one run. */
export class RoundLog implements Observer {
  readonly rounds: RoundSummary[] = [];
  private sitting: CompiledForum | null = null;
  private count = 0;

  readonly attend = (sitting: CompiledForum): Observer => {
    this.sitting = sitting;
    return this;
  };

  roundOpened(round: number): void {
    if (round >= 0) this.count++;
    this.rounds.push({ round: round < 0 ? 0 : this.count, texts: [] });
  }

  tabled(seat: number, text: Text): void {
    const { texts } = this.rounds.at(-1)!;
    (texts as TabledText[]).push({ by: this.seatId(seat), moves: this.movesOf(text), objects: [] });
  }

  answered(seat: number, accepts: boolean): void {
    // Under simultaneous tabling the answers come after all texts; they are told of the last one.
    const last = this.rounds.at(-1)!.texts.at(-1);
    if (!accepts && last !== undefined) (last.objects as string[]).push(this.seatId(seat));
  }

  opened(): void {}
  passed(): void {}
  agreed(): void {}
  ratified(): void {}
  shock(): void {}
  closed(): void {}

  private seatId(seat: number): string {
    return this.sitting!.game.seatIds[seat]!;
  }

  private movesOf(text: Text): Record<string, string> {
    const { game, coding } = this.sitting!;
    const moves: Record<string, string> = {};
    for (let issue = 0; issue < text.length; issue++) {
      const option = text[issue]!;
      if (game.statusQuo !== null && game.statusQuo[issue] === option) continue;
      const id = game.issueIds[issue]!;
      moves[id] = coding.scenario.issues.find((candidate) => candidate.id === id)!.options[option]!.id;
    }
    return moves;
  }
}

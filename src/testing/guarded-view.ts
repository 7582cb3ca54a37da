/** A drafting view that works for one draft only, and whose draws can be heard or repeated. */
import type { Stream } from '../base/streams.ts';
import type { Case, Text } from '../engine/case.ts';
import type { DraftingView } from '../engine/contracts.ts';
import { broken } from './law.ts';

/** Hands everything on to a real view until it is closed; after that every use breaks a law. */
export class GuardedView implements DraftingView {
  readonly stream: Stream;
  private readonly view: DraftingView;
  private isOpen = true;

  constructor(view: DraftingView, stream: Stream) {
    this.view = view;
    this.stream = () => {
      this.live();
      return stream();
    };
  }

  /** Ends the draft. */
  close(): void {
    this.isOpen = false;
  }

  private live(): DraftingView {
    if (!this.isOpen) broken('a strategy keeps no view', 'it used the view of an earlier draft');
    return this.view;
  }

  get game(): Case {
    return this.live().game;
  }

  get seat(): number {
    return this.live().seat;
  }

  get round(): number {
    return this.live().round;
  }

  get threshold(): number {
    return this.live().threshold;
  }

  get effort(): number {
    return this.live().effort;
  }

  get allowed(): Uint8Array {
    return this.live().allowed;
  }

  get choices(): readonly Uint8Array[] {
    return this.live().choices;
  }

  get working(): Text | null {
    return this.live().working;
  }

  get revised(): Text | null {
    return this.live().revised;
  }

  get named(): readonly number[] {
    return this.live().named;
  }

  get scratch(): Text {
    return this.live().scratch;
  }

  worth(text: Text): number {
    return this.live().worth(text);
  }

  worthAfter(text: Text, worth: number, issue: number, option: number): number {
    return this.live().worthAfter(text, worth, issue, option);
  }

  isSound(text: Text): boolean {
    return this.live().isSound(text);
  }

  staysSound(text: Text, issue: number): boolean {
    return this.live().staysSound(text, issue);
  }

  counts(text: Text): boolean {
    return this.live().counts(text);
  }

  leastForOthers(text: Text): number {
    return this.live().leastForOthers(text);
  }

  exactBest(out: Text): boolean {
    return this.live().exactBest(out);
  }

  exactCheapest(out: Text): boolean {
    return this.live().exactCheapest(out);
  }
}

/** A named alternative reading of a scenario: the same world but for what the overlay changes. */
import type { Scenario } from './scenario.ts';

export interface Overlay {
  readonly id: string;
  readonly title: string;
  /** What the reading rests on, and what hangs on it. */
  readonly note: string;
  /** A changed copy; whatever is not touched stays the same object. @throws WinsetError `overlay/target` when the scenario lacks what it changes */
  readonly apply: (scenario: Scenario) => Scenario;
}

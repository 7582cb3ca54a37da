/** The scenarios of a plan: each is there once, however many settings are played in it. */
import type { Scenario } from '../scenarios/scenario.ts';
import { canonicalJson } from '../trace/canonical.ts';
import type { GridPoint } from './grid.ts';

export class ScenarioPool {
  readonly scenarios: Scenario[] = [];
  private readonly byText = new Map<string, number>();
  private readonly byChanges = new Map<string, number>();

  /**
   * Index of the scenario that a point's overlay and changes lead to.
   *
   * @param make  asked only where no point before had the same: settings may be many, and comparing whole scenarios is slow
   */
  indexFor({ overlay, changes }: Pick<GridPoint, 'overlay' | 'changes'>, make: () => Scenario): number {
    const key = JSON.stringify([overlay, changes]);
    let index = this.byChanges.get(key);
    if (index === undefined) {
      index = this.indexOf(make());
      this.byChanges.set(key, index);
    }
    return index;
  }

  /** Other changes may lead to an equal scenario. */
  private indexOf(scenario: Scenario): number {
    const text = canonicalJson(scenario);
    let index = this.byText.get(text);
    if (index === undefined) {
      index = this.scenarios.push(scenario) - 1;
      this.byText.set(text, index);
    }
    return index;
  }
}

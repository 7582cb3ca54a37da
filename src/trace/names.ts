/** Names for prose, out of the ids of events. An id that the scenario does not know stands as it is. */
import { isScored } from '../actors/actor.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** "one, two and three". */
export function listOf(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** "1 draft", "4 drafts". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** A space that lines are not broken at; it becomes a plain one when the text is laid out. */
export const HARD_SPACE = '\u00a0';

/** The text as one piece that stays on a line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', HARD_SPACE);
}

/** Names that English sets an article before: unions, kingdoms, states in the plural. */
const TAKES_ARTICLE = /^United |\b(States|Union|Kingdom|Republic|Federation|Emirates)$/;

/** The names of one scenario. */
export class Names {
  readonly scenario: Scenario;
  private readonly actors: ReadonlyMap<string, string>;
  private readonly scored: ReadonlySet<string>;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.actors = new Map(scenario.actors.map((actor) => [actor.id, actor.name]));
    this.scored = new Set(scenario.actors.filter(isScored).map((actor) => actor.id));
  }

  actor(id: string): string {
    return this.actors.get(id) ?? id;
  }

  /** The name inside a sentence: "the United States". */
  the(id: string): string {
    const name = this.actor(id);
    return TAKES_ARTICLE.test(name) ? `the ${name}` : name;
  }

  /** Several names inside a sentence. */
  all(ids: readonly string[]): string {
    return listOf(ids.map((id) => this.the(id)));
  }

  /** Whether the actor's worths are scores. */
  isScored(id: string): boolean {
    return this.scored.has(id);
  }

  /** Whether every actor's worths are scores. */
  get allScored(): boolean {
    return this.scored.size === this.actors.size;
  }
}

/** The text with its first letter in upper case. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

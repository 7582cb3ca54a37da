/** What the checks share: a scenario's ids with their places, and a notebook for what they find. */

import type { Actor, Issue } from '../../actors/actor.ts';
import { knownHint } from '../../base/closest.ts';
import { type Finding, type Path, quoted } from '../finding.ts';
import type { Forum, Scenario } from '../scenario.ts';

/** What a procedure says of the fields of `ProcedureRules` it uses. A need may name alternatives: `k|votes`. */
export interface KnownProcedure {
  readonly id: string;
  readonly reads: readonly string[];
  readonly needs: readonly string[];
}

/** What is registered and may be named in a scenario. */
export interface KnownUnits {
  readonly procedures: readonly KnownProcedure[];
  readonly concessions: readonly string[];
  readonly draftings: readonly string[];
}

/** Problems make a scenario unusable; warnings name what will not do what it seems to. */
export interface Findings {
  readonly problems: Finding[];
  readonly warnings: Finding[];
}

const MOST_HINTS = 200;

/** A scenario with its ids looked up, and what has been found so far. */
export class WorldIndex {
  readonly scenario: Scenario;
  readonly known: KnownUnits;
  readonly findings: Findings = { problems: [], warnings: [] };
  readonly issues: ReadonlyMap<string, Issue>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly forums: ReadonlyMap<string, Forum>;
  readonly variables: readonly string[];

  constructor(scenario: Scenario, known: KnownUnits) {
    this.scenario = scenario;
    this.known = known;
    this.issues = new Map(scenario.issues.map((issue) => [issue.id, issue]));
    this.actors = new Map(scenario.actors.map((actor) => [actor.id, actor]));
    this.forums = new Map(scenario.forums.map((forum) => [forum.id, forum]));
    this.variables = scenario.environment.variables.map((variable) => variable.id);
  }

  problem(path: Path, message: string, hint?: string): void {
    this.findings.problems.push({ path, message, ...(hint === undefined ? {} : { hint }) });
  }

  warn(path: Path, message: string, hint?: string): void {
    this.findings.warnings.push({ path, message, ...(hint === undefined ? {} : { hint }) });
  }

  /** Whether the id is known; where it is not, says so. `kind` is "issue", or "option|of costs" where it has an owner. */
  knows(kind: string, word: string, known: readonly string[], path: Path): boolean {
    if (known.includes(word)) return true;
    const [what, owner] = kind.split('|');
    const message = `there is no ${what} ${quoted(word)}${owner === undefined ? '' : ` ${owner}`}`;
    // Looking for near words takes time, and nobody reads that many hints.
    const hint = this.findings.problems.length < MOST_HINTS ? { hint: knownHint(word, known) } : {};
    // Where the word is the last key of the path, the key is meant.
    this.findings.problems.push({ path, message, ...hint, onKey: path.at(-1) === word });
    return false;
  }

  knowsActor(actor: string, path: Path): boolean {
    return this.knows('actor', actor, [...this.actors.keys()], path);
  }

  knowsIssue(issue: string, path: Path): boolean {
    return this.knows('issue', issue, [...this.issues.keys()], path);
  }

  /** Whether the option is one of an issue that is itself known (of an unknown one nothing more is said). */
  knowsOption(issue: string, option: string, path: Path): boolean {
    const options = this.issues.get(issue)?.options;
    if (options === undefined) return false;
    return this.knows(`option|of ${issue}`, option, idsOf(options), path);
  }

  /** Splits and checks `issue.option`. Undefined where either is unknown. */
  optionAt(option: string, path: Path): { readonly issue: Issue; readonly option: number } | undefined {
    const [issueId = '', optionId = ''] = option.split('.');
    if (!this.knowsIssue(issueId, path) || !this.knowsOption(issueId, optionId, path)) return undefined;
    const issue = this.issues.get(issueId)!;
    return { issue, option: issue.options.findIndex((candidate) => candidate.id === optionId) };
  }

  /** Issue -> option, read as "at least": known, and the issue's options have an order. */
  checkConditions(conditions: Readonly<Record<string, string>>, path: Path): void {
    for (const [issue, option] of Object.entries(conditions)) {
      const at = [...path, issue];
      if (!this.knowsIssue(issue, at)) continue;
      this.knowsOption(issue, option, at);
      if (this.issues.get(issue)!.nominal === true) {
        this.problem(at, `the options of ${issue} have no order, so nothing is "at least" one of them`);
      }
    }
  }

  /** Says which ids of a list occur twice. */
  checkUnique(kind: string, ids: readonly string[], pathAt: (index: number) => Path): void {
    const first = new Map<string, number>();
    ids.forEach((id, index) => {
      if (first.has(id)) this.problem(pathAt(index), `the ${kind} ${quoted(id)} is there twice`);
      else first.set(id, index);
    });
  }
}

/** Ids of a list of things with ids. */
export function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id);
}

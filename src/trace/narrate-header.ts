/** The top of a narration: what was played, how it ended, and how to read what follows. */

import type { Case, Linkage } from '../engine/case.ts';
import { findForum } from '../scenarios/find.ts';
import { isStaged, type Scenario } from '../scenarios/scenario.ts';
import { DEFAULT_FRICTIONS, type FrictionSettings, NO_FRICTIONS, type Settings } from '../scenarios/settings.ts';
import { canonicalJson } from './canonical.ts';
import { scenarioWords } from './command-words.ts';
import type { Block } from './document.ts';
import { evidenceInWords, hasMatrix } from './evidence-in-words.ts';
import { counted, listOf, sentence } from './names.ts';
import { headline, inLetters } from './narrate-outcome.ts';
import { procedureInWords } from './narrate-procedure.ts';
import type { RecordingHeader } from './recording.ts';
import { linesHere } from './red-lines.ts';
import { commandOf } from './shell-words.ts';
import type { Hearing, Telling } from './telling.ts';

/** The environment in two words, when two words are enough; empty in a scenario without one. */
export function worldLabel(scenario: Scenario, { environment }: Settings): string {
  if (Object.keys(environment).length === 0) return scenario.environment.variables.length === 0 ? '' : 'neutral world';
  const moment = scenario.environment.moments.find((m) => canonicalJson(m.environment) === canonicalJson(environment));
  return moment === undefined ? 'environment as set' : `environment of ${moment.id}`;
}

/** Title line and answer; the same for every form of narration. */
export function titleBlocks(hearing: Hearing): Block[] {
  const { header } = hearing;
  const label = worldLabel(header.scenario, header.settings);
  const identity = [`seed ${header.seed}`, `run ${header.run}`, ...(label === '' ? [] : [label])].join(', ');
  return [
    { kind: 'title', left: findForum(header.scenario, header.forum).name, right: identity },
    { kind: 'paragraph', text: headline(hearing), tone: 'strong' },
  ];
}

/** The rules of the first stage in words; staged formats introduce each stage where it opens. */
export function rulesBlocks({ story, names, header }: Hearing): Block[] {
  const [first] = story.chapters;
  const forum = findForum(names.scenario, header.forum);
  if (isStaged(forum)) {
    const stages = forum.stages.map((stage) => findForum(names.scenario, stage.forum).name);
    const text = `${sentence(inLetters(stages.length))} stages: ${stages.join(', then ')}. What one agrees is the status quo of the next.`;
    return [{ kind: 'paragraph', text }];
  }
  if (first === undefined) return [];
  return [{ kind: 'paragraph', text: procedureInWords(names, first.opened) }];
}

/** Whether some option of the issue from `least` to `most` can be tabled. */
function reaches({ tableable, offset }: Case, issue: number, least: number, most: number): boolean {
  for (let option = least; option <= most; option++) if (tableable[offset[issue]! + option] === 1) return true;
  return false;
}

function canHold(game: Case, { mode, when }: Linkage): boolean {
  const isReachable = ({ issue, atLeast }: Linkage['when'][number]): boolean =>
    reaches(game, issue, atLeast, game.options[issue]! - 1);
  return mode === 'any' ? when.some(isReachable) : when.every(isReachable);
}

/** Red lines and linkages that can matter at these tables and do not come from the matrix, and the limits. */
function inForce({ backdrop, header }: Telling): string {
  const lines = new Set<string>();
  const linkages = new Set<string>();
  let limited = false;
  for (const table of backdrop.tables) {
    table.game.seatIds.forEach((actor, seat) => {
      for (const { line, cell } of linesHere(table, seat)) {
        const key = `${actor}:${line.option}:${canonicalJson(line.unlessAtLeast ?? null)}`;
        if (line.evidence !== 'matrix' && reaches(table.game, cell.issue, cell.option, cell.option)) lines.add(key);
      }
      table.linkageRules[seat]!.forEach((rule, bit) => {
        if (rule.evidence !== 'matrix' && canHold(table.game, table.game.linkages[seat]![bit]!)) linkages.add(rule.id);
      });
    });
    if (Object.keys(table.forum.limits).length > 0) limited = true;
  }
  const parts = [
    ...(lines.size === 0 ? [] : [counted(lines.size, 'red line')]),
    ...(linkages.size === 0 ? [] : [counted(linkages.size, 'linkage')]),
    ...(limited ? ["the forum's limits"] : []),
  ];
  if (parts.length === 0) return '';
  const where = hasMatrix(header.scenario) ? ', not from the matrix' : '';
  return ` Also in force${where}: ${listOf(parts)}${whereShown(header)}.`;
}

/** The command that shows the forum's rules; nothing where it would show another forum. */
function whereShown({ scenario, forum, set = [] }: RecordingHeader): string {
  const named = scenarioWords(scenario);
  if (named === null || set.length > 0) return '';
  return ` (${commandOf(['winset', 'show', 'forum', forum, ...named])})`;
}

function interestsInWords(telling: Telling): string {
  const { header, names } = telling;
  const { settings } = header;
  if (names.allScored) return `Interests are scores, as the scenario gives them.`;
  const drawn = settings.coded
    ? 'Weights and margins are as coded.'
    : 'Weights and margins are drawn for this run around the coded ones.';
  const read = evidenceInWords(header.scenario, settings.evidence);
  return `Evidence: ${read}.${inForce(telling)} ${drawn}`;
}

/** The environment's variables as set, as a sentence; none for a neutral one. */
export function environmentInWords({ environment }: Settings): string[] {
  const set = Object.entries(environment);
  if (set.length === 0) return [];
  return [`Environment (0 to 1): ${set.map(([variable, value]) => `${variable} ${value}`).join(', ')}.`];
}

/** What was changed of the frictions, as a sentence; none for the usual ones. */
export function frictionsInWords({ frictions }: Settings): string[] {
  const isSame = (other: FrictionSettings): boolean => canonicalJson(frictions) === canonicalJson(other);
  if (isSame(DEFAULT_FRICTIONS)) return [];
  if (isSame(NO_FRICTIONS))
    return ['No frictions: everybody knows everybody, drafts exhaustively and asks for no more than its margin.'];
  const names = Object.keys(frictions) as (keyof FrictionSettings)[];
  const changed = names
    .filter((name) => frictions[name] !== DEFAULT_FRICTIONS[name])
    .map((name) => `${name} ${String(frictions[name])} (usually ${String(DEFAULT_FRICTIONS[name])})`);
  return [`Frictions: ${changed.join(', ')}.`];
}

function unitInWords({ names, backdrop, header }: Telling): string {
  const heard =
    'The table hears only "yes" or "objects" and the issues an objection names; reasons are computed for you.';
  if (names.allScored) {
    const none = backdrop.coding.statusQuo.some((option) => option < 0)
      ? ' There is no status quo: without an agreement each actor keeps what walking away is worth.'
      : '';
    return `Worths are sums of scores; no two actors' scores compare.${none} ${heard}`;
  }
  const margin = 'An actor can live with a text that is worth its margin';
  const asks = header.settings.frictions.aspirations ? `${margin}; at first it asks for more.` : `${margin}.`;
  return `Points are hundredths of full satisfaction, counted from the status quo. ${asks} ${heard}`;
}

/** What was changed by hand, as the caller words it. */
export function noteBlocks({ options }: Telling): Block[] {
  return (options.notes ?? []).map((text) => ({ kind: 'paragraph', text }));
}

/** What a reader must know before the numbers. */
export function groundsBlocks(telling: Telling): Block[] {
  const { header, names } = telling;
  const outside = header.outside?.seats ?? [];
  const lines = [
    interestsInWords(telling),
    ...environmentInWords(header.settings),
    ...frictionsInWords(header.settings),
    ...(outside.length === 0 ? [] : [`Played from outside: ${names.all(outside)}.`]),
    unitInWords(telling),
  ];
  return [...noteBlocks(telling), ...lines.map((text): Block => ({ kind: 'paragraph', text }))];
}

/** From flags to a scenario, its settings and the run: every problem of a command line is found before anything is played. */
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../actors/actor.ts';
import { knownHint } from '../base/closest.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import { DEFAULT_SCENARIO } from '../scenarios/builtin.ts';
import { findForum } from '../scenarios/find.ts';
import type { Forum, Scenario } from '../scenarios/scenario.ts';
import { DEFAULT_SEED, DEFAULT_SETTINGS, type Settings } from '../scenarios/settings.ts';
import { Gather } from './gather.ts';
import { loadNamed } from './load-named.ts';
import { checkInterest, checkTuned, unseatedChanges } from './prepare-checks.ts';
import { environmentFrom } from './prepare-environment.ts';
import { applyChanges } from './prepare-tuning.ts';
import type { RunFlags } from './scenario-options.ts';

/** What the flags mean. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly settings: Settings;
  readonly seed: string;
  /** At least 0. */
  readonly run: number;
  /** What the user should know but need not mend. */
  readonly warnings: readonly Problem[];
}

/** A run ready to be played. */
export interface PreparedRun extends Prepared {
  readonly forum: Forum;
}

function evidenceFrom(flag: string = DEFAULT_SETTINGS.evidence): EvidenceLevel {
  const level = EVIDENCE_LEVELS.find((candidate) => candidate === flag);
  if (level !== undefined) return level;
  const message = `there is no level of evidence "${flag}"`;
  throw new WinsetError('evidence/unknown', { message, hint: knownHint(flag, EVIDENCE_LEVELS) });
}

function runFrom(flag = '0'): number {
  const run = /^\d+$/.test(flag) ? Number(flag) : Number.NaN;
  if (Number.isSafeInteger(run)) return run;
  throw new WinsetError('run/invalid', { message: `expected a whole number of at least 0, found "${flag}"` });
}

/** The seed that `--seed` names. @throws WinsetError `seed/invalid` */
export function seedFrom(flag: string = DEFAULT_SEED): string {
  if (flag !== '') return flag;
  throw new WinsetError('seed/invalid', { path: '--seed', message: 'a seed is any text but an empty one' });
}

async function frictionsOff(settings: Settings, flag: string | undefined): Promise<Settings> {
  if (flag === undefined) return settings;
  const { withoutFrictions } = await import('../scenarios/tune.ts');
  const names = flag.split(',').map((name) => name.trim());
  const given = names.filter((name) => name !== '');
  return withoutFrictions(settings, given.length === 0 ? [''] : given);
}

/** Applies the overlays one after another, before any `--set`. */
async function overlaid(gather: Gather, scenario: Scenario, ids: readonly string[]): Promise<Scenario> {
  if (ids.length === 0) return scenario;
  const { findOverlay } = await import('../scenarios/northeast-asia/overlays.ts');
  return ids.reduce(
    (current, id) => gather.try(() => findOverlay(id).apply(current), `--overlay ${id}`) ?? current,
    scenario,
  );
}

/**
 * The world, settings and run that the flags name.
 *
 * @param forumId  what `forum.…` paths of `--set` mean; without it they mean nothing
 * @param plays  whether the forum is to be played, so that its participants must care about something there
 * @throws WinsetError with every problem of the flags
 */
export async function prepare(flags: RunFlags, forumId?: string, plays = false, beside?: string): Promise<Prepared> {
  const gather = new Gather();
  const evidence = gather.try(() => evidenceFrom(flags.evidence), `--evidence ${flags.evidence}`);
  const seed = gather.try(() => seedFrom(flags.seed));
  const run = gather.try(() => runFrom(flags.run), `--run ${flags.run}`);
  const found = await gather.tryLater(() => loadNamed(flags.scenario ?? DEFAULT_SCENARIO));
  if (found === undefined) return gather.fail();
  const forum = forumId === undefined ? undefined : gather.try(() => findForum(found.scenario, forumId));
  const chosen: Settings = {
    ...DEFAULT_SETTINGS,
    evidence: evidence ?? DEFAULT_SETTINGS.evidence,
    environment: gather.try(() => environmentFrom(found.scenario, flags)) ?? {},
    coded: flags.coded === true,
  };
  const ideal = await gather.tryLater(() => frictionsOff(chosen, flags.frictions), `--frictions ${flags.frictions}`);
  const reading = await overlaid(gather, found.scenario, flags.overlay ?? []);
  const start = { scenario: reading, settings: ideal ?? chosen };
  const { scenario, settings } = await applyChanges(gather, start, flags.set ?? [], {
    forumId,
    isKnown: forum !== undefined,
  });
  const warnings = gather.try(() => checkTuned(found.scenario, scenario));
  const other =
    beside === undefined ? undefined : gather.try(() => findForum(found.scenario, beside), `--vs ${beside}`);
  const played = [forum, other].flatMap((one) => one?.id ?? []);
  if (plays && warnings !== undefined) for (const id of played) gather.try(() => checkInterest(scenario, id, settings));
  gather.end();
  const idle = played.length === 0 ? [] : unseatedChanges(scenario, played, flags.set ?? []);
  return { scenario, settings, seed: seed!, run: run!, warnings: [...found.warnings, ...warnings!, ...idle] };
}

/**
 * The same with a forum.
 *
 * @param beside  another forum that is played in the same world
 *
 * @throws WinsetError with every problem of the flags
 */
export async function prepareRun(forumId: string, flags: RunFlags, beside?: string): Promise<PreparedRun> {
  const prepared = await prepare(flags, forumId, true, beside);
  return { ...prepared, forum: findForum(prepared.scenario, forumId) };
}

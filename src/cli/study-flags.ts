/** Flags of the study commands to what they mean, with every problem of a command line. */
import { knownHint } from '../base/closest.ts';
import { type Problem, WinsetError } from '../base/errors.ts';
import type { PlanFile } from '../study/plan-schema.ts';
import { TABLE_FORMATS, type TableFormat } from '../study/row-sink.ts';
import type { Shard } from '../study/run-study.ts';
import { defaultWorkers } from '../study/workers.ts';
import { Gather } from './gather.ts';
import type { CompareFlags } from './study-options.ts';

/** Words with commas between them; where there are none, one empty word, so that a check names it. */
function list(text: string | undefined): string[] | undefined {
  const words = text?.split(',').map((word) => word.trim());
  const found = words?.filter((word) => word !== '');
  return found?.length === 0 ? [''] : found;
}

const invalid = (path: string, message: string, hint?: string): never => {
  throw new WinsetError('usage/invalid', { path, message, ...(hint === undefined ? {} : { hint }) });
};

/** A whole number of at least 1, thousands set apart or not: 10000, 10,000, 10_000. */
export function countFrom(flag: string, text: string): number {
  const digits = text.replace(/(?<=\d)[_,](?=\d{3})/g, '');
  const count = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(count) && count >= 1
    ? count
    : invalid(`${flag} ${text}`, `expected a whole number of at least 1, found "${text}"`);
}

/** Threads to use; one for each core by default. */
export function workersFrom(text: string | undefined): number {
  return text === undefined ? defaultWorkers() : countFrom('--workers', text);
}

/** Formats of a table; Parquet by default. */
export function formatsFrom(text: string | undefined): TableFormat[] {
  return [...new Set(list(text) ?? ['parquet'])].map((name) => {
    const format = TABLE_FORMATS.find((known) => known === name);
    return format ?? invalid(`--format ${text}`, `there is no format "${name}"`, knownHint(name, TABLE_FORMATS));
  });
}

/** Shards of one study; more than any job array has tasks. */
const MOST_SHARDS = 1_000_000;

/** `3/16`: the third of sixteen. */
export function shardFrom(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match !== null && of <= MOST_SHARDS && index >= 1 && index <= of) return { index, of };
  return invalid(
    `--shard ${text}`,
    'expected k/n with k from 1 to n, and n at most 1,000,000, as in 3/16',
    'Job arrays that count from 0 give $((index + 1))/n.',
  );
}

/** Width of an interval as a share: 0.02. */
export function widthFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const width = text === '' ? Number.NaN : Number(text);
  if (width > 0 && width < 1) return width;
  return invalid(`--until-width ${text}`, `expected a number between 0 and 1, found "${text}"`, '0.02 is 2 points.');
}

/** Values by variable; a variable that is named again gets further values. */
function environmentsFrom(texts: readonly string[]): Record<string, number[]> {
  const gather = new Gather();
  const values: Record<string, number[]> = {};
  for (const text of texts) {
    gather.try(() => {
      const at = text.indexOf('=');
      if (at < 1) invalid(`--env ${text}`, 'expected name=values', 'For example --env rivalry=0.2,0.8.');
      const numbers = list(text.slice(at + 1))!.map((word) => (word === '' ? Number.NaN : Number(word)));
      if (numbers.some((value) => !(value >= 0 && value <= 1)))
        invalid(`--env ${text}`, 'expected numbers from 0 to 1', 'For example --env rivalry=0.2,0.8.');
      const name = text.slice(0, at).trim();
      values[name] = [...new Set([...(values[name] ?? []), ...numbers])];
    });
  }
  gather.end();
  return values;
}

/** Frictions that can be switched off in turn; without learning errors stay, so it is none. */
const LEDGER = ['promises', 'information', 'draftingEffort', 'aspirations', 'ratification', 'shocks'];

/** Whether the flags ask for the friction ledger. */
export function isLedger(flags: CompareFlags): boolean {
  return list(flags.frictions)?.join() === 'ledger';
}

function frictionsFrom(flags: CompareFlags): string | string[] | undefined {
  if (isLedger(flags)) return ['default', ...LEDGER, 'none'];
  const names = list(flags.frictions);
  if (names === undefined) return undefined;
  const alone = names.length > 1 ? names.find((name) => name === 'none' || name === 'ledger') : undefined;
  if (alone !== undefined) {
    invalid(
      `--frictions ${flags.frictions}`,
      `"${alone}" stands alone: ${alone === 'none' ? 'it switches off every friction' : 'it switches off each friction in turn'}`,
      'Write none, ledger, or the names of some frictions (winset list frictions).',
    );
  }
  return names.join();
}

function settingsFrom(flags: CompareFlags): NonNullable<PlanFile['settings']> {
  const env = environmentsFrom(flags.env ?? []);
  const levels = list(flags.evidence) as ('matrix' | 'paper' | 'all')[] | undefined;
  const frictions = frictionsFrom(flags);
  return {
    ...(levels === undefined ? {} : { evidence: levels }),
    ...(flags.moment === undefined ? {} : { moment: list(flags.moment)! }),
    ...(Object.keys(env).length === 0 ? {} : { environment: env }),
    ...(frictions === undefined ? {} : { frictions }),
    ...(flags.overlay === undefined ? {} : { overlay: list(flags.overlay)! }),
    ...(flags.set === undefined ? {} : { set: [[...flags.set]] }),
  };
}

const PLAIN_KEYS = ['runs', 'seed', 'baseline', 'same', 'evidence', 'moment', 'overlay', 'frictions', 'set'];

/** Parts of a plan by the flag that says them. */
const FLAG_OF = new Map([...PLAIN_KEYS.map((key) => [key, `--${key}`] as const), ['environment', '--env']]);

/** Where a plan made from flags is wrong, as it was typed: `settings.evidence[1]` is `--evidence`. */
export function inFlagWords(problem: Problem): Problem {
  const [, key = ''] = /^(?:settings\.)?(\w+)(?=[.[]|$)/.exec(problem.path ?? '') ?? [];
  const flag = FLAG_OF.get(key);
  return flag === undefined ? problem : { ...problem, path: flag };
}

/** The plan that the flags of `compare` describe. @throws WinsetError with every problem that can be seen without the scenario */
export function planFrom(forums: readonly string[], flags: CompareFlags): PlanFile {
  const same = list(flags.same) as PlanFile['same'];
  return {
    forums: [...forums],
    settings: settingsFrom(flags),
    ...(flags.scenario === undefined ? {} : { scenario: flags.scenario }),
    ...(flags.baseline === undefined ? {} : { baseline: flags.baseline }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    ...(flags.coded === true ? { coded: true } : {}),
    ...(same === undefined ? {} : { same }),
    ...(flags.solve === true ? { solve: true } : {}),
  };
}

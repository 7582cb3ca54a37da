/** What a comparison says across its settings, and what solving its runs added. */
import { canonicalJson } from '../trace/canonical.ts';
import { type Block, spaced } from '../trace/document.ts';
import { listOf } from '../trace/names.ts';
import type { ArmReport } from './arm-report.ts';
import { changeText, differsText } from './compare-tables.ts';
import type { Comparison, ContrastReport } from './comparison.ts';
import { armIndex, settingOf } from './plan.ts';
import { rate } from './points.ts';
import { FEWEST_RUNS } from './statistics/verdict.ts';

/** Contrasts of one format under two settings. */
export function settingContrasts({ plan, contrasts }: Comparison): ContrastReport[] {
  return contrasts.filter((c) => settingOf(plan, c.first) !== settingOf(plan, c.second));
}

/** Whether frictions are what is compared, and nothing else is. */
export function isLedger(comparison: Comparison): boolean {
  const { plan, contrasts } = comparison;
  const frictionsOf = (arm: number): string => canonicalJson(plan.settings[settingOf(plan, arm)]!.settings.frictions);
  return (
    contrasts.length > 0 &&
    settingContrasts(comparison).length === contrasts.length &&
    contrasts.every(({ first, second }) => frictionsOf(first) !== frictionsOf(second))
  );
}

/** Ratified rates by setting, and which format risks least when it is not known which setting will hold. */
export function acrossBlocks({ plan, arms, across, runs, contrasts }: Comparison): Block[] {
  if (across === null) return [];
  const rows = [
    ...plan.settings.map(({ label }, setting) => [
      label,
      ...plan.forums.map((_, forum) => rate(arms[setting * plan.forums.length + forum]!.ratified.estimate)),
    ]),
    ['most behind the best', ...across.forums.map((forum) => rate(forum.maxRegret))],
  ];
  const columns = [{ title: 'ratified %' }, ...plan.forums.map((title) => ({ title, align: 'right' as const }))];
  const safest = across.leastRegret.map((index) => plan.forums[index]!);
  const verb = safest.length === 1 ? 'risks' : 'risk';
  const most = across.forums[across.leastRegret[0]!]!.maxRegret;
  const behind = most === 0 ? 'best in each of them' : `never more than ${rate(most)} points behind the best format`;
  const isChance = !contrasts.some(({ ratified }) => ratified.verdict === 'differs');
  const doubt = isChance ? ' None of these differences is beyond chance.' : '';
  return [
    { kind: 'heading', text: 'Across settings' },
    { kind: 'table', columns, rows },
    ...(runs < FEWEST_RUNS
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: `Not knowing which of these settings will hold, ${listOf(safest)} ${verb} least by the rates of these runs: ${behind}.${doubt}`,
          },
        ]),
  ];
}

/** With `solve`: what there was to be had. */
export function solveBlocks({ plan }: Comparison, arms: readonly ArmReport[]): Block[] {
  if (!plan.solve) return [];
  const rows = arms.map((arm) => [
    plan.settings.length === 1 ? arm.forum : `${arm.forum} (${arm.setting})`,
    rate(arm.dealExisted?.estimate ?? Number.NaN),
    rate(arm.ratified.estimate),
    rate(arm.dominated?.estimate ?? Number.NaN),
    Number.isNaN(arm.nashDistance.mean) ? '-' : (100 * arm.nashDistance.mean).toFixed(1),
  ]);
  const columns = ['What there was', 'a deal existed', 'ratified', 'dominated', 'from Nash'];
  const units = ['to be had', '% of runs', '% of runs', '% of ratified', 'points a seat'];
  return [
    {
      kind: 'table',
      columns: columns.map((title, i) => (i === 0 ? { title } : { title, align: 'right' })),
      rows: [units, ...rows],
    },
    {
      kind: 'paragraph',
      text: 'dominated: another text was no worse for any seat and better for one, by the margins and worths of that run.',
    },
  ];
}

/** What each setting changes for each format: the friction ledger, a table for each setting that others are held against. */
export function settingBlocks(comparison: Comparison, contrasts: readonly ContrastReport[]): Block[] {
  const { plan } = comparison;
  const bases = [...new Set(contrasts.map((contrast) => settingOf(plan, contrast.second)))];
  const tables = bases.map((base) => {
    const own = contrasts.filter((contrast) => settingOf(plan, contrast.second) === base);
    return ledgerBlocks(comparison, base, own);
  });
  if (tables.length === 0) return [];
  return [
    ...spaced(tables),
    ...(contrasts.some((c) => c.ratified.verdict === 'differs') ? [legendOf(comparison.comparisons)] : []),
    ...(isLedger(comparison) ? [{ kind: 'paragraph', text: TOGETHER } as const] : []),
  ];
}

const TOGETHER =
  'Frictions act together: these changes do not add up, and one friction switched off alone may do harm (docs/model.md).';

/** One table of the ledger: the base setting, and each setting that is held against it. */
function ledgerBlocks({ plan, arms }: Comparison, base: number, contrasts: readonly ContrastReport[]): Block[] {
  const byArm = new Map(contrasts.map((contrast) => [contrast.first, contrast]));
  const settings = new Set([base, ...contrasts.map((contrast) => settingOf(plan, contrast.first))]);
  const rows = [...settings].map((setting) => [
    plan.settings[setting]!.label,
    ...plan.forums.map((_, forum) => {
      const arm = armIndex(plan, forum, setting);
      const contrast = byArm.get(arm);
      const share = rate(arms[arm]!.ratified.estimate);
      return contrast === undefined ? share : `${share} (${changeText(contrast.ratified)})`;
    }),
  ]);
  return [
    { kind: 'heading', text: `Ratified %, and change in points from: ${plan.settings[base]!.label}` },
    { kind: 'table', columns: [{ title: '' }, ...plan.forums.map((title) => ({ title }))], rows },
  ];
}

function legendOf(comparisons: number): Block {
  return { kind: 'paragraph', text: differsText(comparisons) };
}

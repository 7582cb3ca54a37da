/** What a study's folder says of itself, and whether this winset may go on with it. */
import { join } from 'node:path';
import { WinsetError } from '../base/errors.ts';
import { VERSION } from '../base/version.ts';
import { ROW_LAYOUT } from './block-rows.ts';
import { planHash } from './content-hash.ts';
import { blockCount, type StudyPlan } from './plan.ts';
import { damaged, readStoredJson } from './stored-json.ts';

/** The last file written when a folder is set up. */
export const MANIFEST = 'manifest.json';

/** What a folder says of itself. */
export interface Manifest {
  readonly winset: string;
  /** Layout of rows; see block-rows.ts. */
  readonly layout: number;
  /** Hash of the plan stored beside it. */
  readonly plan: string;
  readonly blocks: number;
  readonly blockRuns: number;
}

/** The manifest of a plan that this winset plays. */
export function manifestOf(plan: StudyPlan): Manifest {
  return {
    winset: VERSION,
    layout: ROW_LAYOUT,
    plan: planHash(plan),
    blocks: blockCount(plan, plan.runs),
    blockRuns: plan.blockRuns,
  };
}

/**
 * The manifest of a folder, whole and of this version.
 *
 * @throws WinsetError `study/not-found`, `study/damaged`, `study/version-changed`
 */
export function readManifest(folder: string): Manifest {
  const found = readStoredJson(folder, MANIFEST);
  const fields = typeof found === 'object' && found !== null && !Array.isArray(found) ? found : null;
  if (fields === null) throw damaged(join(folder, MANIFEST), 'it holds no object, expected that of a study');
  const { winset, layout, plan, blocks, blockRuns } = fields as { readonly [field in keyof Manifest]?: unknown };
  const expect = (name: keyof Manifest, isAsExpected: boolean): void => {
    if (!isAsExpected)
      throw damaged(join(folder, MANIFEST), `"${name}" is missing, or is not what winset writes there`);
  };
  expect('winset', typeof winset === 'string');
  expect('layout', Number.isInteger(layout));
  // Before the rest: another version may say other things.
  checkVersion(folder, winset as string, layout as number);
  expect('plan', typeof plan === 'string');
  expect('blocks', Number.isInteger(blocks));
  expect('blockRuns', Number.isInteger(blockRuns));
  return fields as Manifest;
}

function checkVersion(folder: string, winset: string, layout: number): void {
  const refuse = (message: string, other: string): never => {
    throw new WinsetError('study/version-changed', {
      path: folder,
      message,
      hint: `Continue it with ${other}, or start it anew in another folder. Nothing was touched.`,
    });
  };
  if (winset !== VERSION)
    refuse(
      `this study was begun with winset ${winset}, and this is winset ${VERSION}; their results may differ`,
      `winset ${winset}`,
    );
  if (layout !== ROW_LAYOUT)
    refuse(
      `its rows are stored in layout ${layout}, and this winset ${VERSION} reads layout ${ROW_LAYOUT}`,
      'the winset that began it',
    );
}

/** @throws WinsetError `study/plan-changed`, or `study/damaged` where the manifest counts other blocks than the plan has */
export function checkPlanOfManifest(folder: string, manifest: Manifest, plan: StudyPlan): void {
  if (planHash(plan) !== manifest.plan) {
    throw new WinsetError('study/plan-changed', {
      path: join(folder, 'plan.json'),
      message: 'the stored plan was changed after the study began',
      hint: 'Restore it, or start a new study in another folder. Nothing was touched.',
    });
  }
  const expected = manifestOf(plan);
  for (const name of ['blocks', 'blockRuns'] as const)
    if (manifest[name] !== expected[name])
      throw damaged(
        join(folder, MANIFEST),
        `"${name}" is ${manifest[name]}, expected ${expected[name]} for the plan beside it`,
      );
}

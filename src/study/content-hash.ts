/** Hashes by which studies are told apart and found equal. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../trace/canonical.ts';
import type { BlockRows } from './block-rows.ts';
import type { StudyPlan } from './plan.ts';

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Of everything in a plan, scenarios included; not of where its scenario was read, which is another place on every machine. */
export function planHash(plan: StudyPlan): string {
  return sha256(canonicalJson({ ...plan, source: '' }));
}

/** Of a block's rows and errors. */
export function blockHash(rows: BlockRows): string {
  return sha256(`${rows.from}+${rows.runs}\n`, rows.bytes, canonicalJson(rows.errors));
}

/** Collects the hashes of blocks, in their order, to the content hash of a study. */
export class StudyHash {
  private readonly hash = createHash('sha256');

  add(hashOfBlock: string): void {
    this.hash.update(`${hashOfBlock}\n`);
  }

  /** Of the blocks so far; more can be added afterwards. */
  get value(): string {
    return this.hash.copy().digest('hex');
  }
}

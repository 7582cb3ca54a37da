/**
 * The rows of one block of runs as typed columns over one buffer.
 *
 * Row `arm * runs + (run - from)`. The buffer is what is hashed, stored and handed between threads
 * (little-endian, as on every machine that runs Node); its layout follows from the shape alone.
 */
import type { Span, StudyPlan } from './plan.ts';
import { armCount } from './plan.ts';

/** Changes whenever the layout of a row does. */
export const ROW_LAYOUT = 1;

/** How a run ended, as stored. `failed`: it threw; the block's errors say how. */
export const OUTCOMES = ['failed', 'none', 'not-ratified', 'partial', 'ratified'] as const;

/** How the last sitting ended, as stored; the engine's own words. */
export const ENDINGS = ['expired', 'refused', 'shock', 'ratified'] as const;

/** What fixes the layout of a block. */
export interface RowShape {
  readonly arms: number;
  readonly actors: number;
  readonly issues: number;
  readonly solve: boolean;
}

/** A run that threw, in one arm. */
export interface RowError {
  readonly arm: number;
  readonly run: number;
  readonly message: string;
}

/** The shape of a plan's rows. */
export function shapeOf(plan: StudyPlan): RowShape {
  const { actors, issues } = plan.scenarios[0]!;
  return { arms: armCount(plan), actors: actors.length, issues: issues.length, solve: plan.solve };
}

/** Bytes of one row. */
export function rowBytes({ actors, issues, solve }: RowShape): number {
  return 8 * actors + 4 * actors + 4 * 2 + 2 * 2 + 4 + issues + (solve ? 8 + 2 : 0);
}

/** Columns of a block; written by play, read by everything else. */
export class BlockRows {
  readonly shape: RowShape;
  readonly from: number;
  /** Runs in the block; the block has `shape.arms * runs` rows. */
  readonly runs: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly errors: RowError[] = [];
  /** [row * actors + actor]: world surplus of the run's text; where there is none, what failure is worth to the actor. */
  readonly surplus: Float64Array;
  /** [row * actors + actor]: chance that the capital ratifies the agreed text; -1 where it was not asked. */
  readonly chance: Float32Array;
  /** Bits of actors whose capital refused. */
  readonly refused: Uint32Array;
  /** Bits of actors that objected to the working text of the last sitting. */
  readonly blockers: Uint32Array;
  /** 0-based round of the agreed text; -1 when none was. */
  readonly round: Int16Array;
  readonly textsTabled: Uint16Array;
  /** Index into `OUTCOMES`. */
  readonly outcome: Uint8Array;
  /** Index into `ENDINGS`. */
  readonly ending: Uint8Array;
  readonly stage: Int8Array;
  /** Actor that tabled the agreed text; -1 when none was. */
  readonly tabledBy: Int8Array;
  /** [row * issues + issue]: the run's text, 255 for no option. */
  readonly options: Uint8Array;
  /** With `solve`: distance of a ratified text to the Nash solution, -1 where there is none. */
  readonly nashDistance: Float64Array;
  /** With `solve`: NO, YES or UNKNOWN. */
  readonly dealExisted: Uint8Array;
  /** With `solve`: whether another text was no worse for any seat and better for one; UNKNOWN unless ratified. */
  readonly dominated: Uint8Array;

  /** @param bytes  a block stored earlier; zeroed when absent */
  constructor(shape: RowShape, span: Span, bytes?: Uint8Array<ArrayBuffer>) {
    this.shape = shape;
    this.from = span.from;
    this.runs = span.to - span.from;
    const rows = shape.arms * this.runs;
    this.bytes = bytes ?? new Uint8Array(rows * rowBytes(shape));
    const solved = shape.solve ? rows : 0;
    const { buffer, byteOffset } = this.bytes;
    let at = byteOffset;
    const next = (length: number, size: number): number => {
      const start = at;
      at += length * size;
      return start;
    };
    this.surplus = new Float64Array(buffer, next(rows * shape.actors, 8), rows * shape.actors);
    this.nashDistance = new Float64Array(buffer, next(solved, 8), solved);
    this.chance = new Float32Array(buffer, next(rows * shape.actors, 4), rows * shape.actors);
    this.refused = new Uint32Array(buffer, next(rows, 4), rows);
    this.blockers = new Uint32Array(buffer, next(rows, 4), rows);
    this.round = new Int16Array(buffer, next(rows, 2), rows);
    this.textsTabled = new Uint16Array(buffer, next(rows, 2), rows);
    this.outcome = new Uint8Array(buffer, next(rows, 1), rows);
    this.ending = new Uint8Array(buffer, next(rows, 1), rows);
    this.stage = new Int8Array(buffer, next(rows, 1), rows);
    this.tabledBy = new Int8Array(buffer, next(rows, 1), rows);
    this.options = new Uint8Array(buffer, next(rows * shape.issues, 1), rows * shape.issues);
    this.dealExisted = new Uint8Array(buffer, next(solved, 1), solved);
    this.dominated = new Uint8Array(buffer, next(solved, 1), solved);
  }

  /** Number of rows. */
  get rows(): number {
    return this.shape.arms * this.runs;
  }
}

/** Codes of the outcomes, for comparing with a row's. */
export const FAILED = 0;
export const NONE = 1;
export const NOT_RATIFIED = 2;
export const PARTIAL = 3;
export const RATIFIED = 4;
/** Codes of answers. */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
/** Code of the ending that came from outside. */
export const SHOCK = 2;

/** Whether a text stands after the run: ratified whole, or left by an earlier stage. */
export function stands(outcome: number): boolean {
  return outcome >= PARTIAL;
}

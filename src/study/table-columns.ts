/** The columns of a study's table: what each row says, for every format it is written in. */
import type { Scenario } from '../scenarios/scenario.ts';
import { type BlockRows, ENDINGS, FAILED, NOT_RATIFIED, OUTCOMES, PARTIAL, RATIFIED } from './block-rows.ts';
import { NO_OPTION } from './measure.ts';
import { metricValue } from './metric-values.ts';
import type { StudyPlan } from './plan.ts';
import type { Reading } from './reading.ts';

/** One value of a table; null where there is nothing to say. */
export type CellValue = string | number | boolean | null;

/** A column; `type` is Parquet's. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN';
  /** Whether it is ever null. */
  readonly nullable: boolean;
  /** What it says, with its unit and what null means; for the data dictionary. */
  readonly meaning: string;
  /** The value of a row: run `rows.from + run` of an arm. */
  readonly value: (rows: BlockRows, arm: number, run: number) => CellValue;
}

const at = (rows: BlockRows, arm: number, run: number): number => arm * rows.runs + run;

/** The table of a plan, columns in order. */
export function tableColumns(plan: StudyPlan, reading: Reading): TableColumn[] {
  const scenario = plan.scenarios[0]!;
  return uniquelyNamed([
    ...keyColumns(plan),
    ...courseColumns(scenario),
    ...scenario.issues.map((issue, index) => optionColumn(issue.id, index, scenario)),
    ...scenario.actors.map((actor, index) => surplusColumn(actor.id, index)),
    worstOffColumn(scenario, reading),
    ...scenario.actors.map((actor, index) => chanceColumn(actor.id, index)),
    ...scenario.metrics.map((metric, index) => metricColumn(metric, index, reading)),
    ...plan.measures.map((measure, index) => measureColumn(measure, index, reading)),
    ...solveColumns(plan),
    errorColumn,
  ]);
}

function keyColumns(plan: StudyPlan): TableColumn[] {
  const { forums, settings, seed } = plan;
  return [
    { name: 'seed', type: 'STRING', nullable: false, meaning: 'Seed of the study.', value: () => seed },
    {
      name: 'run',
      type: 'INT32',
      nullable: false,
      meaning: 'Run number, from 0. Seed and run name the drawn world, which all forums of a setting share.',
      value: (rows, _arm, run) => rows.from + run,
    },
    {
      name: 'forum',
      type: 'STRING',
      nullable: false,
      meaning: `Forum format: ${forums.join(', ')}.`,
      value: (_rows, arm) => forums[arm % forums.length]!,
    },
    {
      name: 'setting',
      type: 'STRING',
      nullable: false,
      meaning: `Setting: ${settings.map((setting) => setting.label).join('; ')}.`,
      value: (_rows, arm) => settings[Math.floor(arm / forums.length)]!.label,
    },
  ];
}

function courseColumns(scenario: Scenario): TableColumn[] {
  const ids = scenario.actors.map((actor) => actor.id);
  const namesIn = maskNames(ids);
  return [
    {
      name: 'outcome',
      type: 'STRING',
      nullable: false,
      meaning:
        'ratified: every capital that must stands by the text. not-ratified: agreed at the table, refused at home. partial: the text of an earlier stage stands. none: nothing agreed. failed: the run threw, see error.',
      value: (rows, arm, run) => OUTCOMES[rows.outcome[at(rows, arm, run)]!]!,
    },
    {
      name: 'cause',
      type: 'STRING',
      nullable: true,
      meaning:
        'Why the last sitting did not end ratified: capital-refused, shock (outside events), not-agreed; with solve, not-agreed is no-deal or not-found. Null when ratified.',
      value: (rows, arm, run) => causeOf(rows, at(rows, arm, run)),
    },
    {
      name: 'deal_existed',
      type: 'BOOLEAN',
      nullable: true,
      meaning: 'Whether the zone of possible agreement held any text in this world. Null without solve.',
      value: (rows, arm, run) => yesNo(rows.dealExisted[at(rows, arm, run)]),
    },
    {
      name: 'blocked_by',
      type: 'STRING',
      nullable: true,
      meaning: 'Actors that objected to the last working text where nothing was agreed, with blanks between them.',
      value: (rows, arm, run) =>
        rows.round[at(rows, arm, run)]! >= 0 ? null : namesIn(rows.blockers[at(rows, arm, run)]!),
    },
    {
      name: 'refused_by',
      type: 'STRING',
      nullable: true,
      meaning: 'Actors whose capital refused the agreed text, with blanks between them.',
      value: (rows, arm, run) => namesIn(rows.refused[at(rows, arm, run)]!),
    },
    {
      name: 'stage',
      type: 'INT32',
      nullable: true,
      meaning: 'Stage of the last sitting, from 1; always 1 in a forum that is not staged.',
      value: (rows, arm, run) => fromOne(rows.stage[at(rows, arm, run)]!),
    },
    {
      name: 'round',
      type: 'INT32',
      nullable: true,
      meaning: 'Round of the last sitting in which a text was agreed at the table, from 1. Null where none was.',
      value: (rows, arm, run) => fromOne(rows.round[at(rows, arm, run)]!),
    },
    {
      name: 'tabled_by',
      type: 'STRING',
      nullable: true,
      meaning: 'Actor that tabled the agreed text.',
      value: (rows, arm, run) => ids[rows.tabledBy[at(rows, arm, run)]!] ?? null,
    },
    {
      name: 'texts_tabled',
      type: 'INT32',
      nullable: false,
      meaning: 'Texts tabled in all sittings.',
      value: (rows, arm, run) => rows.textsTabled[at(rows, arm, run)]!,
    },
  ];
}

function optionColumn(id: string, issue: number, scenario: Scenario): TableColumn {
  const { name, options } = scenario.issues[issue]!;
  const ids = options.map((option) => option.id);
  return {
    name: `option_${id}`,
    type: 'STRING',
    nullable: true,
    meaning: `${name}: option of the run's text (ratified, partial, or agreed and refused): ${ids.join(', ')}. An issue off the agenda stands at its status quo. Null where there is no text.`,
    value: (rows, arm, run) => {
      const option = rows.options[at(rows, arm, run) * rows.shape.issues + issue]!;
      return option === NO_OPTION ? null : ids[option]!;
    },
  };
}

/** Whether a row has a text: one that stands, or one that was agreed and refused. */
function hasText(rows: BlockRows, row: number): boolean {
  return rows.outcome[row]! >= NOT_RATIFIED;
}

function surplusColumn(id: string, actor: number): TableColumn {
  return {
    name: `surplus_${id}`,
    type: 'DOUBLE',
    nullable: true,
    meaning: `World surplus of the run's text over the status quo for ${id}, whether or not it sits at the table (in points of full satisfaction, 1 = 100). Null where there is no text; what a failed run leaves everyone with is 0.`,
    value: (rows, arm, run) => {
      const row = at(rows, arm, run);
      return hasText(rows, row) ? rows.surplus[row * rows.shape.actors + actor]! : null;
    },
  };
}

function worstOffColumn(scenario: Scenario, reading: Reading): TableColumn {
  return {
    name: 'worst_off',
    type: 'STRING',
    nullable: true,
    meaning: "Actor at the table with the lowest world surplus of the run's text.",
    value: (rows, arm, run) => {
      const row = at(rows, arm, run);
      return hasText(rows, row) ? scenario.actors[reading.worstOff(rows, row, arm)]!.id : null;
    },
  };
}

function chanceColumn(id: string, actor: number): TableColumn {
  return {
    name: `chance_${id}`,
    type: 'DOUBLE',
    nullable: true,
    meaning: `Chance in [0, 1] that the capital of ${id} ratifies the agreed text; 1 for small steps. Null where it was not asked.`,
    value: (rows, arm, run) => {
      const chance = rows.chance[at(rows, arm, run) * rows.shape.actors + actor]!;
      return chance < 0 ? null : chance;
    },
  };
}

function metricColumn(metric: Scenario['metrics'][number], index: number, reading: Reading): TableColumn {
  return {
    name: `metric_${metric.id}`,
    type: 'DOUBLE',
    nullable: true,
    meaning: `${metric.name}: mean position of the text's options on ${metric.issues.join(', ')} between first (0) and last (100)${metric.note === undefined ? '' : `; ${metric.note}`}.`,
    value: (rows, arm, run) => {
      const value = metricValue(reading.metrics[index]!, rows.options, at(rows, arm, run) * rows.shape.issues);
      return Number.isNaN(value) ? null : value;
    },
  };
}

function measureColumn(measure: StudyPlan['measures'][number], index: number, reading: Reading): TableColumn {
  return {
    name: `measure_${measure.id}`,
    type: 'BOOLEAN',
    nullable: false,
    meaning: `${measure.name}.`,
    value: (rows, arm, run) => reading.meets(rows, at(rows, arm, run), index),
  };
}

function solveColumns(plan: StudyPlan): TableColumn[] {
  if (!plan.solve) return [];
  return [
    {
      name: 'nash_distance',
      type: 'DOUBLE',
      nullable: true,
      meaning:
        'Of a ratified text: mean over the seats of how far its surplus lies from that of the Nash solution, either way. Null where one is missing.',
      value: (rows, arm, run) => {
        const distance = rows.nashDistance[at(rows, arm, run)]!;
        return distance < 0 ? null : distance;
      },
    },
    {
      name: 'dominated',
      type: 'BOOLEAN',
      nullable: true,
      meaning: 'Of a ratified text: whether another was no worse for any seat and better for one. Null otherwise.',
      value: (rows, arm, run) => yesNo(rows.dominated[at(rows, arm, run)]),
    },
  ];
}

const errorColumn: TableColumn = {
  name: 'error',
  type: 'STRING',
  nullable: true,
  meaning: 'What a failed run threw.',
  value: (rows, arm, run) =>
    rows.outcome[at(rows, arm, run)] === FAILED
      ? (rows.errors.find((error) => error.arm === arm && error.run === rows.from + run)?.message ?? 'unknown')
      : null,
};

function causeOf(rows: BlockRows, row: number): string | null {
  const outcome = rows.outcome[row]!;
  if (outcome === RATIFIED || outcome === FAILED) return null;
  const ending = ENDINGS[rows.ending[row]!]!;
  if (ending === 'refused') return 'capital-refused';
  if (ending === 'shock') return 'shock';
  const existed = rows.dealExisted[row];
  if (existed === undefined || existed > 1 || outcome === PARTIAL) return 'not-agreed';
  return existed === 1 ? 'not-found' : 'no-deal';
}

const fromOne = (index: number): number | null => (index < 0 ? null : index + 1);

const yesNo = (code: number | undefined): boolean | null => (code === 0 ? false : code === 1 ? true : null);

/** Actor ids of a bit mask with blanks between them; null for none. Each mask's text is made once. */
function maskNames(ids: readonly string[]): (mask: number) => string | null {
  const known = new Map<number, string | null>([[0, null]]);
  return (mask) => {
    let text = known.get(mask);
    if (text === undefined) {
      text = ids.filter((_, actor) => (mask & (1 << actor)) !== 0).join(' ');
      known.set(mask, text);
    }
    return text;
  };
}

/** Names that need no quotes in SQL or R; those that fall together get a number. */
function uniquelyNamed(columns: readonly TableColumn[]): TableColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const plain = column.name.replace(/[^A-Za-z0-9_]/g, '_');
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return { ...column, name: count === 1 ? plain : `${plain}_${count}` };
  });
}

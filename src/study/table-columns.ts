/** The columns of a study's table: what each row says, for every format it is written in. */
import type { Scenario } from '../scenarios/scenario.ts';
import { type BlockRows, FAILED, NOT_RATIFIED } from './block-rows.ts';
import { courseColumns, yesNo } from './course-columns.ts';
import { NO_OPTION } from './measure.ts';
import { metricValue } from './metric-values.ts';
import { forumOf, type StudyPlan, settingOf } from './plan.ts';
import type { Reading } from './reading.ts';
import { at, type TableColumn } from './table-column.ts';

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
      value: (_rows, arm) => forumOf(plan, arm),
    },
    {
      name: 'setting',
      type: 'STRING',
      nullable: false,
      meaning: `Setting: ${settings.map((setting) => setting.label).join('; ')}.`,
      value: (_rows, arm) => settings[settingOf(plan, arm)]!.label,
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
    meaning: `World surplus of the run's text over the status quo for ${id}, whether or not it sits at the table (in points of full satisfaction, 1 = 100). Null where there is no text. A text that was agreed and refused has one too, though nothing of it stands: for means over all runs take it only where outcome is ratified or partial, and otherwise what failure is worth, 0 (to a scored actor its reservation).`,
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
  meaning: 'What a run of outcome failed threw.',
  value: (rows, arm, run) =>
    rows.outcome[at(rows, arm, run)] === FAILED
      ? (rows.errors.find((error) => error.arm === arm && error.run === rows.from + run)?.message ?? 'unknown')
      : null,
};

/** Names that need no quotes in SQL or R; those that fall together get a number. */
function uniquelyNamed(columns: readonly TableColumn[]): TableColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const plain = column.name.replace(/[^A-Za-z0-9_]/g, '_');
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${plain}_${count}`;
    taken.add(name);
    return { ...column, name };
  });
}

/** The dictionary that lies beside a table: every column with its type and meaning. */
import { counted } from '../trace/names.ts';
import type { StudyPlan } from './plan.ts';
import type { TableColumn } from './table-column.ts';

const TYPES = {
  STRING: 'text',
  INT32: 'whole number',
  DOUBLE: 'number',
  BOOLEAN: 'true or false',
} as const;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** As Markdown. */
export function dataDictionary(plan: StudyPlan, columns: readonly TableColumn[], planHash: string): string {
  const scenario = plan.scenarios[0]!;
  const lines = [
    '# Data dictionary',
    '',
    `One row for every forum, setting and run of a study of ${scenario.title} (scenario ${scenario.id}), seed ${plan.seed}, ${counted(plan.runs, 'run')}.`,
    `Plan ${planHash}; the plan itself, scenario included, is in plan.json.`,
    '',
    'Rows with the same seed, setting and run met the same drawn world: compare forums within them.',
    'A row describes what happened in this model, from one reading of the sources; see plan.json for the reading.',
    '',
    'Parquet keeps these types. CSV has none, so read columns of type text as text: many readers take a seed such as 007, or a',
    'setting such as 2019, for a number (in pandas: `dtype={"seed": str, "setting": str}`; in R: `colClasses`).',
    '',
    '| column | type | may be empty | meaning |',
    '|---|---|---|---|',
    ...columns.map(
      (column) =>
        `| ${column.name} | ${TYPES[column.type]} | ${column.nullable ? 'yes' : 'no'} | ${cell(column.meaning)} |`,
    ),
    '',
    '## Actors',
    '',
    '| id | name |',
    '|---|---|',
    ...scenario.actors.map((actor) => `| ${actor.id} | ${cell(actor.name)} |`),
    '',
    '## Options',
    '',
    '| issue | option | what it means |',
    '|---|---|---|',
    ...scenario.issues.flatMap((issue) =>
      issue.options.map((option) => `| ${issue.id} | ${option.id} | ${cell(option.text)} |`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

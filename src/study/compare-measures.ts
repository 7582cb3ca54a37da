/** How often the texts of each format meet what the plan asks of them. */
import type { Block } from '../trace/document.ts';
import { changeText, differsText, type Group } from './compare-tables.ts';
import type { Comparison } from './comparison.ts';
import { rate } from './points.ts';

/** A row for each format, a column for each measure. Nothing where the plan has none. */
export function measureTable({ plan, comparisons }: Comparison, { arms, contrasts, against }: Group): Block[] {
  const { measures } = plan;
  if (measures.length === 0) return [];
  const rows = arms.map((arm) => {
    const contrast = contrasts.get(arm.arm);
    const cells = measures.map((_, index) => {
      const [met, change] = [arm.met[index] ?? null, contrast?.met[index] ?? null];
      if (met === null) return '-';
      return change === null ? rate(met.estimate) : `${rate(met.estimate)} (${changeText(change)})`;
    });
    return [arm.forum, ...cells];
  });
  const told = measures.map(({ id, name }) => (id === name ? id : `${id}: ${name}`)).join('; ');
  const beside = against === null ? '' : `, and points more or less than ${against.forum}`;
  const marked = [...contrasts.values()].some(({ met }) => met.some((change) => change?.verdict === 'differs'));
  const barred = arms.some(({ met }) => met.includes(null)) ? '; -: its rules leave no such text' : '';
  return [
    { kind: 'table', columns: [{ title: 'Ratified and' }, ...measures.map(({ id }) => ({ title: id }))], rows },
    {
      kind: 'paragraph',
      text: `% of all runs${beside}${marked ? `; ${differsText(comparisons)}` : ''}${barred}. ${told}.`,
    },
  ];
}

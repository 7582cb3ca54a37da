/** A text issue by issue: where each issue stood, where it goes, who gains most and who pays. */
import { signed } from './amounts.ts';
import type { Block } from './document.ts';
import type { TextById } from './events.ts';
import type { Contribution } from './explain.ts';
import type { Names } from './names.ts';

/** What a text does to each actor at a table. */
export interface Share {
  readonly actor: string;
  readonly contributions: readonly Contribution[];
}

/** Contributions of all actors to one issue, by id; scores have no zero, so nobody gains or pays by them. */
function onIssue(shares: readonly Share[], issue: string): { actor: string; points: number }[] {
  return shares.flatMap(({ actor, contributions }) => {
    const entry = contributions.find((c) => c.issue === issue);
    return entry === undefined || entry.best !== null ? [] : [{ actor, points: entry.points }];
  });
}

function gainsMost(shares: readonly Share[], issue: string): string {
  const [most] = onIssue(shares, issue).sort((a, b) => b.points - a.points);
  return most === undefined || most.points <= 0 ? 'nobody' : `${most.actor} ${signed(most.points, false)}`;
}

/** Those who lose by an issue, most first, at most two. */
function pays(shares: readonly Share[], issue: string): string {
  const losers = onIssue(shares, issue)
    .filter((part) => part.points < 0)
    .sort((a, b) => a.points - b.points);
  const named = losers.slice(0, 2).map((part) => `${part.actor} ${signed(part.points, false)}`);
  return losers.length === 0 ? 'nobody' : named.join(', ') + (losers.length > 2 ? ' ...' : '');
}

/**
 * The table of a text.
 *
 * @param title  of the column with the text: "agreed", "draft 6"
 * @param standing  null where there is no status quo: then every issue is listed and nothing is unchanged
 * @param shares  empty to leave out who gains and who pays
 */
export function textBlocks(
  title: string,
  text: TextById,
  standing: TextById | null,
  shares: readonly Share[],
): Block[] {
  const issues = Object.keys(text);
  const changed = issues.filter((issue) => standing === null || standing[issue] !== text[issue]);
  const isOpen = standing !== null;
  const hasShares = shares.some((share) => share.contributions.some((c) => c.best === null));
  const titles = ['The text', ...(isOpen ? ['status quo'] : []), title, ...(hasShares ? ['gains most', 'pays'] : [])];
  const rows = changed.map((issue) => [
    issue,
    ...(isOpen ? [standing[issue] ?? ''] : []),
    text[issue]!,
    ...(hasShares ? [gainsMost(shares, issue), pays(shares, issue)] : []),
  ]);
  const same = issues.filter((issue) => !changed.includes(issue));
  return [
    { kind: 'table', columns: titles.map((t) => ({ title: t })), rows },
    ...(same.length === 0 ? [] : [{ kind: 'paragraph', text: `Unchanged: ${same.join(', ')}.` } as const]),
  ];
}

/** "South Korea (ROK)", or the name alone where it says as much. */
export function nameWithId(names: Names, id: string): string {
  const name = names.actor(id);
  return name.toLowerCase() === id.toLowerCase() ? name : `${name} (${id})`;
}

/** One overlay: what it rests on, and what it changes. */
import type { RedLine } from '../../actors/actor.ts';
import { findOverlay, overlaysOf } from '../../scenarios/northeast-asia/overlays.ts';
import { isStaged, type Scenario } from '../../scenarios/scenario.ts';
import { canonicalJson } from '../../trace/canonical.ts';
import { spaced } from '../../trace/document.ts';
import { commands, entries, paragraphs, section, table, title } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';
import { redLineRule } from './rules-in-words.ts';

/** A red line that is another with the overlay; null where there is none. */
interface ChangedLine {
  readonly actor: string;
  readonly option: string;
  readonly before: RedLine | null;
  readonly after: RedLine | null;
}

function changedLines(before: Scenario, after: Scenario): ChangedLine[] {
  return before.actors.flatMap((actor, index) => {
    const later = after.actors[index]!;
    const options = new Set([...actor.redLines, ...later.redLines].map((line) => line.option));
    const lineOn = (lines: readonly RedLine[], option: string) => lines.find((line) => line.option === option) ?? null;
    return [...options].flatMap((option) => {
      const [old, changed] = [lineOn(actor.redLines, option), lineOn(later.redLines, option)];
      if (canonicalJson(old) === canonicalJson(changed)) return [];
      return [{ actor: actor.id, option, before: old, after: changed }];
    });
  });
}

const inWords = (line: RedLine | null): string => (line === null ? 'no red line' : redLineRule(line));

const lineRows = (lines: readonly ChangedLine[]): string[][] =>
  lines.map(({ actor, before, after }) => [actor, inWords(before), inWords(after)]);

/** A forum in which the changed lines can matter: where who draws them sits, with the issue on its agenda. */
function forumFor({ forums }: Scenario, lines: readonly ChangedLine[]): string | undefined {
  const matters = (forum: Scenario['forums'][number]): boolean =>
    !isStaged(forum) &&
    lines.every(
      ({ actor, option }) => forum.participants.includes(actor) && forum.agenda.includes(option.split('.')[0]!),
    );
  return (forums.find(matters) ?? forums[0])?.id;
}

/** @throws WinsetError `overlay/unknown` */
export function showOverlay({ scenario, flags }: View, id: string): Sheet {
  const overlay = findOverlay(id, overlaysOf(scenario));
  const lines = changedLines(scenario, overlay.apply(scenario));
  const forum = forumFor(scenario, lines);
  const blocks = spaced([
    [title(`Overlay ${id}`, scenario.id)],
    entries([
      ['what', overlay.title],
      ['note', overlay.note],
    ]),
    lines.length === 0
      ? paragraphs('It changes nothing here: the scenario reads like this already.')
      : section('Red lines that it changes', [table(['actor', 'as it stands', 'with the overlay'], lineRows(lines))]),
    forum === undefined || lines.length === 0
      ? []
      : commands([
          ['Play it', `winset run ${forum}${flags} --overlay ${id}`],
          ['Both ways', `winset compare ${forum}${flags} --overlay none,${id}`],
        ]),
  ]);
  const { title: what, note } = overlay;
  return { blocks, data: { kind: 'overlay', scenario: scenario.id, id, title: what, note, redLines: lines } };
}

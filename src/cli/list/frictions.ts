/** The frictions: why talks fail here, and how to switch each off. */
import { DEFAULT_FRICTIONS, type FrictionSettings, NO_FRICTIONS } from '../../scenarios/settings.ts';
import { spaced } from '../../trace/document.ts';
import { commands, heading, paragraphs, table } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';

const MEANINGS: Readonly<Record<keyof FrictionSettings, string>> = {
  promises: 'gains that are promised count less than losses: 0.45 + 0.5 trust',
  information: "how well seats know each other's worths and margins, 0 to 1",
  learning: 'share by which an objection shrinks errors about the issues it names',
  draftingEffort: 'drafts a seat makes before it tables one',
  aspirations: 'seats open above their margin and come down with time',
  ratification: 'capitals may refuse a text that is worth their margin',
  shocks: 'pressure above 0.85 may end the talks from outside',
};

const shown = (value: number | string | boolean): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

/** Names, defaults, and the value that switches each off. */
export function listFrictions({ scenario, flags }: View): Sheet {
  const names = Object.keys(MEANINGS) as (keyof FrictionSettings)[];
  const rows = names.map((name) => [name, shown(DEFAULT_FRICTIONS[name]), shown(NO_FRICTIONS[name]), MEANINGS[name]]);
  const forum = scenario.forums[0]?.id ?? '<forum>';
  const blocks = spaced([
    [heading('Frictions: why talks fail')],
    [table(['friction', '>default', '>off', 'what it does'], rows)],
    paragraphs('Sources and formulas: docs/model.md.'),
    commands([
      ['All off', `winset run ${forum}${flags} --frictions none`],
      ['Some off', `winset run ${forum}${flags} --frictions promises,shocks`],
      ['Set one', `winset run ${forum}${flags} --set frictions.information=0.6`],
    ]),
  ]);
  const data = names.map((name) => ({
    id: name,
    summary: MEANINGS[name],
    default: DEFAULT_FRICTIONS[name],
    off: NO_FRICTIONS[name],
  }));
  return { blocks, data };
}

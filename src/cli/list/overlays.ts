/** The overlays of a scenario: its debatable points, read another way. */
import { overlaysOf } from '../../scenarios/northeast-asia/overlays.ts';
import type { Overlay } from '../../scenarios/overlay.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { canonicalJson } from '../../trace/canonical.ts';
import { spaced } from '../../trace/document.ts';
import { commands, heading, paragraphs, table } from '../blocks.ts';
import type { Sheet, View } from '../view.ts';

/** Whether the overlay changes nothing: the scenario reads like this already. */
const isInForce = (overlay: Overlay, scenario: Scenario): boolean =>
  canonicalJson(overlay.apply(scenario)) === canonicalJson(scenario);

/** Ids and titles, and how to play one. */
export function listOverlays({ scenario, flags }: View): Sheet {
  const overlays = overlaysOf(scenario);
  const example = overlays.at(-1);
  const blocks = spaced([
    [heading(`Overlays of ${scenario.id}: debatable points, read another way`)],
    example === undefined
      ? paragraphs('There are none in this scenario.')
      : [
          table(
            ['overlay', 'reading'],
            overlays.map((overlay) => [
              overlay.id,
              `${overlay.title}${isInForce(overlay, scenario) ? ' (as the scenario stands)' : ''}`,
            ]),
          ),
        ],
    example === undefined ? [] : commands([['More', `winset show overlay ${example.id}${flags}`]]),
  ]);
  return { blocks, data: overlays.map(({ id, title, note }) => ({ id, title, note })) };
}

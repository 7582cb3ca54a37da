/** The readings of this world that decide a headline, each as an overlay. */
import type { RedLine } from '../../actors/actor.ts';
import { knownHint } from '../../base/closest.ts';
import { WinsetError } from '../../base/errors.ts';
import type { Overlay } from '../overlay.ts';
import type { Scenario } from '../scenario.ts';

type Condition = NonNullable<RedLine['unlessAtLeast']>;

/** The red line of an actor on one option, made conditional, or absolute when `unless` is null. */
function withRedLine(scenario: Scenario, actorId: string, option: string, unless: Condition | null): Scenario {
  const isMeant = (line: RedLine): boolean => line.option === option;
  const actor = scenario.actors.find(({ id, redLines }) => id === actorId && redLines.some(isMeant));
  if (actor === undefined)
    throw new WinsetError('overlay/target', {
      message: `${scenario.id} has no red line of ${actorId} on ${option}`,
      hint: 'This overlay belongs to the built-in scenario northeast-asia.',
    });
  const redLines = actor.redLines.map((line) => {
    if (!isMeant(line)) return line;
    const { unlessAtLeast: _, ...absolute } = line;
    return unless === null ? absolute : { ...absolute, unlessAtLeast: { ...unless } };
  });
  return { ...scenario, actors: scenario.actors.map((other) => (other === actor ? { ...actor, redLines } : other)) };
}

/** Applied with `--overlay <id>`; each changes the built-in world in one place. */
export const overlays: readonly Overlay[] = [
  {
    id: 'japan-recognition-conditional',
    title: "Japan's red line on full recognition, conditional on disablement",
    note: 'As coded: full relations once declared facilities are disabled. Full dismantlement and full lifting are then not ruled out.',
    apply: (scenario) => withRedLine(scenario, 'JP', 'recognition.full', { denuclearization: 'disable' }),
  },
  {
    id: 'japan-recognition-absolute',
    title: "Japan's red line on full recognition, absolute",
    note: 'The abductions stand in the way whatever happens on the nuclear issue. Full dismantlement, which North Korea ties to full recognition and full lifting, can then be agreed in no forum: only the six-party format lets sanctions be lifted, and Japan sits there.',
    apply: (scenario) => withRedLine(scenario, 'JP', 'recognition.full', null),
  },
];

/** Those of a scenario; none for any other than the built-in one. */
export function overlaysOf(scenario: Scenario): readonly Overlay[] {
  return scenario.id === 'northeast-asia' ? overlays : [];
}

/** @throws WinsetError `overlay/unknown` */
export function findOverlay(id: string, among: readonly Overlay[] = overlays): Overlay {
  const overlay = among.find((candidate) => candidate.id === id);
  if (overlay !== undefined) return overlay;
  const known = among.map((candidate) => candidate.id);
  const hint = known.length === 0 ? 'This scenario has none.' : knownHint(id, known);
  throw new WinsetError('overlay/unknown', { message: `there is no overlay called "${id}"`, hint });
}

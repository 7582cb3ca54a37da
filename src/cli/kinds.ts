/** What is behind each name of `list` and `show`. Adding a kind: its files, an entry here, and a line in kind-names.ts. */
import { procedures } from '../forums/index.ts';
import { builtinScenarios } from '../scenarios/builtin.ts';
import { overlaysOf } from '../scenarios/northeast-asia/overlays.ts';
import type { ListName, ShowName } from './kind-names.ts';
import { listActors } from './list/actors.ts';
import { listForums } from './list/forums.ts';
import { listFrictions } from './list/frictions.ts';
import { listIssues } from './list/issues.ts';
import { listMoments } from './list/moments.ts';
import { listOverlays } from './list/overlays.ts';
import { listPhrases } from './list/phrases.ts';
import { listProcedures } from './list/procedures.ts';
import { listScenarios } from './list/scenarios.ts';
import { listStrategies } from './list/strategies.ts';
import { listVariables } from './list/variables.ts';
import { showActor } from './show/actor.ts';
import { showForum } from './show/forum.ts';
import { showIssue } from './show/issue.ts';
import { showMoment } from './show/moment.ts';
import { showOverlay } from './show/overlay.ts';
import { phraseIds, showPhrase } from './show/phrase.ts';
import { showProcedure } from './show/procedure.ts';
import { showScenario } from './show/scenario.ts';
import { allStrategies, showStrategy } from './show/strategy.ts';
import { showVariable } from './show/variable.ts';
import type { Sheet, View } from './view.ts';

/** What `winset list` prints. */
export const LISTS: Readonly<Record<ListName, (view: View) => Sheet>> = {
  forums: listForums,
  actors: listActors,
  issues: listIssues,
  procedures: listProcedures,
  strategies: listStrategies,
  moments: listMoments,
  variables: listVariables,
  phrases: listPhrases,
  overlays: listOverlays,
  frictions: listFrictions,
  scenarios: listScenarios,
};

interface Showable {
  readonly ids: (view: View) => readonly string[];
  /** @throws WinsetError `<kind>/unknown` */
  readonly show: (view: View, id: string) => Sheet;
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id);

/** What `winset show` prints. */
export const SHOWN: Readonly<Record<ShowName, Showable>> = {
  forum: { ids: ({ scenario }) => idsOf(scenario.forums), show: showForum },
  actor: { ids: ({ scenario }) => idsOf(scenario.actors), show: showActor },
  issue: { ids: ({ scenario }) => idsOf(scenario.issues), show: showIssue },
  procedure: { ids: () => procedures.ids, show: showProcedure },
  strategy: { ids: () => idsOf(allStrategies()), show: showStrategy },
  moment: { ids: ({ scenario }) => idsOf(scenario.environment.moments), show: showMoment },
  variable: { ids: ({ scenario }) => idsOf(scenario.environment.variables), show: showVariable },
  phrase: { ids: phraseIds, show: showPhrase },
  overlay: { ids: ({ scenario }) => idsOf(overlaysOf(scenario)), show: showOverlay },
  scenario: { ids: () => builtinScenarios.ids, show: showScenario },
};

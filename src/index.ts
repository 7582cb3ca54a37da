/**
 * winset as a library.
 *
 * Scenarios are data; `codeScenario` reads their interests, a `Format` plays a forum in a
 * world, `recordRun` plays one run with every reason kept, and `narrate` tells it.
 */
export type { Actor, CodedActor, EvidenceLevel, Issue, Phrase, RedLine, ScoredActor } from './actors/actor.ts';
export { concessions } from './actors/concession/index.ts';
export { draftings } from './actors/drafting/index.ts';
export { deriveInterests } from './actors/interest.ts';
export { type Problem, WinsetError } from './base/errors.ts';
export { VERSION } from './base/version.ts';
export { type Case, crossesRedLine, surplus, type Text } from './engine/case.ts';
export type {
  Concession,
  ConcessionView,
  Decision,
  Drafting,
  DraftingView,
  Ending,
  Floor,
  Frictions,
  Observer,
  Procedure,
  Rules,
  SessionFacts,
} from './engine/contracts.ts';
export type { Outside, Pending } from './engine/outside.ts';
export {
  least,
  monotone,
  type Objective,
  product,
  type Question,
  type Row,
  row,
  Searcher,
  sum,
} from './engine/search.ts';
export { Session, type SessionSetup, type Strategy } from './engine/session.ts';
export { procedures } from './forums/index.ts';
export { builtinScenarios } from './scenarios/builtin.ts';
export { type Coding, codeScenario } from './scenarios/coding.ts';
export { type CompiledForum, compileForum } from './scenarios/compile.ts';
export { Format, type Outcome, type Waiting, type Witness } from './scenarios/format.ts';
export { loadScenario } from './scenarios/load.ts';
export { northeastAsia } from './scenarios/northeast-asia/index.ts';
export { overlays } from './scenarios/northeast-asia/overlays.ts';
export type { Forum, Scenario, SingleForum, StagedForum } from './scenarios/scenario.ts';
export { DEFAULT_SETTINGS, NO_FRICTIONS, type Settings } from './scenarios/settings.ts';
export { parseChange, tune, withoutFrictions } from './scenarios/tune.ts';
export { codedWorld, type World, worldOf } from './scenarios/world.ts';
export { WorldSurplus } from './scenarios/world-surplus.ts';
export { explain } from './trace/explain.ts';
export { narrate } from './trace/narrate.ts';
export { readRecording } from './trace/read-recording.ts';
export { recordRun } from './trace/record-run.ts';
export { type Recording, writeRecording } from './trace/recording.ts';
export { replay } from './trace/replay.ts';
export { narrateTranscript } from './trace/transcript.ts';
export { verifyRecording } from './trace/verify-recording.ts';
export { explainDecision } from './trace/why.ts';

/**
 * winset as a library.
 *
 * Scenarios are data; `codeScenario` reads their interests, a `Format` plays a forum in a
 * world, `recordRun` plays one run with every reason kept, and `narrate` tells it.
 */
export type { Actor, CodedActor, EvidenceLevel, Issue, Phrase, RedLine, ScoredActor } from './actors/actor.ts';
export { concessions } from './actors/concession/index.ts';
export { draftings } from './actors/drafting/index.ts';
export { deriveInterests, type Interests, type IssueReading, readIssue } from './actors/interest.ts';
export { type Bounds, exactly, isExact } from './analysis/bounds.ts';
export { carriersOf, countDeals, dealExists, membersOf } from './analysis/carriers.ts';
export { type Demand, demandConflicts, seatConflicts } from './analysis/conflict.ts';
export { coreOf, isGridlocked } from './analysis/core.ts';
export { countCoalitions, countTexts, type DealCounts, holdOuts } from './analysis/counts.ts';
export { dealQuestion, tableQuestion } from './analysis/deal-question.ts';
export { type Feasibility, feasibilityOf } from './analysis/feasibility.ts';
export { Frontier, type FrontierPoint } from './analysis/frontier.ts';
export { Inquiry } from './analysis/inquiry.ts';
export { absentConsents, type OptionStanding, optionStandings } from './analysis/options.ts';
export { type VotingPower, votingPower, winsForText, winsUnder } from './analysis/power-index.ts';
export { drawnShare, slackOf, trustThreshold } from './analysis/slack.ts';
export { type SolutionPoint, type SolutionPoints, solutionPoints } from './analysis/solution-points.ts';
export { type WhatExisted, whatExisted } from './analysis/what-existed.ts';
export { type Problem, WinsetError } from './base/errors.ts';
export { VERSION } from './base/version.ts';
export { type Case, crossesRedLine, isCompatible, linkageState, spaceOf, surplus, type Text } from './engine/case.ts';
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
export { allowedCells } from './engine/mandate.ts';
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
export { findActor, findForum, findIssue, findMoment } from './scenarios/find.ts';
export { Format, type Outcome, type Waiting, type Witness } from './scenarios/format.ts';
export { type JsonSchema, scenarioJsonSchema } from './scenarios/json-schema.ts';
export { knownUnits } from './scenarios/known-units.ts';
export { type LoadedScenario, loadScenario } from './scenarios/load.ts';
export { northeastAsia } from './scenarios/northeast-asia/index.ts';
export { overlays } from './scenarios/northeast-asia/overlays.ts';
export { type ParsedScenario, parseScenario } from './scenarios/parse.ts';
export {
  type Forum,
  isStaged,
  type ProcedureRules,
  type Scenario,
  type SingleForum,
  type StagedForum,
} from './scenarios/scenario.ts';
export {
  DEFAULT_FRICTIONS,
  DEFAULT_SEED,
  DEFAULT_SETTINGS,
  type FrictionSettings,
  NO_FRICTIONS,
  type Settings,
} from './scenarios/settings.ts';
export { type Change, parseChange, type Tuned, tune, withoutFrictions } from './scenarios/tune.ts';
export { validateScenario } from './scenarios/validate.ts';
export { codedWorld, type World, worldOf } from './scenarios/world.ts';
export { WorldSurplus } from './scenarios/world-surplus.ts';
export { writeScenario, writeStarter } from './scenarios/write.ts';
export { comparisonPage } from './study/compare-text.ts';
export { type Comparison, compare } from './study/comparison.ts';
export { comparisonJson } from './study/comparison-json.ts';
export type { JudgedFact } from './study/facts/fact.ts';
export { factsMarkdown, factsPage } from './study/facts/facts-text.ts';
export { FACT_RUNS, runFacts } from './study/facts/run-facts.ts';
export { finish, type Outputs } from './study/finish.ts';
export { mergeStores } from './study/merge-stores.ts';
export type { StudyPlan } from './study/plan.ts';
export type { PlanFile } from './study/plan-schema.ts';
export { planStudy } from './study/plan-study.ts';
export { type Progress, runStudy, type Shard, type StudyOptions, type StudyResult } from './study/run-study.ts';
export { createStore, openStore, type Store } from './study/store.ts';
export { writeTable } from './study/tables.ts';
export type { TraceEvent } from './trace/events.ts';
export { type Contribution, type Explanation, explain } from './trace/explain.ts';
export { narrate } from './trace/narrate.ts';
export { narrateWhy } from './trace/narrate-why.ts';
export { type ReadRecording, readRecording } from './trace/read-recording.ts';
export { type RecordedRun, recordRun } from './trace/record-run.ts';
export { type Recording, type RecordingHeader, type RunRequest, writeRecording } from './trace/recording.ts';
export { type ReplayState, replay } from './trace/replay.ts';
export type { NarrateOptions } from './trace/telling.ts';
export { narrateTranscript } from './trace/transcript.ts';
export { type Difference, verifyRecording } from './trace/verify-recording.ts';
export { explainDecision, type Why } from './trace/why.ts';
export type { WhyQuestion } from './trace/why-choice.ts';

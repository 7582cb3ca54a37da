/**
 * A scenario: a world of issues and actors, its environment, and the forums that
 * can be convened in it. `schema.ts` checks the same shapes when a file is read.
 */
import type { Actor, EvidenceClass, Issue } from '../actors/actor.ts';

/** Issue -> option, read as "at least" unless a rule says otherwise. */
export type OptionByIssue = Readonly<Record<string, string>>;

/** A condition that scales an actor's losses. */
export interface LinkageRule {
  readonly id: string;
  readonly actor: string;
  /** Each entry names one issue and the option that must at least be reached. Exactly one of the two lists. */
  readonly when: { readonly any?: readonly OptionByIssue[]; readonly all?: readonly OptionByIssue[] };
  readonly scaleLosses: { readonly issues: readonly string[]; readonly factor: number };
  readonly source?: string;
  readonly evidence: EvidenceClass;
  readonly judgement?: string;
}

/** Texts that make no sense for anyone. */
export interface CompatibilityEntry {
  readonly id: string;
  readonly if: OptionByIssue;
  readonly needs: OptionByIssue;
  /** `if` means exactly this option, not at least. */
  readonly exactly?: boolean;
  /** The rule is silent unless every issue it names is on the agenda. */
  readonly onlyWhere?: 'all-on-agenda';
  readonly note?: string;
}

/** A variable of the environment, in [0, 1], neutral at its reference. */
export interface EnvironmentVariable {
  readonly id: string;
  readonly reference: number;
  readonly source?: string;
  /** What some values stand for. */
  readonly anchors?: Readonly<Record<string, string>>;
  readonly rule?: string;
}

/** Multiplies a weight by 1 + beta (e - reference). */
export interface WeightEffect {
  readonly variable: string;
  readonly actor: string;
  readonly issue: string;
  readonly beta: number;
}

/** Adds gamma (e - reference) to a margin. */
export interface MarginEffect {
  readonly variable: string;
  readonly actor: string;
  readonly gamma: number;
  /** The effect counts only where this actor sits. */
  readonly whenPresent?: string;
}

/** A named state of the environment, coded for a year. */
export interface Moment {
  readonly id: string;
  readonly environment: Readonly<Record<string, number>>;
  readonly source?: string;
}

/** What surrounds the talks and shifts weights and margins. */
export interface Environment {
  readonly variables: readonly EnvironmentVariable[];
  readonly weightEffects: readonly WeightEffect[];
  readonly marginEffects: readonly MarginEffect[];
  readonly moments: readonly Moment[];
}

/** A veto over some options only, or over everything when `options` is absent. */
export interface Veto {
  readonly actor: string;
  readonly options?: readonly string[];
}

/** The rules of procedure of a forum. Which fields a procedure reads, it says itself (`winset show procedure`). */
export interface ProcedureRules {
  /** Id of a registered procedure. */
  readonly kind: string;
  /** Speaking order; participants by default. */
  readonly order?: readonly string[];
  readonly rounds: number;
  /** `round`: the first speaker moves on by one each round. */
  readonly rotates?: 'round';
  /** `drawn`: the seed draws who opens. */
  readonly opener?: 'drawn';
  /** `moves`: a round of alternating offers is one move a seat (an answer, or an objection and a text) instead of as many tablings. */
  readonly roundOf?: 'moves';
  readonly chair?: string;
  /** Over years only (roadmaps). */
  readonly chairRotates?: 'year';
  /** How far from its margin to its aspiration a chair asks for itself, 0 to 1; 0.5 by default. */
  readonly chairBias?: number;
  readonly coChairs?: readonly string[];
  /** How many must accept. */
  readonly k?: number;
  /** Votes by actor; a text passes when those who accept reach `quota`. */
  readonly votes?: Readonly<Record<string, number>>;
  readonly quota?: number;
  readonly vetoes?: readonly Veto[];
  /** A non-binding simultaneous round before the talks. */
  readonly consultation?: boolean;
}

interface AnyForum {
  readonly id: string;
  readonly name: string;
  readonly participants: readonly string[];
  readonly initiator?: string;
  readonly cite?: string;
  /** For the record only: left out of `--all`. */
  readonly recordOnly?: boolean;
  /** A variant of another forum: left out of `--all`. */
  readonly variantOf?: string;
  /** What the outcome "none" is called here. */
  readonly failureIsCalled?: string;
}

/** One sitting, with its own rules. */
export interface SingleForum extends AnyForum {
  readonly procedure: ProcedureRules;
  readonly agenda: readonly string[];
  /** Issue -> the options that may be tabled; an issue without limits is open. */
  readonly limits: Readonly<Record<string, readonly string[]>>;
}

/** A sequence of sittings; what one agrees is the status quo of the next. */
export interface StagedForum extends AnyForum {
  readonly stages: readonly { readonly forum: string; readonly rounds?: number }[];
}

export type Forum = SingleForum | StagedForum;

/** Whether the format is a sequence of forums. */
export function isStaged(forum: Forum): forum is StagedForum {
  return 'stages' in forum;
}

/** A declared metric: mean position of the agreed options between first and last, 0 to 100, over the named issues. */
export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly issues: readonly string[];
  readonly note?: string;
}

/** What the scenario rests on, for citations. */
export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly note?: string;
}

/** A world, whole: what `winset init` writes and `winset check` reads. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly issues: readonly Issue[];
  readonly actors: readonly Actor[];
  readonly linkages: readonly LinkageRule[];
  readonly compatibility: readonly CompatibilityEntry[];
  readonly environment: Environment;
  readonly forums: readonly Forum[];
  readonly metrics: readonly Metric[];
  readonly sources: readonly Source[];
}

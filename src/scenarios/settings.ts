/** How a scenario is to be read and played: evidence, environment, frictions, uncertainty about the coding. */
import type { EvidenceLevel } from '../actors/actor.ts';

/** The frictions as a person sets them; docs/model.md gives each its source. */
export interface FrictionSettings {
  /** Whether promises are discounted by rho = 0.45 + 0.5 trust; otherwise rho = 1. */
  readonly promises: boolean;
  /** 0 to 1; 1 is full information. */
  readonly information: number;
  /** 0 to 1: share by which an objection shrinks others' errors about the issues it names. */
  readonly learning: number;
  /** Drafts a seat makes before it tables one, at least 1; or the exact best one. */
  readonly draftingEffort: number | 'exhaustive';
  /** Whether seats open above their margin and come down with time. */
  readonly aspirations: boolean;
  /** Whether capitals may refuse a text that is worth their margin. */
  readonly ratification: boolean;
  /** Whether pressure above 0.85 can end the talks from outside. */
  readonly shocks: boolean;
}

/** What a person may choose beside the scenario and the forum. */
export interface Settings {
  readonly evidence: EvidenceLevel;
  /** Variable -> value in [0, 1]; variables left out stand at their reference. */
  readonly environment: Readonly<Record<string, number>>;
  /** Play the coded world instead of drawing one for each run. */
  readonly coded: boolean;
  /** Standard deviation of the environment's own uncertainty, drawn per run; 0 for none. */
  readonly environmentSpread: number;
  readonly frictions: FrictionSettings;
}

export const DEFAULT_FRICTIONS: FrictionSettings = {
  promises: true,
  information: 0.3,
  learning: 0.5,
  draftingEffort: 3,
  aspirations: true,
  ratification: true,
  shocks: true,
};

/** Every friction off: fully informed, exhaustive drafters who ask for their margins. */
export const NO_FRICTIONS: FrictionSettings = {
  promises: false,
  information: 1,
  learning: 0,
  draftingEffort: 'exhaustive',
  aspirations: false,
  ratification: false,
  shocks: false,
};

export const DEFAULT_SETTINGS: Settings = {
  evidence: 'paper',
  environment: {},
  coded: false,
  environmentSpread: 0,
  frictions: DEFAULT_FRICTIONS,
};

/** Seed of a run that names none. */
export const DEFAULT_SEED = 'winset';

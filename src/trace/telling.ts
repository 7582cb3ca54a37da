/** What a narration is made from, and what can be asked of it. */
import { type Backdrop, backdropOf } from './backdrop.ts';
import { Names } from './names.ts';
import type { Paint } from './paint.ts';
import type { Recording, RecordingHeader } from './recording.ts';
import { type Story, storyOf } from './turns.ts';

/** A line that somebody else supplies: as it is, or made from what is being told. */
export type Line = string | ((telling: Telling) => string | null);

/** How to narrate; all of it may be left out. */
export interface NarrateOptions {
  /** Columns of plain text; 80 by default, at least 40. */
  readonly width?: number;
  readonly paint?: Paint;
  /** One line for each draft, and the result. */
  readonly brief?: boolean;
  /** Only what the table heard: no number and no reason that we compute. For handing out. */
  readonly asHeard?: boolean;
  readonly markdown?: boolean;
  /** Every draft of a long session in full. */
  readonly all?: boolean;
  /** The command that repeats this run, word by word; made from the header by default, where flags lead there. */
  readonly argv?: readonly string[];
  /** The command that plays it many times, word by word; by default as `argv` is, none when empty. */
  readonly oftenArgv?: readonly string[];
  /** Where the run was recorded, for the command that asks why. */
  readonly recordedAs?: string;
  /** What was changed by hand, a line each, to be said at the top. */
  readonly notes?: readonly string[];
  /** Whether a deal existed and how close it was; after an agreement, what was left on the table. */
  readonly existed?: Line;
  /** How often it ends this way. */
  readonly howOften?: Line;
}

/** What the table heard: enough for a narration without numbers. */
export interface Hearing {
  readonly header: RecordingHeader;
  readonly story: Story;
  readonly names: Names;
  readonly options: NarrateOptions;
}

/** Everything, with the means to compute reasons. */
export interface Telling extends Hearing {
  readonly backdrop: Backdrop;
  /** Phrases quoted so far: each is quoted once and cited by its id afterwards. */
  readonly quoted: Set<string>;
  /** Actor -> its last reasons as they were given, and the draft they were given for. */
  readonly given: Map<string, { readonly reasons: string; readonly draft: number }>;
  /** Red lines told so far, and the draft they were told of. */
  readonly redLines: Map<string, number>;
}

/** The part of a recording that the table heard. */
export function hearingOf(recording: Recording, options: NarrateOptions): Hearing {
  const { header, events } = recording;
  return { header, story: storyOf(events), names: new Names(header.scenario), options };
}

/** A recording ready to be told. */
export function tellingOf(recording: Recording, options: NarrateOptions): Telling {
  return {
    ...hearingOf(recording, options),
    backdrop: backdropOf(recording),
    quoted: new Set(),
    given: new Map(),
    redLines: new Map(),
  };
}

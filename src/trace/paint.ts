/** Marks for what stands out; the command line fills in colours, everybody else leaves text as it is. */

/** Functions that may wrap a piece of a line in invisible codes. They must not change what is seen. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

export type Tone = keyof Paint;

const same = (text: string): string => text;

/** No marks at all. */
export const PLAIN: Paint = { strong: same, dim: same, good: same, bad: same };

/** What can be listed and shown, by name; light enough for `--help`. */

/** Plural for `list`, singular for `show` (null where a list says it all), and what it is. */
export const KINDS = [
  { list: 'forums', show: 'forum', summary: 'the formats in which the actors can meet' },
  { list: 'actors', show: 'actor', summary: 'who negotiates, and what weighs most for each' },
  { list: 'issues', show: 'issue', summary: 'the questions on the table, with their options' },
  { list: 'procedures', show: 'procedure', summary: 'the rules that a forum can follow' },
  { list: 'strategies', show: 'strategy', summary: 'how actors concede and draft' },
  { list: 'moments', show: 'moment', summary: 'the environment as coded for a year' },
  { list: 'variables', show: 'variable', summary: 'what the environment is made of' },
  { list: 'phrases', show: 'phrase', summary: 'the sentences that interests are read from' },
  { list: 'overlays', show: 'overlay', summary: 'debatable points, read another way' },
  { list: 'frictions', show: null, summary: 'why talks fail, and how to switch each off' },
  { list: 'scenarios', show: 'scenario', summary: 'the worlds that come with winset' },
] as const;

/** "forums" and the like. */
export type ListName = (typeof KINDS)[number]['list'];

/** "forum" and the like. */
export type ShowName = Exclude<(typeof KINDS)[number]['show'], null>;

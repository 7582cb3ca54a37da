/**
 * What keeps a text from being tabled at a table, whoever holds it up.
 *
 * The private red lines of a seat bind that seat alone; they are no bar here unless information is full.
 */
import { breaksRule, crossesLine, isStatusQuo, type Text } from '../engine/case.ts';
import type { CompiledForum } from '../scenarios/compile.ts';
import { resolveCompatibility } from '../scenarios/resolve.ts';
import type { CompatibilityEntry } from '../scenarios/scenario.ts';
import { compatibilityInWords } from './compatibility-in-words.ts';
import { listOf, type Names } from './names.ts';
import { linesHere } from './red-lines.ts';
import { type AgendaIssue, tablingAt } from './tabling.ts';

/** One thing that forbids a text. */
export type TextBar =
  | ({ readonly kind: 'option'; readonly issue: string } & AgendaIssue['barred'][number])
  | { readonly kind: 'compatibility'; readonly rule: CompatibilityEntry }
  /** A conditional red line that everybody knows of, for information is full. */
  | { readonly kind: 'known-line'; readonly actor: string; readonly option: string }
  | { readonly kind: 'status-quo' };

function barredOptions(compiled: CompiledForum, text: Text): TextBar[] {
  const { coding, frame } = compiled;
  return tablingAt(compiled).flatMap(({ id, barred }, index): TextBar[] => {
    const chosen = coding.scenario.issues[frame.issues[index]!]!.options[text[index]!]!.id;
    return barred.filter(({ option }) => option === chosen).map((bar) => ({ kind: 'option', issue: id, ...bar }));
  });
}

function brokenRules({ coding, frame, forum }: CompiledForum, text: Text): TextBar[] {
  return coding.scenario.compatibility.flatMap((rule): TextBar[] => {
    const here = resolveCompatibility(frame, rule, forum.agenda);
    return here !== null && breaksRule(here, text) ? [{ kind: 'compatibility', rule }] : [];
  });
}

function knownLines(compiled: CompiledForum, text: Text): TextBar[] {
  if (compiled.frictions.information < 1) return [];
  return compiled.game.seatIds.flatMap((actor, seat) =>
    linesHere(compiled, seat).flatMap(({ line, conditional }): TextBar[] =>
      conditional !== null && crossesLine(conditional, text)
        ? [{ kind: 'known-line', actor, option: line.option.replace('.', ' ') }]
        : [],
    ),
  );
}

/** Everything that keeps a text from being tabled here; empty when it can be. */
export function barsOf(compiled: CompiledForum, text: Text): TextBar[] {
  return [
    ...(isStatusQuo(compiled.game, text) ? [{ kind: 'status-quo' } as const] : []),
    ...barredOptions(compiled, text),
    ...brokenRules(compiled, text),
    ...knownLines(compiled, text),
  ];
}

/** "peace-regime treaty (outside the limits)". */
export function barInWords(bar: TextBar, names: Names): string {
  switch (bar.kind) {
    case 'option': {
      const reasons = [
        ...(bar.outsideLimits ? ['outside the limits'] : []),
        ...(bar.missingConsents.length > 0 ? [`without the consent of ${names.all(bar.missingConsents)}`] : []),
        ...(bar.redLineOf.length > 0 ? [`a public red line of ${names.all(bar.redLineOf)}`] : []),
      ];
      return `${bar.issue} ${bar.option} (${listOf(reasons)})`;
    }
    case 'compatibility':
      return compatibilityInWords(bar.rule);
    case 'known-line':
      return `${bar.option} (a red line of ${names.the(bar.actor)}, known to all)`;
    case 'status-quo':
      return 'it changes nothing';
    default:
      return bar satisfies never;
  }
}

/** What the built-in actors quote stands in the paper, word for word. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { northeastAsiaActors } from '../../src/actors/index.ts';

/** Case, white space, typographic quotes and dashes, and ligatures do not count. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();

const paper = plain(readFileSync(new URL('../oracles/paper.txt', import.meta.url), 'utf8'));

/** Parts of a quotation between ellipses that are not found in the paper, each after the one before it. */
function missing(quotation: string): string[] {
  let from = 0;
  return quotation.split('...').filter((part) => {
    const at = paper.indexOf(plain(part).trim(), from);
    if (at >= 0) from = at + part.trim().length;
    return at < 0;
  });
}

const phrases = northeastAsiaActors.flatMap((actor) => actor.phrases);
const quoted = phrases.filter((phrase) => phrase.evidence !== 'history' && !phrase.paraphrase && !phrase.split);

test('a wrong word, or parts in the wrong order, would be noticed', () => {
  expect(missing('prefer multilateral alliance')).toHaveLength(1);
  expect(missing('less enthusiasm over the idea ... Historically while South Korea')).toHaveLength(1);
});

describe.each(northeastAsiaActors)('$name', (actor) => {
  test.each(actor.phrases.filter((phrase) => quoted.includes(phrase)))('$id: $text', (phrase) => {
    expect(missing(phrase.text)).toEqual([]);
  });
});

/** Words in order; the table breaks "non-proliferation" and swallows the full stop and hyphen of "U.S.-Japan". */
const words = (text: string): string[] =>
  plain(text).replaceAll('non-proliferation', 'non- proliferation').replaceAll('u.s.-japan', 'u.sjapan').split(' ');

const table = words(paper.slice(paper.indexOf('actors perception interests'), paper.indexOf('source: kyung yung')));

/** Words of a phrase that do not follow, however far apart, in the table. */
function unfollowed(text: string): string[] {
  let from = 0;
  return words(text).filter((word) => {
    const at = table.indexOf(word, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

describe('a phrase broken by the layout of the table', () => {
  test.each(phrases.filter((phrase) => phrase.split))('$id has its words there, in order', (phrase) => {
    expect(table.length).toBeGreaterThan(200);
    expect(unfollowed(phrase.text)).toEqual([]);
  });
});

test('of 74 phrases 62 are of the paper: 40 in one piece, 20 broken by the table, 2 paraphrased', () => {
  const ofPaper = phrases.filter((phrase) => phrase.evidence !== 'history');
  const split = ofPaper.filter((phrase) => phrase.split);
  const paraphrased = ofPaper.filter((phrase) => phrase.paraphrase);
  expect([phrases, ofPaper, quoted, split, paraphrased].map((list) => list.length)).toEqual([74, 62, 40, 20, 2]);
});

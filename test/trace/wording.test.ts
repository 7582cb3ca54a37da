/** Neutral words: nobody is called names, in what we print or in what we wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { narrate } from '../../src/trace/narrate.ts';
import { narrateWhy } from '../../src/trace/narrate-why.ts';
import { narrateTranscript } from '../../src/trace/transcript.ts';
import { explainDecision } from '../../src/trace/why.ts';
import { play } from './any-run.ts';

/** Words that judge an actor. */
const JUDGING =
  /\b(hawkish|dovish|hardliners?|stubborn\w*|rogue|hermit|evil|pariah|mad(man|men)?|irrational\w*|intransigen\w*|belligeren\w*|aggressor|warmonger\w*|bull(y|ies|ying)|obstinate|recalcitrant|reckless|appeas\w+|blackmail\w*|provocateur|enem(y|ies))\b/gi;

/** Words that judge where they are ours, and not where they are quoted or name an issue. */
const LOADED =
  /\b(regimes?|threat(s|en\w*)?|demands?|bluff\w*|cave[sd]?|surrender\w*|capitulat\w*|wins?|loses? the)\b/gi;

/** Without quotations, ids and the names of issues. */
const ours = (text: string): string =>
  text
    .replace(/"[^"]*"/gs, ' ')
    .replace(/(peace|security|multilateral|WMD-free)[\s-]+regime/gi, ' ')
    .replace(/nonproliferation(\.|(:|\s+to)?\s+)regime/g, ' ')
    .replace(/winset/gi, ' ');

const runs = [
  play('six-party', '7'),
  play('six-party', 'wording', 3),
  play('four-party', 'wording', 1),
  play('us-dprk', 'wording', 2),
  play('annual-summit-vote', 'wording', 4),
  play('staged-4to6', 'wording', 5),
  play('us-rok-colead', 'wording', 6),
];

describe.each(runs)('$header.forum, seed $header.seed', (run) => {
  const outputs: Readonly<Record<string, string>> = {
    narration: narrate(run),
    'as heard': narrate(run, { asHeard: true }),
    transcript: narrateTranscript(run),
    why: narrateWhy(explainDecision(run)!, run.header.scenario),
  };
  test.each(Object.keys(outputs))('%s', (form) => {
    expect(outputs[form]!.match(JUDGING) ?? []).toEqual([]);
    // A judgement note of ours may quote in single quotes.
    const unquoted = ours(outputs[form]!.replace(/'[^'\n]*'/g, ' ').replace(/\[[^\]]*\]/gs, ' '));
    expect(unquoted.match(LOADED) ?? []).toEqual([]);
  });
});

const root = fileURLToPath(new URL('../..', import.meta.url));

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

const written = [
  ...filesUnder('src/trace', '.ts'),
  ...filesUnder('src/scenarios', '.ts'),
  ...filesUnder('docs', '.md'),
];

/** An id of the built-in world and the name of a concession strategy; both are names of things, not of actors. */
const NAMES_OF_THINGS = /us-hardline|`hardliner`/g;

test.each(written)('%s', (file) => {
  const text = readFileSync(`${root}/${file}`, 'utf8').replace(NAMES_OF_THINGS, ' ');
  expect(text.match(JUDGING) ?? []).toEqual([]);
});

test('the words would be found', () => {
  expect('The stubborn regime threatens'.match(JUDGING)).toEqual(['stubborn']);
  expect(ours('The regime threatens, says "the regime" of the peace regime').match(LOADED)).toEqual([
    'regime',
    'threatens',
  ]);
});

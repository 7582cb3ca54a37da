/** `list` and `show`: small goldens, and what holds of every page. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/cli/kind-names.ts';
import { SHOWN } from '../../src/cli/kinds.ts';
import { viewOf } from '../../src/cli/view.ts';
import { codeScenario } from '../../src/scenarios/coding.ts';
import { compileForum } from '../../src/scenarios/compile.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { isStaged } from '../../src/scenarios/scenario.ts';
import { DEFAULT_SETTINGS } from '../../src/scenarios/settings.ts';
import { threeTowns } from '../../src/scenarios/three-towns.ts';
import { recordRun } from '../../src/trace/record-run.ts';
import { tablingAt } from '../../src/trace/tabling.ts';
import { commandIn, tooWide, transcriptOf, typed, winset } from './terminal.ts';

const GOLDEN = {
  'list-forums': 'list forums',
  'list-actors': 'list actors',
  'show-actor': 'show actor JP',
  'show-actor-matrix': 'show actor DPRK --evidence matrix',
  'show-forum': 'show forum two-koreas',
  'show-forum-vote': 'show forum annual-summit-vote',
  'show-forum-staged': 'show staged-4to6',
  'show-issue': 'show issue sanctions',
  'show-markdown': 'show forum conference --scenario three-towns --markdown',
};

describe('pages', () => {
  test.each(Object.entries(GOLDEN))('%s is as agreed', async (name, line) => {
    const ran = await winset(typed(line));
    expect(ran).toMatchObject({ code: 0, err: '' });
    await expect(transcriptOf(line, ran)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  const views = [viewOf(northeastAsia, 'paper'), viewOf(threeTowns(), 'paper')];
  const pages = views.flatMap((view) => [
    ...KINDS.map((kind) => `list ${kind.list} --scenario ${view.scenario.id}`),
    ...KINDS.flatMap(({ show }) =>
      show === null ? [] : SHOWN[show].ids(view).map((id) => `show ${show} ${id} --scenario ${view.scenario.id}`),
    ),
  ]);

  test.each(['matrix', 'paper', 'all'])(
    'every page reads at 80 columns, as Markdown and as JSON, at --evidence %s',
    async (level) => {
      for (const page of pages) {
        const line = `${page} --evidence ${level}`;
        const { code, out, err } = await winset(typed(line));
        expect([line, code, err]).toEqual([line, 0, '']);
        expect(tooWide(out), line).toEqual([]);
        expect(out, line).not.toMatch(/undefined|NaN|\[object| {2,}\n/);
        expect((await winset(typed(`${line} --markdown`))).out, line).toMatch(/^#/);
        JSON.parse((await winset(typed(`${line} --json`))).out);
      }
    },
  );

  test('an id alone finds its kind', async () => {
    expect((await winset(['show', 'DPRK'])).out).toBe((await winset(['show', 'actor', 'DPRK'])).out);
    expect((await winset(['show', 'actors', 'DPRK'])).out).toBe((await winset(['show', 'actor', 'DPRK'])).out);
    expect((await winset(['list', 'forum'])).out).toBe((await winset(['list', 'forums'])).out);
  });

  test('every command that a page ends with can be typed', async () => {
    for (const page of pages) {
      const { out } = await winset(typed(page));
      const labels = [...out.matchAll(/^([A-Z][\w ]*): +winset (?!init)/gm)].map((match) => match[1]!);
      for (const command of labels.map((label) => commandIn(out, label))) {
        const { code, err } = await winset([...command, ...(command[0] === 'run' ? ['--brief'] : [])]);
        expect([page, command, code, err]).toEqual([page, command, 0, '']);
      }
    }
  });
});

test('a forum whose rounds are counted in moves says so, and not how rounds are counted otherwise', async () => {
  const flat = async (line: string): Promise<string> => (await winset(typed(line))).out.replaceAll(/\s+/g, ' ');
  const byMoves = await flat('show forum two-koreas --set forum.roundOf=moves');
  expect(byMoves).toContain('A round is one move a seat: an answer, or an objection and a text.');
  expect(byMoves).not.toContain('as many tablings');
  expect(await flat('show forum two-koreas')).toContain('A round is as many tablings as there are seats.');
});

describe('an actor', () => {
  test.each(northeastAsia.actors.map((actor) => actor.id))(
    '%s: weights sum to 1, and each is the sum of its phrases',
    async (id) => {
      const { out } = await winset(['show', 'actor', id, '--json']);
      const { interests } = JSON.parse(out) as {
        interests: { weight: number; silent: boolean; reasons: { share: number }[] }[];
      };
      expect(interests.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      for (const { weight, silent, reasons } of interests) {
        expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(weight, 12);
        expect(silent).toBe(reasons.length === 0);
      }
    },
  );

  test('a weight set by hand says so, beside the coded one', async () => {
    const { out } = await winset(typed('show actor DPRK --set DPRK.weights.sanctions=0.4'));
    expect(out).toContain(
      '.40      sanctions: best lift, worst maintain; 12 of 67 strengths; set by\n           hand, .18 as coded',
    );
  });

  test('every phrase that is read stands on the page, at every level', async () => {
    for (const level of ['matrix', 'paper', 'all'] as const) {
      const { out } = await winset(['show', 'actor', 'US', '--evidence', level]);
      const read = (
        JSON.parse((await winset(['list', 'phrases', '--evidence', level, '--json'])).out) as {
          id: string;
          actor: string;
        }[]
      ).filter(({ actor }) => actor === 'US');
      expect(read.filter(({ id }) => !out.includes(id))).toEqual([]);
    }
  });
});

describe('what can be tabled', () => {
  const coding = codeScenario(northeastAsia, 'paper');
  const sittings = northeastAsia.forums.flatMap((forum) => (isStaged(forum) ? [] : [forum]));

  test.each(sittings.map((forum) => [forum.id, forum] as const))(
    '%s: every option can be tabled or has a reason',
    (_, forum) => {
      for (const issue of tablingAt(compileForum(coding, forum, DEFAULT_SETTINGS))) {
        const options = northeastAsia.issues.find(({ id }) => id === issue.id)!.options;
        expect(issue.tableable.length + issue.barred.length).toBe(options.length);
        expect(issue.tableable).toContain(issue.statusQuo);
        for (const { option, because, missingConsents } of issue.barred) {
          expect(because).not.toEqual([]);
          const { requires } = options.find(({ id }) => id === option)!;
          expect(missingConsents).toEqual(requires.filter((actor) => !forum.participants.includes(actor)));
        }
      }
    },
  );

  test('nobody tables what the page says cannot be', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sittings), fc.nat(500), (forum, run) => {
        const barred = new Set(
          tablingAt(compileForum(coding, forum, DEFAULT_SETTINGS)).flatMap((issue) =>
            issue.barred.map(({ option }) => `${issue.id}.${option}`),
          ),
        );
        const { events } = recordRun({
          scenario: northeastAsia,
          forumId: forum.id,
          settings: DEFAULT_SETTINGS,
          seed: 'tabling',
          run,
        });
        const tabled = events.flatMap((event) =>
          event.kind === 'tabled' ? Object.entries(event.text).map(([issue, option]) => `${issue}.${option}`) : [],
        );
        expect(tabled.filter((option) => barred.has(option))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

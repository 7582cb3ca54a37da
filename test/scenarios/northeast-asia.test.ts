import { describe, expect, test } from 'vitest';
import { northeastAsiaActors as coded } from '../../src/actors/index.ts';
import { shapeValues } from '../../src/actors/shape.ts';
import { episodes } from '../../src/scenarios/northeast-asia/episodes.ts';
import { northeastAsia as world } from '../../src/scenarios/northeast-asia/index.ts';
import { overlays } from '../../src/scenarios/northeast-asia/overlays.ts';
import { roadmap } from '../../src/scenarios/northeast-asia/roadmap.ts';
import { trustBase, trustShifts } from '../../src/scenarios/northeast-asia/trust.ts';
import { isStaged, type OptionByIssue, type SingleForum } from '../../src/scenarios/scenario.ts';

const actorIds = world.actors.map((actor) => actor.id);
const issueIds = world.issues.map((issue) => issue.id);
const optionIds = world.issues.flatMap((issue) => issue.options.map((option) => `${issue.id}.${option.id}`));
const forumIds = world.forums.map((forum) => forum.id);
const variableIds = world.environment.variables.map((variable) => variable.id);
const nominal = world.issues.filter((issue) => issue.nominal).map((issue) => issue.id);

const named = (options: OptionByIssue): string[] =>
  Object.entries(options).map(([issue, option]) => `${issue}.${option}`);
const single = world.forums.filter((forum): forum is SingleForum => !isStaged(forum));
const optionsOf = (id: string): string[] => world.issues.find((issue) => issue.id === id)!.options.map((o) => o.id);
const isAtLeast = (issue: string, option: string, least: string): boolean =>
  optionsOf(issue).indexOf(option) >= optionsOf(issue).indexOf(least);

test('14 issues, 6 actors, 13 formats, 14 episodes, 8 variables, 6 moments', () => {
  expect([
    world.issues.length,
    world.actors.length,
    world.forums.length,
    episodes.length,
    world.environment.variables.length,
    world.environment.moments.length,
  ]).toEqual([14, 6, 13, 14, 8, 6]);
  expect([world.linkages.length, world.compatibility.length]).toEqual([3, 3]);
  expect([world.environment.weightEffects.length, world.environment.marginEffects.length]).toEqual([25, 15]);
});

test.each([
  ['US', 6, 8, 3, 2, 3],
  ['CN', 7, 5, 2, 4, 0],
  ['JP', 5, 2, 3, 2, 1],
  ['RU', 6, 2, 1, 1, 0],
  ['ROK', 5, 4, 2, 1, 0],
  ['DPRK', 7, 5, 1, 2, 3],
])(
  '%s: %i phrases of the matrix, %i of the prose, %i of the record; %i red lines and %i conditional',
  (id, ...counts) => {
    const actor = coded.find((candidate) => candidate.id === id)!;
    const conditional = actor.redLines.filter((line) => line.unlessAtLeast !== undefined).length;
    const found = ['matrix', 'text', 'history'].map(
      (c) => actor.phrases.filter((phrase) => phrase.evidence === c).length,
    );
    expect([...found, actor.redLines.length - conditional, conditional]).toEqual(counts);
  },
);

describe('ids', () => {
  test('are unique in each list', () => {
    const phraseIds = coded.flatMap((actor) => actor.phrases.map((phrase) => phrase.id));
    const lists = [actorIds, issueIds, optionIds, forumIds, variableIds, phraseIds, overlays, world.metrics, episodes]
      .map((list) => list.map((entry) => (typeof entry === 'string' ? entry : entry.id)))
      .concat([world.sources.map((source) => source.id), world.linkages.map((linkage) => linkage.id)]);
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });

  test('actors sit in the order of the matrix', () => {
    expect(world.actors).toBe(coded);
    expect(actorIds).toEqual(['US', 'CN', 'JP', 'RU', 'ROK', 'DPRK']);
  });
});

describe('what names an actor, issue, option, phrase or variable names one that exists', () => {
  test('issues', () => {
    expect(world.issues.filter((issue) => !optionIds.includes(`${issue.id}.${issue.statusQuo}`))).toEqual([]);
    const required = world.issues.flatMap((issue) => issue.options.flatMap((option) => option.requires));
    expect(actorIds).toEqual(expect.arrayContaining(required));
    expect(nominal).toEqual(['leadership']);
  });

  test.each(coded)('$name', (actor) => {
    for (const phrase of actor.phrases) {
      for (const bearing of phrase.bearsOn) {
        const issue = world.issues.find((candidate) => candidate.id === bearing.issue);
        expect(issue, `${phrase.id} bears on ${bearing.issue}`).toBeDefined();
        const values = shapeValues(bearing, issue!);
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(Object.keys(bearing.values ?? {}).filter((id) => !optionsOf(issue!.id).includes(id))).toEqual([]);
        expect([1, 2, 3, 4, 5]).toContain(bearing.strength);
      }
    }
    const own = actor.phrases.map((phrase) => phrase.id);
    for (const line of actor.redLines) {
      expect(optionIds).toEqual(expect.arrayContaining([line.option, ...named(line.unlessAtLeast ?? {})]));
      expect(own).toEqual(expect.arrayContaining([...(line.phrases ?? [])]));
    }
    expect(own.every((id) => id.startsWith(`${actor.id}-`))).toBe(true);
  });

  test('linkages and compatibility, none of them on a nominal issue', () => {
    const conditions = [
      ...world.linkages.flatMap(({ when }) => [...(when.any ?? []), ...(when.all ?? [])]),
      ...world.compatibility.flatMap((rule) => [rule.if, rule.needs]),
      ...coded.flatMap((actor) => actor.redLines.map((line) => line.unlessAtLeast ?? {})),
    ];
    expect(optionIds).toEqual(expect.arrayContaining(conditions.flatMap(named)));
    expect(conditions.flatMap((condition) => Object.keys(condition)).filter((id) => nominal.includes(id))).toEqual([]);
    expect(actorIds).toEqual(expect.arrayContaining(world.linkages.map((linkage) => linkage.actor)));
    expect(issueIds).toEqual(expect.arrayContaining(world.linkages.flatMap((l) => l.scaleLosses.issues)));
  });

  test('the environment', () => {
    const { weightEffects, marginEffects, moments } = world.environment;
    expect(variableIds).toEqual(expect.arrayContaining([...weightEffects, ...marginEffects].map((e) => e.variable)));
    expect(actorIds).toEqual(expect.arrayContaining([...weightEffects, ...marginEffects].map((e) => e.actor)));
    expect(actorIds).toEqual(expect.arrayContaining(marginEffects.flatMap((e) => e.whenPresent ?? [])));
    expect(issueIds).toEqual(expect.arrayContaining(weightEffects.map((e) => e.issue)));
    for (const moment of moments) expect(Object.keys(moment.environment).sort()).toEqual([...variableIds].sort());
  });

  test.each(single)('forum $id', (forum) => {
    const { procedure } = forum;
    expect(actorIds).toEqual(expect.arrayContaining([...forum.participants]));
    expect([...(procedure.order ?? [])].sort()).toEqual([...forum.participants].sort());
    const seated = [
      procedure.chair ?? [],
      procedure.coChairs ?? [],
      (procedure.vetoes ?? []).map((veto) => veto.actor),
    ];
    expect(forum.participants).toEqual(expect.arrayContaining(seated.flat()));
    expect(issueIds).toEqual(expect.arrayContaining([...forum.agenda]));
    expect(forum.agenda).toEqual(expect.arrayContaining(Object.keys(forum.limits)));
    const limited = Object.entries(forum.limits).flatMap(([issue, options]) => options.map((o) => `${issue}.${o}`));
    const vetoed = (procedure.vetoes ?? []).flatMap((veto) => veto.options ?? []);
    expect(optionIds).toEqual(expect.arrayContaining([...limited, ...vetoed]));
  });

  test('staged forums, variants and metrics', () => {
    const others = world.forums.flatMap((forum) => [
      ...(isStaged(forum) ? forum.stages.map((stage) => stage.forum) : []),
      ...(forum.variantOf === undefined ? [] : [forum.variantOf]),
    ]);
    expect(others).toEqual(['four-party', 'six-party', 'annual-summit']);
    expect(forumIds).toEqual(expect.arrayContaining(others));
    const measured = world.metrics.flatMap((metric) => metric.issues);
    expect(issueIds).toEqual(expect.arrayContaining(measured));
    expect(measured.filter((id) => nominal.includes(id))).toEqual([]);
  });

  test('the roadmap', () => {
    const { stages, hazards, feedback } = roadmap;
    expect(forumIds).toEqual(expect.arrayContaining(stages.flatMap((stage) => stage.forums)));
    expect(issueIds).toEqual(expect.arrayContaining(stages.flatMap((s) => (s.agenda === 'all' ? [] : s.agenda))));
    const conditions = stages.flatMap((stage) => [...stage.promoteWhen, ...stage.demoteWhen]);
    const variables = conditions.flatMap((condition) => ('variable' in condition ? condition.variable : []));
    expect(variableIds).toEqual(expect.arrayContaining([...variables, ...hazards.map((hazard) => hazard.variable)]));
    expect(variableIds).toEqual(expect.arrayContaining(feedback.map((entry) => entry.variable)));
    const standing = conditions.flatMap((c) =>
      c.kind === 'agreed-by-all' || c.kind === 'renewed' ? named(c.atLeast) : [],
    );
    const uncapped = stages.flatMap((stage) => stage.uncapped?.options ?? []);
    const kept = feedback.flatMap((entry) => entry.whenAny.flatMap(named));
    expect(optionIds).toEqual(expect.arrayContaining([...standing, ...uncapped, ...kept]));
  });
});

describe.each(episodes)('episode $id, $title', (episode) => {
  test('names what exists, and settles its whole agenda or nothing', () => {
    expect(forumIds).toContain(episode.forum);
    expect(actorIds).toEqual(expect.arrayContaining([...episode.participants]));
    expect(Object.keys(episode.environment).sort()).toEqual([...variableIds].sort());
    expect(optionIds).toEqual(expect.arrayContaining([...named(episode.statusQuo), ...named(episode.agreed ?? {})]));
    expect(Object.keys(episode.agreed ?? {}).sort()).toEqual(episode.agreed === null ? [] : [...episode.agenda].sort());
    expect(episode.outcome === 'agreement').toBe(episode.agreed !== null);
  });

  test('its trust follows from its flags', () => {
    const { trust } = episode.environment;
    expect(trust).toBeCloseTo(
      episode.trustFlags.reduce((sum, flag) => sum + trustShifts[flag], trustBase),
      12,
    );
  });
});

describe.each(episodes.filter((episode) => episode.agreed !== null))('what $id agreed', (episode) => {
  const before: OptionByIssue = Object.fromEntries(world.issues.map((issue) => [issue.id, issue.statusQuo!]));
  const text: OptionByIssue = { ...before, ...episode.statusQuo, ...episode.agreed };

  test.each(world.compatibility)('satisfies $id', (rule) => {
    const onAgenda = [...Object.keys(rule.if), ...Object.keys(rule.needs)].every((id) => episode.agenda.includes(id));
    const applies = Object.entries(rule.if).every(([issue, option]) =>
      rule.exactly ? text[issue] === option : isAtLeast(issue, text[issue]!, option),
    );
    const met = Object.entries(rule.needs).every(([issue, option]) => isAtLeast(issue, text[issue]!, option));
    expect(met || !applies || (rule.onlyWhere === 'all-on-agenda' && !onAgenda)).toBe(true);
  });

  test('could be tabled in its format', () => {
    const forum = single.find((candidate) => candidate.id === episode.forum)!;
    const changed = Object.entries(episode.agreed!).filter(
      ([issue, option]) => option !== { ...before, ...episode.statusQuo }[issue],
    );
    const beyond = changed.filter(([issue, option]) => !(forum.limits[issue] ?? optionsOf(issue)).includes(option));
    const absent = changed.flatMap(([issue, option]) =>
      world.issues
        .find((candidate) => candidate.id === issue)!
        .options.find((candidate) => candidate.id === option)!
        .requires.filter((id) => !episode.participants.includes(id)),
    );
    expect([beyond, absent]).toEqual([[], []]);
  });
});

describe('overlays', () => {
  const line = (id: string) => {
    const overlay = overlays.find((candidate) => candidate.id === id)!;
    const japan = overlay.apply(world).actors.find((actor) => actor.id === 'JP')!;
    return japan.redLines.find((candidate) => candidate.option === 'recognition.full')!;
  };

  test("Japan's red line on full recognition is conditional as coded, and absolute in the other reading", () => {
    expect(line('japan-recognition-conditional').unlessAtLeast).toEqual({ denuclearization: 'disable' });
    expect(line('japan-recognition-absolute')).not.toHaveProperty('unlessAtLeast');
  });

  test('each leaves the world as it was, and untouched parts are the same objects', () => {
    for (const overlay of overlays) {
      const changed = overlay.apply(world);
      expect(changed.issues).toBe(world.issues);
      expect(changed.actors[0]).toBe(world.actors[0]);
    }
    const japan = world.actors.find((actor) => actor.id === 'JP')!;
    expect(japan.redLines.some((entry) => entry.option === 'recognition.full' && entry.unlessAtLeast)).toBe(true);
  });

  test('a world without that red line is an error, not ignored', () => {
    const other = { ...world, actors: world.actors.filter((actor) => actor.id !== 'JP') };
    for (const overlay of overlays) expect(() => overlay.apply(other)).toThrow('overlay/target');
  });

  test('the absolute reading closes full lifting everywhere: only six parties can lift, and Japan is one of them', () => {
    const lifts = single.filter(
      ({ agenda, limits: { sanctions = ['lift'] } }) => agenda.includes('sanctions') && sanctions.includes('lift'),
    );
    expect(lifts.map((forum) => forum.id)).toEqual(['six-party']);
    expect(lifts[0]!.participants).toContain('JP');
    const [us, dprk] = ['US', 'DPRK'].map((id) => coded.find((actor) => actor.id === id)!.redLines);
    expect(us!.find((entry) => entry.option === 'sanctions.lift')!.unlessAtLeast).toEqual({ denuclearization: 'cvid' });
    expect(dprk!.find((entry) => entry.option === 'denuclearization.cvid')!.unlessAtLeast).toMatchObject({
      recognition: 'full',
    });
  });
});

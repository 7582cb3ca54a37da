/** Checks of linkages, compatibility, environment, metrics and sources. */
import type { Path } from '../finding.ts';
import type { OptionByIssue } from '../scenario.ts';
import { idsOf, type WorldIndex } from './world-index.ts';

/** The engine keeps one worth table for every combination of an actor's linkages. */
const MOST_LINKAGES = 4;

/** Linkages: whose, when, on what, and how many. */
export function checkLinkages(world: WorldIndex): void {
  const { linkages } = world.scenario;
  world.checkUnique('linkage', idsOf(linkages), (index) => ['linkages', index, 'id']);
  const count = new Map<string, number>();
  linkages.forEach((linkage, index) => {
    const path = ['linkages', index];
    world.knowsActor(linkage.actor, [...path, 'actor']);
    const { any, all } = linkage.when;
    if ((any === undefined) === (all === undefined)) {
      world.problem(
        [...path, 'when'],
        `expected exactly one of any and all, found ${any === undefined ? 'neither' : 'both'}`,
      );
    }
    for (const [mode, conditions] of Object.entries({ any, all })) {
      conditions?.forEach((condition, n) => {
        world.checkConditions(condition, [...path, 'when', mode, n]);
      });
    }
    if (
      any?.some((condition) => holdsToday(world, condition)) ||
      all?.every((condition) => holdsToday(world, condition))
    ) {
      world.warn([...path, 'when'], 'this holds already at the status quo, so the linkage is always in force');
    }
    linkage.scaleLosses.issues.forEach((issue, n) => {
      world.knowsIssue(issue, [...path, 'scaleLosses', 'issues', n]);
    });
    count.set(linkage.actor, (count.get(linkage.actor) ?? 0) + 1);
    if (count.get(linkage.actor) === MOST_LINKAGES + 1) {
      world.problem(
        path,
        `${linkage.actor} has more than ${MOST_LINKAGES} linkages, expected at most ${MOST_LINKAGES}`,
      );
    }
  });
}

/** Whether every entry is met at the status quo. */
function holdsToday(world: WorldIndex, conditions: OptionByIssue): boolean {
  return Object.entries(conditions).every(([id, option]) => {
    const issue = world.issues.get(id);
    if (issue === undefined) return false;
    const today = issue.options.findIndex((candidate) => candidate.id === issue.statusQuo);
    const needed = issue.options.findIndex((candidate) => candidate.id === option);
    return needed >= 0 && today >= needed;
  });
}

/** Compatibility rules: known ids, an order to compare along, and a status quo that they allow. */
export function checkCompatibility(world: WorldIndex): void {
  const { compatibility } = world.scenario;
  world.checkUnique('rule', idsOf(compatibility), (index) => ['compatibility', index, 'id']);
  compatibility.forEach((rule, index) => {
    const path = ['compatibility', index];
    world.checkConditions(rule.if, [...path, 'if']);
    world.checkConditions(rule.needs, [...path, 'needs']);
    const applies = rule.exactly === true ? isToday(world, rule.if) : holdsToday(world, rule.if);
    if (applies && !holdsToday(world, rule.needs)) world.warn(path, 'the status quo breaks this rule');
  });
}

function isToday(world: WorldIndex, options: OptionByIssue): boolean {
  return Object.entries(options).every(([id, option]) => world.issues.get(id)?.statusQuo === option);
}

/** Variables, their effects and the moments that set them. */
export function checkEnvironment(world: WorldIndex): void {
  const { variables, weightEffects, marginEffects, moments } = world.scenario.environment;
  const under = (...path: Path): Path => ['environment', ...path];
  const knowsVariable = (variable: string, path: Path): boolean =>
    world.knows('variable', variable, world.variables, path);
  world.checkUnique('variable', idsOf(variables), (index) => under('variables', index, 'id'));
  weightEffects.forEach((effect, index) => {
    const path = under('weightEffects', index);
    knowsVariable(effect.variable, [...path, 'variable']);
    world.knowsActor(effect.actor, [...path, 'actor']);
    world.knowsIssue(effect.issue, [...path, 'issue']);
    const reference = variables.find((variable) => variable.id === effect.variable)?.reference ?? 0.5;
    if (Math.min(1 - effect.beta * reference, 1 + effect.beta * (1 - reference)) < 0) {
      world.warn([...path, 'beta'], 'this takes the weight below 0 for some values, where it is held at 0');
    }
  });
  marginEffects.forEach((effect, index) => {
    const path = under('marginEffects', index);
    knowsVariable(effect.variable, [...path, 'variable']);
    world.knowsActor(effect.actor, [...path, 'actor']);
    if (effect.whenPresent !== undefined) world.knowsActor(effect.whenPresent, [...path, 'whenPresent']);
  });
  world.checkUnique('moment', idsOf(moments), (index) => under('moments', index, 'id'));
  moments.forEach((moment, index) => {
    for (const variable of Object.keys(moment.environment)) {
      knowsVariable(variable, under('moments', index, 'environment', variable));
    }
  });
}

/** Metrics name issues whose options have an order; sources have ids of their own. */
export function checkMetrics(world: WorldIndex): void {
  const { metrics, sources } = world.scenario;
  world.checkUnique('metric', idsOf(metrics), (index) => ['metrics', index, 'id']);
  metrics.forEach((metric, index) => {
    metric.issues.forEach((issue, n) => {
      const path = ['metrics', index, 'issues', n];
      if (!world.knowsIssue(issue, path)) return;
      if (world.issues.get(issue)!.nominal === true) {
        world.problem(path, `the options of ${issue} have no order, so a position among them says nothing`);
      }
    });
    world.checkUnique('issue', metric.issues, (n) => ['metrics', index, 'issues', n]);
  });
  world.checkUnique('source', idsOf(sources), (index) => ['sources', index, 'id']);
}

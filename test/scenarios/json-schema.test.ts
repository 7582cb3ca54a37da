import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioJsonSchema } from '../../src/scenarios/json-schema.ts';
import { northeastAsia } from '../../src/scenarios/northeast-asia/index.ts';
import { writeScenario, writeStarter } from '../../src/scenarios/write.ts';

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly required?: readonly string[];
  readonly type?: string;
}

/** Every property in the schema, however deep, with its path. */
function propertiesOf(node: Node, path: string): { path: string; property: Node }[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, property]) => [
    { path: `${path}.${key}`, property },
    ...propertiesOf(property, `${path}.${key}`),
  ]);
  const values =
    typeof node.additionalProperties === 'object' ? [{ path: `${path}.*`, property: node.additionalProperties }] : [];
  const below = [
    ...values.map(({ property }) => property),
    ...(node.items === undefined ? [] : [node.items]),
    ...(node.anyOf ?? []),
  ];
  return [...own, ...values, ...below.flatMap((part) => propertiesOf(part, `${path}[]`))];
}

describe('the JSON Schema', () => {
  const schema = scenarioJsonSchema() as Node;
  const properties = propertiesOf(schema, '');

  test('is draft-07 and survives being written as JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      additionalProperties: false,
    });
  });

  test('describes every property', () => {
    expect(properties.length).toBeGreaterThan(100);
    expect(
      properties.filter(({ property }) => (property.description ?? '').length < 5).map(({ path }) => path),
    ).toEqual([]);
  });

  test('asks only for what has no default', () => {
    expect(schema.required).toEqual(['id', 'issues', 'actors', 'forums']);
  });

  test('gives ranges for numbers', () => {
    const margin = properties.find(({ path }) => path.endsWith('.margin'));
    expect(margin?.property).toMatchObject({ type: 'number', minimum: 0, maximum: 1 });
  });

  test('knows both kinds of actors and of forums', () => {
    const { actors, forums } = schema.properties ?? {};
    expect(actors?.items?.anyOf?.map((kind) => kind.required)).toEqual([
      ['id', 'margin', 'phrases'],
      ['id', 'reservation', 'scores'],
    ]);
    expect(forums?.items?.anyOf?.map((kind) => kind.required)).toEqual([['id'], ['id', 'stages']]);
  });

  test('accepts the files that winset writes, and not every file', () => {
    const editor = z.fromJSONSchema(scenarioJsonSchema());
    const problems = (text: string) => editor.safeParse(parse(text)).error?.issues ?? [];
    expect(problems(writeStarter())).toEqual([]);
    expect(problems(writeScenario(northeastAsia))).toEqual([]);
    expect(problems(writeStarter().replace('margin: 0.03', 'margin: 3'))).not.toEqual([]);
    expect(problems(writeStarter().replace('title:', 'titel:'))).not.toEqual([]);
  });
});

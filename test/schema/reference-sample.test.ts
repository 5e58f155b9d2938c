import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSchema } from '../../src/schema';
import { EMBEDDED_FLEET } from '../../src/demo';
import { fieldNameOf } from '../support/graph-spelling';
import { startGateway, type TestGateway } from '../support/gateway';
import { selectEverything } from '../support/select-everything';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/** Members that one pool of the fleet has on purpose: no SDK knows them, and it drops them. */
const UNKNOWN_TO_THE_SDK: ReadonlySet<string> = new Set(['PasskeyPolicy', 'BreachedPasswordCheck']);

/** What the graph must say of a value that AWS wrote, found by rule and not by the mapper. */
function inTheGraph(member: string, value: Json): Json {
  if (member.endsWith('Date')) return new Date(Number(value) * 1_000).toISOString();
  if (member === 'UserPoolTags') {
    return Object.entries(value as object)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, text]: [string, Json]) => ({ key, value: text }));
  }
  if (member === 'AcrConfiguration') {
    return Object.entries(value as object)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([level, config]: [string, { AcrValue: string }]) => ({
        level,
        acrValue: config.AcrValue,
      }));
  }
  if (Array.isArray(value)) return value.map((item: Json) => inTheGraph('', item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !UNKNOWN_TO_THE_SDK.has(name))
        .map(([name, inner]: [string, Json]) => [fieldNameOf(name), inTheGraph(name, inner)]),
    );
  }
  return value;
}

/** The part of an answer that AWS's document speaks of, enums read as AWS wrote them. */
function asAwsWroteIt(answer: Json, expected: Json): Json {
  if (Array.isArray(expected) && Array.isArray(answer)) {
    return answer.map((item: Json, index) => asAwsWroteIt(item, expected[index] as Json));
  }
  if (typeof expected !== 'object' || expected === null) return answer;
  const fields = (answer ?? {}) as JsonObject;
  return Object.fromEntries(
    Object.entries(expected).map(([name, inner]) => [
      name,
      asAwsWroteIt(fields[`${name}Raw`] ?? fields[name] ?? null, inner),
    ]),
  );
}

function documentIn(file: string): JsonObject {
  const text = readFileSync(join(EMBEDDED_FLEET, file), 'utf8');
  return (JSON.parse(text) as { UserPool: JsonObject }).UserPool;
}

describe('a pool in the graph', () => {
  const everything = selectEverything(createSchema(), 'UserPool');
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  it('has every member of the sample in AWS’s reference, with the sample’s own values', async () => {
    const sample = documentIn('00-reference-sample.json');
    const expected = inTheGraph('', sample);

    const { data, errors } = await gateway.query(
      `{ userPool(id: "us-east-1_EXAMPLE") ${everything} }`,
    );

    expect(errors).toBeUndefined();
    expect(asAwsWroteIt(data?.['userPool'] as unknown as Json, expected)).toEqual(expected);
  });

  it('reads a tag by its key, upper and lower case told apart, an empty value as it is', async () => {
    const tagged = gateway.endpoint.pools.find(({ document }) =>
      Object.values(document['UserPoolTags'] ?? {}).includes(''),
    );
    const tags = Object.entries(tagged?.document['UserPoolTags'] as Record<string, string>);
    const [empty] = tags.find(([, value]) => value === '') ?? [];
    const [key, value] = tags.find(([name]) => name !== name.toUpperCase()) ?? [];

    const { data } = await gateway.query(
      `query ($id: ID!, $empty: String!, $key: String!, $upper: String!) {
        userPool(id: $id) {
          empty: tag(key: $empty) key: tag(key: $key)
          upper: tag(key: $upper) none: tag(key: "no such tag")
        }
      }`,
      { id: tagged?.id, empty, key, upper: key?.toUpperCase() },
    );

    expect(data?.['userPool']).toEqual({ empty: '', key: value, upper: null, none: null });
  });

  it('loses nothing of any pool of the embedded fleet', async () => {
    for (const { id, region, document } of gateway.endpoint.pools) {
      const expected = inTheGraph('', document as JsonObject);

      const { data, errors } = await gateway.query(
        `query ($id: ID!, $region: String) { userPool(id: $id, region: $region) ${everything} }`,
        { id, region },
      );

      expect(errors).toBeUndefined();
      expect(asAwsWroteIt(data?.['userPool'] as unknown as Json, expected)).toEqual(expected);
    }
  });
});

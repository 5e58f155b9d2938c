import { userPoolOfDocument } from '../../src/diff';
import type { Json } from '../../src/domain/json';
import { failureOf } from '../support/builders';

const POOL: Json = { Id: 'eu-west-1_A', Name: 'a name' };

/** An object in an object, so many levels deep. */
function nested(levels: number): Json {
  return levels === 0 ? 1 : { deeper: nested(levels - 1) };
}

function manyMembers(count: number): Record<string, Json> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`member ${index}`, 1]));
}

describe('the pool of a document', () => {
  it('is what stands in UserPool, or the document itself', () => {
    expect(userPoolOfDocument({ UserPool: POOL })).toBe(POOL);
    expect(userPoolOfDocument(POOL)).toBe(POOL);
    expect(userPoolOfDocument({ UserPool: POOL, Groups: [], ResponseMetadata: {} })).toBe(POOL);
  });

  it('may hold members that AWS added since, null, and what is called as the prototype is', () => {
    const pool = JSON.parse(
      '{ "Name": "a", "Novelty": [{}], "SchemaAttributes": null, "UserPoolTags": { "__proto__": "b" } }',
    ) as Json;

    expect(userPoolOfDocument(pool)).toBe(pool);
  });

  it('may be an object without a prototype', () => {
    const pool = Object.assign(Object.create(null) as object, POOL) as Json;

    expect(userPoolOfDocument(pool)).toBe(pool);
  });

  it('may be nested 32 levels deep', () => {
    const pool = { Name: 'a', Novelty: nested(31) };

    expect(userPoolOfDocument(pool)).toBe(pool);
  });

  it('may hold 5000 values', () => {
    const pool = { Name: 'a', Novelty: Array<Json>(4_998).fill(1) };

    expect(userPoolOfDocument(pool)).toBe(pool);
  });

  it('may hold any other word beside those of a description', () => {
    const pool = { Name: 'a', PoolName: 'b', UserPoolId: 'c', Schema: [] };

    expect(userPoolOfDocument(pool)).toBe(pool);
  });

  it('is looked at once, whatever comes of it', async () => {
    let looks = 0;
    const looked = (pool: object) =>
      new Proxy(pool, {
        ownKeys(target) {
          looks += 1;
          return Reflect.ownKeys(target);
        },
      }) as Record<string, Json>;
    const good = looked({ Name: 'a' });
    const bad = looked({ Policies: 'a' });
    userPoolOfDocument({ UserPool: good });
    const failure = await failureOf(() => userPoolOfDocument(bad));
    const looksOfFirst = looks;

    userPoolOfDocument({ UserPool: good });
    const again = await failureOf(() => userPoolOfDocument(bad));

    expect(looksOfFirst).toBeGreaterThan(0);
    expect(looks).toBe(looksOfFirst);
    expect(again).toEqual(failure);
  });

  it('lists the names of an object that has too many once, whatever it stands in', async () => {
    let looks = 0;
    const Novelty = new Proxy(manyMembers(5_001), {
      ownKeys(target) {
        looks += 1;
        return Reflect.ownKeys(target);
      },
    });

    const failures = [
      await failureOf(() => userPoolOfDocument({ Name: 'a', Novelty })),
      await failureOf(() => userPoolOfDocument({ Name: 'b', Novelty })),
    ];

    expect(failures.map(({ code }) => code)).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
    expect(looks).toBe(1);
  });

  it.each<[string, unknown, string]>([
    [
      'an input of CreateUserPool',
      { PoolName: 'a', Policies: {} },
      'but got an input of CreateUserPool or UpdateUserPool: it has PoolName, where a description has Name.',
    ],
    ['an input with a schema', { Policies: {}, Schema: [] }, 'it has Schema, where a description'],
    [
      'an input of UpdateUserPool, in UserPool',
      { UserPool: { UserPoolId: 'a', Policies: {} } },
      'prints in UserPool but got an input of CreateUserPool or UpdateUserPool: it has UserPoolId,',
    ],
    ['null', null, 'an object, but got null.'],
    ['a text', '{"UserPool":{}}', 'an object, but got a text.'],
    ['a list', [POOL], 'an object, but got a list.'],
    ['a number', 7, 'an object, but got a number.'],
    ['UserPool null', { UserPool: null }, 'Expected UserPool to be an object but got null.'],
    ['UserPool a list', { UserPool: [POOL] }, 'Expected UserPool to be an object but got a list.'],
    ['nothing', {}, 'such as Id, Name or Policies, but got an empty object.'],
    ['no pool', { UserPools: [] }, 'such as Id, Name or Policies, but got only "UserPools".'],
    ['no pool in UserPool', { UserPool: {} }, 'Expected UserPool to have members of a pool'],
    [
      'the graph’s spelling',
      { id: 'a', name: 'b', a: 1, b: 2 },
      'only "id", "name", "a" and 1 more.',
    ],
    ['inherited members', Object.create({ Name: 'a' }), 'but got an empty object.'],
    ['too deep', { Name: 'a', Novelty: nested(32) }, 'at most 32 levels deep but got more.'],
    ['far too deep', { Name: 'a', Novelty: nested(5_000) }, 'at most 32 levels deep but got more.'],
    ['too much', { Name: 'a', Novelty: Array(4_999).fill(1) }, 'at most 5000 values but got more.'],
    ['too many members', manyMembers(5_001), 'at most 5000 values but got more.'],
    [
      'too many members in it',
      { Novelty: manyMembers(5_001) },
      'at most 5000 values but got more.',
    ],
    [
      'too long texts',
      { Name: 'x'.repeat(300_000), Domain: 'x'.repeat(230_000) },
      'at most 524288 characters, texts and paths together, but got more.',
    ],
    [
      'paths that are too long together',
      { Name: 'a', ['x'.repeat(900)]: manyMembers(600) },
      'at most 524288 characters, texts and paths together, but got more.',
    ],
    ['an endless name', { Name: 'a', ['x'.repeat(1001)]: 1 }, '1000 characters but got 1001: "xxx'],
    [
      'an endless attribute',
      { SchemaAttributes: [{ Name: 'x'.repeat(1000), Mutable: true }] },
      'Expected a path of a pool to have at most 1000 characters',
    ],
    ['attributes by name', { SchemaAttributes: {} }, 'a list of objects but got an object.'],
    ['attributes as texts', { SchemaAttributes: ['a'] }, 'objects but got a text in it.'],
    ['an attribute that is null', { SchemaAttributes: [{}, null] }, 'but got null in it.'],
    [
      'mechanisms as a text',
      { AccountRecoverySetting: { RecoveryMechanisms: 'email' } },
      'Expected AccountRecoverySetting.RecoveryMechanisms to be a list of objects but got a text.',
    ],
    [
      'no finite number',
      { EstimatedNumberOfUsers: Infinity },
      'but got a number that is not finite',
    ],
    ['no number', { Novelty: [NaN] }, 'but got a number that is not finite'],
    ['a date', { CreationDate: new Date(0) }, 'to be of JSON but got no JSON in it.'],
    ['a map', { UserPoolTags: new Map() }, 'to be of JSON but got no JSON in it.'],
    ['a big number', { EstimatedNumberOfUsers: 1n }, 'to be of JSON but got no JSON in it.'],
    ['undefined', { Name: undefined }, 'to be of JSON but got no JSON in it.'],
  ])('is refused for %s', async (_, document, told) => {
    const failure = await failureOf(() => userPoolOfDocument(document as Json));

    expect(failure).toMatchObject({ code: 'INVALID_INPUT', retryable: false });
    expect(failure.message).toContain(told);
  });
});

import { userPoolOfDocument } from '../../src/diff';
import type { Json } from '../../src/domain/json';
import { failureOf } from '../support/builders';
import { edited, placesOf, type Loose } from './places';
import { everyMemberPrinted } from './pools';

const POOL = everyMemberPrinted();

/** Single values and lists of them; the names in lists and maps are no members of AWS's. */
const PLACES = placesOf(POOL);

async function messageFor(document: Loose): Promise<string> {
  return (await failureOf(() => userPoolOfDocument(document))).message;
}

describe('the members of a pool', () => {
  it('may all be there, each of its kind', () => {
    expect(userPoolOfDocument(POOL)).toBe(POOL);
  });

  it.each(PLACES.map((place) => [place.path, place] as const))(
    'may be null, and are refused as an object: %s',
    async (path, place) => {
      const expected = Array.isArray(place.value) ? 'a list of texts' : 'a single value';
      const absent = edited(POOL, place, null);

      const message = await messageFor(edited(POOL, place, {}));

      expect(userPoolOfDocument(absent as Json)).toBe(absent);
      expect(message).toBe(`Expected ${path} to be ${expected} but got an object.`);
    },
  );

  it.each([
    ...new Set(
      PLACES.flatMap(({ path, way }) => (way.length > 1 ? [path.slice(0, path.indexOf('.'))] : [])),
    ),
  ])('are refused as a text where they hold others: %s', async (name) => {
    const expected = name === 'SchemaAttributes' ? 'a list of objects' : 'an object';

    expect(await messageFor({ ...POOL, [name]: 'a text' })).toBe(
      `Expected ${name} to be ${expected} but got a text.`,
    );
  });

  it.each<[string, Loose, string]>([
    ['Policies.SignInPolicy', { Policies: { SignInPolicy: [] } }, 'an object but got a list.'],
    [
      'AliasAttributes',
      { AliasAttributes: ['email', 1] },
      'a list of texts but got a number in it.',
    ],
    ['UsernameAttributes', { UsernameAttributes: [null] }, 'a list of texts but got null in it.'],
    ['AcrConfiguration.Level9', { AcrConfiguration: { Level9: 'a' } }, 'an object but got a text.'],
    [
      '"UserPoolTags.cost center"',
      { UserPoolTags: { 'cost center': ['a'] } },
      'a single value but got a list.',
    ],
    [
      'SchemaAttributes.#1.StringAttributeConstraints',
      { SchemaAttributes: [{ Name: 'a' }, { StringAttributeConstraints: 'a' }] },
      'an object but got a text.',
    ],
    [
      'SchemaAttributes.custom:plan.Mutable',
      { SchemaAttributes: [{ Name: 'custom:plan', Mutable: [true] }] },
      'a single value but got a list.',
    ],
  ])('are refused by path, with what was expected: %s', async (path, document, told) => {
    expect(await messageFor(document)).toBe(`Expected ${path} to be ${told}`);
  });

  it('may be anything where nobody knows them yet', () => {
    const pool = { Name: 'a', Novelty: [[{}], 1], Policies: { Novelty: 'a' } };

    expect(userPoolOfDocument(pool)).toBe(pool);
  });
});

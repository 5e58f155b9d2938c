import type { Json } from '../../src/domain/json';
import { isEmpty, isSame, valueAt } from '../../src/document';

const inherited = JSON.parse('{ "__proto__": 1 }') as Json;

describe('two values', () => {
  it.each<[Json | undefined, Json | undefined]>([
    [null, null],
    [undefined, undefined],
    [0, -0],
    [NaN, NaN],
    ['a', 'a'],
    [
      { a: 1, b: [{ c: 2, d: 3 }] },
      { b: [{ d: 3, c: 2 }], a: 1 },
    ],
    [inherited, JSON.parse('{ "__proto__": 1 }') as Json],
  ])('%j and %j are the same', (left, right) => {
    expect(isSame(left, right)).toBe(true);
    expect(isSame(right, left)).toBe(true);
  });

  it.each<[Json | undefined, Json | undefined]>([
    [null, undefined],
    [0, '0'],
    [0, false],
    [1, 2],
    [{}, []],
    [{}, null],
    [{}, 'a'],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 1]],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: null }, { b: null }],
    [inherited, { a: 1 }],
    [{ constructor: 1 }, { a: 1 }],
  ])('%j and %j are not the same', (left, right) => {
    expect(isSame(left, right)).toBe(false);
    expect(isSame(right, left)).toBe(false);
  });
});

describe('what is empty', () => {
  it.each<[Json, boolean]>([
    [{}, true],
    [[], true],
    ['', false],
    [0, false],
    [null, false],
    [false, false],
    [[null], false],
    [{ a: null }, false],
  ])('%j: %p', (value, expected) => {
    expect(isEmpty(value)).toBe(expected);
  });
});

describe('the value at a path', () => {
  const document = { Policies: { SignInPolicy: { Factors: ['A'] } }, Name: '', Domain: null };

  it.each<[string, Json | undefined]>([
    ['Policies.SignInPolicy.Factors', ['A']],
    ['Name', ''],
    ['Domain', null],
    ['Policies.PasswordPolicy', undefined],
    ['Policies.SignInPolicy.Factors.0', undefined],
    ['Name.length', undefined],
    ['constructor', undefined],
    ['Policies.__proto__', undefined],
    ['', undefined],
  ])('%s is %j', (path, expected) => {
    expect(valueAt(document, path)).toEqual(expected);
  });
});

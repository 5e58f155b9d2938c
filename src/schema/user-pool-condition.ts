import { GatewayError } from '../domain/gateway-error';
import type { UserPool } from '../domain/user-pool';
import { fieldTest, hasTag, hasTrigger, type Condition } from '../domain/user-pool-filter';
import type * as schema from '../generated/resolver-types';

const DEEPEST = 5;
const MOST_CONDITIONS = 50;

/** Longer than any name or tag that AWS takes. */
const LONGEST_TEXT = 1_024;

/**
 * A filter as callers write it, as the condition that it means. Null is the same as left out.
 *
 * @throws GatewayError LIMIT_EXCEEDED for a filter that is nested too deeply, or has too many conditions
 *   or too long a text
 */
export function conditionOf(filter: schema.UserPoolFilter): Condition {
  let conditions = 0;
  return every(filter, 1);

  function every(of: schema.UserPoolFilter, depth: number): Condition {
    if (depth > DEEPEST) throw tooMuch(`nested at most ${DEEPEST} levels deep`, DEEPEST);
    const inner = (each: schema.UserPoolFilter) => {
      count(1);
      return every(each, depth + 1);
    };
    const tests = testsOf(of);
    count(tests.length);
    return {
      every: [
        ...tests,
        ...(of.and == null ? [] : of.and.map(inner)),
        ...(of.or == null ? [] : [{ some: of.or.map(inner) }]),
        ...(of.not == null ? [] : [{ not: inner(of.not) }]),
      ],
    };
  }

  function count(more: number): void {
    conditions += more;
    if (conditions > MOST_CONDITIONS) {
      throw tooMuch(`of at most ${MOST_CONDITIONS} conditions`, MOST_CONDITIONS);
    }
  }
}

/** Whether a filter, known to be of few levels, asks for tags anywhere. */
export function hasTagFilter({ tag, and, or, not }: schema.UserPoolFilter): boolean {
  return tag != null || [and, or, not].flat().some((inner) => inner != null && hasTagFilter(inner));
}

function tooMuch(limit: string, max: number): GatewayError {
  return new GatewayError(
    'LIMIT_EXCEEDED',
    `Expected filter to be ${limit} but got more. Ask for less at once.`,
    { limit: 'FILTER', max },
  );
}

/** The conditions of one filter without those in filters within it: a line for each member of the input. */
function testsOf(filter: schema.UserPoolFilter): readonly Condition[] {
  const { name, tag, threatProtection, hasTrigger: trigger, created, modified } = filter;
  return [
    ...textTests(name),
    ...when(tag, ({ key, value }) => {
      checkedText('filter.tag.key', key);
      if (value != null) checkedText('filter.tag.value', value);
      return fieldTest('userPoolTags', (tags) => hasTag(tags, { key, value }));
    }),
    ...equals('userPoolTier', filter.tier),
    ...equals('mfaConfiguration', filter.mfaConfiguration),
    ...equals('deletionProtection', filter.deletionProtection),
    ...equals('status', filter.status),
    ...when(threatProtection, (mode) =>
      fieldTest('userPoolAddOns', ({ advancedSecurityMode }) => advancedSecurityMode === mode),
    ),
    ...when(trigger, (which) => fieldTest('lambdaConfig', (config) => hasTrigger(config, which))),
    ...momentTests('creationDate', created),
    ...momentTests('lastModifiedDate', modified),
  ];
}

function textTests(text: schema.UserPoolFilter['name']): readonly Condition[] {
  for (const member of ['eq', 'startsWith', 'contains'] as const) {
    checkedText(`filter.name.${member}`, text?.[member] ?? '');
  }
  return [
    ...when(text?.eq, (whole) => fieldTest('name', (name) => name === whole)),
    ...when(text?.startsWith, (start) => fieldTest('name', (name) => name.startsWith(start))),
    ...when(text?.contains, (part) => fieldTest('name', (name) => name.includes(part))),
  ];
}

/** @throws GatewayError LIMIT_EXCEEDED */
function checkedText(argument: string, text: string): void {
  if (text.length <= LONGEST_TEXT) return;
  throw new GatewayError(
    'LIMIT_EXCEEDED',
    `Expected ${argument} to have at most ${LONGEST_TEXT} characters but got ${text.length}. No name or tag of a pool is that long.`,
    { limit: 'FILTER', max: LONGEST_TEXT },
  );
}

function momentTests(
  field: 'creationDate' | 'lastModifiedDate',
  range: schema.UserPoolFilter['created'],
): readonly Condition[] {
  return [
    ...when(range?.after, (first) =>
      fieldTest(field, (date) => Date.parse(date) >= first.getTime()),
    ),
    ...when(range?.before, (end) => fieldTest(field, (date) => Date.parse(date) < end.getTime())),
  ];
}

function equals<Field extends keyof UserPool>(
  field: Field,
  wanted: UserPool[Field] | undefined,
): readonly Condition[] {
  return when(wanted, (value) => fieldTest(field, (actual) => actual === value));
}

function when<Value>(
  value: Value,
  test: (value: NonNullable<Value>) => Condition,
): readonly Condition[] {
  return value == null ? [] : [test(value)];
}

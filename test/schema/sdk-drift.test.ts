import {
  getNamedType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLFieldMap,
} from 'graphql';
import * as sdkOfIdentityPools from '@aws-sdk/client-cognito-identity';
import * as sdkOfUserPools from '@aws-sdk/client-cognito-identity-provider';
import { OPERATIONS } from '../../src/cognito/operations';
import * as domain from '../../src/domain/enums';
import { createSchema } from '../../src/schema';
import { fieldNameOf } from '../support/graph-spelling';
import { structuresOf } from '../support/sdk-structure';
import { identityPools } from './served/identity-pools';
import type { ServedShapes } from './served/served-shapes';
import { userPoolParts } from './served/user-pool-parts';
import { userPoolSettings } from './served/user-pool-settings';
import { userPools } from './served/user-pools';

/** Everything of AWS's that the graph serves, by subject. */
const SERVED: Readonly<Record<string, ServedShapes>> = {
  'a described or listed pool': userPools,
  'what stands in a pool': userPoolParts,
  'what is set for a pool': userPoolSettings,
  'an identity pool': identityPools,
};

const ENTRY = 'An entry of one of AWS’s maps.';
const FLEET = 'What the gateway was told to read, and how that goes.';
const COMPARED = 'What the gateway finds out by comparing two pools.';
const PLANNED = 'A plan of the gateway’s.';

/** Types that serve no shape of AWS’s, beside connections, their edges and the typed errors. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  Query: 'Where every question starts.',
  PageInfo: 'Relay’s.',
  Arn: 'A text of AWS’s taken apart.',
  Account: FLEET,
  AccountRegion: FLEET,
  BudgetState: FLEET,
  Region: FLEET,
  AcrMapping: ENTRY,
  AttributeMapping: ENTRY,
  IdentityPoolRole: ENTRY,
  IdentityPoolTag: ENTRY,
  PrincipalTag: ENTRY,
  ProviderDetail: ENTRY,
  SupportedLoginProvider: ENTRY,
  TermsLink: ENTRY,
  UserPoolChange: COMPARED,
  UserPoolDiff: COMPARED,
  UserPoolNotCarried: PLANNED,
  UserPoolReplicaPlaceholder: PLANNED,
  UserPoolReplicaPlan: PLANNED,
  UserPoolReplicaStep: PLANNED,
  UserPoolTag: ENTRY,
};

/** Enums that AWS cannot widen, so that they need no value for what is not known. */
const OWN_ENUMS: Readonly<Record<string, string>> = {
  AccessLevel: 'The gateway’s own.',
  LambdaTrigger: 'What a filter asks for: AWS has a member for each.',
  MfaMethod: 'Judged by the gateway: AWS has a member for each.',
  OrderDirection: 'What an order asks for.',
  UserPoolArea: COMPARED,
  UserPoolChangeKind: COMPARED,
  UserPoolErrorCode: 'The gateway’s own.',
  UserPoolNotCarriedReason: PLANNED,
  UserPoolOrderField: 'What an order asks for.',
  UserPoolReplicaForm: 'What of a plan is asked for.',
  UserPoolReplicaPart: 'What of a plan is asked for.',
};

const SDKS = { 'cognito-idp': sdkOfUserPools, 'cognito-identity': sdkOfIdentityPools };

const schema = createSchema();

describe.each(Object.entries(SERVED))('the graph and the SDK’s shapes of %s', (_, served) => {
  const structures = new Map(served.roots.flatMap((root) => [...structuresOf(root)]));

  it('are both of the same shapes', () => {
    expect([...structures.keys()].sort()).toEqual(Object.keys(served.types).sort());
  });

  it.each(Object.entries(served.types))('have every member of %s in %s', (shape, typeName) => {
    const members = structures.get(shape) ?? [];

    const missing = members.filter(
      (member) =>
        !(`${shape}.${member}` in served.leftOut) && !(fieldNameOf(member) in fieldsOf(typeName)),
    );

    expect(members.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it('leave out only what the SDK still has', () => {
    const members = [...structures].flatMap(([shape, names]) =>
      names.map((name) => `${shape}.${name}`),
    );

    expect(members).toEqual(expect.arrayContaining(Object.keys(served.leftOut)));
  });
});

describe('the graph and the SDK that is installed', () => {
  it.each(Object.entries(OPERATIONS))(
    'account for every shape of the answer of %s',
    (operation, { service }) => {
      const subjects = Object.values(SERVED).filter((served) => served.service === service);
      const structures = structuresOf(answerOf(SDKS[service], operation));

      const unaccounted = [...structures].filter(
        ([shape, members]) =>
          !subjects.some(
            ({ types, answers }) => shape in types || String(answers[shape]) === String(members),
          ),
      );

      expect(structures.size).toBeGreaterThan(0);
      expect(unaccounted).toEqual([]);
    },
  );

  it('leave no type of the graph without a shape of AWS’s but those of our own', () => {
    const ofAws = new Set(Object.values(SERVED).flatMap(({ types }) => Object.values(types)));
    const others = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__') && !ofAws.has(name))
      .filter(({ name }) => !/(Connection|Edge)$/.test(name))
      .filter((type) => !type.getInterfaces().some(({ name }) => name === 'UserPoolError'))
      .map(({ name }) => name);

    expect(others.sort()).toEqual(Object.keys(OWN_TYPES).sort());
  });

  it('have the same values of each enum, in upper case, and UNRECOGNIZED', () => {
    const expected: Record<string, ReadonlySet<string>> = {};
    for (const { service, enums: servedEnums } of Object.values(SERVED)) {
      for (const [enumName, typeName] of Object.entries(servedEnums)) {
        const values = sdkValuesOf(SDKS[service], enumName);
        expect(values).not.toEqual([]);
        expected[typeName] = new Set([
          'UNRECOGNIZED',
          ...(expected[typeName] ?? []),
          ...values.map((value) => value.toUpperCase()),
        ]);
      }
    }

    const served = openEnums().map((type) => [type.name, new Set(valuesOf(type))]);

    expect(Object.fromEntries(served)).toEqual(expected);
  });

  it('have no enum of our own that is not in the graph', () => {
    const names = enums().map(({ name }) => name);

    expect(names).toEqual(expect.arrayContaining(Object.keys(OWN_ENUMS)));
  });
});

describe('the domain and the graph', () => {
  it('know the same values of each enum that AWS can widen', () => {
    const known = Object.entries(domain)
      .filter(([, each]) => typeof each === 'object' && 'values' in each)
      .map(([name, each]) => [
        name.replaceAll('_', ''),
        new Set((each as { readonly values: ReadonlySet<string> }).values),
      ]);

    const served = openEnums().map((type) => [type.name.toUpperCase(), new Set(valuesOf(type))]);

    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(served));
  });

  it('have beside each field of such an enum one with what AWS wrote', () => {
    const names = new Set(openEnums().map(({ name }) => name));

    const typeNames = Object.values(SERVED).flatMap(({ types }) => Object.values(types));
    const fields = [...new Set(typeNames)].flatMap((typeName) =>
      Object.values(fieldsOf(typeName))
        .filter(({ type }) => names.has(getNamedType(type).name))
        .map(({ name, type }) => ({
          field: `${typeName}.${name}`,
          raw: fieldsOf(typeName)[`${name}Raw`]?.type.toString(),
          expected: isListType(type) ? '[String!]' : 'String',
        })),
    );

    expect(fields.length).toBeGreaterThan(names.size);
    expect(fields.filter(({ raw, expected }) => raw !== expected)).toEqual([]);
  });
});

function fieldsOf(typeName: string): GraphQLFieldMap<unknown, unknown> {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields() : {};
}

function enums(): readonly GraphQLEnumType[] {
  return Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'));
}

function openEnums(): readonly GraphQLEnumType[] {
  return enums().filter(({ name }) => !(name in OWN_ENUMS));
}

function valuesOf(type: GraphQLEnumType): readonly string[] {
  return type.getValues().map(({ name }) => name);
}

function sdkValuesOf(sdk: object, enumName: string): readonly string[] {
  const exported = sdk as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return Object.values(exported[enumName] ?? {});
}

/** The shape of an operation's answer: its runtime schema is `[9, namespace, name, traits, input, output]`. */
function answerOf(sdk: object, operation: string): unknown {
  return (sdk as Readonly<Record<string, readonly unknown[]>>)[`${operation}$`]?.[5];
}

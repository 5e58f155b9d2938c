import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ASSIGNED_BY_AWS,
  isList,
  isMembers,
  isStandardAtDefault,
  UNDEFINABLE,
  type Members,
} from '../../src/document';
import type { Json } from '../../src/domain/json';
import type { Plan, PlannedStep, StepOperation } from '../../src/replicate/plan';
import { placeholder, type TemplateMembers } from '../../src/replicate/template';

export const USER_POOL_ID = placeholder({
  name: 'USER_POOL_ID',
  description: 'The id of the new pool.',
  from: 'STEP',
  isSecret: false,
});

export function clientId(label: string): ReturnType<typeof placeholder> {
  const name = `CLIENT_ID_${label.toUpperCase()}`;
  return placeholder({ name, description: 'The id of a client.', from: 'STEP', isSecret: false });
}

export function secret(name: string): ReturnType<typeof placeholder> {
  return placeholder({ name, description: 'A secret.', from: 'CALLER', isSecret: true });
}

/** A step of which only the operation and the input matter; the pool's id stands in it by itself. */
export function step(
  operation: StepOperation,
  input: TemplateMembers,
  more: Partial<PlannedStep> = {},
): PlannedStep {
  const isPool = operation === 'CreateUserPool';
  return {
    operation,
    description: 'A step.',
    input: isPool ? input : { UserPoolId: USER_POOL_ID, ...input },
    source: '',
    label: '',
    makes: isPool ? { placeholder: USER_POOL_ID, member: 'UserPool.Id' } : null,
    ...more,
  };
}

export function client(label: string, input: TemplateMembers = {}): PlannedStep {
  return step(
    'CreateUserPoolClient',
    { ClientName: label, ...input },
    {
      label,
      source: `UserPoolClients.${label}`,
      makes: { placeholder: clientId(label), member: 'UserPoolClient.ClientId' },
    },
  );
}

export function planOfSteps(...steps: readonly PlannedStep[]): Plan {
  return { steps: [step('CreateUserPool', { PoolName: 'a name' }), ...steps], notCarried: [] };
}

/** What CreateUserPool is told of a description. */
export function createInput(description: Members): Members {
  const { Name: name, SchemaAttributes: schema = [], MfaConfiguration: _, ...rest } = description;
  const { Domain: __, CustomDomain: ___, ...own } = rest;
  const kept = Object.entries(own).filter(([member]) => !ASSIGNED_BY_AWS.has(member));
  const attributes = listOf(schema).flatMap((attribute) => {
    const full = textOf(attribute['Name']);
    const isOwn = !UNDEFINABLE.has(full) && !isStandardAtDefault(full, attribute);
    return isOwn ? [{ ...attribute, Name: full.replace(/^(?:dev:)?(?:custom:)?/, '') }] : [];
  });
  return { PoolName: name ?? '', Schema: attributes, ...Object.fromEntries(kept) };
}

/** A plan for a pool of the demo, made by hand: everything in its file that a step is told. */
export function planOfDemoPool(file: string): Plan {
  const path = join(__dirname, '../../src/demo/pools', file);
  const { UserPool: pool = {}, ...around } = JSON.parse(readFileSync(path, 'utf8')) as Members;
  if (!isMembers(pool)) throw new Error(`Expected a pool in ${file}, but got none.`);
  const { MfaConfig: mfa = { MfaConfiguration: pool['MfaConfiguration'] ?? 'OFF' } } = around;
  return {
    steps: [
      step('CreateUserPool', createInput(pool)),
      step('SetUserPoolMfaConfig', mfa as Members),
      ...parts(around, 'Domains', 'CreateUserPoolDomain', 'Domain'),
      ...parts(around, 'ResourceServers', 'CreateResourceServer', 'Identifier'),
      ...parts(around, 'IdentityProviders', 'CreateIdentityProvider', 'ProviderName'),
      ...listOf(around['UserPoolClients'] ?? []).map(
        ({ ClientSecret: hidden, ClientId: id, ...own }) =>
          client(textOf(id), {
            ...told(own),
            ...(hidden === undefined ? {} : { GenerateSecret: true }),
          }),
      ),
      ...parts(around, 'Groups', 'CreateGroup', 'GroupName'),
      ...parts(around, 'UICustomizations', 'SetUICustomization', 'ClientId'),
      ...parts(around, 'ManagedLoginBrandings', 'CreateManagedLoginBranding', 'ClientId'),
      ...parts(around, 'RiskConfigurations', 'SetRiskConfiguration', 'ClientId'),
      ...logDelivery(around['LogDeliveryConfiguration']),
    ],
    notCarried: [],
  };
}

/** What only an answer tells. */
const TOLD = [
  ...['UserPoolId', 'CreationDate', 'LastModifiedDate', 'AWSAccountId', 'Status', 'S3Bucket'],
  ...['CloudFrontDistribution', 'Version', 'CSSVersion', 'ImageUrl', 'ManagedLoginBrandingId'],
];

function told(part: Members): Members {
  return Object.fromEntries(Object.entries(part).filter(([member]) => !TOLD.includes(member)));
}

function parts(
  around: Members,
  list: string,
  operation: StepOperation,
  name: string,
): readonly PlannedStep[] {
  return listOf(around[list] ?? []).map((part) => {
    const input: TemplateMembers = told(part);
    const label = textOf(part[name] ?? 'ALL');
    const id = part['ClientId'];
    const isOfClient = typeof id === 'string' && id !== 'ALL';
    return step(operation, isOfClient ? { ...input, ClientId: clientId(id) } : input, {
      label,
      source: `${list}.${label}`,
    });
  });
}

function logDelivery(configuration: Json | undefined): readonly PlannedStep[] {
  if (!isMembers(configuration)) return [];
  const source = 'LogDeliveryConfiguration';
  return [step('SetLogDeliveryConfiguration', told(configuration), { source })];
}

function listOf(value: Json): readonly Members[] {
  return isList(value) ? value.filter(isMembers) : [];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

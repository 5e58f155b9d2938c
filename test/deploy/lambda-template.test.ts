import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from '../../src/cognito/operations';
import { bucketLimit } from '../../src/cognito/quotas';
import { loadConfig } from '../../src/config';
import { configFile } from '../support/config-file';
import { anIssuer } from '../support/issuer';
import { ROOT } from '../support/start-process';
import { parseTemplate, type Tree } from './cloud-formation-yaml';

const template = parseTemplate(readFileSync(join(ROOT, 'deploy/lambda/template.yaml'), 'utf8'));
const parameters = template['Parameters'] ?? {};
const resources = template['Resources'] ?? {};
const gateway = resources['Gateway']?.['Properties'] ?? {};
const variables = gateway['Environment']?.['Variables'] ?? {};

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** The statements of the role's policies by name, and of which the last depends on a parameter. */
function policies(): Readonly<Record<string, readonly Statement[]>> {
  const listed = (resources['GatewayRole']?.['Properties']?.['Policies'] ??
    []) as unknown as readonly Tree[];
  return Object.fromEntries(
    listed.map((policy) => {
      const chosen = policy['If']?.[1] ?? policy;
      const { Statement: statements } = chosen['PolicyDocument'] as unknown as {
        readonly Statement: readonly Statement[];
      };
      return [textOf(chosen['PolicyName']), statements];
    }),
  );
}

describe('The template of the function', () => {
  it('allows every operation that the gateway calls, and no other', () => {
    const called = Object.entries(OPERATIONS).map(([name, { service }]) => `${service}:${name}`);

    const [statement, ...more] = policies()['read-cognito'] ?? [];

    expect(called.length).toBeGreaterThan(25);
    expect([statement?.Action].flat().sort()).toEqual(called.sort());
    expect(more).toEqual([]);
  });

  it('allows them in the regions that are to be read alone', () => {
    expect(policies()['read-cognito']?.[0]?.Condition).toEqual({
      StringEquals: {
        'aws:RequestedRegion': {
          If: ['HasRegions', { Split: [',', { Ref: 'Regions' }] }, { Ref: 'AWS::Region' }],
        },
      },
    });
  });

  it('allows no role to be assumed unless it is named', () => {
    const listed = resources['GatewayRole']?.['Properties']?.['Policies'] as unknown as Tree[];
    const [entering] = policies()['enter-other-accounts'] ?? [];

    expect(listed.at(-1)?.['If']).toEqual([
      'HasRoles',
      expect.any(Object),
      { Ref: 'AWS::NoValue' },
    ]);
    expect(entering).toMatchObject({
      Action: 'sts:AssumeRole',
      Resource: { Ref: 'AssumableRoles' },
    });
    expect(parameters['AssumableRoles']?.['Default']).toBe('');
  });

  it('allows nothing else but to write its own log', () => {
    const { 'write-own-log': log, ...others } = policies();

    expect(Object.keys(others)).toEqual(['read-cognito', 'enter-other-accounts']);
    expect(log).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { GetAtt: 'GatewayLog.Arn' },
      },
    ]);
    expect(gateway['Role']).toEqual({ GetAtt: 'GatewayRole.Arn' });
    expect(gateway).not.toHaveProperty('Policies');
  });

  it('is open to nobody by default, and to everybody only with a file that may ask for tokens', () => {
    expect(parameters['UrlAuth']?.['Default']).toBe('AWS_IAM');
    expect(gateway['FunctionUrlConfig']).toEqual({ AuthType: { Ref: 'UrlAuth' } });
    expect(variables['COGNITO_ALLOW_UNAUTHENTICATED']).toEqual({ If: ['IsOpen', 'false', 'true'] });
    expect(template['Rules']?.['OpenUrlHasTokens']).toMatchObject({
      RuleCondition: { Equals: [{ Ref: 'UrlAuth' }, 'NONE'] },
      Assertions: [{ Assert: { Not: [{ Equals: [{ Ref: 'ConfigFile' }, ''] }] } }],
    });
    expect(Object.values(resources).map(({ Type: type }) => type)).not.toContain(
      'AWS::Lambda::Permission',
    );
  });

  it.each<[string, Readonly<Record<string, string>>, object | undefined]>([
    ['behind IAM', { COGNITO_CONFIG: '', COGNITO_ALLOW_UNAUTHENTICATED: 'true' }, undefined],
    ['behind tokens', { COGNITO_ALLOW_UNAUTHENTICATED: 'false' }, { issuers: [anIssuer().config] }],
  ])('sets what a function %s starts with', (_, chosen, auth) => {
    const set = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, valueOf(value)]),
    );
    const file = auth === undefined ? {} : { COGNITO_CONFIG: configFile({ auth }) };

    const config = loadConfig({ ...set, ...chosen, ...file, AWS_REGION: 'eu-west-1' }, 'FUNCTION');

    expect(config.source).toMatchObject({ kind: 'aws', homeRegion: 'eu-west-1' });
    expect(config.budgetShare).toBe(0.2);
    expect(config.auth === null).toBe(auth === undefined);
  });

  it('takes no more of AWS’s quotas with all its instances than a process takes by itself', () => {
    const instances = Number(parameters['ReservedConcurrency']?.['Default']);
    const share = Number(parameters['BudgetShare']?.['Default']);
    const { budgetShare } = loadConfig({ AWS_REGION: 'eu-west-1' });
    const buckets = [...new Set(Object.values(OPERATIONS).map(({ bucket }) => bucket))];

    expect(instances).toBeGreaterThan(1);
    // One call a second is the least that an instance takes, however small its share.
    expect(
      buckets.filter(
        (bucket) => instances * bucketLimit(bucket, share) > bucketLimit(bucket, budgetShare),
      ),
    ).toEqual([]);
    expect(gateway['ReservedConcurrentExecutions']).toEqual({
      If: ['HasReservation', { Ref: 'ReservedConcurrency' }, { Ref: 'AWS::NoValue' }],
    });
  });

  it('runs what the build makes, for longer than one call to AWS may take', () => {
    const { deadlineMs } = loadConfig({ AWS_REGION: 'eu-west-1' });

    expect(gateway).toMatchObject({
      CodeUri: '../../dist/lambda',
      Handler: 'index.handler',
      Architectures: ['arm64'],
      Runtime: 'nodejs22.x',
    });
    expect(Number(gateway['Timeout']) * 1_000).toBeGreaterThan(2 * deadlineMs);
  });

  it('refers to what is there alone', () => {
    const names = new Set([...Object.keys(parameters), ...Object.keys(resources)]);
    const conditions = new Set(Object.keys(template['Conditions'] ?? {}));
    const { refs, ifs } = referencesIn(template);

    expect(refs.filter((name) => !name.startsWith('AWS::') && !names.has(name))).toEqual([
      // The resource that AWS's transform makes for the function's address.
      'GatewayUrl',
    ]);
    expect([...new Set(ifs)].sort()).toEqual([...conditions].sort());
  });
});

/** A leaf, which YAML may have taken for a number. */
function textOf(leaf: unknown): string {
  if (typeof leaf === 'string' || typeof leaf === 'number') return String(leaf);
  throw new Error(`Expected a text but got ${JSON.stringify(leaf)}.`);
}

/** What a variable is where every parameter is left as it is. */
function valueOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return textOf(value);
  const { Ref: name, If: choice } = value as { readonly Ref?: string; readonly If?: Tree };
  if (name !== undefined) return textOf(parameters[name]?.['Default']);
  return valueOf(choice?.[2]);
}

function referencesIn(value: unknown): { readonly refs: string[]; readonly ifs: string[] } {
  const found = { refs: [] as string[], ifs: [] as string[] };
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const { Ref: ref, GetAtt: attribute, If: choice, Sub: text } = node as Record<string, unknown>;
    if (typeof ref === 'string') found.refs.push(ref);
    if (typeof attribute === 'string') found.refs.push(attribute.split('.')[0] ?? '');
    if (typeof text === 'string') {
      found.refs.push(...[...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? ''));
    }
    if (Array.isArray(choice)) found.ifs.push(String(choice[0]));
    Object.values(node).forEach(walk);
  };
  walk(value);
  return found;
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isList, isMembers, isSame, isWithin, type Members } from '../../../src/document';
import type { Json } from '../../../src/domain/json';
import { cloudFormationOf } from '../../../src/replicate/cloud-formation';
import type { NotCarried } from '../../../src/replicate/not-carried';
import { STEP_OPERATIONS, type Plan, type PlannedStep } from '../../../src/replicate/plan';
import { filled } from '../../../src/replicate/template';
import { checkTemplate } from './check-template';
import { everyStep } from '../every-step';
import { planOfDemoPool } from '../plans';
import { cognitoResourceTypes } from './resource-specification';
import { section } from './section';

const DEMO_POOLS = readdirSync(join(__dirname, '../../../src/demo/pools'));

type Path = readonly (string | number)[];

/** Where a member of SetUserPoolMfaConfig stands in the pool's resource. */
const MFA_PLACES: Readonly<Record<string, string>> = {
  'SmsMfaConfiguration.SmsAuthenticationMessage': 'SmsAuthenticationMessage',
  'SmsMfaConfiguration.SmsConfiguration': 'SmsConfiguration',
  'EmailMfaConfiguration.Message': 'EmailAuthenticationMessage',
  'EmailMfaConfiguration.Subject': 'EmailAuthenticationSubject',
  'WebAuthnConfiguration.RelyingPartyId': 'WebAuthnRelyingPartyID',
  'WebAuthnConfiguration.UserVerification': 'WebAuthnUserVerification',
  'WebAuthnConfiguration.FactorConfiguration': 'WebAuthnFactorConfiguration',
};

/** The paths of the leaves that neither the template nor its list has. */
function lostLeaves(plan: Plan): readonly string[] {
  const { template, notCarried } = cloudFormationOf(plan);
  const resources = isMembers(template) ? Object.values(section(template, 'Resources')) : [];
  const properties = resources.map((each) => (isMembers(each) ? section(each, 'Properties') : {}));
  let place = 0;
  return plan.steps.flatMap((step) => {
    const isMfa = step.operation === 'SetUserPoolMfaConfig';
    const own = properties[isMfa ? 0 : place++] ?? {};
    const input = filled(step.input, ({ name }) => `placeholder ${name}`);
    return leaves(input, [])
      .filter(({ path, value }) => !(isMfa ? standsInPool : stands)(own, path, value))
      .filter(({ path }) => !isTold(step, path, notCarried))
      .map(({ path }) => `${step.operation}.${path.join('.')}`);
  });
}

function leaves(value: Json, path: Path): readonly { readonly path: Path; readonly value: Json }[] {
  const entries: readonly (readonly [string | number, Json])[] = isList(value)
    ? value.map((item, index) => [index, item] as const)
    : isMembers(value)
      ? Object.entries(value)
      : [];
  if (entries.length === 0) return [{ path, value }];
  return entries.flatMap(([name, member]) => leaves(member, [...path, name]));
}

function stands(properties: Members, [first = '', ...rest]: Path, value: Json): boolean {
  let found: Json | undefined = properties;
  for (const name of [first === 'PoolName' ? 'UserPoolName' : first, ...rest]) {
    found = isList(found) ? found[Number(name)] : isMembers(found) ? found[name] : undefined;
  }
  const isPlaceholder = typeof value === 'string' && value.startsWith('placeholder ');
  return isPlaceholder ? isMembers(found) && 'Ref' in found : isSame(found, value);
}

function standsInPool(pool: Members, path: Path, value: Json): boolean {
  const [block = '', member = '', ...rest] = path;
  if (block === 'UserPoolId') return true;
  if (block === 'SoftwareTokenMfaConfiguration' && member === 'Enabled') {
    const methods = pool['EnabledMfas'] ?? [];
    return isList(methods) && methods.includes('SOFTWARE_TOKEN_MFA') === value;
  }
  const place = MFA_PLACES[`${block}.${member}`];
  return stands(pool, place === undefined ? path : [place, ...rest], value);
}

/** Whether the list has the leaf, or what it is within; a list's items go by the path of the list. */
function isTold({ source }: PlannedStep, path: Path, notCarried: readonly NotCarried[]): boolean {
  const item = path.findIndex((name) => typeof name === 'number');
  const names = (item === -1 ? path : path.slice(0, item)).map((name) =>
    name === 'PoolName' ? 'Name' : name,
  );
  const full = [...(source === '' ? [] : [source]), ...names].join('.');
  return notCarried.some((entry) => isWithin(full, entry.path));
}

describe('every leaf of a plan', () => {
  it('is in the template or told, of every member that the SDK knows', () => {
    expect(lostLeaves(everyStep())).toEqual([]);
  });

  it('is in the template but for what CloudFormation has no property for', () => {
    expect(cloudFormationOf(everyStep()).notCarried.map(({ path }) => path)).toEqual([
      'SmsAuthenticationMessage',
      'DcrConfiguration',
      'AcrConfiguration',
      'IdentityProviders.Staff.AcrMapping',
      'UserPoolClients.web.ClientSecret',
      'UICustomizations.ALL.ImageFile',
    ]);
  });

  it('is planned in a step of every operation, into a template that CloudFormation takes', async () => {
    const { template } = cloudFormationOf(everyStep());

    expect(checkTemplate(template, await cognitoResourceTypes())).toEqual([]);
    expect(everyStep().steps.map(({ operation }) => operation)).toEqual(STEP_OPERATIONS);
  });

  it.each(DEMO_POOLS)('is in the template or told, of %s', (file) => {
    expect(lostLeaves(planOfDemoPool(file))).toEqual([]);
  });
});

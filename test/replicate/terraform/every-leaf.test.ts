import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isEmpty, isList, isMembers, isSame, isWithin } from '../../../src/document';
import type { Json } from '../../../src/domain/json';
import type { Plan, PlannedStep } from '../../../src/replicate/plan';
import { filled } from '../../../src/replicate/template';
import { terraformOf } from '../../../src/replicate/terraform';
import { everyStep } from '../every-step';
import { planOfDemoPool } from '../plans';
import { faultsOf } from './faults';
import { expressionIn, parsed, valueOf } from './parsed';

const DEMO_POOLS = readdirSync(join(__dirname, '../../../src/demo/pools'));

interface Leaf {
  readonly way: readonly string[];
  readonly value: Json;
}

/** Arguments that are not called what AWS's member is. */
const CALLED_OTHERWISE: Readonly<Record<string, string>> = {
  ClientName: 'name',
  From: 'from_email_address',
  GroupName: 'name',
  PoolName: 'name',
  Schema: 'schema',
  UserPoolTags: 'tags',
};

/** Stands in an input for a placeholder, and in a file for the expression in its place. */
const UNKNOWN = '\u0000unknown';

/** The leaves that neither the file nor its list has. */
async function lostLeaves({ steps }: Plan): Promise<readonly string[]> {
  const lost = await Promise.all(
    steps.map(async (step) => {
      const isMfa = step.operation === 'SetUserPoolMfaConfig';
      // Alone, so that no other step's value is taken for one of its own; the factors are the pool's.
      const own = isMfa ? [...steps.slice(0, 1), step] : [step];
      const { text, notCarried } = terraformOf({ steps: own, notCarried: [] }, null);
      const told = notCarried.map(({ path }) => path);
      const written = await leavesOfFile(text);
      return leaves(filled(step.input, () => UNKNOWN))
        .filter(({ way }) => !(isMfa && way[0] === 'UserPoolId'))
        .filter((leaf) => !written.some((other) => isTheSame(leaf, other)))
        .filter((leaf) => !told.some((path) => isWithin(pathOf(step, leaf), path)))
        .map(({ way }) => `${step.operation}.${way.join('.')}`);
    }),
  );
  return lost.flat();
}

async function leavesOfFile(text: string): Promise<readonly Leaf[]> {
  const { resources } = await parsed(text);
  const bodies = resources.flatMap(({ body }) => Object.entries(body));
  const values = bodies.map(async ([name, value]) => leaves(await valueOf(value), [name]));
  return (await Promise.all(values)).flat();
}

function leaves(value: Json, way: readonly string[] = []): readonly Leaf[] {
  if (isList(value) && value.some(isMembers)) return value.flatMap((item) => leaves(item, way));
  if (!isMembers(value) || isEmpty(value)) {
    return [{ way, value: expressionIn(value) === null ? value : UNKNOWN }];
  }
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...way, name]));
}

/** Blocks that stand around a member in only one of the two may differ, its own and the one around it not. */
function isTheSame(leaf: Leaf, written: Leaf): boolean {
  const [holder, name] = [written.way.at(-2), written.way.at(-1)];
  return (
    isSame(leaf.value, written.value) &&
    isCalled(leaf.way.at(-1), name) &&
    (holder === undefined || isCalled(leaf.way.at(-2), holder))
  );
}

function isCalled(member = '', argument = ''): boolean {
  const bare = (name: string) => name.replaceAll('_', '').toLowerCase().replace(/s$/, '');
  return bare(member) === bare(argument) || CALLED_OTHERWISE[member] === argument;
}

function pathOf({ source, operation }: PlannedStep, { way }: Leaf): string {
  const [first = '', ...deeper] = way;
  const names = operation === 'CreateUserPool' && first === 'PoolName' ? ['Name'] : way;
  // Told by the names of the source: which attribute it is, a test of its own says.
  const isOfSchema = operation === 'CreateUserPool' && first === 'Schema';
  return [source, ...(isOfSchema ? ['SchemaAttributes', ...deeper] : names)]
    .filter((name) => name !== '')
    .join('.');
}

describe('every leaf of a plan', () => {
  it('is in the file or told, of every member that the SDK knows', async () => {
    const lost = await lostLeaves(everyStep());

    expect(lost).toEqual([]);
  });

  it('is in the file but for what the provider has no argument for, or refuses beside another', () => {
    const { notCarried } = terraformOf(everyStep(), null);

    expect(notCarried.filter(({ reason }) => reason === 'NOT_SUPPORTED').map(({ path }) => path))
      .toMatchInlineSnapshot(`
     [
       "LambdaConfig.InboundFederation.LambdaVersion",
       "LambdaConfig.InboundFederation.LambdaArn",
       "AdminCreateUserConfig.UnusedAccountValidityDays",
       "DcrConfiguration.EnableStatus",
       "DcrConfiguration.OpenDcrEnabled",
       "DcrConfiguration.AuthenticatedGrantTypes",
       "DcrConfiguration.OpenDcrGrantTypes",
       "DcrConfiguration.AllowedScopes",
       "KeyConfiguration.KeyType",
       "KeyConfiguration.KmsKeyArn",
       "IssuerConfiguration.Type",
       "AcrConfiguration.Level2.AcrValue",
       "AcrConfiguration.Level1.AcrValue",
       "SmsMfaConfiguration.SmsConfiguration.EumsSms.CallerArn",
       "SmsMfaConfiguration.SmsConfiguration.EumsSms.ExternalId",
       "SmsMfaConfiguration.SmsConfiguration.EumsSms.OriginationIdentity",
       "SmsMfaConfiguration.SmsConfiguration.EumsSms.ConfigurationSetName",
       "SmsMfaConfiguration.SmsConfiguration.EumsSms.InEntityId",
       "SmsMfaConfiguration.SmsConfiguration.EumsSms.InTemplateId",
       "SmsMfaConfiguration.SmsConfiguration.EumsSms.Region",
       "WebAuthnConfiguration.FactorConfiguration",
       "Domains.login.acme.example.CustomDomainConfig.SecurityPolicy",
       "Domains.login.acme.example.Routing.Failover.SecondaryRegion",
       "Domains.login.acme.example.Routing.Failover.PrimaryRoute53HealthCheckId",
       "IdentityProviders.Staff.AcrMapping.Level1",
       "UserPoolClients.web.ClientSecret",
       "UserPoolClients.web.AnalyticsConfiguration.ApplicationId",
       "UserPoolClients.web.AnalyticsConfiguration.RoleArn",
       "UserPoolClients.web.AnalyticsConfiguration.ExternalId",
     ]
    `);
  });

  it('makes a file that the provider takes', async () => {
    const faults = await faultsOf(terraformOf(everyStep(), null).text);

    expect(faults).toEqual([]);
  });

  it.each(DEMO_POOLS)('is in the file or told, of %s', async (file) => {
    const plan = planOfDemoPool(file);

    const lost = await lostLeaves(plan);

    expect(lost).toEqual([]);
    expect(await faultsOf(terraformOf(plan, null).text)).toEqual([]);
  });
});

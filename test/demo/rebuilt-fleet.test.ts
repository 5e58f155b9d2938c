import { EMBEDDED_FLEET, MAIN, accountIdOf, loadPools, type DemoPool } from '../../src/demo';
import { rawRequest } from './wire-clients';
import { startWritable } from './written-pools';

type Members = Readonly<Record<string, unknown>>;

/** What AWS assigns, or takes by another operation or another name. */
const NOT_SENT = [
  'Arn',
  'CreationDate',
  'CustomDomain',
  'Domain',
  'EmailConfigurationFailure',
  'EmailVerificationMessage',
  'EmailVerificationSubject',
  'EstimatedNumberOfUsers',
  'Id',
  'LastModifiedDate',
  'MfaConfiguration',
  'Name',
  'SchemaAttributes',
  'SmsConfigurationFailure',
  'SmsVerificationMessage',
  'Status',
];
/** What a description has under another name, and what the pool from tomorrow has and no request takes. */
const RENAMED_OR_DROPPED = ['PasskeyPolicy', 'PoolName', 'Schema'];
const OF_AWS = ['sub', 'email_verified', 'phone_number_verified', 'identities'];

/** A pool's description as somebody writes it down who knows what AWS refuses. */
function requestFor({ document }: DemoPool): Members {
  const sent = without(document, NOT_SENT);
  const { AdminCreateUserConfig: invitations, VerificationMessageTemplate: template } = sent;
  return {
    ...sent,
    PoolName: document['Name'],
    Schema: (document['SchemaAttributes'] as readonly Members[])
      .filter(({ Name }) => !OF_AWS.includes(String(Name)))
      .map((attribute) => ({
        ...attribute,
        Name: String(attribute['Name']).replace(/^(dev:)?custom:/, ''),
      })),
    UserPoolTags: withoutTagsOfAws(document),
    AdminCreateUserConfig: hasNewerDays(document)
      ? without(invitations as Members, ['UnusedAccountValidityDays'])
      : invitations,
    ...(template === undefined
      ? {}
      : { VerificationMessageTemplate: oneMessage(template as Members) }),
  };
}

function withoutTagsOfAws({ UserPoolTags: tags = {} }: Members): Members {
  return Object.fromEntries(
    Object.entries(tags as Members).filter(([key]) => !key.startsWith('aws:')),
  );
}

function hasNewerDays({ Policies: policies }: Members): boolean {
  const { PasswordPolicy: passwords } = policies as { readonly PasswordPolicy?: Members };
  return passwords?.['TemporaryPasswordValidityDays'] !== undefined;
}

function oneMessage(template: Members): Members {
  return template['DefaultEmailOption'] === 'CONFIRM_WITH_LINK'
    ? without(template, ['EmailMessage', 'EmailSubject'])
    : without(template, ['EmailMessageByLink', 'EmailSubjectByLink']);
}

function without(members: Members, names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

function around(pool: DemoPool, list: string): readonly Members[] {
  return (pool.around[list] ?? []) as readonly Members[];
}

/** The calls that build what stands around a pool, in an order that AWS takes. */
function requestsAround(pool: DemoPool): readonly (readonly [string, Members])[] {
  const { document } = pool;
  const domains = around(pool, 'Domains');
  const told = (domain: unknown) => domains.find(({ Domain }) => Domain === domain) ?? {};
  return [
    ...('MfaConfig' in pool.around
      ? [['SetUserPoolMfaConfig', pool.around['MfaConfig'] as Members] as const]
      : []),
    ...('Domain' in document
      ? [['CreateUserPoolDomain', { Domain: document['Domain'] }] as const]
      : []),
    ...('CustomDomain' in document
      ? [['CreateUserPoolDomain', told(document['CustomDomain'])] as const]
      : []),
    ...around(pool, 'ResourceServers').map((each) => ['CreateResourceServer', each] as const),
    ...around(pool, 'IdentityProviders').map((each) => ['CreateIdentityProvider', each] as const),
    ...around(pool, 'UserPoolClients').map((each) => ['CreateUserPoolClient', each] as const),
    ...around(pool, 'Groups').map((each) => ['CreateGroup', each] as const),
    ...around(pool, 'UICustomizations')
      .filter(({ ClientId }) => ClientId === 'ALL')
      .map((each) => ['SetUICustomization', each] as const),
    ...around(pool, 'RiskConfigurations')
      .filter(({ ClientId }) => ClientId === undefined)
      .map((each) => ['SetRiskConfiguration', each] as const),
    ...('LogDeliveryConfiguration' in pool.around
      ? [
          [
            'SetLogDeliveryConfiguration',
            pool.around['LogDeliveryConfiguration'] as Members,
          ] as const,
        ]
      : []),
  ];
}

describe('The embedded fleet', () => {
  it('can be built again call by call, and describes all that was asked for', async () => {
    const fleet = await loadPools(EMBEDDED_FLEET);
    const { endpoint } = await startWritable();
    const refusals: unknown[] = [];
    const call = async (pool: DemoPool, operation: string, input: Members) => {
      const key = `ASIADEMO${accountIdOf(pool) ?? MAIN.id}`;
      const response = await rawRequest(endpoint.url, operation, JSON.stringify(input), {
        authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/${pool.region}/cognito-idp/aws4_request`,
      });
      const answer = (await response.json()) as Members;
      if (!response.ok) refusals.push([pool.id, operation, answer]);
      return answer;
    };

    const built = await Promise.all(
      fleet.map(async (pool) => {
        const asked = requestFor(pool);
        const answer = await call(pool, 'CreateUserPool', asked);
        const described = (answer['UserPool'] ?? {}) as Members;
        for (const [operation, input] of requestsAround(pool)) {
          await call(pool, operation, { ...input, UserPoolId: described['Id'] });
        }
        return { asked: without(asked, RENAMED_OR_DROPPED), described };
      }),
    );

    await endpoint.close();
    expect(refusals).toEqual([]);
    expect(built).toHaveLength(fleet.length);
    for (const { asked, described } of built) {
      expect(described).toMatchObject(asked);
    }
  });
});

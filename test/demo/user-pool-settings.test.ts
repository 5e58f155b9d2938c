import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { EMBEDDED_FLEET, loadPools, startDemoEndpoint, type DemoEndpoint } from '../../src/demo';
import { structuresOf } from '../support/sdk-structure';
import { userPoolParts } from '../schema/served/user-pool-parts';
import { userPoolSettings } from '../schema/served/user-pool-settings';
import { rejection, sdkClient } from './wire-clients';

const STAFF = 'eu-west-1_sT4ffSsoQ';
const PASSKEYS = 'us-east-1_pW7nXc2Ry';
const OLD = 'us-east-1_k3TqZ81Lm';
const GUARDED = 'us-west-2_gU4rdD0gs';
const WEB = '5k1mfq3v7t9hp0d2sa6uxc8brw';
const UNKNOWN = 'nobodyknowsthisappclient00';

let endpoint: DemoEndpoint;

beforeAll(async () => {
  endpoint = await startDemoEndpoint({ pools: await loadPools(EMBEDDED_FLEET) });
});
afterAll(() => endpoint.close());

const client = (region = 'us-east-1') => sdkClient(endpoint.url, region);

describe('the demo around a pool', () => {
  it('exercises every member of the shapes that are served', () => {
    const told = new Set(
      endpoint.pools.flatMap(({ around, document }) => membersWithin([around, document])),
    );
    const known = new Set(
      [...userPoolParts.roots, ...userPoolSettings.roots]
        .filter((root) => root !== sdk.GetSigningCertificateResponse$)
        .filter((root) => root !== sdk.GetCSVHeaderResponse$)
        .flatMap((root) => [...structuresOf(root).values()].flat()),
    );

    const missing = [...known].filter((member) => !told.has(member));

    expect(known.size).toBeGreaterThan(80);
    expect(missing).toEqual([]);
  });

  it('concludes the second factors of a pool from the pool where the file is silent', async () => {
    const off = await client().send(new sdk.GetUserPoolMfaConfigCommand({ UserPoolId: OLD }));
    const sample = await client().send(
      new sdk.GetUserPoolMfaConfigCommand({ UserPoolId: 'us-east-1_EXAMPLE' }),
    );

    expect(off).toMatchObject({ MfaConfiguration: 'OFF' });
    expect(off.SoftwareTokenMfaConfiguration).toBeUndefined();
    expect(sample.MfaConfiguration).toBe('OPTIONAL');
    expect(sample.SmsMfaConfiguration?.SmsConfiguration).toBeDefined();
  });

  it('answers with an object that says nothing where no risks and no look are set', async () => {
    const risk = await client().send(new sdk.DescribeRiskConfigurationCommand({ UserPoolId: OLD }));
    const ui = await client().send(new sdk.GetUICustomizationCommand({ UserPoolId: OLD }));

    expect(risk.RiskConfiguration).toEqual({ UserPoolId: OLD });
    expect(ui.UICustomization).toEqual({});
  });

  it('tells the look of the pool for an app client without its own', async () => {
    const { UICustomization: own } = await client('eu-west-1').send(
      new sdk.GetUICustomizationCommand({
        UserPoolId: STAFF,
        ClientId: '8staffintranet000000000001',
      }),
    );
    const { UICustomization: all } = await client('eu-west-1').send(
      new sdk.GetUICustomizationCommand({ UserPoolId: STAFF }),
    );

    expect(own?.CSS).not.toBe(all?.CSS);
    expect(all?.ClientId).toBe('ALL');
  });

  it('gives a style with its document and its pictures, by app client and by id', async () => {
    const { ManagedLoginBranding: style } = await client().send(
      new sdk.DescribeManagedLoginBrandingByClientCommand({ UserPoolId: PASSKEYS, ClientId: WEB }),
    );
    const byId = await client().send(
      new sdk.DescribeManagedLoginBrandingCommand({
        UserPoolId: PASSKEYS,
        ManagedLoginBrandingId: style?.ManagedLoginBrandingId,
      }),
    );

    expect(style?.Settings).toMatchObject({ components: { form: { borderRadius: 8.5 } } });
    expect(style?.Assets?.[0]?.Bytes).toBeInstanceOf(Uint8Array);
    expect(style).not.toHaveProperty('ClientId');
    expect(byId.ManagedLoginBranding).toEqual(style);
  });

  it('gives the defaults of sessions where the file sets none', async () => {
    const pool = await client().send(
      new sdk.GetUserPoolSessionConfigurationCommand({ UserPoolId: OLD }),
    );

    expect(pool).toMatchObject({
      UserPoolId: OLD,
      UserSessionTracking: 'DISABLED',
      TokenSession: { MaxPerUser: 20 },
    });
  });

  it('gives each terms document and each import job once through pages that the SDK follows', async () => {
    const terms = [];
    for (let token: string | undefined, first = true; first || token !== undefined; first = false) {
      const page = await client().send(
        new sdk.ListTermsCommand({ UserPoolId: PASSKEYS, MaxResults: 1, NextToken: token }),
      );
      terms.push(...(page.Terms ?? []));
      token = page.NextToken;
    }
    const jobs = [];
    for (let token: string | undefined, first = true; first || token !== undefined; first = false) {
      const page = await client('eu-west-1').send(
        new sdk.ListUserImportJobsCommand({
          UserPoolId: STAFF,
          MaxResults: 2,
          PaginationToken: token,
        }),
      );
      jobs.push(...(page.UserImportJobs ?? []));
      token = page.PaginationToken;
    }

    expect(terms.map(({ TermsName }) => TermsName)).toEqual(['terms-of-use', 'privacy-policy']);
    expect(terms[0]).not.toHaveProperty('Links');
    expect(jobs.map(({ JobName }) => JobName)).toEqual(['hr-01', 'hr-02', 'hr-03']);
    expect(jobs.every(({ PreSignedUrl }) => PreSignedUrl?.includes('PLANTED'))).toBe(true);
  });

  it('makes a certificate and a CSV header for every pool', async () => {
    const { Certificate } = await client().send(
      new sdk.GetSigningCertificateCommand({ UserPoolId: OLD }),
    );
    const { CSVHeader } = await client().send(new sdk.GetCSVHeaderCommand({ UserPoolId: OLD }));

    expect(Certificate).toMatch(/^MII[A-Za-z0-9+/=]+$/);
    expect(CSVHeader).toEqual([
      'email',
      'custom:device',
      'cognito:mfa_enabled',
      'cognito:username',
    ]);
  });

  it.each([
    new sdk.DescribeRiskConfigurationCommand({ UserPoolId: GUARDED, ClientId: UNKNOWN }),
    new sdk.GetUICustomizationCommand({ UserPoolId: GUARDED, ClientId: UNKNOWN }),
    new sdk.DescribeManagedLoginBrandingByClientCommand({ UserPoolId: GUARDED, ClientId: UNKNOWN }),
    new sdk.GetUserPoolClientSessionConfigurationCommand({
      UserPoolId: GUARDED,
      ClientId: UNKNOWN,
    }),
  ])('does not know an app client that no file names (%#)', async (command) => {
    const send = client('us-west-2').send.bind(client('us-west-2')) as (
      command: unknown,
    ) => Promise<unknown>;

    const error = await rejection(send(command));

    expect(error).toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('does not know a terms document that no file has, and refuses ids that are none', async () => {
    const describe = (id: string) =>
      client().send(new sdk.DescribeTermsCommand({ UserPoolId: PASSKEYS, TermsId: id }));

    const unknown = await rejection(describe('ffffffff-ffff-4fff-8fff-ffffffffffff'));
    const malformed = await rejection(describe('nonsense'));

    expect(unknown).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(malformed).toMatchObject({ name: 'InvalidParameterException' });
  });
});

/** The names of all members, at whatever depth. */
function membersWithin(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(membersWithin);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

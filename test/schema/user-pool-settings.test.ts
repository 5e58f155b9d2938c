import { startGateway, type TestGateway } from '../support/gateway';

const STAFF = 'eu-west-1_sT4ffSsoQ';
const INTRANET = '8staffintranet000000000001';
const PASSKEYS = 'us-east-1_pW7nXc2Ry';
const AGENTS = 'us-east-1_Mr5Ag3nTs';
const WEB = '5k1mfq3v7t9hp0d2sa6uxc8brw';
const UNBRANDED = '7d0n4gsr2lqk8h1vbm5tya3pxe';
const GUARDED = 'us-west-2_gU4rdD0gs';
const TRADING = '13tradingdesk0000000000001';
const OLD = 'us-east-1_k3TqZ81Lm';
const TOMORROW = 'ap-southeast-2_fUtur3Pl8';
const STYLE = 'b15ed5ab-1f6e-4c2a-9b0d-7a3c5e8f1d24';

/** Each setting of a pool, and the one operation that it costs. */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['mfaConfig { enabledMethods }', 'GetUserPoolMfaConfig'],
  ['riskConfiguration { lastModifiedDate }', 'DescribeRiskConfiguration'],
  ['uiCustomization { css }', 'GetUICustomization'],
  [`managedLoginBranding(clientId: "${WEB}") { settings }`, 'DescribeManagedLoginBrandingByClient'],
  [`managedLoginBrandingById(id: "${STYLE}") { settings }`, 'DescribeManagedLoginBranding'],
  ['logDelivery { logConfigurations { logLevel } }', 'GetLogDeliveryConfiguration'],
  ['signingCertificate', 'GetSigningCertificate'],
  ['csvHeader', 'GetCSVHeader'],
  ['sessionConfiguration { userSessionTracking }', 'GetUserPoolSessionConfiguration'],
  [
    `clientSessionConfiguration(clientId: "${WEB}") { ssoSession { maxValidityMinutes } }`,
    'GetUserPoolClientSessionConfiguration',
  ],
];

/** The same of an app client. */
const CLIENT_SETTINGS: readonly (readonly [string, string])[] = [
  ['riskConfiguration { clientId lastModifiedDate }', 'DescribeRiskConfiguration'],
  ['uiCustomization { clientId css }', 'GetUICustomization'],
  ['managedLoginBranding { managedLoginBrandingId }', 'DescribeManagedLoginBrandingByClient'],
  ['sessionConfiguration { clientId }', 'GetUserPoolClientSessionConfiguration'],
];

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => gateway.endpoint.forgetCalls());
afterEach(() => gateway.endpoint.behave());
afterAll(() => gateway.close());

const operations = () => gateway.endpoint.calls.map(({ operation }) => operation).sort();

async function ofPool(id: string, selection: string) {
  const { data, errors, text } = await gateway.query(
    `query ($id: ID!) { userPool(id: $id) { ${selection} } }`,
    { id },
  );
  return { pool: data?.['userPool'], errors, text };
}

describe('what is set for a pool beside its description', () => {
  it('tells the second factors that are on', async () => {
    const { pool, errors } = await ofPool(
      PASSKEYS,
      `mfaConfig {
        mfaConfiguration mfaConfigurationRaw enabledMethods
        smsMfaConfiguration { smsAuthenticationMessage }
        softwareTokenMfaConfiguration { enabled }
        emailMfaConfiguration { message subject }
        webAuthnConfiguration {
          relyingPartyId userVerification userVerificationRaw factorConfiguration
        }
      }`,
    );

    expect(errors).toBeUndefined();
    expect(pool?.['mfaConfig']).toEqual({
      mfaConfiguration: 'OPTIONAL',
      mfaConfigurationRaw: 'OPTIONAL',
      enabledMethods: ['SOFTWARE_TOKEN', 'EMAIL', 'WEB_AUTHN'],
      smsMfaConfiguration: null,
      softwareTokenMfaConfiguration: { enabled: true },
      emailMfaConfiguration: { message: 'Your code is {####}.', subject: 'Your code' },
      webAuthnConfiguration: {
        relyingPartyId: 'login.example.com',
        userVerification: 'REQUIRED',
        userVerificationRaw: 'required',
        factorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      },
    });
  });

  it('tells the risks of the pool, of an app client, and null where none are set', async () => {
    const risk = `{
      clientId lastModifiedDate
      compromisedCredentialsRiskConfiguration { eventFilter actions { eventAction } }
      accountTakeoverRiskConfiguration {
        notifyConfiguration { from blockEmail { subject } }
        actions { highAction { notify eventAction eventActionRaw } }
      }
      riskExceptionConfiguration { blockedIpRangeList skippedIpRangeList }
    }`;

    const { pool } = await ofPool(
      GUARDED,
      `all: riskConfiguration ${risk} one: riskConfiguration(clientId: "${TRADING}") ${risk}`,
    );
    const { pool: unset, errors } = await ofPool(OLD, `riskConfiguration ${risk}`);

    expect(pool?.['all']).toEqual({
      clientId: null,
      lastModifiedDate: '2025-08-01T08:00:01.500Z',
      compromisedCredentialsRiskConfiguration: {
        eventFilter: ['SIGN_IN', 'PASSWORD_CHANGE', 'SIGN_UP'],
        actions: { eventAction: 'BLOCK' },
      },
      accountTakeoverRiskConfiguration: {
        notifyConfiguration: {
          from: 'security@example.com',
          blockEmail: { subject: 'We refused a sign-in' },
        },
        actions: { highAction: { notify: true, eventAction: 'BLOCK', eventActionRaw: 'BLOCK' } },
      },
      riskExceptionConfiguration: {
        blockedIpRangeList: ['198.51.100.0/24'],
        skippedIpRangeList: ['192.0.2.0/24', '2001:db8::/32'],
      },
    });
    expect(pool?.['one']).toMatchObject({
      clientId: TRADING,
      accountTakeoverRiskConfiguration: null,
    });
    expect(errors).toBeUndefined();
    expect(unset).toEqual({ riskConfiguration: null });
  });

  it('tells the look of the hosted pages, and null where nobody changed it', async () => {
    const { pool } = await ofPool(
      STAFF,
      `all: uiCustomization { clientId css imageUrl cssVersion creationDate }
       one: uiCustomization(clientId: "${INTRANET}") { clientId css }`,
    );
    const { pool: unset, errors } = await ofPool(OLD, 'uiCustomization { css }');

    expect(pool?.['all']).toMatchObject({ clientId: 'ALL', cssVersion: '20250301120000' });
    expect(pool?.['one']).toEqual({
      clientId: INTRANET,
      css: '.banner-customizable { background-color: #7f0000; }',
    });
    expect(errors).toBeUndefined();
    expect(unset).toEqual({ uiCustomization: null });
  });

  it('tells the style of managed login with its settings as JSON, and null where there is none', async () => {
    const style = `{
      managedLoginBrandingId useCognitoProvidedValues settings
      assets { category colorMode extension resourceId sizeInBytes }
    }`;

    const { pool, errors } = await ofPool(
      PASSKEYS,
      `web: managedLoginBranding(clientId: "${WEB}") ${style}
       byId: managedLoginBrandingById(id: "${STYLE}") ${style}
       none: managedLoginBranding(clientId: "${UNBRANDED}") ${style}`,
    );

    expect(errors).toBeUndefined();
    expect(pool?.['web']).toMatchObject({
      managedLoginBrandingId: STYLE,
      useCognitoProvidedValues: false,
      settings: { components: { form: { borderRadius: 8.5, logo: { location: null } } } },
      assets: [
        { category: 'FORM_LOGO', colorMode: 'LIGHT', extension: 'PNG', sizeInBytes: 70 },
        { category: 'FAVICON_SVG', resourceId: null, sizeInBytes: 41 },
      ],
    });
    expect(pool?.['byId']).toEqual(pool?.['web']);
    expect(pool?.['none']).toBeNull();
  });

  it('takes a style that its own id does not find for an error', async () => {
    const { pool, errors } = await ofPool(
      PASSKEYS,
      'name managedLoginBrandingById(id: "ffffffff-ffff-4fff-8fff-ffffffffffff") { settings }',
    );

    expect(pool).toEqual({ name: expect.any(String) as string, managedLoginBrandingById: null });
    expect(errors).toMatchObject([{ extensions: { code: 'RESOURCE_NOT_FOUND' } }]);
  });

  it('tells where the logs go', async () => {
    const { pool } = await ofPool(
      GUARDED,
      `logDelivery { logConfigurations {
        logLevel eventSource eventSourceRaw
        cloudWatchLogsConfiguration { logGroupArn } s3Configuration { bucketArn }
        firehoseConfiguration { streamArn }
      } }`,
    );

    expect(pool?.['logDelivery']?.['logConfigurations']?.[1]).toEqual({
      logLevel: 'INFO',
      eventSource: 'USERAUTHEVENTS',
      eventSourceRaw: 'userAuthEvents',
      cloudWatchLogsConfiguration: null,
      s3Configuration: { bucketArn: 'arn:aws:s3:::guarded-auth-events' },
      firehoseConfiguration: null,
    });
  });

  it('tells certificate, CSV header and sessions', async () => {
    const { pool, errors } = await ofPool(
      PASSKEYS,
      `signingCertificate csvHeader
       sessionConfiguration { userSessionTracking tokenSession { maxPerUser } }
       clientSessionConfiguration(clientId: "${WEB}") { clientId ssoSession { maxValidityMinutes } }`,
    );

    expect(errors).toBeUndefined();
    expect(pool).toMatchObject({
      signingCertificate: expect.stringMatching(/^MII/) as string,
      csvHeader: expect.arrayContaining(['cognito:username']) as string[],
      sessionConfiguration: { userSessionTracking: 'ENABLED', tokenSession: { maxPerUser: 5 } },
      clientSessionConfiguration: { clientId: WEB, ssoSession: { maxValidityMinutes: 480 } },
    });
  });

  it('keeps values that nobody knows yet, and judges nothing by them', async () => {
    const { pool, errors } = await ofPool(
      TOMORROW,
      `mfaConfig { mfaConfiguration mfaConfigurationRaw enabledMethods }
       logDelivery { logConfigurations { logLevel logLevelRaw eventSource } }
       sessionConfiguration { userSessionTracking userSessionTrackingRaw }`,
    );

    expect(errors).toBeUndefined();
    expect(pool).toEqual({
      mfaConfig: {
        mfaConfiguration: 'UNRECOGNIZED',
        mfaConfigurationRaw: 'ADAPTIVE',
        enabledMethods: null,
      },
      logDelivery: {
        logConfigurations: [
          { logLevel: 'UNRECOGNIZED', logLevelRaw: 'WHISPER', eventSource: 'UNRECOGNIZED' },
        ],
      },
      sessionConfiguration: {
        userSessionTracking: 'UNRECOGNIZED',
        userSessionTrackingRaw: 'SAMPLED',
      },
    });
  });
});

describe('a setting of a pool', () => {
  it.each(SETTINGS)(
    '%s costs one call of its own, made only where it is selected',
    async (field, operation) => {
      await ofPool(PASSKEYS, 'name');
      expect(operations()).toEqual(['DescribeUserPool']);
      gateway.endpoint.forgetCalls();

      const { errors } = await ofPool(PASSKEYS, `a: ${field} b: ${field}`);

      expect(errors).toBeUndefined();
      expect(operations()).toEqual(['DescribeUserPool', operation].sort());
    },
  );

  it('does not make a listed pool be described', async () => {
    const { data } = await gateway.query(
      '{ userPools(first: 2) { nodes { id csvHeader mfaConfig { enabledMethods } } } }',
    );

    expect(data?.['userPools']?.['nodes']).toHaveLength(2);
    expect(operations()).toEqual([
      'GetCSVHeader',
      'GetCSVHeader',
      'GetUserPoolMfaConfig',
      'GetUserPoolMfaConfig',
      'ListUserPools',
    ]);
  });

  it.each(SETTINGS)(
    '%s that is denied costs neither the pool nor its other fields',
    async (field, operation) => {
      gateway.endpoint.misbehave(operation, { kind: 'exception', name: 'AccessDeniedException' });
      const other = operation === 'GetCSVHeader' ? 'signingCertificate' : 'csvHeader';

      const { pool, errors, text } = await ofPool(
        PASSKEYS,
        `name denied: ${field} other: ${other}`,
      );

      expect(pool).toEqual({
        name: expect.any(String) as string,
        denied: null,
        other: expect.anything() as unknown,
      });
      expect(errors).toMatchObject([
        {
          path: ['userPool', 'denied'],
          extensions: { code: 'ACCESS_DENIED', userPoolId: PASSKEYS },
        },
      ]);
      expect(errors?.[0]?.message).toContain(`cognito-idp:${operation}`);
      expect(text).not.toContain('demo-secret');
    },
  );

  it.each(SETTINGS)(
    '%s that comes back empty is an error, never false or empty',
    async (field, operation) => {
      gateway.endpoint.misbehave(operation, { kind: 'json', body: {} });

      const { pool, errors } = await ofPool(PASSKEYS, `part: ${field}`);

      expect(pool).toEqual({ part: null });
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    },
  );

  it('names the app client that AWS does not know', async () => {
    const { pool, errors } = await ofPool(
      PASSKEYS,
      'clientSessionConfiguration(clientId: "nobody") { clientId } riskConfiguration(clientId: "nobody") { clientId }',
    );

    expect(pool).toEqual({ clientSessionConfiguration: null, riskConfiguration: null });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([
      'RESOURCE_NOT_FOUND',
      'RESOURCE_NOT_FOUND',
    ]);
    expect(errors?.[0]?.message).toContain('app client "nobody"');
  });

  it.each([
    'riskConfiguration(clientId: "two words") { clientId }',
    'uiCustomization(clientId: "") { clientId }',
    `managedLoginBranding(clientId: "${'x'.repeat(129)}") { settings }`,
    'managedLoginBrandingById(id: "nonsense") { settings }',
    `managedLoginBrandingById(id: "${STYLE.replace('-4c2a-', '-1c2a-')}") { settings }`,
    'clientSessionConfiguration(clientId: "a/b") { clientId }',
  ])('is not looked for as %s, which AWS would refuse', async (field) => {
    const { pool, errors } = await ofPool(PASSKEYS, `name setting: ${field}`);

    expect(pool).toEqual({ name: expect.any(String) as string, setting: null });
    expect(errors).toMatchObject([
      { extensions: { code: 'INVALID_INPUT', userPoolId: PASSKEYS, region: 'us-east-1' } },
    ]);
    expect(operations()).toEqual(['DescribeUserPool']);
  });

  it('is found by an id in upper case too', async () => {
    const { pool, errors } = await ofPool(
      PASSKEYS,
      `managedLoginBrandingById(id: "${STYLE.toUpperCase()}") { managedLoginBrandingId }`,
    );

    expect(errors).toBeUndefined();
    expect(pool).toEqual({ managedLoginBrandingById: { managedLoginBrandingId: STYLE } });
  });

  it('is told apart as not enabled where threat protection is off', async () => {
    gateway.endpoint.misbehave('DescribeRiskConfiguration', {
      kind: 'exception',
      name: 'UserPoolAddOnNotEnabledException',
    });

    const { errors } = await ofPool(OLD, 'riskConfiguration { clientId }');

    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_NOT_ENABLED' } }]);
  });
});

describe('a setting of an app client', () => {
  it.each(CLIENT_SETTINGS)(
    '%s costs one call of its own for each, and describes no client of a list',
    async (field, operation) => {
      await ofPool(AGENTS, 'clients { nodes { clientId clientName } }');
      expect(operations()).toEqual(['DescribeUserPool', 'ListUserPoolClients']);
      gateway.endpoint.forgetCalls();

      const { pool, errors } = await ofPool(
        AGENTS,
        `clients { nodes { clientId ${field} } edges { node { again: ${field} } } }`,
      );

      expect(errors).toBeUndefined();
      expect(pool?.['clients']?.['nodes']).toHaveLength(2);
      expect(operations()).toEqual(
        ['DescribeUserPool', 'ListUserPoolClients', operation, operation].sort(),
      );
    },
  );

  it.each(CLIENT_SETTINGS)('%s leaves it to the other fields to describe it', async (field, op) => {
    const { errors } = await ofPool(AGENTS, `clients { nodes { hasSecret ${field} } }`);

    expect(errors).toBeUndefined();
    expect(operations()).toEqual(
      [
        'DescribeUserPool',
        'DescribeUserPoolClient',
        'DescribeUserPoolClient',
        'ListUserPoolClients',
        op,
        op,
      ].sort(),
    );
  });

  it('is the one that the pool tells under its id, for the same call', async () => {
    const risk = '{ clientId lastModifiedDate }';
    const look = '{ clientId css creationDate }';
    const style = '{ managedLoginBrandingId settings assets { category sizeInBytes } }';
    const session = '{ clientId ssoSession { maxValidityMinutes } }';

    for (const [id, clientId] of [
      [STAFF, INTRANET],
      [GUARDED, TRADING],
    ] as const) {
      gateway.endpoint.forgetCalls();

      const { pool, errors } = await ofPool(
        id,
        `client(id: "${clientId}") {
          risk: riskConfiguration ${risk} look: uiCustomization ${look}
          style: managedLoginBranding ${style} session: sessionConfiguration ${session}
        }
        risk: riskConfiguration(clientId: "${clientId}") ${risk}
        look: uiCustomization(clientId: "${clientId}") ${look}
        style: managedLoginBranding(clientId: "${clientId}") ${style}
        session: clientSessionConfiguration(clientId: "${clientId}") ${session}`,
      );

      const { client, ...ofThePool } = (pool ?? {}) as Record<string, unknown>;
      expect(errors).toBeUndefined();
      expect(client).toEqual(ofThePool);
      expect(operations()).toEqual(
        [
          'DescribeUserPool',
          'DescribeUserPoolClient',
          ...CLIENT_SETTINGS.map(([, operation]) => operation),
        ].sort(),
      );
    }
  });

  it('tells the app client’s own, and null where it has none', async () => {
    gateway.endpoint.misbehave('ListUserPoolClients', {
      kind: 'json',
      body: { UserPoolClients: [{ ClientId: WEB }, { ClientId: UNBRANDED }] },
    });
    const { pool: passkeys } = await ofPool(
      PASSKEYS,
      `clients { nodes {
        clientId managedLoginBranding { managedLoginBrandingId }
        sessionConfiguration { clientId ssoSession { maxValidityMinutes } }
      } }`,
    );
    const { pool: staff } = await ofPool(
      STAFF,
      `client(id: "${INTRANET}") { uiCustomization { clientId css } riskConfiguration { clientId } }`,
    );
    const { pool: guarded } = await ofPool(
      GUARDED,
      `client(id: "${TRADING}") { riskConfiguration { clientId } uiCustomization { css } }`,
    );

    expect(passkeys?.['clients']?.['nodes']).toEqual([
      {
        clientId: WEB,
        managedLoginBranding: { managedLoginBrandingId: STYLE },
        sessionConfiguration: { clientId: WEB, ssoSession: { maxValidityMinutes: 480 } },
      },
      {
        clientId: UNBRANDED,
        managedLoginBranding: null,
        sessionConfiguration: { clientId: UNBRANDED, ssoSession: { maxValidityMinutes: 0 } },
      },
    ]);
    expect(staff).toEqual({
      client: {
        uiCustomization: {
          clientId: INTRANET,
          css: '.banner-customizable { background-color: #7f0000; }',
        },
        riskConfiguration: null,
      },
    });
    expect(guarded).toEqual({
      client: { riskConfiguration: { clientId: TRADING }, uiCustomization: null },
    });
  });

  it.each(CLIENT_SETTINGS)(
    '%s that is denied costs neither the app client nor its neighbours',
    async (field, operation) => {
      gateway.endpoint.misbehave(
        operation,
        { kind: 'exception', name: 'AccessDeniedException' },
        1,
      );

      const { pool, errors } = await ofPool(
        AGENTS,
        `clients { nodes { clientId setting: ${field} } }`,
      );

      expect(pool?.['clients']?.['nodes']).toHaveLength(2);
      expect(pool?.['clients']?.['nodes']).not.toContain(null);
      expect(errors).toMatchObject([
        {
          path: ['userPool', 'clients', 'nodes', expect.any(Number) as number, 'setting'],
          extensions: { code: 'ACCESS_DENIED', userPoolId: AGENTS },
        },
      ]);
    },
  );
});

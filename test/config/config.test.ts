import {
  ConfigError,
  parseConfig,
  type AwsAccount,
  type Config,
  type ConfigFile,
  type Environment,
} from '../../src/config';

const ENDPOINT = 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER';

const CACHE = {
  ttlSeconds: 60,
  negativeTtlSeconds: 5,
  staleSeconds: 3_600,
  maxBytes: 67_108_864,
  unchangedTtlSeconds: 0,
  warmUp: null,
  refresh: false,
};

const LIMITS = {
  maxBodyBytes: 1_048_576,
  maxTokens: 12_000,
  maxDefinitions: 100,
  maxAnswerBytes: 16 * 1024 ** 2,
  maxDepth: 30,
  maxAliases: 50,
  maxDirectives: 50,
  maxSelections: 20_000,
  maxCost: 200_000,
  maxIds: 200,
  maxCallsPerOperation: 300,
  operationDeadlineMs: 60_000,
  maxConcurrentOperations: 1_000,
  ratePerClient: 0,
  maxEventLoopLagMs: 2_000,
};

const SERVING = {
  exposeCost: true,
  answersMaxBytes: 33_554_432,
  graphiql: true,
  subgraph: false,
  corsOrigins: [],
  trustProxy: null,
  trustedDocuments: null,
  logLevel: 'info',
  graceMs: 3_000,
};

const PROD: AwsAccount = {
  name: 'prod',
  roleArn: 'arn:aws:iam::123456789012:role/reader',
  externalId: 'between-us',
  profile: null,
  regions: ['eu-west-1', 'us-east-1'],
  endpoint: null,
};
const TEST: AwsAccount = {
  name: 'test',
  roleArn: null,
  externalId: null,
  profile: 'test',
  regions: ['eu-central-1'],
  endpoint: null,
};

function aFile(content: Partial<ConfigFile> = {}): ConfigFile {
  return { path: 'fleet.yaml', accounts: [PROD, TEST], auth: null, settings: {}, ...content };
}

function refusalOf(environment: Environment, file: ConfigFile | null = null): string {
  try {
    parseConfig(environment, file);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('Expected a ConfigError but the configuration was accepted.');
}

describe('The configuration', () => {
  it('of an empty environment is the demo on this machine alone', () => {
    const config = parseConfig({});

    expect(config).toStrictEqual({
      host: '127.0.0.1',
      auth: null,
      port: 4000,
      redis: null,
      source: {
        kind: 'demo',
        directory: null,
        generatedPools: 0,
        regions: null,
        enforceQuotas: false,
        asked: false,
      },
      maxConcurrency: 20,
      deadlineMs: 10_000,
      budgetShare: 0,
      limits: LIMITS,
      cache: CACHE,
      serving: SERVING,
    });
  });

  it('takes every setting', () => {
    const config = parseConfig({
      HOST: '0.0.0.0',
      PORT: '8080',
      COGNITO_SOURCE: 'demo',
      COGNITO_DEMO_POOLS: 'exports',
      COGNITO_DEMO_GENERATED_POOLS: '1000',
      COGNITO_MAX_CONCURRENCY: '5',
      COGNITO_DEADLINE_MS: '2500',
      COGNITO_MAX_IDS: '50',
      COGNITO_REGIONS: 'eu-west-1, us-east-1',
      COGNITO_DEMO_QUOTAS: 'true',
      COGNITO_BUDGET_SHARE: '0.25',
      COGNITO_MAX_CALLS_PER_OPERATION: '40',
      COGNITO_CACHE_TTL_SECONDS: '1',
      COGNITO_CACHE_NEGATIVE_TTL_SECONDS: '2',
      COGNITO_CACHE_STALE_SECONDS: '3',
      COGNITO_CACHE_MAX_BYTES: '4',
      COGNITO_CACHE_UNCHANGED_TTL_SECONDS: '5',
      COGNITO_CACHE_WARM_UP: 'lists',
      COGNITO_CACHE_REFRESH: 'true',
      COGNITO_EXPOSE_COST: 'false',
      COGNITO_ANSWERS_MAX_BYTES: '0',
      COGNITO_REDIS_URL: 'redis://user:secret@cache.example:6380/2',
      COGNITO_REDIS_PREFIX: 'staging',
      COGNITO_REDIS_GATEWAYS: '7',
      COGNITO_ALLOW_UNAUTHENTICATED: 'true',
      COGNITO_MAX_BODY_BYTES: '2048',
      COGNITO_MAX_TOKENS: '11',
      COGNITO_MAX_DEFINITIONS: '7',
      COGNITO_MAX_ANSWER_BYTES: '5000',
      COGNITO_MAX_DEPTH: '12',
      COGNITO_MAX_ALIASES: '13',
      COGNITO_MAX_DIRECTIVES: '14',
      COGNITO_MAX_SELECTIONS: '15',
      COGNITO_MAX_COST: '16',
      COGNITO_OPERATION_DEADLINE_MS: '17',
      COGNITO_MAX_CONCURRENT_OPERATIONS: '18',
      COGNITO_RATE_PER_CLIENT: '19',
      COGNITO_MAX_EVENT_LOOP_LAG_MS: '20',
      COGNITO_GRAPHIQL: 'false',
      COGNITO_SUBGRAPH: 'true',
      COGNITO_CORS_ORIGINS: 'https://app.example.com',
      COGNITO_TRUST_PROXY: '1',
      COGNITO_TRUSTED_DOCUMENTS: '/srv/documents.json',
      COGNITO_LOG_LEVEL: 'debug',
      COGNITO_GRACE_MS: '21',
    });

    expect(config).toStrictEqual({
      host: '0.0.0.0',
      auth: null,
      port: 8080,
      source: {
        kind: 'demo',
        directory: 'exports',
        generatedPools: 1000,
        regions: ['eu-west-1', 'us-east-1'],
        enforceQuotas: true,
        asked: true,
      },
      maxConcurrency: 5,
      deadlineMs: 2500,
      budgetShare: 0.25,
      limits: {
        maxBodyBytes: 2048,
        maxTokens: 11,
        maxDefinitions: 7,
        maxAnswerBytes: 5_000,
        maxDepth: 12,
        maxAliases: 13,
        maxDirectives: 14,
        maxSelections: 15,
        maxCost: 16,
        maxIds: 50,
        maxCallsPerOperation: 40,
        operationDeadlineMs: 17,
        maxConcurrentOperations: 18,
        ratePerClient: 19,
        maxEventLoopLagMs: 20,
      },
      cache: {
        ttlSeconds: 1,
        negativeTtlSeconds: 2,
        staleSeconds: 3,
        maxBytes: 4,
        unchangedTtlSeconds: 5,
        warmUp: 'lists',
        refresh: true,
      },
      redis: { url: 'redis://user:secret@cache.example:6380/2', prefix: 'staging', gateways: 7 },
      serving: {
        exposeCost: false,
        answersMaxBytes: 0,
        graphiql: false,
        subgraph: true,
        corsOrigins: ['https://app.example.com'],
        trustProxy: 1,
        trustedDocuments: '/srv/documents.json',
        logLevel: 'debug',
        graceMs: 21,
      },
    });
  });

  it('takes an empty variable for an unset one', () => {
    const names = [
      'HOST',
      'PORT',
      'NODE_ENV',
      'COGNITO_SOURCE',
      'COGNITO_DEMO_POOLS',
      'COGNITO_DEMO_GENERATED_POOLS',
      'COGNITO_MAX_CONCURRENCY',
      'COGNITO_DEADLINE_MS',
      'COGNITO_MAX_IDS',
      'COGNITO_CONFIG',
      'COGNITO_REGIONS',
      'COGNITO_BUDGET_SHARE',
      'COGNITO_CACHE_WARM_UP',
      'COGNITO_EXPOSE_COST',
      'AWS_REGION',
      'AWS_PROFILE',
      ENDPOINT,
    ];

    for (const nothing of ['', '  ', undefined]) {
      const config = parseConfig(Object.fromEntries(names.map((name) => [name, nothing])));

      expect(config).toEqual(parseConfig({}));
    }
  });

  it('is frozen', () => {
    const config = parseConfig({ AWS_REGION: 'eu-west-1' });

    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.source)).toBe(true);
    expect(Object.isFrozen(config.cache)).toBe(true);
    expect(Object.isFrozen(config.limits)).toBe(true);
    expect(Object.isFrozen(config.serving)).toBe(true);
    expect(Object.isFrozen(parseConfig({}).source)).toBe(true);
  });

  it('leaves the environment as it is', () => {
    const environment = Object.freeze({ PORT: '', AWS_REGION: 'eu-west-1' });

    expect(() => parseConfig(environment)).not.toThrow();
  });
});

describe.each<[string, number, number, (environment: Environment) => unknown]>([
  ['PORT', 0, 65_535, (environment: Environment) => parseConfig(environment).port],
  ['COGNITO_MAX_CONCURRENCY', 1, 1_000, (env: Environment) => parseConfig(env).maxConcurrency],
  ['COGNITO_DEADLINE_MS', 1, 600_000, (env: Environment) => parseConfig(env).deadlineMs],
  ['COGNITO_MAX_IDS', 1, 10_000, (env) => parseConfig(env).limits.maxIds],
  [
    'COGNITO_MAX_CALLS_PER_OPERATION',
    1,
    100_000,
    (env) => parseConfig(env).limits.maxCallsPerOperation,
  ],
  ['COGNITO_MAX_BODY_BYTES', 1_024, 67_108_864, (env) => parseConfig(env).limits.maxBodyBytes],
  ['COGNITO_MAX_DEFINITIONS', 1, 100_000, (env) => parseConfig(env).limits.maxDefinitions],
  [
    'COGNITO_MAX_ANSWER_BYTES',
    1_024,
    256 * 1024 ** 2,
    (env) => parseConfig(env).limits.maxAnswerBytes,
  ],
  ['COGNITO_MAX_TOKENS', 10, 1_000_000, (env) => parseConfig(env).limits.maxTokens],
  ['COGNITO_MAX_DEPTH', 1, 1_000, (env) => parseConfig(env).limits.maxDepth],
  ['COGNITO_MAX_ALIASES', 0, 100_000, (env) => parseConfig(env).limits.maxAliases],
  ['COGNITO_MAX_DIRECTIVES', 0, 100_000, (env) => parseConfig(env).limits.maxDirectives],
  ['COGNITO_MAX_SELECTIONS', 10, 10_000_000, (env) => parseConfig(env).limits.maxSelections],
  ['COGNITO_MAX_COST', 1, 1_000_000_000, (env) => parseConfig(env).limits.maxCost],
  [
    'COGNITO_OPERATION_DEADLINE_MS',
    1,
    3_600_000,
    (env) => parseConfig(env).limits.operationDeadlineMs,
  ],
  [
    'COGNITO_MAX_CONCURRENT_OPERATIONS',
    1,
    100_000,
    (env) => parseConfig(env).limits.maxConcurrentOperations,
  ],
  ['COGNITO_RATE_PER_CLIENT', 0, 1_000_000, (env) => parseConfig(env).limits.ratePerClient],
  ['COGNITO_MAX_EVENT_LOOP_LAG_MS', 0, 60_000, (env) => parseConfig(env).limits.maxEventLoopLagMs],
  ['COGNITO_GRACE_MS', 0, 600_000, (env) => parseConfig(env).serving.graceMs],
  ['COGNITO_CACHE_TTL_SECONDS', 0, 86_400, (env) => parseConfig(env).cache.ttlSeconds],
  [
    'COGNITO_CACHE_NEGATIVE_TTL_SECONDS',
    0,
    86_400,
    (env) => parseConfig(env).cache.negativeTtlSeconds,
  ],
  ['COGNITO_CACHE_STALE_SECONDS', 0, 2_592_000, (env) => parseConfig(env).cache.staleSeconds],
  [
    'COGNITO_ANSWERS_MAX_BYTES',
    0,
    68_719_476_736,
    (env) => parseConfig(env).serving.answersMaxBytes,
  ],
  ['COGNITO_CACHE_MAX_BYTES', 1, 68_719_476_736, (env) => parseConfig(env).cache.maxBytes],
  [
    'COGNITO_CACHE_UNCHANGED_TTL_SECONDS',
    0,
    2_592_000,
    (env) => parseConfig(env).cache.unchangedTtlSeconds,
  ],
  [
    'COGNITO_DEMO_GENERATED_POOLS',
    0,
    100_000,
    (environment: Environment) => {
      const { source } = parseConfig(environment);
      return source.kind === 'demo' ? source.generatedPools : null;
    },
  ],
])('The setting %s', (name, least, most, read) => {
  it('takes its smallest and its largest value', () => {
    expect(read({ [name]: String(least) })).toBe(least);
    expect(read({ [name]: String(most) })).toBe(most);
  });

  it.each([
    String(least - 1),
    String(most + 1),
    '-1',
    '1.5',
    '1e2',
    '0x10',
    '+5',
    ' 5',
    '5\n',
    '1,000',
    '10s',
    'many',
    'NaN',
    'Infinity',
    '9'.repeat(400),
    '٥',
  ])('refuses %j by name, saying what it takes', (value) => {
    const refusal = refusalOf({ [name]: value });

    expect(refusal).toBe(
      `${name} must be a whole number from ${least} to ${most} but is "${value}".`,
    );
  });
});

describe('The budget’s share', () => {
  it.each([
    ['0', 0],
    ['1', 1],
    ['1.0', 1],
    ['0.6', 0.6],
    ['0.125', 0.125],
  ])('takes %s', (text, share) => {
    expect(parseConfig({ COGNITO_BUDGET_SHARE: text }).budgetShare).toBe(share);
  });

  it.each(['1.1', '-0.1', '60%', '.5', '1e-1', '0,6', 'NaN', ' 1'])('refuses %j', (text) => {
    expect(refusalOf({ COGNITO_BUDGET_SHARE: text })).toBe(
      `COGNITO_BUDGET_SHARE must be a number from 0 to 1 such as "0.6" but is "${text}".`,
    );
  });

  it('is 0.6 of AWS’s quota and no limit to the demo, unless told otherwise', () => {
    expect(parseConfig({ AWS_REGION: 'eu-west-1' }).budgetShare).toBe(0.6);
    expect(parseConfig({}).budgetShare).toBe(0);
    expect(parseConfig({ COGNITO_BUDGET_SHARE: '0.6' }).budgetShare).toBe(0.6);
  });
});

describe.each<[string, readonly string[], (config: Config) => unknown, string]>([
  [
    'COGNITO_CACHE_WARM_UP',
    ['off', 'lists', 'pools'],
    ({ cache }) => cache.warmUp,
    '"off" or "lists" or "pools"',
  ],
  [
    'COGNITO_CACHE_REFRESH',
    ['true', 'false'],
    ({ cache }) => String(cache.refresh),
    '"true" or "false"',
  ],
  [
    'COGNITO_EXPOSE_COST',
    ['true', 'false'],
    ({ serving }) => String(serving.exposeCost),
    '"true" or "false"',
  ],
  [
    'COGNITO_GRAPHIQL',
    ['true', 'false'],
    ({ serving }) => String(serving.graphiql),
    '"true" or "false"',
  ],
  [
    'COGNITO_SUBGRAPH',
    ['true', 'false'],
    ({ serving }) => String(serving.subgraph),
    '"true" or "false"',
  ],
  [
    'COGNITO_LOG_LEVEL',
    ['debug', 'info', 'warn', 'error', 'silent'],
    ({ serving }) => serving.logLevel,
    '"debug" or "info" or "warn" or "error" or "silent"',
  ],
  [
    'COGNITO_DEMO_QUOTAS',
    ['true', 'false'],
    ({ source }) => source.kind === 'demo' && String(source.enforceQuotas),
    '"true" or "false"',
  ],
])('The choice %s', (name, values, read, choice) => {
  it('takes each of its values', () => {
    expect(values.map((value) => read(parseConfig({ [name]: value })))).toEqual(values);
  });

  it.each(['TRUE', 'yes', '1', 'constructor'])('refuses %j', (value) => {
    expect(refusalOf({ [name]: value })).toBe(`${name} must be ${choice} but is "${value}".`);
  });
});

describe('A configuration file', () => {
  it('gives the accounts, and the first one’s first region as home', () => {
    const { source } = parseConfig({}, aFile());

    expect(source).toStrictEqual({
      kind: 'aws',
      accounts: [PROD, TEST],
      homeRegion: 'eu-west-1',
      profile: null,
      endpoint: null,
      identityEndpoint: null,
    });
  });

  it('gives settings, over which the environment wins', () => {
    const file = aFile({
      settings: { COGNITO_DEADLINE_MS: '8000', COGNITO_MAX_IDS: '7', AWS_REGION: 'sa-east-1' },
    });

    const config = parseConfig({ COGNITO_MAX_IDS: '9', COGNITO_DEADLINE_MS: '' }, file);

    expect(config).toMatchObject({ deadlineMs: 8_000, limits: { maxIds: 9 } });
    expect(config.source).toMatchObject({ homeRegion: 'sa-east-1' });
  });

  it('without accounts leaves the one that the standard settings point at', () => {
    const file = aFile({ accounts: [], settings: { AWS_REGION: 'sa-east-1' } });

    expect(parseConfig({}, file).source).toMatchObject({
      accounts: [{ name: 'default', regions: ['sa-east-1'], roleArn: null }],
    });
    expect(parseConfig({}, aFile({ accounts: [] })).source.kind).toBe('demo');
  });

  it('has no say in the demo that is asked for', () => {
    const { source } = parseConfig({ COGNITO_SOURCE: 'demo' }, aFile());

    expect(source).toMatchObject({ kind: 'demo', regions: null });
  });

  it('is at odds with a demo setting', () => {
    expect(refusalOf({ COGNITO_DEMO_QUOTAS: 'true' }, aFile())).toContain(
      'COGNITO_DEMO_QUOTAS belongs to the demo, but accounts in fleet.yaml asks for AWS',
    );
  });

  it('is narrowed to COGNITO_REGIONS, and refused where nothing remains', () => {
    const { source } = parseConfig({ COGNITO_REGIONS: 'us-east-1' }, aFile());

    expect(source).toMatchObject({
      accounts: [{ name: 'prod', regions: ['us-east-1'] }],
      homeRegion: 'us-east-1',
    });
    expect(refusalOf({ COGNITO_REGIONS: 'sa-east-1' }, aFile())).toContain(
      'no account of fleet.yaml has one of these regions',
    );
  });
});

describe('The source', () => {
  const demo = {
    kind: 'demo',
    directory: null,
    generatedPools: 0,
    regions: null,
    enforceQuotas: false,
  };
  const aws = (homeRegion: string | null, regions = homeRegion === null ? [] : [homeRegion]) => ({
    kind: 'aws',
    accounts: [
      {
        name: 'default',
        roleArn: null,
        externalId: null,
        profile: null,
        regions,
        endpoint: null,
      },
    ],
    homeRegion,
    profile: null,
    endpoint: null,
    identityEndpoint: null,
  });

  it.each<[string, Environment, object]>([
    ['the demo, unasked, where nothing is set', {}, { ...demo, asked: false }],
    ['the demo outside production', { NODE_ENV: 'development' }, { ...demo, asked: false }],
    [
      'the demo where only demo settings are set',
      { COGNITO_DEMO_POOLS: 'exports' },
      { ...demo, directory: 'exports', asked: false },
    ],
    ['the demo where asked for', { COGNITO_SOURCE: 'demo' }, { ...demo, asked: true }],
    [
      'the demo where asked for, whatever points at AWS',
      { COGNITO_SOURCE: 'demo', AWS_REGION: 'eu-west-1', AWS_PROFILE: 'x', [ENDPOINT]: 'http://x' },
      { ...demo, asked: true },
    ],
    [
      'the demo with its settings where asked for, though AWS_REGION is set',
      { COGNITO_SOURCE: 'demo', AWS_REGION: 'eu-west-1', COGNITO_DEMO_GENERATED_POOLS: '3' },
      { ...demo, generatedPools: 3, asked: true },
    ],
    [
      'the demo in production where asked for',
      { COGNITO_SOURCE: 'demo', NODE_ENV: 'production' },
      { ...demo, asked: true },
    ],
    ['AWS where AWS_REGION is set', { AWS_REGION: 'eu-west-1' }, aws('eu-west-1')],
    ['AWS where AWS_PROFILE is set', { AWS_PROFILE: 'fleet' }, { ...aws(null), profile: 'fleet' }],
    [
      'AWS in production where AWS_REGION is set',
      { NODE_ENV: 'production', AWS_REGION: 'eusc-de-east-1' },
      aws('eusc-de-east-1'),
    ],
    [
      'AWS at an endpoint',
      { AWS_REGION: 'eu-west-1', [ENDPOINT]: 'http://localhost:9229' },
      { ...aws('eu-west-1'), endpoint: 'http://localhost:9229' },
    ],
    [
      'AWS at another endpoint for identity pools',
      { AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL_COGNITO_IDENTITY: 'http://localhost:9230' },
      { ...aws('eu-west-1'), identityEndpoint: 'http://localhost:9230' },
    ],
    [
      'AWS in a list of regions, the first of which is home',
      { COGNITO_SOURCE: 'aws', COGNITO_REGIONS: 'eu-west-1,us-east-1' },
      aws('eu-west-1', ['eu-west-1', 'us-east-1']),
    ],
    [
      'AWS in a list of regions with another home',
      { AWS_REGION: 'sa-east-1', COGNITO_REGIONS: 'eu-west-1 , us-east-1' },
      aws('sa-east-1', ['eu-west-1', 'us-east-1']),
    ],
    [
      'the demo in a list of regions, which alone points at nothing',
      { COGNITO_REGIONS: 'us-west-2' },
      { ...demo, regions: ['us-west-2'], asked: false },
    ],
    [
      'AWS where asked for',
      { COGNITO_SOURCE: 'aws', AWS_REGION: 'eu-west-1', AWS_PROFILE: 'fleet' },
      { ...aws('eu-west-1'), profile: 'fleet' },
    ],
  ])('is %s', (_, environment, source) => {
    expect(parseConfig(environment).source).toStrictEqual(source);
  });

  it.each(['DEMO', 'Aws', 'aws ', 'cognito', 'true', 'constructor'])(
    'is never guessed from COGNITO_SOURCE=%s',
    (asked) => {
      const refusal = refusalOf({ COGNITO_SOURCE: asked, AWS_REGION: 'eu-west-1' });

      expect(refusal).toBe(`COGNITO_SOURCE must be "demo" or "aws" but is "${asked}".`);
    },
  );

  it.each<[string, Environment]>([
    ['nothing is set', {}],
    ['only demo settings are set', { COGNITO_DEMO_POOLS: 'exports' }],
  ])('is not the demo by itself in production where %s', (_, environment) => {
    const refusal = refusalOf({ NODE_ENV: 'production', ...environment });

    expect(refusal).toContain('AWS_REGION is not set');
    expect(refusal).toContain('COGNITO_SOURCE=demo');
  });

  it.each<[string, Environment]>([
    ['COGNITO_SOURCE=aws', { COGNITO_SOURCE: 'aws' }],
    [ENDPOINT, { [ENDPOINT]: 'http://localhost:9229' }],
  ])('is not AWS without a region, though %s asks for it', (asking, environment) => {
    const refusal = refusalOf(environment);

    expect(refusal).toContain('AWS_REGION is not set');
    expect(refusal).toContain(`${asking} asks for AWS`);
  });

  it.each([
    ['COGNITO_DEMO_POOLS', 'exports', 'AWS_REGION', 'eu-west-1'],
    ['COGNITO_DEMO_GENERATED_POOLS', '3', 'AWS_PROFILE', 'fleet'],
    ['COGNITO_DEMO_GENERATED_POOLS', '0', ENDPOINT, 'http://localhost:9229'],
  ])('is refused where both %s=%s and %s are set', (demoSetting, pools, awsSetting, value) => {
    const refusal = refusalOf({ [demoSetting]: pools, [awsSetting]: value });

    expect(refusal).toContain(`${demoSetting} belongs to the demo, but ${awsSetting} asks for AWS`);
  });

  it('is refused where a demo setting meets COGNITO_SOURCE=aws', () => {
    const refusal = refusalOf({ COGNITO_SOURCE: 'aws', COGNITO_DEMO_POOLS: 'exports' });

    expect(refusal).toContain(
      'COGNITO_DEMO_POOLS belongs to the demo, but COGNITO_SOURCE=aws asks for AWS',
    );
  });

  it.each(['Ireland', 'EU-WEST-1', 'eu-west-1.evil.com', 'eu-west-1 ', 'evil.com/'])(
    'is refused where AWS_REGION is %j',
    (region) => {
      const refusal = refusalOf({ AWS_REGION: region });

      expect(refusal).toBe(`AWS_REGION must be a region such as "eu-west-1" but is "${region}".`);
    },
  );

  it.each(['localhost:9229', 'ftp://localhost', 'file:///etc', '//localhost', 'http://'])(
    'is refused where the endpoint is %j',
    (url) => {
      const refusal = refusalOf({ AWS_REGION: 'eu-west-1', [ENDPOINT]: url });

      expect(refusal).toBe(`${ENDPOINT} must be an http or https address but is "${url}".`);
    },
  );

  it.each([
    'htp://u:S3cr3t@x',
    'u:S3cr3t@x',
    'https://u:S3cr3t@x:port',
    'https://u:S3cr3t@x',
    'https://u:S3cr3t%40x:port',
    'http://[?token=S3cr3t',
  ])('is refused without the password where the endpoint is %j', (url) => {
    const refusal = refusalOf({ AWS_REGION: 'eu-west-1', [ENDPOINT]: url });

    expect(refusal).toMatch(
      /^AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER must (be an http or https address but is something else|not hold a user name or password. Take them out)\.$/,
    );
  });

  it.each([
    [
      'eu-west-1,Ireland',
      'must be a list of regions such as "eu-west-1,us-east-1" but names "Ireland"',
    ],
    ['eu-west-1,', 'but names ""'],
    ['eu-west-1 us-east-1', 'but names "eu-west-1 us-east-1"'],
    ['eu-west-1,us-east-1,eu-west-1', 'must name each region once but names "eu-west-1" again'],
  ])('is refused where COGNITO_REGIONS is %j', (regions, problem) => {
    expect(refusalOf({ COGNITO_REGIONS: regions })).toMatch(/^COGNITO_REGIONS must /);
    expect(refusalOf({ COGNITO_REGIONS: regions })).toContain(problem);
  });

  it('is refused where the endpoint has a password, which is not repeated', () => {
    const refusal = refusalOf({ AWS_REGION: 'eu-west-1', [ENDPOINT]: 'http://me:hush@localhost' });

    expect(refusal).toContain('must not hold a user name or password');
    expect(refusal).not.toContain('hush');
  });
});

describe('The address of Redis', () => {
  it.each([
    'redis://localhost',
    'redis://127.0.0.1:6380/3',
    'rediss://user:p%40ss@cache.example:6380/',
    'redis://[::1]:6379',
  ])('can be %s', (url) => {
    expect(parseConfig({ COGNITO_REDIS_URL: url }).redis?.url).toBe(url);
  });

  it.each([
    'localhost:6379',
    'http://localhost:6379',
    'redis://',
    'redis://cache.example/secret-name',
    'redis://cache.example/0?password=hunter2',
    'redis://user:hunter2@cache.example#x',
  ])('is refused without being repeated where it is %s', (url) => {
    const refused = thrownBy(() => parseConfig({ COGNITO_REDIS_URL: url }));

    expect(refused).toContain('COGNITO_REDIS_URL is not as it has to be. Expected an address such');
    expect(refused).not.toMatch(/hunter2|secret-name|cache\.example/);
  });

  it('takes no prefix that Redis clients would have to quote', () => {
    expect(() =>
      parseConfig({ COGNITO_REDIS_URL: 'redis://localhost', COGNITO_REDIS_PREFIX: 'a b' }),
    ).toThrow('COGNITO_REDIS_PREFIX must be 1 to 100 letters');
  });
});

function thrownBy(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was thrown';
}

import { ConfigError, parseConfig, type Environment } from '../src/config';

const ENDPOINT = 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER';

function refusalOf(environment: Environment): string {
  try {
    parseConfig(environment);
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
      port: 4000,
      source: { kind: 'demo', directory: null, generatedPools: 0, asked: false },
      maxConcurrency: 20,
      deadlineMs: 10_000,
      maxIds: 200,
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
    });

    expect(config).toStrictEqual({
      host: '0.0.0.0',
      port: 8080,
      source: { kind: 'demo', directory: 'exports', generatedPools: 1000, asked: true },
      maxConcurrency: 5,
      deadlineMs: 2500,
      maxIds: 50,
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
    expect(Object.isFrozen(parseConfig({}).source)).toBe(true);
  });

  it('leaves the environment as it is', () => {
    const environment = Object.freeze({ PORT: '', AWS_REGION: 'eu-west-1' });

    expect(() => parseConfig(environment)).not.toThrow();
  });
});

describe.each([
  ['PORT', 0, 65_535, (environment: Environment) => parseConfig(environment).port],
  ['COGNITO_MAX_CONCURRENCY', 1, 1_000, (env: Environment) => parseConfig(env).maxConcurrency],
  ['COGNITO_DEADLINE_MS', 1, 600_000, (env: Environment) => parseConfig(env).deadlineMs],
  ['COGNITO_MAX_IDS', 1, 10_000, (env: Environment) => parseConfig(env).maxIds],
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

describe('The source', () => {
  const demo = { kind: 'demo', directory: null, generatedPools: 0 };
  const aws = { kind: 'aws', region: null, profile: null, endpoint: null };

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
    ['AWS where AWS_REGION is set', { AWS_REGION: 'eu-west-1' }, { ...aws, region: 'eu-west-1' }],
    ['AWS where AWS_PROFILE is set', { AWS_PROFILE: 'fleet' }, { ...aws, profile: 'fleet' }],
    [
      'AWS in production where AWS_REGION is set',
      { NODE_ENV: 'production', AWS_REGION: 'eusc-de-east-1' },
      { ...aws, region: 'eusc-de-east-1' },
    ],
    [
      'AWS at an endpoint',
      { AWS_REGION: 'eu-west-1', [ENDPOINT]: 'http://localhost:9229' },
      { ...aws, region: 'eu-west-1', endpoint: 'http://localhost:9229' },
    ],
    [
      'AWS where asked for',
      { COGNITO_SOURCE: 'aws', AWS_REGION: 'eu-west-1', AWS_PROFILE: 'fleet' },
      { ...aws, region: 'eu-west-1', profile: 'fleet' },
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
});

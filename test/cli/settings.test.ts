import { configFile } from '../support/config-file';
import { configFor, type SourceFlags } from '../../src/cli/settings';
import type { Environment } from '../../src/config';

const configOf = (
  environment: Environment,
  flags: SourceFlags = {},
  regionTold: string | null = null,
) => configFor(environment, { flags, regionTold, reads: true });

describe('the settings of a command', () => {
  it('come from flags before the environment, and from there before a file', () => {
    const file = configFile({
      settings: { AWS_REGION: 'eu-west-1', AWS_PROFILE: 'file', COGNITO_BUDGET_SHARE: 0.1 },
    });

    const { source, budgetShare } = configOf(
      { AWS_REGION: 'eu-west-2', AWS_PROFILE: 'environment', COGNITO_CONFIG: file },
      { region: 'eu-west-3' },
    );

    expect(source).toMatchObject({
      kind: 'aws',
      homeRegion: 'eu-west-3',
      profile: 'environment',
    });
    expect(budgetShare).toBe(0.1);
  });

  it('are the demo only where it is asked for', () => {
    expect(configOf({}, { demo: true }).source).toMatchObject({ kind: 'demo', directory: null });
    expect(configOf({ COGNITO_SOURCE: 'demo' }).source.kind).toBe('demo');
    expect(configOf({ AWS_REGION: 'eu-west-1' }, { pools: 'exports' }).source).toMatchObject({
      kind: 'demo',
      directory: 'exports',
    });
    expect(() => configOf({})).toThrow('Nothing tells what to read.');
  });

  it('take a region beside the demo for the only one to list', () => {
    const { source } = configOf(
      { COGNITO_REGIONS: 'us-east-1' },
      { demo: true, region: 'eu-west-1' },
    );

    expect(source).toMatchObject({ kind: 'demo', regions: ['eu-west-1'] });
  });

  it('take the region that a pool tells where nothing else does', () => {
    expect(configOf({}, {}, 'eu-west-1').source).toMatchObject({
      kind: 'aws',
      homeRegion: 'eu-west-1',
    });
    expect(configOf({ AWS_REGION: 'us-east-1' }, {}, 'eu-west-1').source).toMatchObject({
      homeRegion: 'us-east-1',
    });
  });

  it('wait longer than a server does, unless they say how long', () => {
    const patient = configOf({ COGNITO_SOURCE: 'demo' });
    const hasty = configOf({ COGNITO_SOURCE: 'demo', COGNITO_DEADLINE_MS: '5' });

    expect(patient.deadlineMs).toBe(60_000);
    expect(hasty.deadlineMs).toBe(5);
  });

  it('name the flag that is wrong, in place of the setting', () => {
    expect(() => configOf({}, { region: 'x' })).toThrow('--region must be a region');
    expect(() => configOf({ AWS_REGION: 'x' })).toThrow('AWS_REGION must be a region');
    expect(() => configOf({}, { demo: true, region: 'x' })).toThrow('--region must be');
  });
});

import { MAIN, fleetOf } from '../../src/demo';
import { demoPool } from './wire-clients';

function poolOf(account: string | null, region: string, number = 1) {
  const id = `${region}_Pool${number}`;
  const arn =
    account === null ? {} : { Arn: `arn:aws:cognito-idp:${region}:${account}:userpool/x` };
  return demoPool(id, { document: { Id: id, ...arn } });
}

describe('The fleet of somebody’s own exports', () => {
  it('is one account under the name given where Arns tell no other', () => {
    const pools = [poolOf('111111111111', 'eu-west-1'), poolOf(null, 'us-east-1')];

    expect(fleetOf(pools, 'default').accounts).toEqual([
      {
        id: '111111111111',
        name: 'default',
        externalId: null,
        regions: ['eu-west-1', 'us-east-1'],
      },
    ]);
  });

  it('names several accounts by their digits, each with its own regions', () => {
    const { accounts } = fleetOf(
      [
        poolOf('111111111111', 'eu-west-1'),
        poolOf('222222222222', 'us-east-1'),
        poolOf(null, 'sa-east-1'),
      ],
      'default',
    );

    expect(accounts.map(({ name, regions }) => [name, regions])).toEqual([
      ['111111111111', ['eu-west-1', 'sa-east-1']],
      ['222222222222', ['us-east-1']],
    ]);
  });

  it('is at home where most pools are', () => {
    const { accounts, homeRegion } = fleetOf(
      [poolOf(null, 'eu-west-1'), poolOf(null, 'us-east-1', 1), poolOf(null, 'us-east-1', 2)],
      'default',
    );

    expect(homeRegion).toBe('us-east-1');
    expect(accounts).toMatchObject([{ id: MAIN.id, regions: ['us-east-1', 'eu-west-1'] }]);
  });
});

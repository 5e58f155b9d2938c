import { MAIN, PARTNER, accountIdOf, generatePools } from '../../src/demo';

describe('Generated pools', () => {
  it('are the same every time, and a larger fleet begins with the smaller one', () => {
    const large = generatePools(40, 'us-east-1');

    expect(generatePools(40, 'us-east-1')).toEqual(large);
    expect(large.slice(0, 10)).toEqual(generatePools(10, 'us-east-1'));
  });

  it('have ids that count up in their region', () => {
    const pools = generatePools(43, 'eu-west-1');

    expect(pools).toHaveLength(43);
    expect(pools.at(-1)).toMatchObject({
      id: 'eu-west-1_Gen000042',
      region: 'eu-west-1',
      document: { Id: 'eu-west-1_Gen000042' },
    });
    expect(new Set(pools.map(({ id }) => id)).size).toBe(43);
  });

  it('are of one account, the main one unless told', () => {
    const accounts = [generatePools(20, 'us-east-1'), generatePools(20, 'us-east-1', PARTNER.id)];

    expect(accounts.map((pools) => [...new Set(pools.map(accountIdOf))])).toEqual([
      [MAIN.id],
      [PARTNER.id],
    ]);
  });

  it('have one app client or two, the second with a secret', () => {
    const clients = generatePools(4, 'us-east-1').map(
      ({ around }) => around['UserPoolClients'] as readonly Readonly<Record<string, unknown>>[],
    );

    expect(clients.map((each) => each.map((client) => 'ClientSecret' in client))).toEqual([
      [false],
      [false, true],
      [false],
      [false, true],
    ]);
    for (const { ClientId } of clients.flat()) expect(ClientId).toMatch(/^[a-z0-9]{26}$/);
  });

  it.each(['Name', 'UserPoolTier', 'UserPoolTags', 'MfaConfiguration', 'CreationDate'])(
    'differ in %s',
    (member) => {
      const documents = generatePools(60, 'us-east-1').map(({ document }) => document[member]);

      const values = new Set(documents.map((value) => JSON.stringify(value)));

      expect(values.size).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([
    ['us-gov-west-1', 'arn:aws-us-gov:'],
    ['cn-north-1', 'arn:aws-cn:'],
    ['sa-east-1', 'arn:aws:'],
  ])('of %s have an Arn of its partition', (region, start) => {
    const [pool] = generatePools(1, region);

    expect(pool?.document['Arn']).toMatch(
      new RegExp(`^${start}cognito-idp:${region}:\\d{12}:userpool/${region}_Gen000000$`),
    );
  });
});

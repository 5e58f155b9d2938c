import {
  ListUserPoolsCommand,
  paginateListUserPools,
  type ListUserPoolsRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { generatePools, startDemoEndpoint, type DemoEndpoint } from '../../src/demo';
import { demoPool, exceptionOf, rawRequest, rejection, sdkClient } from './wire-clients';

const REPLICATED = demoPool('eu-west-1_Repl00001', { replicaRegions: ['us-east-1'] });
const POOLS = [
  ...generatePools(3, 'us-east-1'),
  REPLICATED,
  ...generatePools(2, 'eu-west-1'),
  demoPool('us-east-1_Last00001'),
];
const IN_US_EAST_1 = [
  'us-east-1_Gen000000',
  'us-east-1_Gen000001',
  'us-east-1_Gen000002',
  'eu-west-1_Repl00001',
  'us-east-1_Last00001',
];

let endpoint: DemoEndpoint;

beforeAll(async () => {
  endpoint = await startDemoEndpoint({ pools: POOLS });
});

afterAll(() => endpoint.close());

beforeEach(() => endpoint.forgetCalls());

function list(request: Partial<ListUserPoolsRequest>, region = 'us-east-1') {
  return sdkClient(endpoint.url, region).send(
    new ListUserPoolsCommand(request as ListUserPoolsRequest),
  );
}

describe('ListUserPools at the demo endpoint', () => {
  it('lists the pools and replicas of the signed region alone, in the order they were given', async () => {
    const answer = await list({ MaxResults: 60 });

    expect(answer.UserPools?.map(({ Id }) => Id)).toEqual(IN_US_EAST_1);
    expect(answer.NextToken).toBeUndefined();
  });

  it('gives each pool once through pages that the SDK follows', async () => {
    const client = sdkClient(endpoint.url);

    const pages: (string | undefined)[][] = [];
    for await (const page of paginateListUserPools({ client }, { MaxResults: 2 })) {
      pages.push((page.UserPools ?? []).map(({ Id }) => Id));
    }

    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(IN_US_EAST_1);
    expect(endpoint.calls).toHaveLength(3);
  });

  it('gives no token with a last page that is full', async () => {
    const answer = await list({ MaxResults: IN_US_EAST_1.length });

    expect(answer.UserPools).toHaveLength(IN_US_EAST_1.length);
    expect(answer.NextToken).toBeUndefined();
  });

  it('is empty in a region without pools', async () => {
    const answer = await list({ MaxResults: 60 }, 'sa-east-1');

    expect(answer.UserPools).toEqual([]);
  });

  it('tells of a pool only the members of a description, and only those present', async () => {
    const response = await rawRequest(endpoint.url, 'ListUserPools', '{"MaxResults":60}');

    const { UserPools } = (await response.json()) as { UserPools: Record<string, unknown>[] };
    expect(Object.keys(UserPools[0] ?? {}).sort()).toEqual([
      'CreationDate',
      'Id',
      'LambdaConfig',
      'LastModifiedDate',
      'Name',
    ]);
    expect(UserPools[3]).toEqual({
      Id: REPLICATED.id,
      Name: REPLICATED.document['Name'],
      ReplicaRegions: ['us-east-1'],
    });
  });

  it.each([
    [undefined, 'Value null', 'Member must not be null'],
    [0, "Value '0'", 'Member must have value greater than or equal to 1'],
    [61, "Value '61'", 'Member must have value less than or equal to 60'],
  ])('refuses MaxResults %p', async (size, value, constraint) => {
    const error = await rejection(list(size === undefined ? {} : { MaxResults: size }));

    expect(error).toMatchObject({
      name: 'InvalidParameterException',
      message: `1 validation error detected: ${value} at 'maxResults' failed to satisfy constraint: ${constraint}`,
    });
  });

  it.each(['"5"', '1.5', '[5]'])('does not read MaxResults %s as a number', async (size) => {
    const response = await rawRequest(endpoint.url, 'ListUserPools', `{"MaxResults":${size}}`);

    expect(await exceptionOf(response)).toMatchObject({ name: 'SerializationException' });
  });

  it.each(['nonsense', '', 'two words', Buffer.from('null').toString('base64url')])(
    'refuses the token %j that it never gave',
    async (token) => {
      const error = await rejection(list({ MaxResults: 2, NextToken: token }));

      expect(error['name']).toBe('InvalidParameterException');
    },
  );

  it('refuses a token of another region and one whose pool is not there', async () => {
    const { NextToken: ours } = await list({ MaxResults: 2 });
    const { NextToken: theirs } = await list({ MaxResults: 2 }, 'eu-west-1');
    const stale = Buffer.from('{"region":"us-east-1","after":"us-east-1_Gone00001"}');

    const abroad = await rejection(list({ MaxResults: 2, NextToken: theirs }));
    const gone = await rejection(list({ MaxResults: 2, NextToken: stale.toString('base64url') }));
    const home = await list({ MaxResults: 2, NextToken: ours });

    expect(abroad).toMatchObject({ name: 'InvalidParameterException' });
    expect(gone).toMatchObject({ name: 'InvalidParameterException' });
    expect(home.UserPools?.map(({ Id }) => Id)).toEqual(IN_US_EAST_1.slice(2, 4));
  });
});

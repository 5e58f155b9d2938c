import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { MAIN, PARTNER, accountIdOf } from '../../src/demo';
import { demoPool, exceptionOf, rawRequest, rejection, sdkClient } from './wire-clients';
import { createdPool, describedPool, startWritable } from './written-pools';

const ID = 'us-east-1_Given0001';
const SECOND = 'us-east-1_Given0002';

describe('Writes to the demo endpoint', () => {
  it.each(['CreateUserPool', 'UpdateUserPool', 'SetRiskConfiguration'])(
    'are refused as a role that may only read is refused %s, unless it is told to take them',
    async (operation) => {
      const { endpoint } = await startWritable({ writes: false });

      const exception = await exceptionOf(await rawRequest(endpoint.url, operation, '{}'));

      await endpoint.close();
      expect(exception).toMatchObject({ status: 400, name: 'AccessDeniedException' });
      expect(exception.message).toContain(
        `is not authorized to perform: cognito-idp:${operation} on resource: arn:aws:cognito-idp:us-east-1:${MAIN.id}:`,
      );
    },
  );

  it('still know no operation that builds nothing', async () => {
    const { endpoint } = await startWritable();

    const exception = await exceptionOf(await rawRequest(endpoint.url, 'DeleteUserPool', '{}'));

    await endpoint.close();
    expect(exception.name).toBe('UnknownOperationException');
  });

  it('need a signature as reads do', async () => {
    const { endpoint } = await startWritable();

    const response = await rawRequest(endpoint.url, 'CreateUserPool', '{"PoolName":"new"}', {
      authorization: null,
    });

    expect((await exceptionOf(response)).name).toBe('MissingAuthenticationTokenException');
    expect(endpoint.pools).toEqual([]);
    await endpoint.close();
  });

  it('reach the account and region that the request was signed for, and no other', async () => {
    const { endpoint, client } = await startWritable();
    const partner = sdkClient(endpoint.url, 'eu-west-1', 1, `ASIADEMO${PARTNER.id}`);

    const pool = await createdPool(partner);

    const listed = await partner.send(new sdk.ListUserPoolsCommand({ MaxResults: 60 }));
    const elsewhere = await client.send(new sdk.ListUserPoolsCommand({ MaxResults: 60 }));
    const strange = await rejection(describedPool(client, pool.Id));
    await endpoint.close();
    expect(pool.Id).toMatch(/^eu-west-1_[0-9a-zA-Z]{9}$/);
    expect(pool.Arn).toBe(`arn:aws:cognito-idp:eu-west-1:${PARTNER.id}:userpool/${pool.Id}`);
    expect(listed.UserPools).toMatchObject([{ Id: pool.Id, Name: 'new', LambdaConfig: {} }]);
    expect(elsewhere.UserPools).toEqual([]);
    expect(strange['name']).toBe('ResourceNotFoundException');
  });

  it('name the partition of their region in the new Arn', async () => {
    const { endpoint } = await startWritable();

    const pool = await createdPool(sdkClient(endpoint.url, 'us-gov-west-1'));

    await endpoint.close();
    expect(pool.Arn).toBe(
      `arn:aws-us-gov:cognito-idp:us-gov-west-1:${MAIN.id}:userpool/${pool.Id}`,
    );
  });

  it('live in the memory of their endpoint alone', async () => {
    const given = [demoPool(ID), demoPool(SECOND)];
    const first = await startWritable({ pools: given });
    const second = await startWritable({ pools: given });

    await first.client.send(new sdk.UpdateUserPoolCommand({ UserPoolId: ID, PoolName: 'renamed' }));
    const made = await createdPool(first.client);

    const missing = await rejection(describedPool(second.client, made.Id));
    const untouched = await describedPool(second.client, ID);
    await Promise.all([first.endpoint.close(), second.endpoint.close()]);
    expect(first.endpoint.pools.map(({ id, document }) => [id, document['Name']])).toEqual([
      [ID, 'renamed'],
      [SECOND, `pool ${SECOND}`],
      [made.Id, 'new'],
    ]);
    expect(missing['name']).toBe('ResourceNotFoundException');
    expect(untouched.Name).toBe(`pool ${ID}`);
    expect(second.endpoint.pools).toBe(given);
  });

  it('put new pools at the end of lists, which pages find', async () => {
    const { endpoint, client } = await startWritable({ pools: [demoPool(ID)] });

    const made = await createdPool(client);

    const first = await client.send(new sdk.ListUserPoolsCommand({ MaxResults: 1 }));
    const next = await client.send(
      new sdk.ListUserPoolsCommand({ MaxResults: 1, NextToken: first.NextToken }),
    );
    await endpoint.close();
    expect(first.UserPools).toMatchObject([{ Id: ID }]);
    expect(next.UserPools).toMatchObject([{ Id: made.Id }]);
    expect(next.NextToken).toBeUndefined();
  });

  it('change a replicated pool in each of its regions', async () => {
    const replicated = demoPool(ID, { replicaRegions: ['eu-west-1'] });
    const { endpoint, client } = await startWritable({ pools: [replicated] });

    await client.send(new sdk.UpdateUserPoolCommand({ UserPoolId: ID, PoolName: 'renamed' }));

    const replica = await describedPool(sdkClient(endpoint.url, 'eu-west-1'), ID);
    await endpoint.close();
    expect(replica.Name).toBe('renamed');
  });

  it('belong to the account of a pool without an Arn', async () => {
    const { endpoint, client } = await startWritable({ pools: [demoPool(ID)] });

    await client.send(new sdk.CreateGroupCommand({ UserPoolId: ID, GroupName: 'staff' }));

    const [pool] = endpoint.pools;
    await endpoint.close();
    expect(pool && accountIdOf(pool)).toBeNull();
    expect(pool?.around['Groups']).toMatchObject([{ GroupName: 'staff' }]);
  });

  it('leave their whole input in the log, refused or not, with members that AWS drops', async () => {
    const { endpoint, client } = await startWritable();

    await rawRequest(endpoint.url, 'CreateUserPool', '{"PoolName":"new","Arn":"arn:of:another"}');
    await rawRequest(endpoint.url, 'CreateUserPool', '{"UserPoolName":"new"}');
    await client.send(new sdk.ListUserPoolsCommand({ MaxResults: 60 }));

    await endpoint.close();
    expect(endpoint.calls.map(({ operation, input }) => [operation, input])).toEqual([
      ['CreateUserPool', { PoolName: 'new', Arn: 'arn:of:another' }],
      ['CreateUserPool', { UserPoolName: 'new' }],
      ['ListUserPools', undefined],
    ]);
    expect(endpoint.pools).toHaveLength(1);
    expect(endpoint.pools[0]?.document['Arn']).not.toBe('arn:of:another');
  });

  it.each([
    ['UpdateUserPool', {}],
    ['SetUserPoolMfaConfig', {}],
    ['CreateUserPoolDomain', { Domain: 'new' }],
    ['CreateResourceServer', { Identifier: 'api', Name: 'api' }],
    ['CreateIdentityProvider', { ProviderName: 'Wallet', ProviderType: 'Wallet' }],
    ['CreateUserPoolClient', { ClientName: 'web' }],
    ['CreateGroup', { GroupName: 'staff' }],
    ['SetUICustomization', {}],
    ['CreateManagedLoginBranding', { ClientId: 'web' }],
    ['SetRiskConfiguration', {}],
    ['SetLogDeliveryConfiguration', { LogConfigurations: [] }],
  ])('are refused as %s of a pool that is not there', async (operation, input) => {
    const { endpoint } = await startWritable();
    const body = JSON.stringify({ UserPoolId: 'us-east-1_Nobody001', ...input });

    const exception = await exceptionOf(await rawRequest(endpoint.url, operation, body));

    await endpoint.close();
    expect(exception.name).toBe('ResourceNotFoundException');
  });
});

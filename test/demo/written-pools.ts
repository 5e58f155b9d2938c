import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { startDemoEndpoint, type DemoEndpoint, type DemoOptions } from '../../src/demo';
import { sdkClient } from './wire-clients';

export const SMS: sdk.SmsConfigurationType = {
  SnsCallerArn: 'arn:aws:iam::123456789012:role/sms',
  ExternalId: 'demo',
};
export const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:demo';
export const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/demo-certificate';

/** An endpoint that takes writes, and a client that signs for its main account in us-east-1. */
export async function startWritable(options: Partial<DemoOptions> = {}): Promise<{
  readonly endpoint: DemoEndpoint;
  readonly client: sdk.CognitoIdentityProviderClient;
}> {
  const endpoint = await startDemoEndpoint({ pools: [], writes: true, ...options });
  return { endpoint, client: sdkClient(endpoint.url) };
}

/** A new pool, and what AWS answered of it. */
export async function createdPool(
  client: sdk.CognitoIdentityProviderClient,
  asked: Partial<sdk.CreateUserPoolCommandInput> = {},
): Promise<sdk.UserPoolType & { readonly Id: string }> {
  const answer = await client.send(new sdk.CreateUserPoolCommand({ PoolName: 'new', ...asked }));
  const id = answer.UserPool?.Id;
  if (id === undefined) throw new Error('Expected the new pool to have an id.');
  return { ...answer.UserPool, Id: id };
}

export async function describedPool(
  client: sdk.CognitoIdentityProviderClient,
  id: string,
): Promise<sdk.UserPoolType> {
  const { UserPool } = await client.send(new sdk.DescribeUserPoolCommand({ UserPoolId: id }));
  if (UserPool === undefined) throw new Error(`Expected ${id} to be there.`);
  return UserPool;
}

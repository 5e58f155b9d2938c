import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

/** The region that the standard AWS settings name, shared config file included; null where none does. */
export async function standardRegion(): Promise<string | null> {
  const client = new CognitoIdentityProviderClient({});
  try {
    return await client.config.region();
  } catch {
    return null;
  } finally {
    client.destroy();
  }
}

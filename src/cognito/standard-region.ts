import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

/**
 * The region that the standard AWS settings name, shared config file included; null where none does.
 *
 * @param profile the profile to look at; null for the standard one
 */
export async function standardRegion(profile: string | null = null): Promise<string | null> {
  const client = new CognitoIdentityProviderClient(profile === null ? {} : { profile });
  try {
    return await client.config.region();
  } catch {
    return null;
  } finally {
    client.destroy();
  }
}

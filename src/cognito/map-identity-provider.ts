import type {
  IdentityProviderType,
  ProviderDescription,
} from '@aws-sdk/client-cognito-identity-provider';
import { IDENTITY_PROVIDER_TYPE } from '../domain/enums';
import type { IdentityProvider, IdentityProviderSummary } from '../domain/identity-provider';
import { withoutSecret } from '../domain/secret-detail';
import type { UserPoolPart } from '../domain/user-pool-part';
import { MemberReader, textAt } from './member-reader';

/**
 * An identity provider as the graph serves it, frozen. A secret in its details is left behind here.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapIdentityProvider(
  pool: UserPoolPart,
  answer: IdentityProviderType,
): IdentityProvider {
  const path = 'IdentityProvider';
  const provider = new MemberReader(answer, path);
  return Object.freeze({
    ...pool,
    providerName: textAt(`${path}.ProviderName`, provider.text('ProviderName')),
    ...provider.known('providerType', IDENTITY_PROVIDER_TYPE, 'ProviderType'),
    providerDetails: provider.entries('ProviderDetails', (key, value, at) => ({
      key,
      ...withoutSecret(key, textAt(at, value)),
    })),
    attributeMapping: provider.entries('AttributeMapping', (key, value, at) => ({
      key,
      value: textAt(at, value),
    })),
    idpIdentifiers: provider.texts('IdpIdentifiers'),
    acrMapping: provider.entries('AcrMapping', (level, value, at) => ({
      level,
      acrValue: textAt(at, value),
    })),
    lastModifiedDate: provider.moment('LastModifiedDate'),
    creationDate: provider.moment('CreationDate'),
  });
}

/** What a list tells of an identity provider, frozen. */
export function mapIdentityProviderSummary(
  pool: UserPoolPart,
  answer: ProviderDescription,
): IdentityProviderSummary {
  const path = 'Providers';
  const provider = new MemberReader(answer, path);
  return Object.freeze({
    ...pool,
    providerName: textAt(`${path}.ProviderName`, provider.text('ProviderName')),
    ...provider.known('providerType', IDENTITY_PROVIDER_TYPE, 'ProviderType'),
    lastModifiedDate: provider.moment('LastModifiedDate'),
    creationDate: provider.moment('CreationDate'),
  });
}

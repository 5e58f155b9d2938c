import type { IdentityProvider } from '../../domain/identity-provider';
import { identityProviderDocument } from '../../document';
import { moved, step, USER_POOL_ID, type PlanContext } from '../context';
import { leaveEach, leaveEmpty, memberAt, pack, put, tell, type Luggage } from '../luggage';
import { upperSnake } from '../names';
import type { Plan } from '../plan';
import { isTemplateMembers, placeholder } from '../template';
import { joinedPlans } from './joined';

/**
 * Details that AWS finds out by itself and tells beside those it was given (CreateIdentityProvider's
 * reference), by type. A plan of what is there already keeps them: a tool would see them missing for ever.
 */
const TOLD_ONLY: Readonly<Record<string, readonly string[]>> = {
  OIDC: ['attributes_url_add_attributes'],
  SAML: ['ActiveEncryptionCertificate', 'SLORedirectBindingURI', 'SSORedirectBindingURI'],
};

/** The same of Facebook, Google, Amazon and Apple: AWS knows where they are. */
const TOLD_ONLY_OF_SOCIAL = [
  'attributes_url',
  'attributes_url_add_attributes',
  'authorize_url',
  'oidc_issuer',
  'token_request_method',
  'token_url',
];

/** CreateIdentityProvider for each; a placeholder stands for whatever is secret of it. */
export function createIdentityProviders(context: PlanContext): Plan {
  return joinedPlans(
    context.source.identityProviders.map((provider) => createProvider(provider, context)),
  );
}

function createProvider(provider: IdentityProvider, context: PlanContext): Plan {
  const { providerName, providerTypeRaw } = provider;
  const packed = leaveEmpty(
    pack(`IdentityProviders.${providerName}`, identityProviderDocument(provider)),
    // It is required, whatever it holds.
    ['ProviderDetails'],
  );
  const own = leaveEach(
    context.takesOver ? packed : leaveTold(packed, providerTypeRaw ?? ''),
    ['LastModifiedDate', 'CreationDate'],
    'ASSIGNED_BY_AWS',
    'AWS assigns it to each provider by itself.',
  );
  const { members, notCarried } = moved(withoutSecrets(own, provider), context);
  return {
    steps: [
      step(
        {
          operation: 'CreateIdentityProvider',
          description: `Lets users sign in through ${JSON.stringify(providerName)}.`,
          input: { UserPoolId: USER_POOL_ID, ...members },
          label: providerName,
        },
        packed,
      ),
    ],
    notCarried,
  };
}

function leaveTold(luggage: Luggage, type: string): Luggage {
  const told = TOLD_ONLY[type] ?? TOLD_ONLY_OF_SOCIAL;
  const ways = told.map((detail) => ['ProviderDetails', detail]);
  return leaveEach(luggage, ways, 'ASSIGNED_BY_AWS', 'AWS finds it out by itself.');
}

function withoutSecrets(luggage: Luggage, provider: IdentityProvider): Luggage {
  const secrets = (provider.providerDetails ?? []).filter(
    ({ key, isSecret }) =>
      isSecret && memberAt(luggage.members, ['ProviderDetails', key]) !== undefined,
  );
  return secrets.reduce((rest, { key }) => {
    const told = tell(
      rest,
      ['ProviderDetails', key],
      'SECRET',
      'It is a secret, or holds one. Take it from where it is kept.',
    );
    const details = told.members['ProviderDetails'];
    return put(told, 'ProviderDetails', {
      ...(isTemplateMembers(details) ? details : {}),
      [key]: placeholder({
        name: `${upperSnake(provider.providerName)}_${upperSnake(key)}`,
        description: `The ${key} of the identity provider ${JSON.stringify(provider.providerName)}.`,
        from: 'CALLER',
        isSecret: true,
      }),
    });
  }, luggage);
}

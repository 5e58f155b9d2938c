import type { Template } from '../template';
import type { Resource } from './resource';

/**
 * The ids of resources that must be there before another one and that no reference of its properties
 * names: a client names its identity providers and resource servers by their own names, and the looks of
 * hosted pages need a domain (SetUICustomization's reference).
 */
export function dependenciesOf(resource: Resource, all: readonly Resource[]): readonly string[] {
  const { step, properties } = resource;
  const isNeeded = NEEDS[step.operation];
  if (isNeeded === undefined) return [];
  return all.filter((other) => isNeeded(properties, other)).map(({ id }) => id);
}

type Needs = (properties: Resource['properties'], other: Resource) => boolean;

const isDomain: Needs = (_, { step }) => step.operation === 'CreateUserPoolDomain';

const NEEDS: Readonly<Partial<Record<Resource['step']['operation'], Needs>>> = {
  CreateUserPoolClient: (client, { step: { operation, input } }) => {
    if (operation === 'CreateIdentityProvider') {
      return textsOf(client['SupportedIdentityProviders']).includes(input['ProviderName']);
    }
    return (
      operation === 'CreateResourceServer' &&
      textsOf(client['AllowedOAuthScopes']).map(serverOf).includes(input['Identifier'])
    );
  },
  SetUICustomization: isDomain,
  CreateManagedLoginBranding: isDomain,
};

function textsOf(list: Template | undefined): readonly (Template | undefined)[] {
  return Array.isArray(list) ? (list as readonly Template[]) : [];
}

/** `https://orders.example/v1/read` is the scope `read` of `https://orders.example/v1`. */
function serverOf(scope: Template | undefined): Template | undefined {
  return typeof scope === 'string' ? scope.slice(0, Math.max(0, scope.lastIndexOf('/'))) : scope;
}

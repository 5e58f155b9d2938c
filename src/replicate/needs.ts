import type { PlannedStep } from './plan';
import type { Template } from './template';

/**
 * The steps that have to be done before another one although no placeholder of its input says so: an app
 * client names its identity providers, and its scopes with their resource servers, by texts, and the look
 * of hosted pages needs a domain (references of CreateUserPoolClient and SetUICustomization; that of
 * managed login shows on the same domain).
 */
export function neededBy(
  { operation, input }: PlannedStep,
  steps: readonly PlannedStep[],
): readonly PlannedStep[] {
  switch (operation) {
    case 'CreateUserPoolClient': {
      const providers = new Set(textsIn(input['SupportedIdentityProviders']));
      const servers = new Set(textsIn(input['AllowedOAuthScopes']).map(serverOf));
      return steps.filter(
        (other) =>
          isNamed(other, 'CreateIdentityProvider', 'ProviderName', providers) ||
          isNamed(other, 'CreateResourceServer', 'Identifier', servers),
      );
    }
    case 'SetUICustomization':
    case 'CreateManagedLoginBranding':
      return steps.filter((other) => other.operation === 'CreateUserPoolDomain');
    default:
      return [];
  }
}

function isNamed(
  step: PlannedStep,
  operation: PlannedStep['operation'],
  member: string,
  names: ReadonlySet<string>,
): boolean {
  const name = step.input[member];
  return step.operation === operation && typeof name === 'string' && names.has(name);
}

/**
 * `https://orders.example/v1/read` is the scope `read` of `https://orders.example/v1`: the name of a scope
 * holds no slash (CreateResourceServer's reference).
 */
function serverOf(scope: string): string {
  return scope.slice(0, Math.max(0, scope.lastIndexOf('/')));
}

function textsIn(value: Template | undefined): readonly string[] {
  const values: readonly Template[] = Array.isArray(value) ? value : [];
  return values.filter((each) => typeof each === 'string');
}

import type { PlannedStep } from '../plan';
import { isTemplateMembers, type Template } from '../template';

/**
 * The steps that another one needs and names by a text, where Terraform sees no order: an app client comes
 * after the identity providers and the scopes that it names, and the look of the classic pages after a
 * domain (references of CreateUserPoolClient and SetUICustomization).
 */
export function neededBy(
  { operation, input }: PlannedStep,
  steps: readonly PlannedStep[],
): readonly PlannedStep[] {
  if (operation === 'SetUICustomization') {
    return steps.filter((other) => other.operation === 'CreateUserPoolDomain');
  }
  if (operation !== 'CreateUserPoolClient') return [];
  const providers = new Set(textsIn(input['SupportedIdentityProviders']));
  const scopes = new Set(textsIn(input['AllowedOAuthScopes']));
  return steps.filter(
    (other) =>
      (other.operation === 'CreateIdentityProvider' &&
        textsIn(other.input['ProviderName']).some((name) => providers.has(name))) ||
      (other.operation === 'CreateResourceServer' &&
        scopesOf(other).some((scope) => scopes.has(scope))),
  );
}

/** A scope's full name is its server's identifier and its own name. */
function scopesOf({ input }: PlannedStep): readonly string[] {
  const [identifier = ''] = textsIn(input['Identifier']);
  const scopes = input['Scopes'];
  if (!Array.isArray(scopes)) return [];
  return scopes.flatMap((scope: Template) =>
    isTemplateMembers(scope)
      ? textsIn(scope['ScopeName']).map((name) => `${identifier}/${name}`)
      : [],
  );
}

function textsIn(value: Template | undefined): readonly string[] {
  const values: readonly Template[] = Array.isArray(value) ? value : [value ?? null];
  return values.filter((each) => typeof each === 'string');
}

import type { PlannedStep } from '../plan';
import { isPlaceholder, type Template } from '../template';

/**
 * What a pool is called that is to be taken over where it stands, and what stands around it, as far as
 * the steps of a plan do not tell it.
 */
export interface ExistingIds {
  readonly userPoolId: string;
  /** Of app clients, by the labels of their steps. */
  readonly clientIds: ReadonlyMap<string, string>;
  /** Of the looks of managed login, by the labels of their steps. */
  readonly managedLoginBrandingIds: ReadonlyMap<string, string>;
}

/**
 * The id by which `terraform import` finds what a step would make, as the documentation of each resource
 * says; null where it is not known, or where the parts of it could not be told apart.
 */
export function importId(
  step: PlannedStep,
  steps: readonly PlannedStep[],
  existing: ExistingIds,
): string | null {
  const { operation, input, label } = step;
  const { userPoolId } = existing;
  const clientId = () => clientIdOf(input['ClientId'], steps, existing);
  switch (operation) {
    case 'CreateUserPool':
    case 'SetUserPoolMfaConfig':
    case 'SetLogDeliveryConfiguration':
      return userPoolId;
    case 'CreateUserPoolDomain':
      return text(input['Domain']);
    case 'CreateResourceServer':
      return joined('|', userPoolId, text(input['Identifier']));
    case 'CreateIdentityProvider':
      return joined(':', userPoolId, text(input['ProviderName']));
    case 'CreateUserPoolClient':
      return joined('/', userPoolId, existing.clientIds.get(label) ?? null);
    case 'CreateGroup':
      return joined('/', userPoolId, text(input['GroupName']));
    case 'SetUICustomization':
      return joined(',', userPoolId, clientId());
    case 'CreateManagedLoginBranding':
      return joined(',', userPoolId, existing.managedLoginBrandingIds.get(label) ?? null);
    case 'SetRiskConfiguration':
      return input['ClientId'] === undefined ? userPoolId : joined(':', userPoolId, clientId());
  }
}

function clientIdOf(
  value: Template | undefined,
  steps: readonly PlannedStep[],
  { clientIds }: ExistingIds,
): string | null {
  if (!isPlaceholder(value)) return text(value);
  const maker = steps.find(({ makes }) => makes?.placeholder.name === value.name);
  return maker === undefined ? null : (clientIds.get(maker.label) ?? null);
}

function joined(separator: string, userPoolId: string, id: string | null): string | null {
  return id === null || id.includes(separator) ? null : `${userPoolId}${separator}${id}`;
}

function text(value: Template | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

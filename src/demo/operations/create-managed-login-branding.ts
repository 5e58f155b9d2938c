import { randomUUID } from 'node:crypto';
import { withItem } from '../changed-pool';
import { requiredClientId, settingOf } from '../client-of-pool';
import { now } from '../made-up';
import { namedPool, type Members } from '../part-of-pool';
import { invalidParameter, WireException } from '../wire-exception';
import { isGiven, picked } from '../wire-members';
import type { WriteContext } from '../write-operation';

/** CreateManagedLoginBranding: the style of an app client, AWS's own or one that is sent. */
export function createManagedLoginBranding(
  context: Pick<WriteContext, 'input' | 'pools' | 'put'>,
): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  const clientId = requiredClientId(input, pool);
  const isOwn = isGiven(input['Settings']) || isGiven(input['Assets']);
  if (isOwn === (input['UseCognitoProvidedValues'] === true)) {
    throw invalidParameter(
      'Either UseCognitoProvidedValues must be true, or Settings or Assets must be set, and not both.',
    );
  }
  if (settingOf(pool, 'ManagedLoginBrandings', clientId) !== undefined) {
    throw new WireException(
      'ManagedLoginBrandingExistsException',
      `Managed login branding already exists for app client ${clientId}.`,
    );
  }
  const moment = now();
  const branding = {
    ManagedLoginBrandingId: randomUUID(),
    UserPoolId: pool.id,
    UseCognitoProvidedValues: !isOwn,
    ...picked(input, ['Settings', 'Assets']),
    CreationDate: moment,
    LastModifiedDate: moment,
  };
  // Whose style it is stands in the pool's file too, and not in answers.
  put(withItem(pool, 'ManagedLoginBrandings', { ClientId: clientId, ...branding }));
  return { ManagedLoginBranding: branding };
}

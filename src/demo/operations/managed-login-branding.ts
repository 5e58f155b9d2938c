import { requiredClientId } from '../client-of-pool';
import type { OperationContext } from '../operation';
import { listAround, namedPool, notFound, type Members } from '../part-of-pool';
import { requiredText } from '../validation';

const UUID = {
  shortest: 36,
  longest: 36,
  pattern: '[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}',
};

/** DescribeManagedLoginBrandingByClient: the style of an app client, which not each one has. */
export function describeManagedLoginBrandingByClient(
  context: Pick<OperationContext, 'input' | 'pools'>,
): Members {
  const pool = namedPool(context);
  const clientId = requiredClientId(context.input, pool);
  return answer(
    listAround(pool, 'ManagedLoginBrandings').find(({ ClientId }) => ClientId === clientId),
  );
}

/** DescribeManagedLoginBranding: one style, by its own id. */
export function describeManagedLoginBranding(
  context: Pick<OperationContext, 'input' | 'pools'>,
): Members {
  const pool = namedPool(context);
  const id = requiredText(context.input, 'ManagedLoginBrandingId', UUID);
  return answer(
    listAround(pool, 'ManagedLoginBrandings').find(
      ({ ManagedLoginBrandingId }) => ManagedLoginBrandingId === id,
    ),
  );
}

/** The wire does not tell which app client a style is assigned to; the file has to. */
function answer(branding: Members | undefined): Members {
  if (branding === undefined) throw notFound('Managed login branding does not exist.');
  const { ClientId: _, ...told } = branding;
  return { ManagedLoginBranding: told };
}

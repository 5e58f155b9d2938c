import type { ManagedLoginBranding, UiCustomization } from '../../domain/hosted-pages';
import { managedLoginBrandingDocument, uiCustomizationDocument } from '../../document';
import { clientLabel, step, USER_POOL_ID, type PlanContext } from '../context';
import { carryElsewhere, has, leave, leaveEach, leaveEmpty, pack, type Luggage } from '../luggage';
import type { Plan } from '../plan';
import type { OfClient } from '../source';
import { joinedPlans } from './joined';

/** SetUICustomization and CreateManagedLoginBranding: the look of the hosted pages, without pictures. */
export function setHostedPages(context: PlanContext): Plan {
  const { uiCustomizations, brandings } = context.source;
  return joinedPlans([
    ...uiCustomizations.map((customization) => setUiCustomization(customization, context)),
    ...brandings.map((branding) => createBranding(branding, context)),
  ]);
}

function setUiCustomization(
  { clientId, setting }: OfClient<UiCustomization>,
  context: PlanContext,
): Plan {
  const label = clientLabel(context, clientId);
  const packed = pack(`UICustomizations.${label}`, uiCustomizationDocument(setting));
  const own = leaveDates(carryElsewhere(packed, 'ClientId'), 'CSSVersion');
  const plain = leave(
    own,
    'ImageUrl',
    'NOT_READABLE',
    'AWS tells where the picture is and takes the picture itself: send it as ImageFile.',
  );
  const { members, notCarried } = plain;
  // Nothing but a picture: there is nothing to send.
  if (members['CSS'] === undefined) return { steps: [], notCarried };
  if (context.source.domains.length === 0) {
    const message = 'AWS takes it only of a pool that has a domain, and the source has none.';
    return { steps: [], notCarried: leave(plain, 'CSS', 'NO_EFFECT', message).notCarried };
  }
  const client = clientId === null ? undefined : context.clients.get(clientId);
  return {
    steps: [
      step(
        {
          operation: 'SetUICustomization',
          description:
            clientId === null
              ? 'Sets the look of the classic hosted pages.'
              : `Sets the look of the classic hosted pages for the app client ${JSON.stringify(label)}.`,
          input: { UserPoolId: USER_POOL_ID, ClientId: client?.id ?? 'ALL', ...members },
          label,
        },
        packed,
      ),
    ],
    notCarried,
  };
}

function createBranding(
  { clientId, setting }: OfClient<ManagedLoginBranding>,
  context: PlanContext,
): Plan {
  const client = clientId === null ? undefined : context.clients.get(clientId);
  if (client === undefined) return { steps: [], notCarried: [] };
  const packed = pack(
    `ManagedLoginBrandings.${client.label}`,
    managedLoginBrandingDocument(setting),
  );
  const own = leaveDates(leaveEmpty(packed), 'ManagedLoginBrandingId');
  const plain = leave(
    own,
    'Assets',
    'NOT_READABLE',
    'The gateway does not keep pictures: read them with DescribeManagedLoginBranding, and send them as Assets.',
  );
  const { members, notCarried } =
    setting.useCognitoProvidedValues === true
      ? leave(
          plain,
          'Settings',
          'NO_EFFECT',
          'UseCognitoProvidedValues decides instead: AWS refuses a request with both.',
        )
      : withoutFlag(plain);
  return {
    steps: [
      step(
        {
          operation: 'CreateManagedLoginBranding',
          description: `Sets the look of managed login for the app client ${JSON.stringify(client.label)}.`,
          input: { UserPoolId: USER_POOL_ID, ClientId: client.id, ...members },
          label: client.label,
        },
        packed,
      ),
    ],
    notCarried,
  };
}

function withoutFlag(luggage: Luggage): Luggage {
  if (!has(luggage, 'Settings')) return luggage;
  const message = 'It goes without saying beside Settings, and AWS refuses a request with both.';
  return leave(luggage, 'UseCognitoProvidedValues', 'NO_EFFECT', message);
}

function leaveDates(luggage: Luggage, ...more: readonly string[]): Luggage {
  const members = ['LastModifiedDate', 'CreationDate', ...more];
  return leaveEach(luggage, members, 'ASSIGNED_BY_AWS', 'AWS assigns it by itself.');
}

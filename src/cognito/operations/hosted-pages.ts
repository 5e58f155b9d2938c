import {
  DescribeManagedLoginBrandingByClientCommand,
  DescribeManagedLoginBrandingCommand,
  GetUICustomizationCommand,
  type DescribeManagedLoginBrandingByClientResponse,
  type DescribeManagedLoginBrandingResponse,
  type GetUICustomizationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import { mapManagedLoginBranding, mapUiCustomization } from '../map-hosted-pages';
import { operation } from '../operation';
import { ofClient, ofPool } from '../part-of-pool';

export const hostedPages = {
  GetUICustomization: operation<'GetUICustomization', GetUICustomizationResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ userPoolId, clientId }) =>
      new GetUICustomizationCommand({
        UserPoolId: userPoolId,
        ...(clientId === null ? {} : { ClientId: clientId }),
      }),
    value: mapUiCustomization,
    subject: ofClient('the UI customization'),
  }),

  DescribeManagedLoginBrandingByClient: operation<
    'DescribeManagedLoginBrandingByClient',
    DescribeManagedLoginBrandingByClientResponse
  >({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'ABSENT',
    command: ({ userPoolId, clientId }) =>
      new DescribeManagedLoginBrandingByClientCommand({
        UserPoolId: userPoolId,
        ClientId: clientId,
      }),
    value: mapManagedLoginBranding,
    subject: ofClient('the managed login branding'),
  }),

  DescribeManagedLoginBranding: operation<
    'DescribeManagedLoginBranding',
    DescribeManagedLoginBrandingResponse
  >({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ userPoolId, managedLoginBrandingId }) =>
      new DescribeManagedLoginBrandingCommand({
        UserPoolId: userPoolId,
        ManagedLoginBrandingId: managedLoginBrandingId,
      }),
    value: mapManagedLoginBranding,
    subject: ({ managedLoginBrandingId, ...input }) =>
      ofPool(`the managed login branding ${quote(managedLoginBrandingId)}`)(input),
  }),
};

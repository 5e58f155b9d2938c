import type {
  DescribeManagedLoginBrandingResponse,
  GetUICustomizationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import type { ManagedLoginBranding, UiCustomization } from '../domain/hosted-pages';
import { present } from './checked-answer';
import { MemberReader } from './member-reader';

/**
 * The look of the classic hosted pages, frozen; null where nobody changed it: AWS then answers with an
 * object that says at most whose it is.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapUiCustomization(answer: GetUICustomizationResponse): UiCustomization | null {
  const customization = present(
    'UICustomization',
    'an object',
    new MemberReader(answer, '').object('UICustomization', (ui) => ({
      clientId: ui.text('ClientId'),
      imageUrl: ui.text('ImageUrl'),
      css: ui.text('CSS'),
      cssVersion: ui.text('CSSVersion'),
      lastModifiedDate: ui.moment('LastModifiedDate'),
      creationDate: ui.moment('CreationDate'),
    })),
  );
  const { clientId: _, ...settings } = customization;
  return Object.values(settings).some((setting) => setting !== null) ? customization : null;
}

/**
 * The look of managed login, frozen.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapManagedLoginBranding(
  answer: DescribeManagedLoginBrandingResponse,
): ManagedLoginBranding {
  return present(
    'ManagedLoginBranding',
    'an object',
    new MemberReader(answer, '').object('ManagedLoginBranding', (branding) => ({
      managedLoginBrandingId: branding.text('ManagedLoginBrandingId'),
      useCognitoProvidedValues: branding.flag('UseCognitoProvidedValues'),
      settings: branding.json('Settings'),
      assets: branding.objects('Assets', (asset) => ({
        ...asset.known('category', enums.BRANDING_ASSET_CATEGORY, 'Category'),
        ...asset.known('colorMode', enums.BRANDING_COLOR_MODE, 'ColorMode'),
        ...asset.known('extension', enums.BRANDING_ASSET_EXTENSION, 'Extension'),
        resourceId: asset.text('ResourceId'),
        sizeInBytes: asset.size('Bytes'),
      })),
      creationDate: branding.moment('CreationDate'),
      lastModifiedDate: branding.moment('LastModifiedDate'),
    })),
  );
}

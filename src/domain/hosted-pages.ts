import type { ClientInput, OptionalClientInput } from './client-input';
import type { BrandingAssetCategory, BrandingAssetExtension, BrandingColorMode } from './enums';
import type { Json } from './json';
import type { UserPoolInput } from './user-pool-part';

export interface ManagedLoginBrandingInput extends UserPoolInput {
  readonly managedLoginBrandingId: string;
}

export interface HostedPagesReads {
  /** Null where neither the client nor the pool has any. */
  GetUICustomization: { input: OptionalClientInput; value: UiCustomization | null };
  /** Null where the client has no branding style. */
  DescribeManagedLoginBrandingByClient: { input: ClientInput; value: ManagedLoginBranding | null };
  DescribeManagedLoginBranding: { input: ManagedLoginBrandingInput; value: ManagedLoginBranding };
}

/** How the classic hosted pages look. */
export interface UiCustomization {
  readonly clientId: string | null;
  readonly imageUrl: string | null;
  readonly css: string | null;
  readonly cssVersion: string | null;
  readonly lastModifiedDate: string | null;
  readonly creationDate: string | null;
}

/** How the pages of managed login look. */
export interface ManagedLoginBranding {
  readonly managedLoginBrandingId: string | null;
  readonly useCognitoProvidedValues: boolean | null;
  readonly settings: Json;
  readonly assets: readonly BrandingAsset[] | null;
  readonly creationDate: string | null;
  readonly lastModifiedDate: string | null;
}

/** A picture of managed login, without its content: that would crowd a cache of configuration. */
export interface BrandingAsset {
  readonly category: BrandingAssetCategory | null;
  readonly categoryRaw: string | null;
  readonly colorMode: BrandingColorMode | null;
  readonly colorModeRaw: string | null;
  readonly extension: BrandingAssetExtension | null;
  readonly extensionRaw: string | null;
  readonly resourceId: string | null;
  readonly sizeInBytes: number | null;
}

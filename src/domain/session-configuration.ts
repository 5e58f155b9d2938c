import type { ClientInput } from './client-input';
import type { EnabledStatus } from './enums';
import type { UserPoolInput } from './user-pool-part';

export interface SessionConfigurationReads {
  GetUserPoolSessionConfiguration: { input: UserPoolInput; value: UserPoolSessionConfiguration };
  GetUserPoolClientSessionConfiguration: {
    input: ClientInput;
    value: UserPoolClientSessionConfiguration;
  };
}

export interface UserPoolSessionConfiguration {
  readonly userSessionTracking: EnabledStatus | null;
  readonly userSessionTrackingRaw: string | null;
  readonly tokenSession: { readonly maxPerUser: number | null } | null;
}

export interface UserPoolClientSessionConfiguration {
  readonly clientId: string | null;
  readonly ssoSession: { readonly maxValidityMinutes: number | null } | null;
}

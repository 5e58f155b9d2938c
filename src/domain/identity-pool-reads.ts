import type {
  IdentityPool,
  IdentityPoolRoles,
  ListedIdentityPool,
  PrincipalTagMap,
} from './identity-pool';
import type { Page, PageInput } from './page';

/** What names one identity pool within its place. */
export interface IdentityPoolInput {
  readonly identityPoolId: string;
}

/** The reads of Cognito's other service, identity pools. */
export interface IdentityPoolReads {
  ListIdentityPools: { input: PageInput; value: Page<ListedIdentityPool> };
  DescribeIdentityPool: { input: IdentityPoolInput; value: IdentityPool };
  GetIdentityPoolRoles: { input: IdentityPoolInput; value: IdentityPoolRoles };
  GetPrincipalTagAttributeMap: {
    input: IdentityPoolInput & { readonly identityProviderName: string };
    value: PrincipalTagMap;
  };
}

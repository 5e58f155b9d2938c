import type { IdentityPoolReads } from './identity-pool-reads';
import type { Page, PageInput } from './page';
import type { Place } from './place';
import type { ListedUserPool } from './listed-user-pool';
import type { UserPool } from './user-pool';
import type { IdentityProviderReads } from './identity-provider';
import type { ResourceServerReads } from './resource-server';
import type { UserPoolClientReads } from './user-pool-client';
import type { UserPoolDomainReads } from './user-pool-domain';
import type { UserPoolGroupReads } from './user-pool-group';
import type { UserPoolReplicaReads } from './user-pool-replica';
import type { HostedPagesReads } from './hosted-pages';
import type { LogDeliveryReads } from './log-delivery';
import type { MfaConfigReads } from './mfa-config';
import type { RiskConfigurationReads } from './risk-configuration';
import type { SessionConfigurationReads } from './session-configuration';
import type { SigningCertificateReads } from './signing-certificate';
import type { TermsReads } from './terms';
import type { UserImportReads } from './user-import';
import type { UserPoolInput } from './user-pool-part';

/** Reads of AWS by the operation's own name: what each takes beside the place, and what it gives. */
export interface Reads
  extends
    UserPoolClientReads,
    IdentityProviderReads,
    ResourceServerReads,
    UserPoolGroupReads,
    UserPoolDomainReads,
    UserPoolReplicaReads,
    HostedPagesReads,
    LogDeliveryReads,
    MfaConfigReads,
    RiskConfigurationReads,
    SessionConfigurationReads,
    SigningCertificateReads,
    TermsReads,
    UserImportReads,
    IdentityPoolReads {
  DescribeUserPool: { input: UserPoolInput; value: UserPool };
  ListUserPools: { input: PageInput; value: Page<ListedUserPool> };
}

export type Operation = keyof Reads;

/** One question to AWS. Its input is flat and always spelled in the same order, so that it has a text. */
export interface Read<Op extends Operation = Operation> {
  readonly operation: Op;
  readonly place: Place;
  readonly input: Reads[Op]['input'];
}

export type ValueOf<Op extends Operation> = Reads[Op]['value'];

/** One string per read, for maps: equal reads have equal texts. */
export function readText({ operation, place, input }: Read): string {
  const members = Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([operation, place.account, place.region, ...members]);
}

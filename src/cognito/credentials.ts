import {
  fromIni,
  fromNodeProviderChain,
  fromTemporaryCredentials,
  type FromTemporaryCredentialsOptions,
} from '@aws-sdk/credential-providers';
import { keptSession, type Session } from './kept-session';

/** How an account is entered: by its role, by its profile, or with the gateway's own credentials. */
export interface Entrance {
  readonly name: string;
  /** The role to assume with the gateway's own credentials; null for none. */
  readonly roleArn: string | null;
  /** What the role's trust policy asks for; null where it asks for nothing. */
  readonly externalId: string | null;
  /** The profile of the shared AWS files to take in place of a role; null for none. */
  readonly profile: string | null;
  /** The region whose STS is asked; null for the standard one. */
  readonly stsRegion: string | null;
}

export type CredentialsProvider = () => Promise<Session>;

/** How the SDK asks STS, beside the region; an endpoint where it is not AWS's own. */
export type StsOptions = Pick<
  NonNullable<FromTemporaryCredentialsOptions['clientConfig']>,
  'requestHandler' | 'endpoint' | 'maxAttempts' | 'useDualstackEndpoint' | 'useFipsEndpoint'
>;

/** Thrown in place of whatever kept an account from being entered; STS's own AccessDenied is no refusal of Cognito's. */
export class NoCredentials extends Error {
  override readonly name = 'NoCredentials';
  readonly isRole: boolean;

  constructor({ name, roleArn }: Pick<Entrance, 'name' | 'roleArn'>, cause: unknown) {
    super(`Account "${name}" cannot be entered.`, { cause });
    this.isRole = roleArn !== null;
  }
}

/** The gateway's own credentials: those of the SDK's default chain, read once for all accounts. */
export function ownCredentials(
  profile: string | null,
  clientConfig: StsOptions,
): CredentialsProvider {
  return keptSession(
    fromNodeProviderChain({ ...(profile === null ? {} : { profile }), clientConfig }),
  );
}

/**
 * The credentials of one account, for all its regions: a session is kept, renewed before it ends, and
 * asked for once however many wait.
 *
 * @throws NoCredentials where the account cannot be entered
 */
export function accountCredentials(
  entrance: Entrance,
  own: CredentialsProvider,
  sts: StsOptions,
): CredentialsProvider {
  const enter = entranceOf(entrance, own, sts);
  return keptSession(async () => {
    try {
      return await enter();
    } catch (cause) {
      throw new NoCredentials(entrance, cause);
    }
  });
}

function entranceOf(
  { roleArn, externalId, profile, stsRegion }: Entrance,
  own: CredentialsProvider,
  sts: StsOptions,
): CredentialsProvider {
  const clientConfig = { ...sts, ...(stsRegion === null ? {} : { region: stsRegion }) };
  // Not the whole chain: where the profile is missing it would go on to the credentials of this machine.
  if (profile !== null) return fromIni({ profile, clientConfig });
  if (roleArn === null) return own;
  return fromTemporaryCredentials({
    masterCredentials: own,
    params: {
      RoleArn: roleArn,
      RoleSessionName: 'cognito-graphql-gateway',
      ...(externalId === null ? {} : { ExternalId: externalId }),
    },
    clientConfig,
  });
}

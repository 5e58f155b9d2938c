import type { DemoPool } from './demo-pool';

/** An AWS account that the endpoint plays. */
export interface DemoAccount {
  /** What faults and the log of calls name it by. */
  readonly name: string;
  /** Twelve digits. */
  readonly id: string;
  /** What its roles' trust policies ask for; null where they ask for nothing. */
  readonly externalId: string | null;
}

/** The account of every request whose access key tells of no other, and of pools without an Arn. */
export const MAIN: DemoAccount = { name: 'main', id: '123456789012', externalId: null };

/** The account that is entered by a role. */
export const PARTNER: DemoAccount = {
  name: 'partner',
  id: '210987654321',
  externalId: 'partner-of-the-demo',
};

const ARN = /^arn:[^:]*:cognito-idp:[^:]*:(\d{12}):/;
const ACCESS_KEY = /^ASIADEMO(\d{12})$/;
const SIGNED_KEY = /\bCredential=([^/\s,]+)\//;

/** The account that a pool's Arn names; null where it has none. */
export function accountIdOf({ document }: Pick<DemoPool, 'document'>): string | null {
  const arn = document['Arn'];
  return typeof arn === 'string' ? (ARN.exec(arn)?.[1] ?? null) : null;
}

/** The access key of a session in an account: it tells the account, since nothing else in a signature does. */
export function accessKeyOf(accountId: string): string {
  return `ASIADEMO${accountId}`;
}

/** The account whose session signed a request; null for any other key, and for no signature. */
export function signedAccountId(authorization: string | null): string | null {
  const key = SIGNED_KEY.exec(authorization ?? '')?.[1] ?? '';
  return ACCESS_KEY.exec(key)?.[1] ?? null;
}

/** The accounts told and those that only pools' Arns tell, named by their digits. */
export function withAccountsOf(
  pools: readonly DemoPool[],
  accounts: readonly DemoAccount[],
): readonly DemoAccount[] {
  const known = new Set(accounts.map(({ id }) => id));
  const others = new Set(pools.flatMap((pool) => accountIdOf(pool) ?? []));
  return [
    ...accounts,
    ...[...others].filter((id) => !known.has(id)).map((id) => ({ name: id, id, externalId: null })),
  ];
}

import { randomUUID } from 'node:crypto';
import { accessKeyOf, type DemoAccount } from './demo-account';
import type { WireAnswer } from './wire-answer';
import type { WireRequest } from './wire-request';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const ROLE = /^arn:[^:]+:iam::(\d{12}):role\/([\w+=,.@/-]+)$/;
const SIGNED_REGION = /Credential=[^/\s,]+\/\d{8}\/([a-z0-9-]+)\/sts\/aws4_request\b/;
const DEFAULT_SECONDS = 3_600;

/** A request to STS, which speaks another protocol: a form, answered in XML. */
export interface AssumeRoleRequest {
  /** The region it was signed for; null without a signature. */
  readonly region: string | null;
  readonly roleArn: string;
  readonly externalId: string | null;
  readonly durationSeconds: number;
}

/** What a request asks of STS; null for anything but AssumeRole. */
export function assumeRoleRequest({
  contentType,
  text,
  authorization,
}: Pick<WireRequest, 'contentType' | 'text' | 'authorization'>): AssumeRoleRequest | null {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return null;
  const form = new URLSearchParams(text);
  if (form.get('Action') !== 'AssumeRole') return null;
  return {
    region: SIGNED_REGION.exec(authorization ?? '')?.[1] ?? null,
    roleArn: form.get('RoleArn') ?? '',
    externalId: form.get('ExternalId'),
    durationSeconds: Number(form.get('DurationSeconds') ?? DEFAULT_SECONDS),
  };
}

/** The account that a role is in; undefined for an account that is not played here. */
export function accountOfRole(
  { roleArn }: Pick<AssumeRoleRequest, 'roleArn'>,
  accounts: readonly DemoAccount[],
): DemoAccount | undefined {
  return accounts.find(({ id }) => id === ROLE.exec(roleArn)?.[1]);
}

/** A session in the role's account, where there is one and its trust policy lets the caller in. */
export function assumeRole(
  request: AssumeRoleRequest,
  account: DemoAccount | undefined,
  now: number,
): WireAnswer {
  const trusted =
    account !== undefined &&
    (account.externalId === null || account.externalId === request.externalId);
  if (!trusted) {
    return stsRefusal(
      'AccessDenied',
      `User: arn:aws:sts::123456789012:assumed-role/demo-gateway/i-0demo is not authorized to perform: sts:AssumeRole on resource: ${request.roleArn}`,
      403,
    );
  }
  const ends = new Date(now + request.durationSeconds * 1_000).toISOString();
  return xml(
    200,
    `<AssumeRoleResponse xmlns="${NAMESPACE}"><AssumeRoleResult><Credentials>` +
      `<AccessKeyId>${accessKeyOf(account.id)}</AccessKeyId>` +
      '<SecretAccessKey>demo</SecretAccessKey><SessionToken>demo</SessionToken>' +
      `<Expiration>${ends}</Expiration></Credentials></AssumeRoleResult>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></AssumeRoleResponse>`,
  );
}

/** A refusal in STS's shape. */
export function stsRefusal(
  code: string,
  message: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): WireAnswer {
  const answer = xml(
    status,
    `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type><Code>${code}</Code>` +
      `<Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function xml(status: number, body: string): WireAnswer {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** An Amazon Resource Name taken apart. */
export interface Arn {
  /** The whole, as it was written. */
  readonly arn: string;
  readonly partition: string;
  readonly service: string;
  /** Null for resources of no one region, such as roles. */
  readonly region: string | null;
  /** Null for resources that name no account. */
  readonly account: string | null;
  /** Everything behind the account, its own colons and slashes kept. */
  readonly resource: string;
}

/** `arn:partition:service:region:account-id:resource` (AWS General Reference, "Amazon Resource Names"). */
const ARN = /^arn:([^:/\s]+):([^:/\s]+):([^:/\s]*):([^:/\s]*):(\S.*)$/;

/** The parts of an ARN; null for a text that is none. */
export function parseArn(text: string): Arn | null {
  const match = ARN.exec(text);
  if (match === null) return null;
  const [arn, partition = '', service = '', region = '', account = '', resource = ''] = match;
  return {
    arn,
    partition,
    service,
    region: region === '' ? null : region,
    account: account === '' ? null : account,
    resource,
  };
}

import { parseArn, type Arn } from '../domain/arn';
import type { IdentityPoolMappingRule, IdentityPoolRole } from '../domain/identity-pool';
import type {
  CloudWatchLogsConfiguration,
  FirehoseConfiguration,
  S3Configuration,
} from '../domain/log-delivery';
import type { NotifyConfiguration } from '../domain/risk-configuration';
import type { UserImportJob } from '../domain/user-import';
import type {
  EmailConfiguration,
  EumsSmsConfiguration,
  KeyConfiguration,
  LambdaConfig,
  LambdaTriggerVersion,
  SmsConfiguration,
} from '../domain/user-pool';
import type { AnalyticsConfiguration } from '../domain/user-pool-client';
import type { CustomDomainConfig } from '../domain/user-pool-domain';
import type { UserPoolGroup } from '../domain/user-pool-group';
import type { UserPoolReplica } from '../domain/user-pool-replica';

/** The fields of a model that hold one text, or a list of texts. */
type TextField<Model> = {
  [Field in keyof Model]-?: Model[Field] extends string | readonly string[] | null ? Field : never;
}[keyof Model] &
  string;

/** What a text, or each of a list, is taken apart to. */
type Parsed<Value> =
  NonNullable<Value> extends readonly string[] ? readonly (Arn | null)[] | null : Arn | null;

type ArnFields<Model, Field extends TextField<Model>> = {
  readonly [Name in Field as `${Name}Parsed`]: (model: Pick<Model, Name>) => Parsed<Model[Name]>;
};

/**
 * The resolvers of `…Parsed`, the siblings of a type's fields that can hold an ARN:
 * `arnsOf<LambdaConfig>()('preSignUp', …)`. It fails to compile for a field that the model lacks, or
 * that is no text.
 */
export function arnsOf<Model>() {
  return <Field extends TextField<Model>>(
    ...fields: readonly [Field, ...Field[]]
  ): ArnFields<Model, Field> =>
    Object.fromEntries(
      fields.map((field) => [`${field}Parsed`, (model: Model) => parsed(model[field])]),
    ) as unknown as ArnFields<Model, Field>;
}

/** The types that have no other resolvers; the others spread `arnsOf` in their own. */
export const arnFields = {
  LambdaConfig: arnsOf<LambdaConfig>()(
    'preSignUp',
    'customMessage',
    'postConfirmation',
    'preAuthentication',
    'postAuthentication',
    'defineAuthChallenge',
    'createAuthChallenge',
    'verifyAuthChallengeResponse',
    'preTokenGeneration',
    'userMigration',
    'kmsKeyId',
  ),
  LambdaTriggerVersion: arnsOf<LambdaTriggerVersion>()('lambdaArn'),
  EmailConfiguration: arnsOf<EmailConfiguration>()('sourceArn'),
  SmsConfiguration: arnsOf<SmsConfiguration>()('snsCallerArn'),
  EumsSmsConfiguration: arnsOf<EumsSmsConfiguration>()('callerArn', 'originationIdentity'),
  KeyConfiguration: arnsOf<KeyConfiguration>()('kmsKeyArn'),
  AnalyticsConfiguration: arnsOf<AnalyticsConfiguration>()('applicationArn', 'roleArn'),
  UserPoolGroup: arnsOf<UserPoolGroup>()('roleArn'),
  CustomDomainConfig: arnsOf<CustomDomainConfig>()('certificateArn'),
  UserPoolReplica: arnsOf<UserPoolReplica>()('userPoolArn'),
  NotifyConfiguration: arnsOf<NotifyConfiguration>()('sourceArn'),
  CloudWatchLogsConfiguration: arnsOf<CloudWatchLogsConfiguration>()('logGroupArn'),
  S3Configuration: arnsOf<S3Configuration>()('bucketArn'),
  FirehoseConfiguration: arnsOf<FirehoseConfiguration>()('streamArn'),
  UserImportJob: arnsOf<UserImportJob>()('cloudWatchLogsRoleArn'),
  IdentityPoolRole: arnsOf<IdentityPoolRole>()('roleArn'),
  IdentityPoolMappingRule: arnsOf<IdentityPoolMappingRule>()('roleArn'),
} as const;

function parsed(value: unknown): Arn | null | readonly (Arn | null)[] {
  if (Array.isArray(value)) return value.map((text: string) => parseArn(text));
  return typeof value === 'string' ? parseArn(value) : null;
}

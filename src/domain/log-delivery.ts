import type { LogEventSource, LogLevel } from './enums';
import type { UserPoolInput } from './reads';

export interface LogDeliveryReads {
  GetLogDeliveryConfiguration: { input: UserPoolInput; value: LogDeliveryConfiguration };
}

export interface LogDeliveryConfiguration {
  readonly logConfigurations: readonly LogConfiguration[] | null;
}

export interface LogConfiguration {
  readonly logLevel: LogLevel | null;
  readonly logLevelRaw: string | null;
  readonly eventSource: LogEventSource | null;
  readonly eventSourceRaw: string | null;
  readonly cloudWatchLogsConfiguration: { readonly logGroupArn: string | null } | null;
  readonly s3Configuration: { readonly bucketArn: string | null } | null;
  readonly firehoseConfiguration: { readonly streamArn: string | null } | null;
}

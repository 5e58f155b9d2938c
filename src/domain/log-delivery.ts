import type { LogEventSource, LogLevel } from './enums';
import type { UserPoolInput } from './user-pool-part';

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
  readonly cloudWatchLogsConfiguration: CloudWatchLogsConfiguration | null;
  readonly s3Configuration: S3Configuration | null;
  readonly firehoseConfiguration: FirehoseConfiguration | null;
}

export interface CloudWatchLogsConfiguration {
  readonly logGroupArn: string | null;
}

export interface S3Configuration {
  readonly bucketArn: string | null;
}

export interface FirehoseConfiguration {
  readonly streamArn: string | null;
}

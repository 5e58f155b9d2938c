import { blocks } from './shape';

/** What `aws_cognito_log_delivery_configuration` has for `LogConfigurations`. */
export const LOG_CONFIGURATIONS = blocks(
  'log_configurations',
  {
    EventSource: 'event_source',
    LogLevel: 'log_level',
    CloudWatchLogsConfiguration: blocks('cloud_watch_logs_configuration', {
      LogGroupArn: 'log_group_arn',
    }),
    FirehoseConfiguration: blocks('firehose_configuration', { StreamArn: 'stream_arn' }),
    S3Configuration: blocks('s3_configuration', { BucketArn: 'bucket_arn' }),
  },
  ['event_source', 'log_level'],
);

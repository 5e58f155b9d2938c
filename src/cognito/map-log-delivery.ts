import type { GetLogDeliveryConfigurationResponse } from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import type { LogDeliveryConfiguration } from '../domain/log-delivery';
import { present } from './checked-answer';
import { MemberReader } from './member-reader';

/**
 * Where a pool's logs go, frozen.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapLogDelivery(
  answer: GetLogDeliveryConfigurationResponse,
): LogDeliveryConfiguration {
  return present(
    'LogDeliveryConfiguration',
    'an object',
    new MemberReader(answer, '').object('LogDeliveryConfiguration', (delivery) => ({
      logConfigurations: delivery.objects('LogConfigurations', (log) => ({
        ...log.known('logLevel', enums.LOG_LEVEL, 'LogLevel'),
        ...log.known('eventSource', enums.LOG_EVENT_SOURCE, 'EventSource'),
        cloudWatchLogsConfiguration: log.object('CloudWatchLogsConfiguration', (target) => ({
          logGroupArn: target.text('LogGroupArn'),
        })),
        s3Configuration: log.object('S3Configuration', (target) => ({
          bucketArn: target.text('BucketArn'),
        })),
        firehoseConfiguration: log.object('FirehoseConfiguration', (target) => ({
          streamArn: target.text('StreamArn'),
        })),
      })),
    })),
  );
}

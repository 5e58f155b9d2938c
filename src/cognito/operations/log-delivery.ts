import {
  GetLogDeliveryConfigurationCommand,
  type GetLogDeliveryConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../../domain/enums';
import { MemberReader } from '../member-reader';
import { operation } from '../operation';
import { ofPool, present } from '../part-of-pool';

export const logDelivery = {
  GetLogDeliveryConfiguration: operation<
    'GetLogDeliveryConfiguration',
    GetLogDeliveryConfigurationResponse
  >({
    service: 'cognito-idp',
    bucket: 'Unlisted',
    missing: 'USER_POOL_NOT_FOUND',
    command: ({ userPoolId }) => new GetLogDeliveryConfigurationCommand({ UserPoolId: userPoolId }),
    value: (answer) =>
      present(
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
      ),
    subject: ofPool('the log delivery'),
  }),
};

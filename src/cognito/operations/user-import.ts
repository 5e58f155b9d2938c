import {
  GetCSVHeaderCommand,
  ListUserImportJobsCommand,
  type GetCSVHeaderResponse,
  type ListUserImportJobsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { mapCsvHeader, mapUserImportJobPage } from '../map-user-import';
import { operation } from '../operation';
import { ofPool } from '../part-of-pool';

/** The largest page of ListUserImportJobs (API reference), which must be told. */
const LARGEST_PAGE = 60;

export const userImport = {
  ListUserImportJobs: operation<'ListUserImportJobs', ListUserImportJobsResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: ({ userPoolId, token }) =>
      new ListUserImportJobsCommand({
        UserPoolId: userPoolId,
        MaxResults: LARGEST_PAGE,
        ...(token === null ? {} : { PaginationToken: token }),
      }),
    value: mapUserImportJobPage,
    subject: ofPool('the import jobs'),
  }),

  GetCSVHeader: operation<'GetCSVHeader', GetCSVHeaderResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: ({ userPoolId }) => new GetCSVHeaderCommand({ UserPoolId: userPoolId }),
    value: mapCsvHeader,
    subject: ofPool('the CSV header'),
  }),
};

import {
  GetCSVHeaderCommand,
  ListUserImportJobsCommand,
  type GetCSVHeaderResponse,
  type ListUserImportJobsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { mapUserImportJobPage } from '../map-user-import';
import { MemberReader } from '../member-reader';
import { operation } from '../operation';
import { ofPool, present } from '../part-of-pool';

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
    value: (answer) =>
      present('CSVHeader', 'a list of texts', new MemberReader(answer, '').texts('CSVHeader')),
    subject: ofPool('the CSV header'),
  }),
};

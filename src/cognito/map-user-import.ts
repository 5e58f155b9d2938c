import type { ListUserImportJobsResponse } from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import type { Page } from '../domain/page';
import type { UserImportJob } from '../domain/user-import';
import { MemberReader, textAt } from './member-reader';
import { pageOf } from './part-of-pool';

/**
 * A page of a pool's import jobs, frozen. `PreSignedUrl` is never read: whoever has it can put users
 * into the pool.
 *
 * @throws MalformedAnswer where the list or a job in it cannot be understood
 */
export function mapUserImportJobPage(answer: ListUserImportJobsResponse): Page<UserImportJob> {
  const list = new MemberReader(answer, '');
  return pageOf(
    'UserImportJobs',
    list.objects('UserImportJobs', (job) => ({
      jobId: textAt('UserImportJobs.JobId', job.text('JobId')),
      jobName: job.text('JobName'),
      creationDate: job.moment('CreationDate'),
      startDate: job.moment('StartDate'),
      completionDate: job.moment('CompletionDate'),
      ...job.known('status', enums.USER_IMPORT_JOB_STATUS, 'Status'),
      cloudWatchLogsRoleArn: job.text('CloudWatchLogsRoleArn'),
      importedUsers: job.integer('ImportedUsers'),
      skippedUsers: job.integer('SkippedUsers'),
      failedUsers: job.integer('FailedUsers'),
      completionMessage: job.text('CompletionMessage'),
      ...job.known(
        'passwordHashingAlgorithm',
        enums.PASSWORD_HASHING_ALGORITHM,
        'PasswordHashingAlgorithm',
      ),
    })),
    list.text('PaginationToken'),
  );
}

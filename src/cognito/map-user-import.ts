import type {
  GetCSVHeaderResponse,
  ListUserImportJobsResponse,
  UserImportJobType,
} from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import type { Read } from '../domain/reads';
import { openText } from '../domain/secret-detail';
import type { UserImportJob } from '../domain/user-import';
import type { PartPage, UserPoolPart } from '../domain/user-pool-part';
import { present } from './checked-answer';
import { MemberReader, textAt } from './member-reader';
import type { Unreadable } from './operation';
import { partPage, poolOf } from './part-of-pool';

const PATH = 'UserImportJobs';

/**
 * A page of a pool's import jobs, frozen. One that cannot be understood keeps its place.
 *
 * @throws MalformedAnswer where the list, its token or an id cannot be understood
 */
export function mapUserImportJobPage(
  answer: ListUserImportJobsResponse,
  read: Read<'ListUserImportJobs'>,
  unreadable: Unreadable,
): PartPage<UserImportJob> {
  return partPage(
    answer,
    {
      member: PATH,
      items: answer.UserImportJobs,
      id: 'JobId',
      token: 'PaginationToken',
      summary: (job) => mapUserImportJob(poolOf(read), job),
    },
    unreadable,
  );
}

/**
 * An import job, frozen. `PreSignedUrl` is never read: whoever has it can put users into the pool. A
 * message that quotes it loses what signs it.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapUserImportJob(pool: UserPoolPart, answer: UserImportJobType): UserImportJob {
  const job = new MemberReader(answer, PATH);
  const message = job.text('CompletionMessage');
  return Object.freeze({
    ...pool,
    jobId: textAt(`${PATH}.JobId`, job.text('JobId')),
    jobName: job.text('JobName'),
    creationDate: job.moment('CreationDate'),
    startDate: job.moment('StartDate'),
    completionDate: job.moment('CompletionDate'),
    ...job.known('status', enums.USER_IMPORT_JOB_STATUS, 'Status'),
    cloudWatchLogsRoleArn: job.text('CloudWatchLogsRoleArn'),
    importedUsers: job.integer('ImportedUsers'),
    skippedUsers: job.integer('SkippedUsers'),
    failedUsers: job.integer('FailedUsers'),
    completionMessage: message === null ? null : openText(message),
    ...job.known(
      'passwordHashingAlgorithm',
      enums.PASSWORD_HASHING_ALGORITHM,
      'PasswordHashingAlgorithm',
    ),
  });
}

/**
 * The columns of a file to import, frozen.
 *
 * @throws MalformedAnswer where they are no list of texts, or not there
 */
export function mapCsvHeader(answer: GetCSVHeaderResponse): readonly string[] {
  return present('CSVHeader', 'a list of texts', new MemberReader(answer, '').texts('CSVHeader'));
}

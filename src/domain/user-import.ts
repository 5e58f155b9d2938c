import type { PasswordHashingAlgorithm, UserImportJobStatus } from './enums';
import type { PartPage, UserPoolInput, UserPoolPageInput, UserPoolPart } from './user-pool-part';

export interface UserImportReads {
  ListUserImportJobs: { input: UserPoolPageInput; value: PartPage<UserImportJob> };
  GetCSVHeader: { input: UserPoolInput; value: readonly string[] };
}

/** A job that brings users in, without the signed address that its file is sent to. */
export interface UserImportJob extends UserPoolPart {
  readonly jobId: string;
  readonly jobName: string | null;
  readonly creationDate: string | null;
  readonly startDate: string | null;
  readonly completionDate: string | null;
  readonly status: UserImportJobStatus | null;
  readonly statusRaw: string | null;
  readonly cloudWatchLogsRoleArn: string | null;
  readonly importedUsers: number | null;
  readonly skippedUsers: number | null;
  readonly failedUsers: number | null;
  readonly completionMessage: string | null;
  readonly passwordHashingAlgorithm: PasswordHashingAlgorithm | null;
  readonly passwordHashingAlgorithmRaw: string | null;
}

import type { OperationContext } from '../operation';
import { listAround, namedPool, pageAt, type Members } from '../part-of-pool';
import { requiredInteger } from '../validation';

const MAX_RESULTS = { least: 1, most: 60 };

/** ListUserImportJobs: a page of the pool's jobs, each with its signed address, as AWS does. */
export function listUserImportJobs(context: Pick<OperationContext, 'input' | 'pools'>): Members {
  const { input } = context;
  const pool = namedPool(context);
  const size = requiredInteger(input, 'MaxResults', MAX_RESULTS);
  const { page, nextToken } = pageAt(listAround(pool, 'UserImportJobs'), {
    input,
    list: `${pool.id}/UserImportJobs`,
    size,
    token: 'PaginationToken',
  });
  return {
    UserImportJobs: page,
    ...(nextToken === null ? {} : { PaginationToken: nextToken }),
  };
}

/** GetCSVHeader: a column for each attribute that a file may fill, then Cognito's own. */
export function getCsvHeader(context: Pick<OperationContext, 'input' | 'pools'>): Members {
  const { id, document } = namedPool(context);
  const attributes = (document['SchemaAttributes'] ?? []) as readonly Members[];
  const names = attributes.map(({ Name }) => String(Name)).filter((name) => name !== 'sub');
  return { UserPoolId: id, CSVHeader: [...names, 'cognito:mfa_enabled', 'cognito:username'] };
}

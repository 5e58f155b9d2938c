import type { Operation } from '../operation';
import { pageSize } from '../page-size';
import { listAround, namedPool, pageAt, type Members } from '../part-of-pool';

const LONGEST_PAGE = 60;
const LISTED = ['ProviderName', 'ProviderType', 'LastModifiedDate', 'CreationDate'];

/** ListIdentityProviders: the pool's providers without their details. */
export const listIdentityProviders: Operation = (context) => {
  const pool = namedPool(context);
  const { page, nextToken } = pageAt(listAround(pool, 'IdentityProviders'), {
    input: context.input,
    list: `IdentityProviders of ${pool.id}`,
    size: pageSize(context.input, 'MaxResults', LONGEST_PAGE, 0),
    token: 'NextToken',
  });
  return {
    Providers: page.map(description),
    ...(nextToken === null ? {} : { NextToken: nextToken }),
  };
};

function description(provider: Members): Members {
  return Object.fromEntries(
    LISTED.filter((member) => member in provider).map((member) => [member, provider[member]]),
  );
}

import type { OperationContext } from '../operation';
import { listAround, namedPool, notFound, pageAt, type Members } from '../part-of-pool';
import { optionalInteger, requiredText } from '../validation';

const MAX_RESULTS = { least: 1, most: 60 };
const UUID = {
  shortest: 1,
  longest: 36,
  pattern: '[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}',
};
const LISTED = ['TermsId', 'TermsName', 'Enforcement', 'CreationDate', 'LastModifiedDate'];

/** ListTerms: a page of the pool's documents, of each what a list tells. */
export function listTerms(context: Pick<OperationContext, 'input' | 'pools'>): Members {
  const { input } = context;
  const pool = namedPool(context);
  const size = optionalInteger(input, 'MaxResults', MAX_RESULTS) ?? MAX_RESULTS.most;
  const list = `${pool.id}/Terms`;
  const { page, nextToken } = pageAt(listAround(pool, 'Terms'), {
    input,
    list,
    size,
    token: 'NextToken',
  });
  return {
    Terms: page.map((terms) =>
      Object.fromEntries(Object.entries(terms).filter(([member]) => LISTED.includes(member))),
    ),
    ...(nextToken === null ? {} : { NextToken: nextToken }),
  };
}

/** DescribeTerms: one of the pool's documents, whole. */
export function describeTerms(context: Pick<OperationContext, 'input' | 'pools'>): Members {
  const pool = namedPool(context);
  const id = requiredText(context.input, 'TermsId', UUID);
  const terms = listAround(pool, 'Terms').find(({ TermsId }) => TermsId === id);
  if (terms === undefined) throw notFound(`Terms ${id} does not exist.`);
  return { Terms: terms };
}

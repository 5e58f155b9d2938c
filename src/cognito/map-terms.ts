import type {
  DescribeTermsResponse,
  ListTermsResponse,
  TermsDescriptionType,
} from '@aws-sdk/client-cognito-identity-provider';
import { TERMS_ENFORCEMENT, TERMS_SOURCE } from '../domain/enums';
import type { Read } from '../domain/reads';
import type { Terms, TermsSummary } from '../domain/terms';
import type { PartPage, UserPoolPart } from '../domain/user-pool-part';
import { askedFor } from './checked-answer';
import { MemberReader, textAt } from './member-reader';
import type { Unreadable } from './operation';
import { partPage, poolOf } from './part-of-pool';

/**
 * A page of a pool's terms documents, frozen. One that cannot be understood keeps its place.
 *
 * @throws MalformedAnswer where the list, its token or an id cannot be understood
 */
export function mapTermsPage(
  answer: ListTermsResponse,
  read: Read<'ListTerms'>,
  unreadable: Unreadable,
): PartPage<TermsSummary> {
  return partPage(
    answer,
    {
      member: 'Terms',
      items: answer.Terms,
      id: 'TermsId',
      summary: (terms) => Object.freeze(summary(poolOf(read), terms)),
    },
    unreadable,
  );
}

/**
 * A terms document, frozen.
 *
 * @throws MalformedAnswer where it is not the one asked for, or a member is not of the type that AWS's
 *   model gives it
 */
export function mapTerms(answer: DescribeTermsResponse, read: Read<'DescribeTerms'>): Terms {
  const described = askedFor(answer.Terms, 'Terms', 'TermsId', read.input.termsId);
  const terms = new MemberReader(described, 'Terms');
  return Object.freeze({
    ...summary(poolOf(read), described),
    clientId: terms.text('ClientId'),
    ...terms.known('termsSource', TERMS_SOURCE, 'TermsSource'),
    links: terms.entries('Links', (language, url, path) => ({
      language,
      url: textAt(path, url),
    })),
  });
}

function summary(pool: UserPoolPart, answer: TermsDescriptionType): TermsSummary {
  const terms = new MemberReader(answer, 'Terms');
  return {
    ...pool,
    termsId: textAt('Terms.TermsId', terms.text('TermsId')),
    termsName: terms.text('TermsName'),
    ...terms.known('enforcement', TERMS_ENFORCEMENT, 'Enforcement'),
    creationDate: terms.moment('CreationDate'),
    lastModifiedDate: terms.moment('LastModifiedDate'),
  };
}

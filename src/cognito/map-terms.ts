import type {
  DescribeTermsResponse,
  ListTermsResponse,
  TermsDescriptionType,
  TermsType,
} from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import type { Page } from '../domain/page';
import type { Terms, TermsSummary } from '../domain/terms';
import { MemberReader, textAt, type Wide } from './member-reader';
import { pageOf, present } from './part-of-pool';

/**
 * A page of a pool's terms documents, frozen.
 *
 * @throws MalformedAnswer where the list or a document in it cannot be understood
 */
export function mapTermsPage(answer: ListTermsResponse): Page<TermsSummary> {
  const list = new MemberReader(answer, '');
  return pageOf('Terms', list.objects('Terms', summary), list.text('NextToken'));
}

/**
 * A terms document, frozen.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapTerms(answer: DescribeTermsResponse): Terms {
  const terms = present('Terms', 'an object', answer.Terms ?? null);
  const document = new MemberReader<Wide<TermsType>>(terms, 'Terms');
  return Object.freeze({
    ...summary(new MemberReader<Wide<TermsDescriptionType>>(terms, 'Terms')),
    clientId: document.text('ClientId'),
    ...document.known('termsSource', enums.TERMS_SOURCE, 'TermsSource'),
    links: document.entries('Links', (language, url, path) => ({
      language,
      url: textAt(path, url),
    })),
  });
}

function summary(terms: MemberReader<Wide<TermsDescriptionType>>): TermsSummary {
  return {
    termsId: textAt('Terms.TermsId', terms.text('TermsId')),
    termsName: terms.text('TermsName'),
    ...terms.known('enforcement', enums.TERMS_ENFORCEMENT, 'Enforcement'),
    creationDate: terms.moment('CreationDate'),
    lastModifiedDate: terms.moment('LastModifiedDate'),
  };
}

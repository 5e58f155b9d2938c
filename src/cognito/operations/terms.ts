import {
  DescribeTermsCommand,
  ListTermsCommand,
  type DescribeTermsResponse,
  type ListTermsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import { mapTerms, mapTermsPage } from '../map-terms';
import { operation } from '../operation';
import { ofPool, pageRequest } from '../part-of-pool';

/** The largest page of ListTerms (API reference). */
const LARGEST_PAGE = 60;

export const terms = {
  ListTerms: operation<'ListTerms', ListTermsResponse>({
    service: 'cognito-idp',
    bucket: 'Unlisted',
    missing: 'USER_POOL_NOT_FOUND',
    command: (input) => new ListTermsCommand({ ...pageRequest(input), MaxResults: LARGEST_PAGE }),
    value: mapTermsPage,
    subject: ofPool('the terms'),
  }),

  DescribeTerms: operation<'DescribeTerms', DescribeTermsResponse>({
    service: 'cognito-idp',
    bucket: 'Unlisted',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ userPoolId, termsId }) =>
      new DescribeTermsCommand({ UserPoolId: userPoolId, TermsId: termsId }),
    value: mapTerms,
    subject: ({ termsId, ...input }) => ofPool(`the terms ${quote(termsId)}`)(input),
  }),
};

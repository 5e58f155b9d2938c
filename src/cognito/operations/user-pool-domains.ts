import {
  DescribeUserPoolDomainCommand,
  type DescribeUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import { askedFor } from '../checked-answer';
import { MalformedAnswer } from '../malformed-answer';
import { mapUserPoolDomain } from '../map-user-pool-domain';
import { operation } from '../operation';
import { ofPool, poolOf } from '../part-of-pool';

const PATH = 'DomainDescription';

export const userPoolDomains = {
  DescribeUserPoolDomain: operation<'DescribeUserPoolDomain', DescribeUserPoolDomainResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ domain }) => new DescribeUserPoolDomainCommand({ Domain: domain }),
    value({ DomainDescription: described }, read) {
      if (described === undefined) throw new MalformedAnswer(PATH, 'an object', described);
      // AWS's way to say that it knows no such domain.
      if (Object.keys(described).length === 0) return null;
      const { domain } = read.input;
      return mapUserPoolDomain(poolOf(read), askedFor(described, PATH, 'Domain', domain));
    },
    subject: ({ domain, ...input }) => ofPool(`domain ${quote(domain)}`)(input),
  }),
};

import type { TermsEnforcement, TermsSource } from './enums';
import type { PartPage, UserPoolInput, UserPoolPageInput, UserPoolPart } from './user-pool-part';

export interface TermsInput extends UserPoolInput {
  readonly termsId: string;
}

export interface TermsReads {
  ListTerms: { input: UserPoolPageInput; value: PartPage<TermsSummary> };
  DescribeTerms: { input: TermsInput; value: Terms };
}

/** The fields of a terms document that a list tells by itself. */
export const TERMS_SUMMARY_FIELDS = [
  'account',
  'region',
  'userPoolId',
  'termsId',
  'termsName',
  'enforcement',
  'enforcementRaw',
  'creationDate',
  'lastModifiedDate',
] as const satisfies readonly (keyof Terms)[];

/** What a list alone tells of a terms document. */
export type TermsSummary = Pick<Terms, (typeof TERMS_SUMMARY_FIELDS)[number]>;

/** A document that users are shown before they sign up: its links, not its text. */
export interface Terms extends UserPoolPart {
  readonly termsId: string;
  readonly termsName: string | null;
  readonly clientId: string | null;
  readonly termsSource: TermsSource | null;
  readonly termsSourceRaw: string | null;
  readonly enforcement: TermsEnforcement | null;
  readonly enforcementRaw: string | null;
  readonly links: readonly TermsLink[] | null;
  readonly creationDate: string | null;
  readonly lastModifiedDate: string | null;
}

export interface TermsLink {
  readonly language: string;
  readonly url: string;
}

/** The one account of a gateway that is told of no others. */
export const DEFAULT_ACCOUNT = 'default';

/** Where AWS is asked: an account, by its name in the configuration, in one region. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** One string per place, for maps. */
export function placeText({ account, region }: Place): string {
  return `${account}/${region}`;
}

/** A place as a sentence tells it: the account is named where there can be several. */
export function inPlace({ account, region }: Place): string {
  return account === DEFAULT_ACCOUNT ? `in ${region}` : `in ${region} of account "${account}"`;
}

/** A sentence without the places that `inPlace` put into it. */
export function withoutPlaces(sentence: string): string {
  return sentence.replace(/ in [a-z\d-]+ of account "[^"]*"/g, '');
}

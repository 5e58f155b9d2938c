import { getNamedType, isLeafType } from 'graphql';

/** Five fields of a pool, as a page to sign up needs them. */
export const FEW =
  'name mfaConfiguration usernameAttributes autoVerifiedAttributes policies { passwordPolicy { minimumLength } }';

export const SMALL = `query SignUpPage($id: ID!) { userPool(id: $id) { ${FEW} } }`;
export const BY_IDS = `query SignUpPages($ids: [ID!]!) { userPoolsById(ids: $ids) { ${FEW} } }`;

/** Fields of a pool that are read on their own, though they take no argument. */
const READ_APART = [
  'domains',
  'identityPools',
  'mfaConfig',
  'logDelivery',
  'signingCertificate',
  'csvHeader',
  'sessionConfiguration',
];

/** Every field that AWS's one description of a pool gives, down to every leaf. */
export function everyField(schema, type = schema.getType('UserPool')) {
  return Object.values(type.getFields())
    .filter(({ name, args }) => args.length === 0 && !READ_APART.includes(name))
    .map(({ name, type: given }) => {
      const inner = getNamedType(given);
      return isLeafType(inner) ? name : `${name} { ${everyField(schema, inner)} }`;
    })
    .join(' ');
}

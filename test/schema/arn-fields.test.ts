import { getNamedType, isListType, isObjectType, isNonNullType } from 'graphql';
import { createSchema } from '../../src/schema';

const ARN_BY_NAME = /^arn$|Arns?$/;
const ARN_BY_DESCRIPTION = /\bARNs?\b/;

const types = Object.values(createSchema().getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => name !== 'Arn');

/** Each text, or list of texts, that is said to be an ARN. */
const arns = types.flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name === 'String')
    .filter(
      ({ name, description }) =>
        ARN_BY_NAME.test(name) ||
        ARN_BY_DESCRIPTION.test(`${type.description ?? ''} ${description ?? ''}`),
    )
    .map((field) => ({ type, field })),
);

describe('a field that holds an ARN', () => {
  it.each(arns.map(({ type, field }) => [`${type.name}.${field.name}`, type, field] as const))(
    '%s has a sibling with the ARN taken apart',
    (_, type, { name, type: text }) => {
      const nullable = isNonNullType(text) ? text.ofType : text;

      const sibling = type.getFields()[`${name}Parsed`];

      expect(sibling?.type.toString()).toBe(isListType(nullable) ? '[Arn]' : 'Arn');
      expect(sibling?.description).toMatch(`\`${name}\` taken apart`);
    },
  );

  it('is known to be one by its name or its description', () => {
    const siblings = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'Arn')
        .map(({ name }) => `${type.name}.${name}`),
    );

    expect(arns.map(({ type, field }) => `${type.name}.${field.name}Parsed`).sort()).toEqual(
      siblings.sort(),
    );
  });
});

import { isStandardAtDefault, STANDARD_ATTRIBUTES, UNDEFINABLE } from '../../src/document';
import type { Members } from '../../src/document';
import { DEMO_POOLS } from '../diff/pools';

function definitionOf(name: string): Members {
  return { Name: name, ...STANDARD_ATTRIBUTES.get(name) };
}

const [, SAMPLE] = DEMO_POOLS.find(([file]) => file.startsWith('00-')) ?? ['', {}];
const SAMPLED = SAMPLE['SchemaAttributes'] as readonly Members[];

describe('a standard attribute', () => {
  it.each(SAMPLED.map((attribute) => [attribute['Name'] as string, attribute] as const))(
    'of the reference’s sample is at its default, unless it is the developer’s: %s',
    (name, attribute) => {
      expect(isStandardAtDefault(name, attribute)).toBe(name !== 'dev:custom:mydev');
    },
  );

  it.each([...STANDARD_ATTRIBUTES.keys()])(
    'is at its default with empty limits beside its own and without what goes without saying: %s',
    (name) => {
      const { Required: _, DeveloperOnlyAttribute: __, ...rest } = definitionOf(name);
      const Required = name === 'sub' ? { Required: true } : {};
      const nothing = { NumberAttributeConstraints: {}, StringAttributeConstraints: {} };

      expect(isStandardAtDefault(name, { ...nothing, ...rest, ...Required })).toBe(true);
    },
  );

  it.each<Members>([
    { Required: true },
    { Mutable: false },
    { DeveloperOnlyAttribute: true },
    { AttributeDataType: 'Number' },
    { StringAttributeConstraints: { MinLength: '0', MaxLength: '99' } },
    { StringAttributeConstraints: { MinLength: '0' } },
    { NumberAttributeConstraints: { MinValue: '0' } },
    { Novelty: true },
  ])('is not at its default with %j', (more) => {
    expect(isStandardAtDefault('email', { ...definitionOf('email'), ...more })).toBe(false);
  });

  it.each(['custom:email', 'constructor', 'Email', ''])('is none by the name %j', (name) => {
    expect(isStandardAtDefault(name, definitionOf('email'))).toBe(false);
  });

  it('is there for each that nobody may define', () => {
    expect([...STANDARD_ATTRIBUTES.keys()]).toEqual(expect.arrayContaining([...UNDEFINABLE]));
  });
});

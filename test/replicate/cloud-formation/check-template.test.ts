import type { Members } from '../../../src/document';
import type { Json } from '../../../src/domain/json';
import { checkTemplate } from './check-template';
import { cognitoResourceTypes, type ResourceSpecification } from './resource-specification';

/** A small template with nothing wrong, and the changes that a test makes to it. */
function template(changes: Members = {}): Members {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: { Pool: pool({}), Client: client({}) },
    ...changes,
  };
}

function pool(properties: Members, more: Members = {}): Members {
  return { Type: 'AWS::Cognito::UserPool', ...more, Properties: properties };
}

function client(properties: Members, more: Members = {}): Members {
  const own = { UserPoolId: { Ref: 'Pool' }, ...properties };
  return { Type: 'AWS::Cognito::UserPoolClient', ...more, Properties: own };
}

function resources(resources: Members): Members {
  return template({ Resources: { Pool: pool({}), ...resources } });
}

describe('the check of templates', () => {
  let types: ReadonlyMap<string, ResourceSpecification>;
  beforeAll(async () => {
    types = await cognitoResourceTypes();
  });

  it('finds nothing in a good template', () => {
    const parameters = { Parameters: { Name: { Type: 'String', NoEcho: true } } };
    const named = pool({ UserPoolName: { Ref: 'Name' }, UserPoolTier: 'PLUS' });
    const good = template({ ...parameters, Resources: { Pool: named, Client: client({}) } });

    expect(checkTemplate(good, types)).toEqual([]);
  });

  it.each<readonly [string, Json, string]>([
    ['no object', 'text', 'template: is no object'],
    ['another section', template({ Mappings: {} }), 'template: Mappings is not known'],
    ['no version', template({ AWSTemplateFormatVersion: 1 }), 'template: has no version'],
    ['no resource', template({ Resources: {} }), 'Resources: is empty'],
    [
      'a resource type that there is not',
      resources({ A: { Type: 'AWS::Cognito::Nothing' } }),
      'A: Type "AWS::Cognito::Nothing" is not known',
    ],
    [
      'an attribute of a resource that there is not',
      resources({ A: client({}, { Depends: [] }) }),
      'A: Depends is not known',
    ],
    [
      'a deletion policy that there is not',
      resources({ A: client({}, { DeletionPolicy: 'Keep' }) }),
      'A: DeletionPolicy is none of Delete, Retain, Snapshot',
    ],
    ['an unknown property', resources({ A: client({ Bogus: 1 }) }), 'A: Bogus is not known'],
    [
      'an unknown property within one',
      resources({ A: pool({ Policies: { PasswordPolicy: { Length: 8 } } }) }),
      'A.Policies.PasswordPolicy: Length is not known',
    ],
    [
      'an unknown property within an item',
      resources({ A: pool({ Schema: [{ Name: 'plan' }, { Named: 'plan' }] }) }),
      'A.Schema.1: Named is not known',
    ],
    [
      'a missing property',
      resources({ A: { Type: 'AWS::Cognito::UserPoolClient', Properties: {} } }),
      'A: UserPoolId is missing',
    ],
    [
      'a missing property within one',
      resources({ A: pool({ SmsConfiguration: { EumsSms: {} } }) }),
      'A.SmsConfiguration.EumsSms: CallerArn is missing',
    ],
    [
      'a number for a text',
      resources({ A: pool({ UserPoolName: 1 }) }),
      'A.UserPoolName: is no string',
    ],
    [
      'a text for a number',
      resources({ A: client({ AuthSessionValidity: '3' }) }),
      'A.AuthSessionValidity: is no integer',
    ],
    [
      'a fraction for an integer',
      resources({ A: client({ AuthSessionValidity: 3.5 }) }),
      'A.AuthSessionValidity: is no integer',
    ],
    [
      'a text for a boolean',
      resources({ A: client({ GenerateSecret: 'true' }) }),
      'A.GenerateSecret: is no boolean',
    ],
    [
      'a text for a list',
      resources({ A: client({ CallbackURLs: 'https://a.example' }) }),
      'A.CallbackURLs: is no list',
    ],
    [
      'a number in a list of texts',
      resources({ A: client({ CallbackURLs: [1] }) }),
      'A.CallbackURLs.0: is no string',
    ],
    [
      'a text for an object',
      resources({ A: pool({ Policies: 'none' }) }),
      'A.Policies: is no object',
    ],
    ['a list for a map', resources({ A: pool({ UserPoolTags: [] }) }), 'A.UserPoolTags: is no map'],
    [
      'a number in a map of texts',
      resources({ A: pool({ UserPoolTags: { team: 1 } }) }),
      'A.UserPoolTags.team: is no string',
    ],
    [
      'a map that is a function',
      resources({ A: pool({ UserPoolTags: { Ref: 'Pool' } }) }),
      'A.UserPoolTags: is no map',
    ],
    [
      'a text for JSON',
      resources({
        A: {
          Type: 'AWS::Cognito::ManagedLoginBranding',
          Properties: { UserPoolId: { Ref: 'Pool' }, Settings: '{}' },
        },
      }),
      'A.Settings: is no JSON object',
    ],
    [
      'a value that an enum lacks',
      resources({ A: pool({ UserPoolTier: 'GOLD' }) }),
      'A.UserPoolTier: is none of LITE, ESSENTIALS, PLUS',
    ],
    [
      'a dynamic reference',
      resources({ A: pool({ UserPoolName: 'a {{resolve:ssm:name}}' }) }),
      'A.UserPoolName: is a dynamic reference',
    ],
    [
      'null',
      resources({ A: pool({ UserPoolName: null }) }),
      'template.Resources.A.Properties.UserPoolName: is null',
    ],
    [
      'a reference to nothing',
      resources({ A: client({ ClientName: { Ref: 'Nobody' } }) }),
      'template.Resources.A.Properties.ClientName: refers to Nobody, which is not there',
    ],
    [
      'an attribute of nothing',
      resources({ A: client({ ClientName: { 'Fn::GetAtt': ['Nobody', 'Arn'] } }) }),
      'template.Resources.A.Properties.ClientName: refers to Nobody, which is not there',
    ],
    [
      'an attribute that a type lacks',
      resources({ A: client({ ClientName: { 'Fn::GetAtt': ['Pool', 'Age'] } }) }),
      'template.Resources.A.Properties.ClientName: "Age" is no attribute',
    ],
    [
      'a function that is not known',
      resources({ A: client({ ClientName: { 'Fn::Sub': 'a' } }) }),
      'template.Resources.A.Properties.ClientName: Fn::Sub is not known',
    ],
    [
      'a dependency on nothing',
      resources({ A: client({}, { DependsOn: ['Nobody'] }) }),
      'A: depends on Nobody, which is not there',
    ],
    [
      'a circle',
      resources({
        A: client({}, { DependsOn: ['B'] }),
        B: client({ ClientName: { Ref: 'A' } }),
      }),
      'A: waits for itself',
    ],
    [
      'a parameter without a use',
      template({ Parameters: { Idle: { Type: 'String' } } }),
      'Parameters.Idle: is not used',
    ],
    [
      'a parameter of another type',
      template({ Parameters: { Idle: { Type: 'Text' } } }),
      'Parameters.Idle: Type is not String',
    ],
    [
      'a parameter that is a resource too',
      template({ Parameters: { Pool: { Type: 'String' } } }),
      'Pool: is there twice',
    ],
    [
      'a logical id with a dash',
      resources({ 'my-client': client({}) }),
      'my-client: is no logical id',
    ],
    [
      'a logical id of 256 characters',
      resources({ ['A'.repeat(256)]: client({}) }),
      `${'A'.repeat(256)}: is no logical id`,
    ],
    ['an output without a value', template({ Outputs: { Id: {} } }), 'Outputs.Id: has no Value'],
    [
      'more than 500 resources',
      resources(many(500, () => client({}))),
      'Resources: are 501 of at most 500',
    ],
    [
      'more than 200 parameters',
      template({ Parameters: many(201, () => ({ Type: 'String' })) }),
      'Parameters: are 201 of at most 200',
    ],
    [
      'more than 200 outputs',
      template({ Outputs: many(201, () => ({ Value: 'a' })) }),
      'Outputs: are 201 of at most 200',
    ],
    [
      'a description of more than 1024 bytes',
      template({ Description: 'é'.repeat(513) }),
      'Description: is more than 1024 bytes',
    ],
    [
      'a description of a parameter that is too long',
      template({ Parameters: { Idle: { Type: 'String', Description: 'a'.repeat(4001) } } }),
      'Parameters.Idle: Description is too long',
    ],
  ])('finds %s', (_, broken, problem) => {
    expect(checkTemplate(broken, types)).toContain(problem);
  });

  it('finds a template of more than 1 MB', () => {
    const big = resources({ A: pool({ EmailVerificationMessage: 'a'.repeat(1_000_000) }) });

    expect(checkTemplate(big, types)).toEqual([
      expect.stringMatching(/^template: is \d+ bytes of at most 1000000$/),
    ]);
  });

  it('tells every problem of a template', () => {
    const broken = resources({ A: client({ Bogus: 1, GenerateSecret: 'true' }) });

    expect(checkTemplate(broken, types)).toHaveLength(2);
  });
});

function many(count: number, make: () => Members): Members {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`A${index}`, make()]));
}

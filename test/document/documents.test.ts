import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { mapManagedLoginBranding, mapUiCustomization } from '../../src/cognito/map-hosted-pages';
import { mapIdentityProvider } from '../../src/cognito/map-identity-provider';
import { mapLogDelivery } from '../../src/cognito/map-log-delivery';
import { mapMfaConfig } from '../../src/cognito/map-mfa-config';
import { mapResourceServer } from '../../src/cognito/map-resource-server';
import { mapRiskConfiguration } from '../../src/cognito/map-risk-configuration';
import { mapUserPool } from '../../src/cognito/map-user-pool';
import { mapUserPoolClient } from '../../src/cognito/map-user-pool-client';
import { mapUserPoolDomain } from '../../src/cognito/map-user-pool-domain';
import { mapUserPoolGroup } from '../../src/cognito/map-user-pool-group';
import * as documents from '../../src/document';
import type { Members } from '../../src/document';
import { everyMember, KEY } from '../cognito/every-member';
import { everyMemberOf } from './printed';

const POOL = { account: 'default', region: 'eu-west-1', userPoolId: KEY.id };

type Loose = Readonly<Record<string, unknown>>;

interface Shape {
  readonly schema: unknown;
  /** AWS's answer as the gateway keeps it, written back. */
  readonly back: (answer: Loose) => Members | null;
  /** Members that are not written back, with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
  /** What is written in place of those. */
  readonly instead?: Members;
}

const PLACE = 'Where it was read, which the gateway tells.';

/** Everything that a plan or a comparison is made of. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'a user pool': {
    schema: sdk.UserPoolType$,
    back: (answer) =>
      documents.userPoolDocument(mapUserPool({ ...KEY, id: String(answer['Id']) }, answer)),
  },
  'an app client': {
    schema: sdk.UserPoolClientType$,
    back: (answer) => documents.clientDocument(mapUserPoolClient(POOL, answer)),
    leftOut: { UserPoolId: PLACE, ClientSecret: 'A secret.' },
    instead: { GenerateSecret: true },
  },
  'a group': {
    schema: sdk.GroupType$,
    back: (answer) => documents.groupDocument(mapUserPoolGroup(POOL, answer, 'Group')),
    leftOut: { UserPoolId: PLACE },
  },
  'a resource server': {
    schema: sdk.ResourceServerType$,
    back: (answer) =>
      documents.resourceServerDocument(mapResourceServer(POOL, answer, 'ResourceServer')),
    leftOut: { UserPoolId: PLACE },
  },
  'an identity provider': {
    schema: sdk.IdentityProviderType$,
    back: (answer) => documents.identityProviderDocument(mapIdentityProvider(POOL, answer)),
    leftOut: { UserPoolId: PLACE },
  },
  'a domain': {
    schema: sdk.DomainDescriptionType$,
    back: (answer) => documents.domainDocument(mapUserPoolDomain(POOL, answer)),
    leftOut: { UserPoolId: PLACE },
  },
  'a risk configuration': {
    schema: sdk.RiskConfigurationType$,
    back: (answer) => {
      const risk = mapRiskConfiguration({ RiskConfiguration: answer });
      return risk && documents.riskConfigurationDocument(risk);
    },
    leftOut: { UserPoolId: PLACE },
  },
  'a customized page': {
    schema: sdk.UICustomizationType$,
    back: (answer) => {
      const customization = mapUiCustomization({ UICustomization: answer });
      return customization && documents.uiCustomizationDocument(customization);
    },
    leftOut: { UserPoolId: PLACE },
  },
  'a branding': {
    schema: sdk.ManagedLoginBrandingType$,
    back: (answer) =>
      documents.managedLoginBrandingDocument(
        mapManagedLoginBranding({ ManagedLoginBranding: answer }),
      ),
    leftOut: { UserPoolId: PLACE, 'Assets.0.Bytes': 'Bytes.', 'Assets.1.Bytes': 'Bytes.' },
  },
  'a delivery of logs': {
    schema: sdk.LogDeliveryConfigurationType$,
    back: (answer) =>
      documents.logDeliveryDocument(
        mapLogDelivery({
          LogDeliveryConfiguration: answer as unknown as sdk.LogDeliveryConfigurationType,
        }),
      ),
    leftOut: { UserPoolId: PLACE },
  },
  'a configuration of second factors': {
    schema: sdk.GetUserPoolMfaConfigResponse$,
    back: (answer) => documents.mfaConfigDocument(mapMfaConfig(answer)),
  },
};

describe.each(Object.entries(SHAPES))('the document of %s', (_, shape) => {
  const { schema, back, leftOut = {}, instead = {} } = shape;
  const { answer, printed } = everyMemberOf(schema);

  it('has every member that the SDK knows, as AWS printed it', () => {
    const expected = Object.keys(leftOut).reduce(withoutMember, printed);

    const document = withIsoDates(back(answer));

    expect(Object.keys(printed).length).toBeGreaterThan(1);
    expect(document).toStrictEqual({ ...expected, ...instead });
  });

  it('leaves out only what the SDK still has', () => {
    const found = Object.keys(leftOut).filter((path) => documents.valueAt(indexed(printed), path));

    expect(found).toEqual(Object.keys(leftOut));
  });
});

describe('the document of a user pool', () => {
  it('is what AWS told, with dates as texts in UTC', () => {
    const pool = mapUserPool(KEY, everyMember());

    expect(documents.userPoolDocument(pool)).toStrictEqual(
      JSON.parse(JSON.stringify(everyMember())),
    );
  });

  it('keeps empty objects and lists as they are, and nothing that is absent', () => {
    const answer = {
      Id: KEY.id,
      LambdaConfig: {},
      AcrConfiguration: { Level1: {} },
      AliasAttributes: [],
      SchemaAttributes: [{ Name: 'email', StringAttributeConstraints: {} }],
      UserPoolTags: {},
    } as const;

    const document = documents.userPoolDocument(
      mapUserPool(KEY, structuredClone(answer) as unknown as sdk.UserPoolType),
    );

    expect(document).toStrictEqual(answer);
  });

  it('has of an enum what AWS wrote, and tags of any name', () => {
    const UserPoolTags = JSON.parse(
      '{ "__proto__": "a", "constructor": "b", "c.d": "" }',
    ) as Record<string, string>;
    const answer = { Id: KEY.id, Status: 'eNabled', MfaConfiguration: 'LATER', UserPoolTags };

    const document = documents.userPoolDocument(mapUserPool(KEY, answer as sdk.UserPoolType));

    expect(JSON.parse(JSON.stringify(document))).toStrictEqual(answer);
  });
});

describe('the document of an app client without a secret', () => {
  it('asks for none', () => {
    const client = mapUserPoolClient(POOL, { ClientId: 'client1' });

    expect(documents.clientDocument(client)).toStrictEqual({ ClientId: 'client1' });
  });
});

describe('the document of an identity provider', () => {
  it('has a marker for each secret', () => {
    const ProviderDetails = { client_id: 'me', client_secret: 'PLANTED' };
    const provider = mapIdentityProvider(POOL, { ProviderName: 'Directory', ProviderDetails });

    expect(documents.identityProviderDocument(provider)).toStrictEqual({
      ProviderName: 'Directory',
      ProviderDetails: { client_id: 'me', client_secret: '***' },
    });
  });
});

/** Lists as maps by place, so that a path leads into them. */
function indexed(value: Loose): Members {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      typeof member === 'object' && member !== null ? indexed(member as Loose) : member,
    ]),
  ) as Members;
}

function withoutMember(value: Loose, path: string): Loose {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
  }
  const inner = value[name];
  const shorter = Array.isArray(inner)
    ? inner.map((item: Loose, index) =>
        String(index) === rest[0] ? withoutMember(item, rest.slice(1).join('.')) : item,
      )
    : withoutMember(inner as Loose, rest.join('.'));
  return { ...value, [name]: shorter };
}

/** A document holds JSON alone. */
function withIsoDates(document: Members | null): unknown {
  return JSON.parse(JSON.stringify(document));
}

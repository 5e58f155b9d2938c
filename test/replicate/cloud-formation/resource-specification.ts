import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType } from '@aws-cdk/service-spec-types';

export type { Property, PropertyType };

/** What CloudFormation takes of one resource type. */
export interface ResourceSpecification {
  readonly attributes: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
  /** The properties of a type that a property refers to, by its id. */
  readonly typeOf: (id: string) => Readonly<Record<string, Property>>;
}

/**
 * Cognito's resource types as AWS publishes them, by name: the database that the CDK is made from, which
 * holds CloudFormation's registry schemas. With another version of it these are another day's.
 */
export async function cognitoResourceTypes(): Promise<ReadonlyMap<string, ResourceSpecification>> {
  const database = await loadAwsServiceSpec();
  const found = new Map<string, ResourceSpecification>();
  for (const service of database.all('service')) {
    if (service.cloudFormationNamespace !== 'AWS::Cognito') continue;
    for (const { entity } of database.follow('hasResource', service)) {
      found.set(entity.cloudFormationType, {
        attributes: Object.keys(entity.attributes),
        properties: entity.properties,
        typeOf: (id) => database.get('typeDefinition', id).properties,
      });
    }
  }
  return found;
}

import type { Members } from '../../document';
import type { Json } from '../../domain/json';
import { neededBy } from '../needs';
import type { NotCarried } from '../not-carried';
import type { Plan } from '../plan';
import { filled } from '../template';
import { MOST_OUTPUTS, withinLimits } from './limits';
import { referencesOf, type References } from './references';
import { resourcesOf, type Resource } from './resource';

/** A plan as a template, and what of the source the template does not carry as it is. */
export interface CloudFormation {
  readonly template: Json;
  /** What the plan carries in no form, and then what is in its inputs and not in the template. */
  readonly notCarried: readonly NotCarried[];
}

/**
 * A template for AWS CloudFormation that builds what the plan's steps build. A placeholder that a step
 * makes is a reference to its resource; every other one is a parameter without a default, not shown where
 * it is a secret. The pool is retained when the stack is deleted, since its users are.
 */
export function cloudFormationOf(plan: Plan): CloudFormation {
  const { kept, leftOut } = withinLimits(resourcesOf(plan.steps));
  const references = referencesOf(kept);
  const { parameters } = references;
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'An Amazon Cognito user pool like another one, with what stands around it.',
    ...(Object.keys(parameters).length === 0 ? {} : { Parameters: parameters }),
    Resources: Object.fromEntries(
      kept.map((resource) => [resource.id, written(resource, kept, references)]),
    ),
    Outputs: outputsOf(kept),
  };
  const ofTemplate = [...kept.flatMap((resource) => resource.leftOut), ...leftOut];
  return { template, notCarried: [...plan.notCarried, ...ofTemplate] };
}

function written(resource: Resource, all: readonly Resource[], { write }: References): Members {
  const dependencies = dependenciesOf(resource, all);
  const isPool = resource.step.operation === 'CreateUserPool';
  return {
    Type: resource.type,
    ...(isPool ? { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' } : {}),
    ...(dependencies.length === 0 ? {} : { DependsOn: dependencies }),
    Properties: filled(resource.properties, write),
  };
}

/** The ids of the resources that are needed and that no reference of the properties names. */
function dependenciesOf({ step }: Resource, all: readonly Resource[]): readonly string[] {
  const needed = new Set(
    neededBy(
      step,
      all.map((each) => each.step),
    ),
  );
  return all.filter((each) => needed.has(each.step)).map(({ id }) => id);
}

/** The pool's id and ARN and the ids of its clients, as many as a template may tell. */
function outputsOf(resources: readonly Resource[]): Members {
  const outputs = resources.flatMap(({ id, step }): [string, Json][] => {
    if (step.operation === 'CreateUserPoolClient') return [[`${id}Id`, { Value: { Ref: id } }]];
    if (step.operation !== 'CreateUserPool') return [];
    return [
      ['UserPoolId', { Value: { Ref: id } }],
      ['UserPoolArn', { Value: { 'Fn::GetAtt': [id, 'Arn'] } }],
    ];
  });
  return Object.fromEntries(outputs.slice(0, MOST_OUTPUTS));
}

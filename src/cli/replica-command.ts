import type { Json } from '../domain/json';
import { sentencesOf, valueAt, type Graph } from './graph';
import { EXIT, trouble, type Outcome } from './outcome';
import type { Look } from './look';
import { noteOnExport, noteOnToDo } from './replica-notes';
import { notCarriedTable, stepsTable, type Step } from './replica-tables';
import type { NotCarried } from './to-do';
import type { Form, PlanForm, ReplicaFormat } from './replica-forms';
import type { WantedPool } from './wanted-pool';
import { asJson, asYaml } from './written';

export interface ReplicaOptions {
  readonly form: Form;
  /** The form of which `not-carried` tells; any other form itself. */
  readonly of: PlanForm;
  readonly format: ReplicaFormat;
  /** The arguments of `UserPool.replica`, those alone that were given. */
  readonly wishes: Readonly<Record<string, Json>>;
}

const PLACEHOLDER = '{ name description answerPath isSecret }';

/** What each form takes of a plan. */
const SELECTIONS: Readonly<Record<PlanForm, string>> = {
  steps: `steps { operation command description input placeholders ${PLACEHOLDER} makes ${PLACEHOLDER} }`,
  update: 'update',
  cloudformation: 'cloudFormation',
  terraform: 'terraform',
};

const FIELDS: Readonly<Record<Form, string>> = {
  steps: 'steps',
  update: 'update',
  cloudformation: 'cloudFormation',
  terraform: 'terraform',
  'not-carried': 'notCarried',
};

const GRAPH_FORMS: Readonly<Record<PlanForm, string>> = {
  steps: 'STEPS',
  update: 'UPDATE',
  cloudformation: 'CLOUD_FORMATION',
  terraform: 'TERRAFORM',
};

/** The types of the arguments of `UserPool.replica`. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  name: 'String',
  region: 'String',
  accountId: 'String',
  includeTags: 'Boolean',
  deletionProtection: 'DeletionProtection',
  parts: '[UserPoolReplicaPart!]',
};

/**
 * Ends with 0 where the form was made whole, and with 2 where something that it needs could not be read, or
 * what it does not carry: a plan with unknown gaps must not look like one without.
 */
export async function replica(
  pool: WantedPool,
  options: ReplicaOptions,
  graph: Graph,
  look: Look,
): Promise<Outcome> {
  const { form, of, wishes } = options;
  const answer = await graph.ask({
    document: documentOf(options),
    variables: {
      poolId: pool.id,
      ...(pool.region === undefined ? {} : { inRegion: pool.region }),
      ...(pool.account === undefined ? {} : { inAccount: pool.account }),
      ...wishes,
      form: GRAPH_FORMS[of],
    },
  });
  const made = valueAt(answer.data, 'userPool', 'replica', FIELDS[form]);
  const left = valueAt(answer.data, 'userPool', 'replica', 'notCarried');
  if (made === undefined || made === null || !Array.isArray(left)) {
    return trouble(sentencesOf(answer));
  }
  const notCarried = left as unknown as readonly NotCarried[];
  return {
    exitCode: EXIT.fine,
    result: written(made, options, look),
    problems: [],
    notes: [
      ...(of === 'update' ? [] : noteOnExport(graph.heldAround(pool), wishes['parts'])),
      ...(form === 'not-carried' ? [] : noteOnToDo(notCarried, of)),
    ],
  };
}

function documentOf({ form, wishes }: ReplicaOptions): string {
  const names = Object.keys(wishes);
  const types = names.map((name) => `$${name}: ${ARGUMENTS[name] ?? ''}`);
  const given = names.map((name) => `${name}: $${name}`);
  const plan = form === 'not-carried' ? '' : SELECTIONS[form];
  const head = ['$poolId: ID!', '$inRegion: String', '$inAccount: String', ...types];
  return `
    query Replica(${[...head, '$form: UserPoolReplicaForm!'].join(', ')}) {
      userPool(id: $poolId, region: $inRegion, account: $inAccount) {
        replica${given.length === 0 ? '' : `(${given.join(', ')})`} {
          ${plan}
          notCarried(form: $form) { path reason message }
        }
      }
    }`;
}

function written(made: Json, { form, of, format }: ReplicaOptions, look: Look): string {
  switch (format) {
    case 'json':
      return asJson(made);
    case 'yaml':
      return asYaml(made);
    case 'hcl':
      return `${(made as string).trimEnd()}\n`;
    case 'table':
      return form === 'steps'
        ? stepsTable(made as unknown as readonly Step[], look)
        : notCarriedTable(made as unknown as readonly NotCarried[], of, look);
  }
}

import type { Json } from '../domain/json';
import type { PlanForm } from './replica-forms';
import { partedByToDo, type NotCarried } from './to-do';

/** That somebody has something to see to, as many things as the table of `--form not-carried` has on top. */
export function noteOnToDo(left: readonly NotCarried[], form: PlanForm): readonly string[] {
  const { length: count } = partedByToDo(left, form).toDo;
  if (count === 0) return [];
  const things = count === 1 ? '1 thing of the pool does' : `${count} things of the pool do`;
  const of = form === 'steps' ? '' : ` --of ${form}`;
  return [`${things} not travel unaided: see --form not-carried${of} before you run this.`];
}

/** What a plan is made from for each of the graph's parts, by its name in an export's file (docs/demo.md). */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  DOMAINS: ['Domains'],
  RESOURCE_SERVERS: ['ResourceServers'],
  IDENTITY_PROVIDERS: ['IdentityProviders'],
  CLIENTS: ['ResourceServers', 'IdentityProviders', 'UserPoolClients'],
  GROUPS: ['Groups'],
  UI: ['Domains', 'UICustomizations', 'ManagedLoginBrandings'],
  RISK: ['RiskConfigurations'],
  LOG_DELIVERY: ['LogDeliveryConfiguration'],
};

/**
 * That a plan has nothing of what the export does not hold: empty is not the same as unknown.
 *
 * @param held the members that the export holds; null where none is read
 * @param parts those that are planned, as the graph names them; all where it is no list
 */
export function noteOnExport(
  held: readonly string[] | null,
  parts: Json | undefined,
): readonly string[] {
  if (held === null) return [];
  const planned = Array.isArray(parts) ? parts.map(String) : Object.keys(MEMBERS);
  const needed = [...new Set(planned.flatMap((part) => MEMBERS[part] ?? []))];
  const missing = needed.filter((member) => !held.includes(member));
  return [
    ...(held.includes('MfaConfig') ? [] : [NO_MFA_CONFIG]),
    ...(missing.length === 0
      ? []
      : [
          `The export of this pool does not hold ${missing.join(', ')}: the plan has nothing of these, whatever the pool has. ${REMEDY}`,
        ]),
  ];
}

const REMEDY = 'Put them into its file, as docs/demo.md tells, or read AWS.';

const NO_MFA_CONFIG =
  'The export of this pool does not hold MfaConfig: the second factors of the plan are a guess from the pool alone. Put the answer of get-user-pool-mfa-config into its file, or read AWS.';

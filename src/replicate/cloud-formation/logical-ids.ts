import { createHash } from 'node:crypto';
import type { PlannedStep } from '../plan';
import { isTemplateMembers } from '../template';
import { RESOURCE_TYPES } from './resource-types';

/** CloudFormation's guide: letters and digits, no two of a template alike, at most 255. */
const LONGEST = 255;
const ROOM_FOR_HASH = 20;

/**
 * The logical id of each step's resource, in their order. It comes of the operation and the label alone
 * wherever it can: CloudFormation replaces a resource whose id changes, and another client must not
 * change this one's. So two labels that read the same each get a hash of their own, and only labels
 * that are the same get numbers.
 */
export function logicalIds(steps: readonly PlannedStep[]): readonly string[] {
  const plain = steps.map(plainId);
  const alike = new Map<string, number>();
  for (const id of plain) alike.set(id, (alike.get(id) ?? 0) + 1);
  const taken = new Set<string>();
  return steps.map((step, index) => {
    const base = plain[index] ?? '';
    const isAlone = alike.get(base) === 1;
    return unique(isAlone && saysLabel(step) ? base : `${base}X${hashOf(step.label)}`, taken);
  });
}

/** `text-to Name`: `TextToName`; what is neither letter nor digit of ASCII is lost. */
export function pascal(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z\d]+/g) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** A name that is not taken yet, and is from then on: the wanted one, or that with a number. */
export function unique(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}N${number}`;
  taken.add(name);
  return name;
}

function plainId({ operation, label, input }: PlannedStep): string {
  if (operation === 'SetUserPoolMfaConfig') return 'Mfa';
  if (operation === 'CreateUserPool') return 'UserPool';
  if (operation === 'CreateUserPoolDomain') {
    return isTemplateMembers(input['CustomDomainConfig']) ? 'CustomDomain' : 'UserPoolDomain';
  }
  const id = `${RESOURCE_TYPES[operation].idPrefix}${pascal(label)}`;
  return id.slice(0, LONGEST - ROOM_FOR_HASH);
}

/** Whether the plain id is more than its prefix, where it has to be. */
function saysLabel({ label }: PlannedStep): boolean {
  return label === '' || pascal(label) !== '';
}

function hashOf(label: string): string {
  return createHash('sha256').update(label).digest('hex').slice(0, 8);
}

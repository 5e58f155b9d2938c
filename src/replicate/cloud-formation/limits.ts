import { filled } from '../template';
import type { NotCarried } from '../not-carried';
import { entryOf } from './left-out';
import { madeBy, parametersOf } from './references';
import type { Resource } from './resource';

/** CloudFormation's quotas of a template, which cannot be raised (user guide, 2026-11). */
const MOST_RESOURCES = 500;
const MOST_PARAMETERS = 200;
export const MOST_OUTPUTS = 200;

/** Of the 1,000,000 bytes of a template, the rest is for its parameters and outputs. */
const MOST_BYTES = 850_000;

/** The resources that a template has room for, and the steps that find none. */
interface Room {
  readonly kept: readonly Resource[];
  readonly leftOut: readonly NotCarried[];
}

/** Takes resources in their order as long as there is room, and none that refers to one left out. */
export function withinLimits(resources: readonly Resource[]): Room {
  const made = new Map(resources.flatMap((each) => madeBy(each).map(([name]) => [name, each])));
  const kept: Resource[] = [];
  const leftOut: NotCarried[] = [];
  const missing = new Set<Resource>();
  const parameters = new Set<string>();
  let bytes = 0;
  for (const resource of resources) {
    const needed = parametersOf([resource]).map(({ name }) => name);
    const lacks = needed.some((name) => {
      const maker = made.get(name);
      return maker !== undefined && missing.has(maker);
    });
    const ofCaller = needed.filter((name) => !made.has(name) && !parameters.has(name));
    const size = sizeOf(resource);
    const isFull =
      kept.length === MOST_RESOURCES ||
      parameters.size + ofCaller.length > MOST_PARAMETERS ||
      bytes + size > MOST_BYTES;
    if (lacks || isFull) {
      missing.add(resource);
      leftOut.push(entryOf(resource.step, [], 'NOT_SUPPORTED', sentence(resource, lacks)));
      continue;
    }
    kept.push(resource);
    ofCaller.forEach((name) => parameters.add(name));
    bytes += size;
  }
  return { kept, leftOut };
}

function sentence({ step: { operation } }: Resource, lacks: boolean): string {
  const why = lacks
    ? 'It needs what the template has no room for'
    : 'The template has no room for it: CloudFormation takes 500 resources, 200 parameters and 1 MB';
  return `${why}; make it with ${operation} after the stack is made.`;
}

/** As it is written for people, indented by two. */
function sizeOf({ id, type, properties }: Resource): number {
  const written = filled(properties, ({ name }) => ({ Ref: name }));
  const template = { Resources: { [id]: { Type: type, Properties: written } } };
  return Buffer.byteLength(JSON.stringify(template, null, 2));
}

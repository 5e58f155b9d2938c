import { isTemplateMembers, type Template, type TemplateMembers } from '../template';
import { block, EMPTY_BODY, type Body } from './block';
import { expression, jsonExpression, type Refer } from './expression';
import type { NotCarriedReason } from '../not-carried';
import type { BlockArgument, Shape } from './shape';
import { quoted } from './text';

/** A way to a member of an input; items of lists by the number of their place. */
export type Way = readonly string[];

/** A leaf of an input that is not in the HCL, or does not do there what it does in the source. */
export interface LeftOut {
  readonly way: Way;
  readonly reason: NotCarriedReason;
  readonly message: string;
  /** Whether it is in the HCL all the same. */
  readonly isWritten?: true;
}

/** What Terraform takes of an input, and what it does not. */
export interface Fitted {
  readonly body: Body;
  readonly leftOut: readonly LeftOut[];
}

/**
 * The members of an input as arguments and blocks. Whatever the shape has no argument for is left out,
 * each leaf of it told.
 *
 * @param remedy what to do about what is left out, as a sentence
 */
export function fitted(
  input: TemplateMembers,
  shape: Shape,
  refer: Refer,
  remedy: string,
  at: Way = [],
): Fitted {
  const fit = (value: Template, member: string): Fitted => {
    const way = [...at, member];
    const argument = Object.hasOwn(shape, member) ? shape[member] : undefined;
    if (argument === undefined) return unfit(value, way, `${NO_ARGUMENT} ${remedy}`);
    if (typeof argument === 'string') return attribute(argument, expression(value, refer));
    if (argument.as === 'JSON') return attribute(argument.name, jsonExpression(value, refer));
    if (argument.as === 'BLOCK') return fitBlocks(value, argument, refer, remedy, way);
    if (!isTemplateMembers(value)) return unfit(value, way, `${NO_ARGUMENT} ${remedy}`);
    return isEmptyOne(value) ? empty(way) : fitted(value, argument.shape, refer, remedy, way);
  };
  return together(Object.entries(input).map(([member, value]) => fit(value, member)));
}

/** Which of the arguments a body lacks that it must have. */
export function missingOf(body: Body, required: readonly string[]): readonly string[] {
  const given = new Set(namesOf(body));
  return required.filter((name) => !given.has(name));
}

/** Every leaf of a value, left out for one reason. */
export function unfit(
  value: Template,
  way: Way,
  message: string,
  reason: NotCarriedReason = 'NOT_SUPPORTED',
): Fitted {
  const leftOut = leafWays(value, way).map((leaf) => ({ way: leaf, reason, message }));
  return { body: EMPTY_BODY, leftOut };
}

export function together(parts: readonly Fitted[]): Fitted {
  return {
    body: {
      attributes: parts.flatMap(({ body }) => body.attributes),
      blocks: parts.flatMap(({ body }) => body.blocks),
    },
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

function fitBlocks(
  value: Template,
  argument: BlockArgument,
  refer: Refer,
  remedy: string,
  way: Way,
): Fitted {
  if (isTemplateMembers(value)) return fitBlock(value, argument, refer, remedy, way);
  if (!Array.isArray(value)) return unfit(value, way, `${NO_ARGUMENT} ${remedy}`);
  if (value.length === 0) return empty(way);
  return together(
    value.map((item: Template, index) => {
      const itemWay = [...way, String(index)];
      return isTemplateMembers(item)
        ? fitBlock(item, argument, refer, remedy, itemWay)
        : unfit(item, itemWay, `${NO_ARGUMENT} ${remedy}`);
    }),
  );
}

function fitBlock(
  value: TemplateMembers,
  argument: BlockArgument,
  refer: Refer,
  remedy: string,
  way: Way,
): Fitted {
  const { name, shape, required, otherwise, requiredBy = {} } = argument;
  const { kept, excluded } = withoutExcluded(value, argument, remedy, way);
  const own = fitted(kept, shape, refer, remedy, way);
  const { body, leftOut } = together([own, excluded]);
  const isBare = body.attributes.length + body.blocks.length === 0;
  if (isBare && !isEmptyOne(value)) return { body, leftOut };

  const also = namesOf(body).flatMap((given) => requiredBy[given] ?? []);
  const missing = missingOf(body, [...required, ...also]);
  const without = missing.filter((each) => !Object.hasOwn(otherwise, each));
  if (without.length > 0) {
    return unfit(value, way, `Terraform refuses it without ${without.join(', ')}. ${remedy}`);
  }
  const filler = missing.map((each) => ({
    name: each,
    value: quoted(otherwise[each] ?? ''),
  }));
  const whole = { ...body, attributes: [...filler, ...body.attributes] };
  return { body: { attributes: [], blocks: [block(name, [], whole)] }, leftOut };
}

/** What a block can have of a value, and what Terraform refuses beside another member of it. */
function withoutExcluded(
  value: TemplateMembers,
  { excludedBy = {} }: BlockArgument,
  remedy: string,
  way: Way,
): { readonly kept: TemplateMembers; readonly excluded: Fitted } {
  const given = Object.entries(excludedBy).filter(([member]) => value[member] !== undefined);
  const rivals = new Map(given.flatMap(([member, names]) => names.map((name) => [name, member])));
  const entries = Object.entries(value);
  return {
    kept: Object.fromEntries(entries.filter(([name]) => !rivals.has(name))),
    excluded: together(
      entries.flatMap(([name, inner]) => {
        const rival = rivals.get(name);
        if (rival === undefined) return [];
        return unfit(inner, [...way, name], `Terraform refuses it beside ${rival}. ${remedy}`);
      }),
    ),
  };
}

function namesOf({ attributes, blocks }: Body): readonly string[] {
  return [...attributes.map(({ name }) => name), ...blocks.map(({ type }) => type)];
}

const NO_ARGUMENT = "Terraform's AWS provider has no argument for it.";

function attribute(name: string, value: string): Fitted {
  return { body: { attributes: [{ name, value }], blocks: [] }, leftOut: [] };
}

function empty(way: Way): Fitted {
  const message = 'It holds nothing, which Terraform says by leaving it out.';
  return { body: EMPTY_BODY, leftOut: [{ way, reason: 'EMPTY', message }] };
}

function isEmptyOne(value: TemplateMembers): boolean {
  return Object.keys(value).length === 0;
}

function leafWays(value: Template, way: Way): readonly Way[] {
  if (isTemplateMembers(value) && !isEmptyOne(value)) {
    return Object.entries(value).flatMap(([name, inner]) => leafWays(inner, [...way, name]));
  }
  if (Array.isArray(value) && value.some(isTemplateMembers)) {
    return value.flatMap((item: Template, index) => leafWays(item, [...way, String(index)]));
  }
  return [way];
}

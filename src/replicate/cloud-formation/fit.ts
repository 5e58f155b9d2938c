import { isPlaceholder, isTemplateMembers, type Template, type TemplateMembers } from '../template';
import { WHOLE, type Shape, type ShapeMembers } from './shape';

/** As much of a value as CloudFormation takes, and what it does not. */
export interface Fitted {
  /** Undefined where nothing is left of it. */
  readonly value: Template | undefined;
  readonly leftOut: readonly LeftOut[];
}

export type TemplatePath = readonly (string | number)[];

export interface LeftOut {
  /** What leads to it from the value that was to fit: names of members, places of items. */
  readonly path: TemplatePath;
  readonly why: LeftOutReason;
}

/**
 * Why CloudFormation does not take a value: it has no property for it; it refuses null; the text or the
 * member's name would be evaluated, and AWS knows no way to quote it (dynamic references and intrinsic
 * functions in CloudFormation's guide).
 */
export type LeftOutReason = 'NO_PROPERTY' | 'NULL' | 'EVALUATED';

/** Taken for a reference to a parameter or secret of whoever makes the stack, wherever it stands in a text. */
const DYNAMIC_REFERENCE = '{{resolve:';

/** Taken for a function, whatever stands beside it. */
const FUNCTION_NAME = /^(?:Ref|Condition|Fn::.*)$/s;

/** Takes of a value what a shape has, and none of what CloudFormation would not leave as it is. */
export function fitted(value: Template, shape: Shape | undefined): Fitted {
  if (shape === undefined) return none('NO_PROPERTY');
  if (value === null) return none('NULL');
  if (typeof value === 'string' && value.includes(DYNAMIC_REFERENCE)) return none('EVALUATED');
  if (isTemplateMembers(value)) return fittedMembers(value, shape);
  return isList(value) ? fittedList(value, shape) : { value, leftOut: [] };
}

function fittedMembers(members: TemplateMembers, shape: Shape): Fitted {
  const parts = Object.entries(members).map(([name, value]) => ({
    name,
    ...(isEvaluated(name, shape)
      ? none('EVALUATED')
      : fitted(value, shape === WHOLE ? WHOLE : memberOf(shape, name))),
  }));
  const kept = parts.flatMap(({ name, value }): [string, Template][] =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    value: kept.length === 0 && parts.length > 0 ? undefined : Object.fromEntries(kept),
    leftOut: parts.flatMap(({ name, leftOut }) => within(name, leftOut)),
  };
}

function fittedList(items: readonly Template[], shape: Shape): Fitted {
  const itemShape: Shape = isListShape(shape) ? shape[0] : WHOLE;
  const parts = items.map((item) => fitted(item, itemShape));
  const kept = parts.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    value: kept.length === 0 && parts.length > 0 ? undefined : kept,
    leftOut: parts.flatMap(({ leftOut }, index) => within(index, leftOut)),
  };
}

/** Whether a name of free JSON would be run; where members are known, none is named so. */
function isEvaluated(name: string, shape: Shape): boolean {
  return shape === WHOLE && FUNCTION_NAME.test(name);
}

function memberOf(shape: ShapeMembers | readonly [ShapeMembers], name: string): Shape | undefined {
  return !isListShape(shape) && Object.hasOwn(shape, name) ? shape[name] : undefined;
}

function isListShape(shape: Shape): shape is readonly [ShapeMembers] {
  return Array.isArray(shape);
}

function isList(value: Template): value is readonly Template[] {
  return !isPlaceholder(value) && Array.isArray(value);
}

function none(why: LeftOutReason): Fitted {
  return { value: undefined, leftOut: [{ path: [], why }] };
}

function within(name: string | number, leftOut: readonly LeftOut[]): readonly LeftOut[] {
  return leftOut.map(({ path, why }) => ({ path: [name, ...path], why }));
}

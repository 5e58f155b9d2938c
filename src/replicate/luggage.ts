import { keyed, type Members } from '../document';
import type { NotCarried, NotCarriedReason } from './not-carried';
import { isPlaceholder, isTemplateMembers, type Template, type TemplateMembers } from './template';

/**
 * What of one document is still to travel, and what was left behind or changed so far. Whatever no rule
 * takes out stays in, so that nothing can be dropped in silence.
 */
export interface Luggage {
  /** Where the document stands in the source, as paths begin: `UserPoolClients.web`; `''` for the pool. */
  readonly source: string;
  /** The members as `keyed` has them: lists of named items are maps. */
  readonly members: TemplateMembers;
  readonly notCarried: readonly NotCarried[];
}

/** A way to a member; a text where no name in it has a dot of its own. */
export type Way = string | readonly string[];

/** A document as it stands in the source, with nothing left behind yet. */
export function pack(source: string, document: Members): Luggage {
  return { source, members: keyed(document), notCarried: [] };
}

/**
 * Leaves the member at `way` behind, which tells it: nothing else takes something out of a plan. Nothing
 * happens where there is none.
 */
export function leave(
  luggage: Luggage,
  way: Way,
  reason: NotCarriedReason,
  message: string,
): Luggage {
  const names = namesOf(way);
  if (memberAt(luggage.members, names) === undefined) return luggage;
  return tell({ ...luggage, members: without(luggage.members, names) }, names, reason, message);
}

/** The same of each of some members, with one word for all. */
export function leaveEach(
  luggage: Luggage,
  ways: readonly Way[],
  reason: NotCarriedReason,
  message: string,
): Luggage {
  return ways.reduce<Luggage>((rest, way) => leave(rest, way, reason, message), luggage);
}

/** Without the member at `way`, untold: the caller has to carry it in another input. */
export function carryElsewhere(luggage: Luggage, way: Way): Luggage {
  return { ...luggage, members: without(luggage.members, namesOf(way)) };
}

/** With another value at a way of one name. */
export function put(luggage: Luggage, name: string, value: Template): Luggage {
  return { ...luggage, members: { ...luggage.members, [name]: value } };
}

/** The same, with the word that something at `way` is not as it was, or needs something. */
export function tell(
  luggage: Luggage,
  way: Way,
  reason: NotCarriedReason,
  message: string,
): Luggage {
  const path = [luggage.source, ...namesOf(way)].filter((name) => name !== '').join('.');
  return { ...luggage, notCarried: [...luggage.notCarried, { path, reason, message }] };
}

export function has(luggage: Luggage, way: Way): boolean {
  return memberAt(luggage.members, namesOf(way)) !== undefined;
}

export function memberAt(members: TemplateMembers, way: Way): Template | undefined {
  return namesOf(way).reduce<Template | undefined>(
    (value, name) =>
      isTemplateMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined,
    members,
  );
}

/**
 * Without objects that hold nothing, and without those that then hold nothing. Lists stay: an empty one
 * can say something.
 *
 * @param kept names of members that say something by being there
 */
export function leaveEmpty(luggage: Luggage, kept: readonly string[] = []): Luggage {
  const empty = emptyWays(luggage.members, kept);
  return empty.reduce(
    (rest, way) => leave(rest, way, 'EMPTY', 'It holds nothing, which is the same as absent.'),
    luggage,
  );
}

/** Each object without a leaf in it, the outermost of those in each other. */
function emptyWays(members: TemplateMembers, kept: readonly string[]): readonly string[][] {
  return Object.entries(members).flatMap(([name, value]) => {
    if (!isTemplateMembers(value) || kept.includes(name)) return [];
    return holdsNothing(value) ? [[name]] : emptyWays(value, kept).map((way) => [name, ...way]);
  });
}

function holdsNothing(value: Template): boolean {
  return isTemplateMembers(value) && Object.values(value).every(holdsNothing);
}

/** Every leaf that is a text, within lists too, as `change` has it. */
export function changeTexts(
  template: Template,
  change: (text: string, way: readonly string[]) => Template,
  way: readonly string[] = [],
): Template {
  if (typeof template === 'string') return change(template, way);
  if (isList(template)) {
    // Paths know no number of a place.
    return template.map((item) => changeTexts(item, change, way));
  }
  if (!isTemplateMembers(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [
      name,
      changeTexts(value, change, [...way, name]),
    ]),
  );
}

function without(
  members: TemplateMembers,
  [name = '', ...deeper]: readonly string[],
): TemplateMembers {
  const { [name]: value, ...rest } = members;
  if (deeper.length === 0 || !isTemplateMembers(value)) return rest;
  return { ...members, [name]: without(value, deeper) };
}

function namesOf(way: Way): readonly string[] {
  return typeof way === 'string' ? way.split('.') : way;
}

function isList(template: Template): template is readonly Template[] {
  return Array.isArray(template) && !isPlaceholder(template);
}

/** A map of named items as the list that AWS takes. */
export function listOf(named: Template | undefined): readonly Template[] {
  return isTemplateMembers(named) ? Object.values(named) : [];
}

import { MalformedAnswer } from './malformed-answer';

/**
 * What AWS described, once it is known to be what was asked for: an empty or foreign 200 is no error
 * to the SDK.
 *
 * @param path where it stands in the answer; empty where it is the answer
 * @throws MalformedAnswer where it is absent or another one
 */
export function askedFor<Shape extends object>(
  shape: Shape | undefined,
  path: string,
  member: keyof Shape & string,
  name: string,
): Shape {
  const got: unknown = shape?.[member];
  if (shape !== undefined && got === name) return shape;
  throw new MalformedAnswer(path === '' ? member : `${path}.${member}`, 'the name asked for', got);
}

/**
 * What an answer cannot be without: an empty or foreign 200 is no error to the SDK.
 *
 * @throws MalformedAnswer where it is not there
 */
export function present<Value>(path: string, expected: string, value: Value | null): Value {
  if (value === null) throw new MalformedAnswer(path, expected, value);
  return value;
}

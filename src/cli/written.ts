import { Document, isScalar, Scalar, visit } from 'yaml';
import type { Json } from '../domain/json';
import { harmless, isHarmless } from './harmless';

/** JSON as people read it, which a terminal shows without obeying. */
export function asJson(value: Json): string {
  // Whatever JSON.stringify leaves stands within a text, where an escape says the same.
  return `${harmless(JSON.stringify(value, null, 2))}\n`;
}

/** Plain texts that some reader takes for something else, though the library leaves them without quotes. */
const MISREAD = /^(?:0o[0-7]+|=|<<)$/;

/**
 * YAML that means the same to readers of 1.1, which AWS's are, and of 1.2: 1.1 takes a plain OFF for
 * false and digits after a zero for octal.
 */
export function asYaml(value: Json): string {
  const document = new Document(value, { version: '1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      const text: unknown = node.value;
      if (typeof text !== 'string' || (isHarmless(text) && !MISREAD.test(text))) return;
      node.type = Scalar.QUOTE_DOUBLE;
    },
    Pair(_, { key }) {
      if (isScalar(key) && MISREAD.test(String(key.value))) key.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // By now such characters stand in double quotes alone.
  return harmless(document.toString({ lineWidth: 0 }));
}

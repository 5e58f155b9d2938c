import { LineCounter, parseDocument, Parser, type CST } from 'yaml';
import { ConfigError } from './config-error';

/** Far more than a configuration takes, and far less than the stack: regular expressions abort there. */
const MOST_LEVELS = 50;

/**
 * What a text in YAML tells.
 *
 * @throws ConfigError that names the path and tells none of the text: whatever is there may be secret
 */
export function parseYaml(text: string, path: string): unknown {
  if (isTooDeep(text)) {
    throw new ConfigError(
      `${path} nests its lists and maps too deeply. Expected at most four levels.`,
    );
  }
  const lineCounter = new LineCounter();
  // Pretty messages would show the line, and warnings a key that is a map.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', lineCounter });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    // What is behind a colon or a backslash is a piece of the text.
    const problem = error.message.split(/[:\\]/)[0]?.trim() ?? '';
    throw new ConfigError(
      `${path} is not valid YAML at line ${line}, column ${col}: ${problem}. Correct it there.`,
    );
  }
  try {
    return document.toJS();
  } catch (cause) {
    const isBomb = cause instanceof Error && cause.message.startsWith('Excessive alias count');
    throw new ConfigError(
      isBomb
        ? `${path} has YAML aliases that multiply to far more than it holds. Write the values out.`
        : `${path} has a YAML alias without its anchor. Write the value out.`,
    );
  }
}

/** Asks the parser of tokens, which keeps a stack of its own, before the one that calls itself. */
function isTooDeep(text: string): boolean {
  const open = [...new Parser().parse(text)].map((token) => ({ token, level: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, level } = next;
    if (level > MOST_LEVELS) return true;
    for (const child of childrenOf(token)) open.push({ token: child, level: level + 1 });
  }
  return false;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((child) => child != null));
}

import { parseJSONC, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import type { Headers } from './gateway';

/** How long a token must stay as it is before it is tried, in milliseconds. */
const TYPED_MS = 800;

/**
 * Has a token typed once do for the whole page: a tab without headers of its own takes the last ones
 * (`{}` sends none), and the schema is loaded again when the token has changed.
 */
export function SharedHeaders() {
  const editor = useGraphiQL((state) => state.headerEditor);
  const actions = useGraphiQLActions();

  useEffect(() => {
    if (editor === undefined) return;
    let headers = editor.getValue();
    let tried = authorizationIn(headers);
    let timer: ReturnType<typeof setTimeout> | undefined;

    const subscription = editor.onDidChangeModelContent(() => {
      const text = editor.getValue();
      if (text.trim() === '' && !editor.hasTextFocus()) {
        // Nobody emptied it by hand: another tab was opened, or an entry of the history.
        if (headers.trim() !== '') queueMicrotask(() => editor.setValue(headers));
        return;
      }
      headers = text;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const authorization = authorizationIn(text);
        if (authorization === undefined || authorization === tried) return;
        tried = authorization;
        void actions.introspect();
      }, TYPED_MS);
    });
    return () => {
      clearTimeout(timer);
      subscription.dispose();
    };
  }, [actions, editor]);

  return null;
}

/** Null where the headers name none, undefined where they are not finished. */
function authorizationIn(headers: string): string | null | undefined {
  if (headers.trim() === '') return null;
  try {
    const entries = Object.entries(parseJSONC(headers) as Headers);
    return entries.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? null;
  } catch {
    return undefined;
  }
}

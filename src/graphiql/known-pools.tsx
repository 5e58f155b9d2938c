import { parseJSONC, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { fillIn } from './examples';
import { firstPools } from './fleet';
import type { AskGateway, Headers } from './gateway';

/**
 * Puts pools that exist into the examples once the gateway tells some: to who brings no token it tells
 * none, so that the examples open over an id made up.
 */
export function KnownPools({ ask }: { readonly ask: AskGateway }) {
  const state = useGraphiQL(
    pick('schema', 'tabs', 'activeTabIndex', 'headerEditor', 'queryEditor', 'variableEditor'),
  );
  const actions = useGraphiQLActions();
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => {
    const { schema, headerEditor } = latest.current;
    if (!schema || !headerEditor) return;
    void firstPools(ask, headersIn(headerEditor.getValue())).then(({ ids }) => {
      const { tabs, activeTabIndex, queryEditor, variableEditor } = latest.current;
      const filled = tabs.map((tab) => fillIn(tab, ids));
      if (ids.length === 0 || filled.every((tab, index) => tab === tabs[index])) return;
      // GraphiQL finds the active tab again as the object it was, and takes its text from its editors.
      actions.moveTab(
        tabs.map((tab, index) => (index === activeTabIndex ? tab : (filled[index] ?? tab))),
      );
      const active = filled[activeTabIndex];
      if (active === undefined || active === tabs[activeTabIndex]) return;
      queryEditor?.setValue(active.query ?? '');
      variableEditor?.setValue(active.variables ?? '');
    });
  }, [actions, ask, state.schema]);

  return null;
}

function headersIn(text: string): Headers {
  try {
    return (parseJSONC(text) ?? {}) as Headers;
  } catch {
    return {};
  }
}

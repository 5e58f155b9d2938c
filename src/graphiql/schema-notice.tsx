import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Says below the answer why there are no docs. GraphiQL itself writes it as JSON into the answer. */
export function SchemaNotice() {
  const { fetchError, responseEditor } = useGraphiQL(pick('fetchError', 'responseEditor'));
  useEffect(() => {
    if (fetchError !== null && responseEditor?.getValue() === fetchError) {
      responseEditor.setValue('');
    }
  }, [fetchError, responseEditor]);

  if (fetchError === null) return null;
  return (
    <p className="schema-notice" role="status">
      {messageIn(fetchError)
        .split('`')
        .map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>))}
    </p>
  );
}

/** GraphiQL keeps an error of the fetcher as the text of a GraphQL answer. */
function messageIn(fetchError: string): string {
  const { errors } = JSON.parse(fetchError) as { errors: readonly [{ message: string }] };
  return errors[0].message;
}

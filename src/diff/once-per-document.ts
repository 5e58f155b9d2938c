import type { Members } from '../document';

/**
 * A function of a document that is asked once for each and then remembers, what it throws too: one
 * document may stand on any number of sides. It must not be changed in between.
 */
export function oncePerDocument<Value>(
  ask: (document: Members) => Value,
): (document: Members) => Value {
  const answers = new WeakMap<Members, () => Value>();
  return (document) => {
    const known = answers.get(document);
    if (known !== undefined) return known();
    const answer = answerOf(() => ask(document));
    answers.set(document, answer);
    return answer();
  };
}

function answerOf<Value>(ask: () => Value): () => Value {
  try {
    const value = ask();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

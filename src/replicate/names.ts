/** A name for a placeholder out of any text: `web app (beta)` is `WEB_APP_BETA`. */
export function upperSnake(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .match(/[A-Za-z\d]+/g);
  return words === null ? 'X' : words.join('_').toUpperCase();
}

/**
 * One name for each text, in their order, none like another: what comes again gets a number.
 *
 * @param name makes a name of a text
 */
export function uniqueNames(
  texts: readonly string[],
  name: (text: string) => string,
): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const wanted = name(text);
    let unique = wanted;
    for (let number = 2; taken.has(unique); number += 1) unique = `${wanted}_${number}`;
    taken.add(unique);
    return unique;
  });
}

import * as sdk from '@aws-sdk/client-cognito-identity-provider';

/** A step as the graph tells it. */
export interface Step {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly placeholders: readonly { readonly name: string; readonly answerPath: string | null }[];
  readonly makes: { readonly name: string; readonly answerPath: string } | null;
}

type Command = ConstructorParameters<typeof sdk.DescribeUserPoolCommand>[0];
type Commands = Readonly<Record<string, new (input: Command) => sdk.DescribeUserPoolCommand>>;

/**
 * Makes the calls of a plan through the real SDK, as somebody would who follows it.
 *
 * @param caller what only the caller knows, by the name of the placeholder
 * @returns what the steps made, by the name of the placeholder
 */
export async function runSteps(
  client: sdk.CognitoIdentityProviderClient,
  steps: readonly Step[],
  caller: (name: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const { operation, input, placeholders, makes } of steps) {
    const values = placeholders.map(({ name, answerPath }): [string, string] => {
      const value = answerPath === null ? caller(name) : made.get(name);
      if (value === undefined) {
        throw new Error(`${operation} needs ${name}, which no step has made.`);
      }
      return [name, value];
    });
    const answer = await send(client, operation, filled(input, new Map(values)));
    if (makes) made.set(makes.name, textAt(answer, makes.answerPath));
  }
  return made;
}

/** Sends one operation by its name, with its input as JSON has it. */
export function send(
  client: sdk.CognitoIdentityProviderClient,
  operation: string,
  input: unknown,
): Promise<object> {
  const commands = sdk as unknown as Commands;
  const CommandOf = commands[`${operation}Command`];
  if (CommandOf === undefined) throw new Error(`The SDK knows no operation ${operation}.`);
  return client.send(new CommandOf(input as Command));
}

function filled(input: unknown, values: ReadonlyMap<string, string>): unknown {
  return JSON.parse(JSON.stringify(input), (_, value: unknown) => {
    const name = typeof value === 'string' ? /^\$\{([A-Z\d_]+)\}$/.exec(value)?.[1] : undefined;
    return name === undefined ? value : (values.get(name) ?? value);
  });
}

function textAt(answer: unknown, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((at, member) => (at as Record<string, unknown> | undefined)?.[member], answer);
  if (typeof value !== 'string') throw new Error(`Expected the answer to have ${path}.`);
  return value;
}

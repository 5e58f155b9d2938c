/** What tells a gateway of this process what to serve. */
export interface GatewayOptions {
  /**
   * Settings by the names of the README's table, such as `AWS_REGION`. They take the place of environment
   * variables, of which none is looked at: hand over `process.env` where they are to count.
   */
  readonly settings?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** A configuration file, YAML or JSON: accounts, auth and settings. Those of `settings` win. */
  readonly configFile?: string;
  /** Is told what a server's log holds, from `COGNITO_LOG_LEVEL` on; nobody when left out. */
  readonly log?: GatewayLog;
}

/** A log such as pino's, or the console. */
export interface GatewayLog {
  debug(fields: object, message?: string): void;
  info(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  error(fields: object, message?: string): void;
}

/** A gateway within this process. It listens only when it is told to, and heeds no signal. */
export interface Gateway {
  /** What is served and from where, one line. */
  readonly serving: string;
  /**
   * Serves GraphQL at `/graphql` over HTTP, once.
   *
   * @returns the address, such as `http://127.0.0.1:4000`
   * @throws ConfigError where it may not listen there, the system's error where it cannot
   */
  listen(where?: ListenOptions): Promise<string>;
  /**
   * Answers one operation in this process, without HTTP, as somebody who may see everything. It shares
   * memory, budget and limits with whoever asks over HTTP.
   *
   * @param document a GraphQL text, or a document that carries its types
   * @returns what HTTP would answer; failures are in `errors`
   */
  execute<Data = unknown, Variables = Readonly<Record<string, unknown>>>(
    document: string | GatewayDocument<Data, Variables>,
    ...rest: ExecuteRest<Variables>
  ): Promise<GatewayAnswer<Data>>;
  /** Answers what is in flight, and nothing new; lets go of AWS. Closing again waits for the same. */
  close(): Promise<void>;
}

/** Where to listen; `HOST` and `PORT` of the settings when left out, 127.0.0.1 and 4000 without them. */
export interface ListenOptions {
  readonly host?: string;
  /** 0 takes any free one. */
  readonly port?: number;
}

/** A parsed document that carries the types of its answer and its variables, as code generators write it. */
export interface GatewayDocument<Data, Variables> {
  readonly kind: string;
  readonly definitions: readonly object[];
  readonly __apiType?: (variables: Variables) => Data;
}

/** The variables, which may be left out where none is required. */
export type ExecuteRest<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: ExecuteOptions]
    : [variables: Variables, options?: ExecuteOptions];

export interface ExecuteOptions {
  /** Which operation of the document; needed where there are several. */
  readonly operationName?: string;
}

/** The answer to one operation. */
export interface GatewayAnswer<Data> {
  /** Not there where nothing was executed; null where nothing could be read. */
  readonly data?: Data | null;
  /** What could not be read, and why; empty where all was. */
  readonly errors: readonly GatewayAnswerError[];
  /** `upstream` tells what it cost, unless `COGNITO_EXPOSE_COST` is false. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface GatewayAnswerError {
  /** A sentence of ours that names the thing; never AWS's own words. */
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  /** Its `code` is one of `UserPoolErrorCode`, or of a refusal of the document. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

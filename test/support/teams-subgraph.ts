import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

/** Another subgraph, which knows of pools no more than their ids: docs/federation.md has it for an example. */
export const TEAMS_SDL = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])

type Query {
  teams: [Team!]!
  clients: [UserPoolClient!]!
  guests: [IdentityPool!]!
  page: PageInfo
}

type Team {
  name: String!
  pools: [UserPool]!
}

type UserPool @key(fields: "id") {
  id: ID!
  team: Team
}

type UserPoolClient @key(fields: "userPoolId clientId") {
  userPoolId: ID!
  clientId: ID!
  owner: String
}

type IdentityPool @key(fields: "id region") {
  id: ID!
  region: String!
  contact: String
}

type PageInfo @shareable {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}
`;

/** What that subgraph knows. */
export interface Teams {
  /** The ids of each team's pools, in their order, repeats included. */
  readonly pools: Readonly<Record<string, readonly string[]>>;
  readonly clients?: readonly { readonly userPoolId: string; readonly clientId: string }[];
  readonly guests?: readonly { readonly id: string; readonly region: string }[];
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts that subgraph on any free port of this machine. */
export async function startTeams({
  pools,
  clients = [],
  guests = [],
}: Teams): Promise<RunningServer> {
  const teamOf = (name: string) => ({ name, pools: (pools[name] ?? []).map((id) => ({ id })) });
  const resolvers = {
    Query: {
      teams: () => Object.keys(pools).map(teamOf),
      clients: () => clients,
      guests: () => guests,
    },
    UserPool: {
      __resolveReference: ({ id }: { readonly id: string }) => ({ id }),
      team({ id }: { readonly id: string }) {
        const name = Object.keys(pools).find((team) => pools[team]?.includes(id));
        return name === undefined ? null : teamOf(name);
      },
    },
    UserPoolClient: { owner: () => 'the web team' },
    IdentityPool: { contact: () => 'guests@example.com' },
  };
  const server = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs: parse(TEAMS_SDL), resolvers }),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
  });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return { url, close: () => server.stop() };
}

import { URL } from 'node:url';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { tellAddress } from './listen.mjs';
import { memorySchema } from './memory-schema.mjs';

const apollo = new ApolloServer({ schema: memorySchema(process.argv) });
const { url } = await startStandaloneServer(apollo, { listen: { port: 0, host: '127.0.0.1' } });
tellAddress(new URL(url));

import fastify from 'fastify';
import mercurius from 'mercurius';
import { tellAddress } from './listen.mjs';
import { memorySchema } from './memory-schema.mjs';

const server = fastify();
await server.register(mercurius, { schema: memorySchema(process.argv), jit: 1 });
await server.listen({ port: 0, host: '127.0.0.1' });
tellAddress(server.server.address());

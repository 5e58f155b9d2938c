// Loads a function as Lambda does, and tells its first answer.
import { CONTEXT, EVENT } from './event.mjs';

const { handler } = await import(process.argv[2]);
const { statusCode, body } = await handler(EVENT, CONTEXT);
process.stdout.write(JSON.stringify({ statusCode, body }), () => process.exit());

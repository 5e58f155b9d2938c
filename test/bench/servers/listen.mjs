/** Tells the address that a server listens at, as the gateway does, and ends with whoever started it. */
export function tellAddress({ port }) {
  console.log(`graphql   http://127.0.0.1:${port}/graphql`);
  process.on('disconnect', () => process.exit());
  process.on('SIGINT', () => process.exit());
}

/** Reads the body of a request to its end. */
export async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

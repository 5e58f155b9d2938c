import { Agent, request } from 'node:http';

// Each request a connection of its own: who asks here is not measured by how fast it asks.
const agent = new Agent({ keepAlive: false });

/** Asks a GraphQL server, and answers with the text of the body. */
export function ask(url, query, variables = {}) {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200 && !text.includes('"errors":')) resolve(text);
        else reject(new Error(`Expected an answer, but got ${response.statusCode}: ${text}`));
      });
    })
      .on('error', reject)
      .end(body);
  });
}

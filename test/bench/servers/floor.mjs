import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tellAddress } from './listen.mjs';

// As little as a server of Node's can do: it reads each request to its end and sends prepared bytes.
const [, , path] = process.argv;
const body = readFileSync(path);

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('content-length', body.length);
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => tellAddress(server.address()));

import { requestsOf } from '../workloads.mjs';
import { run } from './run.mjs';

// The load generator, a process of its own: it runs one job after the other, as it is told by messages.
process.on('message', ({ workload, setup, ...job }) => {
  run({ ...job, requests: requestsOf(workload, setup) }).then(
    (measured) => process.send(measured),
    (error) => process.send({ error: error.stack }),
  );
});
process.on('disconnect', () => process.exit());
// As a server tells that it is there; nobody listens.
console.log('graphql http://127.0.0.1:0');

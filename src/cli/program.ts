import { Command as Parser } from 'commander';
import { paintFor } from './color';
import type { Command, Surroundings } from './command';
import { diff, DIFF_FORMATS, readSides, parseSides, type DiffOptions } from './diff-command';
import { oneOf, withCommonFlags, withPoolFlags, type CommonFlags, type PoolFlags } from './flags';
import { DIFF_HELP, PROGRAM_HELP, QUERY_HELP, REPLICA_HELP } from './help';
import type { Look } from './look';
import { query, QUERY_FORMATS, requestOf, type QueryOptions } from './query-command';
import { replica } from './replica-command';
import { FORMS, PARTS, PLAN_FORMS, REPLICA_FORMATS } from './replica-forms';
import { replicaOptions, type ReplicaFlags } from './replica-flags';
import { checkedPool, regionTold, withDefaults } from './wanted-pool';

type Found = (command: Command) => void;

/** The program as commander knows it. `found` is called with the command, once one was understood. */
export function programOf(surroundings: Surroundings, found: Found): Parser {
  const program = new Parser('cognito-graphql-gateway')
    .description(
      'Reads the configuration of Amazon Cognito, plans replicas of user pools, and compares them.',
    )
    .version(surroundings.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print what there is')
    .helpCommand(false)
    .showHelpAfterError('Add --help to see what there is.')
    .addHelpText('after', PROGRAM_HELP);
  addQuery(program, surroundings, found);
  addReplica(program, surroundings, found);
  addDiff(program, surroundings, found);
  return program;
}

function addQuery(program: Parser, { files }: Surroundings, found: Found): void {
  const command = program
    .command('query')
    .summary('run a GraphQL query and print its answer')
    .description('Runs a GraphQL query as the gateway would, and prints its answer.')
    .argument('<document>', 'the query; @FILE for the text of a file, - for stdin')
    .option('--variables <json>', 'its variables, a JSON object; @FILE or - as well')
    .option('--operation <name>', 'which operation of the document, where there are several')
    .addOption(oneOf('--format <format>', 'how to print the answer', QUERY_FORMATS).default('json'))
    .addHelpText('after', QUERY_HELP)
    .action((document: string, flags: Omit<QueryOptions, 'document'> & CommonFlags) =>
      found({
        wishes: { flags, regionTold: null, reads: true },
        async prepare() {
          const request = await requestOf({ ...flags, document }, files);
          return (graph) => query(request, flags, graph);
        },
      }),
    );
  withCommonFlags(command);
}

function addReplica(program: Parser, surroundings: Surroundings, found: Found): void {
  const command = program
    .command('replica')
    .summary('plan how to build another user pool like one')
    .description(
      'Plans how to build another user pool like one, and prints the plan. Nothing is written to AWS.',
    )
    .argument('<pool>', 'ID, REGION/ID or ACCOUNT/REGION/ID')
    .addOption(oneOf('--form <form>', 'what to print; steps when left out', FORMS))
    .addOption(
      oneOf(
        '--of <form>',
        'the form that --form not-carried tells of; steps when left out',
        PLAN_FORMS,
      ),
    )
    .addOption(oneOf('--format <format>', 'how to print it; see below', REPLICA_FORMATS))
    .option('--name <name>', "the new pool's name")
    .option('--to-region <region>', 'the region that the new pool is to live in')
    .option('--to-account-id <id>', 'the twelve digits of the account that it is to belong to')
    .option('--no-tags', 'leave out the tags')
    .addOption(
      oneOf('--deletion-protection <state>', 'whether the new pool refuses to be deleted', [
        'active',
        'inactive',
      ]),
    )
    .option(
      '--parts <parts>',
      `what around the pool to build too, with commas between: ${[...PARTS.keys()].join(', ')}, or none; all when left out`,
    )
    .addHelpText('after', REPLICA_HELP)
    .action((text: string, flags: ReplicaFlags) => {
      const pool = withDefaults(checkedPool(text), flags);
      const options = replicaOptions(flags);
      found({
        wishes: { flags, regionTold: regionTold(pool), reads: true },
        prepare: () =>
          Promise.resolve((graph) => replica(pool, options, graph, lookOf(flags, surroundings))),
      });
    });
  withPoolFlags(command);
}

function addDiff(program: Parser, surroundings: Surroundings, found: Found): void {
  const { files } = surroundings;
  const command = program
    .command('diff')
    .summary('compare two user pools, or a pool and a file')
    .description(
      'Compares two user pools by what AWS makes of them. A side is a pool, a file with what "aws cognito-idp describe-user-pool" prints, or - for that on stdin.',
    )
    .argument('<left>', 'ID, REGION/ID, ACCOUNT/REGION/ID, a file, or -')
    .argument('<right>', 'the same')
    .option(
      '--ignore <path>',
      'leave out a path and all within it, such as UserPoolTags; may be repeated',
      (path: string, others: readonly string[] | undefined) => [...(others ?? []), path],
    )
    .option('--include-identity', 'compare id, ARN, name, dates, domains and status too')
    .addOption(oneOf('--format <format>', 'how to print it', DIFF_FORMATS).default('table'))
    .addHelpText('after', DIFF_HELP)
    .action((left: string, right: string, flags: DiffOptions & PoolFlags) => {
      const sides = parseSides(left, right, files, flags);
      const pools = sides.flatMap((side) => (side.kind === 'pool' ? [side.pool] : []));
      const told = pools.map(regionTold).find((region) => region !== null) ?? null;
      found({
        wishes: { flags, regionTold: told, reads: pools.length > 0 },
        async prepare() {
          const read = await readSides(sides, files);
          return (graph) => diff(read, flags, graph, lookOf(flags, surroundings));
        },
      });
    });
  withPoolFlags(command);
}

function lookOf({ color }: CommonFlags, { screen }: Surroundings): Look {
  return {
    paint: paintFor(color, screen),
    columns: screen.isTerminal ? screen.columns : null,
  };
}

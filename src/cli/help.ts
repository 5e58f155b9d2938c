const SOURCES = `
Where it reads:
  AWS, by the settings that the gateway itself takes: AWS_REGION, AWS_PROFILE, the standard
  credentials, COGNITO_CONFIG for several accounts. A flag wins over its setting. --demo reads
  the demo, --pools a folder of files with what "aws cognito-idp describe-user-pool" prints.`;

export const PROGRAM_HELP = `${SOURCES}

Examples:
  $ cognito-graphql-gateway query '{ userPools { nodes { id name } } }' --region eu-west-1
  $ cognito-graphql-gateway replica eu-west-1_Ab1Cd2Ef3 --form terraform > pool.tf
  $ cognito-graphql-gateway diff eu-west-1_Ab1Cd2Ef3 expected.json`;

export const QUERY_HELP = `${SOURCES}

Prints {"data": ...} as GraphQL has it, with "errors" where there are some; each of those is told on
stderr too.

Exit codes: 0 without errors, 1 where some of it could not be read, 2 where nothing could be asked, or
the answer not be written.

Examples:
  $ cognito-graphql-gateway query '{ userPools { nodes { id name } } }' --demo
  $ cognito-graphql-gateway query @audit.graphql --variables '{"id": "eu-west-1_Ab1Cd2Ef3"}'
  $ cat audit.graphql | cognito-graphql-gateway query - --variables @variables.json --format yaml`;

export const REPLICA_HELP = `${SOURCES}

Forms and how they are printed, the usual way first:
  steps           the calls to AWS in their order, with their inputs     json, yaml, table
  update          UpdateUserPool's input that changes nothing            json, yaml
  cloudformation  a template for AWS CloudFormation                      json, yaml
  terraform       Terraform for hashicorp/aws 6                          hcl
  not-carried     what does not travel unchanged, and why                table, json, yaml
--format hcl alone means --form terraform.

The table of not-carried begins with what you have to see to; a note on stderr counts the same.
--form update is the pool's own, and takes none of the flags that say how another pool is to be.
docs/cli.md has a loop that runs the steps.

Exit codes: 0 where the plan was made, 2 where something that it needs could not be read.

Examples:
  $ cognito-graphql-gateway replica us-east-1_EXAMPLE --demo --format table
  $ cognito-graphql-gateway replica eu-west-1_Ab1Cd2Ef3 --to-region us-east-1 --parts clients,groups
  $ cognito-graphql-gateway replica prod/eu-west-1/eu-west-1_Ab1Cd2Ef3 --form cloudformation --format yaml
  $ cognito-graphql-gateway replica eu-west-1_Ab1Cd2Ef3 --form not-carried --of terraform`;

export const DIFF_HELP = `${SOURCES}

Pools and files are told apart so: an id that begins with a region is a pool, whatever files there are;
else a file that exists is a file; else it is a pool. Put ./ in front of a file that looks like a pool.
The input of a call (create-user-pool, update-user-pool) is no side: it is no description of a pool.

Values in the table are JSON, cut where they are long: around what differs, to the width of a terminal,
and to 60 characters elsewhere. --format json has them whole.

Exit codes: 0 where the sides are the same, 1 where they differ, 2 where one cannot be read.

Examples:
  $ cognito-graphql-gateway diff eu-west-1_Ab1Cd2Ef3 eu-west-1_Gh4Ij5Kl6 --ignore UserPoolTags
  $ cognito-graphql-gateway diff expected.json eu-west-1_Ab1Cd2Ef3
  $ aws cognito-idp describe-user-pool --user-pool-id ID | cognito-graphql-gateway diff expected.json -`;

/** An event of a function URL that asks for one pool of the demo fleet, and what Lambda gives beside it. */
export const EVENT = {
  version: '2.0',
  rawPath: '/graphql',
  rawQueryString: '',
  headers: { 'content-type': 'application/json', host: 'gateway.example.com' },
  requestContext: {
    stage: '$default',
    http: { method: 'POST', path: '/graphql', sourceIp: '192.0.2.1' },
  },
  body: JSON.stringify({ query: '{ userPool(id: "us-east-1_EXAMPLE") { name } }' }),
  isBase64Encoded: false,
};

export const CONTEXT = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 30_000 };

/** The settings of a gateway in front of the demo, as silent as the floor. */
export const SETTINGS = {
  COGNITO_SOURCE: 'demo',
  COGNITO_ALLOW_UNAUTHENTICATED: 'true',
  COGNITO_LOG_LEVEL: 'silent',
};

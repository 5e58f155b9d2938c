import {
  AccessDeniedException,
  CognitoIdentityProviderServiceException,
  InternalErrorException,
  InvalidParameterException,
  LimitExceededException,
  NotAuthorizedException,
  OperationNotEnabledException,
  ResourceNotFoundException,
  TooManyRequestsException,
  UserPoolTaggingException,
} from '@aws-sdk/client-cognito-identity-provider';
import { QueueFull } from '../../src/cognito/admission';
import { NoCredentials } from '../../src/cognito/credentials';
import { DeadlinePassed, NeverSent } from '../../src/cognito/deadline';
import { BudgetUsedUp } from '../../src/cognito/budget-used-up';
import { MalformedAnswer } from '../../src/cognito/malformed-answer';
import { OPERATIONS } from '../../src/cognito/operations';
import { translateError, type FailedRead } from '../../src/cognito/translate-error';
import { RETRYABLE, type ErrorCode } from '../../src/domain/error-code';
import { GatewayError } from '../../src/domain/gateway-error';
import type { Operation, Reads } from '../../src/domain/reads';

/** AWS's own words, which no caller may read. */
const RAW = 'User: arn:aws:sts::123456789012:assumed-role/secret-gateway/i-0 may not, at 10.1.2.3';
const PLANTED = /arn:|123456789012|secret-gateway|10\.1\.2\.3/;

const PLACE = { account: 'default', region: 'eu-west-1' };
const ID = 'eu-west-1_Ab1Cd2Ef3';

function failedRead<Op extends Operation>(
  operation: Op,
  input: Reads[Op]['input'],
): FailedRead<Op> {
  return {
    read: { operation, place: PLACE, input },
    rule: OPERATIONS[operation],
    deadlineMs: 4_321,
  };
}

const POOL = failedRead('DescribeUserPool', { userPoolId: ID });
const LIST = failedRead('ListUserPools', { token: null });
const NEXT_PAGE = failedRead('ListUserPools', { token: 'next' });

function said(httpStatusCode = 400) {
  return { message: RAW, $metadata: { httpStatusCode, requestId: 'aws-1' } };
}

/** An exception that the SDK has no class for. */
function unmodeled(name: string, status = 400) {
  const $fault = status < 500 ? 'client' : 'server';
  return answered(
    new CognitoIdentityProviderServiceException({ name, $fault, ...said(status) }),
    status,
  );
}

/** An error as the SDK hands it on after an answer. */
function answered<Thrown extends Error>(
  error: Thrown,
  statusCode: number,
  headers: Readonly<Record<string, string>> = {},
): Thrown {
  return Object.assign(error, { $response: { statusCode, headers } });
}

/** What the SDK throws for an answer that is no JSON: no exception of the service. */
function unreadable(status: number): Error {
  const $metadata = { httpStatusCode: status, requestId: 'aws-1' };
  return answered(Object.assign(new SyntaxError(RAW), { $metadata }), status);
}

/** What Node throws for a connection, under the name that the SDK gives it. */
function broken(code: string, name = 'Error'): Error {
  return Object.assign(new Error(RAW), { name, code });
}

function named(name: string): Error {
  return Object.assign(new Error(RAW), { name });
}

describe.each<[ErrorCode, readonly (readonly [string, unknown])[]]>([
  ['USER_POOL_NOT_FOUND', [['ResourceNotFoundException', new ResourceNotFoundException(said())]]],
  [
    'INVALID_INPUT',
    [
      ['InvalidParameterException', new InvalidParameterException(said())],
      [
        'InvalidParameterException with a reason',
        new InvalidParameterException({ ...said(), reasonCode: RAW }),
      ],
    ],
  ],
  [
    'ACCESS_DENIED',
    [
      ['NotAuthorizedException', new NotAuthorizedException(said())],
      ['AccessDeniedException', new AccessDeniedException(said())],
      ['AccessDenied', unmodeled('AccessDenied', 403)],
    ],
  ],
  [
    'UPSTREAM_THROTTLED',
    [
      ['TooManyRequestsException', new TooManyRequestsException(said())],
      ['TooManyRequestsException with status 429', new TooManyRequestsException(said(429))],
      ['LimitExceededException', new LimitExceededException(said())],
      ['ThrottlingException', unmodeled('ThrottlingException')],
      ['Throttling', unmodeled('Throttling')],
      ['an unknown exception with status 429', unmodeled('Unknown', 429)],
      ['a page of HTML with status 429', unreadable(429)],
    ],
  ],
  [
    'UPSTREAM_UNAVAILABLE',
    [
      ['InternalErrorException', new InternalErrorException(said(500))],
      ['InternalErrorException with status 400', new InternalErrorException(said(400))],
      ['an unknown exception with status 500', unmodeled('Anything', 500)],
      ['an unknown exception with status 503', unmodeled('ServiceUnavailable', 503)],
      ['JSON that names no exception', unmodeled('Unknown', 403)],
      ['JSON of somebody else that names an error of its own', unmodeled('NotFound', 404)],
      ['a page of HTML with status 503', unreadable(503)],
      ['a page of HTML with status 403', unreadable(403)],
      ['malformed JSON with status 200', unreadable(200)],
      ['a truncated body', answered(broken('ECONNRESET'), 200)],
      ['a value that the SDK cannot read', answered(new TypeError(RAW), 200)],
      ['malformed JSON of which nothing else is known', new SyntaxError(RAW)],
      ['an answer of another shape', new MalformedAnswer('UserPool.Id', 'the id', undefined)],
      ['a refused connection', broken('ECONNREFUSED')],
      ['a name that is not found', broken('ENOTFOUND')],
      ['a name server that does not answer', broken('EAI_AGAIN')],
      ['a host out of reach', broken('EHOSTUNREACH')],
      ['a network out of reach', broken('ENETUNREACH')],
      ['a hang-up', broken('ECONNRESET', 'TimeoutError')],
      ['a pipe that broke', broken('EPIPE', 'TimeoutError')],
      ['a server that does not speak TLS', broken('EPROTO')],
      ['a certificate that has expired', broken('CERT_HAS_EXPIRED')],
      ['a certificate that nobody trusts', broken('DEPTH_ZERO_SELF_SIGNED_CERT')],
      ['a certificate in a chain that nobody trusts', broken('SELF_SIGNED_CERT_IN_CHAIN')],
      ['a certificate without its issuer', broken('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
      ['a certificate for another name', broken('ERR_TLS_CERT_ALTNAME_INVALID')],
      ['an answer that is no HTTP', broken('HPE_INVALID_CONSTANT')],
      ['an answer with endless headers', broken('HPE_HEADER_OVERFLOW')],
    ],
  ],
  [
    'UPSTREAM_TIMEOUT',
    [
      ['our deadline', new DeadlinePassed(RAW)],
      ['a time-out of the SDK', named('TimeoutError')],
      ['a connection that is never made', broken('ETIMEDOUT', 'TimeoutError')],
    ],
  ],
  [
    'UPSTREAM_AUTH',
    [
      ['UnrecognizedClientException', unmodeled('UnrecognizedClientException')],
      ['ExpiredTokenException', unmodeled('ExpiredTokenException')],
      ['ExpiredToken', unmodeled('ExpiredToken')],
      ['InvalidSignatureException', unmodeled('InvalidSignatureException')],
      ['IncompleteSignatureException', unmodeled('IncompleteSignatureException')],
      ['MissingAuthenticationTokenException', unmodeled('MissingAuthenticationTokenException')],
      ['MissingAuthenticationToken', unmodeled('MissingAuthenticationToken', 403)],
      ['missing credentials', named('CredentialsProviderError')],
      ['an expired single sign-on', named('TokenProviderError')],
    ],
  ],
  ['USER_POOL_TAGGING', [['UserPoolTaggingException', new UserPoolTaggingException(said())]]],
  [
    'OPERATION_NOT_ENABLED',
    [['OperationNotEnabledException', new OperationNotEnabledException(said())]],
  ],
  ['OVERLOADED', [['a full queue', new QueueFull(RAW)]]],
  [
    'INTERNAL_SERVER_ERROR',
    [
      ['an exception that nobody knows', unmodeled('BrandNewException')],
      ['a missing region', new Error(`Region is missing ${RAW}`)],
      ['a bug of ours', new TypeError(RAW)],
      ['a name that only begins like a known one', unmodeled('ResourceNotFoundAgainException')],
      ['a text', RAW],
      ['nothing', undefined],
      ['null', null],
      ['an object', { message: RAW }],
      ['a name that is no text', { name: 7, code: 7 }],
    ],
  ],
])('The code %s', (code, causes) => {
  describe.each(causes)('for %s', (_, cause) => {
    it.each([
      ['a pool', POOL, ID],
      ['a list', LIST, null],
    ] as const)('is told of %s, without any of AWS’s own words', (__, read, userPoolId) => {
      const error = translateError(cause, read as FailedRead);
      const isMissingList = userPoolId === null && code === 'USER_POOL_NOT_FOUND';

      expect(error).toBeInstanceOf(GatewayError);
      expect(error.failure).toMatchObject({
        code: isMissingList ? 'RESOURCE_NOT_FOUND' : code,
        retryable: RETRYABLE[code],
        userPoolId,
        ...PLACE,
      });
      expect(error.cause).toBe(cause);
      expect(error.message).toBe(error.failure.message);
      expect(JSON.stringify(error.failure)).not.toMatch(PLANTED);
      expect(error.stack).not.toMatch(PLANTED);
      expect(error.message).toContain('in eu-west-1');
      if (userPoolId !== null) expect(error.message).toContain(`"${userPoolId}"`);
      else expect(error.message).toMatch(/\bthe user pools\b/);
    });
  });
});

describe('A translated failure', () => {
  it('tells the id that AWS gave to the request', () => {
    const { failure } = translateError(new ResourceNotFoundException(said()), POOL);

    expect(failure.awsRequestId).toBe('aws-1');
  });

  it.each([
    ['AWS gave none', new ResourceNotFoundException({ message: RAW, $metadata: {} })],
    ['nothing answered', broken('ECONNREFUSED')],
  ])('tells no request id of AWS where %s', (_, cause) => {
    expect(translateError(cause, POOL).failure.awsRequestId).toBeNull();
  });

  it('stays what it is when it was translated before', () => {
    const translated = new GatewayError('INVALID_INPUT', 'Expected something else.');

    expect(translateError(translated, POOL)).toBe(translated);
  });

  it('names the permission that is missing', () => {
    const denied = new AccessDeniedException(said());

    expect(translateError(denied, POOL).message).toContain('cognito-idp:DescribeUserPool.');
    expect(translateError(denied, LIST).message).toContain('cognito-idp:ListUserPools.');
  });

  it('names the account where there can be several', () => {
    const place = { account: 'payments', region: 'eu-west-1' };
    const missing = new ResourceNotFoundException(said());

    const { message } = translateError(missing, { ...POOL, read: { ...POOL.read, place } });

    expect(message).toContain(`There is no user pool "${ID}" in eu-west-1 of account "payments".`);
  });

  it('of a list in a pool that is not there is told of the pool', () => {
    const groups = failedRead('ListGroups', { userPoolId: ID, token: null });

    const { failure } = translateError(new ResourceNotFoundException(said()), groups);

    expect(failure).toMatchObject({ code: 'USER_POOL_NOT_FOUND', userPoolId: ID });
    expect(failure.message).toContain(`There is no user pool "${ID}" in eu-west-1.`);
  });

  it('tells what in a pool is not there', () => {
    const client = failedRead('DescribeUserPoolClient', { userPoolId: ID, clientId: 'abc' });

    const { failure } = translateError(new ResourceNotFoundException(said()), client);

    expect(failure).toMatchObject({ code: 'RESOURCE_NOT_FOUND', userPoolId: ID });
    expect(failure.message).toContain(`app client "abc" of user pool "${ID}" in eu-west-1`);
  });

  it('of our own budget says so, and when a turn would have come', () => {
    const { failure } = translateError(new BudgetUsedUp('UserPoolRead', 1_234.5), POOL);

    expect(failure).toMatchObject({ code: 'UPSTREAM_THROTTLED', retryAfterMs: 1_235 });
    expect(failure.message).toContain("gateway's own budget for UserPoolRead in eu-west-1");
    expect(failure.message).toContain('COGNITO_BUDGET_SHARE');
  });

  it('blames no role where the gateway has no credentials to assume it with', () => {
    const role = { name: 'partner', roleArn: 'arn:aws:iam::123456789012:role/x' };
    const cause = new NoCredentials(role, named('CredentialsProviderError'));

    const { failure } = translateError(cause, POOL);

    expect(failure.code).toBe('UPSTREAM_AUTH');
    expect(failure.message).toContain('The gateway has no valid AWS credentials');
  });

  it('tells where nothing was sent within the deadline', () => {
    const { failure } = translateError(new NeverSent(), POOL);

    expect(failure).toMatchObject({ code: 'UPSTREAM_TIMEOUT', retryable: true });
    expect(failure.message).toContain('The gateway could not ask about');
    expect(failure.message).toContain('4321 ms');
  });

  it('names the deadline that passed', () => {
    expect(translateError(new DeadlinePassed(), POOL).message).toContain('at most 4321 ms');
  });

  it('tells whoever follows an old cursor to start again', () => {
    const refused = new InvalidParameterException(said());

    expect(translateError(refused, NEXT_PAGE).message).toContain('without `after`');
    expect(translateError(refused, LIST).message).toContain('Check the arguments');
    expect(translateError(refused, POOL).message).toContain('Check the arguments');
  });
});

describe('The wait before asking again', () => {
  const NOW = Date.parse('2026-11-23T12:00:00Z');

  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function waitAfter(headers: Readonly<Record<string, string>>): number | null {
    const throttled = answered(new TooManyRequestsException(said(429)), 429, headers);
    return translateError(throttled, POOL).failure.retryAfterMs;
  }

  it.each([
    ['7', 7_000],
    ['0', 0],
    ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 12:00:00 GMT', 0],
  ])('is what Retry-After asks for: %s', (header, wait) => {
    expect(waitAfter({ 'retry-after': header })).toBe(wait);
  });

  it.each(['', 'soon', '-5', '7s', 'NaN', 'Infinity', 'Mon, 23 Nov 2026 11:59:59 GMT'])(
    'is a second where Retry-After asks for nothing that can be done: %j',
    (header) => {
      expect(waitAfter({ 'retry-after': header })).toBe(1_000);
    },
  );

  it.each(['99999999999', '9'.repeat(400), 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'fits a GraphQL Int, whatever Retry-After asks for: %s',
    (header) => {
      expect(waitAfter({ 'retry-after': header })).toBe(2 ** 31 - 1);
    },
  );

  it('is a second where nobody says how long', () => {
    const throttled = new TooManyRequestsException(said());

    expect(waitAfter({})).toBe(1_000);
    expect(translateError(throttled, POOL).failure.retryAfterMs).toBe(1_000);
    expect(translateError(new QueueFull(), POOL).failure.retryAfterMs).toBe(1_000);
  });

  it.each([
    ['not found', new ResourceNotFoundException(said())],
    ['denied', new AccessDeniedException(said())],
    ['in time', new DeadlinePassed()],
    ['available', new InternalErrorException(said(500))],
  ])('is none where waiting is no remedy, such as for what is %s', (_, cause) => {
    const { failure } = translateError(answered(cause, 400, { 'retry-after': '7' }), POOL);

    expect(failure.retryAfterMs).toBeNull();
  });
});

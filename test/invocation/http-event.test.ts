import { requestOf } from '../../src/invocation/http-event';
import { restEvent, urlEvent } from './events';

describe('The request of an event', () => {
  it('of a function URL is what its client sent, from where AWS saw it', () => {
    const event = urlEvent(
      {
        method: 'POST',
        path: '/graphql?a=%2525&b=1+2',
        headers: { accept: 'application/json', 'x-forwarded-for': '203.0.113.1' },
        body: '{"query":"é"}',
      },
      { address: '198.51.100.4' },
    );

    expect(requestOf(event, 'aws-1')).toEqual({
      method: 'POST',
      url: '/graphql?a=%2525&b=1+2',
      headers: {
        host: 'gateway.example.com',
        accept: 'application/json',
        'x-forwarded-for': '203.0.113.1',
        'x-request-id': 'aws-1',
      },
      payload: Buffer.from('{"query":"é"}'),
      remoteAddress: '198.51.100.4',
      authority: 'gateway.example.com',
    });
  });

  it('of an HTTP API leaves out the stage, which only its address needs', () => {
    const [named, namesake] = [{ path: '/graphql' }, { path: '/prod/graphql' }];

    expect(requestOf(urlEvent(named, { stage: 'prod' }), '').url).toBe('/graphql');
    expect(requestOf(urlEvent(namesake, { stage: '$default' }), '').url).toBe('/prod/graphql');
    expect(requestOf(urlEvent({ path: '/prod' }, { stage: '$default' }), '').url).toBe('/prod');
  });

  it('of a REST API has its query again as it was before that read it', () => {
    const path = '/graphql?query=%7B+a+%7D&variables=%7B%22x%22%3A%22100%25%22%7D&tag=1&tag=2';

    const { url } = requestOf(restEvent({ path }), '');

    expect(url).toBe(path);
  });

  it('of a REST API keeps two headers of one name apart', () => {
    const event = {
      ...restEvent({}),
      multiValueHeaders: { Authorization: ['Bearer a', 'Bearer b'], Accept: ['*/*'] },
    };

    expect(requestOf(event, '').headers).toEqual({
      authorization: ['Bearer a', 'Bearer b'],
      accept: '*/*',
      'x-request-id': '',
    });
  });

  it('has the bytes of a body that came in base64', () => {
    const bytes = Buffer.from([0, 255, 128, 10]);
    const event = { ...urlEvent({ method: 'POST' }), body: bytes.toString('base64') };

    expect(requestOf({ ...event, isBase64Encoded: true }, '').payload).toEqual(bytes);
    expect(requestOf(event, '').payload).toEqual(Buffer.from(event.body));
  });

  it.each([
    ['no body', urlEvent({ method: 'POST' })],
    ['an empty one', { ...urlEvent({ method: 'POST' }), body: '' }],
    ['null', { ...restEvent({ method: 'POST' }), body: null }],
  ])('has no body where the event has %s', (_, event) => {
    expect(requestOf(event, '')).not.toHaveProperty('payload');
  });

  it('has the name that its sender gave it, before the one of AWS', () => {
    const event = urlEvent({ headers: { 'x-request-id': 'mine' } });

    expect(requestOf(event, 'aws-1').headers).toMatchObject({ 'x-request-id': 'mine' });
  });

  it('has nothing of the connection, which ended before', () => {
    const headers = {
      connection: 'keep-alive',
      'Content-Length': '9999',
      'transfer-encoding': 'chunked',
      expect: '100-continue',
    };

    const request = requestOf(urlEvent({ method: 'POST', headers, body: '{}' }), 'a');

    expect(Object.keys(request.headers ?? {}).sort()).toEqual(['host', 'x-request-id']);
  });

  it.each<[string, unknown, string]>([
    ['a test event', { key1: 'token-1', key2: 'b' }, 'one with key1, key2'],
    ['nothing', null, 'null'],
    ['a text', 'ping', 'a string'],
    ['an empty one', {}, 'one without members'],
    [
      'a load balancer’s, which leaves queries as they came',
      { httpMethod: 'GET', path: '/', requestContext: { elb: {} } },
      'one with httpMethod, path, requestContext',
    ],
  ])('is refused for %s, in a sentence without what it holds', (_, event, told) => {
    const tried = () => requestOf(event, '');

    expect(tried).toThrow(
      `Expected an event of a function URL or of API Gateway (payload 2.0 or 1.0), but got ${told}. Call this function over HTTP.`,
    );
    expect(tried).not.toThrow('token-1');
  });
});

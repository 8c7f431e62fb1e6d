import { Stack } from 'aws-cdk-lib';
import {
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * Pages of the console are made in the browser: whoever asks for a page at an address without a file's ending gets the
 * one that there is, and everybody else a problem document, as from the API. Custom error responses would do the first
 * as well, and would rewrite every 404 of the API with it. Staff can sign in under one name only (`consoleHost`), so
 * that a page asked for under another one leads there; with an empty name, pages are answered under any.
 */
const code = (consoleHost: string): string => `var consoleHost = ${JSON.stringify(consoleHost)};

function valueOf(values, name) {
  return values[name] ? values[name].value : '';
}

function elsewhere(request) {
  var query = Object.keys(request.querystring).map(function (name) {
    return name + '=' + request.querystring[name].value;
  });
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: {
      'cache-control': { value: 'no-store' },
      location: { value: 'https://' + consoleHost + request.uri + (query.length ? '?' + query.join('&') : '') }
    }
  };
}

function handler(event) {
  var request = event.request;
  var isRead = request.method === 'GET' || request.method === 'HEAD';
  var isRoot = request.uri === '/' || request.uri === '/index.html';
  var isFile = /\\.[a-z0-9]+$/i.test(request.uri) && !isRoot;
  if (isRead && isFile) return request;
  if (isRead && (isRoot || valueOf(request.headers, 'accept').indexOf('text/html') >= 0)) {
    if (consoleHost && valueOf(request.headers, 'host') !== consoleHost) return elsewhere(request);
    request.uri = '/index.html';
    return request;
  }
  return {
    statusCode: 404,
    statusDescription: 'Not Found',
    headers: {
      'content-type': { value: 'application/problem+json' },
      'cache-control': { value: 'no-store' }
    },
    body: JSON.stringify({
      type: 'urn:suitably:problem:not-found',
      title: 'There is nothing here',
      status: 404,
      detail: 'There is nothing at this address.',
      traceId: event.context.requestId
    })
  };
}`;

/**
 * The fallback, for the console's behavior. `consoleHost` is the console's own name where the stage has one. CloudFront's
 * name of the distribution could not stand here: the distribution needs the function before it has a name.
 */
export const consoleFallback = (scope: Construct, consoleHost: string | undefined): FunctionAssociation => ({
  eventType: FunctionEventType.VIEWER_REQUEST,
  function: new EdgeFunction(scope, 'Fallback', {
    functionName: `${Stack.of(scope).stackName}-ConsoleFallback`,
    comment: 'Addresses of the console that are no files are its page',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(code(consoleHost ?? '')),
  }),
});

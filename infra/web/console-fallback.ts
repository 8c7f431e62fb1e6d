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
 * as well, and would rewrite every 404 of the API with it.
 */
const code = `function handler(event) {
  var request = event.request;
  var accept = request.headers.accept ? request.headers.accept.value : '';
  var isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && /\\.[a-z0-9]+$/i.test(request.uri)) return request;
  if (isRead && accept.indexOf('text/html') >= 0) {
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

/** The fallback, for the console's behavior. */
export const consoleFallback = (scope: Construct): FunctionAssociation => ({
  eventType: FunctionEventType.VIEWER_REQUEST,
  function: new EdgeFunction(scope, 'Fallback', {
    functionName: `${Stack.of(scope).stackName}-ConsoleFallback`,
    comment: 'Addresses of the console that are no files are its page',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(code),
  }),
});

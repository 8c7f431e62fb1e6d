/**
 * Operations that anybody may call (docs/contract.md#public-routes), by operation id. `readAsset` and `readForm` serve
 * showForm and readEmbedScript.
 */
import type { FunctionName } from './function-names.ts';
import type { Method } from './route.ts';

const row = <const M extends Method, const F extends FunctionName, const C extends 'clinic' | 'none' = 'none'>(
  number: string,
  method: M,
  path: string,
  functionName: F,
  cors = 'none' as C,
) => ({ number, method, path, function: functionName, policy: 'public', cors }) as const;

/** In the order of their numbers; `routes` makes sure of the rest. */
export const publicRoutes = {
  submitScreening: row('E1', 'POST', '/v1/clinics/{clinic}/screenings', 'submit-screening', 'clinic'),
  readQuestionnaire: row('E2', 'GET', '/v1/clinics/{clinic}/questionnaire', 'read-questionnaire', 'clinic'),
  showUnsubscribe: row('E3', 'GET', '/u/{token}', 'unsubscribe'),
  unsubscribe: row('E3', 'POST', '/u/{token}', 'unsubscribe'),
  showResult: row('E4', 'GET', '/r/{token}', 'show-result'),
  readResult: row('E4', 'POST', '/r/{token}', 'show-result'),
  downloadReceipt: row('E4R', 'POST', '/r/{token}/receipt', 'show-result'),
  showForm: row('E5', 'GET', '/c/{clinic}', 'show-form'),
  showShortForm: row('E5', 'POST', '/c/{clinic}', 'show-form'),
  showCare: row('E5C', 'GET', '/c/{clinic}/care', 'show-form'),
  readAsset: row('E5A', 'GET', '/static/{file}', 'answer-public'),
  readApiDescription: row('E6', 'GET', '/v1/openapi.json', 'answer-public'),
  readHealth: row('E7', 'GET', '/health', 'answer-public'),
  readEmbedScript: row('E8', 'GET', '/embed.js', 'answer-public'),
  readForm: row('E8F', 'GET', '/v1/clinics/{clinic}/form', 'read-questionnaire', 'clinic'),
  readReceiptKeys: row('E8K', 'GET', '/.well-known/jwks.json', 'show-result'),
  showOptIn: row('E9', 'GET', '/s/{token}', 'confirm-opt-in'),
  confirmOptIn: row('E9', 'POST', '/s/{token}', 'confirm-opt-in'),
};

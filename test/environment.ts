/** Values for the variables that functions parse when they are imported; real ones come from the template. */
export const env = {
  LEADS_TABLE: 'leads',
  AUDIT_TABLE: 'audit',
  LEDGER_TABLE: 'ledger',
  PUBLIC_URL: 'http://localhost:3000',
  LINK_KEY: 'a link key of the tests, which opens nothing',
  LINK_KEY_PREVIOUS: '',
  MATCH_KEY: 'a match key of the tests, which recognises nobody',
  MAIL_FROM: 'hello@suitably.example',
  SERVICE_CONFIGURATION_SET: 'service',
  MARKETING_CONFIGURATION_SET: 'marketing',
  MAIL_EPOCH: '1',
  MAIL_RATE: '0',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
};

/** Names under which a stack tells operators' commands what it is made of. */
export const stackOutputNames = {
  leads: 'LeadsTable',
  audit: 'AuditTable',
  ledger: 'LedgerTable',
  userPool: 'UserPool',
  publicUrl: 'PublicAddress',
  consoleUrl: 'ConsoleAddress',
  /** The distribution under CloudFront's own name. */
  edgeAddress: 'EdgeAddress',
  /** The gateway itself, which serves only what comes through the edge. */
  apiAddress: 'ApiAddress',
  linkKey: 'LinkKeyArn',
  matchKey: 'MatchKeyArn',
  sealKey: 'SealKeyArn',
  originSecret: 'OriginSecretArn',
  receiptKey: 'ReceiptKeyArn',
  /** The round of keys that the edge shows. */
  edgeKeyRound: 'EdgeKeyRound',
} as const;

export type StackOutput = keyof typeof stackOutputNames;

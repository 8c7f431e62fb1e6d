/** Names under which a stack tells operators' commands what it is made of. */
export const stackOutputNames = { leads: 'LeadsTable', audit: 'AuditTable', userPool: 'UserPool' } as const;

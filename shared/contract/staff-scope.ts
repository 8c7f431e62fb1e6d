/**
 * The scope by which a token says that it is meant for the staff API. Without it, a token that the same user pool gave
 * for something else would open the API too.
 */
export const staffScope = { resourceServer: 'staff-api', name: 'use', value: 'staff-api/use' } as const;

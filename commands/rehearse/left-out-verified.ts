/** Steps of `npm run verify` that cannot hold on the emulator, each with the reason. One that holds by now fails the rehearsal. */
export const leftOutVerified: Readonly<Record<string, string>> = {};

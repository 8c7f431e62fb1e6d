/** Steps of `npm run verify` that cannot hold on the emulator, each with the reason. One that holds by now fails the rehearsal. */
const noEdge = 'there is no CloudFront before the gateway (commands/rehearse/left-out.ts)';

export const leftOutVerified: Readonly<Record<string, string>> = {
  health: 'the emulator answers /health itself, whatever the host',
  'unknown-paths': 'as above: every other path is asked for, and answered as it should be',
  'https-redirect': noEdge,
  'strict-transport': noEdge,
  firewall: noEdge,
  console: `${noEdge}, and the files of the console are not copied`,
  'sign-in': `${noEdge}, and the files of the console are not copied`,
  'mail-delivered': 'its SES tells the bus of events nothing about mails that it took',
  'staff-change': 'staff sign in at pages of Cognito with a second factor, which nobody here has',
};

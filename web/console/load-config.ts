import { type ConsoleConfig, consoleConfig, consoleConfigPath } from '../../shared/contract/console-config.ts';

/**
 * The deployment that this console belongs to. `serverAhead`: seconds by which its clock is ahead of this machine's.
 * Tokens carry times of the server, and desks have clocks that are wrong by hours.
 */
export type Deployment = ConsoleConfig & { serverAhead: number };

/** Seconds by the `Date` of an answer that was made just now, or was kept by the edge for `Age` seconds. */
const secondsAhead = ({ headers }: Response, now: number): number => {
  const server = Date.parse(headers.get('date') ?? '') + Number(headers.get('age') ?? 0) * 1000;
  return Number.isNaN(server) ? 0 : Math.round((server - now) / 1000);
};

/** Reads the deployment. Throws when the file is missing or is not what the console knows. */
export const loadConfig = async (): Promise<Deployment> => {
  const response = await fetch(consoleConfigPath, { cache: 'no-cache' });
  const serverAhead = secondsAhead(response, Date.now());
  if (!response.ok) throw new Error('The configuration of this console is missing.');
  return { ...consoleConfig.parse(await response.json()), serverAhead };
};

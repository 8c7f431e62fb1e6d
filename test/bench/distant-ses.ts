/** A SES in a process of its own that takes every mail at once, so that its work is not counted as ours. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type DistantSes = { endpoint: string; stop: () => void };

const program = `
const answer = (n) => '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult>'
  + '<MessageId>ses-' + n + '</MessageId></SendRawEmailResult></SendRawEmailResponse>';
let taken = 0;
const server = require('node:http').createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, { 'content-type': 'text/xml' }).end(answer(++taken)));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)));
process.stdin.resume().on('end', () => process.exit());
`;

/** Ends with this process, also when a bench fails. */
export const startDistantSes = async (): Promise<DistantSes> => {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
};

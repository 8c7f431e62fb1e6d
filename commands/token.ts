/**
 * npm run -s token -- --clinic alba --role staff
 * npm run -s token -- --user somebody@alba.example
 * Prints an access token that the local stack accepts for an hour, by the stack's clock. Needs no running stack; exit 2
 * with a message on bad input.
 */
import { parseArgs } from 'node:util';
import { identityFolder, readOffset } from '../local/local-pool.ts';
import { mintToken } from '../local/mint-token.ts';
import { seedUsers } from '../local/seed-users.ts';
import { staffScope } from '../shared/contract/staff-scope.ts';
import { leave } from './leave.ts';

const usage = 'Usage: npm run -s token -- --clinic CLINIC --role ROLE | --user EMAIL';

function seedUser(clinic: string, role: string): string {
  const found = seedUsers.find((user) => user.clinic === clinic && user.role === role);
  if (found) return found.email;
  const known = seedUsers.map((user) => `  --clinic ${user.clinic} --role ${user.role}`);
  return leave(2, `Nobody is ${role} of ${clinic} from the start. There are:`, ...known, 'Others: --user EMAIL');
}

function readUser(): string {
  const text = { type: 'string' } as const;
  try {
    const { clinic, role, user } = parseArgs({ options: { clinic: text, role: text, user: text } }).values;
    if (user && !clinic && !role) return user;
    return clinic && role && !user ? seedUser(clinic, role) : leave(2, usage);
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', usage);
  }
}

const user = readUser();
const now = Date.now() + readOffset(identityFolder);
const scope = `openid email ${staffScope.value}`;
const token = await mintToken({ folder: identityFolder, email: user, scope, now }).catch((error: Error) =>
  leave(2, error.message),
);
process.stdout.write(`${token}\n`);

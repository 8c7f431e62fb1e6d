import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { seedUsers } from '../seed-users.ts';

const person = z.object({
  sub: z.string(),
  email: z.string(),
  name: z.string().optional(),
  /** ms since 1970. */
  createdAt: z.number(),
});

/** A user of the local pool. */
export type Person = z.infer<typeof person>;

/** The users of the pool: those of the seeds, and those that a clinic invited. */
export type People = {
  list: () => Person[];
  /** By e-mail address, whatever its case, or by `sub`. */
  find: (name: string) => Person | undefined;
  /** Adds a user and keeps it. `now` in ms since 1970. */
  invite: (email: string, now: number, name?: string) => Person;
};

const seeded: readonly Person[] = seedUsers.map(({ sub, email, name }) => ({ sub, email, name, createdAt: 0 }));

/** Reads and adds users; invited ones are kept in `<folder>/users.json`. The file is read each time: a command may ask too. */
export function peopleIn(folder: string): People {
  const file = path.join(folder, 'users.json');
  const invited = (): Person[] =>
    existsSync(file) ? z.array(person).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
  const list = (): Person[] => [...seeded, ...invited()];
  return {
    list,
    find: (name) => list().find(({ email, sub }) => sub === name || email.toLowerCase() === name.toLowerCase()),
    invite: (email, now, name) => {
      const added: Person = { sub: randomUUID(), email, name, createdAt: now };
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.new`, `${JSON.stringify([...invited(), added], null, 2)}\n`);
      renameSync(`${file}.new`, file);
      return added;
    },
  };
}

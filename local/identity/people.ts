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
  /** When the invitation was sent last, in ms since 1970, until somebody has chosen a password of their own. */
  invitedAt: z.number().optional(),
  /** Whether a code generator is set up. */
  hasToken: z.boolean().default(true),
});

/** A user of the local pool. This sign-in asks for no code; it keeps who would be asked to set up a generator. */
export type Person = z.infer<typeof person>;

/** The users of the pool: those of the seeds, and those that a clinic invited. */
export type People = {
  list: () => Person[];
  /** By e-mail address, whatever its case, or by `sub`. */
  find: (name: string) => Person | undefined;
  /** Adds a user and keeps it. `now` in ms since 1970. */
  invite: (email: string, now: number, name?: string) => Person;
  /** Keeps what has changed about a user. */
  save: (person: Person) => void;
};

const seeded: readonly Person[] = seedUsers.map(({ sub, email, name }) => ({
  ...{ sub, email, name },
  createdAt: 0,
  hasToken: true,
}));

/** Reads and keeps users; whoever was invited or changed is kept in `<folder>/users.json`. The file is read each time: a command may ask too. */
export function peopleIn(folder: string): People {
  const file = path.join(folder, 'users.json');
  const kept = (): Person[] => (existsSync(file) ? z.array(person).parse(JSON.parse(readFileSync(file, 'utf8'))) : []);
  const list = (): Person[] => {
    const known = kept();
    return [...seeded.filter(({ sub }) => known.every((other) => other.sub !== sub)), ...known];
  };
  const save = (saved: Person): void => {
    mkdirSync(folder, { recursive: true });
    const all = [...kept().filter(({ sub }) => sub !== saved.sub), saved];
    writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`);
    renameSync(`${file}.new`, file);
  };
  return {
    list,
    find: (name) => list().find(({ email, sub }) => sub === name || email.toLowerCase() === name.toLowerCase()),
    invite: (email, now, name) => {
      const added: Person = { sub: randomUUID(), email, name, createdAt: now, invitedAt: now, hasToken: false };
      save(added);
      return added;
    },
    save,
  };
}

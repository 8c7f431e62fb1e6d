/** A user of every local stack. `sub` never changes, so that old memberships and tokens hold. */
export type SeedUser = {
  email: string;
  sub: string;
  name: string;
  clinic: string;
  role: 'viewer' | 'staff' | 'clinician' | 'admin';
};

const user = (
  number: number,
  clinic: string,
  role: SeedUser['role'],
  name: string,
  mailbox: string = role,
): SeedUser => ({
  email: `${mailbox}@${clinic}.example`,
  sub: `5eed0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  clinic,
  role,
});

/** The users that every local stack begins with. */
export const seedUsers: readonly SeedUser[] = [
  user(1, 'alba', 'viewer', 'Vera Conti'),
  user(2, 'alba', 'staff', 'Sara Moretti'),
  user(3, 'alba', 'clinician', 'Dr Carla Bianchi'),
  user(4, 'alba', 'admin', 'Anna Ferri'),
  user(5, 'birch', 'admin', 'Ben Ashford'),
  user(6, 'alba', 'staff', 'Luca Marchetti', 'luca'),
  user(7, 'alba', 'staff', 'Giada Riva', 'giada'),
  user(8, 'alba', 'clinician', 'Dr Nadia Serra', 'serra'),
];

/** Everybody's password on this machine; no second factor is asked for. */
export const localPassword = 'local';

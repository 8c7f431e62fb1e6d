/** Does what an operator asks for: with the stores that the staff API has, and the same trace in the audit. */

import { v7 } from 'uuid';
import { type ClinicStore, clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { type ChangedBy, type MemberChanges, memberChanges } from '../../shared/aws/clinics/member-changes.ts';
import { type MemberStore, memberStore } from '../../shared/aws/clinics/member-store.ts';
import { type Asked, userPool } from '../../shared/aws/clinics/user-pool.ts';
import { type AuditLog, auditLog } from '../../shared/aws/items/audit-entry.ts';
import { connect } from '../../shared/aws/table/clients.ts';
import type { ClinicTask } from './clinic-task.ts';

/** Where it is done; the clock in ms. */
export type ClinicWork = {
  clinics: ClinicStore;
  members: Pick<MemberStore, 'listMembers'>;
  changes: MemberChanges;
  audit: Pick<AuditLog, 'entryWrite' | 'record'>;
  /** People of the user pool, by e-mail address. */
  people: Record<'inviteAgain' | 'resetSecondFactor', (email: string) => Promise<Asked>>;
  now: () => number;
  newId: () => string;
};

/** Physical names of what clinics are kept in. */
export type ClinicNames = { leads: string; audit: string; pool: string };

/** Over tables and a user pool, where the environment says; `now` in ms. */
export const openClinics = ({ leads, audit: auditTable, pool }: ClinicNames, now: () => number): ClinicWork => {
  const db = connect();
  const members = memberStore(db, leads);
  const audit = auditLog(db, auditTable);
  const people = userPool(pool);
  const changes = memberChanges({ members, audit, ensureUser: people.ensureUser });
  return { clinics: clinicStore(db, leads, now), members, changes, audit, people, now, newId: v7 };
};

/** Lines to print, and whether it was done. */
export type Outcome = { lines: readonly string[]; isDone: boolean };

const done = (...lines: string[]): Outcome => ({ lines, isDone: true });
const notDone = (...lines: string[]): Outcome => ({ lines, isDone: false });

const operator = ({ now, newId }: ClinicWork): ChangedBy => ({
  actor: 'operator',
  at: new Date(now()).toISOString(),
  entryId: newId(),
});

type Create = Extract<ClinicTask, { what: 'create' }>;
type AddMember = Extract<ClinicTask, { what: 'add-member' }>;

const addMember = async (
  work: ClinicWork,
  { clinic, email, role, name }: Omit<AddMember, 'what'>,
): Promise<Outcome> => {
  if (!(await work.clinics.readSettings(clinic))) return notDone(`There is no clinic ${clinic}.`);
  const saved = await work.changes.setMember({ clinic, email, role, name }, operator(work));
  if (saved === 'last-admin')
    return notDone(`${email} is the only admin of ${clinic}. Make somebody else an admin first.`);
  if (saved === 'full') return notDone(`${clinic} has as many members as a clinic can have.`);
  return done(`${saved.email} is ${saved.role} of ${clinic}.`);
};

const create = async (work: ClinicWork, { clinic, settings, admin }: Create): Promise<Outcome> => {
  const entry = work.audit.entryWrite({ clinic, ...operator(work), action: 'clinic.created', fields: [] });
  const isNew = await work.clinics.createClinic({ ...settings, clinic, isDisabled: false, version: 1 }, [entry]);
  if (!isNew) return notDone(`There is a clinic ${clinic} already.`);
  const made = `${clinic} is there: ${settings.name}, ${settings.zone}.`;
  if (!admin)
    return done(made, `Nobody works there yet: npm run -s clinic -- member add ${clinic} ADDRESS --role admin`);
  const { lines, isDone } = await addMember(work, { clinic, email: admin, role: 'admin', name: undefined });
  return { lines: [made, ...lines], isDone };
};

type AskOfPool = { clinic: string; email: string; what: 'invite-member' | 'reset-mfa' };

const askPool = async (work: ClinicWork, { clinic, email, what }: AskOfPool): Promise<Outcome> => {
  const found = await work.changes.findMember(clinic, email);
  if (!found) return notDone(`${email} does not work at ${clinic}.`);
  const isReset = what === 'reset-mfa';
  const action = isReset ? 'member.second-factor-reset' : 'member.invited';
  // Written down first: what is done in the pool cannot be in one transaction with its record.
  await work.audit.record({ clinic, ...operator(work), action, memberId: found.sub, fields: [] });
  const answer = await (isReset ? work.people.resetSecondFactor(email) : work.people.inviteAgain(email));
  if (answer === 'missing') return notDone(`${email} has no account. Remove the member and add them again.`);
  if (answer === 'has-signed-in') return notDone(`${email} has signed in before and needs no invitation.`);
  return isReset
    ? done(`${email} sets up another code generator at the next sign-in. The password stays.`)
    : done(`${email} is invited again.`);
};

const setDisabled = async (work: ClinicWork, clinic: string, isDisabled: boolean): Promise<Outcome> => {
  const before = await work.clinics.readSettings(clinic);
  if (!before) return notDone(`There is no clinic ${clinic}.`);
  const word = isDisabled ? 'disabled' : 'enabled';
  if (before.isDisabled === isDisabled) return done(`${clinic} is ${word} already.`);
  const by = operator(work);
  const entry = work.audit.entryWrite({ clinic, ...by, action: `clinic.${word}`, fields: ['isDisabled'] });
  const after = { ...before, isDisabled, version: before.version + 1 };
  const saved = await work.clinics.saveSettings({ before, after, at: by.at }, [entry]);
  if (saved === 'stale') return notDone('Somebody changed the settings at this moment. Please try again.');
  return done(`${clinic} is ${word}. The functions know within 30 seconds.`);
};

const list = async ({ clinics }: ClinicWork): Promise<Outcome> => {
  const slugs = await clinics.listClinics();
  const lines = [];
  for (const slug of slugs) {
    const settings = await clinics.readSettings(slug);
    lines.push([slug, settings?.name, settings?.zone, settings?.isDisabled ? 'disabled' : ''].join('\t').trimEnd());
  }
  return done(...(lines.length > 0 ? lines : ['There is no clinic yet.']));
};

/** Does one task. Throws `unavailable` when table or user pool do not answer. */
export const doClinicTask = async (work: ClinicWork, task: ClinicTask): Promise<Outcome> => {
  switch (task.what) {
    case 'list':
      return await list(work);
    case 'show': {
      const settings = await work.clinics.readSettings(task.clinic);
      return settings ? done(JSON.stringify(settings, undefined, 2)) : notDone(`There is no clinic ${task.clinic}.`);
    }
    case 'create':
      return await create(work, task);
    case 'disable':
    case 'enable':
      return await setDisabled(work, task.clinic, task.what === 'disable');
    case 'list-members': {
      const members = await work.members.listMembers(task.clinic);
      const lines = members.map(({ email, role, name }) => [email, role, name].join('\t')).sort();
      return done(...(lines.length > 0 ? lines : [`Nobody works at ${task.clinic}.`]));
    }
    case 'add-member':
      return await addMember(work, task);
    case 'invite-member':
    case 'reset-mfa':
      return await askPool(work, task);
    case 'remove-member': {
      const ended = await work.changes.endMember(task.clinic, task.email, operator(work));
      if (ended === 'missing') return notDone(`${task.email} does not work at ${task.clinic}.`);
      if (ended === 'last-admin') return notDone(`${task.email} is the only admin of ${task.clinic}.`);
      return done(`${task.email} does not work at ${task.clinic} any more.`);
    }
  }
};

import { expect, test } from 'vitest';
import { fieldHelp, initStage } from '../../../commands/deploy/init-stage.ts';
import { stageFile } from '../../../infra/stage-file.ts';
import { readStage } from '../../../infra/stages.ts';
import { newFolder } from '../../run-folder.ts';

test('a trial is one address, and keeps nothing', () => {
  const folder = newFolder();
  initStage({ stage: 'trial', sender: 'me@clinic.com' }, folder);
  expect(readStage('trial', {}, folder)).toMatchObject({
    stackName: 'SuitablyTrial',
    domain: null,
    keepsData: false,
    isProtected: false,
    reserved: null,
    sender: { address: 'me@clinic.com', isSandbox: true, rate: 1, identity: 'address' },
  });
});

test('a stage with a domain keeps what it has and has a console of its own', () => {
  const folder = newFolder();
  initStage({ stage: 'prod', sender: 'hello@clinic.com', domain: 'clinic.com', zone: 'Z0123456789' }, folder);
  expect(readStage('prod', {}, folder)).toMatchObject({
    domain: {
      name: 'clinic.com',
      console: 'console.clinic.com',
      hostedZone: { id: 'Z0123456789', name: 'clinic.com' },
    },
    isProtected: true,
  });
});

test.each([
  ['a name of samples', { stage: 'prod', sender: 'hello@clinic.com', domain: 'clinic.example' }, 'domain.name'],
  ['no sender', { stage: 'prod' }, 'sender.address'],
  ['the name of this machine', { stage: 'local', sender: 'hello@clinic.com' }, 'npm start'],
  ['no name', { sender: 'hello@clinic.com' }, '2 to 16'],
])('with %s nothing is written', (_, flags, named) => {
  const folder = newFolder();
  expect(() => initStage(flags, folder)).toThrow(named);
  expect(() => readStage('prod', {}, folder)).toThrow('There is no stages/prod.json');
});

test('a file that is there stays', () => {
  const folder = newFolder();
  initStage({ stage: 'trial', sender: 'me@clinic.com' }, folder);
  expect(() => initStage({ stage: 'trial', sender: 'other@clinic.com' }, folder)).toThrow('already');
  expect(readStage('trial', {}, folder).sender.address).toBe('me@clinic.com');
});

test('every field is explained', () => {
  for (const name of Object.keys(stageFile.shape)) expect(fieldHelp()).toContain(`  ${name}`);
  for (const { description = '' } of Object.values(stageFile.shape)) expect(description.length).toBeGreaterThan(20);
});

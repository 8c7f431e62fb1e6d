/** Routes on who is signed in, on a clinic, and on who works there (docs/contract.md#staff-routes). */
import { sampleMailsAnswer, senderAnswer, settingsAnswer, viewsAnswer } from '../answers/clinic-answers.ts';
import { colleaguesAnswer, languageAnswer, meAnswer, memberAnswer, membersAnswer } from '../answers/people-answers.ts';
import { languageRequest } from '../requests/language-request.ts';
import { sampleMailsQuery } from '../requests/list-requests.ts';
import { memberRequest } from '../requests/member-request.ts';
import { settingsRequest } from '../requests/settings-request.ts';
import { viewRequest } from '../requests/view-request.ts';
import { exampleSettings } from './examples.ts';
import type { Operation } from './operation.ts';
import { always, answer, body, ifMatch, ifMatched, tagged, withBody } from './staff-parts.ts';

const namedSettings = settingsRequest.meta({ id: 'SettingsRequest' });
const params = { clinic: 'alba' };
const newMember = { ...params, email: 'mara.neri@alba.example' };

export const clinicOperations = {
  readMe: {
    summary: 'Who is signed in, and where they work',
    answers: { 200: answer('The member', meAnswer) },
    problems: always,
    example: { status: 200 },
  },
  readSettings: {
    summary: 'A clinic’s settings',
    answers: { 200: answer('The settings as of now', settingsAnswer, tagged) },
    problems: [...always, 'not-found'],
    example: { params, status: 200 },
  },
  changeSettings: {
    summary: 'Replace a clinic’s settings',
    description: 'All at once: what is left out is gone. What they were is kept, and the rules can only be tightened.',
    headers: ifMatch,
    body: body(namedSettings),
    answers: { 200: answer('The settings as they are now', settingsAnswer, tagged) },
    problems: [...always, 'not-found', ...withBody, ...ifMatched],
    example: { params, headers: { 'If-Match': '{{settingsTag}}' }, body: exampleSettings, status: 200 },
  },
  previewMails: {
    summary: 'The mails that a clinic would send by such settings',
    description:
      'Written to somebody who does not exist, in the language `lang`, or in the clinic’s. Nothing is kept, sent or changed.',
    query: sampleMailsQuery,
    body: body(namedSettings),
    answers: { 200: answer('Each kind of mail', sampleMailsAnswer) },
    problems: [...always, 'not-found', ...withBody],
    example: { params, body: exampleSettings, status: 200 },
  },
  readSender: {
    summary: 'What a clinic’s mails are sent as',
    description: 'The address of this deployment, and whether each record that its domain needs is found.',
    answers: { 200: answer('The sender', senderAnswer) },
    problems: always,
    example: { params, status: 200 },
  },
  listMembers: {
    summary: 'Who works at a clinic',
    answers: { 200: answer('Every member', membersAnswer) },
    problems: always,
    example: { params, status: 200 },
  },
  listColleagues: {
    summary: 'Whom a lead can be given to',
    answers: { 200: answer('Every member, without the day on which they came', colleaguesAnswer) },
    problems: always,
    example: { params, status: 200 },
  },
  readViews: {
    summary: 'The caller’s saved views of the list of leads',
    answers: { 200: answer('The views, in order', viewsAnswer) },
    problems: always,
    example: { params, status: 200 },
  },
  saveView: {
    summary: 'Keep a view under a name, or forget it',
    description:
      'The caller’s own, at most 20. A filter has the parameters of the list but `q`, which may be a person; `null` ' +
      'forgets the view.',
    body: body(viewRequest.meta({ id: 'ViewRequest' })),
    answers: { 200: answer('The views as they are now', viewsAnswer) },
    problems: [...always, ...withBody, 'conflict'],
    example: {
      params,
      body: { name: 'Mine, new', filter: { status: 'new', assignee: 'mine' } },
      status: 200,
    },
  },
  saveOwnLanguage: {
    summary: 'Choose the language of the console and of mails to oneself',
    description: 'The caller’s own, at this clinic.',
    body: body(languageRequest.meta({ id: 'LanguageRequest' })),
    answers: { 200: answer('The language as it is now', languageAnswer) },
    problems: [...always, ...withBody],
    example: { params, body: { lang: 'it' }, status: 200 },
  },
  saveMember: {
    summary: 'Make somebody a member, or change their role',
    description:
      'Somebody without an account gets one, and an invitation; the same again invites again whoever has not signed in yet.',
    body: body(memberRequest.meta({ id: 'MemberRequest' })),
    answers: { 200: answer('The member', memberAnswer) },
    problems: [...always, 'not-found', ...withBody, 'conflict'],
    example: { params: newMember, body: { role: 'staff', name: 'Mara Neri' }, status: 200 },
  },
  readMember: {
    summary: 'One member',
    answers: { 200: answer('The member', memberAnswer) },
    problems: [...always, 'not-found'],
    example: { params: newMember, status: 200 },
  },
  removeMember: {
    summary: 'Remove a member',
    description: 'Ends what they may do at their next request. The last admin stays.',
    answers: { 200: answer('The member that was', memberAnswer) },
    problems: [...always, 'not-found', 'conflict'],
    example: { params: newMember, status: 200 },
  },
} as const satisfies Record<string, Operation>;

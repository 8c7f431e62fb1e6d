/** Steps about a submission: refused, under age, stored, sent again, and opened by its link. */
import type { AssessmentAnswer } from '../../contract/answers/assessment-answer.ts';
import { storedAnswer, unstoredAnswer } from '../../contract/answers/public-answers.ts';
import { ask, asPage, isPage, jsonPost, problemOf, summaryOf } from '../ask.ts';
import { submissionOf, visitorOf } from '../canary-clinic.ts';
import { judged, type Step, type World } from '../step.ts';
import { guards } from './page-steps.ts';

const intakeOf = ({ target, clinic }: World): string => `${target.publicUrl}/v1/clinics/${clinic}/screenings`;

const keyed = (world: World): Record<string, string> => ({ 'idempotency-key': world.visitor.idempotencyKey });

const underAge: Step = {
  name: 'under-age',
  expected: '200, judged, not stored',
  run: async (world) => {
    const sent = submissionOf(visitorOf(`minor-${world.newId().slice(-12)}`));
    const answer = await ask(world, intakeOf(world), jsonPost({ ...sent, answers: { ...sent.answers, age: 17 } }));
    const isUnstored = unstoredAnswer.safeParse(answer.json).success;
    return judged(summaryOf(answer), { 200: answer.status === 200, 'not stored': isUnstored }, answer.status);
  },
};

const refused: Step = {
  name: 'refused',
  expected: '422 that names the field at fault and not its value',
  run: async (world) => {
    const sent = submissionOf(visitorOf('refused'));
    const answer = await ask(world, intakeOf(world), jsonPost({ ...sent, contact: { name: 'Canary', email: 'no@b' } }));
    return judged(
      summaryOf(answer),
      {
        '422 validation': answer.status === 422 && problemOf(answer)?.name === 'validation',
        'field named': answer.text.includes('/contact/email'),
        'value left out': !answer.text.includes('no@b'),
      },
      answer.status,
    );
  },
};

/** Suitable, but for the one finding that a clinic whose rules nobody has signed off has for everybody. */
const isHealthy = ({ outcome, findings }: AssessmentAnswer): boolean =>
  outcome === 'suitable' ||
  (outcome === 'consult_clinician' && findings.every(({ ruleId }) => ruleId === 'rules-not-signed'));

const submission: Step = {
  name: 'submission',
  expected: '201, nothing found but that nobody has signed the rules off, with the address of its result',
  run: async (world, seen) => {
    const answer = await ask(world, intakeOf(world), jsonPost(submissionOf(world.visitor), keyed(world)));
    const read = storedAnswer.safeParse(answer.json);
    const path = answer.headers.get('location') ?? '';
    const outcome = read.data?.assessment.outcome;
    if (read.success) seen.submission = { ...read.data, path, storedAt: world.now() };
    return judged(
      outcome ? `${summaryOf(answer)} ${outcome}` : summaryOf(answer),
      {
        201: answer.status === 201,
        'nothing else found': read.success && isHealthy(read.data.assessment),
        'result address': read.data?.resultUrl === `${world.target.publicUrl}${path}` && /^\/r\/[\w-]{22}$/.test(path),
      },
      answer.status,
    );
  },
};

const replay: Step = {
  name: 'replay',
  expected: 'the first answer once more under the same key, 422 for other content',
  needs: ['submission'],
  run: async (world, { submission: stored }) => {
    const sent = submissionOf(world.visitor);
    const again = await ask(world, intakeOf(world), jsonPost(sent, keyed(world)));
    const other = { ...sent, answers: { ...sent.answers, age: 32 } };
    const changed = await ask(world, intakeOf(world), jsonPost(other, keyed(world)));
    const read = storedAnswer.safeParse(again.json);
    return judged(`${summaryOf(again)}, ${summaryOf(changed)}`, {
      201: again.status === 201,
      'Idempotency-Replayed': again.headers.get('idempotency-replayed') === 'true',
      'same screening': read.data?.screeningId === stored?.screeningId,
      '422 for other content': problemOf(changed)?.name === 'idempotency-key-reuse',
    });
  },
};

const resultLink: Step = {
  name: 'result-link',
  expected: 'a page with a button; the result for the person’s address, 422 for another',
  needs: ['submission'],
  run: async (world, { submission: stored }) => {
    const url = `${world.target.publicUrl}${stored?.path}`;
    const open = (email: string) =>
      ask(world, url, { method: 'POST', body: new URLSearchParams({ email }), ...asPage });
    const page = await ask(world, url, asPage);
    const wrong = await open(visitorOf('other').email);
    const right = await open(world.visitor.email);
    const says = (text: string): boolean => text.includes(stored?.assessment.headline ?? '');
    return judged(`${summaryOf(page)}, ${summaryOf(wrong)}, ${summaryOf(right)}`, {
      button: page.status === 200 && page.text.includes('<button') && !says(page.text),
      'other address refused': wrong.status === 422 && !says(wrong.text),
      result: right.status === 200 && isPage(right) && says(right.text),
      ...guards(page),
      ...guards(right),
    });
  },
};

/** Of a submission, in the order in which they need each other. */
export const submissionSteps = { underAge, refused, submission, replay, resultLink };

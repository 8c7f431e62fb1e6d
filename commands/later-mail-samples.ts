/** Mails after the summary that `mails` shows: every kind, in both modes where there are two. */
import { decisions } from '../shared/leads/review.ts';
import { type LaterMail, type RenderedMail, renderLater } from '../shared/mail/content/render-mail.tsx';
import type { PersonProps } from '../shared/mail/templates/letter.tsx';

const unsubscribeUrl = 'https://suitably.example/u/v1.00000000.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA';
const again = {
  url: 'https://suitably.example/c/alba?again=v1.00000000.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA',
  endsOn: '2026-10-02',
};
const result = { url: 'https://suitably.example/r/AAAAAAAAAAAAAAAAAAAAAA', endsOn: '2026-07-15' };

const inBothModes = (person: PersonProps): Record<string, LaterMail> => ({
  'eligible-again': {
    kind: 'eligible-again',
    props: {
      ...person,
      again,
      treatment: 'microneedling',
      deferUntil: '2026-09-02',
      openEnded: false,
      needsClinician: false,
    },
  },
  maintenance: { kind: 'maintenance', props: { ...person, again, unsubscribeUrl } },
  ...Object.fromEntries(
    decisions.map((decision) => [
      `decision-${decision}`,
      { kind: 'decision', props: { ...person, decision, until: decision === 'wait' ? '2026-09-02' : undefined } },
    ]),
  ),
});

const samplesOf = (person: Omit<PersonProps, 'detail'>): Map<string, LaterMail> => {
  const samples = new Map<string, LaterMail>();
  for (const detail of ['full', 'minimal'] as const) {
    for (const [name, mail] of Object.entries(inBothModes({ ...person, detail })))
      samples.set(`${name}-${detail}`, mail);
  }
  samples.set('eligible-again-open-ended', {
    kind: 'eligible-again',
    props: {
      ...person,
      detail: 'full',
      again,
      treatment: 'microneedling',
      deferUntil: '2026-06-22',
      openEnded: true,
      needsClinician: true,
    },
  });
  for (const turn of [1, 2] as const) {
    samples.set(`follow-up-${turn}`, { kind: 'follow-up', props: { ...person, turn, unsubscribeUrl, result } });
  }
  return samples;
};

/** Every kind of later mail to a person, by a name that serves as a file name. */
export const laterMailSamples = async (person: Omit<PersonProps, 'detail'>): Promise<[string, RenderedMail][]> =>
  await Promise.all(
    [...samplesOf(person)].map(
      async ([name, mail]): Promise<[string, RenderedMail]> => [name, await renderLater(mail)],
    ),
  );

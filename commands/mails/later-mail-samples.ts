/** Mails after the summary that `mails` shows: every kind, in both modes where there are two. */
import { decisions } from '../../shared/leads/review.ts';
import { type RenderedMail, renderMail } from '../../shared/mail/content/render-mail.ts';
import type { CareProps } from '../../shared/mail/templates/cannot-wait.tsx';
import { Decision } from '../../shared/mail/templates/decision.tsx';
import { EligibleAgain } from '../../shared/mail/templates/eligible-again.tsx';
import { FollowUp } from '../../shared/mail/templates/follow-up.tsx';
import type { PersonProps } from '../../shared/mail/templates/letter.tsx';
import { Maintenance } from '../../shared/mail/templates/maintenance.tsx';

const unsubscribeUrl = 'https://suitably.example/u/v1.00000000.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA';
const again = {
  url: 'https://suitably.example/c/alba?again=v1.00000000.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA',
  endsOn: '2026-10-02',
};
const result = { url: 'https://suitably.example/r/AAAAAAAAAAAAAAAAAAAAAA', endsOn: '2026-07-15' };

/** What the reminder says of a waiting time that only a clinician can end, or only its day. */
const waiting = (deferUntil: string, isOpen: boolean) => ({
  again,
  deferUntil,
  openEnded: isOpen,
  needsClinician: isOpen,
});

type Sample = [name: string, mail: Promise<RenderedMail>];

const dayOf = (decision: (typeof decisions)[number]) => ({
  until: decision === 'wait' ? '2026-09-02' : undefined,
  proposedOn: decision === 'see_in_person' ? '2026-06-24' : undefined,
});

const inBothModes = (person: PersonProps, whole: CareProps): Sample[] => {
  const care = person.detail === 'full' ? whole : { ...whole, warnings: [] };
  const reminder = { ...person, ...waiting('2026-09-02', false) };
  return [
    [`eligible-again-${person.detail}`, renderMail('eligible-again', EligibleAgain, reminder)],
    [
      `maintenance-${person.detail}`,
      renderMail('maintenance', Maintenance, { ...person, again, unsubscribeUrl, care }),
    ],
    ...decisions.map((decision): Sample => {
      const props = { ...person, decision, ...dayOf(decision) };
      return [`decision-${decision}-${person.detail}`, renderMail('decision', Decision, props)];
    }),
  ];
};

/** Every kind of later mail to a person, by a name that serves as a file name. */
export const laterMailSamples = async (
  person: Omit<PersonProps, 'detail'>,
  care: CareProps,
): Promise<[string, RenderedMail][]> => {
  const openEnded = { ...person, detail: 'full', ...waiting('2026-06-22', true) } as const;
  const samples: Sample[] = [
    ...inBothModes({ ...person, detail: 'full' }, care),
    ...inBothModes({ ...person, detail: 'minimal' }, care),
    ['eligible-again-open-ended', renderMail('eligible-again', EligibleAgain, openEnded)],
    ...(['follow-up-1', 'follow-up-2'] as const).map((kind): Sample => {
      const props = { ...person, kind, unsubscribeUrl, result, care };
      return [kind, renderMail(kind, FollowUp, props)];
    }),
  ];
  return await Promise.all(samples.map(async ([name, mail]): Promise<[string, RenderedMail]> => [name, await mail]));
};

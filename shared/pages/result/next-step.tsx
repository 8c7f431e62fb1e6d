/** Where a result leads: only as far as its outcome allows (docs/screening.md#wording). */

import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { telephoneLink } from '../../contract/telephone-link.ts';
import { isBookable, type Outcome } from '../../screening/outcome.ts';
import { whatHappensNext, whereTheCopyGoes } from '../../screening/what-next.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import { filled, filledWith } from '../../texts/filled.ts';
import type { Language } from '../../texts/language.ts';
import { pageTexts } from '../../texts/page-texts.ts';

type Reached = Pick<ClinicSettings, 'bookingUrl' | 'contactEmail' | 'contactPhone'>;

/** How to reach the clinic. */
export const Contacts = ({ clinic, lang }: { clinic: Omit<Reached, 'bookingUrl'>; lang: Language }) => {
  const { contactEmail, contactPhone } = clinic;
  const { write, writeOrCall } = pageTexts(lang).contacts;
  const email = (
    <a key="email" href={`mailto:${contactEmail}`}>
      {contactEmail}
    </a>
  );
  const phone = contactPhone && (
    <a key="phone" href={telephoneLink(contactPhone)}>
      {contactPhone}
    </a>
  );
  return <p className="screen">{filledWith(phone ? writeOrCall : write, { email, phone })}</p>;
};

/** How to reach the clinic, and booking where nothing speaks against a consultation. */
export const WayOn = ({ clinic, outcome, lang }: { clinic: Reached; outcome: Outcome; lang: Language }) => (
  <>
    {isBookable(outcome) && clinic.bookingUrl && (
      <p className="nav screen">
        <a className="button" href={clinic.bookingUrl}>
          {pageTexts(lang).result.book}
        </a>
      </p>
    )}
    <Contacts clinic={clinic} lang={lang} />
  </>
);

/** Where the copy of a result goes: an address as typed, and the last day (`YYYY-MM-DD`) on which its link opens. */
export type Copy = { email: string; opensUntil: string };

type Next = {
  clinic: Pick<ClinicSettings, 'name' | 'summaryDetail'>;
  copy: Copy;
  lang: Language;
  outcome: Outcome;
  remindedOn?: string | undefined;
};

/** That the answers are there, where the copy goes, and what comes when. */
export const WhatNext = ({ clinic, copy, lang, outcome, remindedOn }: Next) => (
  <section>
    <h2>{answerTexts(lang).next.title}</h2>
    <ul>
      {[
        ...whatHappensNext({ clinic: clinic.name, outcome, remindedOn }, answerTexts(lang)),
        ...whereTheCopyGoes({ ...copy, detail: clinic.summaryDetail }, answerTexts(lang)),
      ].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </section>
);

type Onward = { clinic: Pick<ClinicSettings, 'name'>; lang: Language; to: string };

/** Back to the clinic's own page, where a form post was to lead there. */
export const LeadsOn = ({ clinic, lang, to }: Onward) => (
  <p className="nav screen">
    <a className="button" href={to}>
      {filled(pageTexts(lang).result.leadOn, { clinic: clinic.name })}
    </a>
  </p>
);

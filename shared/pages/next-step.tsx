/** Where a result leads: only as far as its outcome allows (docs/screening.md#wording). */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { Outcome } from '../screening/outcome.ts';

type Reached = Pick<ClinicSettings, 'bookingUrl' | 'contactEmail' | 'contactPhone'>;

const telephone = (typed: string): string => `tel:${typed.replaceAll(/[^+\d]/g, '')}`;

const Contacts = ({ contactEmail, contactPhone }: Reached) => (
  <p className="screen">
    Write to <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
    {contactPhone && (
      <>
        {', or call '}
        <a href={telephone(contactPhone)}>{contactPhone}</a>
      </>
    )}
    .
  </p>
);

/** Booking where nothing speaks against a consultation, else how to reach the clinic. */
export const WayOn = ({ clinic, outcome }: { clinic: Reached; outcome: Outcome }) => {
  const isBookable = outcome === 'suitable' || outcome === 'suitable_with_cautions';
  if (!isBookable || !clinic.bookingUrl) return <Contacts {...clinic} />;
  return (
    <p className="nav screen">
      <a className="button" href={clinic.bookingUrl}>
        Book a consultation
      </a>
    </p>
  );
};

/** Back to the clinic's own page, where a form post was to lead there. */
export const LeadsOn = ({ clinic, to }: { clinic: Pick<ClinicSettings, 'name'>; to: string }) => (
  <p className="nav screen">
    <a className="button" href={to}>
      Continue to the page of {clinic.name}
    </a>
  </p>
);

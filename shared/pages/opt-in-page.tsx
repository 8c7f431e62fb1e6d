/** Confirming an opt-in: the sentence that was ticked, a button, and what happens then. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { consentTexts } from '../texts/consent-texts.ts';
import { page, type RenderedPage } from './page.tsx';

const frame = (clinic: ClinicSettings) => ({ title: `E-mails from ${clinic.name}`, lang: clinic.lang, clinic });

/** The page behind a confirmation link. `nonce` tells its button from anything else that posts. */
export const askOptIn = (clinic: ClinicSettings, nonce: string, wasRefused: boolean): RenderedPage =>
  page({
    ...frame(clinic),
    children: (
      <>
        <h1>Follow-up e-mails from {clinic.name}?</h1>
        {wasRefused && (
          <p className="error" role="alert">
            Nothing has changed yet: this page had been open for too long. Please press the button again.
          </p>
        )}
        <p>You ticked this box in the form:</p>
        <p className="note">{consentTexts(clinic.lang).marketing}</p>
        <p>Please confirm it. If it was not you, close this page: without a confirmation no such e-mail is sent.</p>
        <form method="post">
          <input type="hidden" name="nonce" value={nonce} />
          <button type="submit">Yes, send me follow-up e-mails</button>
        </form>
      </>
    ),
  });

/** After the button. `stopped`: the person once asked for no mail at all, and that holds. */
export const optInDone = (clinic: ClinicSettings, outcome: 'confirmed' | 'stopped'): RenderedPage =>
  page({
    ...frame(clinic),
    children:
      outcome === 'confirmed' ? (
        <>
          <h1>Thank you, that is confirmed</h1>
          <p>Each of these e-mails has a link to stop them, at any time and without a reason.</p>
        </>
      ) : (
        <>
          <h1>No e-mails are sent to your address</h1>
          <p>
            You asked us to stop every e-mail from {clinic.name}, and that holds. To change it, please write to the
            clinic.
          </p>
        </>
      ),
  });

/** Leaving: what will stop, a button, and what has stopped. Works when the clinic or the lead is not there any more. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { SuppressionScope } from '../leads/suppression.ts';
import { withdrawalTexts } from '../leads/withdrawal.ts';
import { page, type RenderedPage } from './page.tsx';

type Shown = {
  clinic: ClinicSettings | undefined;
  /** Tells our own button from anything else that posts; it is short-lived. */
  nonce: string;
};

const scopes = ['marketing', 'all'] as const;

const sender = ({ clinic }: Shown) => clinic?.name ?? 'the clinic';

const frame = (shown: Shown) => ({
  title: `E-mails from ${sender(shown)}`,
  lang: shown.clinic?.lang ?? 'en',
  clinic: shown.clinic,
});

/** The page behind an unsubscribe link. `wasRefused`: the last post was too old, or none of ours. */
export const askUnsubscribe = (shown: Shown, wasRefused: boolean): RenderedPage =>
  page({
    ...frame(shown),
    children: (
      <>
        <h1>Stop e-mails from {sender(shown)}?</h1>
        {wasRefused && (
          <p className="error" role="alert">
            Nothing has changed yet, because this page was open for too long. Please press the button again.
          </p>
        )}
        <form method="post">
          <input type="hidden" name="nonce" value={shown.nonce} />
          <fieldset className="field">
            <legend>Which e-mails should stop?</legend>
            {scopes.map((scope) => (
              <label className="choice" key={scope}>
                <input type="radio" name="scope" value={scope} defaultChecked={scope === 'marketing'} />
                <span>{withdrawalTexts[scope].text}</span>
              </label>
            ))}
          </fieldset>
          <button type="submit">Stop these e-mails</button>
        </form>
      </>
    ),
  });

const Stopped = ({ shown, scope }: { shown: Shown; scope: SuppressionScope }) => (
  <>
    <h1>You will get no more of these e-mails</h1>
    <p>These e-mails from {sender(shown)} have stopped:</p>
    <p className="note">{withdrawalTexts[scope].text}.</p>
    <p className="soft">An e-mail that was being sent at this very moment may still arrive.</p>
  </>
);

const StopTheRest = ({ shown }: { shown: Shown }) => (
  <form method="post">
    <h2>Stop everything?</h2>
    <p>
      You will still get the answer to an enquiry that you send, and a reminder that you asked for. You can stop these
      too.
    </p>
    <input type="hidden" name="nonce" value={shown.nonce} />
    <input type="hidden" name="scope" value="all" />
    <button type="submit">Stop every e-mail</button>
  </form>
);

/** What has stopped, and for follow-ups the way to stop the rest. */
export const unsubscribed = (shown: Shown, scope: SuppressionScope): RenderedPage =>
  page({
    ...frame(shown),
    children: (
      <>
        <Stopped shown={shown} scope={scope} />
        {scope === 'marketing' && <StopTheRest shown={shown} />}
      </>
    ),
  });

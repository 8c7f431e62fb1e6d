/**
 * The page behind a link to answers or a result: a button and one field, so that neither a scanner nor a stranger sees
 * them.
 */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { page, type RenderedPage } from './page.tsx';

const wrong = 'This is not the address that the form was sent with. Please look again.';

const words = {
  result: { lead: 'Your result is shown to nobody else.', button: 'Show my result' },
  form: { lead: 'Your form then opens, with the answers that have not changed.', button: 'Open my form' },
};

/** Asks for the address. `about`: what opens with the right one. */
export const askAddress = (
  settings: ClinicSettings,
  wasWrong: boolean,
  about: keyof typeof words = 'result',
): RenderedPage =>
  page({
    title: `${wasWrong ? 'Error: ' : ''}Your enquiry at ${settings.name}`,
    lang: settings.lang,
    clinic: settings,
    children: (
      <>
        <h1>Your enquiry</h1>
        <p>Please type the e-mail address that you gave in the form. {words[about].lead}</p>
        <form method="post">
          <div className="field">
            <label htmlFor="email">E-mail address</label>
            {wasWrong && (
              <p className="error" id="email-error" role="alert">
                {wrong}
              </p>
            )}
            <input
              type="email"
              id="email"
              name="email"
              autoComplete="email"
              required
              aria-invalid={wasWrong}
              aria-describedby={wasWrong ? 'email-error' : undefined}
            />
          </div>
          <button type="submit">{words[about].button}</button>
        </form>
      </>
    ),
  });

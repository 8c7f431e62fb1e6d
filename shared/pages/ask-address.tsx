/** The page behind a result link: a button and one field, so that neither a scanner nor a stranger sees the result. */
import type { ClinicSettings } from '../leads/clinic-settings.ts';
import { page, type RenderedPage } from './page.tsx';

const wrong = 'This is not the address that the form was sent with. Please look again.';

export const askAddress = (settings: ClinicSettings, wasWrong: boolean): RenderedPage =>
  page({
    title: `${wasWrong ? 'Error: ' : ''}Your enquiry at ${settings.name}`,
    lang: settings.lang,
    clinic: settings,
    children: (
      <>
        <h1>Your enquiry</h1>
        <p>Please type the e-mail address that you gave in the form. Your result is shown to nobody else.</p>
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
          <button type="submit">Show my result</button>
        </form>
      </>
    ),
  });

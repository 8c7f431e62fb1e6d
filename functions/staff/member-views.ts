/**
 * GET and PATCH /v1/staff/{clinic}/views, called by the console: the caller's own filters of the list, under names.
 * PATCH keeps one, or forgets it, and leaves those alone that another device saves at the same time.
 */
import type { ViewStore } from '../../shared/aws/clinics/view-store.ts';
import { type Pause, retry } from '../../shared/aws/table/retry.ts';
import { mostViews, type SavedViews, withView } from '../../shared/clinics/saved-views.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { viewRequest } from '../../shared/contract/requests/view-request.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';

type Deps = { views: ViewStore; pause?: Pause | undefined };

const reply = ({ views }: SavedViews) => ({ status: 200, json: { views } });

/** GET: nobody else's. */
export const readViews =
  ({ views }: Deps): StaffEndpoint<'readViews'> =>
  async ({ member }) =>
    reply(await views.readViews(member));

/** PATCH. Throws `validation`, or `conflict` where somebody keeps as many as they may, and then nothing is changed. */
export const saveView =
  ({ views, pause }: Deps): StaffEndpoint<'saveView'> =>
  async ({ http, member }) => {
    const sent = readBody(http, viewRequest);
    const saved = await retry<SavedViews>(
      async () => {
        const after = withView(await views.readViews(member), sent);
        if (after.views.length > mostViews)
          throw new ExpectedError('conflict', 'tooManyViews', { values: { n: mostViews } });
        return (await views.saveViews(member, after)) ? after : 'again';
      },
      { tries: 5, pause },
    );
    return reply(saved);
  };

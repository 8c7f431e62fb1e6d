import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useMemo } from 'react';
import { type MeAnswer, settingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import type { Api } from '../api/connect-api.ts';
import { writtenIn } from '../words/written.ts';
import { type Desk, DeskProvider } from './desk.ts';
import { Frame } from './frame.tsx';
import { Notice } from './notice.tsx';
import { Pages } from './pages.tsx';

/** The one setting that every page needs. */
const clinicZone = settingsAnswer.pick({ zone: true });

type Props = { api: Api; me: MeAnswer; clinic: string; signOut: () => void };

/** One clinic, as its member sees it. Of a clinic that somebody does not work at, nothing is asked. */
export const ClinicDesk = ({ api, me, clinic, signOut }: Props) => {
  const role = me.clinics.find((one) => one.clinic === clinic)?.role;
  const staffPath = `/v1/staff/${clinic}`;
  const { data: zone } = useQuery({
    queryKey: [clinic, 'zone'],
    queryFn: async ({ signal }) => (await api.read(clinicZone, `${staffPath}/settings`, signal)).data.zone,
    enabled: role !== undefined,
    staleTime: 600_000,
  });
  const desk = useMemo<Desk | undefined>(
    () => role && { api, me, clinic, role, staffPath, written: writtenIn(zone), signOut },
    [api, me, clinic, role, staffPath, zone, signOut],
  );
  if (!desk) {
    return (
      <main>
        <Notice isPage icon={Lock} title="You do not work at this clinic">
          <p>
            <a href="/">Go to your own</a>
          </p>
        </Notice>
      </main>
    );
  }
  return (
    <DeskProvider value={desk}>
      <Frame>
        <Pages />
      </Frame>
    </DeskProvider>
  );
};

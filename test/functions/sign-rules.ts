/** Rules that are proposed and signed as people do it, through the staff API. */
import type { RulesAnswer } from '../../shared/contract/answers/rules-answers.ts';
import type { Overlay } from '../../shared/screening/overlay.ts';
import type { Answer } from './intake.ts';
import type { StaffCall, staffRoom } from './staff-room.ts';

type Room = Pick<Awaited<ReturnType<typeof staffRoom>>, 'send'>;

const path = '/v1/staff/{clinic}/rules';

/** Calls of the rules of a clinic, as its members. */
export const rulesDesk = ({ send }: Room, clinic = 'alba') => {
  const call = (over: Partial<StaffCall> & { below?: string }): Promise<Answer> => {
    const { below = '', params, ...others } = over;
    return send({ path: `${path}${below}`, params: { clinic, ...params }, as: `clinician@${clinic}`, ...others });
  };
  const read = async (): Promise<RulesAnswer> => JSON.parse((await call({})).body);
  const propose = (overlay: unknown, as: StaffCall['as'] = `admin@${clinic}`) =>
    call({ below: '/proposals', method: 'POST', as, body: { overlay, reason: 'A device of our own' } });
  const sign = async (over: object = {}, as: StaffCall['as'] = `clinician@${clinic}`) => {
    const { digest, latestReview: reviewBy } = await read();
    const registration = { number: '5521', body: 'OMCeO Roma' };
    const body = { digest, name: 'Dr Rosa Bruni', registration, reviewBy, hasRead: true, ...over };
    return call({ below: '/sign-offs', method: 'POST', as, body });
  };
  return {
    call,
    read,
    propose,
    sign,
    signProposal: async () => sign({ digest: (await read()).proposal?.digest }),
    withdraw: (approvalId = '') =>
      call({
        ...{ below: '/sign-offs/{approvalId}/withdraw', method: 'POST' },
        ...{ params: { approvalId }, body: { reason: 'A recall of the device' } },
      }),
    drop: (proposalId = '') =>
      call({
        ...{ below: '/proposals/{proposalId}/drop', method: 'POST', as: `admin@${clinic}` },
        ...{ params: { proposalId }, body: { reason: 'Not needed' } },
      }),
  };
};

/** Gives a clinic an overlay as an admin and a clinician do; `undefined` takes it away. What it has already stays. */
export const giveOverlay = async (room: Room, overlay: Overlay | undefined, clinic = 'alba'): Promise<void> => {
  const desk = rulesDesk(room, clinic);
  const proposed = await desk.propose(overlay ?? {});
  if (proposed.statusCode === 422 && proposed.body.includes('"unchanged"')) return;
  const signed = await desk.signProposal();
  if (signed.statusCode !== 201) throw new Error(`The overlay was not signed: ${proposed.body} ${signed.body}`);
};

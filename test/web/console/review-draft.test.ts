import { expect, test } from 'vitest';
import { reviewBody, toldBy, withReason } from '../../../web/console/lead/review/review-draft.ts';

const draft = {
  ...{ decision: 'wait', until: '2026-09-01', proposedOn: '2026-09-03', reason: ' Because. ' },
  ...{ verifiedInPerson: true, notify: false },
};

test('a day goes with the decision that it belongs to, and with no other', () => {
  expect(toldBy(draft)).toEqual({ decision: 'wait', until: '2026-09-01' });
  expect(toldBy({ ...draft, decision: 'see_in_person' })).toEqual({
    ...{ decision: 'see_in_person', proposedOn: '2026-09-03' },
  });
  expect(toldBy({ ...draft, decision: 'proceed' })).toEqual({ decision: 'proceed' });
  expect(toldBy({ ...draft, until: '' })).toEqual({ decision: 'wait' });
});

test('what is put on record has the reason without blanks around it', () => {
  expect(reviewBody(draft)).toEqual({
    ...{ decision: 'wait', until: '2026-09-01', reason: 'Because.', verifiedInPerson: true, notify: false },
  });
});

test('a chosen reason stands behind what was typed, and replaces nothing', () => {
  expect(withReason(' ', 'The skin has to calm down.')).toBe('The skin has to calm down.');
  expect(withReason('Sunburn.\n', 'The skin has to calm down.')).toBe('Sunburn.\nThe skin has to calm down.');
});

import type { Rule } from '../../../rule-set.ts';
import { all, device, has, is } from '../words.ts';

/** Rules of the category `device` (docs/screening.md#categories). */
export const deviceRules = [
  {
    id: 'rf-safety-notice',
    category: 'device',
    severity: 'caution',
    when: device('rf'),
    wait: null,
    seeDoctor: false,
    sources: ['FDA-RF'],
    strength: 'strong',
  },
  {
    id: 'rf-implanted-device',
    category: 'device',
    severity: 'absolute',
    when: all(device('rf'), has('implants', 'electrical-implant')),
    wait: null,
    seeDoctor: false,
    sources: ['CL'],
    strength: 'strong',
  },
  {
    id: 'rf-metal-implant-site',
    category: 'device',
    severity: 'relative',
    when: all(device('rf'), has('implants', 'metal-at-site')),
    wait: null,
    seeDoctor: false,
    sources: ['CL'],
    strength: 'weak',
  },
  {
    id: 'rf-epilepsy',
    category: 'device',
    severity: 'relative',
    when: all(device('rf'), is('epilepsy', 'yes')),
    wait: null,
    seeDoctor: false,
    sources: ['CL'],
    strength: 'weak',
  },
] as const satisfies readonly Rule[];

import type { Rule } from '../../../rule-set.ts';
import { all, device, has, is } from '../words.ts';

/** Rules of the category `device` (clinical rules 3.10). */
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
    note: 'FDA-RF. Strong that harm is reported; rate unknown.',
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
    note: 'CL (RF clinics list it; the makers’ own pages were not opened). Strong in prudence; does not apply to plain needles.',
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
    note: 'CL. Weak to moderate.',
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
    note: 'CL. Weak.',
  },
] as const satisfies readonly Rule[];

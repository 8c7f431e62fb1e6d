import type { Source } from '../../rule-set.ts';
import { sources as before } from '../1.0.0/sources.ts';

const { SMO: _smo, ...kept } = before;

/** The sources of 1.0.0 without a page that did not say what it was cited for, and new ones. */
export const sources = {
  ...kept,
  SMOH: {
    title:
      'Sørensen 2012, smoking, wound healing and infection, systematic review and meta-analysis of 140 cohort studies',
    urls: ['https://doi.org/10.1001/archsurg.2012.5'],
  },
  LENT: {
    title: 'Iznardo et al. 2020, lentigo maligna: presentation and management',
    urls: ['https://doi.org/10.2147/CCID.S224738'],
  },
  LENTL: {
    title: 'Le Blay 2012, lentigo maligna treated as a cosmetic spot by laser, case',
    urls: ['https://doi.org/10.4172/2155-9554.1000161'],
  },
  ASCP: {
    title: 'Associated Skin Care Professionals, Skin Deep, July 2020, p. 40: refer suspicious lesions',
    urls: [],
  },
  ECZH: {
    title: 'Wu et al. 2022, eczema herpeticum after needling with plasma, case, CCID 15:653',
    urls: ['https://doaj.org/article/de6a397708ad4d1f904aeb925beb40c0'],
  },
  RFC: {
    title: 'Consent form for heated needles (Morpheus8), for what clinics ask',
    urls: ['https://www.scribd.com/document/700629184/Morpheus8-Consent-Form'],
  },
} as const satisfies Record<string, Source>;

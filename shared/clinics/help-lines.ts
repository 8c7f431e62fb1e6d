/**
 * Whom somebody rings who cannot wait, and whom harm by a device is reported to, by the clinic's country. What a clinic
 * has set itself goes before. Numbers are general knowledge of 2026 and no medical fact; every clinic checks its own
 * (docs/clinical.md#help-lines).
 */
import type { AnswersTexts } from '../texts/en/answers.ts';
import type { ClinicSettings } from './clinic-settings.ts';

/** Phone numbers as they are dialled in the country; a crisis line with its name. */
export type HelpLines = {
  readonly emergency: string;
  readonly urgentCare?: string | undefined;
  readonly crisis?: string | undefined;
  /** Missing where the country's is not known here. */
  readonly regulator?: Regulator | undefined;
};

/** Who watches over medical devices in a country; `url` leads to where harm is reported. */
export type Regulator = { readonly name: string; readonly url?: string };

/** By ISO 3166 country. A line is left out where there is none for the whole country. */
const countries: Readonly<Record<string, HelpLines>> = {
  AT: {
    emergency: '112',
    urgentCare: '1450',
    crisis: '142 (Telefonseelsorge)',
    regulator: { name: 'BASG', url: 'https://www.basg.gv.at' },
  },
  AU: {
    emergency: '000',
    urgentCare: '1800 022 222',
    crisis: '13 11 14 (Lifeline)',
    regulator: { name: 'TGA', url: 'https://www.tga.gov.au' },
  },
  BE: {
    emergency: '112',
    urgentCare: '1733',
    regulator: { name: 'FAMHP', url: 'https://www.famhp.be' },
  },
  CA: {
    emergency: '911',
    urgentCare: '811',
    crisis: '988',
    regulator: { name: 'Health Canada', url: 'https://www.canada.ca/en/health-canada.html' },
  },
  CH: {
    emergency: '144',
    crisis: '143 (Die Dargebotene Hand)',
    regulator: { name: 'Swissmedic', url: 'https://www.swissmedic.ch' },
  },
  DE: {
    emergency: '112',
    urgentCare: '116 117',
    crisis: '0800 111 0 111 (TelefonSeelsorge)',
    regulator: { name: 'BfArM', url: 'https://www.bfarm.de' },
  },
  ES: {
    emergency: '112',
    crisis: '024',
    regulator: { name: 'AEMPS', url: 'https://www.aemps.gob.es' },
  },
  FR: {
    emergency: '112',
    urgentCare: '15 (SAMU)',
    crisis: '3114',
    regulator: { name: 'ANSM', url: 'https://ansm.sante.fr' },
  },
  GB: {
    emergency: '999',
    urgentCare: '111',
    crisis: '116 123 (Samaritans)',
    regulator: { name: 'MHRA (Yellow Card scheme)', url: 'https://yellowcard.mhra.gov.uk' },
  },
  IE: {
    emergency: '112',
    crisis: '116 123 (Samaritans)',
    regulator: { name: 'HPRA', url: 'https://www.hpra.ie' },
  },
  IT: {
    emergency: '112',
    urgentCare: '116 117',
    regulator: { name: 'Ministero della Salute', url: 'https://www.salute.gov.it' },
  },
  NL: {
    emergency: '112',
    crisis: '113',
    regulator: { name: 'IGJ', url: 'https://www.igj.nl' },
  },
  NZ: {
    emergency: '111',
    urgentCare: '0800 611 116',
    crisis: '1737',
    regulator: { name: 'Medsafe', url: 'https://www.medsafe.govt.nz' },
  },
  PT: {
    emergency: '112',
    urgentCare: '808 24 24 24 (SNS 24)',
    regulator: { name: 'Infarmed', url: 'https://www.infarmed.pt' },
  },
  SE: {
    emergency: '112',
    urgentCare: '1177',
    regulator: { name: 'Läkemedelsverket', url: 'https://www.lakemedelsverket.se' },
  },
  US: {
    emergency: '911',
    crisis: '988',
    regulator: { name: 'FDA (MedWatch)', url: 'https://www.fda.gov/safety/medwatch' },
  },
};

/** Where no country is listed: 112 reaches emergency services, or is passed on to them, in most of the world. */
const elsewhere: HelpLines = {
  emergency: '112',
};

/** Whom people of a clinic ring or report to. */
export const helpOf = ({ country, helpLines = {} }: Pick<ClinicSettings, 'country' | 'helpLines'>): HelpLines => {
  const usual = Object.hasOwn(countries, country) ? countries[country] : undefined;
  const { emergency, urgentCare, crisis, regulator } = usual ?? elsewhere;
  return {
    emergency: helpLines.emergency ?? emergency,
    urgentCare: helpLines.urgentCare ?? urgentCare,
    crisis: helpLines.crisis ?? crisis,
    regulator,
  };
};

/** Whom to ring, in words: a label and a number or a name for each line that there is. */
export function helpRows(
  clinic: Pick<ClinicSettings, 'country' | 'helpLines'>,
  { help: labels }: Pick<AnswersTexts, 'help'>,
): readonly { readonly label: string; readonly whom: string; readonly url?: string }[] {
  const { emergency, urgentCare, crisis, regulator } = helpOf(clinic);
  const lines = { emergency, urgentCare, crisis };
  return [
    ...Object.entries(lines).flatMap(([name, whom]) =>
      whom === undefined ? [] : [{ label: labels[name as keyof HelpLines], whom }],
    ),
    {
      label: labels.regulator,
      whom: regulator?.name ?? labels.elsewhere,
      ...(regulator?.url && { url: regulator.url }),
    },
  ];
}

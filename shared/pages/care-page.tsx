/** What to know before and after a visit at a clinic: for anybody, without a name and without a result. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { care } from '../screening/care.ts';
import { catalogueOf } from '../screening/published/published-catalogue.ts';
import { filled } from '../texts/filled.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';
import { CareSection, WarningSigns } from './care-section.tsx';
import { page, type RenderedPage } from './page.tsx';

/** By the current rule set of the clinic's usual treatment. */
export const carePage = (clinic: ClinicSettings, lang: Language): RenderedPage => {
  const { name, device } = clinic;
  const [treatment] = clinic.treatments;
  const catalogue = catalogueOf({ treatment }, lang);
  if (!catalogue) throw new Error('A clinic offers a treatment without a rule set');
  const { pageTitle, heading } = pageTexts(lang).care;
  const text = care(catalogue, device);
  return page({
    title: filled(pageTitle, { clinic: name }),
    lang,
    clinic,
    children: (
      <>
        <h1>{heading}</h1>
        <WarningSigns clinic={clinic} lang={lang} care={text} />
        <CareSection care={text} lang={lang} isOpen />
      </>
    ),
  });
};

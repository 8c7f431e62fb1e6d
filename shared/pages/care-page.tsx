/** What to know before and after a visit at a clinic: for anybody, without a name and without a result. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { care } from '../screening/care.ts';
import { catalogueOf } from '../screening/published/published-catalogue.ts';
import { CareSection, WarningSigns } from './care-section.tsx';
import { page, type RenderedPage } from './page.tsx';

/** By the current rule set of the clinic's usual treatment. */
export const carePage = (clinic: ClinicSettings): RenderedPage => {
  const { name, lang, device } = clinic;
  const [treatment] = clinic.treatments;
  const catalogue = catalogueOf({ treatment }, lang);
  if (!catalogue) throw new Error('A clinic offers a treatment without a rule set');
  const text = care(catalogue, device);
  return page({
    title: `Before and after a visit at ${name}`,
    lang,
    clinic,
    children: (
      <>
        <h1>Before and after a visit</h1>
        <WarningSigns clinic={clinic} lang={lang} care={text} />
        <CareSection care={text} isOpen />
      </>
    ),
  });
};

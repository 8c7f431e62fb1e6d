import type { Source } from '../../rule-set.ts';

/**
 * Where the rules come from (docs/screening.md#strength-of-evidence), by code. `urls` is empty for sources in print.
 */
export const sources = {
  'FDA-MN': {
    title: 'FDA, Microneedling Devices',
    urls: ['https://www.fda.gov/medical-devices/aesthetic-cosmetic-devices/microneedling-devices'],
  },
  CFR: {
    title: '21 CFR 878.4430 (class II, special controls; excludes delivery of topical products)',
    urls: ['https://law.lawstack.com/cfr/21/878.4430/'],
  },
  DEN: {
    title:
      'DEN160029 SkinPen Precision, facial acne scars, 22 and over; three treatments 30 days apart, follow-up 6 months',
    urls: [
      'https://510k.innolitics.com/search/DEN160029',
      'https://pdfslide.us/documents/skinpen-clinical-study-summary-entercare-precision-system-for-the-treatment-of.html',
    ],
  },
  K20: {
    title: 'K202243 SkinPen, neck wrinkles types II–IV, acne scars all types',
    urls: ['https://510k.innolitics.com/search/K202243'],
  },
  K18: {
    title: 'K180778, K182407, K233709 Exceed: facial wrinkles types I–III, acne scars I–IV, steel needles 0.35 mm',
    urls: [
      'https://510k.innolitics.com/search/K180778',
      'https://510k.innolitics.com/search/K182407',
      'https://510k.innolitics.com/search/K233709',
    ],
  },
  SS: {
    title: 'K200044 SkinStylus: raised abdominal scars, 22 of 30 responders',
    urls: ['https://510k.innolitics.com/search/K200044'],
  },
  'SP-IFU': {
    title: 'SkinPen labelling: contraindications as copied by a clinic',
    urls: [
      'https://www.theeliteclinic.com/copy-of-alumier-peel',
      'https://docslib.org/doc/3587676/patient-labeling',
      'https://manualslib.es/manual/302676/Bellus-Medical-Skinpen-Precision.html?page=20',
    ],
  },
  'EX-IFU': {
    title: 'Exceed (amiea med) manual, 2.4.1 contraindications',
    urls: ['https://manualslib.mx/manual/813024/Amiea-Med-Exceed.html?page=34'],
  },
  DP4: { title: 'Dermapen 4 manual, p. 23', urls: ['https://esmanual.top/manual/431836/Dermapen-4.html?page=23'] },
  RFM: {
    title: 'InMode Optimas manual (radio-frequency), p. 58',
    urls: ['https://www.easymanua.ls/inmode/optimas/manual?p=58'],
  },
  NCT38: {
    title: 'SkinPen face and neck trial NCT03803059 (pregnancy test, not nursing)',
    urls: ['https://clinicaltrialsgps.com/search-clinical-trials/trial-95424'],
  },
  ELIG: {
    title: 'Entry list of a needle-device wrinkle trial',
    urls: ['https://www.trialx.com/clinical-trials/listings/326214/safety-and-efficacy-of-41/'],
  },
  STAT: { title: 'Litchman et al., Microneedling, StatPearls', urls: ['https://www.statpearls.com/sp/md/101/38285/'] },
  HOU: { title: 'Hou et al. 2017, Dermatol Surg 43:321–339', urls: ['https://doi.org/10.1097/DSS.0000000000000924'] },
  ALS17: {
    title: 'Alster & Graham, Microneedling: a review and practical guide, Dermatol Surg',
    urls: ['https://www.scribd.com/document/392855998/Alster-2017-Review-microneedling'],
  },
  RAM: { title: 'Ramaut et al. 2018, JPRAS 71:1', urls: ['https://doi.org/10.1016/j.bjps.2017.06.006'] },
  JUH: { title: 'Juhasz & Cohen 2020, scars', urls: ['https://pmc.ncbi.nlm.nih.gov/articles/PMC7764156'] },
  CHU: {
    title: 'Chu et al. 2021, safety review of 85 papers',
    urls: ['https://doi.org/10.1097/01.dss.0000790428.70373.f6'],
  },
  GOW: {
    title: 'Gowda et al. 2021, adverse effects, 51 papers, 1,029 people',
    urls: ['http://www.ncbi.nlm.nih.gov/pmc/articles/PMC7869810'],
  },
  SHE: {
    title: 'Meta-analysis of 12 randomised trials, acne scars',
    urls: ['https://pubmed.ncbi.nlm.nih.gov/35426044'],
  },
  IWJ: { title: 'Review of 9 randomised trials, atrophic scars 2021', urls: ['https://doi.org/10.1111/iwj.13559'] },
  ALAM: {
    title: 'Alam et al., split-face trial, 2-week intervals',
    urls: ['https://ar.scribd.com/document/298139244/'],
  },
  HAR15: {
    title: 'Harris et al. 2015, median 3 treatments, 4 weeks',
    urls: [
      'https://d.docksci.com/skin-needling-as-a-treatment-for-acne-scarring-an-up-to-date-review-of-the-liter_59f17e95d64ab26ec9e55217.html',
    ],
  },
  ALS20: { title: 'Alster & Li 2020, 120 people', urls: ['https://doi.org/10.1097/PRS.0000000000006462'] },
  CLA: {
    title: 'Claytor et al. 2022, fresh scars',
    urls: [
      'https://doi.org/10.1097/PRS.0000000000009466',
      'https://www.plasticsurgery.org/news/press-releases/microneedling-improves-appearance-of-surgical-scars-especially-if-performed-early',
    ],
  },
  KELREV: {
    title: 'Needling of non-atrophic scars, review',
    urls: ['https://pmc.ncbi.nlm.nih.gov/articles/PMC6880027'],
  },
  ABL: { title: 'Ablon 2018, 48 people, wrinkles', urls: ['https://jcadonline.com/august-2018-microneedling/'] },
  FACE: { title: 'SkinPen facial wrinkles, clinical study', urls: ['https://pubmed.ncbi.nlm.nih.gov/35403786/'] },
  NECK: { title: 'SkinPen neck wrinkles, clinical study', urls: ['https://doi.org/10.1093/asj/sjac085'] },
  SUN: { title: 'Stretch marks, pooled review', urls: ['https://doi.org/10.1007/s00266-024-03954-x'] },
  STR: {
    title: 'Stretch marks, trial of 20 women',
    urls: ['https://link.springer.com/article/10.1007/s40257-018-0415-0'],
  },
  WU: { title: 'Melasma, review, Dermatol Surg 2020;46:1636 (PMID 32897944)', urls: [] },
  LIM: {
    title: 'Melasma, pilot study',
    urls: ['https://bmcdermatol.biomedcentral.com/articles/10.1186/s12895-017-0066-5'],
  },
  CIO: { title: 'Oily-skin trial 2026', urls: ['https://doi.org/10.1111/jocd.70752'] },
  RFA: {
    title: 'Heated needles in active acne, 80 people',
    urls: ['https://discovery.researcher.life/topic/facial-pores/21638130'],
  },
  RFS: {
    title: 'Heated needles, session gaps 3–6 weeks',
    urls: [
      'https://jcasonline.com/efficacy-and-safety-of-microneedling-radiofrequency-in-acne-scars/',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC4134659',
    ],
  },
  AAD24: {
    title: 'US acne guideline 2024, summary',
    urls: ['https://epocrates.com/online/article/aad-releases-updated-guidelines-for-the-management-of-acne'],
  },
  AADLAY: {
    title: 'Lay report of AAD advice (sunken, not raised scars)',
    urls: ['https://delabelle.net/microneedling-can-reduce-acne-scarring'],
  },
  MLI: {
    title: 'M. Li, dermatologist, interview',
    urls: ['https://www.ajmc.com/view/dr-monica-li-lists-microneedling-considerations-precautions'],
  },
  GRAN: {
    title: 'Granulomas: JAMA Dermatol 2014;150:68',
    urls: ['https://doi.org/10.1001/jamadermatol.2013.6955', 'https://doi.org/10.1097/dss.0000000000004450'],
  },
  CDC: { title: 'MMWR 2024;73:372', urls: ['http://www.cdc.gov/mmwr/volumes/73/wr/mm7316a3.htm'] },
  NTM: {
    title: 'Slow bacteria after cosmetic procedures',
    urls: ['https://pmc.ncbi.nlm.nih.gov/articles/PMC12065458'],
  },
  'FDA-RF': {
    title: 'FDA notice of 15 October 2025, as reported in the trade press',
    urls: [
      'https://www.prime-journal.com/rf-microneedling-safety-comes-into-question',
      'https://aestheticsjournal.com/news/fda-warning-on-rf-microneedling-complications/',
    ],
  },
  LABEL: {
    title: 'Isotretinoin leaflet as quoted by a dermatologist',
    urls: [
      'https://projectlead.health/clinical-corner/what-do-you-tell-your-patients-about-microneedling-while-on-isotretinoin/',
    ],
  },
  ASDS: { title: 'Waldman et al. 2017', urls: ['https://doi.org/10.1097/dss.0000000000001166'] },
  JAMA: { title: 'Spring et al. 2017', urls: ['https://doi.org/10.1001/jamadermatol.2017.2077'] },
  ACSI: { title: 'Mysore et al. 2017', urls: ['https://doi.org/10.4103/JCAS.JCAS_110_17'] },
  CDT: {
    title: 'Blakely 2022',
    urls: [
      'https://www.canadiandermatologytoday.com/articles/dropping-the-delay-safety-of-procedural-interventions-during-and-after-isotretinoin-use/',
    ],
  },
  ISO2M: {
    title: 'Citing statements (20–30 days, 2 months)',
    urls: ['https://scite.ai/reports/isotretinoin-and-timing-of-procedural-zREAeZx'],
  },
  TRI: { title: 'Pregnancy and nursing, review of cosmetic procedures (PMID 28492048)', urls: [] },
  GAR: { title: 'Pregnancy, J Cutan Aesthet Surg 2022;15:108', urls: [] },
  JAK: { title: 'Pregnancy, dermatological procedures', urls: ['https://docslib.org/doc/4812081/'] },
  LACT: {
    title: 'Lidocaine and breastfeeding',
    urls: ['https://www.e-lactancia.org/breastfeeding/lidocaine/product/'],
  },
  UCSD: {
    title: 'Blood thinners and small skin procedures, UC San Diego',
    urls: [
      'https://health.ucsd.edu/for-health-care-professionals/anticoagulation-guidelines/perioperative/procedure-recommendations/pages/dermatology.aspx',
    ],
  },
  OTL: { title: 'Blood thinners and skin surgery, Mayo Clin Proc 2003;78:1392', urls: [] },
  CHEST: { title: 'CHEST guideline 2022 on blood thinners around procedures (front matter only)', urls: [] },
  CAT: { title: 'Cattelan et al. 2024', urls: ['https://doi.org/10.1093/asj/sjae141'] },
  HOM: {
    title: 'Laser resurfacing in immunosuppressed and diabetic people',
    urls: ['https://doi.org/10.1007/s00238-021-01847-9'],
  },
  FRI: { title: 'Diabetes and aesthetics', urls: ['https://doi.org/10.1007/s00105-024-05443-3'] },
  VAX: {
    title: 'Vaccination at least 3 months after chemotherapy',
    urls: ['https://eguideline.guidelinecentral.com/i/282328-vaccination-of-the-immunocompromised-host/16'],
  },
  AIRD: {
    title: 'Aesthetic procedures in autoimmune rheumatic disease, narrative review',
    urls: [
      'https://www.beyond-rheumatology.org/2025/12/18/aesthetic-procedures-in-patients-with-autoimmune-rheumatic-diseases-a-narrative-review',
    ],
  },
  JTAD: {
    title: 'Connective tissue disorders and cosmetic procedures',
    urls: [
      'http://jtad.org/archives/archive-detail/article-preview/connective-tissue-disorders-and-cosmetical-procedu/32046',
    ],
  },
  CRE: { title: 'Cosmetic procedures in connective tissue disease, J Am Acad Dermatol 2020;83:315', urls: [] },
  KOB: { title: 'Injury response of the skin (Koebner)', urls: ['https://synapse.koreamed.org/articles/1095870'] },
  NJO: {
    title: 'Injury response in vitiligo',
    urls: ['https://jamanetwork.com/journals/jamadermatology/fullarticle/477804'],
  },
  PATH: {
    title: 'Pathergy: Ergun, Front Med 2021, needle-induced trauma',
    urls: ['https://ouci.dntb.gov.ua/works/4y8e5bB7'],
  },
  PG: {
    title: 'Pyoderma gangrenosum, new trauma such as a puncture',
    urls: ['http://www.mayoclinic.org/diseases-conditions/pyoderma-gangrenosum/basics/causes/con-20031017'],
  },
  ICI: {
    title: 'Checkpoint inhibitors and dermatologic procedures, Puza et al. 2023',
    urls: ['https://www.springermedizin.de/immune-checkpoint-inhibitors-and-dermatologic-procedures-a-retro/25899702'],
  },
  ONCO: {
    title: 'Aesthetic treatments in cancer patients, Proietti et al. 2021',
    urls: ['https://doi.org/10.2147/CCID.S342734'],
  },
  BDD: {
    title: 'Distress about looks in cosmetic patients, screening studies',
    urls: [
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC5543317',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC5986110',
      'https://doi.org/10.1111/jocd.15685',
    ],
  },
  NUMB: {
    title: 'Numbing cream',
    urls: [
      'https://royalfree.nhs.uk/patients-and-visitors/patient-information-leaflets/about-lidocaine-and-prilocaine-cream-micropigmentation',
      'https://uspharmacist.com/article/fda-alerts-public-about-danger-of-skin-numbing-products',
    ],
  },
  VAL: {
    title: 'Antiviral prevention at resurfacing',
    urls: [
      'https://www.ncbi.nlm.nih.gov/pubmed/10632686',
      'https://scilit.com/publications/92e742c72f39d677c8685b55c24d00ab',
    ],
  },
  PIH: {
    title: 'Sunscreen against dark marks, review report',
    urls: [
      'https://test.fw.dermavidya.com/view/sunscreen-is-the-best-way-to-prevent-post-inflammatory-hyperpigmentation-in-skin-of-color',
    ],
  },
  SMO: {
    title: 'Smoking and result, report of a 2018 study',
    urls: ['http://treatsbytiff.com/microneedling-reduces-smoking-and-agingrelated-skin-wrinkles.html'],
  },
  SKINCHK: {
    title: 'Skin checks before treatment',
    urls: [
      'https://www.spaandclinic.com.au/medi/aesthetic-treatments-and-skin-cancer-are-we-doing-more-harm-than-good',
    ],
  },
  GMC: {
    title: 'General Medical Council, cosmetic practice',
    urls: ['https://www.lexology.com/library/detail.aspx?g=6c5840e7-b4cf-4da3-beec-01542a9e2340'],
  },
  MDU: {
    title: 'Medical Defence Union, cosmetic procedures',
    urls: ['https://themdu.com/guidance-and-advice/guides/cosmetic-procedures'],
  },
  UKAGE: {
    title: 'Under-18 ban on toxin and filler',
    urls: [
      'https://services.southwark.gov.uk/business/licences/business-premises-licensing/special-treatments-licence?chapter=5',
    ],
  },
  HC: { title: 'Health Canada 2021: professional use only', urls: ['http://www.xtlxksjx.com/news/advisory.htm'] },
  SaMD: {
    title: 'Software as a device',
    urls: [
      'https://issuu.com/bhta/docs/software_flow_chart_ed_1-06_final/s/10889378',
      'https://qualihq.com/guides/is-a-symptom-checker-a-medical-device',
    ],
  },
  CL: {
    title: 'Clinic pages, for ranges only',
    urls: [
      'https://www.ecoskinclinic.co.uk/post/microneedling-contraindications-aftercare',
      'https://www.filtered-skin.com/pages/pre-care-advice-micro-needling-treatment',
      'https://sarahbelle.uk/microneedling',
      'https://craftedbalanceclinic.com/microneedling-pretreatment-information',
      'https://clearmedical.co.uk/mn-info-aftercare',
      'https://perfectfacelajolla.com/pages/radiofrequency-microneedling-pre-post',
      'https://beautyandthebroworlando.com/before-your-microneedling-appointment/',
      'https://omniya.co.uk/morpheus8-pre-care-aftercare-and-contraindications',
    ],
  },
} as const satisfies Record<string, Source>;

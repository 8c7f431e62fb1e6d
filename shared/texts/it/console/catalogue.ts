import type { CatalogueTexts } from '../../en/console/catalogue.ts';

export const catalogue: CatalogueTexts = {
  title: 'Catalogo delle regole',
  heading: '{treatment}: insieme di regole {name}',
  intro:
    '{questions} domande, {rules} regole. Frutto di ricerca documentale: un medico della clinica le firma prima che i pazienti siano valutati in base ad esse.',
  ruleSet: 'Insieme di regole',
  language: 'Lingua dei testi',
  print: 'Stampa',
  signature: {
    title: 'Firma',
    text: 'Ho letto le domande, le regole e i testi qui sopra e accetto che i pazienti siano valutati in base ad essi.',
    name: 'Nome e cognome',
    registration: 'Numero di iscrizione e ordine professionale',
    day: 'Data',
    reviewBy: 'Da rivedere entro il',
    sign: 'Firma',
  },
};

/** What is said beside a rule set's own texts, in Italian. */
import type { RulesTexts } from '../en/rules.ts';

export const rules: RulesTexts = {
  stricter: {
    absolute: 'Questa clinica non offre il trattamento finché questo vale.',
    relative: 'In questa clinica prima ne parla con Lei un medico.',
  },
  longer: {
    one: 'Questa clinica chiede un’attesa più lunga del solito: {n} giorno.',
    other: 'Questa clinica chiede un’attesa più lunga del solito: {n} giorni.',
  },
  until: 'Per alcune Sue risposte questa clinica è più severa del solito; Le può dire che cosa dovrebbe cambiare.',
  ageLine: {
    reason: 'Questa clinica ha una regola sua per chi ha meno di {age} anni.',
    advice: 'Dica alla clinica la Sua età quando chiama o scrive.',
    until: 'Per questa clinica deve avere compiuto {age} anni.',
  },
  notSigned: {
    reason: 'In questa clinica un medico guarda prima ogni richiesta.',
    advice: 'Riguarda la clinica e non le Sue risposte. Lei non deve fare nulla per questo.',
  },
  events: { overAYear: 'più di un anno fa', unknown: 'la data non è nota', nothing: 'Niente di tutto questo' },
};

import type { MicroneedlingWording } from '../wording.ts';

/** Italian: before, usual course, after, warning signs (docs/screening.md#care). */
export const care: MicroneedlingWording['care'] = {
  intro:
    'Solo dopo l’accordo di un medico della clinica. Quello che Le dice la Sua clinica conta più di questa pagina.',
  before: [
    {
      what: 'Retinolo, tretinoina, adapalene',
      advice: 'Pausa nei 7 giorni prima. Se è una cura prescritta, chieda prima a chi l’ha prescritta.',
    },
    {
      what: 'Acidi, scrub, perossido di benzoile',
      advice: 'Pausa nei 7 giorni prima. Se uno è prescritto, chieda prima a chi l’ha prescritto.',
    },
    { what: 'Ceretta, filo, crema depilatoria', advice: 'Niente negli ultimi 7 giorni.' },
    {
      what: 'Sole, lampade, autoabbronzante',
      advice: 'Niente bagni di sole, lampade o autoabbronzante negli ultimi 14 giorni.',
    },
    {
      what: 'Aspirina o ibuprofene presi di Sua scelta',
      advice:
        'Non li prenda nei 7 giorni prima. Chieda in farmacia che cosa può usare al loro posto. Continui a prendere quelli prescritti.',
    },
    {
      what: 'Olio di pesce, vitamina E, ginkgo, capsule d’aglio',
      advice: 'Non li prenda nei 7 giorni prima.',
    },
    { what: 'Alcol', advice: 'Niente il giorno prima.' },
    { what: 'Herpes labiale in passato', advice: 'Parli per tempo con la clinica di una compressa per prevenirlo.' },
    { what: 'Crema anestetica', advice: 'A casa nessuna, oltre a quella che Le ha dato la clinica.' },
    {
      what: 'Il giorno della seduta',
      advice: 'Pelle pulita, senza trucco. Annulli se ha febbre, herpes labiale, sfoghi, scottature o pelle lesa.',
    },
  ],
  course: [
    {
      what: 'Prime 24 ore',
      advice:
        'Rossore, oppure pelle più scura, viola o grigia. Calore, pelle che tira, puntini di sangue, lieve gonfiore.',
    },
    { what: 'Da 1 a 3 giorni', advice: 'Il colore si attenua. Gonfiore e prurito sono possibili.' },
    { what: 'Da 3 a 7 giorni', advice: 'Pelle secca che si squama; piccoli lividi; a volte qualche brufolo.' },
    { what: 'Da 2 a 12 settimane', advice: 'La grana della pelle cambia lentamente.' },
  ],
  after: [
    { what: 'Lavarsi', advice: 'Usi mani pulite e acqua tiepida, e solo i prodotti che la clinica permette.' },
    { what: 'Trucco', advice: 'Niente per 24 ore; meglio per 48.' },
    {
      what: 'Sport e calore',
      advice: 'Niente sforzi intensi, sauna, piscina o bagni caldi per 2 o 3 giorni.',
    },
    { what: 'Mani lontane dalla pelle', advice: 'Non la stuzzichi e non si gratti.' },
    { what: 'Sole', advice: 'Crema solare SPF 30 o più e ombra per almeno 2 settimane, meglio 4.' },
    { what: 'Retinoidi, acidi, vitamina C', advice: 'Solo dopo 5-7 giorni, o quando la pelle è calma.' },
    { what: 'Ceretta, peeling, laser', advice: 'Non prima che lo dica la clinica.' },
    {
      what: 'Sieri',
      advice:
        'Non li strofini sui fori freschi degli aghi, se non sono fatti per questo: sono venuti noduli, soprattutto con la vitamina C.',
    },
  ],
  warnings: [
    {
      what: 'Fatica a respirare, gonfiore del viso o della lingua, orticaria su tutto il corpo, svenimento. Dopo la crema anestetica anche labbra blu o grigie, convulsioni, confusione o battito strano',
      advice: 'Chiami subito il numero di emergenza.',
    },
    {
      what: 'Stare molto male, confusione, respiro molto veloce, o pelle blu, grigia o a chiazze',
      advice: 'Chiami subito il numero di emergenza.',
    },
    {
      what: 'Perdita improvvisa della vista o vista offuscata, o forte dolore a un occhio',
      advice: 'Vada subito al pronto soccorso.',
    },
    {
      what: 'Sanguinamento che continua dopo 20 minuti di pressione',
      advice: 'Chiami subito la clinica. Se nessuno risponde, vada alla guardia medica o al pronto soccorso.',
    },
    {
      what: 'Febbre; rossore, calore o pelle più scura, viola o grigia che si allarga; pus; strisce; o dolore che cresce dopo il secondo giorno',
      advice: 'Vada da un medico lo stesso giorno. Fuori orario, vada alla guardia medica.',
    },
    {
      what: 'Gruppi di vescicole o piaghe dolorose',
      advice: 'Vada da un medico lo stesso giorno. Se sono vicino a un occhio o sul naso, vada subito.',
    },
    {
      what: 'Colore o gonfiore che peggiora dopo il giorno 3 o che c’è ancora dopo il giorno 7',
      advice: 'Chiami la clinica.',
    },
    {
      what: 'Chiazze scure o chiare, file di piccole cicatrici, cicatrici che si ispessiscono',
      advice: 'Si faccia vedere dalla clinica entro pochi giorni.',
    },
    {
      what: 'Noduli duri, o punti da cui esce liquido, che vengono dopo settimane',
      advice: 'Vada da un medico. Parli del microneedling e dei prodotti usati.',
    },
    {
      what: 'Un ago già usato prima su un’altra persona',
      advice: 'Vada da un medico oggi: esami e una medicina contro le infezioni possono aiutare se si comincia presto.',
    },
    {
      what: 'Vesciche, zone insensibili, debolezza, avvallamenti o perdita di grasso dopo gli aghi riscaldati',
      advice:
        'Vada da un medico lo stesso giorno; fuori orario, vada alla guardia medica. Segnali il fatto all’autorità di controllo.',
      rfOnly: true,
    },
  ],
  provider:
    'Una clinica pulita conta quanto tutto ciò che dipende da Lei: aghi sterili monouso, mani pulite, tutto messo per iscritto.',
};

import type { MicroneedlingWording } from '../wording.ts';

/** Italian: the headings of the form, and what ticking a group off is called. */
export const groups: MicroneedlingWording['groups'] = {
  age: { title: 'La Sua età', noneLabel: null },
  expectations: { title: 'Che cosa desidera', noneLabel: null },
  pregnancy: { title: 'Gravidanza e allattamento', noneLabel: 'Niente di tutto questo mi riguarda' },
  medication: { title: 'Farmaci e creme', noneLabel: 'Niente di tutto questo mi riguarda' },
  immune: { title: 'Sangue e difese immunitarie', noneLabel: 'Niente di tutto questo mi riguarda' },
  history: { title: 'La Sua salute', noneLabel: 'Niente di tutto questo mi riguarda' },
  'skin-at-site': { title: 'La pelle della zona', noneLabel: 'Niente di tutto questo mi riguarda' },
  allergy: { title: 'Allergie e crema anestetica', noneLabel: 'Niente di tutto questo mi riguarda' },
  'recent-procedure': { title: 'Trattamenti ed eventi recenti', noneLabel: 'Niente di tutto questo mi riguarda' },
  device: { title: 'Protesi, dispositivi, nervi e filler', noneLabel: 'Niente di tutto questo mi riguarda' },
};

/** Italian: the questions. `help` is empty where the question needs none. */
export const questionTexts: MicroneedlingWording['questions'] = {
  age: { text: 'Quanti anni ha oggi?', help: 'In anni compiuti.' },
  concerns: {
    text: 'Che cosa vorrebbe migliorare, e in quale parte del corpo?',
    help: 'Aggiunga una riga per ogni cosa.',
  },
  pigmentType: { text: 'A quale di queste assomiglia di più il colore non uniforme?', help: '' },
  scarShape: { text: 'La cicatrice è infossata o piatta, oppure in rilievo sulla pelle?', help: '' },
  expectation: { text: 'Di quale risultato sarebbe felice?', help: '' },
  appearanceDistress: {
    text: 'Si preoccupa per questa parte del Suo aspetto più di un’ora al giorno, la maggior parte dei giorni?',
    help: 'Risponda sì anche se per questo evita di vedere persone o di fare cose. Può anche non dirlo.',
  },
  pregnancy: { text: 'È in gravidanza?', help: '' },
  breastfeeding: { text: 'Allatta o si tira il latte?', help: '' },
  bloodThinners: {
    text: 'Prende qualcosa che rende il sangue più fluido?',
    help: 'Segni tutto ciò che La riguarda. Per via del questionario non smetta mai di prendere un farmaco prescritto.',
  },
  isotretinoin: {
    text: 'Prende ora isotretinoina (come Roaccutan o Aisoskin) o altre capsule di vitamina A per la pelle?',
    help: 'Se un ciclo è finito, indichi l’ultimo giorno fra i trattamenti ed eventi recenti.',
  },
  topicals: { text: 'Usa uno di questi prodotti sulla zona?', help: 'Segni tutto ciò che La riguarda.' },
  photosensitisers: {
    text: 'Prende un farmaco con cui ci si scotta facilmente al sole?',
    help: 'La doxiciclina è uno di questi.',
  },
  bleeding: {
    text: 'Ha un disturbo della coagulazione o una tendenza ai coaguli di sangue?',
    help: 'Oppure Le vengono molto facilmente lividi o sanguinamenti?',
  },
  immune: {
    text: 'Le Sue difese immunitarie sono indebolite da una malattia o da un farmaco?',
    help: 'Segni tutto ciò che La riguarda.',
  },
  radiotherapyAtSite: { text: 'Ha fatto radioterapia sulla zona da trattare?', help: '' },
  diabetes: { text: 'Ha il diabete, ed è sotto controllo?', help: '' },
  connectiveTissue: {
    text: 'Ha una malattia in cui il corpo attacca sé stesso (autoimmune)?',
    help: 'Come lupus, sclerodermia, artrite reumatoide, sindrome di Sjögren o dermatomiosite.',
  },
  healingProblem: {
    text: 'Le ferite della Sua pelle guariscono male?',
    help: 'Risponda sì anche se la Sua pelle è molto sottile o si lacera facilmente, per esempio con la sindrome di Ehlers-Danlos.',
  },
  heartCondition: {
    text: 'Ha un problema serio al cuore?',
    help: 'Risponda sì se una valvola o il ritmo non è a posto, o se il cuore ha avuto un’infezione.',
  },
  epilepsy: { text: 'Ha l’epilessia o ha avuto una crisi epilettica?', help: '' },
  keloid: {
    text: 'Ha mai avuto una cicatrice spessa o in rilievo, in qualunque parte del corpo?',
    help: 'Per esempio un cheloide o una cicatrice ipertrofica, o una che si è estesa oltre la ferita.',
  },
  vitiligo: { text: 'Ha la vitiligine (chiazze bianche), in qualunque parte del corpo?', help: '' },
  previousReaction: {
    text: 'Ha avuto una brutta reazione a microneedling, laser, peeling o tatuaggio?',
    help: '',
  },
  smoker: { text: 'Fuma, o usa la sigaretta elettronica con nicotina?', help: '' },
  unwellNow: { text: 'Sta male adesso, o ha avuto febbre o un’infezione negli ultimi giorni?', help: '' },
  skinType: {
    text: 'Come reagisce la Sua pelle al sole forte?',
    help: 'Pensi a un’ora di sole estivo senza crema solare.',
  },
  darkMarksEasily: { text: 'Dopo un brufolo o un graffio, lì la pelle resta più scura per settimane?', help: '' },
  coldSores: { text: 'Le viene l’herpes labiale?', help: '' },
  infectionAtSite: { text: 'C’è un’infezione della pelle nella zona?', help: 'Segni tutto ciò che La riguarda.' },
  acneAtSite: { text: 'Ha brufoli nella zona adesso?', help: '' },
  skinDisease: { text: 'Ha una di queste malattie?', help: 'Segni tutto ciò che La riguarda.' },
  lesionsAtSite: { text: 'C’è una di queste cose nella zona?', help: 'Segni tutto ciò che La riguarda.' },
  openWoundAtSite: { text: 'Lì la pelle è lesa, dolente o viva?', help: '' },
  tattooAtSite: { text: 'C’è un tatuaggio o un trucco permanente nella zona?', help: '' },
  allergies: {
    text: 'Ha un’allergia o una sensibilità a una di queste cose?',
    help: 'Segni tutto ciò che La riguarda.',
  },
  anaestheticRisk: {
    text: 'Una di queste cose rende la crema anestetica meno indicata per Lei?',
    help: 'Malattia del fegato; un problema del ritmo del cuore o compresse per questo; favismo (carenza di G6PD), metaemoglobinemia o carenza di pseudocolinesterasi; allergia al PABA o ai sulfamidici.',
  },
  events: {
    text: 'È successa una di queste cose?',
    help: 'Indichi la data dell’ultima volta, oppure dica che non la ricorda o che è passato più di un anno.',
  },
  implants: {
    text: 'Ha una protesi o un dispositivo nel corpo, o metallo nella zona?',
    help: 'Segni tutto ciò che La riguarda.',
  },
  severeAllergy: {
    text: 'Ha avuto una grave reazione allergica, o Le viene l’orticaria se la pelle viene graffiata?',
    help: 'Grave significa che è servita l’adrenalina o l’ospedale.',
  },
  plannedTreatment: {
    text: 'È in programma per Lei una di queste cose nelle prossime quattro settimane?',
    help: 'Risponda sì se farà un’operazione nella zona, chemioterapia, radioterapia o compresse di cortisone.',
  },
  otherCancer: {
    text: 'Ha, o ha avuto, un tumore in qualunque parte del corpo?',
    help: 'Risponda sì per un melanoma o qualsiasi altro cancro, dovunque fosse.',
  },
  faints: { text: 'Sviene davanti ad aghi o sangue?', help: '' },
  otherCondition: {
    text: 'C’è altro sulla Sua salute che non abbiamo chiesto?',
    help: 'Può essere una malattia, un farmaco o una preoccupazione.',
  },
  permanentFiller: {
    text: 'Ha mai avuto nella zona un filler che resta per sempre?',
    help: 'Il silicone è uno di questi.',
  },
  nerveProblem: {
    text: 'C’è un problema ai nervi nella zona?',
    help: 'Come una paralisi, un dolore del nervo (nevralgia) o un punto insensibile.',
  },
  thinFace: { text: 'C’è poco grasso nella zona, o ha perso molto peso?', help: '' },
  uncontrolledCondition: {
    text: 'Ha una di queste malattie non sotto controllo?',
    help: 'Malattia della tiroide, pressione alta o malattia dei reni.',
  },
};

/** Italian: the dated events, each a plain question of its own. */
export const events: MicroneedlingWording['events'] = {
  'sunburn-or-tan':
    'La zona si è scottata al sole, si è abbronzata molto o è stata sotto una lampada? Quando è stata l’ultima volta?',
  'peel-superficial': 'Ha fatto un peeling chimico leggero (superficiale) in questa zona? Quando è stato l’ultimo?',
  'peel-medium-deep': 'Ha fatto un peeling chimico medio o profondo in questa zona? Quando è stato l’ultimo?',
  'laser-ipl-nonablative':
    'Ha fatto in questa zona un trattamento con laser o luce che non ha aperto la pelle (IPL, epilazione laser)? Quando è stato l’ultimo?',
  'laser-ablative-or-dermabrasion':
    'Ha fatto in questa zona un laser che leviga la pelle (resurfacing) o una dermoabrasione? Quando è stato l’ultimo trattamento?',
  microneedling: 'Ha fatto microneedling in questa zona? Quando è stata l’ultima seduta?',
  'botulinum-toxin':
    'Ha ricevuto tossina botulinica (come il Botox) in questa zona o vicino? Quando è stata l’ultima volta?',
  'dermal-filler': 'Ha fatto un filler in questa zona? Quando è stato l’ultimo?',
  'waxing-threading-depilatory':
    'Ha usato ceretta, filo o crema depilatoria in questa zona? Quando è stata l’ultima volta?',
  'surgery-site': 'Ha avuto un’operazione in questa zona? Quando è stata l’ultima?',
  'tattoo-or-permanent-makeup':
    'Ha fatto un tatuaggio o un trucco permanente in questa zona? Quando è stata l’ultima seduta?',
  vaccination: 'Ha fatto un vaccino? Quando è stato l’ultimo?',
  'isotretinoin-stopped':
    'Ha finito un ciclo di isotretinoina o di altre capsule di vitamina A per la pelle? Quando è stata l’ultima dose?',
  'chemotherapy-ended': 'Ha finito una chemioterapia? Quando è stata l’ultima dose?',
  'radiotherapy-site-ended': 'Ha finito una radioterapia su questa zona? Quando è stata l’ultima seduta?',
  'oral-steroid-stopped': 'Ha finito di prendere compresse di cortisone? Quando è stata l’ultima?',
  'thread-lift': 'Ha fatto un lifting con fili (fili di trazione) in questa zona? Quando è stata l’ultima volta?',
  'fat-transfer': 'Le è stato spostato del grasso in questa zona (lipofilling)? Quando è stata l’ultima volta?',
  'injury-or-burn-scar':
    'Ha in questa zona una cicatrice di una ferita o di un’ustione? Quando si era chiusa la ferita?',
};

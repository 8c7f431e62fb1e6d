import type { MicroneedlingWording } from '../wording.ts';

/** Italian: why each rule fired, and what to do about it or tell the clinic. One reason per line, no blame. */
export const findings: MicroneedlingWording['rules'] = {
  // Age
  'age-under-18': {
    reason: 'Il microneedling estetico non è stato studiato bene nei minorenni. Può aspettare.',
    advice:
      'Risponda di nuovo quando avrà 18 anni. Fino ad allora, dica alla clinica o al medico di famiglia che cosa Le dà fastidio della pelle.',
  },
  'age-18-to-21': {
    reason:
      'Negli USA questi apparecchi sono ammessi dai 22 anni. Per chi è più giovane deve decidere un medico della clinica.',
    advice: 'Dica alla clinica la Sua età quando chiede una telefonata.',
  },
  // What the person wants
  'concern-hormonal-acne': {
    reason: 'Il microneedling serve per le cicatrici che l’acne lascia. Prima va vista l’acne ancora attiva.',
    advice: 'Dica alla clinica che cosa ha usato finora per l’acne e quanto tempo fa.',
  },
  'concern-melasma': {
    reason:
      'Le macchie brune di questo tipo possono scurirsi dopo ogni danno alla pelle. E tornano facilmente. Il microneedling è al massimo un aiuto in più, che programma un medico della clinica.',
    advice: 'Informi la clinica sul melasma, sulle creme che usa e su quanto sole prende.',
  },
  'concern-raised-scar': {
    reason: 'Le cicatrici in rilievo hanno già collagene in più. Serve un piano diverso che per quelle infossate.',
    advice: 'Informi la clinica sulla cicatrice in rilievo: da quanto tempo c’è e se cresce ancora.',
  },
  'concern-not-treatable': {
    reason:
      'Non abbiamo buone ragioni per pensare che il microneedling aiuti in questo caso. È bene che qualcuno ne parli con Lei.',
    advice: 'Dica alla clinica che cosa vorrebbe cambiare. Forse c’è altro che va meglio nel Suo caso.',
  },
  'eyelid-area': {
    reason: 'Gli apparecchi a penna non vanno usati dentro il bordo osseo attorno all’occhio.',
    advice: 'Dica alla clinica che il problema sono le palpebre, e chieda che cosa si può fare lì.',
  },
  'concern-off-label': {
    reason:
      'L’autorità di controllo degli USA (FDA) non elenca gli apparecchi per microneedling per questo uso o questa zona. Il trattamento può essere offerto lo stesso, ma è giusto che Lei lo sappia.',
    advice: 'Dica alla clinica di quale parte del corpo si tratta, e chieda quali risultati hanno visto lì.',
  },
  'concern-weak-evidence': {
    reason: 'Su questo ci sono pochi studi, e sono piccoli. Inoltre gli aghi seccano la pelle per alcuni giorni.',
    advice: 'Dica alla clinica che cosa spera, e chieda che altro potrebbe aiutare.',
  },
  'unrealistic-expectations': {
    reason:
      'I risultati arrivano poco a poco, in più sedute. I segni si attenuano; di rado spariscono. Non tutti vedono un cambiamento.',
    advice: 'Dica alla clinica di quale risultato sarebbe felice. Chieda che cosa si può ottenere, e in quante sedute.',
  },
  'appearance-distress': {
    reason: 'Quando l’aspetto fa soffrire così tanto, viene prima un colloquio calmo su che cosa può aiutare.',
    advice:
      'Vorremmo capire meglio come questo La fa stare. Dica alla clinica tutto quello che si sente di dire. Se si sente giù di morale, vada anche dal Suo medico curante. Se pensa di farsi del male, chiami subito il numero di emergenza o una linea di ascolto.',
  },
  'pigment-unchecked': {
    reason:
      'Alcune macchie brune sembrano innocue e non lo sono. Un occhio esperto deve distinguerle prima di fare qualsiasi cosa.',
    advice:
      'Per favore vada dal Suo medico curante, o chieda prima alla clinica di guardare le macchie con una lente. Dica alla clinica che cosa è emerso.',
  },
  // Pregnancy and breastfeeding
  'pregnancy-current': {
    reason:
      'Il microneedling e la crema anestetica non sono stati provati in gravidanza. Aspettare non fa perdere nulla.',
    advice:
      'Può rispondere di nuovo dopo la gravidanza. Se chiama o scrive prima, informi la clinica della gravidanza.',
  },
  'pregnancy-possible': {
    reason: 'Non si prenota nulla finché un test di gravidanza non è negativo.',
    advice:
      'Per favore faccia prima un test. Se è positivo o se ha dubbi, vada dal Suo medico curante. Dica alla clinica il risultato.',
  },
  breastfeeding: {
    reason:
      'Alcuni produttori di apparecchi dicono di no mentre si allatta. Nel latte passa pochissima crema. Perciò decide un medico della clinica.',
    advice: 'Dica alla clinica che allatta o che si tira il latte.',
  },
  // Medicines and creams
  'anticoagulant-prescribed': {
    reason: 'Potrebbe sanguinare di più o avere più lividi.',
    advice:
      'Non sospenda e non cambi questo farmaco: decidono insieme il medico della clinica e chi l’ha prescritto. Dica alla clinica nome e dose.',
  },
  'antiplatelet-prescribed': {
    reason: 'Potrebbe avere più lividi.',
    advice:
      'Per una seduta estetica non sospenda mai un farmaco che Le ha dato un medico. Decide un medico della clinica. Dica alla clinica come si chiama e perché lo prende.',
  },
  'nsaid-otc-recent': {
    reason: 'Gli antidolorifici di questo tipo, presi ogni tanto, possono dare più lividi.',
    advice:
      'Non li prenda nei 7 giorni prima di una seduta; il farmacista può indicarne un altro per Lei. Continui a prendere l’aspirina quotidiana o prescritta. Dica alla clinica che cosa ha preso e quando.',
  },
  'bleeding-supplements': {
    reason: 'Alcuni integratori possono dare qualche livido in più.',
    advice: 'Non li prenda nei 7 giorni prima di una seduta. Dica alla clinica quali prende.',
  },
  'isotretinoin-current': {
    reason: 'Il foglio illustrativo di questo farmaco chiede sei mesi dall’ultima dose prima di levigare la pelle.',
    advice:
      'Non lo sospenda per questo. Contano sei mesi dopo l’ultima dose. Un dermatologo può accettare di meno. Informi la clinica sul farmaco e su quando finisce il ciclo.',
  },
  'isotretinoin-recent': {
    reason: 'Il foglio illustrativo di questo farmaco chiede sei mesi dall’ultima dose prima di levigare la pelle.',
    advice:
      'Molti esperti pensano che sia più del necessario, perciò un dermatologo può accettare un giorno più vicino. Informi la clinica sul ciclo e sul giorno dell’ultima dose.',
  },
  'topical-retinoid': {
    reason: 'Con le creme alla vitamina A la pelle si irrita più facilmente.',
    advice:
      'Faccia una pausa di 7 giorni prima di una seduta e ricominci quando la pelle è calma; se la crema è prescritta, chieda prima a chi l’ha prescritta. Dica alla clinica come si chiama.',
  },
  'topical-exfoliant': {
    reason: 'Acidi, scrub e perossido di benzoile rendono debole la superficie della pelle per alcuni giorni.',
    advice:
      'Faccia una pausa di 7 giorni prima di una seduta; se uno è prescritto, chieda prima a chi l’ha prescritto. Dica alla clinica che cosa usa.',
  },
  'photosensitising-medicine': {
    reason: 'La pelle appena trattata con gli aghi si macchia più facilmente al sole.',
    advice:
      'Si copra e usi una crema solare ad alta protezione. Continui a prendere il farmaco. Dica alla clinica come si chiama e per quanto tempo lo prende.',
  },
  'immune-cream-current': {
    reason: 'Queste creme rendono la pelle dolente e sottile per alcune settimane.',
    advice:
      'Continui a usare la crema come Le è stato detto. Dica alla clinica che cosa cura e quando finisce il ciclo.',
  },
  'steroid-cream': {
    reason: 'Le creme al cortisone possono rendere sottile la pelle.',
    advice:
      'Continui a usare la crema come Le è stato detto. Dica alla clinica come si chiama e da quanto tempo la usa.',
  },
  // Bleeding and the immune system
  'bleeding-disorder': {
    reason: 'Tante piccole ferite sono un pericolo se il sangue non coagula come dovrebbe.',
    advice:
      'Lo dica alla clinica prima di ogni altro trattamento della pelle. Un medico della clinica può conoscere un’altra via.',
  },
  'easy-bruising': {
    reason: 'Prima va capito perché Le vengono facilmente lividi o sanguinamenti.',
    advice: 'Per favore vada dal Suo medico curante per questo. Dica alla clinica che cosa ha trovato il medico.',
  },
  'clotting-tendency': {
    reason: 'Una tendenza ai coaguli da sola non è un rischio di sanguinare, ma i farmaci per questo contano.',
    advice: 'Non cambi nessun farmaco per questo. Informi la clinica sui coaguli e su che cosa prende.',
  },
  'chemotherapy-current': {
    reason: 'Durante la chemioterapia il corpo combatte male i germi e guarisce male.',
    advice:
      'La Sua cura viene prima di tutto. Se chiama o scrive, informi la clinica, e risponda di nuovo quando la cura è finita.',
  },
  'chemotherapy-recent': {
    reason: 'Dopo la chemioterapia le difese del corpo hanno bisogno di alcuni mesi per tornare.',
    advice: 'Chieda anche a chi ha seguito la Sua cura. Informi la clinica sulla cura e sul giorno dell’ultima dose.',
  },
  'immunosuppression-significant': {
    reason: 'Con difese deboli anche piccole ferite possono portare a un’infezione grave.',
    advice: 'Non cambi i Suoi farmaci per questo. Se chiama o scrive per altri motivi, informi la clinica.',
  },
  'immunomodulator-therapy': {
    reason: 'Con i farmaci che calmano le difese, un’infezione può essere più probabile.',
    advice: 'Non li sospenda di Sua iniziativa. Dica alla clinica quale prende e per che cosa.',
  },
  'cancer-immunotherapy': {
    reason:
      'Questi farmaci hanno spesso effetti sulla pelle. Decidono insieme i medici che La curano e quello della clinica.',
    advice: 'Dica alla clinica quale farmaco riceve e chi La cura.',
  },
  'oral-steroid-long-term': {
    reason:
      'Le compresse di cortisone rallentano la guarigione, e la dose conta. Perciò decide un medico della clinica.',
    advice: 'Non sospenda le compresse per questo. Dica alla clinica la dose e da quanto tempo le prende.',
  },
  'immune-condition-controlled': {
    reason: 'Può essere possibile se la malattia resta sotto controllo. Un medico della clinica deve saperlo.',
    advice: 'Informi la clinica sulla malattia e su come viene tenuta sotto controllo.',
  },
  'oral-steroid-recent': {
    reason: 'Dopo le compresse di cortisone la pelle guarisce più piano per alcune settimane.',
    advice: 'Dica alla clinica perché le ha prese e il giorno dell’ultima.',
  },
  // Health history
  'radiotherapy-site-current': {
    reason: 'La pelle sotto radioterapia è già ferita. Non deve ricevere aghi.',
    advice: 'Informi la clinica sulla cura. Può chiedere di nuovo alcuni mesi dopo la fine.',
  },
  'radiotherapy-site-recent': {
    reason: 'Dopo la radioterapia la pelle ha bisogno di mesi per riprendersi.',
    advice: 'Dica alla clinica quale parte è stata trattata, e il giorno dell’ultima seduta.',
  },
  'radiotherapy-site-past': {
    reason:
      'La pelle che ha avuto radioterapia può guarire male per tutta la vita. Prima la guarda un medico della clinica.',
    advice: 'Dica alla clinica quale parte è stata trattata, e quando.',
  },
  'diabetes-uncontrolled': {
    reason: 'La glicemia alta rallenta la guarigione e favorisce le infezioni.',
    advice:
      'Per favore vada prima dal Suo medico curante o dal centro che segue il diabete. Dica alla clinica quando è sotto controllo.',
  },
  'diabetes-controlled': {
    reason: 'Il diabete può rallentare la guarigione e rendere più probabile un’infezione.',
    advice: 'Tenga stabile la glicemia e guardi come guarisce la pelle. Dica alla clinica che ha il diabete.',
  },
  'connective-tissue-disease-active': {
    reason: 'Finché la malattia è attiva, una ferita della pelle può scatenare una fase acuta.',
    advice:
      'Per favore vada dal Suo medico curante o dallo specialista. Dica alla clinica quando la malattia è tranquilla da un po’.',
  },
  'connective-tissue-disease-remission': {
    reason: 'In una fase tranquilla il trattamento può essere possibile, se il Suo specialista è d’accordo.',
    advice: 'Chieda al Suo specialista. Informi la clinica sulla malattia e su che cosa dice lo specialista.',
  },
  'scleroderma-morphoea': {
    reason: 'Queste malattie cambiano com’è fatta la pelle, perciò prima deve essere d’accordo uno specialista.',
    advice: 'Chieda al Suo specialista. Informi la clinica sulla malattia e su che cosa dice lo specialista.',
  },
  'wound-healing-disorder': {
    reason: 'Il trattamento ha bisogno di una pelle che guarisce bene.',
    advice: 'Dica alla clinica quali ferite sono guarite male, e se la pelle è sottile o si lacera facilmente.',
  },
  'cardiac-condition': {
    reason: 'Con alcune malattie del cuore, piccole ferite o crema anestetica vanno gestite in altro modo.',
    advice: 'Informi la clinica sul problema al cuore e sulle compresse che prende per questo.',
  },
  epilepsy: {
    reason: 'Tanta crema anestetica può scatenare una crisi, perciò la clinica deve saperlo.',
    advice: 'Informi la clinica sulle Sue crisi prima che si metta qualunque crema.',
  },
  'keloid-history': {
    reason: 'Una pelle che fa cicatrici spesse può farlo di nuovo.',
    advice: 'Informi la clinica sulla cicatrice, perché possa guardarla; può servire una piccola area di prova.',
  },
  'keloid-family-history': {
    reason: 'La tendenza a fare cicatrici spesse si eredita.',
    advice: 'Lo dica alla clinica, e guardi come guarisce la pelle dopo la prima seduta.',
  },
  'vitiligo-unstable': {
    reason: 'Finché la vitiligine si allarga, anche la pelle ferita può perdere colore.',
    advice: 'Risponda di nuovo dopo 12 mesi senza cambiamenti. Se chiama o scrive prima, informi la clinica.',
  },
  'vitiligo-stable': {
    reason:
      'Anche una vitiligine ferma può reagire a una ferita della pelle. Un dermatologo dovrebbe essere d’accordo.',
    advice: 'Informi la clinica sulla vitiligine e su quando è cambiata l’ultima volta.',
  },
  'previous-reaction': {
    reason: 'Prima di un nuovo trattamento dobbiamo sapere perché la Sua pelle ha reagito male.',
    advice: 'Dica alla clinica che cosa è stato fatto, che cosa è successo e come è guarito. Una foto aiuta.',
  },
  smoker: {
    reason: 'Il fumo rallenta la guarigione.',
    advice:
      'Se vuole smettere, il Suo medico o un farmacista può aiutare. Dica alla clinica che fuma o usa la sigaretta elettronica.',
  },
  'acute-illness': {
    reason: 'Prima deve passare l’infezione o la febbre.',
    advice: 'Venga solo quando si sente di nuovo bene. Se ha una seduta in programma, informi la clinica.',
  },
  'treatment-planned': {
    reason: 'Le piccole ferite dovrebbero essere guarite prima di un’operazione o di una cura forte.',
    advice:
      'La Sua cura viene prima di tutto. Chieda ai medici che La curano. Dica alla clinica che cosa è in programma e quando.',
  },
  'other-cancer-current': {
    reason: 'Durante la cura di un tumore decidono insieme i medici che La curano e quello della clinica.',
    advice: 'La Sua cura viene prima di tutto. Dica alla clinica chi La cura e che cosa prende.',
  },
  'other-cancer-past': {
    reason: 'La clinica dovrebbe sapere di un tumore passato, dovunque fosse.',
    advice: 'Continui a fare i controlli. Dica alla clinica che cosa era e quando è stato curato.',
  },
  'faints-at-needles': {
    reason: 'Alcune persone svengono davanti ad aghi o sangue. Passa, ma una caduta può fare male.',
    advice: 'Mangi e beva prima di venire, e chieda di sdraiarsi. Dica alla clinica che è già successo.',
  },
  'other-condition': {
    reason:
      'Ci ha detto che c’è qualcosa che il questionario non ha chiesto. Prima dovrebbe sentirlo un medico della clinica.',
    advice: 'Dica alla clinica di che cosa si tratta: una malattia, un farmaco o una preoccupazione.',
  },
  'keloid-family-dark': {
    reason:
      'La tendenza a fare cicatrici spesse si eredita, ed è più frequente nelle pelli più scure. Perciò decide un medico della clinica.',
    advice: 'Dica alla clinica chi in famiglia ha cicatrici così. Chieda di una piccola area di prova.',
  },
  // Skin in the area
  'skin-type-iv-vi': {
    reason:
      'Le pelli più scure si possono trattare, ma dopo restano più facilmente macchie scure. La protezione dal sole conta di più.',
    advice:
      'Dica alla clinica come la Sua pelle reagisce al sole e alle piccole ferite. Chieda quale esperienza hanno con il Suo tono di pelle.',
  },
  'pih-history': {
    reason: 'Una pelle che si macchia facilmente può scurirsi per un po’.',
    advice: 'Informi la clinica sulle macchie, e chieda di regolazioni più delicate e di un’area di prova.',
  },
  'cold-sore-history': {
    reason: 'Gli aghi possono far tornare l’herpes labiale.',
    advice:
      'Dica alla clinica per tempo che Le viene l’herpes labiale. Si può prescrivere una compressa per prevenirlo.',
  },
  'cold-sore-active': {
    reason: 'Il virus può diffondersi sulla pelle trattata con gli aghi.',
    advice: 'Venga solo quando l’herpes è guarito del tutto. Dica alla clinica che Le viene l’herpes labiale.',
  },
  'skin-infection-site': {
    reason: 'Gli aghi spingerebbero i germi più a fondo e più lontano.',
    advice:
      'Per favore vada presto dal Suo medico curante e faccia prima curare l’infezione. Dica alla clinica quando è passata.',
  },
  'warts-molluscum-site': {
    reason: 'Questi rilievi si diffondono lungo i fori degli aghi. Perciò prima devono sparire.',
    advice: 'Li faccia curare, o aspetti che spariscano. Dica alla clinica dove erano.',
  },
  'viral-blisters-site': {
    reason: 'Gli aghi porterebbero il virus in tutta la zona.',
    advice:
      'Per favore vada dal Suo medico curante, in farmacia o alla guardia medica oggi o domani. Se è vicino a un occhio o sul naso, vada oggi. Dica alla clinica quando le vescicole sono guarite.',
  },
  'acne-inflamed-site': {
    reason:
      'I produttori degli apparecchi sconsigliano gli aghi sull’acne infiammata. Piccoli studi nuovi sono meno severi, perciò decide un medico della clinica.',
    advice: 'Dica alla clinica da quanto tempo la pelle è così e che cosa usa per questo.',
  },
  'acne-mild-site': {
    reason: 'Alcuni produttori sconsigliano gli aghi con qualsiasi acne attiva. Prima guarda la clinica.',
    advice: 'Fino ad allora lasci stare i brufoli. Dica alla clinica se ne vengono altri.',
  },
  'eczema-flare-site': {
    reason: 'La pelle lesa che prude guarisce male e lascia entrare i germi.',
    advice: 'Lasci calmare la fase acuta con le Sue cure abituali. Dica alla clinica quando la pelle è di nuovo calma.',
  },
  'psoriasis-flare-site': {
    reason: 'Una ferita può peggiorare la psoriasi e far nascere nuove chiazze.',
    advice:
      'Lasci calmare la fase acuta con le Sue cure abituali. Informi la clinica sulla psoriasi e su che cosa usa per curarla.',
  },
  'rosacea-flare-site': {
    reason: 'La rosacea in fase acuta reagisce molto agli aghi.',
    advice: 'Lasci calmare la fase acuta con le Sue cure abituali. Dica alla clinica che cosa la scatena.',
  },
  'koebner-risk': {
    reason: 'Nuove chiazze possono venire ovunque la pelle sia ferita, anche dove non ce n’erano.',
    advice: 'Dica alla clinica quale malattia è e quando è stata attiva l’ultima volta.',
  },
  'pathergy-blistering-disease': {
    reason:
      'Con queste malattie basta una puntura d’ago per far nascere nuove piaghe. Perciò prima deve essere d’accordo uno specialista.',
    advice: 'Chieda al Suo specialista. Informi la clinica sulla malattia e su che cosa dice lo specialista.',
  },
  sarcoidosis: {
    reason:
      'La sarcoidosi può comparire nelle cicatrici e sulla pelle ferita. Perciò prima dovrebbe essere d’accordo uno specialista.',
    advice: 'Chieda al Suo specialista. Lo dica alla clinica, con quello che dice lo specialista.',
  },
  'eczema-rosacea-history': {
    reason: 'La Sua pelle può reagire di più, e le infezioni si diffondono più facilmente.',
    advice: 'Dica alla clinica che cosa irrita la Sua pelle e che cosa la calma.',
  },
  'skin-cancer-site-active': {
    reason: 'Un tumore della pelle va curato, non trattato con gli aghi.',
    advice:
      'Per favore vada dal Suo medico curante per la cura. Dica alla clinica quando è finita e la pelle è stata controllata.',
  },
  'suspicious-lesion-site': {
    reason: 'Un medico dovrebbe vedere presto un segno così. Gli aghi potrebbero nascondere che cosa è.',
    advice:
      'Per favore vada presto dal Suo medico curante. Non aspetti la clinica. Dica alla clinica che cosa ha trovato il medico.',
  },
  'actinic-keratosis-site': {
    reason: 'Le chiazze ruvide dovute al sole possono peggiorare. Prima vanno guardate e curate.',
    advice: 'Per favore vada dal Suo medico curante per questo. Dica alla clinica che cosa è stato fatto.',
  },
  'skin-cancer-site-past': {
    reason: 'Il Suo dermatologo dovrebbe confermare che la zona ora è sana.',
    advice: 'Chieda un controllo della zona. Dica alla clinica che cosa è stato curato, e quando.',
  },
  'raised-mole-site': {
    reason: 'Il medico della clinica lavora attorno ai nei in rilievo.',
    advice: 'Informi la clinica sul neo, e vada da un medico se cambia.',
  },
  'open-wound-site': {
    reason: 'La pelle lesa deve guarire, prima di altre piccole ferite.',
    advice: 'Venga solo quando la pelle è di nuovo intatta. Dica alla clinica come è successo.',
  },
  'tattoo-at-site': {
    reason: 'Gli aghi possono sfumare o schiarire l’inchiostro, perciò la zona resta fuori.',
    advice: 'Dica alla clinica dove c’è inchiostro, anche di un trucco permanente.',
  },
  'birthmark-or-vessel-site': {
    reason: 'Una voglia o piccole vene possono sanguinare o richiedere un’altra cura.',
    advice: 'Dica alla clinica dove si trova e se è cambiata.',
  },
  'dark-marks-high': {
    reason:
      'Il tono della Sua pelle e le macchie scure che Le vengono ne rendono più probabili altre. Perciò decide un medico della clinica.',
    advice: 'Dica alla clinica quanto durano queste macchie. Chieda di regolazioni più delicate e di un’area di prova.',
  },
  'herpes-with-eczema': {
    reason: 'Con l’eczema, dopo gli aghi l’herpes labiale può estendersi. Perciò decide un medico della clinica.',
    advice: 'Informi la clinica sull’eczema e sull’herpes labiale. Si può prescrivere una compressa per prevenirlo.',
  },
  // Allergy and numbing cream
  'stainless-steel-allergy': {
    reason: 'Gli aghi sono di acciaio ed entrerebbero nella pelle molte volte.',
    advice:
      'Informi la clinica sull’allergia e su come è stata scoperta. Un medico della clinica può conoscere un’altra via.',
  },
  'nickel-allergy': {
    reason:
      'Quasi tutto l’acciaio chirurgico contiene un po’ di nichel; un test sulla pelle (patch test) o aghi di altro materiale possono aiutare.',
    advice: 'Informi la clinica sull’allergia e su che cosa succede quando porta oggetti in nichel.',
  },
  'anaesthetic-allergy': {
    reason: 'Forse la crema anestetica va cambiata o non usata.',
    advice: 'Dica alla clinica quale era e che cosa è successo.',
  },
  'anaesthetic-risk-condition': {
    reason: 'Con alcune malattie e compresse la crema anestetica è meno indicata.',
    advice:
      'Non metta nessuna crema anestetica a casa. Informi la clinica sulla malattia o sulle compresse prima che si usi una crema.',
  },
  'contact-dermatitis-history': {
    reason: 'Sulla pelle trattata con gli aghi vanno solo prodotti semplici e sterili.',
    advice: 'Dica alla clinica che cosa irrita la Sua pelle; porti i nomi dei prodotti.',
  },
  'antiseptic-latex-allergy': {
    reason: 'La pelle viene pulita e si usano i guanti. Deve poter tollerare sia il disinfettante sia i guanti.',
    advice: 'Prima della seduta dica alla clinica a quale reagisce.',
  },
  'severe-allergy': {
    reason: 'Ciò che tocca la pelle aperta può scatenare una forte allergia.',
    advice:
      'Dica alla clinica che cosa l’ha scatenata, che cosa è successo, e se porta con sé una penna di adrenalina.',
  },
  // Dated events
  'sunburn-recent': {
    reason: 'La pelle scottata o appena abbronzata è già ferita e si macchia facilmente.',
    advice: 'Per ora eviti il sole forte e le lampade. Informi la clinica sulla scottatura o sull’abbronzatura.',
  },
  'peel-superficial-recent': {
    reason: 'Dopo un peeling lo strato esterno della pelle deve ricrescere.',
    advice: 'Informi la clinica sul peeling: quale, e come ha reagito la pelle.',
  },
  'peel-medium-deep-recent': {
    reason: 'Un peeling forte arriva allo stesso strato degli aghi.',
    advice: 'Informi la clinica sul peeling: quale, e come ha reagito la pelle.',
  },
  'laser-nonablative-recent': {
    reason: 'Due ferite vicine, da calore o da aghi, rendono più probabili i segni.',
    advice: 'Informi la clinica sulla seduta di laser o luce: di che tipo, e quando.',
  },
  'laser-ablative-recent': {
    reason: 'La pelle levigata ha bisogno di circa tre mesi per ricostruirsi.',
    advice: 'Informi la clinica sul trattamento: di che tipo, e come ha reagito la pelle.',
  },
  'microneedling-recent': {
    reason: 'Il collagene dell’ultima seduta si sta ancora formando.',
    advice: 'Informi la clinica sull’ultima seduta: quanto a fondo, e come ha reagito la pelle.',
  },
  'botulinum-recent': {
    reason: 'L’iniezione deve assestarsi, così che non si sposti.',
    advice: 'Dica alla clinica dove è stata fatta l’iniezione e quando.',
  },
  'filler-recent': {
    reason: 'Un filler deve assestarsi prima che gli aghi lo attraversino.',
    advice: 'Dica alla clinica quale filler era, dove e quando.',
  },
  'filler-within-6-months': {
    reason: 'Un produttore di apparecchi chiede sei mesi tra un filler e il microneedling.',
    advice: 'Dica alla clinica quale filler era e dove.',
  },
  'hair-removal-recent': {
    reason: 'Dopo la ceretta o il filo la pelle è irritata per alcuni giorni.',
    advice: 'Prima della seduta non ripeta ceretta o filo. Dica alla clinica come toglie i peli lì.',
  },
  'surgery-site-recent': {
    reason: 'Una cicatrice nuova si sta ancora chiudendo.',
    advice: 'Informi la clinica sull’operazione: che cosa è stato fatto, e come guarisce.',
  },
  'surgery-scar-under-12-months': {
    reason:
      'Le cicatrici giovani si possono trattare presto, in buone mani. Alcuni produttori di apparecchi chiedono da 6 a 12 mesi.',
    advice: 'Dica alla clinica quando è stata l’operazione e come è cambiata la cicatrice da allora.',
  },
  'tattoo-site-recent': {
    reason: 'L’inchiostro nuovo deve guarire e assestarsi.',
    advice: 'Dica alla clinica dove è l’inchiostro e quando è stato messo.',
  },
  'vaccination-recent': {
    reason: 'Dopo un vaccino si è visto gonfiore vicino ai filler.',
    advice: 'Aspetti che febbre o dolore siano passati. Dica alla clinica quale vaccino era, e quando.',
  },
  'thread-lift-recent': {
    reason: 'I fili devono assestarsi prima che gli aghi li attraversino.',
    advice: 'Dica alla clinica dove sono i fili e di che cosa sono fatti.',
  },
  'fat-transfer-recent': {
    reason: 'Il grasso spostato ha bisogno di alcuni mesi per assestarsi.',
    advice: 'Dica alla clinica dove è stato messo il grasso e quando.',
  },
  'injury-scar-recent': {
    reason: 'Una cicatrice di una ferita o di un’ustione cambia ancora nei primi sei mesi.',
    advice: 'Dica alla clinica che cosa è successo e quando si è chiusa la ferita.',
  },
  'injury-scar-within-year': {
    reason:
      'Alcuni produttori di apparecchi chiedono un anno prima di trattare una cicatrice così. Perciò decide un medico della clinica.',
    advice: 'Dica alla clinica che cosa è successo e come è cambiata la cicatrice da allora.',
  },
  // Heated needles
  'rf-safety-notice': {
    reason:
      'A ottobre 2025 l’autorità di controllo degli USA (FDA) ha dato un avviso sugli aghi riscaldati: ustioni, cicatrici, perdita di grasso e danni ai nervi.',
    advice: 'Chieda come la clinica evita questi danni. Dica alla clinica tutto ciò che La preoccupa.',
  },
  'rf-implanted-device': {
    reason: 'Il calore viene da una corrente. Può disturbare un pacemaker o una pompa.',
    advice: 'Informi la clinica sul dispositivo. Un medico della clinica può conoscere un’altra via.',
  },
  'rf-metal-implant-site': {
    reason: 'Il metallo nella zona può scaldarsi.',
    advice: 'Dica alla clinica dove è il metallo e a che cosa serve.',
  },
  'rf-epilepsy': {
    reason: 'I produttori di questi apparecchi chiedono prima il parere di un medico.',
    advice: 'Informi la clinica sulle Sue crisi e su chi le cura.',
  },
  'rf-herpes': {
    reason: 'Il calore può far tornare l’herpes labiale. Prima va prescritta una compressa per prevenirlo.',
    advice: 'Dica alla clinica per tempo che Le viene l’herpes labiale.',
  },
  'rf-permanent-filler': {
    reason: 'Il calore può cambiare un filler che resta, o far nascere noduli.',
    advice: 'Dica alla clinica quale filler era, dove e quando.',
  },
  'rf-nerve-problem': {
    reason:
      'Gli aghi riscaldati hanno ferito dei nervi. Prima un medico della clinica deve guardare la parte debole o insensibile.',
    advice: 'Dica alla clinica che cosa è debole, fa male o è insensibile, e da quando.',
  },
  'rf-thin-face': {
    reason: 'Gli aghi riscaldati hanno causato perdita di grasso. Si vede di più dove ce n’è poco.',
    advice: 'Informi la clinica sul Suo peso e su come è cambiato.',
  },
  'rf-uncontrolled-condition': {
    reason: 'Una malattia non sotto controllo può rallentare la guarigione.',
    advice: 'Per favore vada prima dal Suo medico curante per questo. Dica alla clinica quando è sotto controllo.',
  },
  'rf-gold-allergy': {
    reason: 'Molti aghi riscaldati sono rivestiti d’oro.',
    advice: 'Dica alla clinica a quale metallo reagisce, e come.',
  },
  'rf-other-implant': {
    reason: 'Una spirale, uno stent, una valvola o una protesi può essere di metallo o vicina alla corrente.',
    advice: 'Dica alla clinica che cosa è, dove è e chi l’ha messo.',
  },
  // Not sure
  'answer-unsure': {
    reason: 'Su qualcosa di importante non aveva certezza. Un medico della clinica ne parlerà con Lei.',
    advice:
      'Dica alla clinica su quali risposte aveva dubbi. Se si tratta di un neo, una piaga o una macchia nella zona, per favore vada presto dal Suo medico curante.',
  },
  'date-not-known': {
    reason: 'Non ricordava un giorno, perciò abbiamo contato da oggi. La clinica può accorciare l’attesa.',
    advice: 'Cerchi una ricevuta, un messaggio o una foto di quel giorno. Dica alla clinica che cosa trova.',
  },
  'many-cautions': {
    reason: 'Più punti piccoli insieme pesano più di uno. Un medico della clinica dovrebbe vederli con Lei.',
    advice: 'Informi la clinica su tutti i punti qui sotto.',
  },
};

/** Italian: what has to change first, for rules that end on no day. Whole sentences. */
export const until: MicroneedlingWording['until'] = {
  'age-under-18': 'Deve avere compiuto 18 anni.',
  'pregnancy-current': 'Può rispondere di nuovo dopo la gravidanza.',
  'bleeding-disorder':
    'Vale finché ha il disturbo della coagulazione. Un medico della clinica può conoscere un’altra via.',
  'chemotherapy-current': 'La chemioterapia deve essere finita da alcuni mesi.',
  'immunosuppression-significant':
    'Vale finché le Sue difese sono deboli. Il medico che La cura può dire quando questo cambia.',
  'radiotherapy-site-current': 'La radioterapia deve essere finita da alcuni mesi.',
  'diabetes-uncontrolled': 'La glicemia deve essere sotto controllo.',
  'connective-tissue-disease-active': 'La malattia deve essere tranquilla.',
  'vitiligo-unstable': 'Devono passare 12 mesi senza chiazze nuove o più grandi.',
  'skin-cancer-site-active':
    'Quando il Suo dermatologo l’ha curato e dice che la zona sta bene, può chiedere di nuovo.',
  'suspicious-lesion-site': 'Prima un medico deve vedere questo segno.',
  'stainless-steel-allergy':
    'Vale finché ha l’allergia all’acciaio. Un medico della clinica può conoscere un’altra via.',
  'rf-implanted-device':
    'Con gli aghi riscaldati vale finché ha il dispositivo. Un medico della clinica può conoscere un’altra via.',
  'isotretinoin-current': 'La data è contata da oggi. Quello che conta sono sei mesi dopo l’ultima dose.',
  'acute-illness': 'Per favore venga solo quando sta di nuovo bene.',
  'cold-sore-active': 'Per favore venga solo quando l’herpes labiale è guarito.',
  'skin-infection-site': 'Per favore venga solo quando l’infezione è passata.',
  'warts-molluscum-site': 'Per favore venga solo quando i piccoli rilievi sono spariti.',
  'viral-blisters-site': 'Per favore venga solo quando le vescicole sono guarite.',
  'eczema-flare-site': 'Per favore venga solo quando la fase acuta si è calmata.',
  'psoriasis-flare-site': 'Per favore venga solo quando la fase acuta si è calmata.',
  'rosacea-flare-site': 'Per favore venga solo quando la fase acuta si è calmata.',
  'open-wound-site': 'Per favore venga solo quando la pelle è guarita.',
};

/** Italian: what comes before anything cosmetic, for findings that cannot wait. Whole sentences. */
export const urgent: Readonly<Record<string, string>> = {
  'suspicious-lesion-site':
    'Per favore faccia guardare presto il neo, la macchia o la piaga. Questo viene prima di ogni cosa estetica.',
  'skin-cancer-site-active':
    'Per favore vada dal medico che cura il tumore della pelle. Questo viene prima di ogni cosa estetica.',
  'viral-blisters-site':
    'Per favore faccia guardare le vescicole oggi o domani. Questo viene prima di ogni cosa estetica.',
  'pigment-unchecked': 'Per favore faccia guardare le macchie brune prima di farci qualsiasi cosa.',
  'appearance-distress': 'Se pensa di farsi del male, chiami subito il numero di emergenza o una linea di ascolto.',
};

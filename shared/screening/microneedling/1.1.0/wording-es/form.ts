import type { MicroneedlingWording } from '../wording.ts';

/** Spanish (US): the headings of the form, and what ticking a group off is called. */
export const groups: MicroneedlingWording['groups'] = {
  age: { title: 'Su edad', noneLabel: null },
  expectations: { title: 'Lo que usted desea', noneLabel: null },
  pregnancy: { title: 'Embarazo y lactancia', noneLabel: 'Nada de esto se aplica a mí' },
  medication: { title: 'Medicamentos y cremas', noneLabel: 'Nada de esto se aplica a mí' },
  immune: { title: 'La sangre y las defensas del cuerpo', noneLabel: 'Nada de esto se aplica a mí' },
  history: { title: 'Su salud', noneLabel: 'Nada de esto se aplica a mí' },
  'skin-at-site': { title: 'La piel de la zona', noneLabel: 'Nada de esto se aplica a mí' },
  allergy: { title: 'Alergias y crema anestésica', noneLabel: 'Nada de esto se aplica a mí' },
  'recent-procedure': {
    title: 'Tratamientos y eventos recientes',
    noneLabel: 'Nada de esto se aplica a mí',
  },
  device: { title: 'Implantes, nervios y rellenos', noneLabel: 'Nada de esto se aplica a mí' },
};

/** Spanish (US): the questions. `help` is empty where the question needs none. */
export const questionTexts: MicroneedlingWording['questions'] = {
  age: { text: '¿Cuántos años tiene hoy?', help: 'En años cumplidos.' },
  concerns: {
    text: '¿Qué le gustaría mejorar, y en qué parte del cuerpo?',
    help: 'Ponga una línea para cada cosa.',
  },
  pigmentType: { text: '¿A cuál de estas se parece más el color desigual de su piel?', help: '' },
  scarShape: { text: '¿La cicatriz es hundida o plana, o es más alta que la piel?', help: '' },
  expectation: { text: '¿Con qué resultado se sentiría a gusto?', help: '' },
  appearanceDistress: {
    text: '¿Le preocupa esta parte de su aspecto por más de una hora casi todos los días?',
    help: 'Responda que sí también si eso le impide ver a otras personas o hacer cosas. No tiene que decirlo.',
  },
  pregnancy: { text: '¿Está embarazada?', help: '' },
  breastfeeding: { text: '¿Da pecho o se extrae leche?', help: '' },
  bloodThinners: {
    text: '¿Toma algo que hace más líquida la sangre?',
    help: 'Marque todo lo que se aplique. Por esto, nunca deje uno que le recetaron.',
  },
  isotretinoin: {
    text: '¿Toma ahora isotretinoína (como Accutane) u otra pastilla con vitamina A para la piel?',
    help: 'Si ya terminó de tomarla, ponga el último día más abajo, en “Tratamientos y eventos recientes”.',
  },
  topicals: { text: '¿Usa algo de esto en la zona?', help: 'Marque todo lo que se aplique.' },
  photosensitisers: {
    text: '¿Toma un medicamento que hace que se queme con facilidad al sol?',
    help: 'La doxiciclina es uno.',
  },
  bleeding: {
    text: '¿Tiene un trastorno de la coagulación o tendencia a formar coágulos de sangre?',
    help: '¿O le salen moretones o sangra con mucha facilidad?',
  },
  immune: {
    text: '¿Tiene bajas las defensas (el sistema inmunitario) por una enfermedad o un medicamento?',
    help: 'Marque todo lo que se aplique.',
  },
  radiotherapyAtSite: { text: '¿Ha recibido radioterapia en la zona que quiere tratar?', help: '' },
  diabetes: { text: '¿Tiene diabetes, y está controlada?', help: '' },
  connectiveTissue: {
    text: '¿Tiene una enfermedad en la que el cuerpo se ataca a sí mismo?',
    help: 'Como lupus, esclerodermia, artritis reumatoide, síndrome de Sjögren o dermatomiositis.',
  },
  healingProblem: {
    text: '¿Le sanan mal las heridas de la piel?',
    help: 'Responda que sí también si su piel es muy delgada o se rompe con facilidad, por ejemplo con Ehlers-Danlos.',
  },
  heartCondition: {
    text: '¿Tiene un problema serio del corazón?',
    help: 'Responda que sí si una válvula o el ritmo no está bien, o si alguna vez tuvo una infección en el corazón.',
  },
  epilepsy: { text: '¿Tiene epilepsia o ha tenido una convulsión?', help: '' },
  keloid: {
    text: '¿Le ha quedado alguna vez una cicatriz gruesa o abultada, en cualquier parte del cuerpo?',
    help: 'Por ejemplo, un queloide o una cicatriz hipertrófica, o una que creció más allá de la herida.',
  },
  vitiligo: { text: '¿Tiene vitiligo (manchas blancas) en cualquier parte del cuerpo?', help: '' },
  previousReaction: {
    text: '¿Ha tenido una mala reacción a las microagujas, a un láser, a un peeling o a un tatuaje?',
    help: '',
  },
  smoker: { text: '¿Fuma o vapea nicotina?', help: '' },
  unwellNow: {
    text: '¿Tiene malestar ahora, o ha tenido fiebre o una infección en los últimos días?',
    help: '',
  },
  skinType: {
    text: '¿Cómo reacciona su piel al sol fuerte?',
    help: 'Piense en una hora de sol de verano sin protector solar.',
  },
  darkMarksEasily: {
    text: 'Después de un grano o un rasguño, ¿la piel queda más oscura ahí por semanas?',
    help: '',
  },
  coldSores: { text: '¿Le sale herpes labial (fuegos en la boca)?', help: '' },
  infectionAtSite: {
    text: '¿Hay una infección de la piel en la zona?',
    help: 'Marque todo lo que se aplique.',
  },
  acneAtSite: { text: '¿Tiene granos en la zona ahora?', help: '' },
  skinDisease: { text: '¿Tiene alguna de estas?', help: 'Marque todo lo que se aplique.' },
  lesionsAtSite: { text: '¿Hay algo de esto en la zona?', help: 'Marque todo lo que se aplique.' },
  openWoundAtSite: { text: '¿La piel de la zona está abierta, irritada o en carne viva?', help: '' },
  tattooAtSite: { text: '¿Hay un tatuaje o maquillaje permanente en la zona?', help: '' },
  allergies: {
    text: '¿Tiene alergia o sensibilidad a algo de esto?',
    help: 'Marque todo lo que se aplique.',
  },
  anaestheticRisk: {
    text: '¿Algo de esto hace que la crema anestésica le convenga menos?',
    help: 'Enfermedad del hígado; un problema del ritmo del corazón o pastillas para eso; deficiencia de G6PD, metahemoglobinemia o deficiencia de seudocolinesterasa; alergia al PABA o a las sulfas.',
  },
  events: {
    text: '¿Ha pasado algo de esto?',
    help: 'Dé la fecha de la última vez, o diga que no la recuerda o que fue hace más de un año.',
  },
  implants: { text: '¿Tiene algún implante, o metal en la zona?', help: 'Marque todo lo que se aplique.' },
  severeAllergy: {
    text: '¿Ha tenido una reacción alérgica grave, o le salen ronchas cuando se rasca la piel?',
    help: 'Grave quiere decir que necesitó epinefrina (adrenalina) o ir al hospital.',
  },
  plannedTreatment: {
    text: '¿Tiene planeado algo de esto en las próximas cuatro semanas?',
    help: 'Responda que sí si va a tener una operación en la zona, quimioterapia, radioterapia o pastillas de esteroides.',
  },
  otherCancer: {
    text: '¿Tiene o ha tenido cáncer en alguna parte del cuerpo?',
    help: 'Responda que sí por un melanoma o cualquier otro cáncer, donde haya estado.',
  },
  faints: { text: '¿Se desmaya con las agujas o con la sangre?', help: '' },
  otherCondition: {
    text: '¿Hay algo más sobre su salud que no preguntamos?',
    help: 'Puede tratarse de una enfermedad, de un medicamento o de algo que le preocupa.',
  },
  permanentFiller: {
    text: '¿Le han puesto alguna vez en la zona un relleno que se queda para siempre?',
    help: 'La silicona es uno.',
  },
  nerveProblem: {
    text: '¿Hay un problema de los nervios en la zona?',
    help: 'Como una parálisis, dolor de los nervios (neuralgia) o una parte sin sensibilidad.',
  },
  thinFace: { text: '¿Hay poca grasa en la zona, o ha bajado mucho de peso?', help: '' },
  uncontrolledCondition: {
    text: '¿Tiene alguna de estas que no está controlada?',
    help: 'Enfermedad de la tiroides, presión alta o enfermedad de los riñones.',
  },
};

/** Spanish (US): the dated events, each a plain question of its own. */
export const events: MicroneedlingWording['events'] = {
  'sunburn-or-tan':
    '¿La zona se quemó con el sol, se bronceó mucho o estuvo en una cama de bronceado? ¿Cuándo fue la última vez?',
  'peel-superficial': '¿Le han hecho un peeling químico suave (superficial) en esta zona? ¿Cuándo fue el último?',
  'peel-medium-deep': '¿Le han hecho un peeling químico medio o profundo en esta zona? ¿Cuándo fue el último?',
  'laser-ipl-nonablative':
    '¿Le han hecho en esta zona un tratamiento de láser o de luz (IPL, depilación láser) que no abrió la piel? ¿Cuándo fue el último?',
  'laser-ablative-or-dermabrasion':
    '¿Le han hecho un láser que renueva la piel (resurfacing) o una dermoabrasión en esta zona? ¿Cuándo fue la última vez?',
  microneedling: '¿Le han hecho microagujas en esta zona? ¿Cuándo fue la última sesión?',
  'botulinum-toxin': '¿Le han puesto toxina botulínica (como Botox) en esta zona o cerca? ¿Cuándo fue la última vez?',
  'dermal-filler': '¿Le han puesto un relleno en esta zona? ¿Cuándo fue el último?',
  'thread-lift': '¿Le han puesto hilos tensores en esta zona? ¿Cuándo fue la última vez?',
  'fat-transfer': '¿Le han pasado grasa de otra parte a esta zona? ¿Cuándo fue la última vez?',
  'waxing-threading-depilatory': '¿Se ha depilado esta zona con cera, con hilo o con crema? ¿Cuándo fue la última vez?',
  'surgery-site': '¿Ha tenido una operación en esta zona? ¿Cuándo fue la última?',
  'injury-or-burn-scar':
    '¿Tiene en esta zona una cicatriz de una herida o de una quemadura? ¿Cuándo se cerró la herida?',
  'tattoo-or-permanent-makeup':
    '¿Le han hecho un tatuaje o maquillaje permanente en esta zona? ¿Cuándo fue la última sesión?',
  vaccination: '¿Le han puesto una vacuna? ¿Cuándo fue la última?',
  'isotretinoin-stopped':
    '¿Ha terminado un tratamiento con isotretinoína (como Accutane) u otra pastilla con vitamina A para la piel? ¿Cuándo fue la última dosis?',
  'oral-steroid-stopped': '¿Ha dejado de tomar pastillas de esteroides? ¿Cuándo tomó la última?',
  'chemotherapy-ended': '¿Ha terminado una quimioterapia? ¿Cuándo fue la última dosis?',
  'radiotherapy-site-ended': '¿Ha terminado una radioterapia en esta zona? ¿Cuándo fue la última sesión?',
};

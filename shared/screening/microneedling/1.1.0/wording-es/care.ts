import type { MicroneedlingWording } from '../wording.ts';

/** Spanish (US): before, usual course, after, warning signs (docs/screening.md#care). */
export const care: MicroneedlingWording['care'] = {
  intro:
    'Solo después de que un profesional médico esté de acuerdo. Lo que le diga su propia clínica va antes que esta página.',
  before: [
    {
      what: 'Retinol, tretinoína, adapaleno',
      advice: 'Haga una pausa de 7 días antes. Si se lo recetaron, pregunte primero a quien se lo recetó.',
    },
    {
      what: 'Ácidos, exfoliantes, peróxido de benzoílo',
      advice: 'Haga una pausa de 7 días antes. Si le recetaron alguno, pregunte primero a quien se lo recetó.',
    },
    { what: 'Depilación con cera, con hilo o con crema', advice: 'Nada en los últimos 7 días.' },
    {
      what: 'Sol, cama de bronceado, autobronceador',
      advice: 'No tome el sol ni use cama de bronceado ni autobronceador en los últimos 14 días.',
    },
    {
      what: 'Aspirina o ibuprofeno que usted toma por su cuenta',
      advice:
        'No los tome en los 7 días antes. Pregunte a un farmacéutico qué otra cosa le conviene. Siga tomando los que le recetaron.',
    },
    {
      what: 'Aceite de pescado, vitamina E, ginkgo, cápsulas de ajo',
      advice: 'No los tome en los 7 días antes.',
    },
    { what: 'Alcohol', advice: 'Nada el día antes.' },
    {
      what: 'Herpes labial (fuegos) en el pasado',
      advice: 'Pregunte con tiempo a la clínica por una pastilla que lo previene.',
    },
    { what: 'Crema anestésica', advice: 'En casa, nada más que la que le dio la clínica.' },
    {
      what: 'El mismo día',
      advice:
        'Piel limpia, sin maquillaje. Cancele si tiene fiebre, herpes labial, sarpullido, una quemadura o la piel abierta.',
    },
  ],
  course: [
    {
      what: 'Primeras 24 horas',
      advice:
        'Enrojecimiento, o piel más oscura, morada o gris. Calor, tirantez, puntitos de sangre, un poco de hinchazón.',
    },
    { what: 'De 1 a 3 días', advice: 'El cambio de color se va quitando. Puede haber hinchazón y picazón.' },
    {
      what: 'De 3 a 7 días',
      advice: 'Piel seca que se descama; moretones pequeños; a veces, unos pocos granos.',
    },
    { what: 'De 2 a 12 semanas', advice: 'La textura cambia poco a poco.' },
  ],
  after: [
    {
      what: 'Lavarse',
      advice: 'Use manos limpias y agua tibia, y solo lo que la clínica permita.',
    },
    { what: 'Maquillaje', advice: 'Nada por 24 horas; mejor por 48.' },
    {
      what: 'Ejercicio y calor',
      advice: 'Nada de ejercicio fuerte, sauna, piscina o baño caliente por 2 a 3 días.',
    },
    { what: 'Sin tocar', advice: 'No se rasque ni se arranque la piel.' },
    {
      what: 'Sol',
      advice: 'Protector solar SPF 30 o más y sombra durante al menos 2 semanas, mejor 4.',
    },
    {
      what: 'Retinoides, ácidos, vitamina C',
      advice: 'Solo después de 5 a 7 días, o cuando la piel esté en calma.',
    },
    { what: 'Cera, peelings, láser', advice: 'No antes de que la clínica lo diga.' },
    {
      what: 'Sérums (sueros)',
      advice:
        'No los frote en los canales recientes, a menos que estén hechos para eso: han salido bultos, sobre todo con vitamina C.',
    },
  ],
  warnings: [
    {
      what: 'Dificultad para respirar, hinchazón de la cara o la lengua, ronchas en todo el cuerpo, desmayo. Después de la crema anestésica, también labios azules o grises, convulsiones, confusión o latidos raros del corazón',
      advice: 'Llame ya al número de emergencias.',
    },
    {
      what: 'Sentirse muy mal, confusión, respiración muy rápida, o piel azul, gris o con manchas como de mármol',
      advice: 'Llame ya al número de emergencias.',
    },
    {
      what: 'Pérdida de la vista o vista borrosa de repente, o dolor fuerte en un ojo',
      advice: 'Vaya ahora a la sala de emergencias.',
    },
    {
      what: 'Sangrado que sigue después de apretar por 20 minutos',
      advice: 'Llame ahora a la clínica. Si nadie contesta, vaya a un centro de atención urgente (urgent care).',
    },
    {
      what: 'Fiebre; enrojecimiento, calor, o piel más oscura, morada o gris que se extiende; pus; rayas en la piel; o dolor que aumenta después del segundo día',
      advice: 'Vea a un médico el mismo día. Fuera de horario, vaya a un centro de atención urgente (urgent care).',
    },
    {
      what: 'Grupos de ampollas o llagas que duelen',
      advice: 'Vea a un médico el mismo día. Cerca de un ojo o en la nariz, vaya ahora.',
    },
    {
      what: 'Color o hinchazón que empeora después del día 3 o que sigue después del día 7',
      advice: 'Llame a la clínica.',
    },
    {
      what: 'Manchas oscuras o claras, líneas de cicatrices pequeñas, cicatrices que engruesan',
      advice: 'Vaya a la clínica en los próximos días.',
    },
    {
      what: 'Bultos duros o puntos que supuran y salen semanas después',
      advice: 'Vea a un médico. Mencione las microagujas y los productos que se usaron.',
    },
    {
      what: 'Una aguja que ya se había usado en otra persona',
      advice:
        'Vea a un médico hoy: las pruebas y un medicamento contra la infección pueden ayudar cuando empiezan temprano.',
    },
    {
      what: 'Ampollas, falta de sensibilidad, debilidad, hundimientos o pérdida de grasa después de agujas con calor',
      advice:
        'Vea a un médico el mismo día; fuera de horario, vaya a un centro de atención urgente (urgent care). Informe del caso a la autoridad que vigila estos aparatos.',
      rfOnly: true,
    },
  ],
  provider:
    'Una clínica limpia importa tanto como todo lo que usted haga: agujas estériles de un solo uso, manos limpias, registros por escrito.',
};

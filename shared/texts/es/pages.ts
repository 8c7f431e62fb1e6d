import type { PagesTexts } from '../en/pages.ts';

/** Spanish (US): pages that people come to beside the form. */
export const pages: PagesTexts = {
  contacts: {
    write: 'Escriba a {email}.',
    writeOrCall: 'Escriba a {email} o llame al {phone}.',
    withoutForm:
      '{clinic} también recibe su solicitud sin este formulario. Más abajo está cómo comunicarse con la clínica.',
    elsewhere: 'El correo o la página que le trajo aquí dice cómo comunicarse con la clínica.',
    mention: 'Si nos escribe sobre esto, mencione {traceId}.',
  },
  result: {
    book: 'Pedir una consulta',
    leadOn: 'Seguir a la página de {clinic}',
    findings: 'Por qué, y qué decirle a la clínica',
    notBefore: 'No antes del {day}.',
    validUntil: 'Vale hasta el {day}.',
    concerns: 'Lo que usted preguntó',
    concernAt: '{concern} ({area})',
    evidence: 'Evidencia',
    visits: 'Visitas',
    change: 'Cambio',
    evidenceIs: 'Evidencia: {evidence}.',
    visit: 'Cómo es una visita',
    beforeVisit: 'Antes de cualquier visita',
    cannotWait: 'Si algo no puede esperar',
    whole: 'Abrir el resultado completo, con lo que conviene saber antes y después de una visita',
    printed: 'Puede imprimir esta página, o guardarla como PDF, con el menú de su navegador.',
  },
  underage: {
    title: 'No se guardó nada',
    text: 'Usted tiene menos de {age} años; por eso no hemos guardado nada de lo que escribió. No se envió ningún correo a nadie, ni a usted ni a la clínica.',
    ask: 'Si quiere preguntar algo',
    askHow: 'Puede preguntar a la clínica, por su cuenta o con alguien de confianza.',
  },
  receipt: {
    title: 'Guarde un comprobante',
    text: 'El comprobante muestra con qué reglas se revisaron sus respuestas y qué resultó. Sus respuestas no están en él. Están en un archivo aparte. Guarde los dos, y un día podrá pedir que se haga otra vez la revisión.',
    careful: 'Los dos archivos dicen algo sobre su salud. Guárdelos donde nadie más mire.',
    saveReceipt: 'Guardar el comprobante',
    saveAnswers: 'Guardar mis respuestas',
  },
  care: {
    pageTitle: 'Antes y después de una visita a {clinic}',
    heading: 'Antes y después de una visita',
    warnings: 'Después de cualquier tratamiento con agujas: señales que no pueden esperar',
    ifTreated: 'Si se llega a hacer un tratamiento',
    before: 'Antes de una visita',
    course: 'Lo que es común después',
    after: 'Cuidados después',
  },
  address: {
    heading: 'Su solicitud',
    askForResult:
      'Por favor, escriba la dirección de correo electrónico que dio en el formulario. Su resultado no se muestra a nadie más.',
    askForForm:
      'Por favor, escriba la dirección de correo electrónico que dio en el formulario. Entonces se abre su formulario, con las respuestas que no han cambiado.',
    label: 'Correo electrónico',
    wrong: 'Esta no es la dirección con la que se envió el formulario. Por favor, revísela otra vez.',
    showResult: 'Mostrar mi resultado',
    openForm: 'Abrir mi formulario',
  },
  mails: {
    pageTitle: 'Correos de {clinic}',
    pageTitleUnknown: 'Correos de la clínica',
  },
  optIn: {
    heading: '¿Correos de seguimiento de {clinic}?',
    tooLate:
      'Todavía no ha cambiado nada: esta página estuvo abierta demasiado tiempo. Por favor, oprima el botón otra vez.',
    ticked: 'Usted marcó esta casilla en el formulario:',
    confirm:
      'Por favor, confírmelo. Si no fue usted, cierre esta página: sin una confirmación no se envía ningún correo así.',
    button: 'Sí, envíenme correos de seguimiento',
    done: 'Gracias, está confirmado',
    doneHelp: 'Cada uno de estos correos tiene un enlace para detenerlos, en cualquier momento y sin dar un motivo.',
    stopped: 'No se envían correos a su dirección',
    stoppedHelp:
      'Usted nos pidió detener todos los correos de {clinic}, y eso sigue valiendo. Para cambiarlo, por favor escriba a la clínica.',
  },
  unsubscribe: {
    heading: '¿Detener los correos de {clinic}?',
    headingUnknown: '¿Detener los correos de la clínica?',
    tooLate:
      'Todavía no ha cambiado nada, porque esta página estuvo abierta demasiado tiempo. Por favor, oprima el botón otra vez.',
    which: '¿Qué correos se deben detener?',
    button: 'Detener estos correos',
    done: 'Ya no recibirá más de estos correos',
    doneWhich: 'Se detuvieron estos correos de {clinic}:',
    doneWhichUnknown: 'Se detuvieron estos correos de la clínica:',
    onItsWay: 'Es posible que todavía llegue un correo que se estaba enviando en este mismo momento.',
    rest: '¿Detener todo?',
    restHelp:
      'Todavía recibirá la respuesta a una solicitud que envíe y un recordatorio que haya pedido. También puede detener estos.',
    restButton: 'Detener todos los correos',
  },
  refused: {
    ofEvent: '{text} {message}',
    once: 'Por favor, escriba esto una sola vez.',
    consent: 'Marque esto si está de acuerdo. Sin ello, la clínica no puede ver sus respuestas.',
    treatment: 'Tratamiento',
    unknown: 'Respuestas a preguntas que no hacemos',
    unknownField: 'El campo {field}',
    unknownValue: '{field}: {values}',
    leftOut:
      'Esto se deja fuera cuando envíe otra vez el formulario. Si es importante para su salud, por favor use {link} o escríbalo en su mensaje.',
    wholeForm: 'el formulario completo',
    sendAgain: 'Enviar otra vez',
  },
  unread: {
    heading: 'Su solicitud no le llegó a {clinic}',
    nothingStored: 'No se guardó nada. Si vuelve atrás, casi todo lo que escribió sigue ahí.',
    fillIn: 'Llenar el formulario aquí',
    forAuthor: 'Para quien se encarga de la página que envió el formulario',
    notUtf8: 'Envíe el formulario en UTF-8: escriba en él accept-charset="utf-8", esté en lo que esté la página misma.',
    notPost:
      'Escriba method="post" en el formulario. Sin eso, un navegador pone todo lo que se escribió en la dirección de esta página.',
    notListed:
      'La página está en {origin}, que la clínica no tiene en su lista. Un administrador de la clínica lo agrega en la consola: Settings, Your pages, Allowed origins.',
    anotherSite: 'otro sitio',
    mediaType: 'Quite enctype del formulario; no se leen text/plain ni archivos.',
    tooLarge: 'Un formulario puede tener como máximo 32 KiB, sin archivos.',
  },
};

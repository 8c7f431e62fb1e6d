import type { MicroneedlingWording } from '../wording.ts';

/** Spanish (US): why each rule fired, and what to do about it or tell the clinic. One reason per line, no blame. */
export const findings: MicroneedlingWording['rules'] = {
  // Age
  'age-under-18': {
    reason: 'Las microagujas por motivos de belleza no se han estudiado bien en menores de edad. Esto puede esperar.',
    advice:
      'Pregunte otra vez cuando tenga 18 años. Hasta entonces, dígale a la clínica o al médico de su familia qué le molesta de su piel.',
  },
  'age-18-to-21': {
    reason:
      'En Estados Unidos estos aparatos se permiten a partir de los 22 años. Si la persona es más joven, tiene que decidir un profesional médico.',
    advice: 'Dígale a la clínica su edad cuando pida que le llame.',
  },
  // What the person wants
  'concern-hormonal-acne': {
    reason: 'Las microagujas son para las cicatrices que deja el acné. El acné que sigue saliendo se revisa primero.',
    advice: 'Dígale a la clínica qué ha usado hasta ahora para el acné y hace cuánto tiempo.',
  },
  'concern-melasma': {
    reason:
      'Las manchas marrones de este tipo pueden oscurecerse después de cualquier daño a la piel. También vuelven con facilidad. Las microagujas son, a lo sumo, un apoyo que planea un profesional médico.',
    advice: 'Dígale a la clínica que tiene melasma, qué cremas usa y cuánto sol recibe.',
  },
  'concern-raised-scar': {
    reason:
      'Las cicatrices abultadas ya tienen colágeno de más. Necesitan un plan distinto al de las cicatrices hundidas.',
    advice: 'Dígale a la clínica que la cicatriz es abultada, hace cuánto la tiene y si todavía crece.',
  },
  'concern-not-treatable': {
    reason:
      'No tenemos una buena razón para pensar que las microagujas ayuden con esto. Alguien debe hablarlo con usted.',
    advice: 'Dígale a la clínica qué le gustaría cambiar. Quizás otra cosa le convenga más.',
  },
  'eyelid-area': {
    reason: 'Estos aparatos con forma de bolígrafo no se deben usar por dentro del borde de hueso que rodea el ojo.',
    advice: 'Dígale a la clínica que lo que le molesta son los párpados. Pregunte qué se puede hacer ahí.',
  },
  'concern-off-label': {
    reason:
      'La autoridad de Estados Unidos (FDA) no tiene en su lista los aparatos de microagujas para este uso o esta parte del cuerpo. De todos modos, es posible que se ofrezca, pero usted debe saberlo.',
    advice: 'Dígale a la clínica de qué parte del cuerpo se trata. Pregunte qué resultados han visto ahí.',
  },
  'concern-weak-evidence': {
    reason: 'Hay pocos estudios sobre esto, y son pequeños. Además, las microagujas resecan la piel por unos días.',
    advice: 'Dígale a la clínica qué espera. Pregunte qué otra cosa podría ayudar.',
  },
  'unrealistic-expectations': {
    reason:
      'Los resultados llegan poco a poco, con varias visitas. Las marcas se aclaran; rara vez desaparecen. No todas las personas ven un cambio.',
    advice:
      'Dígale a la clínica con qué resultado se sentiría a gusto. Pregunte qué se puede lograr, y en cuántas visitas.',
  },
  'appearance-distress': {
    reason: 'Cuando el aspecto causa tanto malestar, lo primero es una charla en calma sobre qué ayudaría.',
    advice:
      'Nos gustaría saber más sobre cómo le afecta esto. Dígale a la clínica todo lo que quiera contar. Si tiene el ánimo bajo, por favor consulte también a su propio médico. Si piensa en hacerse daño, llame ya al número de emergencias o a una línea de crisis.',
  },
  'pigment-unchecked': {
    reason:
      'Algunas manchas marrones parecen inofensivas y no lo son. Un ojo experto tiene que distinguirlas antes de hacer nada.',
    advice:
      'Por favor, consulte a su propio médico, o pida a la clínica que mire primero las manchas con una lupa. Dígale a la clínica qué se encontró.',
  },
  // Pregnancy and breastfeeding
  'pregnancy-current': {
    reason: 'Las microagujas y la crema anestésica no se han probado en el embarazo. No se pierde nada con esperar.',
    advice:
      'Puede responder otra vez después del embarazo. Dígale a la clínica que hay un embarazo si habla antes con ella.',
  },
  'pregnancy-possible': {
    reason: 'No se reserva nada hasta que una prueba de embarazo salga negativa.',
    advice:
      'Por favor, hágase primero una prueba, y consulte a su propio médico si sale positiva o si tiene dudas. Dígale a la clínica el resultado.',
  },
  breastfeeding: {
    reason:
      'Algunos fabricantes dicen que no se haga mientras se da pecho. Muy poco de la crema pasa a la leche. Por eso decide un profesional médico.',
    advice: 'Dígale a la clínica que amamanta, da pecho o se extrae leche.',
  },
  // Medicines and creams
  'anticoagulant-prescribed': {
    reason: 'Es posible que sangre más o que le salgan más moretones.',
    advice:
      'No deje ni cambie este medicamento: lo deciden juntos el profesional médico y quien se lo recetó. Dígale a la clínica el nombre y la dosis.',
  },
  'antiplatelet-prescribed': {
    reason: 'Es posible que le salgan más moretones.',
    advice:
      'Por una visita de belleza, nunca deje un medicamento que le dio un médico. Decide un profesional médico. Dígale a la clínica el nombre y por qué lo toma.',
  },
  'nsaid-otc-recent': {
    reason: 'Las pastillas para el dolor de este tipo, tomadas de vez en cuando, pueden dar más moretones.',
    advice:
      'No las tome en los 7 días antes de una visita; un farmacéutico puede decirle cuál le conviene en su lugar. Siga tomando la aspirina diaria o recetada. Dígale a la clínica qué tomó y cuándo.',
  },
  'bleeding-supplements': {
    reason: 'Con algunos de estos suplementos puede haber algo más de moretones.',
    advice: 'No los tome en los 7 días antes de una visita. Dígale a la clínica cuáles toma.',
  },
  'isotretinoin-current': {
    reason:
      'El folleto de este medicamento pide que pasen seis meses desde la última dosis antes de un tratamiento que alisa la piel.',
    advice:
      'No lo deje por esto. Lo que cuenta son seis meses después de su última dosis. Un médico de la piel puede aceptar menos. Dígale a la clínica que lo toma y cuándo termina el tratamiento.',
  },
  'isotretinoin-recent': {
    reason:
      'El folleto de este medicamento pide que pasen seis meses desde la última dosis antes de un tratamiento que alisa la piel.',
    advice:
      'Muchos expertos creen que es más de lo necesario. Por eso, un médico de la piel puede aceptar un día más temprano. Dígale a la clínica qué tratamiento fue y el día de la última dosis.',
  },
  'topical-retinoid': {
    reason: 'Con las cremas de vitamina A, la piel se irrita con más facilidad.',
    advice:
      'Haga una pausa de 7 días con la crema antes de una visita y vuelva a usarla cuando la piel esté en calma; si se la recetaron, pregunte primero a quien se la recetó. Dígale a la clínica el nombre.',
  },
  'topical-exfoliant': {
    reason:
      'Los ácidos, los exfoliantes y el peróxido de benzoílo debilitan por unos días la capa de arriba de la piel.',
    advice:
      'Haga una pausa de 7 días antes de una visita; si le recetaron alguno, pregunte primero a quien se lo recetó. Dígale a la clínica qué usa.',
  },
  'photosensitising-medicine': {
    reason: 'La piel recién tratada con microagujas se mancha con más facilidad al sol.',
    advice:
      'Cúbrase y use un protector solar de factor alto. Siga tomando el medicamento. Dígale a la clínica el nombre y por cuánto tiempo lo toma.',
  },
  'immune-cream-current': {
    reason: 'Estas cremas dejan la piel irritada y delgada por algunas semanas.',
    advice:
      'Siga usando la crema como se lo indicaron. Dígale a la clínica para qué es y cuándo termina el tratamiento.',
  },
  'steroid-cream': {
    reason: 'Las cremas con esteroides pueden hacer que la piel sea más delgada.',
    advice: 'Siga usando la crema como se lo indicaron. Dígale a la clínica el nombre y hace cuánto tiempo la usa.',
  },
  // Bleeding and the immune system
  'bleeding-disorder': {
    reason: 'Muchas heridas pequeñas son un peligro cuando la sangre no coagula como debe.',
    advice:
      'Antes de cualquier otro tratamiento de la piel, dígale a la clínica que tiene esto. Quizás un profesional médico conozca otra manera.',
  },
  'easy-bruising': {
    reason: 'Si los moretones o el sangrado salen con facilidad, primero hay que ver por qué.',
    advice: 'Por favor, consulte a su propio médico sobre esto. Dígale a la clínica qué encontró el médico.',
  },
  'clotting-tendency': {
    reason:
      'La tendencia a formar coágulos no es por sí misma un riesgo de sangrado. Pero los medicamentos para eso importan.',
    advice: 'No cambie ningún medicamento por esto. Dígale a la clínica qué coágulos tuvo y qué toma.',
  },
  'chemotherapy-current': {
    reason: 'Durante la quimioterapia, el cuerpo combate mal los gérmenes y las heridas sanan mal.',
    advice:
      'Su tratamiento es lo primero. Dígale a la clínica que lo recibe si se comunica con ella, y responda otra vez cuando haya terminado.',
  },
  'chemotherapy-recent': {
    reason: 'Después de la quimioterapia, las defensas del cuerpo necesitan algunos meses para volver.',
    advice:
      'Pregunte también al equipo que le trató. Dígale a la clínica qué tratamiento fue y el día de la última dosis.',
  },
  'immunosuppression-significant': {
    reason: 'Con las defensas bajas, hasta las heridas pequeñas pueden causar una infección seria.',
    advice:
      'No cambie sus medicamentos por esto. Dígale a la clínica que tiene las defensas bajas si la busca por cualquier otra cosa.',
  },
  'immunomodulator-therapy': {
    reason: 'Con los medicamentos que calman las defensas, una infección puede ser más probable.',
    advice: 'No haga una pausa por su cuenta. Dígale a la clínica cuál toma y para qué.',
  },
  'cancer-immunotherapy': {
    reason:
      'Estos medicamentos afectan a menudo la piel. El equipo que le trata y el profesional médico deciden juntos.',
    advice: 'Dígale a la clínica qué medicamento recibe y quién le trata.',
  },
  'oral-steroid-long-term': {
    reason:
      'Con las pastillas de esteroides, las heridas sanan más despacio, y la dosis importa. Por eso decide un profesional médico.',
    advice: 'No deje las pastillas por esto. Dígale a la clínica la dosis y hace cuánto tiempo las toma.',
  },
  'immune-condition-controlled': {
    reason: 'Tal vez sea posible cuando la enfermedad se mantiene controlada. Un profesional médico tiene que saberlo.',
    advice: 'Dígale a la clínica qué enfermedad es y cómo se mantiene controlada.',
  },
  'oral-steroid-recent': {
    reason: 'Después de las pastillas de esteroides, la piel sana más despacio por algunas semanas.',
    advice: 'Dígale a la clínica por qué las tomó y el día de la última.',
  },
  // Health history
  'radiotherapy-site-current': {
    reason: 'La piel que recibe radioterapia ya está dañada. No se debe tratar con agujas.',
    advice:
      'Dígale a la clínica que recibe este tratamiento. Puede preguntar otra vez algunos meses después de que termine.',
  },
  'radiotherapy-site-recent': {
    reason: 'La piel necesita meses para calmarse después de la radioterapia.',
    advice: 'Dígale a la clínica qué parte se trató, y el día de la última sesión.',
  },
  'radiotherapy-site-past': {
    reason: 'La piel que recibió radioterapia puede sanar mal toda la vida. Un profesional médico la mira primero.',
    advice: 'Dígale a la clínica qué parte se trató, y cuándo.',
  },
  'diabetes-uncontrolled': {
    reason: 'Con el azúcar alta, las heridas sanan más despacio y las infecciones crecen.',
    advice:
      'Por favor, consulte primero a su propio médico o a su equipo de diabetes. Dígale a la clínica cuando esté controlada.',
  },
  'diabetes-controlled': {
    reason: 'Con la diabetes, la piel puede sanar más despacio y una infección es más probable.',
    advice: 'Mantenga estable su azúcar y observe cómo sana la piel. Dígale a la clínica que tiene diabetes.',
  },
  'connective-tissue-disease-active': {
    reason: 'Mientras la enfermedad está activa, un daño a la piel puede provocar un brote.',
    advice:
      'Por favor, consulte a su propio médico o especialista. Dígale a la clínica cuando la enfermedad lleve un tiempo tranquila.',
  },
  'connective-tissue-disease-remission': {
    reason: 'En una etapa tranquila, el tratamiento puede ser posible después de que su especialista esté de acuerdo.',
    advice: 'Pregunte a su especialista. Dígale a la clínica qué enfermedad es y qué dice el especialista.',
  },
  'scleroderma-morphoea': {
    reason:
      'Estas enfermedades cambian la forma en que está hecha la piel. Por eso, un especialista tiene que estar de acuerdo primero.',
    advice: 'Pregunte a su especialista. Dígale a la clínica qué enfermedad es y qué dice el especialista.',
  },
  'wound-healing-disorder': {
    reason: 'El tratamiento necesita una piel que sane bien.',
    advice: 'Dígale a la clínica qué heridas sanaron mal, y si su piel es delgada o se rompe con facilidad.',
  },
  'cardiac-condition': {
    reason:
      'Con algunos problemas del corazón, hay que tener otro cuidado con las heridas pequeñas o con la crema anestésica.',
    advice: 'Dígale a la clínica qué problema del corazón tiene y qué pastillas toma para eso.',
  },
  epilepsy: {
    reason:
      'La crema anestésica en cantidades grandes puede provocar una convulsión. Por eso la clínica tiene que saberlo.',
    advice: 'Antes de que le pongan cualquier crema, dígale a la clínica que ha tenido convulsiones.',
  },
  'keloid-history': {
    reason: 'La piel que forma cicatrices gruesas puede volver a hacerlo.',
    advice:
      'Dígale a la clínica que tiene esa cicatriz, para que la examinen; puede hacer falta probar en una parte pequeña.',
  },
  'keloid-family-history': {
    reason: 'Las cicatrices gruesas vienen de familia.',
    advice:
      'Dígale a la clínica que hay casos en su familia, y observe cómo sana la piel después de la primera visita.',
  },
  'vitiligo-unstable': {
    reason: 'Mientras el vitiligo se extiende, la piel herida también puede perder color.',
    advice:
      'Responda otra vez después de 12 meses sin cambios. Dígale a la clínica que lo tiene si se comunica antes con ella.',
  },
  'vitiligo-stable': {
    reason:
      'El vitiligo tranquilo también puede reaccionar cuando se hiere la piel. Un médico de la piel debe estar de acuerdo.',
    advice: 'Dígale a la clínica que tiene vitiligo y cuándo cambió por última vez.',
  },
  'previous-reaction': {
    reason: 'Tenemos que saber por qué su piel reaccionó mal antes de hacer un nuevo tratamiento.',
    advice: 'Dígale a la clínica qué se hizo, qué pasó y cómo sanó. Una foto ayuda.',
  },
  smoker: {
    reason: 'Cuando se fuma, las heridas sanan más despacio.',
    advice:
      'Si le gustaría dejar de fumar, su médico o un farmacéutico puede ayudar. Dígale a la clínica que fuma o vapea.',
  },
  'acute-illness': {
    reason: 'Primero tiene que pasar la infección o la fiebre.',
    advice:
      'Venga solo cuando se sienta bien otra vez. Dígale a la clínica lo que tiene si ya tiene una visita planeada.',
  },
  'treatment-planned': {
    reason:
      'Las heridas pequeñas deben haber sanado antes de una operación. Lo mismo vale antes de un tratamiento fuerte.',
    advice:
      'Su tratamiento es lo primero. Pregunte al equipo que le trata. Dígale a la clínica qué está planeado y cuándo.',
  },
  'other-cancer-current': {
    reason: 'Mientras se trata un cáncer, el equipo que le trata y el profesional médico deciden juntos.',
    advice: 'Su tratamiento es lo primero. Dígale a la clínica quién le trata y qué toma.',
  },
  'other-cancer-past': {
    reason: 'La clínica debe saber de un cáncer en el pasado, donde haya estado.',
    advice: 'Siga con sus chequeos. Dígale a la clínica qué fue y cuándo se trató.',
  },
  'faints-at-needles': {
    reason: 'Algunas personas se desmayan con las agujas o con la sangre. Se pasa, pero una caída puede lastimarle.',
    advice: 'Coma y beba antes de venir, y pida que le dejen acostarse. Dígale a la clínica que ya le ha pasado.',
  },
  'other-condition': {
    reason: 'Usted nos dijo que hay algo que el formulario no preguntó. Un profesional médico debe saberlo primero.',
    advice: 'Dígale a la clínica de qué se trata: de una enfermedad, de un medicamento o de algo que le preocupa.',
  },
  'keloid-family-dark': {
    reason:
      'Las cicatrices gruesas vienen de familia, y salen más a menudo en los tonos de piel más oscuros. Por eso decide un profesional médico.',
    advice:
      'Dígale a la clínica quién de su familia tiene esas cicatrices. Pregunte si se puede probar en una parte pequeña.',
  },
  // Skin in the area
  'skin-type-iv-vi': {
    reason:
      'Los tonos de piel más oscuros se pueden tratar, pero les salen marcas oscuras con más facilidad. Cubrirse del sol importa más.',
    advice:
      'Dígale a la clínica cómo reacciona su piel al sol y a las heridas pequeñas. Pregunte qué experiencia tienen con su tono de piel.',
  },
  'pih-history': {
    reason: 'La piel que se mancha con facilidad puede oscurecerse por un tiempo.',
    advice:
      'Dígale a la clínica que le salen marcas. Pregunte por ajustes más suaves y por una prueba en una parte pequeña.',
  },
  'cold-sore-history': {
    reason: 'Las microagujas pueden hacer que vuelva el herpes labial.',
    advice:
      'Dígale a la clínica con tiempo que le sale herpes labial. Es posible que le receten una pastilla para prevenirlo.',
  },
  'cold-sore-active': {
    reason: 'El virus se puede extender por la piel tratada con agujas.',
    advice: 'Venga solo cuando haya sanado por completo. Dígale a la clínica que le sale herpes labial.',
  },
  'skin-infection-site': {
    reason: 'Las agujas llevarían los gérmenes más adentro y a más partes.',
    advice:
      'Por favor, consulte pronto a su propio médico para que traten primero la infección. Dígale a la clínica cuando se haya quitado.',
  },
  'warts-molluscum-site': {
    reason: 'Estas bolitas se extienden por donde pasan las agujas. Por eso tienen que irse primero.',
    advice: 'Haga que se las traten, o espere a que se hayan ido. Dígale a la clínica dónde estaban.',
  },
  'viral-blisters-site': {
    reason: 'Las agujas llevarían el virus por toda la zona.',
    advice:
      'Por favor, consulte a su propio médico, a un farmacéutico o a una clínica sin cita hoy o mañana. Si está cerca de un ojo o en la nariz, vaya hoy. Dígale a la clínica cuando haya sanado.',
  },
  'acne-inflamed-site': {
    reason:
      'Los fabricantes aconsejan no usar agujas en el acné inflamado. Algunos estudios nuevos y pequeños son menos estrictos. Por eso decide un profesional médico.',
    advice: 'Dígale a la clínica hace cuánto tiempo está así la piel y qué usa para eso.',
  },
  'acne-mild-site': {
    reason:
      'Algunos fabricantes aconsejan no usar agujas si hay acné activo de cualquier tipo. La clínica lo mira primero.',
    advice: 'Hasta entonces, no se toque los granos. Dígale a la clínica si le salen más.',
  },
  'eczema-flare-site': {
    reason: 'La piel abierta que pica sana mal y deja entrar gérmenes.',
    advice:
      'Deje que el brote se calme con su cuidado de siempre. Dígale a la clínica cuando la piel lleve un tiempo en calma.',
  },
  'psoriasis-flare-site': {
    reason: 'Una herida puede empeorar la psoriasis y hacer que salgan manchas nuevas.',
    advice:
      'Deje que el brote se calme con su cuidado de siempre. Dígale a la clínica que tiene psoriasis y qué usa para eso.',
  },
  'rosacea-flare-site': {
    reason: 'La rosácea en pleno brote reacciona fuerte a las agujas.',
    advice: 'Deje que el brote se calme con su cuidado de siempre. Dígale a la clínica qué se lo provoca.',
  },
  'koebner-risk': {
    reason: 'Donde se hiere la piel pueden salir manchas nuevas, aun donde no había ninguna.',
    advice: 'Dígale a la clínica qué enfermedad es y cuándo estuvo activa por última vez.',
  },
  'pathergy-blistering-disease': {
    reason:
      'Con estas enfermedades, un solo pinchazo puede causar llagas nuevas. Por eso, un especialista tiene que estar de acuerdo primero.',
    advice: 'Pregunte a su especialista. Dígale a la clínica qué enfermedad es y qué dice el especialista.',
  },
  sarcoidosis: {
    reason:
      'La sarcoidosis puede aparecer en las cicatrices y en la piel herida. Por eso, un especialista debe estar de acuerdo primero.',
    advice: 'Pregunte a su especialista. Dígale a la clínica que la tiene y qué dice el especialista.',
  },
  'eczema-rosacea-history': {
    reason: 'Es posible que su piel reaccione más y que las infecciones se extiendan con más facilidad.',
    advice: 'Dígale a la clínica qué altera su piel y qué la calma.',
  },
  'skin-cancer-site-active': {
    reason: 'El cáncer de piel se tiene que tratar; no se debe pinchar.',
    advice:
      'Por favor, consulte a su propio médico sobre el tratamiento. Dígale a la clínica cuando haya terminado y le hayan revisado la piel.',
  },
  'suspicious-lesion-site': {
    reason: 'Un médico debe ver pronto algo así. Las agujas podrían ocultar lo que es.',
    advice:
      'Por favor, consulte pronto a su propio médico. No espere a la clínica. Dígale a la clínica qué encontró el médico.',
  },
  'actinic-keratosis-site': {
    reason: 'Las manchas ásperas por el sol pueden cambiar para mal. Se revisan y se tratan primero.',
    advice: 'Por favor, consulte a su propio médico sobre ellas. Dígale a la clínica qué se hizo.',
  },
  'skin-cancer-site-past': {
    reason: 'Su médico de la piel debe confirmar que la zona está sana ahora.',
    advice: 'Pida que le revisen la zona. Dígale a la clínica qué se trató, y cuándo.',
  },
  'raised-mole-site': {
    reason: 'El profesional médico trabaja alrededor de un lunar abultado, no encima de él.',
    advice: 'Dígale a la clínica dónde está el lunar, y vea a un médico si cambia.',
  },
  'open-wound-site': {
    reason: 'La piel abierta tiene que sanar antes de hacer nuevas heridas pequeñas.',
    advice: 'Venga solo cuando la piel haya sanado. Dígale a la clínica cómo pasó.',
  },
  'tattoo-at-site': {
    reason: 'Las agujas sobre la tinta pueden borrarla o hacerla menos nítida. Por eso esa parte no se trata.',
    advice: 'Dígale a la clínica dónde hay tinta, también si es maquillaje permanente.',
  },
  'birthmark-or-vessel-site': {
    reason: 'Una marca de nacimiento o unas venitas pueden sangrar. También puede hacer falta otro tratamiento.',
    advice: 'Dígale a la clínica dónde está y si ha cambiado.',
  },
  'dark-marks-high': {
    reason:
      'Su tono de piel y las marcas oscuras que le salen hacen más probables nuevas marcas oscuras. Por eso decide un profesional médico.',
    advice:
      'Dígale a la clínica cuánto tiempo le duran esas marcas. Pregunte por ajustes más suaves y por una prueba en una parte pequeña.',
  },
  'herpes-with-eczema': {
    reason:
      'Con el eccema, un herpes labial se puede extender por la piel después de las microagujas. Por eso decide un profesional médico.',
    advice:
      'Dígale a la clínica que tiene eccema y que le sale herpes labial. Es posible que le receten una pastilla para prevenirlo.',
  },
  // Allergy and numbing cream
  'stainless-steel-allergy': {
    reason: 'Las agujas son de acero y entrarían en la piel muchas veces.',
    advice:
      'Dígale a la clínica que tiene esta alergia y cómo se descubrió. Quizás un profesional médico conozca otra manera.',
  },
  'nickel-allergy': {
    reason:
      'La mayoría de los aceros médicos tienen algo de níquel; puede ayudar una prueba de parche u otro material en las agujas.',
    advice: 'Dígale a la clínica que tiene esta alergia y qué pasa cuando lleva níquel puesto.',
  },
  'anaesthetic-allergy': {
    reason: 'Puede que haya que cambiar la crema anestésica o no ponerla.',
    advice: 'Dígale a la clínica cuál fue y qué pasó.',
  },
  'anaesthetic-risk-condition': {
    reason: 'Hay enfermedades y pastillas con las que la crema anestésica conviene menos.',
    advice:
      'No se ponga ninguna crema anestésica en casa. Antes de que se use cualquier crema, dígale a la clínica qué enfermedad tiene o qué pastillas toma.',
  },
  'contact-dermatitis-history': {
    reason: 'Solo productos simples y estériles deben tocar la piel tratada con agujas.',
    advice: 'Dígale a la clínica qué le irrita la piel; traiga los nombres de los productos.',
  },
  'antiseptic-latex-allergy': {
    reason: 'La piel se limpia y se usan guantes. Las dos cosas tienen que ser algo que usted tolere.',
    advice: 'Dígale a la clínica, antes de la visita, a cuál de ellos reacciona.',
  },
  'severe-allergy': {
    reason: 'Lo que toca la piel abierta puede provocar una alergia fuerte.',
    advice: 'Dígale a la clínica qué la provocó, qué pasó y si lleva un inyector de epinefrina (como EpiPen).',
  },
  // Dated events
  'sunburn-recent': {
    reason: 'La piel quemada o recién bronceada ya está dañada y se mancha con facilidad.',
    advice:
      'Por ahora, evite el sol fuerte y las camas de bronceado. Dígale a la clínica que tuvo una quemadura o un bronceado.',
  },
  'peel-superficial-recent': {
    reason: 'Después de un peeling, la capa de afuera de la piel tiene que volver a crecer.',
    advice: 'Dígale a la clínica qué peeling fue y cómo reaccionó la piel.',
  },
  'peel-medium-deep-recent': {
    reason: 'Un peeling fuerte llega a la misma capa que las agujas.',
    advice: 'Dígale a la clínica qué peeling fue y cómo reaccionó la piel.',
  },
  'laser-nonablative-recent': {
    reason: 'Dos daños por calor o por agujas, uno poco después del otro, hacen más probables las marcas.',
    advice: 'Dígale a la clínica qué tipo de láser o de luz fue, y cuándo.',
  },
  'laser-ablative-recent': {
    reason: 'La piel renovada con láser tarda unos tres meses en volver a formarse.',
    advice: 'Dígale a la clínica qué tipo de tratamiento fue y cómo reaccionó la piel.',
  },
  'microneedling-recent': {
    reason: 'El colágeno de la última sesión todavía se está formando.',
    advice:
      'Dígale a la clínica cómo fue la última sesión: qué tan hondo entraron las agujas y cómo reaccionó la piel.',
  },
  'botulinum-recent': {
    reason: 'Lo inyectado tiene que asentarse para que no se mueva.',
    advice: 'Dígale a la clínica dónde fue la inyección y cuándo.',
  },
  'filler-recent': {
    reason: 'Un relleno tiene que asentarse antes de que pasen agujas por él.',
    advice: 'Dígale a la clínica qué relleno fue, dónde y cuándo.',
  },
  'filler-within-6-months': {
    reason: 'Un fabricante pide seis meses entre un relleno y las microagujas.',
    advice: 'Dígale a la clínica qué relleno fue y dónde.',
  },
  'hair-removal-recent': {
    reason: 'La piel depilada con cera o con hilo queda sensible por unos días.',
    advice:
      'No se depile otra vez con cera ni con hilo antes de la visita. Dígale a la clínica cómo se quita el vello ahí.',
  },
  'surgery-site-recent': {
    reason: 'Una cicatriz nueva no se ha cerrado del todo.',
    advice: 'Dígale a la clínica qué operación fue y cómo va sanando.',
  },
  'surgery-scar-under-12-months': {
    reason:
      'Las cicatrices nuevas se pueden tratar temprano en buenas manos. Algunos fabricantes piden de 6 a 12 meses.',
    advice: 'Dígale a la clínica cuándo fue la operación y cómo ha cambiado la cicatriz desde entonces.',
  },
  'tattoo-site-recent': {
    reason: 'La tinta nueva tiene que sanar y asentarse.',
    advice: 'Dígale a la clínica dónde está la tinta y cuándo se hizo.',
  },
  'vaccination-recent': {
    reason: 'Después de una vacuna se ha visto hinchazón cerca de los rellenos.',
    advice: 'Espere hasta que pase la fiebre o el dolor que pueda haber. Dígale a la clínica qué vacuna fue, y cuándo.',
  },
  'thread-lift-recent': {
    reason: 'Los hilos tienen que asentarse antes de que pasen agujas por ellos.',
    advice: 'Dígale a la clínica dónde están los hilos y de qué están hechos.',
  },
  'fat-transfer-recent': {
    reason: 'La grasa que se pasó a otro lugar necesita algunos meses para asentarse.',
    advice: 'Dígale a la clínica dónde se puso la grasa y cuándo.',
  },
  'injury-scar-recent': {
    reason: 'Una cicatriz de una herida o de una quemadura sigue cambiando en los primeros seis meses.',
    advice: 'Dígale a la clínica qué pasó y cuándo se cerró la herida.',
  },
  'injury-scar-within-year': {
    reason:
      'Algunos fabricantes piden un año antes de usar agujas en una cicatriz así. Por eso decide un profesional médico.',
    advice: 'Dígale a la clínica qué pasó y cómo ha cambiado la cicatriz desde entonces.',
  },
  // Heated needles
  'rf-safety-notice': {
    reason:
      'En octubre de 2025, la autoridad de Estados Unidos (FDA) dio un aviso sobre las agujas con calor: quemaduras, cicatrices, pérdida de grasa y daño a los nervios.',
    advice: 'Pregunte cómo evita la clínica esos daños. Dígale a la clínica cualquier cosa que le preocupe.',
  },
  'rf-implanted-device': {
    reason: 'El calor viene de una corriente. Puede alterar un marcapasos o una bomba.',
    advice: 'Dígale a la clínica qué implante tiene. Quizás un profesional médico conozca otra manera.',
  },
  'rf-metal-implant-site': {
    reason: 'El metal en la zona se puede calentar.',
    advice: 'Dígale a la clínica dónde está el metal y para qué es.',
  },
  'rf-epilepsy': {
    reason: 'Los que hacen estos aparatos piden que primero opine un médico.',
    advice: 'Dígale a la clínica que ha tenido convulsiones y quién se las trata.',
  },
  'rf-herpes': {
    reason: 'El calor puede hacer que vuelva el herpes labial. Primero hay que recetar una pastilla para prevenirlo.',
    advice: 'Dígale a la clínica con tiempo que le sale herpes labial.',
  },
  'rf-permanent-filler': {
    reason: 'El calor puede cambiar un relleno que se queda para siempre, o hacer que salgan bultos.',
    advice: 'Dígale a la clínica qué relleno fue, dónde y cuándo.',
  },
  'rf-nerve-problem': {
    reason:
      'Las agujas con calor han dañado nervios. Un profesional médico tiene que mirar primero la parte débil o sin sensibilidad.',
    advice: 'Dígale a la clínica qué parte está débil, le duele o no siente, y desde cuándo.',
  },
  'rf-thin-face': {
    reason: 'Las agujas con calor han causado pérdida de grasa. Se nota más donde hay poca.',
    advice: 'Cuéntele a la clínica sobre su peso y cómo ha cambiado.',
  },
  'rf-uncontrolled-condition': {
    reason: 'Con una enfermedad que no está controlada, las heridas pueden sanar más despacio.',
    advice: 'Por favor, consulte primero a su propio médico sobre esto. Dígale a la clínica cuando esté controlada.',
  },
  'rf-gold-allergy': {
    reason: 'Muchas agujas con calor tienen una capa de oro.',
    advice: 'Dígale a la clínica a qué metal reacciona, y cómo.',
  },
  'rf-other-implant': {
    reason: 'Un DIU, un stent, una válvula o una articulación puede ser de metal o estar cerca de la corriente.',
    advice: 'Dígale a la clínica qué es, dónde está y quién se lo puso.',
  },
  // Not sure
  'answer-unsure': {
    reason: 'Usted tuvo dudas sobre algo que importa. Un profesional médico lo va a repasar con usted.',
    advice:
      'Dígale a la clínica en qué respuestas tuvo dudas. Si se trata de un lunar, una llaga o una mancha en la zona, por favor consulte pronto a su propio médico.',
  },
  'date-not-known': {
    reason: 'Usted no recordó un día; por eso contamos desde hoy. La clínica puede acortar la espera.',
    advice: 'Busque un recibo, un mensaje o una foto de ese día. Dígale a la clínica qué encuentra.',
  },
  'many-cautions': {
    reason: 'Varios puntos pequeños juntos pesan más que uno solo. Un profesional médico debe repasarlos con usted.',
    advice: 'Dígale a la clínica todos los puntos de abajo.',
  },
};

/** Spanish (US): what has to change first, for rules that end on no day. Whole sentences. */
export const until: MicroneedlingWording['until'] = {
  'age-under-18': 'Tendría que tener 18 años.',
  'pregnancy-current': 'Puede responder otra vez después del embarazo.',
  'bleeding-disorder':
    'Esto vale mientras tenga el trastorno de la coagulación. Quizás un profesional médico conozca otra manera.',
  'chemotherapy-current': 'La quimioterapia tendría que haber terminado hace unos meses.',
  'immunosuppression-significant':
    'Esto vale mientras tenga las defensas bajas. El médico que le trata puede decirle cuándo cambia eso.',
  'radiotherapy-site-current': 'La radioterapia tendría que haber terminado hace unos meses.',
  'diabetes-uncontrolled': 'Su azúcar en la sangre tendría que estar controlada.',
  'connective-tissue-disease-active': 'La enfermedad tendría que estar en calma.',
  'vitiligo-unstable': 'Tendrían que pasar 12 meses sin manchas nuevas y sin manchas que crezcan.',
  'skin-cancer-site-active':
    'Cuando su médico de la piel lo haya tratado y diga que la zona está bien, puede preguntar otra vez.',
  'suspicious-lesion-site': 'Un médico tendría que ver eso primero.',
  'stainless-steel-allergy':
    'Esto vale mientras tenga alergia al acero. Quizás un profesional médico conozca otra manera.',
  'rf-implanted-device':
    'Con las agujas con calor, esto vale mientras tenga el implante. Quizás un profesional médico conozca otra manera.',
  'isotretinoin-current': 'La fecha se cuenta desde hoy. Lo que importa son seis meses después de su última dosis.',
  'acute-illness': 'Por favor, venga solo cuando ya esté bien.',
  'cold-sore-active': 'Por favor, venga solo cuando el herpes labial haya sanado.',
  'skin-infection-site': 'Por favor, venga solo cuando la infección se haya quitado.',
  'warts-molluscum-site': 'Por favor, venga solo cuando las bolitas se hayan ido.',
  'viral-blisters-site': 'Por favor, venga solo cuando las ampollas hayan sanado.',
  'eczema-flare-site': 'Por favor, venga solo cuando el brote se haya calmado.',
  'psoriasis-flare-site': 'Por favor, venga solo cuando el brote se haya calmado.',
  'rosacea-flare-site': 'Por favor, venga solo cuando el brote se haya calmado.',
  'open-wound-site': 'Por favor, venga solo cuando la piel haya sanado.',
};

/** Spanish (US): what comes before anything cosmetic, for findings that cannot wait. Whole sentences. */
export const urgent: Readonly<Record<string, string>> = {
  'suspicious-lesion-site':
    'Por favor, haga que le vean pronto el lunar, la mancha o la llaga. Eso va antes que todo lo estético.',
  'skin-cancer-site-active':
    'Por favor, consulte al médico que le trata el cáncer de piel. Eso va antes que todo lo estético.',
  'viral-blisters-site': 'Por favor, haga que le vean las ampollas hoy o mañana. Eso va antes que todo lo estético.',
  'pigment-unchecked': 'Por favor, haga que le vean las manchas marrones antes de que se les haga nada.',
  'appearance-distress': 'Si piensa en hacerse daño, llame ya al número de emergencias o a una línea de crisis.',
};

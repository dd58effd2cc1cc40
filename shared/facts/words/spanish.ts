import type { FactWords } from "../words.ts";

/** The Spanish words of facts. */
export const SPANISH_FACTS: FactWords = {
  triggers:
    /(?<!\p{L})(?:versión|fase|entrega|alcance|mvp|decid|firma|aprueb|autoriza|última palabra|visto bueno|puede esperar|pueden esperar|sustitu|sucede|usará|utiliz)|(?:,|(?<!\p{L})(?:es|son|era|será)(?: ahora)?) (?:nuestr|mi|el|la|su)/iu,
  money: {
    threshold:
      "(hasta|por encima de|a partir de|mas de) # .. [firma*|decide*|aprueba*|necesita*|requiere*]; [firmo|firma|decido|decide] (yo) solo .. #; hasta # (..) [firmo|decido|solo|sola]",
    wish:
      "con # ... [podriamos|podria|*riamos]; son*amos con; sueno*; idealmente; lo ideal; ojala; hemos [pedido|solicitado] #; [nos|me] gustaria .. #",
    part:
      "[de|sobre] [estos|esos|los|las|esta|esa|este] #; de los cuales; de las cuales; de ellos; [parte|mitad] (de|del) ; ademas; incluido*; # [yo mismo|yo misma|nosotros mismos]; de mi bolsillo; de nuestro bolsillo",
    offer:
      "[ofrece*|ofrecio|ofrecieron|pide*|pidio|pidieron|propone*|propuso|cobra*|cobro|queria*|quiere*] (nos|me|por ..) (..) #; presupuesto de (un|una|otra|la empresa); oferta*; cotiz*; competencia",
    spent:
      "[gastamos|gasto|gastado|pagamos|pagado|pago|invertimos|invertido|costo] ; el ano pasado .. [costo|pagamos|gastamos]; (hasta ahora|ya) .. costado",
    budget:
      "presupuesto*; [tenemos|tengo|tiene|tienen|hay|disponemos|contamos con|habra] (..) #; [reservad*|aprobad*|aprobo|asignad*|destinad*|previst*|concedid*|libero|liberad*|apartad*|autorizad*]; [podemos|puede|puedo|queremos|pueden] (..) [gastar|dar|invertir|poner|pagar|llegar|aportar|destinar]; [puede|debe|debera] (no) costar; [contamos|calculamos|pensamos] (con|en) #; subvencion*; fondos; tope; techo; limite; en total; como maximo; maximo; # (..) para [el|la|los|las|nuestr*|un|una]; partida",
    loss: "perd*; pierd*; perdid*; multa*; penaliza*; desperdici*; dano*",
    saving: "ahorr*; menos costes",
    income: "ingres*; factura*; gan*; beneficio*; margen; vent*; vale; valor",
    cost: "cuesta*; cost*; precio*; pag*; tarifa*; alquiler; sueldo*; horas extra*; asciende*",
  },
  dates: {
    appointment:
      "[nos vemos|vernos|hablamos|hablar|llam*|reun*|quedamos|cita*|visita*|comida|cena|vacaciones|entrevista] (..) (el|a|manana|la|proximo*|#); hasta el [lunes|martes|miercoles|jueves|viernes]; gracias",
    deadline:
      "plazo*; fecha [limite|tope]; [debe*|tiene* que|tenemos que|hay que|ha de|han de] (..) [estar|funcionar|ir|quedar|abrir|empezar|colgar|ser]; [necesitamos|necesita|necesito] .. [antes|para|el|en]; a mas tardar; como muy tarde; [list*|terminad*|acabad*|instalad*] (..) [antes|para|el|en]; vence*; termina*; caduca*; antes de*; para [el|la|fin*|#]",
    launch:
      "lanz*; abr*; apertura; inaugur*; empez*; empiez*; comienz*; comenz*; arran*; en marcha; en funcionamiento; puesta en; a partir de*; entra en; [aplaz*|adelant*|pospon*|mueve|movid*|traslad*] .. (al|a|para); inicio",
  },
  states: {
    target:
      "objetivo*; meta; [deberia|queremos|debe|deben] (..) [bajar|subir|llegar|reducir|alcanzar]; de # a #; a # para; en el futuro; [proximo*|proxima] [ano|temporada|trimestre|mes|verano|invierno]; esper*; prev*",
    past:
      "[ano|mes|trimestre|temporada|verano|invierno|semana] pasad*; antes; antiguamente; hace # [anos|meses]",
  },
  purpose: "para [el|la|los|las|nuestr*|mi|un|una|est*|todo*]",
  possession: "tenemos; contamos con",
  changes: {
    superseded:
      "ahora; ya no; en (lugar|vez) de*; [ha|han|fue|fueron|sido|esta|hemos] (..) [aplazad*|adelantad*|pospuest*|cambiad*|subid*|bajad*|reducid*|aumentad*|ampliad*|sustituid*|cancelad*|recortad*|movid*|prolongad*]; [aplaz*|adelant*|pospon*|sub*|baj*|reduc*|aument*|ampli*|recort*|cambi*] (..) [a|al|hasta] #; a partir de [ahora|hoy|este|esta]; desde [hoy|ayer|la fusion|ahora]; (el|la|un|una|nuestr*) nuev* ; mientras tanto; finalmente; al final; no # sino; sino; ha dejado; se ha ido; sustituye*; sucede*; ocupa su [lugar|puesto]; actualiz*",
    corrected:
      "correg*; corrij*; correccion*; rectific*; errata; error*; me (he) equivoc*; nos (hemos) equivoc*; equivoc*; [era|es|eran|estaba] [incorrect*|erroneo*|errone*|mal|fals*]; [contado|mirado|comprobado|revisado] (..) (otra vez|de nuevo); he vuelto a [contar|mirar|comprobar]; queria decir; quise decir; perdon; disculp*; en realidad; lo siento",
  },
  reasons: `
    asi que; por eso; por lo tanto; debido a; a causa de; gracias a; por culpa`,
  replacing:
    "(y) (eso|esto) [sustituye|cambia|corrige|anula]; [olvide*|olvidad|ignore*]; (el|la|mi) [anterior|vieja|viejo] [cifra|fecha|suma|dato|presupuesto|plazo] [era|es|ya no]; perdon; lo que (..) [dije|escribi]",
  scope: {
    version:
      "(la|en la|de la|una) primera [version|fase|entrega|etapa]; version [uno|1]; v1; fase [uno|1]; mvp; (el|del) alcance; version inicial",
    later:
      "(la|para la|en la) [segunda|siguiente|proxima] [version|fase|entrega|etapa]; v2; fase [dos|2]; [puede|pueden] esperar; mas adelante; mas tarde; no es urgente",
    holds:
      "[esta|estan|es|son|entra|entran|forma|forman] (no|ya|parte) (en|parte|dentro|fuera|incluid*); en; parte; incluy*; pertenec*; [queremos|quiere|necesitamos|necesita]; para; sin; debe*",
    leaves_out:
      "sin; fuera; exclu*; quit*; elimin*; suprim*; descart*; prescind*; deja* (de lado|fuera)",
  },
  deciding: {
    active:
      "[decide|deciden|decidira] ; [firma|firman] ; [aprueba|aprueban] ; [autoriza|autorizan] ; tiene* la ultima palabra; [debe|deben|tiene que|tienen que] (..) [aprobar|firmar|decidir|autorizar]; da* el visto bueno",
    passive:
      "[es|son|sera|sea] (..) [decidid*|aprobad*|firmad*|autorizad*] por; [necesita*|requiere*|hace falta|sin|con] (la|el) [aprobacion|firma|visto bueno|autorizacion] (de|del); depende (de|del); corresponde (a|al)",
    matter: "sobre; para",
  },
  people: {
    owners: "nuestr*; mi; mis; el; la; los; las; su; sus",
    copulas:
      "[es|era|sera]; [es|era|sera] [ahora|tambien|aun|el nuevo|la nueva]; trabaja como; como",
    succession:
      "[sustituye|sucede|reemplaza|ha sustituido] (a) .. como; ha ocupado su [lugar|puesto] como; es ahora [nuestr*|el|la]; es (el|la|nuestr*) nuev*",
    uses: "[usara|usaran|usa|usan|utilizara|utiliza|va a usar|manejara] (el|la|lo|los|las)",
    used_by: "[usad*|utilizad*|manejad*] (solo|sobre todo) por; es para",
    alone: "solo; sola; solamente; unicamente; nadie mas; exclusivamente",
  },
  anaphors:
    "ello; eso; esto; esta; este; estos; estas; lo; la; los; las; el; ella; ellos; ellas; todo",
  plain:
    `euro euros peso pesos dinero presupuesto suma sumas importe importes cifra cifras fecha fechas dia dias tiempo semana semanas mes meses ano anos fijo fija
    definitivo definitiva tope limite maximo minimo total exactamente mil millon millones version primera primero proyecto cosa cosas parte listo lista debe deben hay que
    necesario funcionar funciona previsto reservado aprobado asignado disponible va van viene vienen da dar toma hace hacer dice decir gastar contar pensar costar
    cuesta pagar precio plazo empieza empezar comienza abre abrir apertura principios finales mediados aplazado cambiado correccion error ahora sustituye estimado
    estimada hola gracias saludos saber ciento hoy ayer manana actualmente nuevo nueva dura durar tarde`,
};

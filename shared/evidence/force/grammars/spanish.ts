import type { Grammar } from "../grammar.ts";

/** Accents are dropped, but for "sí". */
export const SPANISH: Grammar = {
  language: "es",
  cues: {
    harmless: `
      no cabe (la menor) duda; no hay (la menor|ninguna) duda; sin (ninguna|lugar a|la menor) duda; sin lugar a dudas;
      sin duda; nadie (lo) duda; no (lo) dudo; no dudamos; no se puede negar; innegable*; indudable*; no (se) olvid*;
      no [solo|solamente|unicamente|tanto|mas tarde de|despues de|antes de #|menos de|mas de|mas que #|esta mal|hace
        falta decir|es para menos];
      no [solo|solamente|unicamente|mas tarde|menos|mas de|mas que|pasa nada|hay problema|importa|faltaba mas|te
        preocupes|se preocupe|hay que olvidar|obstante|veas|digamos]; no nos olvidemos; no (se) (le|os|nos) olvid*;
      ni mas ni menos; nada [mas que|menos que|mejor|mas (lejos|importante)]; nada de eso; nada mas;
      ni un (solo) [euro|centimo|duro|dia|peso] mas; ni uno mas; ni una mas; por que no;
      sin [problema|problemas|excepcion|falta|parar|mas|exagerar|ir mas lejos]; no puedo [esperar|evitar];
      no podemos [esperar|evitar]; no se [trata|imagina]; nunca mas; nunca [falla|es tarde]; como si; aunque;
      incluso si; aun si; ni si; por si [acaso|las moscas];
      si (me) (lo) [permite|permites|permiten|pregunta|preguntas|preguntan]; si me [pregunta|preguntas|lo permite];
      si le digo la verdad; si te digo la verdad; si [soy|somos|he de ser] [sincer*|honest*];
      si quiere* [saber|que (le|te)|mi opinion]; si quieren saber; si se [mira|piensa|para a pensar|quiere|puede];
      si es [posible|necesario|preciso|que]; si (hace|hiciera) falta; si acaso; si cabe; si bien;
      si no [mas|antes|peor]; si [usted|ustedes|tu] (me) [entiende|entienden|entiendes]; y si; a ver si;
      tanto si .. como; tanto si ... como si; [llueva|llueve] o no; quiera o no; quieran o no; le guste o no;
      guste o no; pase lo que pase; sea como sea; da igual (si|que|quien|como); no importa (si|que|quien|como);
      independientemente de si; cada vez que; siempre que [llueve|llega|llama|alguien|un|una|viene|entra];
      cuando .. [llama|llega|viene|llueve];
      como (ya|bien) (le|te|les|os) [dije|dijimos|he dicho|hemos dicho|comente|comentamos|decia|deciamos];
      como [dije|dijimos|decia|deciamos|acordamos|quedamos|siempre| saben|sabe|sabeis];
      como ya [dije|dijimos|hablamos|acordamos];
      (ya) (le|te|les|os|se lo) [dije|dijimos|he dicho|hemos dicho|digo|decimos] que;
      [digo|decimos|dije|dijimos] (yo|nosotros); debo decir; tengo que decir; digamos; es decir; o sea; por asi decirlo;
      mejor dicho; dicho [de otro modo|esto|sea de paso]; a decir verdad; la verdad sea dicha;
      dice|dicen|dijo [que si|que no|lo mismo|hola|gracias|adios|nada]; lo dice todo; ni que decir tiene;
      no hace falta decir; pienso en; piense en; piensen en; piensa en [ella|el|los|las]; pensar en; creame; creanme;
      creo en; me parece [bien|mal|bonito|importante];
      [estoy|estamos] (muy|totalmente|completamente|absolutamente|bien) segur*; [estoy|estamos] segur* de (que|ello);
      seguro que si; a lo mejor (usted|ustedes) (conoce*|recuerda*|sabe*);
      [quiza|quizas|tal vez] [usted|ustedes|conozca*|recuerde*|sepa*|haya visto];
      [seria|estaria] (muy|tan|realmente|verdaderamente)
        [bueno|bonito|genial|estupendo|ideal|perfecto|fantastico|util| practico|maravilloso|bien] (que|si);
      (me|nos) [gustaria|encantaria|haria feliz|alegraria|ayudaria|vendria bien] (mucho|muchisimo) (que|si);
      lo que (me|nos) haria (feliz|felices) (es) (que|si); [agradeceria|agradeceriamos] (mucho) (que|si);
      seria* .. [feliz|felices|dichoso] si;
      estaria* .. [feliz|contento|contenta|encantado|encantada|agradecido|agradecida] (de que|si);
      lo ideal seria (que|si); en vez de eso; en lugar de eso; en cuanto [sea posible|pueda|a];
      una vez (por|al|mas|a la|cada|que otra); de una vez; mientras tanto; hace # [anos|meses] que;
      antes de [#|nada|que llegue]; cuando [llueve|nieva|llaman|vienen]; en cuenta que;
      no .. [superar|sobrepasar|pasar de]; no (me|nos) malinterpret*; no me entienda* mal; todo pasa;
      la [cuestion|pregunta] [esta|queda] [resuelta|zanjada|decidida|cerrada]; nada .. mas .. que;
      nada .. tanto .. como; nada me* .. mas; no hay [dos|tres] .. que;
      [nunca|no] [muestra|muestran|indica|indican|pone] (que|quien|cuando|donde|cual); nada (nos|me) .. mas que;
      desde hace (#|unos|muchos|varios) [anos|meses|semanas|dias];
      nadie [discute|niega|cuestiona|pone en duda|duda]
    `,
    negator: `
      [ha|han|hemos] retirado;
      ^ (no|bueno|pues|entonces|y|pero) [olvidese|olvidate|olvidense|olvidaos|olvidemonos] (ya) de;
      ^ (ya) [puede olvidarse|puedes olvidarte|podemos olvidarnos] de;
      no; nunca; jamas; tampoco; en absoluto; de ningun modo; de ninguna manera; en ningun caso; bajo ningun concepto;
      en modo alguno; en ningun momento; ni hablar de; apenas; dificilmente; rara vez; raramente; ya no; nos negamos;
      me niego; se [niega|niegan|nego|negaron] a; negarse a; rechaz*; [descart*]; denegad*; denego; declin*; prohib*;
      [contra|en contra de]; estoy .. en contra; estamos .. en contra; votaron en contra; voto en contra; nos oponemos;
      me opongo; se [opone|oponen|opuso] a; evit*; impid*; impedir; renunci* a; abandon*; cancel*; anulad*; anulo;
      anularon; suspendid*; odio; odiamos; odia; detest*; aborrec*; harto* de; harta* de; cansad* de; lejos de;
      todo menos; cualquier cosa menos; lo contrario de;
      demasiado [pequen*|pobre*|poc*|joven*|viej*|car*|tarde|pronto] para; antes .. que; preferimos .. [antes] (que|a);
      ahorrenos; ahorreme; libreme; librenos; lo ultimo que .. [quiero|queremos|necesito|necesitamos|quiere] (es|son);
      ojala [tuvieramos|tuviese|tuviera|fuera|hubiera|pudieramos|..]; ya quisiera*; si [al menos|tan solo]; incapaz* de;
      sin intencion; falta (de) [voluntad]; dios (nos|me) libre; ni en suenos; ni loc*; ni por asomo; tumb*; vetad*;
      veto; vetaron; imposible; [prescindir|prescindimos|prescindiremos|prescindo] de; podemos pasar sin;
      [descart*|rechaz*|desech*] (la idea|el plan);
      [tachado|tachada|tacho|tacharon|tachamos];
      hart* [de|del]; cansad* [de|del]; hasta [la coronilla|las narices] [de|del]
    `,
    quantifier: `
      nadie (,) [salvo|excepto|menos|aparte de] (los|las|el|la|nuestros) * (,);
      nadie; nada; ningun*; ni; ni [un|una|uno]; no [todo*|toda*|cada|much*|cualquier*];
      [casi|practicamente] [nadie|nada|ningun*|nunca|no]; apenas [nadie|nada|ningun*|un|una|alguno];
      muy [pocos|pocas|poco|poca]; pocos de; pocas de; poquisimos; cero; en ningun* [lugar|sitio|parte]
    `,
    exclusion: `
      sin; en vez de; en lugar de; en sustitucion de; salvo; excepto; menos; aparte de; a excepcion de;
      a diferencia de; al contrario (que|de); pero no; y no; mas que no; antes que; fuera de;
      [cualquier cosa|lo que sea|todo] [menos|excepto|salvo]
    `,
    denial: `
      [es|seria] (simplemente|totalmente|completamente|del todo|una|un|pura|puro)
        [fals*|mentira|mito|leyenda|invento|malentendido|exagera*|imposible|
        impensable|absurd*|ridicul*|disparate|error| improbable] [decir] (que);
      [falso|mentira|mito|leyenda|invento|exagerado|imposible|impensable|absurdo] (decir|pensar|creer) que;
      (es|seria) [falso|mentira|exagerado|imposible|impensable|absurdo] que; mentiria si; de eso nada;
      ni hablar (de|de que); nieg*; negamos; negar que; negaron; desmient*; desmentir; contradi*; disput*; discrep*;
      no hay (ninguna) [prueba|garantia|razon|intencion|plan|planes]; no tenemos (ninguna) [intencion|previsto|pensado];
      no [apunte|anote|escriba|diga|piense|crea]; no [significa|quiere decir] que; no es que;
      no [veo|entiendo] [por que|para que|la necesidad]; no es que; (es) [un|una] [mito|leyenda|mentira|bulo|rumor] que;
      [nunca|jamas|no] (he|hemos) [dije|dijimos|dicho|prometi|prometimos] que;
      [injusto|deshonesto|prematuro|exagerado|falso|enganoso|precipitado] [decir|afirmar|pensar|creer|escribir] (que);
        me [encantaria|gustaria] (poder) [decirle|decirles|deciros|decirte|contarle|confirmarle|anunciarle] que
    `,
    doubt: `
      dud*; dudos*; esceptic*; inciert*; [no|nunca|nada|poco|lejos de] .. [segur*|convencid*|clar*|ciert*];
      cuestionable; discutible; improbable; en duda; queda por ver (si); esta por ver (si); habra que ver (si);
      ya veremos si; la [pregunta|cuestion] es (si); me pregunto (si|como|por que); nos preguntamos (si|como);
      [se|sabe|sabemos|sabia|sabian|saben] .. si;
      no (lo) [se|sabemos|sabe|saben|sabria] (muy bien|bien|todavia|aun|exactamente|seguro) que;
      no tengo (ni) idea (de) (si|como); no tengo (ni) idea; ni idea (de) (si); quien sabe si;
      [comprobar|averiguar|ver|preguntar|consultar|decidir|discutir|saber|mirar|verificar|probar] si; preguntar* .. si;
      [tengo|tenemos|hay] [mis|serias|muchas|algunas|bastantes|grandes|fundadas] [serias] dudas; con reservas;
      [dificil|cuesta] (de) [creer|imaginar|ver]; me cuesta (creer|imaginar); me extranaria (que|si|mucho);
      me sorprenderia (que|si|mucho); extranaria (que|si|mucho); no me fio; desconfi*; indecis*; cuestion abierta;
      no apostaria; (la|una) [impresion|sensacion|corazonada] de que;
      [poco|nada|muy poco] [probable|realista|creible|seguro|verosimil]; improbable que
    `,
    ignorance: `
      [no|nunca] (lo) [se|sabemos|sabe|saben|sabria] (muy bien|bien|todavia|aun|exactamente|seguro)
        [si|como|cuando|cuant*|quien*|por que|donde|cual*]
    `,
    inquiry: `
      [pregunt*|quieren saber|quiere saber|querian saber|queria saber|desean saber|comprueban|averiguan] ... si
    `,
    report: `
      repit* que; repetia* que; [hacernos|hacerme|hacernos a todos|hacer] creer que; vendernos que;
      dice; dijo; dijeron; decia; decian; dicen; dicho que; ha dicho; han dicho; afirm*; asegur*; sostien*; sostuvo;
      mantien*; pretend*; cuenta que; contaba que; conto que; contaron que; me conto; nos conto; escribe que; escribio;
      escribieron; escrito que; cree; creia; creen; piensa; pensaba; piensan; opina; opinan; supone; suponia; sospech*;
      jur*; estim*; calcul* que; inform* que; informo; explic* que; alega; alegan; alego; alegaron; alegaba; alegaban; comento que; comenta que; insist*; promet* que; promet* .. que;
      (la|el) gente [dice|cree|piensa]; [rumor*|habladuria*] .. [de|que|dice*|corre*]; corre el rumor;
      corre la voz; se [dice|rumorea|comenta|oye|cuenta|cree|supone|murmura] (que); dicen por ahi; por ahi dicen;
      (un|una|el|la|este|esta|ese|su) .. [estudio|articulo|periodico|folleto|consultor*|encuesta|informe|
        revista|web|pagina|vendedor|experto|anuncio| comercial] ..
        [muestra|dice|indica|promete|afirma|demuestra|concluye|estima|habla];
      [estudios|expertos|encuestas|consultores] .. [muestran|dicen|indican|afirman];
      (usted|ustedes|tu) [dijo|dijeron|dijiste|ha dicho|ponia|puso]; [comento|mencion*|insinu*|dejo caer] que;
      [esta|estan|estaba] (totalmente|absolutamente|muy|tambien) [convencid*|persuadid*] (de) que; presum* de que;
      en la [radio|tele] .. que;
      cuentan que; [se|la gente|por ahi] (me) [cuenta|rumorea|comenta|oye] que; dicen que;
      [me|nos] [repite|repiten|cuenta|cuentan|insiste|insisten] (siempre|cada dia|sin parar|en) que;
        [algunos|algunas|otros|la gente|clientes|muchos] [escriben|escribe|comentan|publican] (por ahi) que;
      [senalo|senalaron|observo|observaron|constato|noto|anoto|apunto|indico|indicaron] que; [ha|han]
        [senalado|observado|constatado|notado|indicado|apuntado] que
    `,
    heard: `
      [he|hemos|habia] [oido|leido|escuchado] [decir|por ahi|en algun sitio] (que);
      [oi|lei|escuche|oimos|leimos] [decir|por ahi|en algun sitio|en ..] (que);
      [me|nos] [han|ha|habian] [dicho|contado|comentado] (que); [me|nos] [han|ha|habian] [asegurado|prometido] que;
      [me|nos] [dijeron|contaron|aseguraron|comentaron] (que); de oidas; tengo entendido; tenemos entendido
    `,
    hearsay: `
      segun; al parecer; por lo visto; supuest*; presunt*; dizque; en palabras de; a decir de; a juicio de;
      en opinion de; si (hacemos|hago|hacen) caso (a|al|de); si [creemos|uno cree|se cree] (a|al|lo que);
      por lo que [dicen|cuentan|he oido|se oye|se dice];
      como [dice|decia|dicen|afirma|asegura|escribe|suele decir|dijo]
        [el|la|los|las|mi|nuestro|nuestra|su|un|una|ella|..]; a los ojos de; a decir (de|del); al decir (de|del)
    `,
    opinion: `
      (yo|nosotros) [creo|creemos|pienso|pensamos|supongo|suponemos|imagino|calculo|diria| espero|esperamos|me
        imagino|confio|confiamos|estimo];
      [creo|creemos|pienso|pensamos|supongo|suponemos|imagino| diria|espero|esperamos|confio|confiamos|estimo] (que|yo);
      (estoy|estamos) [casi|bastante|practicamente] segur*; mi [impresion|sensacion] es; me da que; me parece que;
      nos parece que; [imaginese|imaginense|imagina|imaginemos] (que)
    `,
    condition: `
      [pero|y|solo|siempre|unicamente|excepto|salvo] (y|pero|solo) [cuando|si]; si; solo si; pero solo si; y solo si;
      unicamente si; a menos que; a no ser que; salvo que; excepto que; con tal de que; siempre que; siempre y cuando;
      con la condicion de (que); a condicion de (que); bajo la condicion; supeditad* a; condicionad* a; sujet* a;
      pendiente de; en (el) caso de (que); en caso de (que); en el supuesto; suponiendo (que); supongamos (que);
      imaginemos que; pongamos (que); dado que .. apruebe; mientras [no|el|la|los|las|siga*|se|haya|que];
      en cuanto [el|la|los|las|nos|se|haya|llegue|tengamos|tenga|firme*|apruebe*]; tan pronto como; una vez que;
      cuando (el|la|los|las|nos|se) .. [apruebe*|firme*|llegue*|diga*|nos de|tengamos|haya|autorice*]; el dia (en) que;
      dependiendo de; depende de; depende (si|del|de); segun [lo que|como] [diga*|digan|salga|..];
      con (el) [permiso|consentimiento|visto bueno|acuerdo] (de|del); con (un poco de|algo de) suerte; si dios quiere;
      dios mediante; en teoria; teoricamente; hipoteticamente; en el mejor de los casos;
      ^ de [tener|haber|ser|poder|aprobarse|llegar|conseguir*]; [hagamos|haga|hagan|hagase] [de cuenta|como si];
      a menos que; con tal (de) que; si por mi fuera; por mi; en un mundo ideal; en el mundo ideal; idealmente;
      lo ideal; hasta que [el|la|los|las] .. [apruebe*|firme*];
      una vez [*ado|*ido|*ada|*ida|*ados|*idos|*adas|*idas|hecho|hecha];
      ^ con [la|una|el|un] [subvencion|ayuda|prestamo|credito|permiso] .. (,)
        [podriamos|tendriamos|pondriamos|podria]
    `,
    alternative: "de lo contrario; si no; de otro modo; de no ser asi",
    hedge: `
      quiza; quizas; tal vez; a lo mejor; acaso; posiblemente; probablemente; seguramente; presumiblemente;
      eventualmente; igual [podemos|podriamos|tenemos|es|son|hay]; puede [ser|que]; pudiera ser; podria ser (que);
      es posible (que); es probable (que); cabe la posibilidad; parece [ser|que]; parecen; pareceria; por lo que parece;
      [podria|podriamos|podrian] [quiza|quizas|tal vez|acaso|a lo mejor]; deberia* de; se supone (que); ojala;
      espero (que); esperamos (que); esperemos (que); con suerte; que yo sepa; que nosotros sepamos;
      hasta donde [se|sabemos|yo se]; si (no) (me) [recuerdo|equivoco|engano|falla la memoria] [bien|mal];
      si mal no recuerdo; si no (me) equivoco; salvo error; a ojo; a bote pronto; ^ de memoria; asi a ojo;
      estamos [pensando|considerando|valorando|estudiando|barajando|dando vueltas];
      estoy [pensando|considerando|valorando]; consideramos; barajamos; valoramos;
      pensamos en (poner|gastar|dar|comprar|pagar|invertir); nos planteamos; me planteo; imaginaria; podriamos imaginar;
      nos inclinamos; quien sabe; o algo asi; algo por el estilo; en principio; unos # (,) pero;
      no me haga* (mucho|demasiado) caso; no me tome* (la palabra|al pie); no (estoy|estamos) segur* (,) pero;
      si tuviera que (apostar|adivinar|decir); calculando; [ronda|rondan|rondaria|rondara] (los|las) #; alrededor de #, ; me imagino;
      [tengo|tenemos] la [impresion|sensacion]; (me|nos) da la impresion;
      hay (bastantes|muchas|buenas|algunas|ciertas) [posibilidades|probabilidades|opciones|papeletas] (de) (que);
      si la memoria no me falla; si no me falla
    `,
    past: `
      antiguamente; antano; en su dia; en aquel entonces; por entonces; por aquel entonces; en aquella epoca;
      en aquellos (tiempos|dias|anos); en otros tiempos; en otra epoca; en tiempos de; en la epoca de; en el pasado;
      antes [teniamos|tenia|perdiamos|perdia|habia|era|eran|todo era|soliamos|usabamos|haciamos|imprimiamos|se
        perdian|nos pasaba|,];
      ^ antes (,) [la|el|los|las|cada|en|con|nos|se] .. [perdia*|tenia*|era|eran|habia|costaba*|llegaba*];
      [solia*|soliamos|solian];
      hasta (el|la) [ano|verano|invierno|otono|primavera|mes|semana|navidad] [pasad*|anterior];
      hasta [las navidades|la navidad] [pasad*]; hasta hace [poco|#|un ano|unos anos];
      hace (#|unos|muchos|algunos|varios|cuatro|cinco|diez|tres|dos) anos [teniamos|tenia|habia|tuvimos|eramos|nos
        dieron]; (teniamos|habia|tuvimos) .. hace (#|unos|muchos|algunos|varios|cuatro|cinco|diez|tres|dos) anos;
      el ano pasado [teniamos|habia|aun|todavia]; originalmente; inicialmente;
      al principio [queriamos|ibamos|pensabamos|teniamos|era]; [ibamos|iba|queriamos|pensabamos] a;
      con el [antiguo|anterior] [jefe|director|dueno|alcalde];
      [habriamos|hubieramos] [pagado|puesto|dado|comprado|querido];
      [en] [19*|20*] (nosotros) [queriamos|teniamos|pensabamos|ibamos|planeabamos];
      [teniamos|tenia] (previsto|pensado|planeado|la idea|la intencion);
      [ibamos|iba|pensabamos|planeabamos|queriamos] a; al principio; en un principio;
      el [antiguo|viejo|primer] [plan|plazo|presupuesto] era; inicialmente;
      ^ antes de (la|el|nuestra) [fusion|mudanza|obras|reforma|crisis|pandemia|guerra|incendio|huelga|covid];
      en los [noventa|ochenta|setenta|sesenta]; en los anos (#|noventa|ochenta|setenta|sesenta);
      ^ antes de que ..
        [llegara|llegase|viniera|viniese|tuvieramos|entrara|comprara|compraramos|cambiara|cambiaramos|empezara]; ^
        antes de la [llegada|reforma|mudanza|fusion|compra]
    `,
    denied_behind: `
      no [es|son|era|eran|seria|sera] [lo que|lo nuestro|lo mio|el|la|los|una opcion|posible|viable|realista|para
        nosotros|aceptable|verdad|cierto|cuestion|negociable|nuestro|nuestra| necesari*|desead*|previst*|algo que|asi
        $];
      [es|son|era|fue|fueron|esta|estan|estaba|queda|quedan|ha sido|han sido|seria] (totalmente|completamente|ya|del
        todo|absolutamente|por completo) [descartad*|rechazad*|cancelad*|anulad*|excluid*|fuera
        de|muert*|enterrad*|imposible*|impensable*|inaceptable*|ridicul*| absurd*|un mito|una leyenda|un
        rumor|fals*|mentira|demasiado|muy caro|superad*|innecesari*|prohibid*|eliminad*|historia|lo ultimo|lo
        contrario|suspendid*|desestimad*|tumbad*|vetad*|agua pasada];
      no (nos|me|le|les) [interesa*|gusta*|convence*|va|van|sirve*|hace* falta|cuadra*|apetece*|vale*|encaja*];
      no (lo|la|los|las|nos lo|nos la) [queremos|quiero|quiere|tenemos|tengo|necesitamos|necesito|aceptamos|
        acepto|pagamos|pago|podemos pagar|compramos|compro|usamos|creo|creemos|hay|existe|existen] [para nada|en
        absoluto|aqui|ya|de ninguna manera] $;
      no (lo|la|los|las) [queremos|quiero|tenemos|tengo|necesitamos|necesito|aceptamos|vamos a pagar|pagamos|hay|creo];
      nadie (lo|la|los|las) [quiere|necesita|acepta|ha aprobado|usa|pide]; ni [hablar|loc*|en broma|en suenos|pensarlo];
      de eso nada; para nada $; en absoluto $; no gracias; mejor no $; con nosotros no; con nosotros que no cuenten;
      no (es) [verdad|cierto]; (lo) [cual|que] (es|no es) [falso|mentira|verdad|cierto];
      que no [creo|es cierto|es verdad]; se [acabo|cancelo|cayo|descarto|anulo]; ni por asomo; ya no $;
      nos [sobra|sobran]; no [quiere|quieren|queria] saber (nada);
      lo (que|cual) (ya) [esta|quedo|fue|ha sido] (ya|por suerte) [resuelto|solucionado|arreglado|superado]; pero no
        es [asi|el caso|verdad];
      se (nos) [gasto|gastaron] (todo|todos|todas|ya) en; se (nos) [fue|fueron] (todo|todos|todas|ya) en [los|el|la|las] [danos|obra|obras|tejado|reparacion|reparaciones|averia|averias]; ya [esta|estan] [gastado|gastados|gastada|gastadas]; [fue|fueron]
        [gastado|gastados|destinado|destinados] a
    `,
    hedged_behind: `
      quiza; quizas; tal vez; creo $; creo yo; supongo $; supongo yo; imagino $; espero $; diria yo; diria $;
      pienso yo; me parece $; si mal no recuerdo; (pero) no (estoy|estamos) (muy|del todo|completamente) segur*;
      (pero) (lo) tengo que [comprobar|mirar|preguntar|confirmar|consultar];
      tendria que [comprobar|mirar|preguntar|confirmar|consultar];
      no me [tome|tomes|cite|cites|hagas|haga] [la palabra|caso];
      [es|esta|sigue|queda] (aun|todavia|muy|mas que|bastante) [dudoso|incierto|discutible|por ver|por confirmar|por
        decidir|en duda|en el aire|abierto|improbable|pendiente];
      esta por ver; queda por ver; falta (que|por) [aprobar*|confirmar*|decidir*|lo apruebe*|lo confirme*]; o no $;
      o [quiza|quizas|tal vez] no; por confirmar; a ojo; de memoria;
      es (solo|una|mas bien) (una) [idea|estimacion|suposicion|conjetura]; pero lo dudo; lo dudo; aunque lo dudo
    `,
    reported_behind: `
      (,) [dice|dijo|decia|dicen|afirma|asegura|segun|cree|cuenta|escribe| escribio|opina|sostiene|piensa]
        [el|la|los|las|mi|mis|nuestro|nuestra|su|un|una|ella|ellos|alguien| don|dona|senor|senora|todo el mundo];
      (o) [eso|asi|al menos eso] [dice|dicen|dijo|cuentan|cuenta|asegura|aseguran|cree|he oido|me han dicho];
      segun [dice*|cuenta*|el|la|los|las|mi|nuestro|parece|he oido|me]; por lo [visto|que dicen|que cuentan];
      al parecer; supuestamente; he [leido|oido]; me [han dicho|dijeron|contaron]; se dice; dicen $; dicen por ahi
    `,
    conditional_behind: `
      salvo [imprevisto*|sorpresa*|contratiempo*|accidente*];
      si; a menos que; siempre que; siempre y cuando; depende; eso depende; segun [como|lo que];
      (pero) solo [con|cuando|si]; en cuanto .. [permit*|autoric*|autoriz*|aprueb*|firm*|apruebe|den|diga*];
      a menos que; siempre que; salvo que; a reserva de; a expensas de
    `,
    past_behind: `
      antiguamente; en su dia; en aquel entonces; por entonces; en aquella epoca; antano; en otros tiempos;
      (pero) [eso|ya|aquello] [se acabo|es historia|paso|ya paso|no]; pero (ahora|hoy|ya) no; pero eso se acabo;
      pero ya no; antes de que [llegara|llegase|viniera|viniese|cambiaramos|entrara]; antes de llegar;
      era (solo) (el|la) [plan|idea|deseo|cifra|presupuesto|propuesta] [de|del] (la|el|los) ..
        [anterior|antiguo|antigua|vieja|viejo|pasada|pasado]
    `,
  },
  clauses: {
    subjects: `
      yo; nosotros; nosotras; el [es|tiene|quiere]; ella; ellos; ellas; usted; ustedes; vosotros; tu; eso; esto;
      todo el mundo; cada uno; nadie; alguien; hay; entonces; es; son; tenemos; queremos; necesitamos; hemos; perdemos;
      podemos; estamos; empezamos; abrimos; pagamos; vamos; todo; todos; todas; nada
    `,
    nominatives: "yo; nosotros; ellos; ellas; tu; usted",
    first_persons: `
      yo; nosotros; nosotras; he; hemos; digo; dije; decimos; dijimos; creo; creemos; pienso; pensamos
    `,
    addressees: "usted; ustedes; vosotros",
    interlocutors: "yo; nosotros; por favor; usted; ustedes; nadie; hay que; puede*; podria*",
    anyones: `
      nadie; ninguno;
      un; una; alguien; uno; llueve; nieva; los clientes; la gente; dos; varios; algun; alguno
    `,
    temporals: "en cuanto; tan pronto; apenas; nada mas; una vez que",
    happenings: `
      suena; llueve; nieva; enferma; enfermo; se estropea; se cae; se atasca; llama; llaman; falta; faltan; olvida;
      olvidan; esta lleno; esta vacio; busca; buscan; cancela; se queja; no encuentra*; llega tarde; se pierde;
      pregunta; averia; cerrado; se rompe; falla; esta de baja; se va
    `,
    onlys:
      "solo; solamente; unicamente; siempre; a menos; salvo; condicion; supon*; siempre; con tal",
    modals: `
      podria; podriamos; podrian; seria; serian; habria; habriamos; tendriamos; tendria; deberia; haria; hariamos;
      pondriamos; dariamos; perderiamos; querria; quisiera; pondremos; daremos; pagaremos; sera; tendremos; abriremos;
      *ariamos; *eriamos; *iriamos; *arian; *erian; *irian; tendria; seria; podria
    `,
    determiners: `
      el; la; los; las; nuestro; nuestra; nuestros; nuestras; mi; mis; su; sus; tu; tus; cada; todos; todas; este;
      esta; estos; estas; ese; esa; un; una; unos; unas; senor; senora; don; dona; la mayoria
    `,
    definites: `
      el; la; los; las; nuestro; nuestra; nuestros; nuestras; mi; mis; sus; este; esta; estos
    `,
    prepositions: `
      de; del; a; al; en; para; por; con; sin; sobre; entre; hacia; desde; durante; antes; despues; contra; segun;
      hasta; tras; bajo; como; mas; menos; y; o; que
    `,
    auxiliaries: `
      es; son; era; eran; esta; estan; estaba; estaban; hay; habia; tiene; tienen; tenemos; tengo; tenia; puede;
      pueden; podemos; debe; deben; va; van; vamos; quiere; quieren; queremos; ha; han; hemos; hace; hacen; cuesta;
      cuestan; pierde; pierden; perdemos; busca; buscan; espera; esperan; sabe; saben; viene; vienen; queda; falta;
      pone; ponen; llega; llegan; abre; abrimos; paga; pagamos; basta; funciona
    `,
    coordinators: `
      y; e; o; u; entonces; asi que; por eso; y entonces; y luego; luego; ademas; ni
    `,
    contrasts: "pero; sino; sin embargo; no obstante; en cambio; mas bien",
    subordinators: `
      porque; ya que; puesto que; aunque; mientras que; cuando; despues de que; antes de que; para que; desde que;
      de modo que; asi que; por lo que; de ahi; dado que; como [no|la|el|los|las|nadie|hay|se]
    `,
    relatives: `
      quien; quienes; el cual; la cual; los cuales; las cuales; cuyo; cuya; donde; lo que; cuanto; cuanta; como;
      cuando; que [no|se|nos|me|le|les]
    `,
    complementizers: "que; si; como",
    clause_takers: `
      digo; dice; decir; dicho; dije; dijo; dijera; digan; creo; cree; creer; creemos; crea; pienso; piensa; pensamos;
      pensar; supon*; espero; esperamos; promet*; acept*; confirm*; jur*; segur*; ciert*; convencid*; verdad; caso;
      hecho; idea; impresion; opinion; rumor; quiero; queremos; quiere; querer; dese*; gust*; escrib*; imagin*;
      garantiz*; afirm*; asegur*; decid*; posible; cuestion; razon; prueba; acord*; aprob*; acuerdo; significa;
      parece; normal; falso; justo; sentido; de; anunci*; declar*; sosten*; sostuv*; sostengo; pretend*; dud*
    `,
    knowers: `
      sabe; saben; sabia; sabemos; se; idea; entiende; entienden; ve; ven; decir; recuerda; acuerda
    `,
    affirmers: `
      confirm*; se que; sabe; saben; sabemos; sepa; sepan; saber; nota; noten; notar; vemos; ve; ven; veo; visto; vimos;
      muestr*; demuestr*; descubr*; result*; comprob*; aprend*; encontr*; decid*; acord*; acuerd*; aprob*; acept*;
      signific*; quiere decir; segur*; ciert*; estoy convencid*; estamos convencid*; clar*; evidente; obvio; hecho;
      hechos; problema; lio; inconveniente; razon; consecuencia; resultado; verdad; realidad; noticia; importante;
      esencial; crucial; imprescindible; necesari*; fundamental; hay; tiene que; tenemos que; quier*; quer*; dese*;
      necesit*; exig*; exij*; garantiz*; record*; recuerd*; en cuenta; subray*; insist*; repit*; precis*; molesta;
      fastidia; pasa; ocurre; sucede; alegr*; content*; feliz; encantad*; lamento; triste; lastima; pena; bien; bueno;
      mal; malo; cierto; tan; tanto; tal; objetivo; meta; condicion; regla; ventaja; desventaja; pega; es que; era que;
      digo; debo decir; tengo que decir; decirle; decir; quej*; admit*; reconoz*; reconoc*; consciente; medid*; contad*;
      asegur* de; promet*; entend*; entiend*; lo que; punto; cosa; grave; logico; normal; hart*; miedo; avis*; inform*;
      constar; consta; gusta*; encant*;
      alegra confirmar*; comunicar*
    `,
    thats: "que",
    currents: "ahora; hoy; actualmente; hoy en dia; y todavia; y sigue*",
    alternatives: "o; u",
    anaphors: `
      lo; eso; esto; en eso; de eso; de ello; mucho; yo; la verdad; nada; (ni) una palabra; sinceramente; francamente;
      fuertemente; en ello; bastante; muy; del todo; tanto
    `,
    particles: "",
    connectives: "",
    verb_last: false,
    comma_before_clauses: false,
    is_head_final: false,
  },
  questions: {
    starters: `
      [tiene|tienen|teneis|tienes|hay|es|son|esta|estan|puede|
        pueden|podemos|podriamos|quiere|quieren|quereis|necesita|necesitan| cree|creen|le parece|les
        parece|deberia|deberiamos|seria|va|vamos] [usted|ustedes|vosotros|verdad];
      [cuanto|cuanta|cuantos|cuantas|cuando|donde|quien|quienes|cual|cuales| por que|que]
        [es|son|tiene|tienen|hay|cuesta|puede|pueden|necesita|quiere|quieren|
        va|seria|usa|paga|dinero|presupuesto|fecha] ..;
      y cuando; y cuanto; entonces son; quiere decir que
    `,
    endings: "",
    tags: `
      no; verdad; cierto; correcto; no es [asi|verdad|cierto]; no cree; no cree usted; no le parece; eh; o no; vale;
      de acuerdo; es [asi|correcto|cierto|eso]; me equivoco; o me equivoco; lo he entendido bien; entiendo bien; sí;
      dirias; diria usted; a que sí
    `,
    harmless_tags: `
      sabe; sabes; sabeis; entiende; entiendes; me entiende; me explico; ve; ves; vale; oye; comprende; comprendes;
      si sabe lo que quiero decir
    `,
    requests: `
      por favor; porfa;
      [podria|podrian|podriais|puede|pueden|podeis|puedes]
        [poner|ponerlo|ponerla|hacer|hacerlo|dejar|dejarlo|anadir|quitar|
        agrandar|mostrar|enviar|usar|mantener|darnos| ponernos|hacernos];
      seria tan amable
    `,
    open: `
      cuanto; cuanta; cuantos; cuantas; cuando; donde; como; por que; quien; quienes; que; cual; cuales; a que;
      de que; para cuando
    `,
    further: "mas; otr*; tambien; ademas; aun; algo; adicional*; aumentar; crecer; demas",
  },
  answers: {
    yes: `
      ese es el plan $; eso esta previsto $;
      sí; si; sip; claro; claro que (sí|si); eso es; eso mismo; exacto; exactamente; correcto; correctisimo; justo;
      justamente; asi es; efectivamente; en efecto; ciertamente; cierto; por supuesto; desde luego; naturalmente;
      sin duda; sin ninguna duda; absolutamente; totalmente; tal cual; tiene razon; tienes razon; (lo) confirmo;
      confirmado; de acuerdo; con mucho gusto; por descontado; evidentemente; obvio; ya lo creo;
      es [correcto|cierto|verdad|asi|ella|el|la cifra|la cantidad]; vale sí; afirmativo; cien por cien;
      al cien por cien; como minimo; al menos; por lo menos; [lo|la] [tenemos|somos|es|hay|tengo|queremos|perdemos] $;
      lo es; los hay; todos los dias; cada [dia|semana|mes]; y tanto; ni que decir tiene; vale $; vale perfecto; hecho;
      trato hecho; asi es; me parece bien; nos parece bien; sí todos; sí todas; dale; listo $; perfecto $; nos vale;
      me vale;
      al [centimo|euro] (exacto);
      (por desgracia|lamentablemente|desgraciadamente) (,) sí; sí (,) (por desgracia|lamentablemente); [ese|eso] es
        (exactamente|justo|precisamente) [el|nuestro] [problema|tema];
      puede (usted|contar con ello) $; pueden $; puedes $; podeis $; (esta) [firmado|aprobado|decidido] $
    `,
    no: `
      no; que va; nunca; jamas; en absoluto; para nada; de ninguna manera; de ningun modo; ni hablar; ni loc*;
      ni de broma; ni en suenos; claro que no; por supuesto que no; desde luego que no;
      [por desgracia|desgraciadamente|lamentablemente|mejor|todavia|aun|ahora| creo que|me temo que|yo diria que|ya] no;
      me temo que no; creo que no;
      no; no [exactamente|realmente|del todo|mucho|tanto|todavia|aun|que yo sepa|necesariamente|es
        (asi|cierto|verdad|eso)|lo creo|diria tanto|tenemos|hay|gracias|$]; ojala; ya quisiera*; ya me gustaria;
      que mas quisiera; falso $; mentira $; al contrario; todo lo contrario; la mitad (de eso) $; menos $; menos de;
      mucho menos; [mas bien|solo] #; solo la mitad; un (tercio|cuarto|decimo) de eso;
      (eso) es [demasiado|exagerado|mucho|falso|mentira|un disparate]; seria [bonito|demasiado|exagerado];
      no (iria|diria) tan(to) lejos; nadie $; nada [de eso|$]; ningun*; tonterias; dios (me|nos) libre; por dios no;
      esta [loco|loca|de broma]; se equivoca; olvidelo; olvidalo; demasiado [alto|caro|pronto] $; todo menos;
      con nosotros no; tampoco $; eso era [el|la|antes|hace]; no mucho; no del todo; no tanto; la verdad (es) que no;
      no (,) la verdad; mas bien no; tampoco es que; antes sí; antes si; ya no; mas bien (la|el); no todos; no todas;
      [por desgracia|desgraciadamente|lamentablemente|desafortunadamente|por desdicha|me temo] (,)
        (que) no;
      ni [de lejos|mucho menos|por asomo|de broma]
    `,
    unclear: `
      [tendria|tengo|tendriamos|tenemos|habria] que [preguntar*|consultar*|mirar*|comprobar*|ver*|hablar*|
        pensar*|confirmar*|revisar*];
      (lo|eso) [tendria|tengo|tendriamos|tenemos] que [preguntar*|consultar*|mirar*|comprobar*|ver*|hablar*|pensar*];
      deje* que (lo) (mire|consulte|pregunte|compruebe|piense);
      dejeme [mirar*|consultar*|preguntar*|comprobar*|pensar*|ver]; no (lo) [se|sabria][decir]; no (lo) se;
      no sabria decir*; no (le) puedo (decir|prometer|asegurar|responder); ni idea; (es) dificil (de) decir;
      buena pregunta; (eso) depende; ya veremos; ya se vera; veremos; a ver $; quien sabe; pregunte* a; pregunteselo;
      sí pero; si pero; sí y no; si y no; bueno $; pues $; hombre $; como dice; que quiere decir; por que (lo) pregunta;
      perdon $; disculpe $; antes de que se me olvide; por cierto; esta (aun|todavia) [abierto|por decidir|en el aire];
      aun no (esta|se ha) decidido; todavia no (esta|se ha) decidido; se pueden decir; puede decir* muchas; ya $; aja;
      hm $; ok $; interesante; luego [hablamos|lo vemos]; mi [jefe|jefa|marido|mujer|socio|socia];
      quien (le|te|les|os) (ha) [dicho|dijo] (eso); quien dice (eso); de donde saca*; depende
    `,
    hedged: `
      quiza; quizas; tal vez; a lo mejor; puede [ser|que sí|que si]; podria ser; posible; posiblemente; probablemente;
      seguramente; supongo [que sí|que si|$]; imagino [que sí|$]; creo [que sí|que si|$]; espero [que sí|$];
      eso espero; mas o menos; aproximadamente $; alrededor $; algo asi; casi $; en principio; en teoria;
      teoricamente; por lo visto; al parecer; que yo sepa; parece [que sí|$]; en parte; hasta cierto punto;
      diria que sí; yo diria que sí; si usted quiere; depende como
    `,
    contradicts: "que sí; claro que sí; pues sí; pues claro",
    of_both: "sí; si; sip; claro; absolutamente; totalmente; naturalmente",
    openers: `
      ah; oh; ay; eh; pues; bueno; bien; mire; mira; a ver; hombre; mujer; oiga; sabe; la verdad; francamente;
      sinceramente; en fin; vamos; entonces; dios [mio]; por dios; uy; gracias; hola; buenos dias; perdon; y; pero;
      vaya; ok; este
    `,
  },
  corrections: {
    marks: `
      [no|espere|espera|perdon|disculpe|alto|o|bueno|ay|ah|uy] (,) [no|espere|espera|perdon|quiero decir|queria
        decir|mejor dicho|mas bien|en realidad|digo|me equivoco];
      no quiero decir; queria decir; o mejor (dicho); mejor dicho; o mas bien; correccion; (me) [corrijo|rectifico];
      tonterias; olvidelo; olvidalo; que digo; que estoy diciendo; ay no; me [equivoco|he equivocado|equivoque];
      error mio; perdon me;
      [no|espere|espera|perdon|disculpe|ay] (,) (no) (,) [eso|ese|esa|es] [es|era|fue]
        [el|la|lo|para|de|del|por|falso|no|demasiado];
      no; perdon; perdone; disculpe; disculpa; lo siento; espere; espera; quiero decir; digo; en realidad; mas bien;
      es decir; o sea; bueno
    `,
    swaps: `
      no; perdon; perdone; disculpe; disculpa; lo siento; espere; espera; quiero decir; digo; en realidad; mas bien;
      es decir; o sea; bueno; mejor dicho; o mejor
    `,
    interjections: `
      no; espere; espera; perdon; perdone; disculpe; lo siento; alto; un momento; tonterias; correccion; en realidad;
      pensandolo bien; ay; uy; rectifico
    `,
    retractions: `
      [estaba|estoy] [mirando|leyendo] (la|el|en la) .. [equivocad*|pasad*]; [mire|lei] (la|el) .. equivocad*;
      [tonterias|que tonteria] $; [ay|ah|uy|dios|espere|perdon|pero] (,) no $; no (,) [espere|espera|perdon|no|un momento];
      [olvid*|borr*|tach*|elimin*|ignor*|quit*|dej*|anul*] [eso|esto|lo|la|lo que|el ultimo|estar]; olvidelo; olvidalo;
      borrelo; tachelo; dejelo; [lo|me|retiro|eso] [retiro|desdigo]; retiro lo (dicho|que); lo retiro;
      me [he equivocado|equivoque|confundi|he confundido|he liado|lie|he pasado|pase|exced*];
      [he|hemos] [exagerado|confundido|mezclado|leido mal|dicho mal]; exagere;
      [eso|ese|esa|esto] [era|es|fue|ha sido] .. [falso|un error|una broma|broma|una tonteria|una
        exageracion|exagerado|mentira|el antiguo|la antigua|el viejo|la vieja|viejo|antiguo|lo
        viejo|incorrecto|pasado]; eso [era|seria] (mucho|muy) (demasiado|pronto|tarde|optimista) $;
      eso [era|seria] demasiado; [no|espere|espera|perdon] (,) eso es demasiado;
      [eso|ese|esa] [es|era] (el|la) [dinero|cantidad|cifra|presupuesto|fecha] [para|de|del];
      [eso|ese|esa] [es|era] [para|de|del] [el|la|los|ano|mes|..]; [era|es] (solo) (una) broma;
      [estaba|estoy] [de broma|bromeando]; bromeaba; es broma; era (solo) una [exageracion|equivocacion|tonteria|broma];
      eso no es [cierto|verdad|asi|lo que [quiero|queremos|quise|queria]];
      [tengo que|debo|dejeme|voy a] [corregir*|rectificar*]; me corrijo; correccion; error mio;
      [cifra|linea|lista|fecha] equivocada; al final no; mejor no $; (hemos|he) cambiado de (idea|opinion);
      eso ya no [vale|es|sirve]; ya no es asi; no (lo) [apunte|anote|escriba|ponga];
      no [he dicho|dije|queria decir|quise decir] eso; ni hablar $; ojala; en suenos; quiero decir (#|el|la); corrijo;
      (eso) era [un error|mentira|falso|incorrecto];
      (pero|y|,) (eso|aquello|el plan|la idea|el proyecto|el plazo|todo) (se|ya|esta|fue|ha sido|quedo) (..)
        [abandono|abandonado|abandonada|descarto|descartado|descartada|enterrado|enterrada|cancelo|cancelado|anulo|anulado|movio|cambio|pospuso|aplazo|aplazado];
      (pero|y) se [abandono|descarto|cancelo|anulo|pospuso|aplazo|movio|aparco];
      despues se [movio|cambio|aplazo|pospuso]; (y) (luego|despues) se (acabo|termino) el [dinero|presupuesto]; exagero;
      estoy exagerando
    `,
    dismissals:
      "[olvide|olvida|olviden|olvidese de|olvidate de|descarte|quite|quita] [el|la|los|las|ese|esa|esos|esas]",
    confirmations: `
      (eso|esto) no [es|era] (una|ninguna|ningun)
        [broma|exageracion|error|mentira|tonteria|falso|exagerado|demasiado];
      no [es|era] (una|ninguna) broma; no [estoy de broma|bromeo|estoy bromeando|exagero]; sin [bromas|exagerar]
    `,
    second_thoughts: `
      no me [tome|tomes|cite|cites|haga|hagas|hagais|hagan] (mucho|demasiado) [la palabra|caso|al pie];
      (pero) (me) puedo [equivocar*|estar equivocad*]; puede que me equivoque;
      (lo) [tengo|tendria|tenemos|habria] que [comprobar*|mirar*|preguntar*|confirmar*|consultar*|verificar*|hablar*];
      falta (que|por) [lo|confirmar*|aprobar*|decidir*];
      (eso|no|aun no|todavia no) [es|esta] (aun|todavia)
        [seguro|decidido|definitivo|oficial|firmado|confirmado|cerrado| aprobado];
      no [es|esta] (aun|todavia|del todo) [seguro|decidido|definitivo|oficial|firmado|confirmado|cerrado];
      nada [es|esta] [seguro|decidido|firmado|cerrado];
      [es|seria] (solo|mas bien) (una|un) [idea|estimacion|suposicion|calculo|impresion|conjetura];
      (solo) (una|es una) [idea|estimacion|suposicion]; por confirmar; a ojo; quien sabe; o [quiza|quizas|tal vez] no $;
      o no $; quiza no $; quizas no $; si (no) (me) [recuerdo|equivoco|falla]; si mal no recuerdo; (eso) depende $;
      [al menos|por lo menos] (eso) [creo|espero|pienso|supongo] (yo) $; (o) eso [creo|espero|dicen|me dijeron|parece];
      no estoy (muy|del todo|completamente) segur*; que yo sepa; sigue [abierto|en el aire|por decidir];
      esta (aun|todavia) [abierto|en el aire|por decidir];
      [tendria|tengo|habria] que [mirarlo|comprobarlo|consultarlo|preguntarlo|verlo|verificarlo]
    `,
    endings: `
      eso (ya) [quedo|queda|esta|ha quedado] atras;
      [pero|y|por suerte|afortunadamente|ahora|desde entonces] [eso|ya|aquello|todo eso] (ya|se|esta|es)
        [acabo|termino|paso|ha pasado|historia|resuelto|solucionado|agua pasada|gasto|ha acabado]; eso se acabo;
      ya paso; [el dinero|eso|todo|la suma] (se) [fue|gasto|ha gastado|acabo|destino]; se [gasto|fue|acabo|termino];
      desde entonces [no|nada|ningun*|nadie|ni|ya no];
      (ella|el|se|nos|ya) (se) [fue|ha ido|marcho|jubilo|ha jubilado|dejo|murio];
      se [ha ido|jubilo|ha jubilado|fue|marcho]; nos [dejo|ha dejado]; (eso|ya) no [pasa|ocurre|existe|trabaja|esta];
      ya no; (lo|la|los|las) [tiramos|hemos tirado|quitamos|cambiamos|hemos cambiado|vendimos|abandonamos];
      se [fueron|fue] (en|a|al); (el|la|los|las) .. se (lo|la|los|las) (ha) [comio|comido|llevo|trago|tragado]
    `,
    past_states: `
      tenia; teniamos; tenian; era; eran; habia; perdia; perdiamos; perdian; costaba; esperaba; contaba; sufria; estaba;
      estaban; teniamos; tuvimos
    `,
    refusals: `
      rechazado; rechazada; descartado; descartada; anulado; retirado; no [aprobado|aprobada|aceptado|aceptada]; dice que
        no $
    `,
    contradictions: `
      eso [era|fue] (todavia) [antes|el ano|el mes]; eso [es|era] (todavia) (la|el) .. [del ano pasado|de antes|del mes
        pasado]; ya no $; ya no es [asi|cierto|verdad]; eso ya no [es|vale|sirve|cuenta]; eso (ya) no es
        [cierto|verdad|asi $]; no es [cierto|verdad] $; eso es [falso|mentira]; te equivocas; se equivoca; eso (ya)
        [se acabo|paso|esta cancelado]
    `,
    agreements: `
      exacto; lo se; de verdad; en serio; y; es [verdad|cierto|terrible|horrible]; claro; todavia peor; peor; gracias;
      tienes razon; tiene razon; [yo|nosotros] tampoco
    `,
    changes: "ahora; desde; actualmente",
    consequences: "entonces; en ese caso; en tal caso; solo entonces; asi",
  },
  others: {
    set_apart: `
      para nosotros (eso) no es [un|una|ningun]; (a nosotros) eso (a nosotros) [no|nunca] nos [pasa|ocurre]; a nosotros
        (eso) no nos [pasa|ocurre]; eso no es nuestro problema; nosotros no tenemos ese problema
    `,
    not_us: `nosotros no $; aqui no $`,
    strangers:
      `competidor*; competencia; vecino; vecinos; otras [tiendas|empresas|escuelas]; otros [negocios|comercios|clubes]`,
    own_topics:
      `para [el|este|vuestro|su|nuestro|la|esta|vuestra] [proyecto|cosa|aplicacion|app|pagina|sitio|programa|sistema]; para lo [vuestro|suyo]`,
    topics: `para [el|la|los|las|nuestro|nuestra|un|una] *`,
    undecided:
      `[nada|no|ningun*] ... [decidido|previsto|fijado|acordado|aprobado|presupuesto|fecha|dinero]; sin decidir`,
  },
  quantities:
    /^(?:.*\p{Nd}.*|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\p{L}+|veint\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|\p{L}*cient[oa]s|quinient[oa]s|setecient[oa]s|novecient[oa]s|mil|miles|millon|millones|docena|docenas|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|sabado|domingo|primavera|verano|otono|invierno|navidad|pascua)$/u,
  dates:
    /^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|sabado|domingo|primavera|verano|otono|invierno|navidad|pascua|\d{1,2}[./]\d{1,2}.*|primero|segundo|tercero|cuarto|quinto)$/u,
  units:
    /^(?:segundos?|minutos?|horas?|dias?|semanas?|mes|meses|anos?|trimestres?|euros?|pesos?|dolares?|centimos?)$/u,
  has_names: true,
  commitments: `
    pagar; pagamos; pago; dar; damos; doy; poner; ponemos; pongo; gastar; invertir; lanzar; abrir; abrimos; empezar;
    empezamos; entregar; firmar; comprar; pedir; aprobar; financiar; estar listo; destinar; destinamos; aportar; empieza; empiezo; abre; paga; pagan; pone; ponen; da; dan; invierte; gasta
  `,
  choices: {
    firm: "fijo; fija; fijos; fijas; firme; firmes; definitivo; definitiva; cerrado; cerrada",
    flexible: "flexible; flexibles; negociable; negociables; ampliable",
  },
};

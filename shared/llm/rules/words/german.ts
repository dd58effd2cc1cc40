import type { RuleWords } from "../rule_words.ts";

/** The German words of the rules; "ue" stands for "ü". */
export const GERMAN_RULES: RuleWords = {
  problem: {
    minor: `
      [kleinste*|geringste*|letzte*] (unser*|mein*|aller) [problem|probleme|sorge|sorgen|aergernis|uebel]; [klein*|gering*|winzig*] [problem|aergernis|sorge]; nebensache`,
    elsewhere: `
      [mein*|unser*|sein*] [alten|frueheren|ehemaligen|vorigen|letzten] [firma|betrieb|arbeitgeber|arbeit|stelle|chef|verein|schule|praxis|hotel|laden|job]; wo [ich|wir] frueher [gearbeitet|war|waren]; [problem|probleme|sorgen|aerger] [der|des|unser*|bei|von] (unser*|der|den|dem) [konkurrenz|konkurrent*|mitbewerber*|wettbewerber*]`,
    named: `
      [erfahren|erfaehrt|wissen|weiss|sehen|sieht|hoeren|hoert] nie; [stimmt|stimmen|passt|passen] nie; [ist|sind] nie [richtig|aktuell|da|dort|vollstaendig|fertig|rechtzeitig]; [haengt|haengen|liegt|liegen] nie; das schlimmste (ist|daran|:); am schlimmsten ist; [geht|gehen|ging|gingen] .. [verloren|unter]; verschwind*; am meisten [aergert|nervt|stoert|plagt|quaelt|belastet|frustriert|fehlt|kostet|drueckt|aergern|nerven|stoeren] (uns|mich|alle|die|unser*) ; [macht|machen] (uns|mich|alle|sie) .. fertig; [habe|haben|hat] .. satt; [zerrt|zehrt] an den nerven; drueckt (..) (der) schuh; [am meisten|besonders] .. [zu schaffen|kopfzerbrechen]; [macht|machen] .. [zu schaffen|kopfzerbrechen|sorgen]; kopfzerbrechen; [unser*|das|mein*|ihr*|ein|groesste*|eigentliche*|haupt|schlimmste*|zentrale*|staendige*] .. [problem|probleme|aerger|aergernis|sorge|schwierigkeit|schwierigkeiten|kummer|engpass|albtraum|leid|uebel|knackpunkt|hauptproblem|crux]; hauptproblem; problem [ist|mit]; [treibt|treiben|bringt|bringen] .. [in den wahnsinn|zur weissglut|auf die palme|zur verzweiflung|auf die barrikaden]; zum [verzweifeln|haareraufen]; [auf die nerven|gegen den strich|auf den geist]; [aerger|probleme|schwierigkeiten|not|muehe] mit; [leidet|leiden|leide] unter; [laeuft|geht|lief|ging] .. [schief|daneben|drunter und drueber]; [aergert|nervt|stoert|plagt|quaelt|belastet|frustriert] [uns|mich|sie|alle|die] .. am meisten; [uns|mich|alle|sie] [aergert|nervt|stoert|plagt|quaelt|belastet|frustriert|fehlt] .. am meisten; was [uns|mich|die|alle] .. [aergert|nervt|stoert|plagt|quaelt|fehlt]; macht [uns|mich|alle] [verrueckt|wahnsinnig|krank]; ein (einziges|reines|grosses) [chaos|durcheinander|desaster]; so [geht|kann] [es|das] nicht weiter; hapert; klemmt`,
    signs: `
      jede* [zweite*|dritte*|vierte*] * [kommt|ist|geht|hat|bleibt|steht|fehlt|liegt]; ohne [etikett*|namen|nummer*|zettel|schild*]; bis (nach) mitternacht; schon [leer|weg|fort|verkauft|geschlossen];       wegen [jede*|jeder|jedes] ; fuer jede* .. [anrufen|an|nachfragen]; vor verschlossen*; zu bruch; [geht|gehen|ging] .. [kaputt|zu bruch]; ins leere; vergeblich; angeschrien; angebruellt; ungelesen; ungeoeffnet; leerfahrt*;       [wirft|warf] .. weg; briefumschlaeg*; auf der rueckseite; nach augenmass; aus dem gedaechtnis; ohne [schilder|namen|etikett*|nummern|beschriftung]; [dieselbe*|denselben|dasselbe|dieselben|derselbe*] ; [buchen|reservieren] .. gleichzeitig; [kommt|kommen] .. nicht (mehr) [durch|an|hinterher|nach|klar]; dauert #; dauert .. #; nicht erscheinen; [erscheinen|kommen] .. [einfach] nicht; [laeuft|laufen|rennt|rennen] .. [durch|hin und her|hinterher|jedes mal|jeden]; stapeln; # mal [am|pro|im|die|jeden|jede]; [dreimal|viermal|fuenfmal|sechsmal|zehnmal|zigmal|x-mal] ([am|pro|im|die|jeden|jede]); verlier*; verlor*; [geht|gehen|ging|gingen] .. [verloren|unter|vergessen]; von hand; haendisch; handschriftlich; per hand; auf papier; auf zettel*; zettelwirtschaft; zettel*; zweimal; zwei mal; dreimal; doppelt*; immer wieder; jedes mal; niemand weiss; keiner weiss; weiss [niemand|keiner]; niemand [sieht|findet|merkt|kennt]; wissen (wir|sie) nicht; weiss .. nicht [wo|was|wer|wie|wann|ob|welche*]; falsch*; zu [spaet|langsam|lange|viele|kompliziert|umstaendlich|schwer|oft|wenig|unuebersichtlich]; fehler*; verwechsel*; vertausch*; vergess*; vergisst; verleg*; unleserlich*; wart*; schlange*; [steht|stehen] .. [vor|herum|rum|still|am falschen]; beschwer*; beklag*; weint; chaos; durcheinander; dauert .. [stunde|stunden|minuten|ewig|zu lange|tage|wochen]; brauchen .. [stunden|ewig|zu lange]; veraltet*; ueberholt; ueberbucht; doppelbuch*; abtippen; [tippt|tippen|schreibt|schreiben|uebertraegt|uebertragen] .. [ab|zweimal|doppelt|von hand|ins|alles]; abschreiben; kaputt; abstuerz*; abgestuerzt; wuetend; sauer; genervt; nervig; frustrier*; umstaendlich; muehsam*; such*; telefonier*; herumtelefon*; hinterhertelefon*; haengen; blockiert; unbezahlt; in [der|ihrer] freizeit; verdirbt; verderben; weggeworfen; wegwerfen; werfen .. weg; schimmel*; beschaedigt; verpass*; fehlt; fehlen; ausverkauft; verspaet*; zu wenig*; stimmt nicht; stimmen nicht; passt nicht; passen nicht; ueberstunden; ueberlast*; ueberfordert; niemand [antwortet|geht ran]; abgewiesen; wegschicken; weggeschickt; umsonst; leer [aus|zurueck|ausgehen]`,
    asked: `
      was ist [kaputt|los|nicht in ordnung]; (erzaehlen sie) wie [laeuft|geht|beginnt] (es|das|eine|ein|der|die) (..) (heute|$|ab|jetzt); was passiert heute;       was [laeuft|geht|lief] .. [schief|falsch|nicht]; was .. [problem|probleme|aerger|sorge*|schwierig*|schmerz*]; was [nervt|aergert|stoert|plagt|quaelt|drueckt|fehlt|klappt]; wo [drueckt|klemmt|hapert|brennt|hakt]; welche .. [probleme|schwierigkeiten]; warum [haben|sind|brauchen] sie; worunter`,
  },
  stakes: {
    said: `
      [bringt|bringen|ist|sind] (uns) .. # (..) weniger; [jede*|jeder] .. [bedeutet|heisst] (..) #; [jede*|ein|eine|pro] [verloren*|verpasst*|falsch*|leer*|ausgefallen*|verspaetet*] .. [kostet|ist|sind|macht|bedeutet] .. #; # .. bussgeld; [aufgebrummt|aufgedrueckt]; [kostet|kosten] uns ... #; [kostet|kosten] [uns|mich|den|das|die] .. #; [verlier*|verlor*] (wir|uns) .. [#|kunden|kundin*|gaeste|geld|auftrag*|auftraege|umsatz|buchungen|mitglieder|die|den]; [verlieren|verliert] .. [kunden|gaeste|geld|umsatz|auftraege|buchungen|mitglieder|patienten]; vertragsstrafe*; strafe*; bussgeld*; [wenn|falls|sofern] [wir|das|es|sich|nichts] ... [verlier*|schliess*|droht|drohen|kostet|verliert|pleite|gehen|geht|entgeh*|kuendig*]; sonst [verlier*|muessen|droht|gehen|gehe|ist|sind|wird]; andernfalls; auf dem spiel; risiko; pleite; zur konkurrenz; abwandern; wandern ab; schaden von; # .. [verloren|weg|verschwendet|verlust]; schaden .. #; entgehen uns; entgeht uns; ueberstunden .. #`,
    without: "[monat|woche|tag|jahr|saison|sommer|winter] ohne [das|es|dies]",
    asked: "was passiert wenn; was steht auf dem spiel; welche folgen; was sind die folgen",
    asked_amount:
      "was kostet [sie|euch] (das|es); was kostet (das|es) [sie|euch]; wie viel .. [verlieren|verliert]; wie viel kostet (sie|euch|das|es) [sie|euch]",
  },
  trigger: {
    asked:
      "warum [jetzt|gerade]; wieso [jetzt|gerade]; warum .. jetzt; was hat sich geaendert; was ist passiert; was macht es .. [dringend|eilig]; warum ist es .. dringend; warum eilt",
    said: `
      seitdem; seither; seit (..) [#|herbst|sommer|winter|fruehjahr|fruehling|ostern|weihnachten|letzte*]; ^ dann [hat|haben|ist|kam|kamen|wurde] .. [eroeffnet|aufgemacht|geschlossen|gegangen|umgezogen|dazugekommen|gewechselt]; bis [letzte*|vorige*|#] .. [ging|lief|war]; [hat|haben|ist|sind|wurde|wurden] [gerade|kuerzlich|neulich|jetzt] .. [gekuendigt|verlassen|gegangen|gestorben|gekauft|uebernommen|verdoppelt|eroeffnet|geschlossen]; [geht|gehen] .. in [rente|pension|ruhestand]; neue* [gesetz|gesetze|vorschrift*|regel*|verordnung*|chef*|eigentuemer*|leitung|vertrag|filiale|leiter*|auflage*]; gesetz*; letzte* [tropfen|strohhalm]; droht; drohen; gedroht; pruefung*; pruefer*; kontrolle*; seit [wir|der|die|das|dem|letzt*|#|diesem|dieser|ende|anfang]; [letzte*|vorige*|diese*|vergangene*] [woche|monat|fruehjahr|fruehling|sommer|herbst|winter|jahr|saison] ... [verlor*|beschwert|gekuendigt|passiert|geschlossen|verpasst|abgesprungen|eroeffnet|verloren]; vor [#|einer|einem|zwei|drei] [wochen|woche|monaten|monat|tagen]; dringend; eilt; ab # [muessen|muss|gilt|gelten|darf|duerfen]; [endet|laeuft aus|abgeschaltet|eingestellt] `,
  },
  sufferer: {
    before:
      `darunter [leiden|leidet] (..) (vor allem|besonders|am meisten|hauptsaechlich|unser*); [ausbaden|auszubaden|auszubuegeln] [muessen|muss|haben|hat] (es|das) (die|am ende|dann|vor allem); [trifft|traf|betrifft|belastet|aergert|nervt|stoert|erwischt] .. [am meisten|besonders|vor allem] ; am [schlimmsten|haertesten|schwersten] (ist es|trifft es|ist das) (fuer) ; am meisten [leidet|leiden|trifft|aergert|nervt|betroffen]; leiden .. vor allem; auf kosten der; ausbaden [muessen|muss] (es)`,
    behind:
      `[leidet|leiden]; [hat|haben] [darunter|es|das] .. [zu leiden|auszubaden]; [badet|baden] [es|das] aus; [muss|muessen] [es|das|das alles] ausbaden; [ist|sind] .. betroffen; [bekommt|bekommen|kriegt|kriegen] .. [ab|aerger]`,
    asked:
      `wer [leidet|hat|ist|spuert|muss|badet|bekommt] .. [am meisten|darunter|betroffen|den aerger|das problem|ausbaden|ab]; wen [trifft|betrifft|aergert|nervt|stoert|belastet]; fuer wen (ist) .. [schlimm*|problem]; wessen problem; wer leidet`,
  },
  persona: {
    is_for: `
      [diejenige|derjenige|wer] .. [benutzt|nutzt|bedient|arbeitet|braucht] ;       gedacht ist .. fuer; [ist|sind] .. [gedacht|bestimmt] fuer; [es|das|sie|er|die [app|liste|anwendung|loesung]] [ist|soll|sollte|waere|muss] .. fuer; gedacht fuer; bestimmt fuer; benutzt [wird|es|sie|das] .. von; [benutzen|nutzen|bedienen] [wird|soll|muss] [es|sie|das]; damit [arbeiten|arbeitet]`,
    asked:
      `wer (..) [beantwortet|bearbeitet|verwaltet|betreut|bekommt]; wer kuemmert; wer [merkt|findet|prueft|zaehlt|packt|bringt|liest|sieht|traegt|holt|wird|soll|benutzt|nutzt|bedient|arbeitet|schreibt|macht|tippt|muss|braucht|fuellt|sitzt|erledigt|kuemmert|traegt]; fuer wen; wer ist [das|die|der]`,
    wants: `
      [ihr|ihm] ist (..) wichtig; wichtig* ist; geht es darum; [ihr|ihm] [liegt|ist] .. [am herzen|wichtig]; [wuerde|wuerden|haette|haetten] .. [gern|gerne|lieber|am liebsten]; [will|wollen|moechte|moechten|wuenscht|wuenschen|wuenschte]; [braucht|brauchen]; [ihr|sein] ziel; traeumt; hofft; versucht; ist [ihr|ihm] wichtig; damit [sie|er]`,
    works: `
      [steht|stehen|sitzt|sitzen|arbeitet|arbeiten|faehrt|fahren|laeuft|laufen|ist|sind] .. [am|im|in|an|hinter|auf|mit|draussen|allein*|von] ; den ganzen [tag|morgen|abend]; [jeden|jede] [morgen|abend|tag|nacht|schicht]; mit [handschuhen|einer hand|nassen haenden]; [nachtschicht|fruehschicht|spaetschicht]; kein* [schreibtisch|computer|zeit|internet]; telefon*; teilzeit; halbtags; [im|bei] [laerm|regen|kaelte]`,
    third_persons: "ihr ist; ihm ist; sie; er",
    toil:
      "[am|pro|im|die|jeden] [tag|woche|stunde|schicht|monat|abend|morgen] (..) # ; # (..) [am|pro|im|die|jeden|jede] [tag|woche|stunde|schicht|monat|abend|morgen]; jede* * ; alle * ; den ganzen [tag|morgen|abend]; # mal; mit [einem|dem] [klemmbrett|notizbuch|block|zettel|bleistift]",
    runs:
      "[leitet|fuehrt|betreut|macht|verantwortet|verwaltet] (den|die|das|unser*|alle); kuemmert sich um; ist [zustaendig|verantwortlich] fuer; arbeitet [am|an|im|in|bei]",
  },
  wish: {
    said: `
      [schoen|toll|ideal|super|herrlich|wunderbar] waere (es) (wenn); [wuensch*|wuenschte|wuenschten] ; [traum|traeume*|traeumen|traeumt]; am liebsten; [stellen|stell] [sie|dir] [sich|euch] vor; ideal; idealerweise; perfekt; zauber*; [waere|waeren] .. [schoen|toll|grossartig|wunderbar|ein traum|perfekt|genial|das groesste|herrlich|super] (wenn); wenn (doch) [ich|wir|man|sie|er|die|der] ... [koennte|koennten|wuesste|waere|haette|saehe]; das schoenste waere; am gluecklichsten`,
    asked:
      `was [soll|sollte|muesste] (dann|da) (..) passieren; was [wuerden|wuerdest] (sie|du) (..) [wuenschen|sehen]; [der|dein|ihr] (groesste*) traum; traum $; wunsch $; [perfekte*|ideale*|schoenste*|beste*] .. [moment|tag|augenblick|fall]; zaubern; wow; wunschtraum; wie im traum; [einen|ein|ihr] .. [wunsch|traum]; wuensch*; was waere .. [ideal|perfekt|schoen|toll|das beste|am besten|am schoensten]; wie [waere|saehe] (es) .. [ideal|perfekt]; zauberstab; traeumen`,
  },
  inversion:
    `schon auf; keiner .. [mehr|muss]; niemand muss; statt; anstatt; nicht mehr; nie [mehr|wieder]; keine* .. mehr; ohne [dass|einen|eine|zu|suchen|rufen|nachfragen|papier|zettel]; niemand .. [mehr|muss|muesste]; von [selbst|allein]; sofort; schon [da|fertig|gedruckt|ausgefuellt]`,
  feeling: {
    said:
      `erleichter*; stolz; ruhig*; gluecklich; froh; aufatmen; durchatmen; sorglos; entspannt; gut schlafen; schlaf*; laecheln; laechelt; strahlt; freu*; sicher fuehl*; [fuehl*|fuehlt] .. [sicher|gut|wohl|ernst]; puenktlich [nach hause|heim]; endlich; ohne angst`,
    asked: "wie (..) fuehl*; was (..) fuehl*; welches gefuehl",
  },
  picture: {
    said:
      `[auf|am] [dem|einem|einen|den|ihrem|seinem|bildschirm] [bildschirm|schirm|handy|tablet|display|plan|karte|tafel|monitor|telefon]; am [bildschirm|handy|tablet|monitor|telefon]; [gruen|gruene*|rot|rote*|gelb|gelbe*] .. [licht|punkt|balken|lampe|haken|feld|leuchtet]; [leuchtet|wird|ist] .. [gruen|rot]; leucht*; auf einen blick; [karte|liste|tafel|plan] [mit|auf]; zeigt [an|mir|uns|wo|wer|was]`,
    asked: "was (..) [sieht|saehe|sehen]; wie saehe; was steht auf",
  },
  look: {
    said: `
      viel [weiss*|platz|luft|raum|farbe|licht]; [ruhig*|hell*|schlicht*|klar*|warm*|modern*|freundlich*|sachlich*|einfach*] und [ruhig*|hell*|schlicht*|klar*|warm*|modern*|freundlich*|sachlich*|einfach*|luftig*|edel]; kein* [spielerei*|schnoerkel*|firlefanz]; [soll|sollte|muss|darf|sollen] .. [aussehen|wirken] ; [soll|sollte|muss|darf|sollen] (..) [schlicht*|einfach|modern*|klar|elegant|nuechtern*|ruhig|warm|freundlich*|serioes*|verspielt|hell|dunkel|klassisch*|reduziert*|aufgeraeumt*|sachlich*|edel|dezent*|bunt|farbig|gruen|blau|rot|weiss|schwarz] (..) sein; [aussehen|wirken|wirkt|aussieht]; [halten|halte|macht|machen|lassen] .. [schlicht|einfach|modern|klar|ruhig|dunkel|hell|nuechtern]; [schlicht*|einfach|modern*|klar|elegant|nuechtern*|ruhig|warm|freundlich*|serioes*|verspielt|hell|dunkel|klassisch*|reduziert*|aufgeraeumt*|sachlich*|edel|dezent*] [aussehen|wirken|und|gestaltet|design|mit|in]; [schwarz|weiss|blau|gruen|rot|dunkel|hell|grau|gelb] [und|auf|in] [schwarz|weiss|blau|gruen|rot|dunkel|hell|grau|gelb]; [schwarz*|weiss*|blau*|gruen*|rot*|dunkl*|dunkel*|hell*|grau*|gelb*|gold*|silber*|braun*|beige*|creme*|orange*] * auf (dem|der) (dunkl*|hell*|schlicht*|einfach*) [schwarz*|weiss*|blau*|gruen*|rot*|dunkl*|dunkel*|hell*|grau*|gelb*|gold*|silber*|braun*|beige*|creme*|orange*|grund|papier|holz|metall|stein]; [schwarz*|weiss*|blau*|gruen*|rot*|dunkl*|dunkel*|hell*|grau*|gelb*|gold*|silber*|braun*|beige*|creme*|orange*] [schrift*|buchstabe*|pfeil*|zahlen|ziffern|linie*]; [gross*|klein*|klar*|dick*|rund*|fett*] [schrift*|buchstabe*|knoepfe*|tasten|zahlen|ziffern|symbole*|schaltflaechen]; [nichts|nicht|kein] [buntes|bunt*|blinkend*|schnickschnack]; in [unserem|unseren] [blau|gruen|rot|farben|hausfarben]; so [schlicht|einfach|klar|ruhig] wie; wie [der|die|das|ein|eine] .. [aussehen|wirken]`,
    asked:
      `[soll|sollte] (es|das|sie) (eher|lieber|mehr) .. [aussehen|wirken|sein]; eher wie; wie [soll|sollte|muss|darf|stellen] [es|das|sie|die] .. [aussehen|wirken|vor]; welche* [farbe*|stil|gestaltung|schrift]; wie .. aussehen`,
  },
  like: {
    said: `
      [mir|uns] [gefaellt|gefallen]; denken sie (an|mal an|etwa an); im stil [von|der|des]; so in der art; orientier*; [schoen|gut|toll|super|klasse|gelungen|prima|vorbildlich] [finde|finden] [ich|wir] ; [finde|finden] [ich|wir] .. [schoen|gut|toll|super|klasse|gelungen|prima]; [gefaellt|gefallen] (uns|mir) (sehr|besonders|gut|richtig); [so|genau|aussehen|etwas|aehnlich|einfach|klar|genauso|schlicht] wie [der|die|das|ein|eine|bei|in|im|beim|unser*]; wie [der|die|das|ein|eine|beim|bei|im|auf] .. [aussehen|wirken|funktionieren|sein]; aehnlich [wie|der|dem]; [gefaellt|gefallen|mag|moegen|lieben] [mir|uns|wir|ich|an|die|den|das]; als [vorbild|muster]; vorbild; erinnert [an|uns|mich]; angelehnt an; nach dem [vorbild|muster]`,
    asked:
      "[seite|seiten|app|apps|website|marke|beispiel*|vorbild*] .. [gefaellt|gefallen|moegen|schaetzen]; was gefaellt; [vorbild*|vorbilder]; wer macht (es|das) gut",
  },
  dislike: `
      [furchtbar|schrecklich|grauenhaft|schlimm|scheusslich|unmoeglich|nervig] (sind|ist|finde|finden); [stoeren|stoert|nerven|nervt] (uns|mich); [hasse|hassen|hasst|verabscheu*]; nicht (mehr) [ausstehen|leiden|gebrauchen]; [koennen|kann] .. [ausstehen|leiden]; [mag|moegen] .. [nicht|kein*|gar]; [nicht|nichts|bloss nicht|bitte nicht|auf keinen fall] (so) wie; [bitte|nur|bloss|auf keinen fall|ja] kein* ; kein* [pop-ups|popups|animation*|werbung|geblinke|farbverlaeufe|stockfotos|emojis|schnickschnack|spielerei*]; nichts (das|was) [blinkt|flackert|sich bewegt|wackelt]; nichts [blinkendes|buntes|verspieltes]; haesslich*; zu [bunt|ueberladen|unruhig|verspielt|voll|laut|amerikanisch|englisch|deutsch|kindisch|grell|glatt|technisch|steril|kitschig|protzig|suess|klinisch|nuechtern|schrill|aufdringlich|altmodisch|poppig]; ueberladen; altmodisch; altbacken; [scheusslich|furchtbar|schrecklich|grauenhaft]; verschonen sie; weg von`,
  surface: `
      auf (den|der|allen|jedem) .. [handy|handys|tablet|tablets|telefonen|smartphones]; handschuh*; [in|bei|auch bei] .. [sonne|sonnenlicht|dunkelheit|regen|dunkeln|sonnenschein|gegenlicht]; [lesbar|bedienbar|nutzbar|benutzbar|sichtbar|erkennbar|lesen|bedienen] .. [mit|in|bei|aus|ohne|von] ; [mit|in|bei|aus|ohne|im] .. [lesbar|bedienbar|nutzbar|benutzbar|sichtbar|erkennbar|bedienen|lesen|ablesen]; [im|bei] [nebel|schnee|regen|dunkeln|naesse]; mit [einer|nassen|kalten|dicken|schmutzigen] [hand|haenden|fingern|daumen]; [bedienen|lesen|bedient|gelesen|erkennen|benutzen] [koennen|werden|lassen]; ohne [ein|eine|einen|jedes] [passwort|anmeldung|handbuch|schulung|tastatur|maus|lesebrille|brille|registrierung]; passwort*; kennwort*; farbenblind*; farbenfehlsicht*; rot-gruen*; rollstuhl*; vorlese*; screenreader*; barrierefrei*; grossdruck; kontrast*; [auf|auch|und|in] [deutsch|franzoesisch|englisch|tuerkisch|polnisch|italienisch|spanisch|arabisch|russisch|ukrainisch|rumaenisch]; sprachen; mehrsprachig*; [unser|das|unserem] logo; auf [dem|einem|jedem|alten|kleinen|unseren] .. [handy|handys|tablet|tablets|telefon|telefonen]; gross genug; aus [der|# metern|einiger|drei metern] [entfernung|metern]; finger*; daumen`,
  gain: {
    said: `
      [eine|einen|ein|zwei|drei|vier|#] .. [ersparen|einsparen|erspart|eingespart]; [brauchen|braeuchten|braucht|braeuchte] .. weniger ; [spare|sparen|spart|erspart|ersparen] [wir|uns|ihr|ich] (uns|mir) (..) [ein*|#|stunden|zeit|geld|personal|aushilf*]; [sparen|spart|spare|gespart|ersparen|erspart] .. [halbe*|ganze*|volle*|zwei|drei] (volle*|ganze*) [stelle*|kraft|kraefte|schicht*|tag*|posten] ; [uns|mir|ihnen] .. # ... [sparen|ersparen|einsparen|bringen|einbringen]; [spart|sparen|spare|gespart|erspart|ersparen|einsparen|sparten] [uns|mir|ihnen|wir|das] .. [#|stunden|zeit|geld|leute|personal|wege|arbeit|stelle|stellen]; [bringt|bringen|braechte|braechten|bekaemen|verdienen|gewinnen] [uns|wir|mir|das] .. [#|mehr]; # mehr [buchungen|auftraege|kunden|gaeste|verkaeufe|mitglieder|umsatz|fahrten|tickets|patienten]; mehr [umsatz|buchungen|auftraege|kunden|gaeste|mitglieder|einnahmen|gewinn|verkaeufe]; # wert; [wert|lohnt]; [koennten|koennen] (wir) .. [# mehr|mehr|zusaetzlich]; [steiger*|erhoeh*|verdoppel*] .. [umsatz|gewinn|auslastung|einnahmen]; [senk*|reduzier*] .. [kosten|ueberstunden|ausschuss|verluste|aufwand]; weniger [ueberstunden|ausschuss|kosten|abfall|verlust*]; [einsparung|ersparnis] (von)`,
    asked:
      "was [bringt|braechte|bringen] .. [es|das|ihnen|ein]; was haben sie davon; welchen nutzen",
    asked_amount: "was .. wert; wie viel .. [sparen|spart|bringt|einbringen|einsparen]",
  },
  payback: `
    sich (..) # (..) rechnen; sich ... [rechnen|amortisieren|auszahlen];     [rechnet|rechnen|gerechnet|rechnete|amortisier*|bezahlt|traegt|traegt] [es|das|sich|die|sie] .. [sich|selbst|in|nach|innerhalb|binnen|schon]; amortis*; rentier*; wieder [drin|herein|reingeholt|eingespielt|raus]; [zahlt|zahlen] sich .. aus; [geld|kosten|investition] .. [zurueck|wieder drin|wieder herein|hereingeholt]; rendite; bezahlt [gemacht|machen]; [macht|machen] .. bezahlt; nach # .. [drin|bezahlt|zurueck|raus|herein]; lohnt sich [nach|in|schon|ab]; billiger als; guenstiger als`,
  priority: {
    said: `
      [wollen|will|wollten] ... vor [dem|der|den] neuen; [ziehen|zieht|zogen] ... vor; [stellen|stellt] .. [vor|ueber] [den|die|das|alle*]; [kommt|kommen|geht|gehen|hat|haben] .. [vor|zuerst|vorrang|als erstes|an erster|prioritaet] ; vorrang; prioritaet; [wichtiger|dringender|dringlicher] als; am [wichtigsten|dringendsten]; (das) wichtigste; [bevor|ehe] [wir|etwas|alles|irgend*]; vor [allem anderen|allen anderen]; [vorstand|gesellschafter*|gemeinderat|stadtrat|beirat|mitglieder|eigentuemer|leitung|verein|rat] .. [beschlossen|entschieden|dafuer gestimmt|gestimmt|wollen|will|besteht] ; [dafuer|darueber] [gestimmt|abgestimmt]; zuerst; als erstes; alles andere kann warten; steht (ganz) oben; an erster stelle`,
    asked: `warum [das|dieses|zuerst|hat|kommt|vor]; wieso [das|zuerst|vor]`,
  },
  range: {
    from: "von #",
    to: "auf (unter|hoechstens|etwa|rund|maximal|weniger als) #; zu #",
    instead: "[statt|anstatt] (..) #; anstelle (von|der) (..) #",
  },
  success: "erfolg*; geklappt; funktioniert; gelungen; [unser|das] ziel; messen (wir|koennen)",
  measured_by:
    `gemessen [an|mit|am|von|ueber|durch|aus]; abgelesen; laut [der|dem|unser*]; gezaehlt [an|am|mit|von|bei|im|in]; nach [der|den|unser*] [uhr|liste|statistik|zaehlung|kasse|aufzeichnung*]; [das|dies] [messen|zaehlen|lesen] wir; [wir|ich] [messen|zaehlen|lesen] [das|es|sie] .. [an|am|mit|ab|aus|bei|im]; ermittelt [aus|mit|durch]; aus [der|dem] [kasse|uhr|liste|statistik|system|zaehler|buch]`,
  causes: "weil; da [die|der|das|wir|niemand]; wegen; deshalb; darum",
  changes: `
    [sinkt|sinken|faellt|fallen|steigt|steigen|geht|gehen|kommt|kommen|schrumpft|waechst|klettert|verkuerzt|reduziert|verbessert] (sich) (herunter|runter|zurueck|hoch); soll; sollen; [wollen|moechten|werden] (wir); [senken|druecken|bringen|reduzieren|verkuerzen|steigern|erhoehen|halbieren]; muss; muessen`,
  moves:
    "senken; druecken; bringen; reduzieren; verkuerzen; steigern; erhoehen; halbieren; herunterbringen; verringern; vermindern; kommen",
  written_look: "schrift*; farbe*; farben; farblich; gestaltung; design",
  obliged:
    "muss; muessen; soll; sollen; sollte; darf; duerfen; nur; brauchen; braucht; noetig; vorgeschrieben",
  orders: "bitte; machen; mach; halten; halte; lassen; lass; nehmen; bloss; nur; kein*; keine",
  fragments:
    "weil; dass; besonders; zum beispiel; wie; oder; ueber; welche*; als; auch; sowie; drittens; zweitens; mehr; obwohl; sogar; vielleicht; ob; okay",
  must: `
      also [gross*|nur]; tragen; traegt; muss; muessen; soll; sollen; sollte; darf [nicht|nur|kein*]; duerfen [nicht|nur|kein*]; [darf|duerfen|kann|koennen] .. [nicht|nur|kein*]; braucht; brauchen; nur; kein*; nicht; ohne; erforderlich; verpflichtet; vorgeschrieben; [laeuft|laufen] [nur|auf|ueber|unter] ; noetig; hat kein*; haben kein*; gibt (es) kein*; nie`,
  technical: `
      app store*; smartphone*; gespeichert; ausland; [anschliessen|verbinden|ankoppeln|uebergeben|sprechen|andocken] ; [mit|an] .. [sprechen|reden|gekoppelt|angedockt|angeschlossen]; nichts installier*; installier*; in die usa; system; systeme*; software; programm; programm*; server*; schnittstelle*; api; internet; wlan; netz; netzwerk; empfang; offline; online; daten; patientendaten; kundendaten; personendaten; mitgliederdaten; gaestedaten; datenbank*; importier*; exportier*; import*; export*; csv; windows; linux; android; iphone*; ipad*; tablet*; browser*; excel; sap; erp; warenwirtschaft*; kasse; kassensystem*; kassen; login; anmeldung; verschluessel*; dsgvo; datenschutz; cloud; gehostet; hosting; drucker*; scanner*; barcode*; sensor*; einbind*; anbind*; angebunden; verbunden; alte* [rechner|computer|pcs|handys|telefone]; firewall; [land|haus|gebaeude|eu|schweiz|deutschland] (nicht) verlassen; sicherung*; sms; gps; usb; bluetooth`,
  organizational: `
    zustimmung; genehmig*; freigabe; einverstaendnis; unterschrift; bewillig*; betriebsrat; personalrat; mitarbeitervertretung; gewerkschaft; [vorstand|gemeinderat|stadtrat|beirat|ausschuss|aufsichtsrat|mitgliederversammlung|gesellschafter*] .. [tagt|entscheidet|muss|zustimmen|stimmt|genehmigt|beschliesst|entscheiden]; datenschutzbeauftragte*; rechtsabteilung; einkauf; ausschreib*; it-abteilung; edv-abteilung; [muss|muessen] .. [zustimmen|geschult|gefragt|einverstanden|unterschreiben|freigeben|eingelernt]; schulung*; geschult; niemand .. [nach|vor|ab] #; nur [am|an|montags|dienstags|mittwochs|donnerstags|freitags|samstags]; teilzeit; urlaub*; kein* [personal|leute]; erntezeit; pruefungszeit; ferienzeit; nicht verfuegbar; nur eine [person|kollegin|mitarbeiterin]`,
  budget_asked:
    `wie sieht es .. [budget|geld|kosten|finanz*] .. aus; (mit) [dem|ihrem] [budget|geld]; [haben|gibt] .. [budget|geld|rahmen|summe]; [budget|kosten|geldrahmen] (..) $; was [darf|duerfte|soll|kann] [es|das|sie] .. kosten; wie viel .. [geld|ausgeben|kosten|budget|investieren|haben|steht|zahlen]; [welches|was|wie|und] .. [budget|etat]; wie hoch .. [budget|etat|summe|betrag]; was [koennen|wollen|duerfen] sie .. [ausgeben|zahlen|investieren]; und das [geld|budget]; [obergrenze|limit]`,
  date_asked:
    `[ist|liegt] (die|der|ihre|ihr) (..) [frist|stichtag|termin|deadline]; wann; bis wann; ab wann; zu wann; und der [termin|zeitpunkt|starttermin]; welcher [termin|tag|monat]; wie [bald|schnell|lange|eilig]; [welche|und die] [frist|deadline]; zeitplan; zeitrahmen; stichtag`,
  firm: `
      mehr nicht; nicht mehr $; kein* (cent|euro) mehr; dabei bleibt es; bleibt es dabei; es bleibt dabei; keinen mehr; mehr (wird|gibt) es nicht; mehr wird (es|das) nicht; mehr [gibt|ist|haben|geht|bekommen] .. [nicht|her|drin]; mehr [ist|gibt es|haben wir|geht] nicht; nicht drin; das ist alles; kein* [cent|euro|rappen|franken] mehr; hoechstens; maximal; nicht mehr [als]; mehr [geht|ist|haben|gibt] (es|wir) .. nicht; obergrenze; [fest|fix|festgelegt|gedeckelt]; (das) limit; ist [endgueltig|alles|das aeusserste]; nicht verhandelbar; auf keinen fall mehr; mehr nicht; aeusserste grenze; bis zu`,
  flexible: `
      je nachdem; kommt darauf an; (etwas|ein bisschen|noch) [luft|spielraum] ; luft nach oben; flexibel; verhandelbar; [etwas|bisschen|wenig] .. mehr; spielraum; luft nach oben; [koennte|koennten|kann|koennen] .. [aufstocken|drauflegen|erhoeht werden|erhoehen|mehr geben|nachlegen]; ungefaehr; je nach; wenn es sich lohnt; kommt darauf an; grob; rund`,
  fixed: `
    stichtag; frist; spaetestens; [muss|muessen] ; [darf|kann|laesst] (sich) .. nicht (mehr) [verschieben|verschoben|warten|spaeter]; nicht verschiebbar; unverrueckbar; keinen tag spaeter; auf jeden fall; endet; laeuft .. aus; abgeschaltet; sonst [verlier*|muessen|ist|sind]`,
  driver: "weil; da; denn; wenn; sobald; dann; grund; weil da; weil dann",
  occasion:
    "gesetz*; vorschrift*; verordnung*; [vertrag|lizenz|mietvertrag|foerderung|zulassung|abo] .. [endet|ablaeuft|auslaeuft]; [saison|schule|schuljahr|messe|ernte|semester|sommer|winter|ferien] (..) [beginnt|losgeht|startet|anfaengt|los]; pruefung*; revision",
  by_then: "bis dahin; bis dann; vorher; bis zu diesem [tag|datum|termin]",
  chatter: `
      kann ich (ihnen|dir) (..) (nicht|noch nicht) sagen; (da) muesste ich .. [fragen|nachfragen|nachsehen]; muss ich .. [fragen|nachfragen]; [parken|parkplatz*|parkplaetze]; code fuer(s); gebe ich .. weiter; zur info; zu [zweit|dritt|viert|fuenft|sechst]; danke*; dank; vielen dank; herzlichen; schoene* [mittagessen|abend|gespraech|tag|wochenende|feiertage]; [liebe|viele|beste|freundliche|herzliche|schoene] gruesse; gruess*; sehen uns; bis [bald|dann|morgen|naechste*|freitag|montag|dienstag|mittwoch|donnerstag]; freue mich; alles gute; glueckwunsch*; gratulier*; wie geht; wetter; [dieses|naechstes|letztes|unser] [treffen|meeting|gespraech]; tagesordnung; praesentation*; folie*; hoeren sie mich; mikro*; aufnahme; kaffeepause; guten [morgen|tag|abend]; herzlich willkommen; kuchen; [im|in|unser*|mein*] urlaub; frohe*; gute besserung; war [hervorragend|wunderbar|koestlich|sehr schoen]`,
  small_talk:
    "wie [war|waren|ist|geht] .. [reise|fahrt|anreise|flug|wochenende|urlaub|weg|familie|wetter|ihnen|dir]; wie geht es; gut [angekommen|hergekommen|geschlafen|erholt]",
  family:
    "[mein*|seine*|ihr*|unser*] [schwester|bruder|mutter|vater|sohn|tochter|frau|mann|hund|katze|oma|opa|enkel*|kinder|nachbar*]",
  people:
    "leute; nutzer; kunden; kaeufer; alle; patienten; gaeste; mitglieder; besucher; mitarbeiter; personal; # prozent",
  ours:
    `wir; uns; unser*; ich; mein*; team; personal; kunden; gaeste; patienten; fahrer*; leute; alle; jede*; jeden .. [tag|abend|morgen|monat]; [#|einmal|zweimal] [am|pro|im|die] [tag|woche|monat|nacht|schicht|jahr]; #`,
  dependent:
    "es; das; dies; diese; dieser; sie; er; da; dann; deshalb; darum; dadurch; dabei; damit; dort",
};

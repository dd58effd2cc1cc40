import type { Grammar } from "../grammar.ts";

/** Umlauts are written out: "für" is "fuer", "ß" is "ss". */
export const GERMAN: Grammar = {
  language: "de",
  cues: {
    harmless: `
      [ist|sind|war|waren|wird|werden|wurde|wurden] (immer|oft|haeufig|jedes mal) falsch [ge*|be*|ver*|ein*|ab*|aus*|auf*|zu*|etikettiert|sortiert|montiert|adressiert|nummeriert];
      laut (unser*|der|dem|den) [liste*|kasse|statistik*|uhr|zaehler|protokoll*|auswertung*|kassenbuch|zahlen|zeiterfassung|retourenzettel|journal|tagebuch]; [wenn|falls] (es) (wirklich|unbedingt) [sein muss|noetig (ist)|noetig sein sollte|notwendig ist]; notfalls; [nein|ach] [moment|halt|warten sie|warte|stopp|pardon]; kein zweifel; ohne (jeden|den geringsten) zweifel; zweifellos; kein* (geringsten|rechter) zweifel (daran|dass);
      keinerlei zweifel; [wem|zu wem|wohin] (..) gehoert; nicht zu [bezweifeln|leugnen|uebersehen|fassen|unterschaetzen|vergessen|verachten];
      [bezweifle|bezweifelt|bezweifeln|zweifle] (es|das) (gar|ueberhaupt) nicht; daran zweifelt niemand;
      niemand zweifelt; niemand bezweifelt; ausser [zweifel|frage]; keine frage; ohne frage; laesst sich nicht leugnen;
      nicht abzustreiten; nicht [nur|bloss|allein|zuletzt|ohne|umsonst|schlecht|weit|lange];
      nicht (viel|einen tag|einen cent|erst) [spaeter|frueher|mehr|weniger|laenger|teurer|groesser|kleiner|laenger] als;
      nicht [vor|nach|ueber] #;
      nicht vor [dem|der|mai|januar|februar|maerz|april|juni|juli|august|september|oktober|november|dezember];
      nichts (weiter|anderes|weniger) als; nichts ausser;
      kein* (einzige*) [cent|euro|tag|stunde|minute|woche] [mehr|spaeter|laenger|weniger|frueher];
      nicht ein* (einzige*) [cent|euro|tag] [mehr|spaeter|laenger]; kein* geringer*;
      kein* [sorge|angst|ursache|problem|wunder|geheimnis|scherz|ausnahme|halben sachen|ding]; nicht wahr; warum nicht;
      wieso nicht; weder mehr noch weniger; nicht mehr und nicht weniger; nicht mehr lange;
      kaum [zu glauben|zu erwarten|erwarten|abwarten]; (es) kaum (mehr|noch) erwarten; nicht abwarten;
      [vergessen sie|vergiss|vergesst] (bitte|ja) nicht; geht nichts ueber; nichts lieber;
      nichts [wichtiger|schlimmer|aergerlicher]; nicht auszuhalten; nicht mal so; gar nicht so [dumm|schlecht|uebel];
      nicht gerade wenig; nicht wenige; nicht selten; da beisst die maus;
      [auch|selbst|sogar|wie|als|immer|jedesmal|jeweils] wenn; jedes mal wenn;
      als [ob|waere|waeren|haette|haetten|wuerde|wuerden]; wenn ich (ganz|mal) ehrlich [bin|sein soll];
      wenn wir (ganz) ehrlich sind; wenn (ich|man) .. [sagen|ausdruecken|nennen] [darf|will|moechte|kann];
      wenn sie mich fragen; wenn du mich fragst; wenn ihr mich fragt;
      wenn [ueberhaupt|moeglich|noetig|schon|auch|nicht (sogar|gar|mehr|laenger|schlimmer)];
      wenn es [geht|sein muss|hochkommt|recht ist|ihnen recht ist|darauf ankommt];
      wenn man [so will|bedenkt|ueberlegt|rechnet|weiss|hinschaut|genau];
      wenn sie [so wollen|wollen|es genau wissen|wissen wollen|sich fragen|verstehen was|wissen was];
      wenn es nach [mir|uns|mein*|unser*|dem|der] .. [geht|ginge];
      falls [sie sich fragen|noetig|moeglich|es interessiert]; was waere wenn; so gut es geht;
      egal [ob|was|wie|wer|wann]; gleich ob; ganz gleich; unabhaengig davon ob; ob .. oder; ob ... oder (nicht);
      wie [gesagt|besprochen|vereinbart|versprochen|erwaehnt|abgemacht|immer|sie wissen|ihr wisst|jeder weiss];
      man sagt ja; kurz gesagt;
      [die|der|den|unsere|unseren|alle|diese|ihre|keine|viele|monatliche*|neue*|taegliche*] berichte*; ehrlich gesagt;
      offen gesagt; genauer gesagt; besser gesagt; sozusagen; sagen wir mal; ich muss sagen; das sagt alles;
      sagt|sagen (auch|immer) [das gleiche|dasselbe|ja|nein|danke|hallo|bescheid|niemand|nichts|gar nichts|das auch];
      hat [ja|nein|hallo|bescheid] gesagt; [was|wo] (die|der|das) .. [sagt|sagen] $;
      denk* (sie|ihr) (bitte|da|dabei|hier) an; ich denke (da|dabei|hier) an; denken an; glaub* (sie|ihr) [mir|uns];
      glaube an; ich finde es [gut|schoen|schlecht|wichtig|furchtbar]; sicher ist (sicher|dass);
      (bin|sind) .. [ganz|absolut|hundertprozentig|voellig|sehr] sicher; sicher dass; wohl oder uebel; sehr wohl;
      wohl [fuehlen|fuehlt|gefuehlt|tun|getan]; zum wohl;
      [vielleicht|wahrscheinlich] [haben sie|erinnern|wissen sie|kennen sie|weisst du|erinnert|kennt ihr];
      [waere|waeren] .. [schoen|gut|toll|nett|super|ideal|wunderbar|perfekt|prima|
        grossartig|hilfreich|praktisch|klasse|fein|froh|gluecklich|dankbar|
        begeistert|erleichtert|lieber|recht|liebsten] wenn;
      wuerde* (mich|uns) (sehr|wirklich|riesig) (freuen|helfen) (sehr) wenn;
      wuerde|wuerden .. [freuen|helfen|gefallen|wuenschen] wenn;
      [mir|uns] waere .. [lieber|lieb|recht|geholfen|liebsten] wenn; was .. gluecklich [machen wuerde|machte] .. wenn;
      schoen waere (es) wenn; statt zu; stattdessen; findet statt; finden statt; ohne dass; ohnehin;
      ohne [weiteres|wenn und aber|ende|pause]; so lange wie; solange ich denken; solange [wir|es|sie] .. [kennen|gibt];
      auf einmal; noch einmal; ein fuer alle mal; sobald [wie|es geht]; in keiner einzigen minute; nie wieder; nie mehr;
      geschweige; bis auf weiteres; bis auf den letzten; [sondern|sonst] [auch|noch|niemand|nichts];
      gegen [mittag|abend|morgen|ende|#]; gegen die [zeit|kaelte|hitze|wand];
      die frage ist (jetzt|nun|endlich|damit) [geklaert|beantwortet|entschieden|erledigt|vom tisch]; ehrlich gesagt;
      nicht ueberschreiten; verstehen sie mich (bitte) nicht falsch; nicht falsch verstehen; misszuverstehen;
      [sagt|sage|sagen|melde|meldet] .. niemand; bescheid; nicht nur; nicht .. ueberschreiten; jede* einzelne*;
      nichts .. mehr als; nichts .. [so sehr|so] .. wie;
      wenn (wir|ich) .. [eines|eins|etwas] [brauchen|brauche|wollen|will|wuenschen];
      wenn [wir|ich] (etwas|eines|eins) [brauchen|brauche] (,) dann; nichts .. lieber als;
      steht ausser [frage|zweifel] (dass); steht ausser frage , dass;
      [niemand|keiner|kein mensch] [bestreitet|leugnet|bezweifelt|stellt in frage]; unbestritten;
      unstrittig;
      wie soll ich (es|das) sagen; wie sagt man; wie (sag|sage) ich es;
      [brauche|brauchen] kein* .. um zu [wissen|sehen|merken|verstehen] (,) (dass)
    `,
    negator: `
      ^ (da|dann|also|und|aber) [sie koennen|wir koennen|du kannst|ihr koennt|man kann] (getrost|ruhig|gleich) ... vergessen $;
      ^ (bitte|also|nein|dann|und|aber) [vergessen sie|vergiss|vergesst|vergessen wir]
        (bitte|einfach|also|lieber|mal|gleich|ruhig|doch) [den|die|das|diesen|diese|dieses|ihren|ihre|ihr|deinen|deine|dein];
      nicht; nie; niemals; keineswegs; keinesfalls; mitnichten; nimmer; nimmermehr; nirgends; nirgendwo;
      auf (gar) keinen fall; unter keinen umstaenden; in keiner weise; in keinem fall; zu keiner zeit;
      zu keinem zeitpunkt; im leben nicht; kaum; schwerlich; selten; weiger*; geweigert; lehn* ... ab; abgelehnt;
      ablehn*; verweiger*; [verbiet*|verbot|verboten]; untersag*; verzicht*; [vermeid*|vermied*]; verhinder*;
      [bloss|nur] [nicht|kein|keine|keinen]; hoer* .. auf mit; [bleib*|bleiben sie] (mir|uns) (bloss) weg mit;
      verschon* .. mit; [bin|sind|ist|war|waren|seid|waere] .. gegen;
      gegen [ein|eine|einen|den|die|das] (..) [start|plan|idee|kauf|budget|ausgabe|entwurf|design|look|
        logo|version|loesung|anschaffung|einfuehrung|vorschlag]; dagegen; wehr* .. gegen; sprech* .. gegen;
      gestimmt gegen; stimm* .. gegen; gegen .. gestimmt; alles andere als; das gegenteil von; weit (davon) entfernt;
      zu [klein|arm|jung|alt|teuer|spaet|frueh|wenig|muede|schwach] um; [haben|habe|hat] (..) genug von; satt;
      die nase voll; fertig mit; schluss mit; hass*; verabscheu*;
      [kann|koennen] .. nicht (mehr) [sehen|leiden|ausstehen|riechen|hoeren]; lieber ... als; eher ... als;
      geschweige denn; nicht im [traum|entferntesten]; von wegen;
      das letzte was .. [will|wollen|brauche|brauchen|moechte|moechten] (ist|sind); ausserstande;
      nicht [bereit|gewillt]; [haetten|haette] [wir|ich] [doch|nur|bloss]; wenn wir [doch|nur|bloss];
      traeum* .. von; ^ als ob (wir|ich|man|es); [abschied|verabschiedet] .. von; gestrichen; streich* (wir);
      [verworfen|verwerfen]; gekippt; abgesagt; abgeblasen; fallengelassen; fallen gelassen; ausgeschlossen; nein zu;
      unmoeglich; ohne mich; finger weg von; [habe|haben|hat] .. gegen; [sprechen|sprachen|sprach] .. gegen;
      ich wuenschte; wir wuenschten; waere .. schoen gewesen; wenn doch [nur|bloss]; haetten wir doch; waer* .. bloss;
      [koennen|kann|koennten] .. verzichten; entbehr*; [sehen|sehe|sieht|sahen] .. davon ab
    `,
    quantifier: `
      kein*; niemand*; nichts; keinerlei; weder; nicht [jede*|alle*|viel*|mal|einmal|ein|eine|einen|einer|einem];
      kaum [ein*|jemand|wer|irgend*]; [so gut wie|fast|praktisch|nahezu|beinahe] [kein*|niemand|nichts|nie];
      die wenigsten; nur [wenige|die wenigsten|einzelne]; wenige [der|von|unserer]; null;
      nur eine (kleine) [handvoll|minderheit]; eine (kleine) [handvoll|minderheit]
    `,
    exclusion: `
      ohne; statt; anstatt; anstelle; an stelle; anstatt dass; ausser; abgesehen von;
      bis auf [den|die|das|ein|eine|einen]; im gegensatz zu; anders als; mit ausnahme; und nicht
    `,
    denial: `
      [zeiten|tage] sind (laengst|lange) vorbei (,) [in denen|als|da|wo]; [zeiten|tage] (,) [in denen|als] ... vorbei;
      (ist|waere|war) (doch|schlicht|einfach|reiner|voelliger|ja|glatt|eine|ein)
        [falsch|gelogen|unsinn|quatsch|unwahr|luege|maerchen|irrtum|
        missverstaendnis|uebertrieben|unmoeglich|ausgeschlossen|undenkbar|
        abwegig|absurd|laecherlich|unwahrscheinlich| fehler] (,) [dass|zu|wenn|zu sagen]; keine rede (davon|sein);
      (von) .. keine rede; kein* grund (zu|anzunehmen); nichts spricht dafuer; bestreit*; bestritt*;
      [streite|streitet|streiten|stritt] .. ab; leugne*; geleugnet; dementier*; vernein*; widersprech*; widerspricht;
      ein luegner wenn; muesste luegen; [heisst|bedeutet] nicht; nicht als ob;
      [schreiben|schreib|notieren] (sie) (bitte|bloss|ja) nicht; vorhaben nicht;
      [haben|habe] (wir|ich) (gar|ueberhaupt) nicht vor; nicht die absicht; keine* absicht; kein* plan*; nicht daran;
      nicht geplant; ist nicht an dem; nicht so (,) dass; sehe* (..) nicht ein (,) [warum|wieso|weshalb|dass];
      sehe* nicht (,) [warum|wieso|weshalb|wozu]; verstehe* nicht (,) [warum|wieso|weshalb|wozu];
      kein* grund [warum|weshalb]; [ein|das] [maerchen|mythos|geruecht|irrtum|irrglaube] (,) dass; dass .. stimmt nicht;
      [wuenschte|wuenschten] (mir|uns) (,);
      [unfair|ungerecht|unehrlich|verfrueht|uebertrieben|zu viel gesagt|irrefuehrend|vermessen|gelogen] (,) zu
        [sagen|behaupten|schreiben|meinen] (,) (dass); [wuerde|haette] [ihnen|euch|dir] [gern|gerne|liebend gern]
        (etwas anderes) [sagen|gesagt|berichten|mitteilen|melden] (,) (dass)
    `,
    doubt: `
      bezweif*; zweif*; bedenken; unsicher; unklar; ungewiss; fraglich; zweifelhaft; fragwuerdig; skeptisch; strittig;
      umstritten; unwahrscheinlich; nicht .. [sicher|ueberzeugt|klar|gewiss];
      [alles andere als|weit davon entfernt|keineswegs|kaum] [sicher|ueberzeugt|klar|ueberzeugt zu sein]; offene frage;
      [ist|bleibt] .. offen (ob); abzuwarten; [muss|wird] sich (erst|noch) zeigen; in den sternen;
      die frage [ist|bleibt|stellt sich]; es fragt sich; [frage|fragen] [mich|uns]; weiss .. nicht .. (,) dass;
      wer weiss (schon) (,) (ob|wie); weiss der himmel;
      [pruef*|klaer*|schau*|sehen|nachfragen|herausfinden|
        ueberleg*|entscheid*|geklaert|geprueft|entschieden|nachsehen|testen| wissen|diskutieren] .. (,) ob;
      noch (zu) klaeren; ob; schwer (zu) [vorstellen|vorstellbar|glauben|sagen];
      kaum [vorstellbar|denkbar|glaublich|vorstellen|glauben]; wundern wenn; glaube (ich) kaum; denke (ich) kaum;
      misstrau*; hin und her gerissen; zwiegespalten;
      [fehlt|fehlen] [mir|uns] (der|die) [glaube|zuversicht|hoffnung] (,) (dass)
    `,
    ignorance: `
      trau* .. nicht;
      [weiss|wissen|wuesste|weisst] .. nicht (genau|recht|einmal|mehr|immer) (,)
        [ob|wie|was|wann|wer|wo|warum|welche*|wieviel*];
      [weiss|wissen] .. [nie|niemand] (,) [ob|wie|was|wann|wer|wo|warum|welche*]; keine ahnung (,) (ob|wie|wann|was)
    `,
    inquiry: `
      [frag*|gefragt] .. (,) ob; [wissen|erfahren|herausfinden] .. [wollen|will|wollte|wollten|moechten|moechte] (,) ob;
      [will|wollen|wollte|wollten|moechte|moechten] .. [wissen|erfahren|herausfinden] (,) ob; wissen wollen (,) ob;
      [pruef*|schau*|nachsehen|sehen] (..) (,) ob
    `,
    report: `
      [leute|nachbarn|kollegen|alle|viele|manche] [sagen|meinen|behaupten|erzaehlen] (staendig|immer|oft|gern|gerne|dauernd|ja) (,) (dass);
      [weismachen|einreden|vormachen] (,) dass; glauben machen (,) dass;
      [mein|meine|unser|unsere|der|die] .. [findet|finden|meint|meinen|glaubt|glauben] ,;
      sagt; sagte; sagten; gesagt; behaupte*; meint; meinte; meinten; gemeint; erzaehl*; [schrieb|schrieben] .. dass;
      [schrieb|schrieben] (mir|uns|ihm|ihr|ihnen|gestern|heute|neulich|..) [,|:]; schreibt .. (,) dass; geschrieben (,) dass;
      [hat|haben|hatte|hatten] .. geschrieben;
      versichert; versicherte; versicherten; versichern; versichere; berichte*; glaubt; glaubte; denkt; dachte; vermutet; vermutete; schwoer*; schwor; geschworen; betont*;
      verkuende*; prahlt*; warnt*; schaetzt; schaetzte; ausgerechnet; vorgerechnet; eingeredet; erklaer* .. (,) dass;
      findet .. (,) dass; finden .. (,) dass; [sagen|meinen|glauben|behaupten|denken] (,) [dass|die|der|das];
      heisst (es) (immer|ja|doch|oft) (,) dass; heisst es; es heisst; man [sagt|erzaehlt|hoert|munkelt];
      [geruecht*|gerede] ... (,) dass; das geruecht; geruechte;
      [studie*|umfrage*|artikel|prospekt|zeitung|broschuere|berater|
        vertreter|experte*|fachleute|verkaeufer|anbieter] ..
        [zeig*|beleg*|steht|stand|ergab|ergibt|beweist|rechnet|rechnete] (,) (dass); steht (..) (,) dass;
      stand (..) (,) dass; wird .. [behauptet|erzaehlt|gemunkelt|gesagt|vermutet];
      [ist|sind|war] (fest|voellig|ganz|total|absolut|immer|auch|weiterhin) [ueberzeugt|der meinung|der ansicht|der
        auffassung] (davon) (,) dass; erwaehnte* .. (,) (dass); deutete an; (im|in der) .. hiess es (,); hiess es (,);
      [schreiben|schreibt|schrieb|schrieben|postet|posten|kommentieren]
        (manche|einige|viele|leute|kunden|andere|jemand|er|sie|die|der) (..) ,; [schreiben|schreibt|schrieb|schrieben]
        (manche|einige|viele|leute|andere|jemand|er) (..) dass;
      [festgestellt|bemerkt|angemerkt|vermerkt|notiert] (,) dass; [stellt|stellte|stellten] .. fest (,) dass
    `,
    heard: `
      (wurde|wird|wurden|worden) .. [gesagt|erzaehlt|versichert|berichtet|zugetragen|versprochen|zugesichert] worden;
      [mir|uns] .. (wurde|wird) .. [gesagt|erzaehlt|versichert|berichtet|zugetragen];
      [gelesen|mitbekommen|aufgeschnappt]; [habe|haben|hat|hatte|hatten|hab] .. gehoert; gehoert [habe|haben|hat|hatte|hatten|hab]; gehoert (,) [dass|wie|wann|wo|$]; gehoert , ; [hoere|hoerte|hoeren|hoerten|lese|las|lasen] .. (,) dass;
      wurde [mir|uns] ... [gesagt|erzaehlt|versichert|berichtet|zugetragen|versprochen];
      [mir|uns] wurde ... [gesagt|erzaehlt|versichert|berichtet|zugetragen|versprochen]; hoerensagen
    `,
    hearsay: `
      wie [der|die|das|ein|eine|mein|meine|unser|unsere|ihr|ihre] .. [verspricht|prophezeit|verkuendet|nahelegt];
      [soviel|soweit] ich [hoere|hoerte];
      angeblich*; laut; nach [angaben|ansicht|meinung|auskunft|aussage]; zufolge; dem vernehmen nach; geruechteweise;
      vorgeblich; sogenannt*;
      wie (er|sie|man|es|der ..|die ..|das ..|unser* ..|mein* ..|ihr* ..|euer ..|ein* ..)
        (immer|so|gern|gerne|neulich|mir|uns) .. [sagt|sagte|sagten|sagen|meint|meinte|behauptet|behauptete|
        behaupten|schreibt|schrieb|erzaehlt|erzaehlte|hoert|gesagt hat|behauptet hat];
      wenn man .. [glaubt|glauben darf|glauben will]; glaubt man [dem|der|den|ihm|ihr|ihnen];
      nach dem was .. [hoere|hoeren|gehoert]; soweit man hoert; [seiner|ihrer] [meinung|ansicht|aussage] nach;
      nach [seiner|ihrer] [meinung|ansicht|aussage];
      wie .. [nannte|nannten|nennt|formulierte|formuliert|ausdrueckte|ausdrueckt|sagte|sagt|meinte|schrieb];
      wie .. [es|so] (..) [nannte|nennt|sagte|sagt|formulierte|ausdrueckte];
      soll ... [gesagt|behauptet|gemeint|geschrieben|erzaehlt] haben; [er|sie|der|die] .. so :; glaubt man;
      wie [der|die|das|unser|unsere|mein|meine|ihr|ihre|man|es|einer] ..
        [sagt|sagte|meint|meinte|behauptet|behauptete|schreibt|schrieb|erzaehlt|erzaehlte|heisst|hiess];
      [soll|sollen] ...
        [versprochen|bewilligt|zugesagt|beschlossen|genehmigt|freigegeben|gesagt|gemacht|bekommen|erhalten|verloren|gekauft|bezahlt|gegeben|gestiegen|gesunken|gewesen|gehabt|investiert|ausgegeben|zurueckgelegt|eingeplant|verschwunden|unterschrieben|entschieden|angekuendigt|behauptet|gefunden|gezahlt|gestiftet|gespendet|geerbt]
        [haben|sein];
      wie [der|die|das|unser|unsere|mein|meine|ihr|ihre|man|einer] ..
        [sagt|sagte|meint|meinte|behauptet|behauptete|schreibt|schrieb|erzaehlt|erzaehlte]
    `,
    opinion: `
      [ich|wir] (..) [glaube|glauben|denke|denken|schaetze|schaetzen|vermute|vermuten|nehme an|nehmen an|gehe davon
        aus|gehen davon aus];
      [glaube|glauben|denke|denken|schaetze|vermute|nehme|gehe|meine] [ich|wir]
        (mal|jedenfalls|schon|ja|doch|an|davon aus); ich meine;
      (bin|sind) (mir|uns|da) [ziemlich|fast|recht|relativ|einigermassen] [sicher|zuversichtlich]; zuversichtlich;
      mein [eindruck|gefuehl] ist; ich habe [den eindruck|das gefuehl]; gefuehlt; rechne (ich) mit; rechnen (wir) mit;
      [stellen sie sich|stell dir|stellt euch] .. vor
    `,
    condition: `
      ^ mit (dem|der) [segen|zustimmung|einverstaendnis|genehmigung|erlaubnis|rueckendeckung] [des|der|von];
      wenn (nicht|nichts) .. [dazwischenkommt|schiefgeht|querschiesst]; wenn .. [dazwischenkommt|schiefgeht|querschiesst];
      wenn alles (gut|glatt) [geht|laeuft|klappt];
      (aber|und|nur|erst|ausser|aber nur|und nur|aber erst) [wenn|falls|sofern|sobald]; es sei denn; vorausgesetzt;
      unter (der|einer) [voraussetzung|bedingung]; unter (dem) vorbehalt; vorbehaltlich;
      mit [der einschraenkung|dem vorbehalt]; angenommen; gesetzt den fall; nehmen wir .. an; stellen wir uns vor;
      im falle; im fall; fuer den fall; in dem fall dass; solange; so lange [die|der|das|wir|nicht]; je nachdem;
      abhaengig (von|davon); haengt .. [davon|ab|an]; haengen .. [davon|ab|an]; steht und faellt;
      kommt .. [darauf|drauf] an;
      ^ (und|aber) [sollte|sollten|waere|waeren|haette|haetten|kaeme|kaemen|gaebe|wuerde|
        wuerden|koennte|koennten|muesste|stimmt| stimmen|macht|machen|gibt|bekommen|bekommt|kommt|kommen|klappt|
        bewilligt|zahlt|zieht|spielt|bleibt|bleiben|geht|
        gewinnen|gewinnt|unterschreibt|verlaengert|findet|erlaubt|hilft| steigt|faellt|haelt|kriegen|kriegt|laeuft]
        [die|der|das|wir|ich|er|sie|es|man|unser*|mein*|ein|eine|jemand|alle| sich|dieser|diese|ihr|herr|frau];
      nur mit [zustimmung|genehmigung|dem|der|einem|einer]; mit [zustimmung|genehmigung];
      mit (etwas|viel|ein bisschen) glueck; so gott will; theoretisch; hypothetisch; im [idealfall|guenstigsten fall];
      bestenfalls; ^ (und|aber) [ginge|waer|waere|laege|haengt|haenge] [es|das] [nach|an|bei|von];
      wenn es nach [mir|uns|mein*|unser*] ginge; ^ [ginge|laege] es [nach|an]; aber nur [bei|mit|unter|gegen|nach];
      nur [bei|unter|nach|gegen]
        [bewilligt*|genehmigt*|der|einer|dem|einem|positiv*|vorheriger|schriftlich*|erfolgter|entsprechend*];
      im idealfall; idealerweise; im besten fall; tun wir .. so; so tun als ob; (so) (,) als ob .. ^; mal angenommen;
      spasseshalber; rein hypothetisch; bis [die|der|das|unser*] .. [genehmigt|zustimmt|unterschreibt|freigibt];
      je nach [ernte|wetter|lage|budget|ergebnis|ausgang|entscheidung|umsatz|erfolg|stimmung|antwort]; mal angenommen;
      ^ bei [zustimmung|genehmigung|bewilligung|freigabe|zusage|gutem wetter|schoenem
        wetter|passendem wetter]; ^ mit [der|einer] [foerderung|zusage|genehmigung|unterstuetzung]
        .. [koennten|wuerden|haetten]
    `,
    alternative: "ansonsten; andernfalls; sonst; anderenfalls",
    hedge: `
      vielleicht; eventuell; womoeglich; moeglicherweise; wahrscheinlich; hoechstwahrscheinlich; vermutlich;
      mutmasslich; voraussichtlich; wohl; hoffentlich; unter umstaenden; gegebenenfalls; evtl; ggf;
      kann (gut|schon|auch|durchaus|ja|es) sein; mag (ja|gut) sein; koennte (gut|schon|auch|durchaus|ja|es) sein;
      (gut|durchaus|schon) [moeglich|denkbar] (,) dass; duerfte; duerften; koennte* [vielleicht|eventuell|womoeglich];
      scheint; scheinen; anscheinend; offenbar; sieht (ganz|so|danach) .. aus [als|dass]; sieht danach aus;
      [hoffe|hoffen] (ich|wir); ueber den daumen; pi mal daumen; aus dem bauch; soweit ich [weiss|sehe|mich];
      soviel ich weiss; meines wissens; unseres wissens; nach meinem kenntnisstand;
      [wenn|falls|sofern] ich mich .. [irre|erinnere|taeusche]; wenn ich (nicht|richtig|recht) [irre|liege|weiss];
      wenn mich nicht alles taeuscht; mit dem gedanken; [wir|ich] ueberlege*; ueberlege* [noch|gerade|uns|mir];
      erwaegen; erwaege; denke* darueber nach; denke* daran; liebaeugel*; [koennte|koennten|kann|koennen] .. vorstellen;
      tendenziell; wer weiss; irgendwie schon;
      [ich|wir] (..) [schaetze|schaetzen|wuerde* schaetzen|wuerde* sagen|tippe|tippen] (mal|so|einfach|grob);
      so um die #; so (bei|etwa|ungefaehr) #; so bei #; irgendwo [bei|um|zwischen] #;
      aus dem (hohlen) [bauch|handgelenk|kopf|stegreif]; nageln sie .. nicht; legen sie .. nicht fest;
      wuerde (ich) (mal|so|eher) sagen (,); wuerde ich .. sagen (,);
      bin .. nicht (ganz|so|hundertprozentig) sicher (,) aber; ohne gewaehr (,); kann ich nicht beschwoeren (,) (aber);
      mir scheint; es scheint; scheint mir; ich glaube fast; wenn mich nicht alles taeuscht;
      wenn ich [raten|schaetzen|tippen] (muesste|muss|soll|sollte); plus minus;
      es spricht (einiges|viel|manches|alles) dafuer (,) (dass); [einiges|manches|vieles] dafuer (,) dass
    `,
    past: `
      als (junge|junger|kleiner|kleine) [frau|mann|kind|bub|maedchen|lehrling|student|studentin]; als kleiner junge;
      damals; seinerzeit; ehemals; einst; einstmals; vormals;
      frueher (mal|einmal|noch|,) [hatte|hatten|war|waren|gab|verlor|verloren|haben|wurde|wurden|
        druckten|sah|kostete|ging|gingen|lief|liefen| brauchte|brauchten|suchte|suchten|stand|standen]; ^ frueher;
      [hatten|war|waren|hatte|gab] (wir|es|ich|das|die|der) (..) [frueher|einmal|einst]; in frueheren [zeiten|jahren];
      zu .. zeiten; in (den) alten zeiten; unter [dem alten|der alten] [chef|chefin|direktor|vorstand|inhaber|leitung];
      bis (zum) [letzten|letztes|letzte|vergangenen|vergangenes|vorigen|voriges]
        [jahr|sommer|winter|herbst|fruehjahr|fruehling|monat|woche| weihnachten|ostern|#];
      bis vor [kurzem|#|einem jahr|zwei|drei];
      vor (vielen|ein paar|einigen|#|zwei|drei|vier|fuenf|zehn|zwanzig) jahren (da)
        [hatten|hatte|war|waren|gab|besassen] (wir|ich|es|unser*|die|das|der|einmal|noch|mal);
      [hatten|hatte] (wir|ich) vor (#|einigen|vielen|..) jahren; wir hatten (ja) [mal|einmal|frueher|damals];
      in den [neunzigern|achtzigern|siebzigern]; urspruenglich;
      [wollten|wollte] (wir|ich) [eigentlich|urspruenglich|mal|einmal];
      (wir|ich) [wollten|wollte] [eigentlich|urspruenglich|mal|einmal]; [letztes|voriges] jahr hatten wir (noch);
      als .. noch [lebte|da war|chef war|chefin war|hier war|leitete];
      haetten (wir) ... [gezahlt|bezahlt|gegeben|gekauft|genommen|ausgegeben] koennen;
      [19*|20*|letztes jahr|vorletztes jahr|vergangenes jahr|damals] (..) [wollten|wollte|planten|plante|hatten
        vor|hatten|sollte|sollten|dachten|ueberlegten] [wir|ich|man|es|die|der|das];
      ^ (im jahr) 20* [wollten|planten|hatten|sollten|dachten]; [hatten|hatte] [wir|ich] vor (,);
      [wir|ich] [hatten|hatte] vor (,); [wir|ich] [planten|plante|beabsichtigten|wollten mal|wollten eigentlich] (,);
      anfangs; zunaechst [wollten|war|hatten|sollte]; zu beginn; im ersten [plan|entwurf|anlauf];
      der [alte|urspruengliche|erste|fruehere] [plan|termin|entwurf|preis] war;
      ^ vor (der|dem)
        [fusion|umzug|umbau|uebernahme|krise|pandemie|krieg|brand|reform|umstellung|streik|renovierung|corona];
      ^ bevor .. [kam|kamen|hatten|hatte|ging|uebernahm|anfing|einzog|kauften|bekamen|umzogen|umstellten|gab]; ^ vor
        [der|dem|unserer|unserem|seiner|ihrer] [einstellung|umbau|umzug|umstellung|ankunft|zeit]
    `,
    denied_behind: `
      (ist|war|sei) (aber) nichts dran; hoert (aber) der spass auf;
      [zurueckgezogen|zurueckgenommen|einkassiert|verweigert] $;
      [koennen|kann|koennt|duerfen|darf] (sie|man|ihr|wir|du) (leider) nicht [zaehlen|bauen|rechnen] $;
      [koennen sie|kannst du|koennt ihr|koennen wir|kann man] (getrost|gleich|ruhig|wieder|einfach|auch) vergessen $;
      [von|aus|vom] (der|unserer|dem|unserem) [liste|plan|programm|wunschliste|tagesordnung] .. [gestrichen|genommen|verschwunden];
      [ist|sind|war|waren|waere|waeren] .. [nicht|nie|nichts] (mehr|wirklich|gerade|das) [das was|das richtige|der
        richtige|die richtige|der|die|das|unser*|mein*|vorgesehen|geplant|drin|
        noetig|gewuenscht|gewollt|erwuenscht|moeglich|machbar|was|bewilligt| genehmigt|beschlossen|vorhanden|da|im
        budget|eingeplant|richtig|wahr|verhandelbar|mit uns|fuer uns|fuer mich];
      [ist|sind|war|waren|waere|waeren] .. [kein|keine] [thema|option|problem|loesung|weg|frage];
      [ist|sind|war|waren|waere|wurde|wurden|wird|werden] .. (von|vom|..) (der|dem|allen|..)
        [ausgeschlossen|abgelehnt|gestrichen|verworfen|abgesagt|gestorben|vom
        tisch|passe|geschichte|tabu|undenkbar|unmoeglich|unrealistisch|unsinn| quatsch|ein maerchen|ein geruecht|eine
        legende|falsch|gelogen|zu viel|zuviel|zu teuer|vorbei|ueberfluessig|unnoetig|verboten|gekippt|
        zurueckgezogen|zurueckgewiesen|das letzte|genau das was wir nicht|ein graeuel|ueberstimmt|durchgefallen|das
        ende|ein graus|ein albtraum]; [kommt|kommen|kaeme|kaemen] .. nicht [in frage|in betracht|infrage];
      nicht in die tuete; [gibt|gaebe] es .. [nicht|keine|keinen] $;
      [gefaellt|gefallen|passt|passen|interessiert|interessieren|
        reizt|ueberzeugt|ueberzeugen|hilft|helfen|liegt|zieht|nuetzt] (uns|mir|ihm|ihr|hier|bei uns) ..
        [nicht|niemandem|keinem];
      [will|wollen|braucht|brauchen|mag|moegen|moechte|moechten| nimmt|nehmen|akzeptier*|unterschreib*|zahlt|zahlen]
        .. [niemand|keiner|kein mensch];
      [will|wollen|braucht|brauchen|mag|moegen|moechte|moechten] [der|die|das|unser*|mein*] .. nicht (haben|mehr) $;
      [lehne|lehnen|lehnte|lehnten] (ich|wir) .. ab;
      [haben|habe] [wir|ich] .. [abgelehnt|gestrichen|verworfen|abgesagt|satt|weggeworfen|ausgeschlossen|abgeschafft];
      verbitte ich; [haengt|haengen] .. zum hals; [bitte|auf keinen fall|lieber|eher|besser] nicht $; auf keinen fall $;
      nein danke; nicht [mit uns|mit mir|bei uns]; ohne [uns|mich] $; von wegen; denkste; schoen waer*; nicht drin;
      macht .. nicht mit; gestohlen bleiben; passt nicht zu uns;
      (das|was) [ist|stimmt] .. [nicht wahr|nicht $|falsch|gelogen|quatsch|unsinn]; dem ist nicht so;
      was [ich|wir] nicht [glaube|glauben|will|wollen|habe|haben|moechte|moechten];
      gegen .. [entschieden|ausgesprochen|gestimmt|votiert]; [koennen|kann|koennten|wollen] [wir|ich] .. verzichten;
      auf gar keinen fall; auf keinen fall; keinesfalls; [kann|kann da] .. keine rede sein;
      brauchen wir .. (nun|wirklich|wahrlich|gar) nicht $;
      (ist|sind) (jetzt|inzwischen|laengst|nun) [vom tisch|gestorben|begraben|gestrichen|passe|abgehakt|ad acta];
      (davon) .. [nichts gemerkt|nichts bekannt|keine rede|nichts gehoert|nichts bemerkt];
      habe ich nichts [gemerkt|gehoert|bemerkt];
      [will|wollen|wollte|wollten] .. nichts (damit|davon) (zu tun|wissen) (haben|wissen); will damit nichts zu tun;
      [will|wollen] (davon|damit|von der sache) nichts [wissen|hoeren|zu tun];
      [ist|sind|waere] .. das [gegenteil|letzte] (von|was);
      halte|halten (ich|wir) (..) fur [ein gerucht|einen
        witz|unsinn|ausgeschlossen|unmoglich|unwahrscheinlich|ubertrieben|falsch]; [ist|sind] (..)
        [ein gerucht|ein marchen];
      [waere|ist] mir (ganz|voellig|wirklich) neu; [was|das] (ist|wurde|wird|war) (seit|inzwischen|laengst|zum
        glueck|mittlerweile|seitdem|jetzt) ...
        [behoben|erledigt|geloest|abgestellt|vorbei|repariert|geklaert|beseitigt] (ist|wurde|war|sind);
        (ist|sind|waren|war) (bei|in|im) ... durchgefallen; [hat|haben|hatte|fand|fanden] keine mehrheit;
        [ist|sind|war|waren] (ein|eine) (absolutes|klares) [no-go|hirngespinst|ammenmaerchen|maerchen|erfindung];
      halte ich (persoenlich|ehrlich gesagt) fuer (voellig|ganz) [ausgeschlossen|unmoeglich|unsinn|falsch|ein
        geruecht|ein maerchen|uebertrieben]; halten wir fuer (voellig|ganz)
        [ausgeschlossen|unmoeglich|unsinn|falsch|ein geruecht|ein maerchen|uebertrieben];
        [ist|sind|war|waren|wurde|wurden] (alle|schon|laengst|inzwischen|leider|komplett|bereits) ..
        [geflossen|ausgegeben|aufgebraucht|verbraucht|verplant]; [ist|sind] in ... geflossen;
        wuerde|wuerden .. [vertreiben|verjagen|verschrecken|abschrecken|vergraulen|verwirren]
    `,
    hedged_behind: `
      [glaube|denke|schaetze|vermute|meine|hoffe|hoffen] [ich|wir] (mal|jedenfalls) $; nehme ich an;
      wuerde ich (mal) [sagen|schaetzen|meinen|denken]; ohne [gewaehr|garantie]; [legen|nageln] sie mich;
      steht .. nicht fest;
      [ist|sind] .. (noch|sehr|eher|hoechst|aber) [fraglich|zweifelhaft|offen|unsicher|ungewiss|unklar|
        strittig|unwahrscheinlich|nicht sicher|nicht beschlossen|nicht entschieden]; dahingestellt; abzuwarten;
      muss .. erst (noch) [beschlossen|genehmigt|bewilligt|geklaert];
      muesste (ich) .. [pruefen|nachfragen|nachsehen|fragen]; muss ich .. [pruefen|nachfragen|nachsehen|fragen];
      oder auch nicht; nur (so) eine idee; nur [geraten|geschaetzt]; ins blaue; aus dem bauch; plus minus; plusminus;
      mehr oder weniger;
      halte ich fuer (sehr|eher|hoechst) [unwahrscheinlich|fraglich|zweifelhaft|fragwuerdig];
        [muesste|muessten|sollte|sollten] (eigentlich|schon|wohl|gerade so) (noch) [drin|moeglich|machbar|zu
        machen|gehen] (sein); [duerfte|duerften] (eigentlich|schon|wohl) (noch) [drin|moeglich|machbar] sein;
        [waere|ist] (nur|bloss|mal) [meine|unsere|eine] (grobe|erste|vorsichtige) [schaetzung|vermutung]
    `,
    reported_behind: `
      (so) [sagt|sagte|sagen|behauptet|behauptete|behaupten|meint|
        meinte|meinen|schreibt|schrieb|schreiben|erzaehlt|erzaehlte|
        erzaehlen|findet|glaubt|heisst|versichert|versicherte|steht]
        [er|sie|es|man|jedenfalls|zumindest|der|die|das|mein*|unser*|ihr|ihre| ein|eine|herr|frau|jeder];
      so (jedenfalls|zumindest) [der|die|das|unser*|mein*|herr|frau|ein|eine] .. $;
      hat [man|er|sie|mir|uns|der|die] .. [gesagt|erzaehlt|versichert|behauptet|versprochen];
      (habe|haben) [ich|wir] .. [gehoert|gelesen]; hoert man; heisst es; sagt man; zufolge; laut;
      wurde mir [gesagt|erzaehlt|versichert]; [jedenfalls|zumindest] sagt
    `,
    conditional_behind: "je nachdem; aber nur mit; das heisst [wenn|falls]",
    past_behind: `
      damals; frueher (mal); einst; seinerzeit; das war einmal; (aber) das ist .. [vorbei|her];
      [ist|sind] (lange|laengst|jetzt|inzwischen) [her|vorbei]; (aber) (jetzt|heute|inzwischen) nicht mehr $;
      bevor [die|der|das|wir|unser*|frau|herr] .. [kam|kamen|ging|uebernahm|wechselte|einzog|anfing];
      als .. noch [lebte|da war|chef war|chefin war|hier war]; ist vorbei; das ist geschichte;
      bis (er|sie|die|der|frau|herr) .. [ging|kam|wechselte|aufhoerte|starb|kuendigte];
      war (der|die|das|nur der|einmal der) [plan|idee|wunsch|zahl|summe|budget|vorschlag|ziel]
        (des|der|von|unter|unseres|meines) [alten|letzten|frueheren|vorigen|ehemaligen|damaligen|vorgaengers];
      (,) (und) (jetzt|nun|heute|seitdem) [keine|keiner|keines|kein|nicht|nie|nichts|gar nicht|gar keine] mehr; (,)
        [jetzt|heute|seitdem] [gar nicht|keine einzige|kein einziges] mehr
    `,
  },
  clauses: {
    subjects: `
      ich; wir; er; sie; es; man; du; ihr; das; dies; dann; jeder; jemand; alle; so; da; denn; also; dort; hier; daher;
      deshalb; darum; deswegen; dafuer; damit; niemand; keiner; nichts; jetzt; nun; alles; vieles; wer
    `,
    nominatives: "ich; wir; er; man; du",
    first_persons: "ich; wir",
    addressees: "sie; ihr; du",
    interlocutors: "ich; wir; bitte; koennen sie; koennten sie; koennt ihr; fragen sie; frag; man",
    anyones: `
      niemand; keiner;
      ein; eine; einer; jemand; wer; man; es regnet; es schneit; irgend*; kunden; gaeste; besucher; leute; zwei;
      mehrere; mal
    `,
    temporals: "sobald; sowie; kaum dass; in dem moment; in dem augenblick",
    happenings: `
      klingelt; klingeln; regnet; schneit; stuermt; krank; kaputt; ausfaellt; ausfallen; abstuerzt; klemmt; piept;
      brennt; anruft; anrufen; ruft; bestellt; fehlt; fehlen; vergisst; vergessen; voll ist; leer ist; streikt; haengt;
      sucht; suchen; absagt; kuendigt; reklamiert; beschwert; nicht .. [finden|findet|lesen|sehen|weiss|wissen];
      zu spaet kommt; verspaetet; weg ist; schiefgeht; schief geht; fragt; nachfragt; geschlossen; verloren geht;
      abreist; vorbeikommt; laeutet; laeuten; schlaegt; losgeht; schrillt
    `,
    onlys: "nur; erst; bloss; es sei denn; vorausgesetzt; sofern; bedingung; vorbehalt; angenommen",
    modals: `
      wuerde*; werde; werden; koennte; koennten; sollte; sollten; duerfte; haette; haetten; waere; waeren; kaeme; gaebe
    `,
    determiners: `
      der; die; das; den; dem; des; unser*; mein*; sein; seine; seinen; ihr; ihre; ihren; jeder; jede; jedes; alle;
      beide; dieser; diese; dieses; diesen; ein; eine; einen; einer; einem; herr; frau; viele; die meisten
    `,
    definites: "der; die; das; den; dem; unser*; mein*; ihre; dieser; diese",
    prepositions: `
      von; fuer; mit; in; im; am; an; auf; aus; bei; beim; durch; gegen; nach; ueber; unter; um; vor; zu; zum; zur;
      zwischen; hinter; neben; ohne; seit; waehrend; wegen; bis; ab; als; wie; pro; trotz; laut; statt; vom; ins; ans
    `,
    auxiliaries: `
      ist; sind; war; waren; bin; hat; haben; habe; hatte; hatten; wird; werden; wurde; wurden; kann; koennen; konnte;
      muss; muessen; musste; soll; sollen; will; wollen; darf; duerfen; moechte; moechten; braucht; brauchen; gibt;
      geht; gehen; kommt; kommen; steht; stehen; kostet; kosten; macht; machen; laeuft; reicht; bleibt; weiss; wissen;
      sieht; bekommt; bekommen; liegt; liegen; fehlt; fehlen; verliert; verlieren; sucht; suchen; zahlt; zahlen;
      haengt; tippt; dauert; wartet; warten; findet; finden
    `,
    coordinators: "und; oder; sowie; und dann; und deshalb; und darum; und so",
    contrasts: `
      aber; sondern; jedoch; allerdings; hingegen; trotzdem; dennoch; doch [wir|das|es|die|der|dann|ich]
    `,
    subordinators: `
      weil; da [wir|die|der|das|ich|es|unser*]; obwohl; obgleich; waehrend; nachdem; bevor; ehe;
      bis [wir|die|der|das]; als [wir|die|der]; damit [wir|die|der|das]; sodass; so dass; seit; seitdem; indem;
      weshalb; weswegen; zumal; wobei; denn
    `,
    relatives: `
      welcher; welche; welches; welchen; wer; wo; was; wie; wann; warum; wohin; woran; womit; wofuer; deren; dessen;
      [in|auf|mit|fuer|an|von|bei|ueber|aus] [der|dem|denen|den|die|das] ..
        [ist|sind|hat|haben|wird|kann|steht|stehen|liegt]
    `,
    complementizers: "dass; ob; wie",
    clause_takers: `
      sag*; gesagt; denk*; gedacht; glaub*; geglaubt; meine*; meint; gemeint; behaupt*; find*; hoff*; gehofft;
      erwart*; verspr*; zustimm*; zugestimmt; stimm*; beschl*; sicher; ueberzeugt; wahr; fall; richtig; tatsache;
      idee; eindruck; meinung; geruecht; woll*; will; moechte*; wuensch*; schreib*; geschrieben; vorstell*;
      garantier*; bestaetig*; annehm*; davon; daran; dafuer; darum; so; heisst; bedeutet; rede; grund; gefahr;
      vereinbart; ausgemacht; abgemacht; entschied*; bewillig*; einverstanden; zugesagt; ausgehen; erzaehl*; gewusst;
      unterschreib*
    `,
    knowers: `
      weiss; wissen; wusste; wuesste; ahnung; sieht; sehen; sagen; klar; versteht; verstehen; erinnert; merkt;
      ueberblick; erkennt; findet; ueberblickt; gewusst
    `,
    affirmers: `
      bestaetig*; weiss; wissen; wusste; wussten; gewusst; bekannt; merk*; gemerkt; sieht; sehe; sehen; sah; gesehen;
      feststell*; festgestellt; stelle .. fest; stell* .. fest; zeig*; gezeigt; beweis*; bewiesen; herausgestellt;
      stellte .. heraus; stellt .. heraus; gefunden; erfahren; gelernt; gelesen; beschlossen; beschliess*; entschied*;
      vereinbar*; abgemacht; einig; geeinigt; zugestimmt; bewilligt; genehmigt; bedeutet; heisst; sicher; klar;
      bin ueberzeugt; sind ueberzeugt; bin .. ueberzeugt; gewiss; fest; tatsache; fakt; problem; schwierigkeit;
      aergernis; grund; folge; ergebnis; wahrheit; nachteil; vorteil; ziel; aufgabe; punkt; sache; wichtig;
      entscheidend; noetig; notwendig; unabdingbar; unerlaesslich; brauchen; braucht; will; wollen; moechte*; wuensch*;
      verlang*; garantier*; erinner*; denken sie daran; beachten; beacht*; bedenk*; nervt; nerven; aergert; aergern;
      stoert; stoeren; passiert; kommt vor; freut; freue; froh; gluecklich; leider; traurig; schade; gut; schlecht;
      schlimm; toll; richtig; wahr; so; derart; derartig; dermassen; dafuer; darum; dazu; daran; davon; dadurch;
      dafuer sorgen; sorgt; sorgen; achten; achte; bitte; regel; voraussetzung; beschwer*; klag*; beklag*; reklamier*;
      sage; sagen muss; muss ich; muss .. sagen; darauf hinweisen; hinweis*; weise .. hin; betone; betonen; wiederhole;
      mitteil*; teile .. mit; schreibe ihnen; gesagt habe; zugeb*; gebe zu; gebe .. zu; bewusst; liegt daran; gemessen;
      gezaehlt; erlebt; erleben; finde ich; satt; nachricht; steht fest; zufrieden; ueberrascht; wunder*; versprech*;
      zusage*; zugesagt; vertrau*; lass*; wissen lassen; versteh*; verstanden; entsch*; angst; sorge; faellt auf; weh tut; tut weh; schmerz*; drueckt; quael*; nerv*;
      aufgefallen; aufgepasst; schuld; auffaell*; erwart*; bekam; hoere
    `,
    thats: "dass",
    currents: `
      jetzt; nun; heute; inzwischen; mittlerweile; heutzutage; und heute; immer noch; noch immer
    `,
    alternatives: "oder",
    anaphors: `
      das; es; daran; davon; dran; so; mir; uns; ihm; ihr; ihnen; (davon) kein wort; ehrlich gesagt; aber; auch;
      selbst; stark; sehr; allerdings; gerade; persoenlich; ich; wir; ich; ich [aber|ja|ehrlich gesagt|stark|sehr]
    `,
    particles: "",
    connectives: "",
    verb_last: true,
    comma_before_clauses: true,
    is_head_final: false,
  },
  questions: {
    starters: `
      [haben|hast|habt|hat|ist|sind|war|waren|gibt|kann|koennen|
        koennten|koennte|sollen|sollten|sollte|soll|wollen|will|moechten|muss|
        muessen|duerfen|darf|wird|werden|wuerden| wuerde|waere|waeren|braucht|brauchen|kommt|reicht|stimmt|geht|passt]
        [sie|ihr|du|wir|es|das|man|er|ich|da|dann|der|die|unser*|jemand|ihnen| euch];
      [was|wer|wen|wem|wann|wo|warum|wieso|weshalb|wie|welche|welcher| welches|wieviel|womit|wofuer|woran]
        (viel|viele|lange|oft|hoch|gross|genau|bald) [haben|hat|ist|sind|kostet|kann|koennen|koennten|soll|
        sollen|sollte|wollen|will|wuerde|wuerden|macht|machen|geht|
        gibt|waere|brauchen|braucht|muss|muessen|darf|meinen|denken]
        [sie|ihr|du|wir|es|das|man|er|ich|da|der|die|den|unser*|jemand| dafuer]; sie meinen; und wie; und was; und wann;
      [kommen|klappt|klappen|bleibt|bleiben|laeuft|laufen|macht|machen|geben|verliert|verlieren|tippt|tippen|ersetzt|nutzt|nutzen|arbeiten|arbeitet|zahlt|zahlen|dauert|kostet|kosten|lohnt|hilft|findet|finden]
        [die|der|das|sie|ihr|du|wir|es|unser*|ihre|ihr*|jede*|alle|man]
    `,
    endings: "",
    tags: `
      oder; (oder) nicht; nicht wahr; richtig; stimmt (es|das); stimmts; korrekt; ja; gell; ne; wa;
      habe ich (das) [recht|richtig verstanden]; ist das; ist das [richtig|so]; oder etwa nicht; oder (taeusche|irre) ich mich;
      [verstehe|sehe] ich das richtig; oder irre ich mich; oder taeusche ich mich; wuerden sie sagen;
      [meinen|finden] sie nicht; einverstanden
    `,
    harmless_tags: `
      wissen sie; weisst du; verstehen sie; verstehst du; wisst ihr; klar; okay; verstehst; nich; sehen sie;
      wenn sie verstehen was ich meine
    `,
    requests: `
      bitte; koennten sie [das|es|die|den|uns|mir]; koenntet ihr; wuerden sie [das|es|die|den|uns|mir]; koenntest du
    `,
    open: `
      was; wer; wen; wem; wessen; wann; wo; woher; wohin; warum; wieso; weshalb; wie; wieviel; welche*; womit; wofuer;
      woran
    `,
    further: `
      mehr; sonst; noch; weitere*; andere*; auch; ausserdem; zusaetzlich; etwas; wachsen; darueber
    `,
  },
  answers: {
    yes: `
      so ist der plan $; das ist der plan $;
      ja; jo; jep; jawohl; jawoll; joa; genau; exakt; richtig; korrekt; stimmt; (das) stimmt (genau|so);
      das ist [richtig|korrekt|so|wahr|der fall|er|sie|die summe|der betrag|das datum|die frist]; so ist [es|das];
      natuerlich; selbstverstaendlich; (na|aber|alles) klar; klar; (aber|ganz) sicher; sicherlich; gewiss; allerdings;
      absolut; unbedingt; definitiv; auf [jeden fall|alle faelle]; freilich; eben; ganz [genau|recht|richtig];
      (da) [haben sie|hast du|habt ihr] recht; sie haben recht; recht so; in der tat; tatsaechlich; jaja; sehr gern*;
      gern; gerne; einverstanden; abgemacht; bestaetigt; (das) kann ich bestaetigen; perfekt; (zu) hundert prozent;
      hundertprozentig; volltreffer; keine frage; ohne zweifel; [haben|habe|tun|machen|wollen|sind|koennen] [wir|ich] $;
      ist es $; sind es $; gibt es $; mindestens; locker; ohne weiteres; logo; logisch; aber ja; oh ja; so steht es;
      wie eh und je; in stein gemeisselt; jeden [tag|monat|abend|morgen]; jede [woche|nacht]; staendig $; andauernd $; immer $; ja bitte; haben wir $; klaro; eben genau;
      jede einzelne; jeder einzelne; passt; passt so; machen wir; wird gemacht; geht klar; so machen wir es; das passt;
      da haben sie recht;
      auf den [cent|euro|rappen] (genau); aufs haar;
      das ist (genau|eben|ja|leider) [das|unser|mein] [problem|thema|aerger|kummer|punkt] (kurz gesagt|auf den
        punkt|genau|ja); leider (gottes) (ja|schon|doch); ja leider; leider $; bedauerlicherweise ja; so leid es mir
        tut ja; und dabei bleibe ich; ja (,) und dabei [bleibe|bleiben|bleibt];
      (das) [duerfen|koennen|durften] sie (gern|gerne|ruhig) $; (das) [darfst|kannst|duerft|koennt] [du|ihr]
        (gern|gerne|ruhig) $; unterschrieben $; beschlossen $
    `,
    no: `
      nein; ne $; nee; noe; naa; niemals; nie; nie im leben; auf (gar) keinen fall; keineswegs; keinesfalls;
      [ganz und gar|ueberhaupt|gar|noch|eigentlich|eher|lieber|leider|bestimmt|sicher|
        natuerlich|bloss|selbstverstaendlich| hoffentlich|definitiv|bitte] nicht; leider nein;
      nicht [wirklich|ganz|direkt|unbedingt|mehr|dass ich wuesste|so ganz|so|$]; (wohl) kaum; von wegen; im gegenteil;
      falsch $; (das) stimmt (so|aber|leider|ueberhaupt|gar) nicht;
      das ist [nicht|falsch|quatsch|unsinn|uebertrieben];
      das ist (viel|deutlich|weit|etwas|wesentlich) [zuviel|zu viel|zu hoch|zu teuer|zu frueh|zu spaet|zu wenig]; schoen waer*; waer schoen; quatsch;
      unsinn; bloedsinn; ach [was|wo]; i wo; (gott) bewahre; um (gottes|himmels) willen; ausgeschlossen;
      kommt nicht in frage; weit gefehlt; (viel) weniger (als) $; weniger als; die haelfte (davon) $;
      hoechstens die haelfte; nur [#|die haelfte]; eher #; ein [drittel|zehntel|viertel] davon;
      das waere [schoen|zu viel|uebertrieben|zuviel]; so weit wuerde ich nicht; (das) wuerde ich (so) nicht sagen;
      [glaube|denke] ich nicht; ich [glaube|denke] nicht; [haben|habe] [wir|ich] (leider|noch|gar) nicht;
      gibt es (leider|gar) nicht; ist es (leider|gar) nicht; keiner $; niemand $; nichts [dergleichen|davon];
      nicht mit [uns|mir]; mit uns nicht; sind sie verrueckt; spinnen sie; machen sie witze; soll das ein witz;
      [vergessen sie|vergiss] es; zu [viel|hoch|teuer|frueh] $; zuviel $; alles nur nicht; bloss kein*;
      das war [letztes|voriges|vergangenes|frueher|mal|vor]; schoen waers; nicht ganz; eigentlich nicht;
      nicht so richtig; eher nicht; wohl nicht
    `,
    unclear: `
      (da|das) [muesste|muss|muessten|muessen|will|moechte] [ich|wir] ..
        [nachfragen|fragen|nachsehen|nachschauen|pruefen|klaeren|
        schauen|ueberlegen|nachdenken|rueckfragen|besprechen|sehen|abklaeren];
      [ich|wir] [muesste|muss|muessten|muessen] .. [nachfragen|fragen|nachsehen|nachschauen|pruefen|klaeren|
        schauen|ueberlegen|nachdenken|rueckfragen|besprechen|sehen|abklaeren]; (das) weiss (ich|man) .. nicht;
      ich weiss .. nicht; keine ahnung; (das) kann ich .. nicht sagen; schwer zu sagen; gute frage;
      (das) haengt davon ab; (das) kommt (ganz) [darauf|drauf] an; je nachdem; mal [sehen|schauen];
      [schauen|sehen] wir (mal|dann); wir werden sehen; wer weiss; fragen sie; jein; ja aber; ja und nein; ja nein;
      na ja $; naja $; [wie|was] meinen sie; warum fragen sie; wie bitte; bitte $; entschuldigung $; moment $;
      spaeter $; bevor ich es vergesse; uebrigens; (das ist) noch offen; (das) steht noch nicht fest;
      [sie koennen|man kann] viel sagen; ach so; aha; hm $; verstehe; okay $; ok $; interessant;
      [mein|meine] [chef*|mann|frau|partner*|vorstand] wird; wer [sagt|behauptet|erzaehlt|hat] (denn|das|ihnen|so);
      muesste (ich) .. [nachsehen|nachschauen|nachfragen|pruefen|fragen|klaeren]; jein
    `,
    hedged: `
      vielleicht; eventuell; womoeglich; moeglich*; wahrscheinlich; vermutlich;
      (das) [kann|koennte] (gut|schon|ja) sein; mag sein; (ich) glaube (ich) [schon|ja|so];
      (ich) denke (ich) [schon|ja|so]; glaube ich $; denke ich $; ich hoffe; hoffe ich; hoffentlich; schon moeglich;
      (so) ungefaehr; etwa $; in etwa; circa; ca; mehr oder weniger; so in der art; fast $; beinahe $; so aehnlich;
      im prinzip; grundsaetzlich; an sich; theoretisch; eigentlich (schon|ja) $; eher ja; angeblich; soviel ich weiss;
      soweit ich weiss; meines wissens; anscheinend; scheint so; sieht so aus; teilweise; teils teils; zum teil;
      irgendwie schon; im grunde; wohl (schon); wenn sie so wollen; schaetze ich; nehme ich an; ich nehme an;
      ich schaetze
    `,
    contradicts: "(aber|ja|o|oh) doch; und ob",
    of_both: "ja; jo; jep; jawohl; klar; sicher; natuerlich; absolut",
    openers: `
      ach; och; oh; na; nun (ja); naja; also; tja; ja also; na ja; so; hm; schauen sie; sehen sie; wissen sie;
      ehrlich gesagt; offen gesagt; gut; okay; ok; moment; mei; gott; ach gott; guten tag; hallo; danke (sehr|schoen);
      vielen dank; entschuldigung; und; aber; liebe frau; lieber herr
    `,
  },
  corrections: {
    marks: `
      [nein|ne|nee|halt|stopp|moment|quatsch|entschuldigung|pardon|sorry| verzeihung|ach|oder|ach was|unsinn] (,)
        [nein|halt|quatsch|ich meine|ich meinte|besser gesagt|vielmehr|stimmt
        nicht|falsch|moment|entschuldigung|sorry|pardon|genauer|eher]; nein ich meine; ich meinte;
      oder [besser|vielmehr]; besser gesagt; vielmehr; genauer gesagt; korrektur; ich korrigiere (mich); quatsch;
      unsinn; [streichen|vergessen] sie das; was [rede|sage] ich; ach [was|nein]; falsch; mein fehler;
      [nein|halt|moment|entschuldigung|pardon|sorry|ach|stopp] (,) (nein) (,) das [ist|war|waren|sind|waere]
        [der|die|das|fuer|vom|nur|falsch|nicht|letztes|pro|zu]; nein; entschuldigung; pardon; sorry; verzeihung; moment;
      halt; ich meine; will sagen; soll heissen; oder eher; das heisst;
      [beziehungsweise|also|aeh] (,) [nein|nee|ne|quatsch|halt|falsch]; beziehungsweise nein; korrektur; bloedsinn;
      hoppla; ups;
      naja; na ja; nun ja;
      halt , [das|nein|stopp|falsch|ich|nicht]; moment , [das|nein|stopp|falsch|ich|nicht]; stopp; halt stopp
    `,
    swaps: `
      nein; entschuldigung; pardon; sorry; verzeihung; moment; halt; ich meine; will sagen; soll heissen; vielmehr;
      genauer gesagt; oder eher; das heisst; besser gesagt; oder besser; oder; bloedsinn; quatsch; unsinn;
      naja; na ja; nun ja
    `,
    interjections: `
      nein; ne; nee; halt; stopp; stop; moment; entschuldigung; sorry; pardon; verzeihung; quatsch; unsinn; ach;
      korrektur; ach was; bloedsinn; falsch; hoppla; ups; oje
    `,
    retractions: `
      [muss|moechte] mich (da|kurz|noch) [verbessern|berichtigen]; ich muss mich (da|kurz|noch) [verbessern|berichtigen];
      ich [verbessere|berichtige] mich; obwohl (,) nein;
      ich [war|bin|stand|habe|hatte] (gerade|da) (in|auf|bei|die|das) (der|dem|den) [falschen|falsche|letzten|alten];
      [quatsch|unsinn|bloedsinn] $; [ach|oh|halt|moment|quatsch|sorry|entschuldigung|aber] (,) nein $;
      nein (,) [halt|moment|quatsch|sorry|entschuldigung|nein|stopp];
      [streich*|vergiss|vergess*|ignorier*|loesch*] (sie|mal|bitte|wir) .. [das|es|was|letzte*];
      (das) nehm* ich (..) zurueck; ich nehm* (..) zurueck;
      (ich) [habe|hab] (ich) mich (da|nur|leider|wohl) [versprochen|vertan|geirrt|verrechnet|verlesen|verschrieben|
        verzaehlt|getaeuscht|verschaut];
      das [war|ist] .. [falsch|quatsch|unsinn|bloedsinn|fehler|witz|scherz|spass|irrtum| uebertrieben| nicht
        richtig|nicht wahr|die alte|der alte|das alte|der falsche|die falsche|das
        falsche|versprecher|herausgerutscht|vom tisch|ueberholt|veraltet|erledigt|hinfaellig|das geld fuer|der betrag
        fuer|die summe fuer]; das [war|waere] .. zu [viel|hoch|frueh|spaet|optimistisch|niedrig|wenig];
      das [war|waere] .. zuviel;
      [nein|halt|moment|quatsch|sorry|entschuldigung] (,) das ist (viel|doch|etwas) [zuviel|zu viel|zu hoch|zu
        frueh|zu spaet|zu optimistisch|zu niedrig];
      das [war|ist] (ja|natuerlich) [fuer|von|vom] [den|die|das|letzte*|der|jahr|monat];
      [war|nur|bloss|kleiner] (ein) [scherz|spass|witz]; (ich) [habe|hab] (nur|bloss) gescherzt;
      ich mache (nur|bloss) [spass|witze]; ich scherze; (das) stimm* (so|ja|gar|doch|leider|natuerlich|aber) nicht;
      [mich|das|uns] (da|noch|schnell|kurz) korrigieren; ich korrigiere; korrektur; mein fehler;
      falsche* [zahl|zeile|summe|liste|spalte]; falsch [gesagt|gelesen|geschaut|gerechnet]; in der falschen;
      so [will|wollen|wollte|meinte|meine] (ich|wir) .. nicht;
      das [will|wollen|wollte|meinte|meine] [ich|wir] (doch|so|gar|ja|eigentlich) nicht;
      (lieber|dann|also|nun) doch nicht $; was (rede|sage|erzaehle) ich; wo denke ich hin; schoen waer*;
      anders ueberlegt; sich [erledigt|geaendert|zerschlagen]; schreiben sie das .. nicht; nicht aufschreiben;
      bitte nicht [aufschreiben|notieren]; das habe ich (so) nicht [gesagt|gemeint]; auf keinen fall $;
      um gottes willen; uebertrieben; das waere (viel|doch) zu [frueh|spaet|hoch|viel];
      [meine|meinte] (ich) (natuerlich|eher) [#|den|die|das]; da (habe|war) ich zu; korrektur; das war .. falsch;
      [das|dies|es|sie|er|die idee|der plan|die idee ..|der plan ..] [ist|war|wurde|sind|hat]
        (inzwischen|laengst|jetzt|nun|aber|mittlerweile|seitdem|schon|dann|sich) [vom
        tisch|gestorben|begraben|verworfen|gestrichen|verschoben|ueberholt|abgesagt|erledigt|zerschlagen|aufgegeben|hinfaellig|gekippt];
      [haben|hat|habe] (..) (die|den|das|diese|diesen) (..) [idee|plan|vorhaben|gedanken|projekt]
        (aber|dann|wieder|inzwischen|laengst) [begraben|aufgegeben|verworfen|fallengelassen|fallen
        gelassen|gestrichen|beerdigt|abgeblasen];
      haben wir (aber|dann|wieder|inzwischen) [begraben|aufgegeben|verworfen|fallengelassen|gestrichen|beerdigt];
      (inzwischen|mittlerweile|seitdem) (ist|wurde) .. [verschoben|abgesagt|gestrichen]; ging .. das geld aus;
      dann ging .. aus; [ist|wurde] inzwischen [verschoben|abgesagt|gestrichen|ueberholt]; ich uebertreibe;
      [ich|da] (habe|hab) .. uebertrieben;
      das ist [der|die|das] .. (vom|von) [letzten|letztem|vorigen|vergangenen|falschen];
      (das) war (nur|bloss|doch nur) (ein) [spass|scherz|witz|quatsch]; (nur|kleiner|bloss ein|nur ein)
        [spass|scherz|witz] $; das haette ich nicht sagen [sollen|duerfen]; ich haette das nicht sagen
        [sollen|duerfen]; war nicht ernst gemeint
    `,
    dismissals:
      "[vergessen sie|vergiss|vergesst|streichen sie|streich|lassen sie] (bitte|mal|lieber) [den|die|das|diese|diesen|dieses]",
    confirmations: `
      das [war|ist] .. [kein|keine|nicht] .. [falsch|quatsch|unsinn|bloedsinn|fehler|witz|scherz|spass|irrtum|
        uebertrieben|zu viel|zuviel|zu hoch|versprecher|zu optimistisch|vom tisch|veraltet|erledigt];
      kein [witz|scherz|spass|quatsch]; ich [mache|scherze] (da|hier) (keine|nicht|keinen) (witze|spass|witz);
      das ist (so|genau|voellig|absolut) richtig;
      das [war|ist] .. [falsch|unsinn|quatsch|ein fehler|nicht richtig|fehler|bloedsinn] (,) und ..
        [aufhoeren|aendern|weg|enden|bleiben|weitergehen|schluss|uns|so];
      das [war|ist] .. [falsch|ein fehler|fehler|unsinn] (,) [dass|zu|den|die|das]
    `,
    second_thoughts: `
      [legen|nageln] sie mich; (da|ich) [kann|koennte] (ich) mich (aber|auch|da|natuerlich) [irren|taeuschen|vertun];
      (da|das) [muesste|muss|muessten|muessen] .. [pruefen|nachfragen|nachsehen|nachschauen|klaeren|fragen|
        nachrechnen|besprechen|absegnen|bestaetigen|abklaeren|genehmigen| beschliessen];
      [ich|wir] [muesste|muss|muessten|muessen] .. [pruefen|nachfragen|nachsehen|nachschauen|klaeren|fragen|
        nachrechnen|besprechen|abklaeren];
      (das) ist (aber|ja|noch|noch lange) nicht [sicher|fest|beschlossen|entschieden|offiziell|endgueltig|spruchreif];
      (das) ist (aber|ja) (noch|nur|bloss|so|erst) (nur|so) [eine|ein] [schaetzung|gefuehl|idee|vermutung|gedanke];
      (das) ist (aber|ja|noch) offen;
      (noch) nicht [sicher|fest|beschlossen|entschieden|offiziell|endgueltig|spruchreif];
      (das) steht (aber) (noch) nicht fest; nur (so) (eine|ein) [idee|gedanke|schaetzung|vermutung|gefuehl];
      nur geschaetzt; ohne [gewaehr|garantie]; wer weiss; oder (vielleicht) (auch|doch) nicht $;
      vielleicht (auch|doch) nicht $; wenn ich mich .. [irre|erinnere|taeusche]; (das) haengt (aber|noch) davon ab;
      (das) kommt (aber|noch) [darauf|drauf] an; [zumindest|jedenfalls] [glaube|denke|hoffe|vermute] ich (das);
      so [glaube|denke|hoffe|vermute] ich (jedenfalls|zumindest) $; bin (ich) mir (aber|da) nicht (ganz|so) sicher;
      soweit ich weiss; soviel ich weiss; (das) sagt [er|sie|man]; noch offen
    `,
    endings: `
      [das|es] (liegt|haben wir|ist) (laengst|jetzt|zum glueck) hinter uns;
      [das|es|die|sie] [ist|sind] .. [vorbei|her|geschichte|weg|futsch|ausgegeben|geloest|
        behoben|erledigt|vergangenheit|passe];
      [das geld|es|das|die summe] [ging|floss|wurde|ist] (dann|aber|alles|leider) [in die|in den|in
        das|ins|fuer|ausgegeben|weg|in]; [seitdem|seither] .. [nicht|nichts|kein|keine|keiner|nie|niemand];
      [sie|er] [ist|hat] .. [weg|gegangen|verlassen|gekuendigt|rente|pensioniert|ruhestand|
        ausgeschieden|aufgehoert|gestorben]; [das|sie|er|es] [gibt|arbeitet|passiert|kommt|ist] .. [nicht mehr|nimmer];
      [haben|habe] wir .. [abgeschafft|weggeworfen|geaendert|ersetzt|verkauft|aufgegeben];
      wir haben .. [abgeschafft|weggeworfen|geaendert|ersetzt|verkauft|aufgegeben];
      damit ist (jetzt|nun|es) [schluss|vorbei]; nicht mehr $;
      [die|das|es] [stecken|steckt|gingen|ging|flossen|floss|sind|ist] (jetzt|dann|alle|alles|inzwischen) (leider)
        [in|im|weg|futsch|aufgebraucht]; [sind|ist] (jetzt|inzwischen|laengst) [weg|ausgegeben|aufgebraucht|verbaut];
      [das|die|der] .. hat (alles|das|es|sie) (alles)
        [geschluckt|gefressen|verschlungen|aufgebraucht|verbraucht|gekostet]
    `,
    past_states: `
      hatte; hatten; war; waren; gab; verlor*; kostete; sah; wartete*; zaehlte; litt; druckten; bedruckten; ging;
      gingen; verdarben
    `,
    refusals: `
      abgelehnt; verworfen; zurueckgewiesen; zurueckgezogen; gestrichen; hinfaellig; ueberholt; nicht
        [genehmigt|bewilligt|beschlossen|angenommen|gewollt|gewuenscht]; sagt nein $; dagegen $; gilt nicht mehr
    `,
    contradictions: `
      das [war|ist|waren] (doch|aber|noch|alles|nur|leider) [vor|letztes jahr|voriges jahr|letzten monat];
      das [ist|war|sind|waren] (doch|aber|noch|nur) (die|der|das) .. [vom|von|aus dem]
        [letzten|vorigen|letztem|vorigem|vergangenen|vorjahr|frueher|damals];
      das [ist|war] (doch|aber|noch|nur) [der|die|das] [alte|fruehere|urspruengliche|vorige]
        [zahl|summe|betrag|preis|plan|termin|stand|budget|angebot];
      das ist (doch|aber|leider|laengst|inzwischen|laengst schon)
        [vorbei|ueberholt|veraltet|hinfaellig|geschichte|vom tisch|abgesagt|geplatzt];
      das ist (doch|aber|leider) [falsch|quatsch|unsinn|nicht wahr|nicht so $];
      das [stimmt|gilt|zaehlt] (so|doch|leider|aber|ja|heute|jetzt|schon lange) nicht (mehr);
      das ist (so|leider|aber|heute|jetzt) nicht mehr; [stimmt|gilt] (so|leider) nicht (mehr); nicht mehr $;
      [jetzt|heute|inzwischen|mittlerweile] nicht mehr; da [irrst|irren|taeuschst|taeuschen] [du|sie]; das glaube ich
        nicht
    `,
    agreements: `
      genau; ich weiss; weiss ich; das meine ich; [wirklich|ehrlich|im ernst]; und; stimmt $; eben; klar; sicher; ganz
        genau; das ist (wirklich|ja|leider|echt) [wahr|richtig|so|schlimm|furchtbar|schrecklich|das problem]; noch
        [schlimmer|mehr]; schlimmer; mehr; danke*; du hast recht; sie haben recht; da [hast du|haben sie] recht;
      [wir|ich|die|sie] [auch|koennen auch|haben auch|wissen auch] nicht
    `,
    changes: "jetzt; seit; inzwischen; mittlerweile; seitdem; nunmehr",
    consequences: "dann; in [dem|diesem] fall; (erst|nur) dann; so",
  },
  others: {
    set_apart: `
      [bei|fuer] uns ist (das|es|dies) (aber|zum glueck|gluecklicherweise|ja|gar|ueberhaupt) (kein|keine|nicht|nie);
      das (problem) [haben|kennen] wir (hier|zum glueck|gar|so|aber) nicht; das (problem) gibt es bei uns (zum
        glueck|gar|so) nicht; das passiert (bei) uns (zum glueck|gar|so|eigentlich) [nie|nicht|niemals]; (bei) uns passiert
        (das|so etwas) (zum glueck|gar) [nie|nicht|niemals]; das ist (fuer|bei) uns (aber|zum glueck|gar|ueberhaupt)
        [kein|keine|nicht]; das ist nicht unser [problem|thema]
    `,
    not_us:
      `bei uns nicht $; wir (zum glueck|aber) nicht $; bei uns (zum glueck|aber) nicht $; hier nicht $; uns nicht $`,
    strangers: `
      nachbar; nachbarn; nachbarin; konkurrent; konkurrenten; konkurrenz; mitbewerber; wettbewerber;
      [anderen|andere|anderer] [laeden|firmen|betriebe|geschaefte|unternehmen|vereine|schulen|praxen|haeuser|hotels|
        restaurants|hoefe|leute|buecher|filialen|museen]; die anderen $; anderswo; woanders; nebenan
    `,
    own_topics: `
      fuer (das|dieses|euer|ihr|unser|eure|ihre|die|diese|ihren|euren) [projekt|vorhaben|ding|sache|app|seite|webseite|
        website|software|werkzeug|system|programm]; fuer [euch|sie|eures|ihres|das hier]
    `,
    topics: `fuer [den|die|das|unser|unsere|unseren|ein|eine|einen] *`,
    undecided: `
      [nichts|kein|keine|nicht|noch nichts] ... [entschieden|geplant|beschlossen|festgelegt|vereinbart|abgemacht|fest|
        genehmigt|budget|geld|termin]; [entschieden|beschlossen|geplant|fest] ... [nichts|nicht]; offen; unklar; kein
        [budget|geld|termin|datum]
    `,
  },
  quantities:
    /^(?:.*\p{Nd}.*|(?=\p{L}*(?:zwanzig|dreissig|vierzig|fuenfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend))\p{L}+|millionen?|milliarden?|mio|mrd|tsd|dutzend|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|\p{L}+zehn|anderthalb\p{L}*|januar|jaenner|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|fruehling|fruehjahr|sommer|herbst|winter|ostern|weihnachten|pfingsten|morgen)$/u,
  dates:
    /^(?:januar|jaenner|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|fruehling|fruehjahr|sommer|herbst|winter|ostern|weihnachten|pfingsten|\d{1,2}[./]\d{1,2}.*|ersten?|zweiten?|dritten?|vierten?|fuenften?|sechsten?|siebten?|achten?|neunten?|zehnten?|elften?|zwoelften?|\p{L}+zehnten?|\p{L}+zigsten?)$/u,
  units:
    /^(?:sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|quartale?|euro|franken|dollar|cent)$/u,
  has_names: false,
  commitments: `
    zahle; zahlen; zahlt; bezahlen; gebe; geben; ausgeben; investier*; stecken; stecke; starten; starte; eroeffnen;
    beginnen; liefern; unterschreiben; kaufen; bestellen; freigeben; bewilligen; bereitstellen; leisten; aufbringen;
    fertig; loslegen; einplanen; beteiligen; bekommen; kriegen
  `,
  choices: {
    firm:
      "fest; fix; festgelegt; festgesetzt; endgueltig; verbindlich; gedeckelt; in stein gemeisselt; fest steht; unverrueckbar",
    flexible: "flexibel; verhandelbar; dehnbar",
  },
};

import type { FactWords } from "../words.ts";

/** The German words of facts. */
export const GERMAN_FACTS: FactWords = {
  triggers:
    /(?<!\p{L})(?:version|fassung|stufe|phase|umfang|mvp|entscheid|unterschr|zeichn|genehmig|bewillig|freig|letzte wort|zustimm|das sagen|grünes licht|kann warten|können warten|stelle|nachfolg|ersetz|löst|übernimm|nutz|benutz|bedien|zuständig|verantwort)|(?:,|(?<!\p{L})(?:ist|sind|war|wird|als)(?: jetzt| nun)?) (?:unser|mein|die|der|das|ihr|sein)|(?<!\p{L})(?:unser|mein)\p{L}* (?:\p{L}+ ){0,2}\p{L}/iu,
  money: {
    threshold: `
      [unterschreib*|zeichn*|entscheid*|bestell*|freigeb*] (ich|wir|er|sie|das|es) [allein|alleine|selbst] (..) #; allein* bis #; bis # (..) [allein|alleine|selbst] ; bis # (euro|franken) (..) [entscheid*|unterschreib*|zeichn*|darf ich|kann ich];
      [ueber|ab|oberhalb|bis|unter|jenseits] (von) # (euro|franken) (..) [braucht|brauchen|muss|muessen|entscheid*|unterschreib*|zeichn*|stimmt|genehmig*|bedarf|geht an|geht zum|geht es]; alles [ueber|ab|oberhalb] #; unterschriftsgrenze; zeichnungsgrenze; freigabegrenze; wertgrenze`,
    part: `
      von (den|diesen|unseren|dem|diesem) #; davon; davon [sind|gehen|entfallen|fliessen|#]; von [diesem|dem] [geld|betrag|budget]; [teil|haelfte|anteil] (des|vom|der|davon) ; darin enthalten; inklusive; (noch) [zusaetzlich|obendrauf|extra]; innerhalb (des|dieses) [budgets|betrags]; [selbst|selber] #; # [selbst|selber]; aus (meiner|unserer) eigener tasche; aus eigener tasche; # von (meinem|unserem) ersparten`,
    offer: `
      angebot*; [bietet|bieten|bot|boten|angeboten|verlangt|verlangen|verlangte|verlangten|wollte|wollten|will|fordert|forderte|berechnet|berechnete|nennt|nannte] (uns|mir|dafuer|dafür|fuer ..) (..) #; kostenvoranschlag; offerte; mitbewerb*; konkurrenz*; wettbewerb*; anderswo; woanders`,
    spent: `
      ^ (im) [letztes|letzten|voriges|vorigen|vergangenes|vergangenen] jahr ... #; ueberwiesen; beglichen; bussgeld*; aufgebrummt; ausgegeben; bezahlt; gezahlt; investiert; verbraten; [verbraucht|verpulvert|versenkt]; letztes jahr .. [gekostet|bezahlt|ausgegeben]; (hat|haben) .. gekostet; voriges jahr; vorjahr; bisher .. [gekostet|ausgegeben]`,
    budget: `
      [schaffen|stemmen] (wir) (..) #; [haben|habe] .. (#) .. [zurueckgelegt|beiseitegelegt|angespart|eingeplant]; [denken|dachten] (wir) (..) an .. #; [geht|gehen] .. bis #; [zwischen|irgendwo zwischen] # und # .. [ausgeben|drin]; gibt die kasse .. her; budget*; etat*; [haben|habe|haetten] (wir|ich|sie) (dafuer) (..) #; hat (dafuer|die ..|der ..|das ..) #; uns # (..) [gegeben|zugesagt|bewilligt|spendiert]; wir haben; # .. (zur) [verfuegung|verfuegbar|bereit]; zur verfuegung; bereitgestellt; bereit [stehen|steht|liegt|liegen]; [stehen|steht|liegen|liegt] .. bereit; eingeplant; einplanen; eingestellt; bewilligt*; genehmigt; freigegeben; zugesagt; reserviert; zurueckgelegt; beiseite gelegt; vorgesehen; zugewiesen; gesammelt; [koennen|kann|duerfen|darf|wollen|will|moechten|werden] (wir|ich|sie|man) (dafuer|hoechstens|maximal|dafuer hoechstens) .. [ausgeben|geben|investieren|zahlen|aufbringen|stemmen|leisten|aufwenden|gehen|bezahlen]; [ausgeben|aufbringen|investieren|aufwenden]; [darf|duerfte|soll|sollte|muss] (es|das|die|der|sie|er|alles|hoechstens|nicht) .. kosten; kosten [darf|soll]; [gibt es|waeren] (dafuer|dafuer jetzt|jetzt|noch) #; dafuer sind #; es sind #; sind # (euro|franken) [da|vorhanden|drin|uebrig|reserviert|vorgesehen|eingeplant]; es ist #; # (..) [sind|ist] (..) [da|drin|vorhanden|das limit|die obergrenze|die grenze|unser limit|alles was]; es [sind|ist] # (..) [da|vorhanden]; [planen|plane|rechnen|rechne|kalkulieren|denken|dachten] (wir|ich) (..) [mit|an] #; mit # (..) [planen|rechnen|rechne|kalkulieren]; denken (wir) an #; [gehen|geht] (wir) bis #; bis (zu) # (..) [gehen|geben|drin]; mittel; foerder*; zuschuss*; obergrenze; deckel; gedeckelt; limit; hoechstgrenze; hoechstbetrag; insgesamt; alles in allem; [hoechstens|maximal|nicht mehr als] # (..) fuer; geld fuer; finanzrahmen; kostenrahmen; rahmen; topf; [gibt|geben|zahlt|zahlen|steuert|stellt|legt|spendiert|trägt|traegt] (uns|dafuer) (..) #; # (..) fuer [den|die|das|unser*|eine|einen|ein]`,
    loss: `
      verlier*; verlor*; verloren; verlust*; buess*; einbuess*; strafe*; strafzahlung*; vertragsstrafe*; schaden; schaeden; entgeh*; entgang*; verschwend*; abschreib*; abgeschrieben; ausfall; ausfaelle; flöten; floeten; weg [sind|ist]; fehlen uns; erstatt*; kulanz*`,
    saving: `spar*; erspar*; gespart; einspar*; eingespart; ersparnis*; weniger .. kosten`,
    income:
      `verdien*; umsatz; umsaetze; umsatz*; gewinn*; erloes*; einnahm*; einnehm*; ertrag*; ertraeg*; bringt uns; bringen uns; bringt .. ein; wert; mehrumsatz*; marge*; verkauf* .. fuer`,
    cost:
      `kostet; kosten; kostete; gekostet; preis*; zahl*; bezahl*; gebuehr*; honorar*; miete; lohn; gehalt; ueberstunden; rechnung*; aufwand; betraegt; belaufen sich; belaeuft sich; macht # (..) aus; summiert`,
  },
  dates: {
    appointment: `
      ^ bis [montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|bald|morgen|dann|naechste*]; [sehen|sehe|treffen|treffe|sprechen|spreche|hoeren|telefonieren] (wir|ich|sie) (uns|sie|sich|mit|dann|also) (..) (am|um|naechste*|morgen|heute|im|beim|#); bis [naechste*|dann|morgen] $; bis am # $; [ruf*|melde*|schreib*|komm*|schick*|besuch*] (ich|wir|sie|mich|bitte) (sie|ihnen|mich|uns) (..) (am|bis|um|naechste*|morgen|#); [einen|unser*|den] termin (..) [am|um|vereinbar*|mit ihnen|mit dir]; [treffen|besprechung|meeting|gespraech|telefonat|anruf|workshop|besuch|mittagessen|abendessen|kaffee|interview]; [im|in|unser*|mein*] urlaub (..) [am|um|naechste*|morgen|im|#]; danke*; vielen dank; freue (ich) mich; bin (ich) (..) [weg|unterwegs|krank|verreist|im urlaub|nicht da|erreichbar]`,
    deadline: `
      # .. [brauchen|brauche|benoetigen|braucht] [wir|ich|sie|es] ; # .. [muss|muessen|soll|sollte] [es|das|sie|alles|der|die] ;       frist*; stichtag*; deadline*; [muss|muessen|soll|sollen|sollte|sollten] (..) (#) ...  [fertig|laufen|stehen|haengen|stimmen|sein|arbeiten|funktionieren|gehen|kommen|eroeffnen|starten|los|losgehen|online|live|liegen|da|drin|einsatzbereit|abgeschlossen|geliefert]; [muss|muessen|soll|sollen] (es|das|sie|er|alles|die|der|das ..) (..) [bis|vor|zum|spaetestens|ab|zu|am|im|an] ; [brauchen|braucht|brauche] (wir|ich|sie|es|das) (..) [bis|vor|zum|spaetestens|ab|am|im]; spaetestens; bis spaetestens; [fertig|bereit|einsatzbereit|abgeschlossen|geliefert] (..) [bis|vor|zum|ab|am|im]; faellig; rechtzeitig (vor|zum|zur|fuer); laeuft .. aus; endet; enden; ablauf*; bis [zum|zur|ende|mitte|anfang|#]; vor [dem|der|#]`,
    launch: `
      live; online [gehen|geht|gehe]; [start*|gestartet]; [beginn*|begonnen|beginnt]; eroeffn*; oeffn*; los [geht|gehts|gehen]; geht (es|das|alles) (..) los; losgehen; losgeht; [laeuft|laufen|lief] (..) (ab|seit); ab #; [ab|vom] # an; einfuehr*; eingefuehrt; einfuehrung; umstell*; umgestellt; stellen .. um; stellt .. um; inbetriebnahme; in betrieb; freischalt*; freigeschaltet; ausroll*; ausgerollt; einweih*; premiere; verschoben auf; verlegt auf; vorgezogen auf; erster tag; im einsatz`,
  },
  states: {
    target: `
      ziel*; angestrebt; anstreb*; soll (..) [sinken|steigen|fallen|sein|werden|runter|herunter|auf]; sollen (..) [sinken|steigen|fallen|sein|werden|runter|herunter|auf]; wollen (wir) (..) [auf|unter] # (..) [kommen|senken|reduzieren|druecken|bringen]; [senken|reduzieren|druecken|steigern|erhoehen|halbieren|bringen] (..) (von #) auf #; von # .. auf #; auf # bis; bis [naechste*|ende|zum|#]; innerhalb (von) [eines|einem|einer|#]; kuenftig; in zukunft; zukuenftig; [naechstes|kommendes|naechsten|kommenden] [jahr|fruehjahr|sommer|herbst|winter|monat|quartal|saison]; erwart*; prognos*; versprech*; wuensch*`,
    past: `
      [letztes|voriges|vergangenes|letzten|vorigen|vergangenen|letzter|voriger] [jahr|fruehjahr|sommer|herbst|winter|monat|woche|quartal|saison|jahres]; vorjahr*; frueher; damals; einst; ehemals; zuvor; vor (#) [jahren|monaten]; bis [letztes|vor kurzem|voriges]`,
  },
  purpose: "fuer [den|die|das|unser*|mein*|eine|einen|ein|dies*|alle|beide]; zugunsten",
  possession:
    "[wir|ich] (..) [haben|habe|beschaeftigen|betreiben|besitzen|zaehlen|betreuen|sind]; [haben|beschaeftigen|betreiben|besitzen|zaehlen|betreuen|sind] wir (..)",
  changes: {
    superseded: `
      [tag|woche|monat|quartal|jahr|#] [spaeter|frueher|eher]; [spaeter|frueher|eher|mehr|weniger|hoeher|niedriger|laenger|kuerzer] als (..) [geplant|gedacht|erwartet|gesagt|angekuendigt|geschrieben|vereinbart]; [ist|sind] (jetzt|nun) unser* neue*; zurueckgetreten;       nach [dem|unserem] [gespraech|treffen|termin]; nur noch #; nur mehr #; vergessen sie [die|das|den|meine] .. #; vergiss [die|das|den|meine] .. #; jetzt; [gestiegen|gewachsen|gesunken|gefallen|geschrumpft] (..); steigt (..) auf #; sinkt (..) auf #; halbiert; verdoppelt; verdreifacht; nun; nunmehr; nicht mehr; kein* .. mehr; nicht laenger; statt; anstatt; anstelle; stattdessen; statt dessen; [verschoben|verlegt|geaendert|erhoeht|gesenkt|gekuerzt|aufgestockt|gestrichen|verlaengert|verkuerzt|verdoppelt|halbiert|ersetzt|abgeloest|vorgezogen|revidiert|angepasst|angehoben|reduziert|zurueckgezogen|umgestossen|neu verhandelt|hochgesetzt|heruntergesetzt|gedeckelt|aufgehoben|abgesagt|gekippt]; [verschieb*|verschiebt|verleg*|aender*|erhoeh*|senk*|kuerz*|verlaenger*|stock*|zieh*] (..) (auf|von|um|vor|sich|auf #); ab [jetzt|sofort|heute|diesem|dieser|nun]; von [jetzt|nun|heute] an; seit [heute|gestern|dieser|diesem|der|dem|kurzem]; hat (uns) .. verlassen; [ausgeschieden|gegangen|gekuendigt|aufgehoert|pensioniert|in rente]; uebernimmt; uebernommen; uebernahm; [loest|loesen|loeste] .. ab; nachfolg*; folgt (auf|ihm|ihr); an (die|seine|ihre|deren|dessen) stelle; (der|die|das|den|unser*) neue* [budget|etat|termin|frist|datum|betrag|summe|zahl|plan|limit|stichtag|leiter*|chef*|starttermin|eroeffnungstermin|obergrenze]; neuer [termin|betrag|stand|plan|starttermin|stichtag]; neue [summe|frist|zahl|obergrenze|grenze]; inzwischen; mittlerweile; zwischenzeitlich; unterdessen; doch [nicht|noch|erst|schon|lieber|in]; nicht # sondern; sondern; anders [entschieden|beschlossen]; umentschieden; anders ueberlegt; es hat sich (..) geaendert; neu [entschieden|beschlossen|festgelegt|geplant]; nach der [sitzung|abstimmung|besprechung]; aktualisiert; update; raus; rausgenommen; herausgenommen; gestrichen; faellt weg; fallen weg; entfaellt; entfallen; bis auf weiteres; am ende (doch); seit meiner letzten; nach hinten; nach vorne`,
    corrected: `
      korrigier*; korrektur*; berichtig*; vertippt; tippfehler; schreibfehler; zahlendreher; verschrieben; versprochen (habe|hatte|$); verrechnet; verzaehlt; verlesen; vertan; geirrt; irrtum; irrtuemlich; verwechselt; mein fehler; [war|ist|waren|sind] (leider|einfach|so|schlicht) [falsch|nicht richtig|verkehrt|ein fehler|ein irrtum|veraltet|zu hoch|zu niedrig|zu viel|zu wenig]; falsch* [zahl|angabe|zeile|datum|summe|betrag|liste|jahr|blatt]; [nachgezaehlt|nachgesehen|nachgeschaut|nachgemessen|nachgerechnet|nachgefragt|nachgeprueft]; (noch) (ein) mal [gezaehlt|nachgesehen|gerechnet|geschaut|nachgeschaut]; nochmal* [gezaehlt|nachgesehen|gerechnet|geschaut|nachgeschaut|geprueft]; noch einmal (..) [gezaehlt|nachgesehen|gerechnet|geschaut|nachgeschaut|geprueft]; neu gezaehlt; richtig [ist|muss|waere|sind|heisst]; muss (es) .. heissen; sollte (es) heissen; gemeint (war|waren|habe|hatte); ich meinte; meinte ich; entschuldig*; sorry; verzeih*; pardon; entgegen meiner; anders als [ich|geschrieben|gesagt|angegeben]; nicht wie [ich|geschrieben|gesagt|angegeben]; tatsaechlich (sind|ist|haben|hat|waren); in wirklichkeit; bitte [ignorieren|streichen|vergessen] sie`,
  },
  replacing: `
    (und) [das|dies|damit] [ersetzt|loest|ueberholt|gilt jetzt|gilt nun|ist neu|ist der neue|ist die neue|ist jetzt|ist nun|korrigiert|aendert|hebt]; [vergessen|streichen|ignorieren] sie (bitte|also|das|die|den); bitte [vergessen|streichen|ignorieren]; [die|der|das|meine|mein|unser*] (alte*|fruehere*|bisherige*|vorige*|erste*) [zahl|summe|termin|datum|betrag|angabe|budget|plan|frist|mail|#] [ist|war|gilt|stimmt|hat]; die # (..) [sind|waren|ist|war|gelten|gilt] .. [falsch|vom tisch|ueberholt|hinfaellig|veraltet|nicht mehr|ein fehler|ein tippfehler]; also nicht #; nicht (mehr) (die|am) #; was ich (..) [schrieb|geschrieben|gesagt|sagte]; entschuldig*; (da) [hat|haben] sich (..) geaendert; mein fehler; das hat sich`,
  scope: {
    version: `
      (der|die|in der|zur|unser*|eine|einer) erste* [version|fassung|ausbaustufe|stufe|phase|ausgabe|runde|lieferung|etappe|auslieferung|iteration|umsetzung]; version [eins|1]; v1; v 1; phase [eins|1]; stufe [eins|1]; release [eins|1]; mvp; erstversion; startversion; (dem|den) umfang; lieferumfang; leistungsumfang; erste* (release|schritt|wurf|ausbau); zum start; am anfang`,
    later: `
      (der|die|in der|fuer die|zur|eine|einer) [zweite*|dritte*|naechste*|spaetere*|kuenftige*] [version|fassung|ausbaustufe|stufe|phase|runde|release|ausgabe]; version [zwei|2]; v2; phase [zwei|2]; stufe [zwei|2]; [kann|koennen|darf|muss|soll] (..) warten; [kommt|kommen|folgt|folgen] (dann|erst) spaeter; spaeter [kommen|kommt|folgen|nachgereicht|ergaenzt|dazu]; spaeter $; zurueckgestellt; nachgereicht; nicht dringend; eilt nicht; ein andermal; naechstes jahr erst`,
    holds: `
      [ist|sind|war|waren|bleibt|bleiben] (nicht|noch|auch|jetzt|kein|doch|nicht mehr) (..) (in|im|teil|bestandteil|drin|enthalten|dabei|vorgesehen|ausserhalb|fuer); in; im; teil; bestandteil; gehoer*; enthaelt; enthalten; umfasst; drin; dabei; [wollen|will|wuenschen|brauchen|braucht|benoetigen|haben|hat|moechten|erwarten|bekommen|behalten] ; muss; muessen; soll; sollen; kommt; kommen; fuer; ohne; verzicht*; aufnehmen; aufgenommen; reicht`,
    leaves_out: `
      [lassen|lasse|laesst] ... weg; [nehmen|nimmt|nehme] ... [heraus|raus]; ohne; verzicht*; gestrichen; streichen; streicht; weglass*; weggelassen; lassen .. weg; rausgenommen; herausgenommen; raus; ausgeschlossen; ausschliess*; ausserhalb; ausgeklammert; entfaellt; entfallen; faellt weg; fallen weg; faellt raus; fliegt raus; nehmen .. heraus; nehmen .. raus; ausgenommen; ausgelassen; ueberfluessig; unnoetig`,
  },
  deciding: {
    active: `
      [entscheidet|entscheiden|entscheide|entschied] (allein|alleine|ueber|letztlich|am ende|darueber|das|dies|bei|uns|selbst|jetzt|nun|kuenftig|$|nicht|nur); [unterschreibt|unterschreiben|unterzeichnet|zeichnet|zeichnen] ; [genehmigt|genehmigen|bewilligt|bewilligen] ; gibt (..) [frei|gruenes licht|sein okay|ihr okay|das okay]; geben (..) [frei|gruenes licht]; [hat|haben] das letzte wort; das letzte wort [hat|haben]; [muss|muessen] (..) [zustimmen|genehmigen|unterschreiben|freigeben|absegnen|entscheiden|bewilligen|abnicken]; [stimmt|stimmen] (..) zu; [segnet|segnen] (..) ab; hat (hier|da|dabei|bei uns) das sagen; [waehlt|waehlen] (..) aus; beschliesst; beschliessen; ist zustaendig; sind zustaendig; verantwortet; entscheidungstraeger*`,
    passive: `
      [muss|muessen|geht|gehen] (..) [durch|vor|zum|zur]; [wird|werden|muss|muessen|wurde] (..) von; [braucht|brauchen|benoetig*|bedarf|bedarf es|erfordert|mit|ohne|vorbehaltlich] (..) [zustimmung|genehmigung|freigabe|unterschrift|einwilligung|okay|segen|beschluss|votum|plazet] (von|des|der|vom|unser*); (die) [entscheidung|freigabe|zustimmung|genehmigung] (darueber|ueber ..|dafuer|dazu|hierueber) [liegt|trifft|faellt|treffen|kommt|erteilt] (bei|im|in|von); [liegt|liegen] (allein|nun|jetzt|..) [bei|beim]; ist sache [des|der|von]; obliegt`,
    matter:
      "ueber; fuer; bei; beim; zur; zum; darueber; im fall; den; einen; diesen; unseren; meinen",
  },
  people: {
    owners: "unser*; mein*; die; der; das; den; ihr*; sein*; euer*; eure*; deren; dessen",
    copulas: `
      [ist|war|wird|bleibt|wurde] (jetzt|nun|auch|noch|ab jetzt|seit .. |kuenftig|bei uns|hier|weiterhin|eigentlich|neue*); [arbeitet|arbeiten|fungiert|dient] (bei uns|hier) als; heisst; als`,
    succession: `
      [uebernimmt|uebernahm|uebernehmen] [seine|ihre|die|den|das|deren|dessen] [stelle|aufgabe|aufgaben|posten|rolle|amt|leitung] als; [uebernimmt|uebernahm] (..) (die stelle|die leitung|den posten|das amt|die aufgabe) (von ..|als); [folgt|folgte] (ihm|ihr|auf ..|..) als; [ersetzt|ersetzte|beerbt] .. als; ist (jetzt|nun|neu|seit .. |ab sofort) [unser*|die|der] neue*; hat (..) (seine|ihre|die|den|deren|dessen) [stelle|platz|posten|amt|aufgabe] .. als; [loest|loeste] .. als; hat .. als; ist (jetzt|nun|ab sofort|neuerdings) unser*; wurde (zum|zur)`,
    uses: `
      [wird|soll|muss|werden|sollen] (es|das|sie|ihn|die ..|den ..|das ..|damit|daran|vor allem|hauptsaechlich|taeglich|allein) (..) [benutzen|nutzen|bedienen|verwenden|arbeiten|brauchen]; [benutzt|nutzt|bedient|verwendet] (es|das|sie|ihn|die|den) (..) [taeglich|jeden|allein|staendig]; arbeitet (damit|mit|daran)`,
    used_by: `
      [wird|werden|soll|sollen] (..) (nur|vor allem|hauptsaechlich|taeglich|ausschliesslich|allein) von; ist (gedacht|bestimmt|vor allem|nur|eigentlich|alles) fuer; sind (gedacht|bestimmt|vor allem|nur) fuer; benutzt von; bedient von; genutzt von`,
    alone:
      "allein; alleine; nur; sonst niemand; niemand sonst; kein anderer; keine andere; niemand anderes; ausschliesslich; einzig; als einzige*; und niemand",
  },
  anaphors:
    "es; sie; er; das; dies; diese; dieser; dieses; beide; alles; damit; dafuer; davon; darin; dabei",
  plain: `
    verzahlt verzaehlt vertippt verrechnet geirrt korrigiere berichtige
    euro euros franken geld budget budgets etat summe summen betrag betraege zahl zahlen datum tag tage tagen termin zeit woche wochen monat monate monats
    jahr jahre jahren jahres quartal fest fix endgultig endgueltig obergrenze limit hoechstens hochstens maximal mindestens insgesamt genau rund etwa ungefahr ungefaehr tausend million millionen
    version fassung erste ersten erster projekt ding dinge sache sachen teil ganze bereit fertig live muss mussen muessen soll sollen arbeiten arbeitet laufen lauft laeuft
    eingeplant bewilligt genehmigt freigegeben reserviert vorgesehen verfugung verfuegung steht stehen liegt liegen kommt kommen geht gehen gibt geben nimmt nehmen macht machen sagt sagen
    meint ausgegeben planen rechnen kosten kostet zahlen zahlt preis frist start startet starten beginnt beginnen eroffnet eroeffnet eroffnung eroeffnung offnet oeffnet endet ende anfang mitte verschoben geandert geaendert
    korrektur fehler falsch jetzt nun statt ersetzt liebe lieber hallo guten danke gruss gruesse bitte wissen prozent heute gestern morgen derzeit aktuell eigentlich wieder brauchen braucht dauert dauern
    sei seien wurden ware waren`,
};

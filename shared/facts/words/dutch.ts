import type { FactWords } from "../words.ts";

/** The Dutch words of facts. */
export const DUTCH_FACTS: FactWords = {
  triggers:
    /(?<!\p{L})(?:versie|fase|release|scope|mvp|beslis|beslist|tekent|ondertek|keurt|goedkeur|toestemming|laatste woord|groen licht|kan wachten|kunnen wachten|vervang|volgt|gebruik)|(?:,|(?<!\p{L})(?:is|zijn|was|wordt|als)(?: nu)?) (?:onze|ons|mijn|de|het|haar|zijn)/iu,
  money: {
    threshold:
      "(tot|boven|vanaf|onder) # .. [tekent|tekenen|beslis*|moet|nodig|goedkeur*]; [teken|tekent|beslis|beslist] (ik) (zelf|alleen) .. #; tot # (..) [teken|beslis|zelf|alleen]",
    wish:
      "met # .. [zouden|zou|konden]; droom*; dromen; idealiter; het liefst; [zouden|zou] graag .. #; [aangevraagd|gehoopt|gevraagd om]",
    part:
      "van [die|deze|de|dat|dit] #; daarvan; waarvan; [deel|helft] (van); inbegrepen; extra; erbovenop; zelf #; # zelf; uit eigen zak",
    offer:
      "[biedt|bood|aangeboden|vraagt|vroeg|vroegen|rekent|rekende|wil|wilde|wilden|eist] (ons|daarvoor|voor ..) (..) #; offerte*; aanbod; concurrent*; elders",
    spent:
      "uitgegeven; betaald; besteed; geinvesteerd; vorig jaar .. [gekost|betaald|uitgegeven]; heeft .. gekost; tot nu toe .. gekost",
    budget:
      "budget*; begroting*; [hebben|heb|heeft] (we|wij|ik|ze|er) (..) #; we hebben; er [is|zijn|ligt|liggen|staat] (..) #; # (..) [klaar|beschikbaar|over]; [gereserveerd|goedgekeurd|toegezegd|vrijgemaakt|vrijgegeven|uitgetrokken|begroot|toegekend|opzijgezet]; opzij (gezet|gelegd); trekt (..) uit; [kunnen|kan|mogen|mag|willen] (we|ik|er|wij) (..) [uitgeven|geven|investeren|betalen|besteden|gaan]; mag (het|dat) (..) kosten; [rekenen|denken|plannen] (we|aan|op|met) (..) #; subsidie*; plafond; limiet; in totaal; hoogstens; maximaal; ten hoogste; # (..) voor [de|het|onze|ons|een]; pot",
    loss: "verlies*; verliez*; verloren; boete*; schade; mislopen; verspil*",
    saving: "bespa*; bespaart; bespaard; uitsparen; scheelt ons",
    income: "omzet*; winst; verdien*; opbrengst*; inkomst*; marge; verkoop*; levert .. op; waard",
    cost: "kost*; prijs*; prijzen; betaal*; tarief; huur; loon; overuren; bedraagt",
  },
  dates: {
    appointment:
      "[zien|zie|spreken|spreek|bel|bellen|ontmoeten|afspraak|vergadering|lunch|bezoek|vakantie|gesprek] (we|ik|u|je|elkaar) (..) (op|om|morgen|volgende|#); tot [maandag|dinsdag|woensdag|donderdag|vrijdag|morgen]; bedankt; dank*",
    deadline:
      "deadline*; uiterste datum; [moet|moeten|zou|dient|dienen] (#) (..) .. [klaar|werken|hangen|draaien|staan|zijn|open|live|lopen]; [moet|moeten] (ze|het|de ..|dat|die) (..) [voor|voor het|voor de|op|in|uiterlijk|tegen]; [hebben|heeft] .. nodig; uiterlijk; [klaar|af|gereed] (..) [voor|op|in|tegen]; loopt .. af; eindigt; voor [de|het|#]; tegen [de|het|#]",
    launch:
      "live; lancer*; gaat (..) open; gaan (..) open; opent; openen; opening; start*; begin*; van start; vanaf #; in gebruik; invoer*; ingevoerd; overschakel*; verschoven naar; verplaatst naar; uitgesteld tot; vervroegd naar; draait",
  },
  states: {
    target:
      "doel*; streef*; [moet|moeten|willen] (..) [dalen|zakken|stijgen|naar|onder]; van # naar #; naar # voor; in de toekomst; voortaan; [volgend|volgende|komend|komende] [jaar|seizoen|zomer|winter|kwartaal|maand]; verwacht*",
    past:
      "[vorig|vorige|afgelopen|verleden] [jaar|maand|seizoen|zomer|winter|week|kwartaal]; vroeger; destijds; # [jaar|maanden] geleden",
  },
  purpose: "voor [de|het|onze|ons|mijn|een|dit|deze|die|alle]",
  possession: "[we|wij|ik] [hebben|heb]; [hebben|heb] [we|wij|ik]",
  changes: {
    superseded:
      "nu; niet [meer|langer]; geen .. meer; in plaats (van|daarvan); [is|zijn|wordt|werd|worden|heeft|hebben] (..) [uitgesteld|verschoven|verplaatst|vervroegd|gewijzigd|verhoogd|verlaagd|verlengd|ingekort|vervangen|geschrapt|opgeschoven|bijgesteld|gehalveerd|verdubbeld]; [verhoog*|verlaag*|verlen*|verschui*|verplaats*|wijzig*] (..) [naar|tot|met] #; vanaf [nu|vandaag|deze|dit]; sinds [gisteren|deze|de fusie|kort]; is (..) [weg|vertrokken|met pensioen]; neemt .. over; volgt .. op; (het|de|een|onze) nieuwe ; inmiddels; ondertussen; uiteindelijk; toch (niet|wel|nog); niet # maar; maar wel; vervalt; valt af; update; bijgewerkt",
    corrected:
      "corrig*; correctie*; verbeter*; rechtzetten; typefout; tikfout; vergist; vergissing; vergis; fout*; [was|is|waren|klopt] [niet juist|onjuist|fout|verkeerd|niet]; verkeerde [getal|datum|regel|bedrag|lijst]; [nageteld|nagekeken|nagerekend|nagevraagd]; opnieuw [geteld|gekeken|gerekend]; nog eens [geteld|gekeken]; ik bedoel*; bedoelde; moet zijn; sorry; excuus; pardon; in werkelijkheid; eigenlijk is het",
  },
  reasons: `
    dus; daarom; daardoor; wegens; vanwege; door de`,
  replacing:
    "(en) (dat|dit) [vervangt|wijzigt|corrigeert|geldt nu]; [vergeet|negeer] ; (het|de|mijn) [oude|eerdere|vorige] [bedrag|datum|getal|budget|termijn] [is|was|geldt|klopt]; sorry; wat ik (..) [schreef|zei]",
  scope: {
    version:
      "(de|in de|van de|een) eerste [versie|fase|release|oplevering|stap]; versie [een|1]; v1; fase [een|1]; mvp; (de) scope; startversie",
    later:
      "(de|voor de|in de) [tweede|volgende] [versie|fase|release|oplevering]; v2; fase [twee|2]; [kan|kunnen|mag] (..) wachten; later; niet dringend",
    holds:
      "[is|zijn|zit|zitten|hoort|horen] (niet|geen|ook|nu) (in|deel|onderdeel|bij|erbij|buiten); in; deel; onderdeel; hoort; [willen|wil|hebben|heeft|nodig]; voor; zonder; moet; moeten",
    leaves_out:
      "zonder; buiten; geschrapt; schrappen; weglaten; weggelaten; eruit; vervalt; uitgesloten; laten vallen",
  },
  deciding: {
    active:
      "[beslist|beslissen|besluit|besluiten] ; [tekent|tekenen|ondertekent] ; keurt (..) goed; keuren (..) goed; heeft het laatste woord; hebben het laatste woord; [moet|moeten] (..) [goedkeuren|tekenen|beslissen|instemmen]; geeft (..) [groen licht|toestemming]",
    passive:
      "[wordt|worden|is|zijn] (..) [beslist|goedgekeurd|getekend] door; [vereist|nodig|met|zonder] (de) [goedkeuring|toestemming|handtekening] van; ligt bij; is aan",
    matter: "over; voor",
  },
  people: {
    owners: "onze; ons; mijn; de; het; haar; zijn; hun",
    copulas: "[is|was|wordt|blijft]; [is|was|wordt|blijft] [nu|ook|nog|de nieuwe]; werkt als; als",
    succession:
      "[volgt|vervangt|volgde|verving] .. (op) als; heeft (..) (plaats|functie) .. als; is nu (onze|de); is (onze|de) nieuwe; neemt .. over als",
    uses:
      "[gaat|zal|moet] (..) gebruiken; [gebruikt|gebruiken|bedient] (het|de|dit|deze); werkt (met|ermee)",
    used_by:
      "[gebruikt|bediend] (alleen|vooral) door; [wordt|worden] (alleen|vooral) door; is (bedoeld|vooral) voor",
    alone: "alleen; uitsluitend; niemand anders; als enige; enkel",
  },
  anaphors: "het; ze; zij; hij; dat; dit; deze; die; er; alles; daarvoor; daarvan",
  plain:
    `euro euros geld budget begroting som sommen bedrag bedragen getal getallen datum dag dagen tijd week weken maand maanden jaar jaren kwartaal vast definitief plafond limiet
    maximaal minimaal totaal precies duizend miljoen versie eerste project ding dingen deel klaar moet moeten werken werkt draaien draait hangen gereserveerd goedgekeurd
    beschikbaar gaat gaan komt komen geeft geven neemt doet doen zegt zeggen uitgeven rekenen denken kosten kost betalen prijs deadline start starten begint beginnen
    opent open openen opening begin midden eind uitgesteld gewijzigd correctie fout nu vervangt beste hallo dank groet weten procent vandaag gisteren morgen
    momenteel nieuw nieuwe duurt duren nodig`,
};

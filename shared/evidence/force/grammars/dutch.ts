import type { Grammar } from "../grammar.ts";

export const DUTCH: Grammar = {
  language: "nl",
  cues: {
    harmless: `
      zonder (enige) twijfel; ongetwijfeld; geen (enkele) twijfel (over|aan|dat); geen twijfel;
      twijfel* (daar) niet aan; niet te [ontkennen|betwijfelen|onderschatten|missen|geloven|filmen|verwaarlozen];
      zonder [meer|uitzondering|overdrijven|ophouden|gekheid]; buiten kijf; niemand (die) (daar) twijfelt;
      niet [alleen|slechts|enkel|zomaar|voor niets|slecht|ver|lang];
      niet (een dag|een cent|eerder|veel) [later|vroeger|meer|minder|langer|duurder|groter|kleiner|eerder] dan;
      [geen|niet een] (enkele) [cent|euro|dag|uur|minuut|week] [meer|later|langer|minder|eerder];
      [niet|geen] [meer|minder] dan #; niet [voor|na|boven|over] #; niets (anders|minder) dan; niemand minder dan;
      geen [zorgen|probleem|wonder|geheim|grap|uitzondering|moeite|punt]; waarom niet; niet meer en niet minder;
      niet lang meer; nauwelijks te geloven; niet wachten; vergeet niet; niet [vergeten|te vergeten];
      niets [liever|belangrijker|ergers|vervelender]; niet te harden; niet vanzelf; ook al; zelfs als; ook als;
      alsof (het|hij|zij|ze); als het ware; telkens als; elke keer als; iedere keer als; steeds als; altijd als;
      net als; zoals; even .. als; zo .. als; als eerste; als laatste; als volgt;
      als u [het mij vraagt|mij vraagt|wilt weten|begrijpt|dat bedoelt];
      als je [het mij vraagt|mij vraagt|wilt weten|begrijpt|het zo bekijkt|nagaat|bedenkt];
      als ik (heel|even) eerlijk ben; als we eerlijk zijn; als ik [het zo|zo vrij|dat zo|mag];
      als [het moet|het kan|het even kan|het nodig is|nodig|mogelijk|het goed is]; als dat niet (nog|al);
      als er (maar) een ding; als het [mij|ons] ligt; als het aan [mij|ons] ligt; als geen ander; als zodanig;
      als [bijlage|voorbeeld|extra|klant|team|bedrijf|familie| vereniging|winkel|museum]; of .. nu .. of; of het nu;
      of je nu; of niet; [of] ... of niet; ongeacht of; maakt niet uit of; om het even of;
      zoals [gezegd|afgesproken|beloofd|besproken|u weet|iedereen weet|altijd];
      zoals [ik|we|wij] (al|net|ook|u) [zei|zeiden|schreef|vertelde|afgesproken|afspraken|heb gezegd|hebben gezegd];
      [zeg|zei|zeggen|zeiden] [ik|we|wij] (u|je|jullie|altijd|al); eerlijk gezegd; kort gezegd; beter gezegd; zogezegd;
      bij wijze van spreken; ik moet zeggen; dat zegt (alles|genoeg);
      zegt|zeggen [hetzelfde|ja|nee|niets|gedag|hallo|dankjewel|bedankt| sorry]; doet de groeten;
      wat [de|het|een] .. [zegt|zeggen] $; denk (maar|eens|bijvoorbeeld) aan; denken aan; denk om; geloof [mij|me];
      ik geloof in; ik vind het [goed|mooi|fijn|belangrijk|erg]; weet (ik|u) zeker; zeker weten;
      [ben|zijn] .. [helemaal|heel|absoluut|honderd procent] zeker;
      misschien [kent|weet|herinnert|heeft u|hebt u|kent u];
      zou het (heel|erg) [fijn|mooi|goed|leuk|prachtig|ideaal|prettig|handig] .. [vinden|zijn] als;
      (het) zou .. [fijn|mooi|goed|leuk|prachtig|ideaal|prettig|handig|geweldig|schelen| helpen] (zijn|wezen|vinden)
        als; zou .. (blij|gelukkig|dankbaar) .. (zijn) als; [blij|gelukkig|dankbaar|geholpen] (zijn|als|zou) (zijn) als;
      ik zou (het) .. [graag|waarderen|blij]; we zouden (het) .. [graag|waarderen|blij]; in plaats daarvan;
      nooit [meer|weer]; nog nooit zo; niet voor de poes; eens en voor altijd; zodra [het kan|mogelijk];
      tegen [de tijd|het einde|die tijd|#|de avond|kerst]; toch niet [gek|slecht]; verleden tijd is;
      de vraag is (nu|inmiddels|dus) [beantwoord|opgelost|beslist|duidelijk]; niet boven; niet boven [de|het|#];
      begrijp (me|mij) niet verkeerd; niet verkeerd begrijpen; als het regent; de klant; wil weten; niets .. meer dan;
      niets .. zo .. als;
      niemand [betwist|ontkent|bestrijdt|betwijfelt]
    `,
    negator: `
      ^ (nee|dus|dan|en|maar) vergeet (maar|gewoon|liever) [de|het|deze|uw|je|jullie];
      niet; nooit; nergens; geenszins; allerminst; in geen geval;
      onder geen (enkele) [omstandigheid|omstandigheden|beding|voorwaarde]; op geen enkele manier; op geen enkel moment;
      nauwelijks; amper; zelden; bepaald niet; helemaal niet; absoluut niet; weiger*; geweigerd;
      [wijzen|wijs|wijst|wees|wezen] ... af; afgewezen; afwijzen; sla* ... af; afgeslagen; verbied*; verbod*; verboden;
      verbiedt; [ben|zijn|is|was|waren] .. tegen; [fel|mordicus|faliekant] tegen; gestemd tegen; tegen .. gestemd;
      stem* tegen; vermijd*; voorkom*; zie* .. af van; afgezien van; zien ... af; [hou|houdt|houden] .. niet van;
      heb* .. genoeg van; [klaar|gehad|gedaan] met; zat; schrap*; geschrapt; afgeblazen; afgelast; ingetrokken;
      van de baan; van tafel; verworpen; verwerp*; uitgesloten; haat*; heb* een hekel aan; een hekel aan; verafschuw*;
      kan ... niet uitstaan; bespaar [ons|mij|me]; blijf .. weg met; hou op met; stop met; allesbehalve;
      het tegendeel van; verre van; te [klein|arm|jong|oud|duur|laat|vroeg|druk] om; liever ... dan; eerder ... dan;
      laat staan; niet van plan; het laatste wat .. [wil|willen|nodig hebben|wensen] (is|zijn); hadden (we|wij) maar;
      had ik maar; was het maar; konden we maar; droom* van; over mijn lijk; niet bereid; onmogelijk; niet in staat;
      [kunnen|kan|kunt] .. zonder; [wou|wilde] dat; nog lang niet; verre van;
      [heeft|hebben|stemde|stemden] tegen ... [gestemd|gekozen]; tegen ... gestemd
    `,
    quantifier: `
      geen; niemand; niets; noch; niet [elk*|ieder*|alle*|een|iedereen|allemaal|veel|eens|eentje];
      nauwelijks [een|iemand|iets]; amper [een|iemand|iets];
      [bijna|vrijwel|zo goed als|praktisch|haast] [geen|niemand|niets|nooit]; maar weinig; slechts [weinig|enkele];
      weinigen; heel weinig; nul
    `,
    exclusion: `
      zonder; in plaats van; in de plaats van; behalve; op .. na; met uitzondering van; anders dan;
      in tegenstelling tot; afgezien van; maar niet; en niet; buiten
    `,
    denial: `
      de [tijd|tijden|dagen] [is|zijn] (lang|allang) voorbij (,) [dat|waarin|toen];
      [onzin|onjuist|gelogen|een leugen|een fabel|een sprookje|een
        misverstand|overdreven|onmogelijk|uitgesloten|ondenkbaar|absurd| belachelijk|onwaarschijnlijk|verkeerd|fout]
        (,) (om te) (zeggen) [dat|te]; geen sprake (van); daar is niets van (waar); niets van waar; ontken*; betwist*;
      bestrijd*; tegenspreek*; spreek* .. tegen; loochen*; zou liegen als; (wil|betekent) niet (zeggen) dat;
      geen [reden|bewijs|aanwijzing|garantie|plan|plannen] (om|dat|voor);
      [schrijf|noteer|zeg|denk] (u) (alsjeblieft|alstublieft) niet; niet van plan; geen intentie;
      zie* (..) niet in (waarom|dat); snap* niet waarom; begrijp* niet waarom; zie* niet (in) waarom;
      (het is) een [fabeltje|fabel|mythe|sprookje|gerucht|misverstand|leugen] dat; nooit gezegd (dat);
      ik heb nooit gezegd; wou dat; wou dat [we|ik|het|de]; [ik|we] wou (dat);
      [ik|we] [wilde|wilden|wenste|wensten] dat; niet zo dat;
      [oneerlijk|onterecht|misleidend|voorbarig|overdreven|onjuist] (zijn) om te [zeggen|beweren|schrijven|denken]
        (dat); zou [u|je|jullie] (heel) graag [zeggen|vertellen|melden] dat; zou (heel) graag
        [zeggen|vertellen|melden] dat; zou [u|je|jullie] (heel) graag willen [zeggen|vertellen] dat
    `,
    doubt: `
      betwijfel*; twijfel*; bedenkingen; onzeker; onduidelijk; twijfelachtig; discutabel; sceptisch; omstreden;
      onwaarschijnlijk; de vraag [is|blijft|of]; het is maar de vraag; [vraag|vragen] [me|mij|ons] .. af;
      [niet|nauwelijks|nooit|allerminst] .. [zeker|overtuigd|duidelijk]; [allesbehalve|verre van] [zeker|overtuigd];
      valt te bezien; staat .. te bezien; moet (nog) blijken; afwachten; [weet|weten|wist] .. niet .. dat; wie weet of;
      [kijken|nagaan|checken|controleren|uitzoeken|overleggen|
        beslissen|navragen|bekijken|onderzoeken|zien|weten|testen] of; of; moeilijk (te) [geloven|voorstellen|zeggen];
      nauwelijks (te) [geloven|voorstellen]; zou me (zeer|erg) verbazen als; verbazen als; wantrouw*;
      in tweestrijd; open vraag;
      [zou|zal] [me|mij|ons] (..) [verbazen|verwonderen] (als|dat); [me|mij|ons] verbazen (als);
      zou [me|mij|ons] (zeer|erg|sterk) [verbazen|verwonderen|verrassen] [als|dat|indien]; [me|mij|ons]
        [verbazen|verwonderen] [als|dat];
      [het|dat] zou [me|mij|ons] (zeer|erg|sterk) [verbazen|verwonderen|verrassen] [als|dat|indien]
    `,
    ignorance: `
      vertrouw* .. niet;
      [weet|weten|wist] .. [niet|nooit|niemand] .. [of|hoe|hoeveel|wat|wanneer|wie|waar|waarom|welke];
      geen idee (of|hoe|wanneer|wat)
    `,
    inquiry: `
      [vraag*|vragen|vroeg*|gevraagd|willen weten|wil weten|wilden weten|wilde weten|checken|kijken] ... of
    `,
    report: `
      [doen|laten] geloven (,) dat; wijsmaken (,) dat; wijs maken (,) dat;
      zegt; zei; zeiden; zeggen [dat|:]; gezegd; beweer*; beweert; vertel*; schrijft .. dat;
      [schreef|schreven] (mij|me|ons|hem|haar|gisteren|..) [dat|:]; geschreven; meent; meende; vindt dat; vond dat;
      denkt; dacht; gelooft; geloofde; vermoedt; vermoedde; verzeker*; zwoer; zweert; bezworen; beweerd; meldt; meldde;
      berichtte; waarschuwt; schat; schatte; voorgerekend; uitgerekend; men [zegt|beweert|hoort|fluistert];
      ze [zeggen|beweren|denken|vinden]; mensen [zeggen|beweren]; gaat [het|een] [gerucht|verhaal] (dat); gerucht*;
      het verhaal gaat; er wordt .. [gezegd|beweerd|gefluisterd|verteld];
      [studie|onderzoek|artikel|folder|krant|brochure|adviseur|
        verkoper|vertegenwoordiger|leverancier|deskundige*|website] .. [toont|laat
        zien|blijkt|staat|stond|belooft|wijst uit] (dat); (er) [staat|stond] .. dat; [u|jij|je] zei; naar verluidt;
      [is|zijn|was] .. [ervan overtuigd|van mening|van oordeel] (dat); [noemde|vermeldde|liet vallen] .. dat;
      gerucht ... dat; op de [radio|tv] ... dat; het gerucht gaat ... dat;
      [merkte|merkten|merkt] op dat; [heeft|hebben|had|hadden] .. [opgemerkt|vastgesteld|geconstateerd] dat;
        [stelde|stelden|constateerde|constateerden] (vast) dat
    `,
    heard: `
      gehoord; gelezen; opgevangen; [hoor|hoorde|lees|las|hoorden|lazen] .. dat;
      [werd|is|ben] .. [verteld|gezegd|verzekerd|beloofd|wijsgemaakt] (dat);
      [mij|me|ons] [is|werd] .. [verteld|gezegd|verzekerd|beloofd]; [mij|me|ons] .. [verteld|gezegd|verzekerd] (,) dat; horen zeggen; het schijnt; schijnen te;
      schijnt te; van horen zeggen
    `,
    hearsay: `
      volgens; zogenaamd; naar verluidt; naar het schijnt; zogezegd; vermeend; naar men zegt; naar eigen zeggen;
      als je (de|het|hem|haar|hen) .. mag geloven; als we (de|het|hem|haar|hen) .. (mogen|moeten) geloven;
      als .. gelooft;
      zoals [hij|zij|ze|de ..|het ..|mijn ..|onze ..|ons ..|een ..] (altijd|ook|het|zo mooi)
        [zegt|zei|zeggen|beweert|beweerde|schrijft|schreef|noemt]; in [zijn|haar|hun] [ogen|woorden];
      naar [zijn|haar|hun] zeggen; zoals .. (het) [zei|zegt|noemde|noemt|schreef|uitdrukte];
      naar wat [de|het|een|onze|mijn|ze|men] .. [zegt|zegde|beweert|schrijft]; naar wat (ik|we)
        [hoor|horen]
    `,
    opinion: `
      [ik|we|wij] (wel|ook|zelf) [denk|denken|geloof|geloven|vermoed|vermoeden|schat|schatten|neem aan|nemen aan|ga
        ervan uit|gaan ervan uit|hoop|hopen|meen]; [denk|denken|geloof|vermoed|schat|hoop|hopen] [ik|we|wij] (zo|wel);
      ga er (maar) van uit; [ben|zijn] .. [vrij|bijna|redelijk|tamelijk] zeker; mijn [indruk|gevoel|inschatting] is;
      ik heb [de indruk|het gevoel]; stel (je|u) (eens|maar) voor (dat|hoe)
    `,
    condition: `
      ^ met (de|het) [zegen|goedkeuring|toestemming|instemming|akkoord] van;
      (maar|en) (alleen|pas|behalve) [als|wanneer|indien|mits|zodra]; tenzij; mits; indien; op voorwaarde (dat);
      onder [de|een] voorwaarde (dat); onder voorbehoud; met dien verstande; aangenomen (dat); gesteld (dat);
      stel (nou|nu) [dat|we|de|het|er|onze|ons]; laten we (eens) aannemen; in geval; in het geval; voor het geval;
      zolang; zo lang; afhankelijk van; hang* .. [ervan|van] .. af; hang* af van; het ligt eraan; ligt eraan;
      staat of valt;
      ^ (en|maar) [mocht|mochten|zou|zouden|was|waren|had|hadden|gaat|gaan|
        doet|doen|krijgen|krijgt|komt|keurt|stemt|blijft|lukt|betaalt]
        [de|het|we|wij|ik|hij|ze|zij|er|onze|ons|mijn|een|iemand|dat|die|u| jij];
      met [toestemming|goedkeuring|instemming]; met (een beetje|wat) [geluk|mazzel]; als god het wil; theoretisch;
      in theorie; in het beste geval; stel dat; stel (,) ; ervan uitgaande (dat); ervan uitgaand (dat);
      laten we (maar) doen alsof; doen alsof; in het ideale geval; idealiter; in een ideale wereld; het liefst;
      als het aan [mij|ons] lag; maar alleen [met|bij|als|na];
      alleen [met|bij|na] [subsidie|toestemming|goedkeuring|akkoord]; totdat [de|het|onze]
    `,
    alternative: "anders; zo niet",
    hedge: `
      misschien; wellicht; mogelijk; mogelijkerwijs; eventueel; waarschijnlijk; vermoedelijk; hopelijk; allicht;
      (het) kan (best|wel|goed) zijn (dat); zou (best|wel|goed) kunnen (zijn|dat); zou .. kunnen zijn;
      lijkt [erop|wel|alsof|het]; (het) ziet ernaar uit; blijkbaar; kennelijk; ik gok; gok ik; op de gok; natte vinger;
      uit mijn hoofd; zeg maar .. misschien; voor zover [ik|we|wij] [weet|weten|zie|kan nagaan]; bij mijn weten;
      als ik [het goed heb|me niet vergis|het me goed herinner|mij niet vergis]; tenzij ik me vergis;
      [we|ik] [overweeg|overwegen]; [overweeg|overwegen] [we|ik]; denk* erover (na) (om); denk* over na;
      spe* met [de gedachte|het idee]; neig* naar; zou me kunnen voorstellen; in principe misschien; wie weet; vast wel;
      naar schatting misschien; het idee (dat); de indruk (dat); het gevoel (dat); zo n #; zon #;
      pin (me|mij|ons) .. niet; uit (mijn|het) [hoofd|losse pols|blote hoofd]; ik denk zo; weet het niet zeker (,) maar;
      niet helemaal zeker (,) maar; als ik moest [gokken|raden|schatten]; ergens (rond|tussen) #; rond de #; iets van #;
      een (goede|grote|redelijke|dikke) kans (dat)
    `,
    past: `
      vroeger; destijds; indertijd; ooit [hadden|had|was|waren]; voorheen; in die [tijd|dagen|jaren];
      in (mijn|onze) [vaders|vader zijn|grootvaders|moeders] tijd; ten tijde van;
      onder (de|onze) [vorige|oude] [baas|directeur|directie|eigenaar|voorzitter];
      tot [vorig|afgelopen|vorige|verleden] [jaar|zomer|winter|herfst|lente|maand|week|kerst|pasen|#]; tot voor kort;
      [#|een paar|enkele|vele] jaar geleden [hadden|had|was|waren|kregen] (we|wij|ik|er|het|de|onze);
      [hadden|had] [we|wij|ik] [#|een paar|enkele] jaar geleden; we hadden [ooit|vroeger|eens];
      vorig jaar hadden we (nog); oorspronkelijk; aanvankelijk;
      [wilden|zouden] [we|wij] [eigenlijk|eerst|oorspronkelijk]; we [wilden|zouden] [eigenlijk|eerst|oorspronkelijk];
      toen .. nog [leefde|hier|baas|directeur]; [in|sinds] [19*|20*] [wilden|hadden|zouden|planden|dachten] [we|wij|ik];
      we zouden (..) [,|toen]; [we|wij] waren van plan; van plan geweest; aanvankelijk; in eerste instantie;
      eerst [wilden|zouden|hadden] we; het [oude|eerste|oorspronkelijke] [plan|idee|budget] was;
      tot [vorig*|afgelopen|verleden] [jaar|zomer|winter|herfst|najaar|voorjaar|lente|maand|week|kerst|pasen|seizoen];
      ^ voor de [fusie|verhuizing|verbouwing|overname|crisis|pandemie|oorlog|brand|hervorming|staking|corona];
      in de jaren [zestig|zeventig|tachtig|negentig|#]; de jaren [zestig|zeventig|tachtig|negentig] #;
      tot # jaar geleden; tot [enkele|een paar|voor kort] jaar geleden;
      ^ voordat .. [kwam|kwamen|hadden|had|begon|overnam|kochten|kregen|verhuisden|werd]; ^ voor de
        [komst|verbouwing|verhuizing|fusie|overname]
    `,
    denied_behind: `
      [uit|van] (de|het|onze) [begroting|lijst|plan|programma|agenda] [geschrapt|gehaald|gestreept]; [kun|kunt|kan|kunnen|mag] (je|u|we|jullie|men) (helaas) niet [rekenen|bouwen];
      [kunt u|kun je|kan je|kunnen we|kunnen wij|kunnen jullie] (wel|gerust|gewoon|ook) vergeten $;
      [is|zijn|was|waren] .. [niet|nooit|niets] (echt|meer|bepaald) [wat we|wat ik|wat
        wij|de|het|onze|ons|mijn|nodig|gewenst|mogelijk|haalbaar|aan de orde|voor ons|voor
        mij|beschikbaar|waar|juist|de bedoeling|bespreekbaar|goedgekeurd|begroot];
      [is|zijn|was|waren] .. geen [optie|thema|probleem|sprake];
      [is|zijn|was|waren|werd|werden|wordt] .. [uitgesloten|afgewezen|geschrapt|verworpen|afgeblazen|van de baan|van
        tafel|passe|verleden tijd|geschiedenis|taboe|ondenkbaar|onmogelijk|onrealistisch|onzin|een fabel|een
        gerucht|gelogen|te veel|te duur|veel te veel|veel te duur|voorbij|overbodig|onnodig|verboden|ingetrokken|
        weggestemd|het laatste|niets voor ons|niets voor mij|ons veel te];
      komt .. niet [in aanmerking|ter sprake|op tafel]; geen sprake van;
      [hebben|heb] [we|wij|ik] .. [niet|geen|afgewezen|geschrapt] (nodig) $;
      [willen|wil|hoeven|hoef|vragen|betalen|accepteren|lusten] [we|wij|ik] .. niet (meer|hebben) $;
      [wil|wilt|vraagt] niemand; zit niemand op te wachten; daar zitten we niet op te wachten;
      [bevalt|past|spreekt|trekt|helpt|interesseert] (ons|mij|me) (helemaal|echt|totaal) niet; liever niet $;
      nee bedankt; niet met ons; niet bij ons; niet voor ons; zonder ons; vergeet het maar; geen denken aan;
      dat is niet waar; klopt (helemaal) niet; (daar) is niets van waar; wat niet [waar is|klopt];
      wat [onzin|gelogen] is; over mijn lijk; mooi niet;
      (heb|hebben) (ik|we|wij) (nooit|niet) [gezegd|beweerd|beloofd|gevraagd|gewild|bedoeld];
      [is|zijn] (inmiddels|nu|allang) [van de baan|van tafel|geschrapt|verleden tijd];
      is (precies|juist|net) het [tegenovergestelde|tegendeel] van;
      wil* (er|daar) (absoluut) niets (mee|van) [te maken|weten|horen];
      [zijn|ben|is] (we|wij|ik|hij|zij) (..) [beu|zat|moe]; [hebben|heb] (we|ik) [genoeg van|onze
        buik vol van|mijn buik vol van]; [hangt|hangen] (ons|mij|me) de keel uit;
      wat|dat (is|werd) (sinds|intussen|inmiddels|gelukkig|ondertussen) ...
        [opgelost|verholpen|voorbij|gerepareerd|geregeld] (is);
      [is|zijn|was|waren] (al|allemaal|helaas|intussen|inmiddels) .. [opgegaan|uitgegeven|verbruikt|opgesoupeerd];
        [is|zijn] (al) in ... gaan zitten
    `,
    hedged_behind: `
      [denk|geloof|schat|vermoed|hoop|gok] [ik|we] (zo|wel) $; zou ik [zeggen|denken];
      maar (dat) [weet ik|ik weet] .. niet (zeker); maar dat [kan|mag|durf] ik niet; pin (me|mij|ons) (er|daar) niet op vast; niet vastpinnen;
      onder voorbehoud; staat (nog) niet vast;
      is (nog) [niet zeker|onzeker|twijfelachtig|de vraag|maar de vraag|niet besloten|onduidelijk];
      moet (nog) (worden) [goedgekeurd|besloten|blijken]; moet ik (nog) (even) [nakijken|navragen|checken];
      of (misschien) (ook) niet; een gok; een idee; natte vinger
    `,
    reported_behind: `
      [zegt|zei|zeggen|beweert|beweerde|beweren|meent|schrijft|schreef| vertelt|vertelde|vindt|gelooft|denkt]
        [hij|zij|ze|men|de|het|mijn|onze|ons|uw|je|een|iedereen|meneer| mevrouw|althans|tenminste];
      althans [dat|volgens|zo]; (dat) (heb|hebben) [ik|we] .. [gehoord|gelezen]; hoor ik; hoor je; zegt men; volgens;
      naar verluidt; zogenaamd; zo [zegt|zei|beweert|heet|gaat|schrijft]; is mij verteld; werd mij verteld
    `,
    conditional_behind: "hangt ervan af; ligt eraan; dat wil zeggen als; maar alleen met",
    past_behind: `
      vroeger; destijds; in die tijd; indertijd; (maar) dat is (nu) [voorbij|verleden tijd|geschiedenis|over];
      is (nu) voorbij; maar (nu|tegenwoordig) niet meer;
      voordat [de|het|we|onze|mevrouw|meneer] .. [kwam|kwamen|ging|overnam|wisselde];
      was (slechts|ooit) (het|de) [plan|idee|wens|bedrag|budget|voorstel|cijfer] van (het|de)
        [oude|vorige|vroegere|toenmalige]
    `,
  },
  clauses: {
    subjects: `
      ik; we; wij; hij; ze; zij; het; men; je; jij; u; jullie; er; dat; dit; dan; iedereen; iemand; alles; zo; daar;
      dus; hier; daarom; daarvoor; niemand; niets; nu
    `,
    nominatives: "ik; we; wij; hij; jij; men",
    first_persons: "ik; we; wij",
    addressees: "u; je; jij; jullie",
    interlocutors: "ik; we; wij; alstublieft; kunt u; kan je; kun je; vraag; men; niemand",
    anyones: `
      niemand; geen van;
      een; iemand; wie; men; het regent; het sneeuwt; klanten; gasten; bezoekers; mensen; twee; enkele; je
    `,
    temporals: "zodra; op het moment dat; eenmaal",
    happenings: `
      gaat de telefoon; telefoon gaat; rinkelt; regent; sneeuwt; ziek; kapot; uitvalt; vastloopt; belt; bellen;
      ontbreekt; vergeet; vergeten; vol is; leeg is; staakt; zoekt; zoeken; afzegt; klaagt;
      niet .. [vinden|vindt|lezen|zien]; te laat komt; kwijt; vraagt; misgaat; weg is; dicht is; hapert; aankomt;
      vertrekt; opzegt; de bel gaat; bel gaat; gaat de bel; luidt; luiden
    `,
    onlys: "alleen; pas; slechts; tenzij; mits; voorwaarde; voorbehoud; aangenomen; stel",
    modals: "zou; zouden; zal; zullen; kon; konden; moest; mocht",
    determiners: `
      de; het; een; onze; ons; mijn; zijn; haar; hun; uw; jouw; elke; elk; ieder; iedere; alle; beide; deze; die; dit;
      dat; veel; de meeste; meneer; mevrouw
    `,
    definites: "de; het; onze; ons; mijn; hun; uw; deze",
    prepositions: `
      van; voor; met; in; op; aan; bij; door; tegen; naar; over; onder; om; uit; tot; tussen; achter; naast; zonder;
      sinds; tijdens; wegens; als; dan; per; te; ten; ter; vanaf; binnen
    `,
    auxiliaries: `
      is; zijn; was; waren; ben; heeft; hebben; heb; had; hadden; wordt; worden; werd; werden; kan; kunnen; kon; moet;
      moeten; moest; zal; zullen; zou; zouden; wil; willen; mag; mogen; gaat; gaan; komt; komen; staat; staan; kost;
      kosten; maakt; maken; loopt; blijft; weet; weten; krijgt; krijgen; ligt; liggen; verliest; verliezen; zoekt;
      zoeken; betaalt; betalen; hangt; duurt; wacht; wachten; vindt; vinden; doet; doen
    `,
    coordinators: "en; of; en dan; en daarom; en dus; dus; evenals",
    contrasts: "maar; echter; daarentegen; toch [hebben|moet|willen|is]; niettemin",
    subordinators: `
      omdat; want; aangezien; hoewel; ofschoon; terwijl; nadat; voordat; totdat; toen; zodat; opdat; sinds; sindsdien;
      waardoor; waarom; wanneer; doordat
    `,
    relatives: `
      die [de|het|een|niet|we|ik|in|op|al]; wat; waarin; waarop; waarmee; waarvan; hoe; wie; welke; welk; wiens
    `,
    complementizers: "dat; of; hoe",
    clause_takers: `
      zeg*; zei*; gezegd; denk*; dacht; gedacht; geloof*; meen*; vind*; vond; gevonden; hoop*; gehoopt; verwacht*;
      beloof*; beloofd; instem*; ingestemd; besl*; besloten; zeker; overtuigd; waar; geval; juist; feit; idee; indruk;
      mening; gerucht; wil*; wens*; schrijf*; geschreven; voorstel*; garande*; bevestig*; aanne*; van; aan; op; zo;
      betekent; sprake; reden; kans; gevaar; afgesproken; goedgekeurd; eens; akkoord; toegezegd; vertel*; sure; klopt;
      bedoel*; beweer*; beweerd; over
    `,
    knowers: `
      weet; weten; wist; idee; ziet; zien; begrijpt; zeggen; herinnert; duidelijk; snapt
    `,
    affirmers: `
      bevestig*; weet; weten; wist; wisten; geweten; bekend; merk*; gemerkt; ziet; zie; zien; zag; gezien; vastgesteld;
      vaststell*; blijk*; bleek; gebleken; bewijs*; bewezen; laat zien; gevonden; geleerd; beslot*; besluit*; beslist;
      afgesproken; spreken af; eens; ingestemd; goedgekeurd; betekent; zeker; duidelijk; ben .. overtuigd; vast; feit;
      probleem; moeilijkheid; ergernis; reden; gevolg; resultaat; waarheid; nadeel; voordeel; doel; punt; zaak; ding;
      belangrijk; essentieel; cruciaal; nodig; noodzakelijk; willen; wil; wens*; eis*; garande*; herinner*; let op;
      vergeet niet; onthoud*; irriteert; stoort; ergert; gebeurt; komt voor; blij; fijn; helaas; jammer; triest; goed;
      slecht; erg; waar; juist; zo; zodanig; dusdanig; zorg*; ervoor; klaag*; klagen; geklaagd; ik zeg; moet .. zeggen;
      zeggen dat; benadruk*; herhaal*; meedel*; laten weten; toegev*; geef toe; bewust; ligt eraan; gemeten; geteld;
      is dat; was dat; zijn dat; graag; vind; vinden; beloof*; begrijp*; begrepen; regel; voorwaarde; nieuws; bang; mee;
      zat; opgevallen; valt op; verbaasd; reken*
    `,
    thats: "dat",
    currents: "nu; vandaag; tegenwoordig; inmiddels; momenteel; en nog steeds",
    alternatives: "of",
    anaphors: `
      het; dat; daaraan; eraan; daarvan; ervan; zo; mij; me; ons; hem; haar; hen; hun; geen woord; van niets;
      eerlijk gezegd; ook; zelf; sterk; zeer; ik; we; daar
    `,
    particles: "",
    connectives: "",
    verb_last: true,
    comma_before_clauses: false,
    is_head_final: false,
  },
  questions: {
    starters: `
      [hebben|heb|hebt|heeft|is|zijn|was|waren|kan|kunt|kun|
        kunnen|moet|moeten|wil|wilt|willen|mag|mogen|zal|zullen|zou|zouden| gaat|gaan|komt|klopt|past|doet]
        [u|jullie|je|jij|we|wij|het|dat|men|hij|ik|er|de|onze|iemand|ze|zij];
      [wat|wie|wanneer|waar|waarom|hoe|welke|welk|hoeveel|waarmee|waarvoor] (veel|lang|vaak|hoog|groot|snel)
        [hebben|heeft|is|zijn|kost|kan|kunt|kunnen|moet|moeten|wil|wilt|
        willen|zou|zouden|doet|gaat|komt|denkt|bedoelt];
      u bedoelt; je bedoelt; dus u; dus jullie; en hoe; en wat; en wanneer
    `,
    endings: "",
    tags: `
      toch; niet; nietwaar; niet waar; of niet; of (soms) niet; klopt (dat|het); klopt; is dat; is dat [zo|juist|waar]; he;
      ja; juist; correct; begrijp ik dat goed; zie ik dat goed; heb ik dat goed; of vergis ik me; denkt u niet;
      vindt u niet; akkoord; zou u zeggen
    `,
    harmless_tags: `
      weet u; weet je; snap je; snapt u; begrijpt u; begrijp je; oke; zie je; als u begrijpt wat ik bedoel; hoor
    `,
    requests: `
      alstublieft; alsjeblieft; aub; graag; [kunt|kun|kan|zou|zoudt] [u|je|jij] [het|dat|de|ons|die]
    `,
    open: `
      wat; wie; wiens; wanneer; waar; waarom; hoe; hoeveel; welke; welk; waarmee; waarvoor
    `,
    further: "meer; anders; nog; andere*; ook; bovendien; extra; iets; groeien; verder",
  },
  answers: {
    yes: `
      dat is het plan $; zo is het plan $; op zijn minst $;
      ja; jawel; jazeker; jep; jup; jaja; ja hoor; zeker (weten); precies; exact; juist; correct;
      (dat) klopt (helemaal|precies|als een bus); dat is [juist|zo|waar|correct|het|hem|haar|de|het bedrag]; zo is het;
      inderdaad; natuurlijk; uiteraard; vanzelfsprekend; absoluut; beslist; helemaal [goed|juist|mee eens|waar]; klopt;
      goed gezien; u hebt gelijk; u heeft gelijk; je hebt gelijk; dat kan ik bevestigen; bevestigd; graag; heel graag;
      ja graag; ja precies; afgesproken; akkoord; honderd procent; zonder twijfel;
      [hebben|heb|doen|willen|zijn] [we|wij|ik] $; is het $; zijn er $; minstens; op zijn minst; makkelijk; logisch;
      dat staat vast; elke [dag|week|maand]; jazeker; ja hoor; ja allemaal; prima; dat is goed; komt goed; doen we;
      dat kan; is goed; in orde; deal; ja dat klopt; allemaal; minstens $;
      tot op de [cent|euro]; op de cent (nauwkeurig|af);
      helaas [wel|ja]; ja (,) helaas; dat is (precies|juist|nou net) [het|ons] [probleem|punt|euvel]; jammer genoeg
        wel;
      dat [mag|kan] (u|je|gerust|zeker) $; dat mogen jullie $; [mag|kan] (zeker|gerust) $
    `,
    no: `
      nee; neen; nee hoor; nou nee; ach nee; welnee; nooit; nooit van mijn leven; in geen geval; geenszins;
      [helemaal|absoluut|zeker|natuurlijk|liever|helaas|jammer
        genoeg|eigenlijk|nog|bepaald|echt|beter|alsjeblieft|toch] niet;
      niet [echt|helemaal|bepaald|direct|meer|dat ik weet|zo|$]; helaas niet; nauwelijks; integendeel; fout $;
      (dat) klopt (helaas|helemaal) niet; dat is [niet|onjuist|onzin|te veel|te hoog|overdreven];
      was het maar (zo|waar); onzin; kom nou; ben je gek; bent u gek; god verhoede; in godsnaam (niet|nee); uitgesloten;
      geen [sprake|denken|haar op mijn hoofd]; vergeet het maar; minder $; minder dan; (veel|een stuk) minder $;
      de helft (daarvan) $; hooguit de helft; maar [#|de helft]; eerder #; slechts #; een [derde|kwart|tiende] daarvan;
      dat zou [mooi|te veel|overdreven]; zo ver zou ik niet; dat zou ik niet zeggen; [denk|geloof] ik niet;
      ik [denk|geloof] van niet; [hebben|heb] [we|wij|ik] niet; is het niet; er is niets; geen [ervan|enkele];
      niemand $; niets daarvan; niet met [ons|mij]; te [veel|hoog|duur|vroeg] $; alles behalve; verre van;
      dat was [vorig|verleden|vroeger|toen]; niet echt; niet helemaal; eigenlijk niet; nog niet; niet zo; nee twaalf;
      bij lange na niet
    `,
    unclear: `
      (dat) [moet|zou] ik .. [navragen|vragen|nakijken|kijken|checken|uitzoeken|overleggen|bespreken|nagaan];
      [ik|we] [moet|moeten|zou] .. [navragen|vragen|nakijken|kijken|checken|uitzoeken|overleggen|bespreken|nagaan];
      (dat) weet ik .. niet; ik weet (het) (zo|nog|even) niet; geen idee; (dat) kan ik .. niet zeggen;
      moeilijk te zeggen; goede vraag; (dat) hangt ervan af; (dat) ligt eraan; we zullen (wel) zien; we zien (het) wel;
      even kijken; laten we zien; wie weet; vraag (het) (maar) aan; ja maar; ja en nee; nou ja; tja; wat bedoelt u;
      hoe bedoelt u; waarom vraagt u; pardon $; sorry $; wat $; voordat ik het vergeet; trouwens; dat is nog open;
      (dat) staat nog niet vast; je kunt veel zeggen; u kunt veel zeggen; zo zo; aha; hm $; ik begrijp het; oke $; ok $;
      interessant; daar komen we nog op; later $; mijn [baas|man|vrouw|partner] zal; wie zegt dat; wie heeft dat gezegd;
      (dat) moet ik (even) [nakijken|navragen|checken|uitzoeken]; ja en nee; waar haal je dat
    `,
    hedged: `
      misschien; wellicht; mogelijk; waarschijnlijk; vermoedelijk; kan zijn; zou kunnen; ik denk [het|wel|van wel];
      denk ik (wel) $; ik geloof (het|wel|van wel); ik hoop (het|van wel); hopelijk; ongeveer $; zo ongeveer;
      ongeveer wel; min of meer; zoiets; bijna $; in principe; in theorie; eigenlijk wel; blijkbaar; voor zover ik weet;
      bij mijn weten; het lijkt erop; ziet ernaar uit; deels; gedeeltelijk; ergens wel; zoals u wilt; schat ik;
      neem ik aan; ik neem aan; best wel; soort van
    `,
    contradicts: "jawel; toch wel; wel degelijk; zeker wel; wel hoor",
    of_both: "ja; jep; jup; zeker; natuurlijk; absoluut",
    openers: `
      ach; och; o; oh; nou; nou ja; tja; eh; dus; wel; kijk; weet u; weet je; eerlijk gezegd; goed; oke; ok; even;
      god; hallo; dag; goedemorgen; dank u; dank je; bedankt; sorry; en; maar; ja dus; zeg
    `,
  },
  corrections: {
    marks: `
      [nee|wacht|sorry|pardon|ho|stop|onzin|of|ach|oh|o] (,) [nee|wacht|ik bedoel|ik bedoelde|liever gezegd|beter
        gezegd|eigenlijk|sorry|pardon|fout|klopt niet]; nee ik bedoel; ik bedoelde; of [liever|beter] (gezegd);
      liever gezegd; beter gezegd; correctie; ik corrigeer (me|mij|mezelf); onzin; schrap dat; vergeet dat;
      wat zeg ik (nou|nu); ach nee; fout; mijn fout; ik vergis me;
      [nee|wacht|sorry|pardon|ho|ach] (,) (nee) (,) dat [is|was|waren|zijn]
        [de|het|voor|van|maar|fout|niet|vorig|per|te]; nee; sorry; pardon; excuseer; wacht; ho; ik bedoel; eigenlijk;
      of; dat wil zeggen; of nee; of (,) nee;
      nou ja
    `,
    swaps: `
      nee; sorry; pardon; excuseer; wacht; ho; ik bedoel; eigenlijk; of; dat wil zeggen; liever gezegd; beter gezegd;
      nou ja
    `,
    interjections: `
      nee; wacht; sorry; pardon; excuseer; ho; stop; onzin; ach; correctie; bij nader inzien; o; oh; hoho
    `,
    retractions: `
      ik [keek|zat|was|las] (naar|in|op|bij) (de|het) [verkeerde|oude|vorige];
      onzin $; [ach|oh|o|wacht|sorry|god|maar] (,) nee $; nee (,) [wacht|sorry|ho|nee];
      [schrap|vergeet|negeer|streep|laat] .. [dat|het|maar|zitten|wat]; (dat) neem ik (..) terug;
      ik neem (dat|het|alles) (..) terug;
      (ik) [heb|had|ben] (me|mij|ik) .. [vergist|versproken|verrekend|verteld|verlezen|verschreven|overdreven|abuis];
      ik vergis me; (ik) was (ik) (even) in de war;
      dat [was|is] .. [fout|onzin|een vergissing|een grap|een grapje|overdreven|niet waar|niet juist|het oude|de
        oude|het verkeerde|de verkeerde|achterhaald|verouderd|van de baan|het geld voor|het bedrag voor];
      dat [was|zou] .. te [veel|hoog|vroeg|laat|optimistisch|weinig|laag];
      [nee|wacht|sorry] (,) dat is (veel|wat|iets) te [veel|hoog|vroeg|laat|optimistisch|laag];
      dat [was|is] (natuurlijk) [voor|van] [de|het|vorig|vorige|een]; een [grapje|geintje]; ik maakte (maar) een grap*;
      grapje; (dat) klopt (natuurlijk|helemaal) niet; [even|me|mij] corrigeren;
      (ik) moet (me|mij|dat) (even) corrigeren; correctie; mijn fout; verkeerde [getal|bedrag|regel|lijst|kolom];
      dat [bedoel|wil|bedoelde] ik (helemaal) niet; toch (maar) niet $; wat zeg ik (nou|nu); was het maar waar; bedacht;
      van gedachten veranderd; schrijf dat (alsjeblieft) niet op; niet opschrijven; dat heb ik niet gezegd;
      in geen geval $; in godsnaam; dat zou te; ik [bedoel|bedoelde] (natuurlijk) [#|de|het]; correctie;
      (dat|het) [klopte|klopt] (..) niet;
      (dat|het|die|dit) [idee|plan|voornemen] (is|hebben we|werd) (..) [geschrapt|laten
        varen|begraven|verworpen|opgegeven|afgeblazen];
      (maar) (dat|die|het) [is|zijn|werd|was] (inmiddels|nu|toen|allang|weer|dus|intussen) [van de baan|van
        tafel|geschrapt|begraven|verschoven|opgegeven|afgeblazen|achterhaald|verleden tijd|uitgesteld];
      toen was het geld op; (maar) dat is van de baan; ik vergis me; ik overdrijf; ik overdreef;
      (het was) (maar) (een) [grapje|geintje|grap] $; was (maar) een [grapje|geintje|grap]; dat had ik niet mogen
        zeggen; dat had ik niet moeten zeggen
    `,
    dismissals: "[vergeet|schrap|laat] (maar) [de|het|die|dat|deze|dit]",
    confirmations: `
      dat [was|is] .. [geen|niet] .. [fout|onzin|vergissing|grap|grapje|overdreven|te veel|te hoog|achterhaald];
      geen [grap|grapje|geintje|onzin]; ik maak* geen (grap*|geintjes)
    `,
    second_thoughts: `
      pin (me|mij) (er|daar) niet; ik kan me (ook) vergissen;
      (dat) [moet|zou] (ik|nog|worden) .. [nakijken|navragen|checken|goedgekeurd|besloten|overleggen|bespreken| nagaan];
      ik moet .. [nakijken|navragen|checken|overleggen|nagaan];
      (dat) is (nog|maar|slechts) (niet|een) [zeker|definitief|besloten|officieel|schatting|gok|idee|gevoel| vermoeden];
      (nog) niet [zeker|definitief|besloten|officieel]; (dat) staat (nog) niet vast; een [gok|idee|schatting];
      maar een idee; onder voorbehoud; wie weet; of (misschien) (toch) niet $; misschien (ook) niet $;
      als ik me .. [vergis|herinner]; (dat) hangt ervan af; (dat) ligt eraan;
      [althans|tenminste] [denk|hoop|geloof] ik (dat|het); dat [denk|hoop|geloof] ik (tenminste|althans) $;
      (dat) weet ik (nog) niet (zeker); ben ik (nog) niet zeker; voor zover ik weet; dat zegt [hij|zij|men]; nog open;
      ik zou (het|dat) moeten [nakijken|navragen|checken|opzoeken];
      (dat|het) zou ik moeten [nakijken|navragen|checken|opzoeken]
    `,
    endings: `
      dat ligt (ver|al|gelukkig) achter ons;
      [dat|het|die|ze] [is|zijn] .. [voorbij|verleden tijd|geschiedenis|weg|op|opgelost|verholpen|over|uitgegeven];
      het geld [ging|is|werd]; sindsdien .. [niet|niets|geen|niemand|nooit];
      [zij|ze|hij] [is|heeft] .. [weg|vertrokken|verlaten|gepensioneerd|pensioen|gestopt|overleden|ontslag];
      [dat|het|ze|hij|zij] .. [niet meer]; [hebben|heb] we .. [afgeschaft|weggegooid|veranderd|vervangen|verkocht];
      we hebben .. [afgeschaft|weggegooid|veranderd|vervangen|verkocht]; niet meer $;
      (dat|het|die) [zit|zitten] (nu|inmiddels) in;
      (het|de) .. heeft (alles|het|dat) (allemaal) [opgeslokt|verslonden|opgegeten|opgemaakt]
    `,
    past_states: `
      had; hadden; was; waren; bedierven; verloor; verloren; kostte; wachtte*; telde; leed; ging; gingen; stond;
      stonden; bedierf
    `,
    refusals: `
      afgewezen; geweigerd; verworpen; ingetrokken; vervallen; niet [goedgekeurd|akkoord|geaccepteerd]; zegt nee $
    `,
    contradictions: `
      dat [was|is|waren] (toch|nog) [voor|vorig jaar|verleden jaar|vorige maand]; dat [is|was] (toch|nog) (het|de) ..
        van [vorig|verleden|vroeger|toen]; dat [is|was] (nog) (het|de) oude
        [bedrag|cijfer|prijs|plan|datum|budget|offerte]; dat [klopt|geldt|telt] (zo|helaas|nu) niet (meer); dat is (zo)
        niet [meer|waar|juist]; dat is [voorbij|achterhaald|verouderd|verleden tijd|onjuist|onzin|van de baan];
      niet meer $; nu niet meer; inmiddels niet meer; je vergist je; u vergist zich
    `,
    agreements: `
      precies; ik weet het; weet ik; echt; serieus; eerlijk; en; dat is (echt|ook) [waar|zo|erg|vreselijk|het probleem];
      klopt $; nog [erger|meer]; erger; bedankt; je hebt gelijk; u heeft gelijk; [wij|ik] ook niet
    `,
    changes: "nu; sinds; inmiddels; tegenwoordig",
    consequences: "dan; in dat geval; (pas|alleen) dan; zo",
  },
  others: {
    set_apart: `
      [bij|voor] ons is (dat|het) (gelukkig|echt|helemaal) [geen|niet]; dat (overkomt|gebeurt) (bij) ons [nooit|niet];
      dat is (voor|bij) ons [geen|niet]; dat probleem hebben [wij|we] niet; dat is niet ons probleem
    `,
    not_us: `wij niet $; bij ons niet $; hier niet $`,
    strangers:
      `concurrent; concurrenten; concurrentie; buren; buurman; andere [winkels|bedrijven|zaken|clubs|scholen|hotels|restaurants]`,
    own_topics:
      `voor (het|dit|jullie|uw|ons|de|deze) [project|ding|app|site|website|software|programma|systeem]; voor jullie`,
    topics: `voor [het|de|ons|onze|een] *`,
    undecided:
      `[niets|geen|niet] ... [besloten|gepland|vastgesteld|afgesproken|vast|goedgekeurd|budget|geld|datum]; open`,
  },
  quantities:
    /^(?:.*\p{Nd}.*|(?=\p{L}*(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend))\p{L}+|miljoen|miljard|dozijn|anderhal\p{L}*|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\p{L}+tien|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lente|zomer|herfst|winter|pasen|kerst|pinksteren|morgen)$/u,
  dates:
    /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lente|zomer|herfst|winter|pasen|kerst|pinksteren|\d{1,2}[./]\d{1,2}.*|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|\p{L}+(?:tiende|tigste)|\d+e)$/u,
  units:
    /^(?:seconden?|minuut|minuten|uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren|kwartaal|euro|cent)$/u,
  has_names: true,
  commitments: `
    betalen; betaal; geven; geef; uitgeven; investeren; steken; starten; openen; beginnen; leveren; tekenen; kopen;
    bestellen; vrijmaken; bijdragen; klaar; krijgen; uittrekken
  `,
  choices: {
    firm: "vast; definitief; bindend; vastgelegd; vastgesteld; onwrikbaar",
    flexible: "flexibel; onderhandelbaar; rekbaar",
  },
};

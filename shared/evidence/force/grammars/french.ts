import type { Grammar } from "../grammar.ts";

/** Elisions are written out: "qu'il" is "que il", "n'est" is "ne est", "l'écran" is "le ecran"; accents are dropped. */
export const FRENCH: Grammar = {
  language: "fr",
  cues: {
    harmless: `
      ne y a plus que;
      [une|cette|quelque|chaque|autre|seule|tierce] personne;
      pour [rien|trois fois rien] [nous|vous|me|leur|lui|on|ils|elles|je|et|$]; [tournee*|trajet*|voyage*|deplacement*|heure*|appel*|travail|course*|visite*] pour rien;
      de apres (la|le|les|notre|nos|leur*) [feuille*|releve*|chiffre*|compteur*|horloge|caisse|registre*|liste*|statistique*|tableau*|comptage|logiciel|journal|cahier|carnet|bilan]; selon (la|le|les|notre|nos) [feuille*|releve*|chiffre*|compteur*|horloge|caisse|registre*|liste*|statistique*|tableau*|comptage|journal|cahier|bilan]; [passe|passer|passons|passent|passera|passerait|passerions] de # .. [a|sous] #; [passe|passer|passons|passent|passera] de #; se il le faut; si (vraiment) (ce est) necessaire; si besoin; non [attendez|attends|pardon|attention|stop]; [pas|nul|aucun|sans aucun|sans le moindre] doute (que|la dessus|possible); ne .. [aucun|pas de] doute (que|la dessus); sans conteste; sans aucun doute;
      hors de doute; il ne fait (aucun|pas de|pas) doute; (cela|ca) ne fait (aucun|pas de|pas) doute;
      (je|nous|on) ne doute* pas; personne ne doute; on ne peut (pas) nier; indeniable*; incontestable*;
      pas [seulement|uniquement|plus tard que|mal|loin|longtemps|avant #|avant le|moins de #|plus de #|moins que|si
        mal|besoin de dire|question de se|a dire|etonnant|de probleme|de souci]; ne .. pas seulement; non seulement;
      ne * [plus|guere|jamais] que; non sans; ni plus ni moins; rien [que|de (moins|plus|mieux|tel)]; rien ne vaut;
      ne (nous|vous|en|y|le|la|les|lui|leur) * que [#|le|la|les|un|une|des|du|de|par|pour|deux|trois|a|au|aux|
        en|quelques]; pas un (seul) [euro|centime|sou|jour] de [plus|moins]; pas un [euro|centime|sou] (de plus);
      pas plus pas moins; pourquoi pas; ne est ce pas; est ce pas; aucun [probleme|souci];
      sans [probleme|souci|exception|faute|exagerer|cesse|arret|plus]; ne oubli* pas; ne hesite* pas;
      ne vous inquietez pas; on ne peut plus; ne [tarde|tardera|tardez] pas; ne ... [jamais plus]; plus jamais;
      ne .. plus jamais; jamais deux sans; ne coute rien; on ne peut (pas) mieux; ne .. pas moins; meme si; comme si;
      si bien que; si ce ne est; si ce est pas;
      si (vous|on|je) (le) [veut|voulez|puis dire|peux dire|peut dire|preferez|permettez];
      si vous me (le) [demandez|permettez]; si vous voulez (savoir|mon avis|tout savoir|bien|dire);
      si je [suis honnete|dois etre honnete|puis me permettre|compte bien|ne me abuse];
      si on [y pense|regarde|compte|veut bien]; si possible; si [besoin|necessaire|jamais]; se il (le) faut;
      se il vous plait; si il vous plait; si il te plait; si tant est; si .. que; oui ou non; et si;
      [ou|et] si possible; meme quand; chaque fois (que); a chaque fois; que il pleuve;
      que (ce|cela) (plaise|vous plaise) ou non; que .. ou (non|pas); que .. [soit|veuille|aime] ou (pas|non);
      peu importe (que|ce que|si|qui); quoi que il [arrive|en soit]; a si;
      si [petit|grand|peu|bien|vite|tot|tard|longtemps|souvent|lent|cher|nombreux];
      comme (je|nous|on) (le|le|vous|te|vous le|vous le) (ai|avons|a) (deja)
        [dit|ecrit|mentionne|explique|annonce|promis|convenu];
      comme [convenu|promis|dit|prevu|de habitude|vous savez|chacun sait|on dit]; comme je (le|vous le) disais;
      [je|nous|on] (vous|te|le|le) [ai|avons|a|dis|disons|disais] (toujours|deja|bien) (dit|ecrit|repete) que;
      je (dois|vais|peux) (vous) dire; ce est a dire; autrement dit; pour ainsi dire; a vrai dire; il faut dire; disons;
      dit [oui|non|bonjour|merci|la meme chose]; disent [oui|non|bonjour|merci|la meme chose]; ca ne dit rien; cela dit;
      ceci dit; soit dit; qui dit; penser a; pense a; pensez a; pensez y; je pense a; croyez moi; crois moi;
      je crois en; je trouve (cela|ca) [bien|bon|beau|mal|important];
      (suis|sommes) .. [tout a fait|absolument|certain|certaine] [sur|sure|surs|certain|certains|certaine] (que|de);
      suis [sur|sure|certain|certaine] (que|de); sommes [surs|sures|certains] (que|de); bien sur; pour sur; a coup sur;
      ce est sur; peut etre [que vous|vous] [connaissez|savez|rappelez|souvenez]; vous connaissez peut-etre;
      peut-etre connaissez; peut-etre [vous|savez|avez|connaissez];
      (ce|cela|ca) serait (vraiment|tellement|si|tres|donc) [bien|bon|super|genial|formidable|ideal|parfait|beau|
        chouette|utile|pratique|merveilleux] si;
      (je|nous|on) (serais|serions|serait) (vraiment|tres|si|tellement)
        [content*|heureux|heureuse*|ravi*|reconnaissant*|soulage*] si;
      [je|nous|on] [aimerais|aimerait|aimerions|apprecierais|apprecierions] (bien|beaucoup) [que|si];
      ce qui .. [rendrait|plairait|aiderait] .. (si|que); [me|nous] [plairait|aiderait|arrangerait] (bien|beaucoup) si;
      le ideal serait (que|si); a la place [je|nous|on|il|elle|ils]; a condition egale; au moins; des que possible;
      tant mieux; tant pis; une fois (par|pour toutes|de plus|encore|sur); une fois le [mois|an|jour]; sans parler de;
      il y a #; par exemple; la question est (maintenant|donc|desormais) [reglee|tranchee|close|resolue];
      (ne) .. pas depasser; jamais le; on ne .. [jamais|pas] sans; ne vous meprenez pas; ne vous y trompez pas; mairie;
      toutes; (ce) (ne) est pas rien; rien ne .. plus .. que; rien ne .. autant .. que; rien .. plus .. que;
      rien ne .. [davantage|plus|mieux] .. que; rien ne .. davantage que;
      personne ne [conteste|nie|discute|contestera]; (a|ont|avait|avons) dit [oui|non]
    `,
    negator: `
      [a|ont|avons] retire;
      ^ (non|bon|donc|alors|et|mais) [oubliez|oublie|oublions] (donc|tout de suite|vite)
        [la|le|les|ce|cet|cette|ces|votre|vos|ta|ton|tes]; [vous pouvez|tu peux|on peut|nous pouvons] oublier;
      pas; ne .. [pas|plus|jamais|guere|point|nullement|rien|aucun*|personne|nulle part|ni]; jamais; nullement;
      aucunement; en aucun cas; en aucune [facon|maniere]; sous aucun pretexte; a aucun moment; non pas; guere; a peine;
      rarement; refus*; [rejet*|rejette*]; declin*; [ecart*] .. le idee; [exclu*|exclure|exclut]; interdi*; contre;
      [suis|sommes|est|sont] .. [resolument|totalement|farouchement] contre; vote* contre; oppos* a; me oppose;
      nous opposons; se oppose*; evit*; empech*; renonc* (a); abandonn*; annul*; [hors|plus] de question;
      je [deteste|hais]; deteste*; horreur (de|du|des); ras le bol; marre (de|du|des); assez (de|du|des) .. [#];
      en avons assez; en ai assez; arret* [de|avec]; cess* (de); loin de; tout sauf; le contraire de;
      trop [petit*|pauvre*|peu|jeune*|vieux|cher*|tard|tot] pour; plutot que; plutot (..) que de; epargn* (nous|moi);
      la derniere chose (que|dont) .. (veut|voulons|veux|besoin) (est); dommage que .. pas;
      incapable* (de); (ne avons|ne avons) pas le intention; jamais de la vie; a dieu ne plaise; manque (de|de);
      impossible (de); la derniere chose [que|dont] .. [voulons|veut|veux|faut|besoin] (,) (ce est|est|serait);
      [passer|passons|passerions] (bien|volontiers) (de|du|des|de la); [se|me|nous] passe* (bien|volontiers) [de|du|des];
      (nous|me|se) [passer|passerons|passerons bien] de; ecart* (le idee|de); [aimerais|aimerions] tant;
      raye*; ont raye; a raye; biff*
    `,
    quantifier: `
      personne (,) [a part|sauf|hormis|excepte] (les|le|la|nos) * (,) (ne);
      [personne|rien|aucun*|nul|nulle|nuls|ni] .. ne; personne; rien; aucun*; nul; nulle; ni;
      pas [un|une|tous|toutes|tout le monde|chaque|beaucoup|grand chose|grand monde|la moindre];
      [presque|quasiment|pratiquement] [pas|aucun*|personne|rien|jamais]; peu de; tres peu; bien peu; rares sont; zero;
      [seuls|seules] [quelques|certains|certaines|une poignee]; [seuls|seules] quelques-uns (de|des);
      [seuls|seules] quelques-unes (de|des); une poignee de; une minorite de
    `,
    exclusion: `
      sans; au lieu (de|de|du|des); a la place (de|de|du|des); plutot que (de|de|du|des); a part; sauf; excepte;
      hormis; a le exception (de|du|des); contrairement (a|au|aux); a la difference (de|du); mais pas; et non (pas);
      et pas; en dehors de
    `,
    denial: `
      [le temps|les temps|le epoque|les jours] [est|sont] [loin|revolu*|passe*|fini*] (ou|que);
      (il|ce|ce|cela) [est|serait] [tout a fait|simplement|tout
        simplement|absolument|carrement|completement|une|un|pure|totalement]
        [faux|mensonge|mythe|legende|invention|malentendu|exagere|exageration|
        impossible|exclu|impensable|inconcevable| absurde|ridicule|improbable|erreur] (de dire) (que|de);
      [faux|exagere|impossible|exclu|impensable|absurde] (de (dire|penser|croire|pretendre)) que;
      il ne est pas question; pas question (que|de); hors de question (que|de); nie*; nier; niait; nions; dement*;
      contest*; contredi*; [aucune|pas la moindre|pas de] [preuve|raison|garantie|intention]; (je) mentirais si;
      ce serait mentir; (ne) allez pas [croire|penser|dire|ecrire]; ne [notez|ecrivez|dites|croyez|pensez] pas;
      (cela|ca) ne [veut|signifie] (pas) (dire) que; loin de moi le idee; pas [que|comme si]; comme si on;
      comme si nous; ne vois pas [pourquoi|en quoi|a quoi|comment|que]; vois pas pourquoi; ne comprends pas pourquoi;
      (ce) (est) (une|un) [legende|mythe|mensonge|fable|blague|rumeur|idee recue] que; ne ai jamais dit que;
      je [ai jamais|ne ai jamais|ne ai pas] dit que; [aimerais|aimerions|aimerait] tant que;
      [injuste|malhonnete|premature|exagere|faux|trompeur|abusif|presomptueux] de
        [dire|pretendre|affirmer|croire|penser|ecrire] (que); [aimerais|aimerions|voudrais|voudrions]
        (bien|tant|tellement) [vous|te] [dire|annoncer|confirmer] que; [aimerais|aimerions] (bien|tant|tellement)
        pouvoir (vous|te) [dire|annoncer|confirmer] que
    `,
    doubt: `
      dout*; douteu*; sceptique*; incertain*; pas clair; pas certain*;
      [pas|jamais|guere|peu|loin de etre|loin de etre|rien moins que|tout sauf] ..
        [sur|sure|surs|sures|certain*|convaincu*|persuade*]; reste a [voir|savoir|prouver|verifier] (si);
      la question (est|reste|se pose) (de savoir) (si);
      [demande|demandons|demandent|demander|demandais] (bien|encore|vraiment) [si|comment|pourquoi]; se demande*;
      (pas|ne) .. idee [si|de]; qui sait si; (a|de|pour) [verifier|voir|savoir|demander] si;
      [voir|verifier|savoir|demander|tester|examiner|decider|discuter|regarder] si;
      [je ai|je ai|nous avons|avons|ai] [mes|nos|de gros|de serieux|des|quelques|de forts] [serieux] [doutes|reserves];
      [difficile|dur|peine] (a|de) [croire|imaginer|voir]; peine a [croire|imaginer];
      me etonnerait (fort|beaucoup) (que|si); me etonnerait .. (que|si); etonnerait .. (que|si); peu probable (que);
      improbable; discutable; contestable; mefi*; indecis*; pas encore [decide|clair|sur];
      question ouverte;
      [ai|avons|a|as|avait|avais] (bien|un peu|beaucoup|quelque) (de) (du) mal a
        [croire|imaginer|penser|concevoir|voir]; rien ne [dit|prouve|indique|garantit|montre|permet
        de dire] (que); rien ne indique que;
      [serais|serions|serait|etais] (tres|assez|bien|plutot|fort) [etonne|etonnee|surpris|surprise|etonnes]
        [que|si|de]; me [etonnerait|surprendrait] (beaucoup|fort|bien) [que|si|de]; nous [etonnerait|surprendrait]
        [que|si]
    `,
    ignorance: `
      (ne) .. pas confiance;
      [sais|savons|sait|savent|savais] [pas|plus|trop|vraiment|meme|jamais] .. [si|comment|quand|combien|ou|qui|ce
        que|pourquoi|quel*];
      ne [sais|savons|sait|savent] (pas|plus|jamais) .. [si|comment|quand|combien|ce que|qui|pourquoi|quel*];
      aucune idee (si|de)
    `,
    inquiry: `
      [demand*|veut savoir|veulent savoir|voulaient savoir|voulait savoir|aimeraient savoir|cherchent a
        savoir|verifi*] .. si; demand* ... si
    `,
    report: `
      repet* que; [est|sont|serait] de avis que;
      dit; disait; disaient; disent; a dit; dit on; pretend*; affirm*; soutien*; soutient; raconte*; racontait;
      ecrit que; ecrivait que; a ecrit; ont ecrit; ecrit .. que; assur*; jur*; estime; estimait; estiment; croit;
      croyait; croient; pense; pensait; pensent; trouve que; suppose; supposait; soupconn*; annonce que;
      explique .. que; explique que; rapporte* que; signale que; avance que; calcule que; a calcule; a trouve que;
      a lu que; certifie*; garantit; on [dit|raconte|pretend|entend|affirme]; il [paraitrait|paraitrait]; parait il;
      il parait; la rumeur (veut|dit|court|court); [rumeur*|bruit] .. [court|circule|que]; le bruit court; des bruits;
      selon .. on dit;
      (une|un|la|le|cette|cet|votre) .. [etude|article|journal|brochure|consultant*|sondage|rapport|
        magazine|site|vendeur|expert*] .. [montre|dit|indique|promet|affirme|prouve|conclut|estime|parle];
      [etudes|experts|sondages|consultants] .. [montrent|disent|indiquent|affirment]; vous (avez|me avez|nous avez) dit;
      tu as dit; de aucuns; [mentionn*|evoqu*|laiss* entendre|glisse] que;
      [est|sont|etait] (absolument|totalement|vraiment|aussi|toujours) [persuade*|convaincu*|certain*] que;
      se vant* (que|de); (a|dans) (la|le) [radio|tele|journal] ... [dit|disait|lu] que;
      me|nous [repete|repetent|rabache|serine|raconte|racontent|repetait] (sans cesse|toujours|souvent|tous les jours)
        que; [certains|certaines|des gens|les gens|quelques-uns|des clients|on|plusieurs]
        [ecrivent|ecrit|postent|commentent|racontent] (partout) que;
      [a|ont|avait|avaient] (bien|aussi|deja) [note|remarque|constate|observe|signale|releve] que;
        [note|notent|remarque|remarquent|constate|constatent|signale|signalent] que
    `,
    heard: `
      faire [croire|avaler] que;
      (je|nous|on) [ai|avons|a] (..) [entendu|lu|appris|ouie] (dire|quelque part) (que); entendu dire; oui dire;
      oui-dire; lu quelque part; on (me|nous|me) a (..) [dit|assure|raconte|promis|affirme|certifie] (que);
      on [raconte|dit|pretend|chuchote|murmure|colporte|lit|entend] (partout|souvent|ici|toujours)
        (partout|souvent|dire) que
    `,
    hearsay: `
      comme (le|nous le) [promet|promettent|annonce|pretend|suggere] [le|la|les|un|une|notre|votre] *;
      comme [dit|disait|disent|pretend|affirme|ecrit|repete] [le|la|les|mon|ma|notre|votre|un|une|il|elle|on] ..; selon;
      de apres; a en croire; au dire; aux dires; soi-disant; soi disant; pretendument; parait-il; supposement;
      a ce que .. [dit|raconte|parait|entend*|disent];
      comme [le|le|la|les|il|elle|ils|elles|mon|ma|notre|votre|mes|nos|un|une]
        [dit|disait|disent|pretend|pretendait|ecrit|aime a dire|repete|..]
        [dit|disait|disent|pretend|pretendait|affirme|affirmait|ecrit]; si le on en croit; si on en croit;
      si je en crois; de le avis (de|du|des); aux yeux (de|du|des);
      comme [dit|disait|disent|le dit|le disait|le disent|dirait|a dit|ecrivait] ..;
      pour [reprendre|citer] .. [mots|paroles|expression]; paraitrait; bruits de couloir; de source;
      ^ a entendre [le|la|les|notre|mon|ma|votre|un|une];
      aurai* , [parait-il|parait il|dit-on|dit on|semble-t-il] ,; (,) parait-il ,; , parait il ,
    `,
    opinion: `
      [je|nous|on] (le|la) [pense*|crois|croyons|croit|suppose*|imagine*|estime*|presume*|espere*|esperons|dirais];
      [pense|crois|suppose|imagine|espere|esperons] [je|nous];
      [suis|sommes] .. [presque|quasiment|plutot|assez|a peu pres] [sur|sure|surs|certain*|confiant*];
      mon [impression|sentiment] (est|ce est); [imaginons|imaginez|imagine] (que|un peu)
    `,
    condition: `
      [quand|lorsque|une fois que] .. [sera|seront|aura|auront|arrivera|arriveront|viendra|viendront|signera|signeront|dira|donnera|acceptera|tombera];
      (mais|et) [seulement|uniquement|que|sauf|meme] si; si; a (la) condition (que|de); a moins (que|de);
      sous [reserve|condition] (que|de|de|du); pourvu que; (a) suppos* que; supposons (que); admettons (que);
      imaginons que; mettons que; en admettant; en supposant; au cas (ou); dans le cas (ou); en cas (de|de);
      dans le hypothese; dans la mesure ou; tant que; aussi longtemps que; des que; des lors que; une fois que;
      une fois (le|la|les|le|notre|nos|tout|ma|mon|que); le jour ou; selon [que|ce que|si]; ca depend; cela depend;
      depend* (de|du|des|de); en fonction (de|du|des); avec le accord (de|du|des); avec (un peu de|de la) chance;
      si dieu (le) veut; inchallah; theoriquement; en theorie; dans le ideal; (ne) .. que si;
      ^ [serions|etions|aurions|devait|devions|faudrait il] (nous|il|elle|on); a moins (que|de) (..);
      [supposons|supposez|admettons|mettons|pretendons] (un instant|que); faisons comme si; faites comme si;
      si ce ne tenait (que); si ca ne tenait (que); si cela ne tenait (que); (mais) seulement [avec|si|quand];
      uniquement [avec|si|sous]; dans le ideal; idealement; dans un monde ideal; le ideal; jusqu a ce que; tant que;
      si [ca|cela|ce|il] ne tenait que a [moi|nous|lui|elle]; ce ne est que [lorsque|quand|si|une fois|apres];
      ce est seulement [lorsque|quand|si|une fois];
      si seulement; selon [ce que|ce qui|comment|si];
      ^ avec [la|une|le|un] [subvention|aide|pret|accord|credit] .. (,) [nous|on|je|il]
        [pourrions|aurions|mettrions|pourrait|aurait|ferions]
    `,
    alternative: "sinon; autrement; faute de quoi; sans quoi",
    hedge: `
      peut-etre; peut etre que; probablement; sans doute; vraisemblablement; eventuellement; possiblement;
      certainement [pas loin]; (il) se peut (bien|fort) (que); il est possible (que); ce est possible (que);
      il y a des chances; pourrait [bien|peut-etre|eventuellement]; pourrions peut-etre; pourrait etre; semble*;
      semblerait; a le air; on dirait (que); apparemment; visiblement; il semble (que|bien);
      devrait [peut-etre|normalement]; normalement; a priori; je espere (que|bien); nous esperons (que);
      esperons (que|le); espere* (que|bien); autant que je sache; pour autant que (je|nous) (sache|sachions|sachons);
      a ma connaissance; a notre connaissance; de memoire; a vue de nez; au pif; si je (ne) me trompe (pas);
      si je (ne) me abuse; si je me (rappelle|souviens) (bien); sauf erreur (de ma part); dans le meilleur des cas;
      on reflechit (a|encore); nous reflechissons (a);
      on (pense|songe) (a) [mettre|depenser|donner|acheter|payer|prendre|lancer|investir]; nous [pensons|songeons] a;
      songe* a; envisag*; hesit* [a|entre]; pencherais pour; qui sait; quelque chose comme ca; un truc comme ca;
      le impression (que); il me semble (que); me semble t il; (une) idee (vague|que) ; dans les #; aux alentours de #;
      autour de #; environ #, ; ne me [citez|prenez|tenez] pas; pas certain* (,) mais; pas sur* (,) mais;
      sans en etre sur* (,); si je devais [parier|deviner|estimer]; a la louche; au doigt mouille; grosso modo #;
      tourne* autour de; il y a .. chances (que|pour que); il y a (de|des) (fortes|bonnes|grandes) chances
    `,
    past: `
      autrefois; jadis; a le epoque; dans le temps; a cette epoque; en ce temps la; naguere; anciennement; auparavant;
      du temps [de|du|des|ou] (mon|notre|ma|le) (pere|grand pere|ancien*|mere|directeur|..);
      sous [le|le|notre] [ancien*] [directeur|patron|direction|maire|president|..];
      jusque (a|au|en) [le [an|annee|ete|hiver|automne]|noel|paques|mois|printemps|annee] [dernier*|passe*];
      jusque (a|au) .. [dernier*|passe*]; jusque recemment;
      il y a (#|quelques|plusieurs) ans (on|nous|il|je|je|le|la) (avait|avions|avais|etait|etions|y avait);
      (on|nous|je|je) (avait|avions|avais) (..) il y a (#|quelques|plusieurs) ans;
      avant (on|nous|ce|il) [avait|avions|etait|y avait|perdait|perdions];
      ^ avant (,) [on|nous|ce|il|tout|les|le|la] .. [avait|avions|etait|etaient|perdait|perdions|avaient|coutait];
      [le an|la annee] dernier* [on|nous] [avait|avions] (encore);
      on [devait|allait|voulait] [de abord|initialement|au depart];
      nous [devions|allions|voulions] [de abord|initialement|au depart]; a le origine; au depart (on|nous);
      [aurait|aurions|aurais] [pu|du|voulu|aime] [payer|mettre|donner|..];
      [en|depuis] [19*|20*] (,) [nous|on|je] [voulions|voulait|avions|avait|pensions|pensait|projetions|allions];
      nous (..) [allions|avions prevu|avions le intention|avions pense|projetions|comptions];
      on [allait|avait prevu|comptait|projetait]; je [allais|avais prevu|comptais|voulais]; initialement; au debut;
      dans un premier temps; le [ancien|premier|vieux] [plan|projet|budget|delai] etait;
      ^ avant (la|le|notre) [fusion|demenagement|travaux|rachat|crise|pandemie|guerre|incendie|reforme|greve|covid];
      dans les annees (#|soixante|quatre-vingts|quatre-vingt-dix);
      ^ avant ,; ^ autrefois ,; ^ dans le temps ,; ^ a le epoque ,; ^ jadis; avec le ancienne
        [caisse|direction|equipe|version|machine]; du temps de;
      ^ avant [le arrivee|le depart|le embauche|le achat|que .. arrive|que .. ne arrive|la renovation|le
        demenagement|la fusion|la reprise]
    `,
    denied_behind: `
      (ne) [est|sont|etait|serait|seront|sera] .. pas [vraiment|du tout|possible|envisageable|pour nous|ce que|ce
        que|ce dont|le|la|notre|prevu*|voulu*|souhaite*|au budget|a le ordre|acceptable*|de actualite|notre
        tasse|vrai|exact|question|realiste|negociable];
      [est|sont|etait|serait|a ete|ont ete|fut] .. [exclu*|refuse*|rejete*|ecarte*|abandonne*|annule*|enterre*|hors
        de question|impossible*|impensable*|inacceptable*|irrealiste*|ridicule*| absurde*|un mythe|une legende|une
        rumeur|faux|fausse|mensonge|trop cher*|beaucoup trop|trop|fini*|termine*|depasse*|inutile*|superflu*|
        interdit*|supprime*|de le histoire|la derniere chose|le contraire|tombe* a le eau];
      (ne) (nous|me|me|le|le|la) [interesse*|plait|plaisent|convien*|convient|va|vont|parle|tente] [pas|plus|guere];
      [on|nous|je|personne|le conseil|mon associe*] ne .. [pas|plus|jamais|rien] (besoin|du
        tout|envie|voulu|demande|dit|approuve|les moyens) $; on (ne) en [veut|a] [pas|plus]; pas (pour|avec) nous;
      pas question; non merci; plutot pas; surtout pas; jamais de la vie; tres peu pour nous; (ce) (ne) est pas vrai;
      ce qui est faux; ce que je ne crois pas; ne existe* [pas|plus]; mais pas (ca|du tout) $; nous laisse* de marbre;
      ne [veut|veulent|voulait] (plus) (rien|pas) .. [rien|savoir|faire|entendre]; ne veut rien; ne veut rien [avoir|savoir|entendre];
      ce qui [est|a ete] (depuis|maintenant|desormais|heureusement) [regle|resolu|corrige|repare|termine|fini]; le
        conseil ne [les|le|la] [donnera|paiera|votera] (jamais|pas); mais ce ne est pas le cas;
      [est|sont|a ete|ont ete|etait] (deja|tous|toutes|entierement|malheureusement)
        [depense|depenses|depensee|depensees|englouti|engloutis|englouties] (dans|en|pour|sur); [est|sont] [parti|partis|passe|passes] (tous|toutes) dans [les degats|la reparation|les reparations|le toit|les travaux|la crue]
    `,
    hedged_behind: `
      peut-etre; je [crois|pense|suppose|espere|dirais|presume|imagine] $; je crois bien;
      (mais) (je ne en|je ne|je) suis pas (tout a fait|bien|vraiment) [sur|sure|certain*]; sous (toute) reserve(s);
      sous toutes reserves;
      [est|sont|reste] (encore|tres|plus que|bien|fort) [douteux|incertain*|discutable*|a voir|a confirmer|a
        verifier|pas sur|pas certain|pas decide|en suspens|ouvert*|improbable*|une question|peu probable*];
      reste a [voir|confirmer|verifier|decider]; doit encore etre;
      (il) faudrait (que je|encore) [verifier|verifie|demande*]; je dois (encore) (verifier|demander); ou pas $;
      ou (peut-etre) pas $; ne me (citez|prenez) pas; a confirmer; de memoire; a vue de nez;
      ce est une [idee|estimation|hypothese]; mais je en doute; je en doute
    `,
    reported_behind: `
      [dit|disait|disent|pretend|pretendait|affirme|affirmait|ecrit| ecrivait|raconte|estime|selon|de
        apres|explique|assure|croit|pense] (-) [il|elle|ils|elles|on|le|la|les|le|mon|ma|notre|votre|un|
        une|monsieur|madame|certains]; (ce) est (du moins|en tout cas) (ce) que [dit|raconte|pretend|disent];
      [du moins|en tout cas|a] [selon|de apres|ce que|ce que];
      a ce que (il|on|je|elle) (ai) [dit|parait|entend*|raconte]; parait-il; parait il; il parait; dit on; dit-on;
      selon; de apres; soi-disant; (on|il) (me|nous|me) a [dit|assure]; ai-je [lu|entendu]; (je) [ai] [lu|entendu];
      [pretend|affirme|assure|jure|dit|disait|explique|raconte|promet|selon|estime|croit]
        (le|la|les|un|une|mon|ma|notre|votre|leur|son|sa|il|elle|on|monsieur|madame|..) .. $
    `,
    conditional_behind: `
      sauf [imprevu*|contretemps|surprise*|accident*|contrordre];
      si; a moins (que|de); a condition (que|de); pourvu que; sous reserve; ca depend; cela depend;
      (mais) [seulement|uniquement] [si|avec|quand];
      des que .. [autoris*|sign*|permett*|valid*|approuv*|accept*|aura|auront]; a moins que; sous reserve
    `,
    past_behind: `
      autrefois; jadis; a le epoque; dans le temps; (mais) (ce|ca) est [fini|du passe|termine|de le histoire|loin];
      (mais) plus maintenant; mais ce temps; avant [que|le arrivee]; avant le arrivee (de|du); (mais) ce etait avant;
      ce etait avant;
      etait le [plan|projet|souhait|chiffre|budget|idee] de le (ancien|ancienne|precedent|precedente); [qui|ce qui]
        (est|a ete) (depuis|maintenant) [regle|resolu]
    `,
  },
  clauses: {
    subjects: `
      je; nous; on; il; elle; ils; elles; tu; vous; ce; ca; cela; ceci; tout le monde; chacun; personne; rien;
      quelque un; la; alors; tout; tous; rien
    `,
    nominatives: "je; on; il; ils; tu; ce est; ca",
    first_persons: "je; nous; on",
    addressees: "vous; tu",
    interlocutors: "je; nous; on; vous; il faut; personne",
    anyones: `
      personne;
      un; une; quelque un; on; il pleut; il neige; des; les gens; vous; deux; plusieurs
    `,
    temporals: "des que; aussitot que; sitot que; une fois que; a peine",
    happenings: `
      sonne; sonnent; pleut; neige; malade; en panne; plante; bloque; brule; appelle; appellent; manque; manquent;
      oublie; oublient; plein; vide; en greve; cherche; cherchent; annule; se plaint; ne trouve*; en retard; se perd;
      demande; est parti; est absent; ferme; casse; tombe en
    `,
    onlys:
      "seulement; uniquement; a moins; condition; supposer; pourvu; reserve; supposons; imagin*",
    modals: `
      pourrait; pourrions; pourrais; pourront; pourra; serait; serions; serais; aurait; aurions; aurais; devrait;
      devrions; ferait; ferions; mettrait; donnerait; donnerions; coutera; sera; aura; aurons; irait; perdrait;
      perdrions; *rait; *rions; *raient; *riez
    `,
    determiners: `
      le; la; les; notre; nos; mon; ma; mes; votre; vos; son; sa; ses; leur; leurs; chaque; tous; toutes; ce; cet;
      cette; ces; un; une; des; monsieur; madame; la plupart; certains
    `,
    definites: "le; la; les; notre; nos; mon; ma; mes; ses; cette; ces; cet",
    prepositions: `
      de; du; a; au; aux; en; dans; sur; sous; pour; par; avec; sans; chez; entre; vers; depuis; pendant; avant;
      apres; contre; malgre; selon; jusque; derriere; devant; pres; hors; comme; et; ou
    `,
    auxiliaries: `
      est; sont; etait; etaient; suis; sommes; a; ont; avait; avaient; avons; ai; sera; seront; peut; peuvent;
      pouvait; doit; doivent; devait; va; vont; veut; veulent; voulons; faut; fait; font; coute; coutent; prend;
      prennent; met; mettent; reste; restent; sait; savent; perd; perdent; cherche; cherchent; attend; attendent;
      vient; viennent; tient; part; partent; ouvre; ouvrons; paie; payons; suffit; marche
    `,
    coordinators: "et; ou; donc; alors; et donc; et alors; et puis; puis; ainsi que; ni",
    contrasts: "mais; cependant; pourtant; toutefois; neanmoins; par contre; en revanche; or",
    subordinators: `
      parce que; car; puisque; comme; bien que; quoique; tandis que; alors que; pendant que; quand; lorsque;
      apres que; avant que; afin que; pour que; depuis que; de sorte que; si bien que; ce est pourquoi; de ou;
      etant donne
    `,
    relatives: `
      qui; dont; ou; lequel; laquelle; lesquels; lesquelles; auquel; ce qui; ce que; comment; combien
    `,
    complementizers: "que; si; comment",
    clause_takers: `
      dis; dit; dire; disons; disent; dites; pens*; croi*; cru; croyons; suppos*; esper*; promet*; promis; promettre;
      accept*; confirm*; jur*; sur; sure; surs; certain*; convaincu*; persuade*; vrai; cas; fait; idee; impression;
      avis; opinion; rumeur; veux; veut; voulons; vouloir; voulu; souhait*; aimer*; ecri*; imagin*; garanti*; affirm*;
      pretend*; assur*; decid*; exact; possible; question; raison; preuve; entendu; convenu; valide*; vote*; accord;
      signifie; arrive*; trouv*; dirai*; dirais; semble; parait; normal; faux; juste; sens
    `,
    knowers: `
      sait; savent; savait; sais; savons; idee; comprend; comprennent; voit; voient; dire; souvient; retrouve; ignore
    `,
    affirmers: `
      confirm*; sais; sait; savons; savez; savent; sachez; savoir; note*; notez; veuillez noter; remarqu*; constat*;
      vois; voit; voyons; voyez; vu; montre*; prouv*; decouv*; avere; appris; trouve* ; decid*; convenu; accord; valid*;
      vote*; approuv*; accepte*; signifie; veut dire; sur; sure; surs; sures; certain*; suis convaincu*; suis persuade*;
      sommes convaincu*; sommes persuade*; clair; evident; fait; faits; probleme; souci; ennui; raison; consequence;
      resultat; verite; realite; nouvelle; important; essentiel; crucial; indispensable; necessaire; primordial; faut;
      veux; veut; veulent; voulons; voulez; souhait*; besoin; exig*; garanti*; rappel*; souvien*; soulign*; precis*;
      repet*; insist*; agace; embete; enerve; gene; arrive; content*; heureu*; ravi*; desole*; triste; dommage; bien;
      bon; mal; vrai; exact; tel; telle; tellement; si; tant; objectif; but; condition; regle; avantage; inconvenient;
      ce est que; est que; etait que; je dis; je dois dire; disons; vous dire; dire; plaign*; plain*; admet*; reconn*;
      conscien*; mesur*; compt*; assur* que; veill*; faire en sorte; promet*; comprend*; compris; interet; point; chose;
      ce qui; grave; logique; normal; fatigue*; marre; peur; crain*
    `,
    thats: "que",
    currents: "maintenant; aujourdhui; desormais; a present; actuellement; et toujours",
    alternatives: "ou",
    anaphors: `
      le; la; cela; ca; y; en; moi; nous; tout; du tout; (un) [seul] mot; pas; vraiment; beaucoup; franchement;
      de ailleurs; fort; fortement; honnetement; en rien; y croire; y crois; ce est; ce sont; ce serait; ce etait
    `,
    particles: "",
    connectives: "",
    verb_last: false,
    comma_before_clauses: false,
    is_head_final: false,
  },
  questions: {
    starters: `
      est ce que;
      [avez|etes|pouvez|voulez|pensez|devez|faites|aimeriez|
        souhaitez|croyez|pourriez|voudriez|auriez|seriez|allez|perdez| utilisez] vous;
      [as|es|peux|veux|penses] tu;
      [est|sont|a|ont|peut|faut|doit|y a t|va|serait|aurait|pourrait|faudrait|avons|sommes|pouvons|
        devons|devrions|pourrions|aurions] [il|elle|ils|elles|on|ce|nous];
      [quand|ou] [est|sont|avez|pouvez|voulez|faut|serait|va|peut|a|ouvrez|commencez] (t)
        [vous|il|elle|on|ce|nous|ils|le|la|les|votre];
      [combien|comment|pourquoi|qui|quel|quelle|quels|quelles|que] (de|de) (..)
        [est|sont|avez|pouvez|voulez|faut|coute|serait|utilise|va|peut|a| avons]
        (vous|il|elle|on|ce|t|nous|ils|le|la|les|votre);
      que est ce; ce est combien; vous voulez dire; et combien; et quand $; et pour quand; donc vous
    `,
    endings: "",
    tags: `
      ne est ce pas; non; hein; pas vrai; ce est (bien) [ca|exact|juste|vrai]; de accord; oui; ou pas; ou non; exact;
      correct; est ce [exact|juste|vrai|bien ca|correct]; je ai bien compris; si je comprends bien; ou je me trompe;
      vous (ne) croyez pas; vous (ne) trouvez pas; vous etes de accord; on est de accord; diriez vous
    `,
    harmless_tags: `
      vous savez; tu sais; vous voyez; tu vois; vous comprenez; tu comprends; si vous voyez ce que je veux dire; ok;
      quoi
    `,
    requests: `
      si il vous plait; se il vous plait; si il te plait; svp; merci de;
      [pourriez|pouvez|voulez] vous (nous|me|bien)
        [mettre|faire|garder|ajouter|enlever|agrandir|montrer|envoyer|laisser| prendre]
    `,
    open: `
      combien; quand; comment; pourquoi; qui; quel*; que est ce; que; ou est; ou sont; a quoi; de quoi; lequel;
      laquelle
    `,
    further: `
      plus; autre*; encore; aussi; davantage; quelque chose; ailleurs; supplementaire*; augment*
    `,
  },
  answers: {
    yes: `
      ce est (bien) [le plan|prevu] (ainsi|comme ca) $;
      oui; ouais; ouaip; mais oui; ah oui; eh oui; si si; tout a fait; exactement; exact;
      ce est (bien|tout a fait|exactement) [ca|exact|cela|juste|vrai|lui|elle|le cas|la somme|le montant|la date];
      voila; precisement; absolument; parfaitement; effectivement; en effet; bien sur; evidemment; naturellement;
      certainement; bien entendu; assurement; de accord; entendu; vous avez raison; tu as raison;
      je (le|vous le) confirme; (je) confirme; volontiers; avec plaisir; carrement; clairement; ce est clair;
      sans [aucun] [doute] [possible]; sans aucun doute; sans probleme; affirmatif; juste $; correct; cent pour cent;
      a cent pour cent; au moins; facilement; on (le|le) a $; nous (le|les) avons $; comme vous dites;
      comme vous le dites; grave dans le marbre; tous les [jours|mois|ans]; ca marche; ca me va; ca nous va; ce est bon;
      ca roule; marche conclu; entendu; banco; oui toutes; oui tous; ce est ca; parfait; ca nous convient;
      ca me convient; comme convenu;
      au [centime|euro|sou] pres;
      [malheureusement|helas] oui; oui (,) [malheureusement|helas]; (oui) (,) ce est (bien|exactement|justement)
        [le|notre] [probleme|souci|sujet]; et je [maintiens|confirme];
      vous pouvez $; vous le pouvez $; vous pouvez y compter $; bien entendu
    `,
    no: `
      non; nan; mais non; ah non; oh non; eh non; que non; jamais; jamais de la vie;
      pas [du tout|vraiment|exactement|tout a fait|question|encore|que je
        sache|tellement|forcement|necessairement|de accord|possible|vrai|non|$]; surtout pas; certainement pas;
      bien sur que non; absolument pas; malheureusement [pas|non]; helas non; helas pas; plutot pas; en aucun cas;
      aucunement; nullement; loin de la; au contraire; ce est faux; faux $;
      (ce) (ne) est pas; (ce) (ne) est pas [ca|vrai|exact|le cas|juste]; vous [plaisantez|rigolez|revez]; vous voulez rire;
      hors de question; si seulement; ce serait [trop|beau]; ce serait trop beau; (la) moitie; moins (que ca) $; moins que; beaucoup moins;
      a peine $; plutot #; seulement #; que #; un [tiers|quart|dixieme] (de ca);
      (ce) est [trop|exagere|beaucoup|ne importe quoi]; je ne irais pas; je ne (dirais|pense|crois) pas;
      je (crois|pense) pas; on (ne) (en|les|le|le) a pas; nous ne (le|les|en) avons pas; il ne y en a pas; personne $;
      rien [de tout cela|de tel|du tout|$]; aucun*; dieu (nous|me) en (garde|preserve); pensez vous; penses tu;
      tu parles; ne importe quoi; oubliez; laissez tomber; pas avec nous; tout sauf;
      ce etait [le an|la annee|avant|il y a|autrefois]; pas vraiment; pas tout a fait; pas encore; pas trop; loin de la;
      avant (,) oui; avant $; autrefois; dans le temps; plus maintenant; plutot (la|le|les|un|une) ..; pas tous;
      pas toutes
    `,
    unclear: `
      (il) [faut|faudrait|faudra] que (je|nous|le on|on) (..) [demande*|verifie*|regarde*|voie|en
        parle*|reflechisse*|consulte*];
      (je|nous|on) [dois|devons|doit|devrais] (..) [demander|verifier|regarder|voir|en parler|reflechir|consulter|me
        renseigner]; (je|on) ne (sais|sait) pas; (je) sais pas; aucune idee;
      je ne [peux|saurais] (pas) (vous) (le) [dire|repondre|promettre]; difficile a dire; bonne question;
      (ca|cela) depend; on verra (bien); nous verrons; on va voir; a voir; qui sait; demandez [a|au|plutot]; oui et non;
      oui mais; oui enfin; ben $; bof; comment ca; que voulez vous dire; pourquoi; pardon $; quoi $; comment $;
      avant que je oublie; au fait; (ce) est (encore) [ouvert|en discussion|a le etude]; pas encore; pas encore [decide|arrete];
      on peut (toujours) dire; vous pouvez (toujours) dire; ah bon; tiens; je vois; hm $; ok $; interessant;
      on en reparle*; plus tard $; mon [patron|mari|associe] (..); qui (vous|te) a dit (ca|cela); qui dit (ca|cela);
      (il) faut que je [verifie|regarde|demande|voie]; oui et non; il faudrait que je [regarde|verifie|demande|voie]
    `,
    hedged: `
      peut-etre; peut etre; possible; ce est possible; ca se peut; ca se pourrait; probablement; sans doute;
      vraisemblablement; je [crois|pense|suppose|espere|dirais] [bien|que oui|$]; je espere; je espere (bien);
      esperons; a peu pres $; plus ou moins; environ $; quelque chose comme ca; presque $; en principe; en theorie;
      theoriquement; normalement; en gros; si on veut; si vous voulez; il parait; parait-il; apparemment;
      pour autant que je sache; il semble; en partie; plutot (oui) $; oui plutot; grosso modo
    `,
    contradicts: "si $; si si; mais si; ah si; bien sur que si; que si",
    of_both: "oui; ouais; bien; absolument; evidemment; certainement",
    openers: `
      ah; oh; eh (bien); bon; ben; alors; donc; euh; enfin; ecoutez; vous savez; tu sais; franchement; honnetement;
      a vrai dire; voyons; attendez voir; mon dieu; merci; bonjour; pardon; desole*; et; mais; ma foi; la; dites; ok;
      tiens
    `,
  },
  corrections: {
    marks: `
      [non|attendez|pardon|desole*|excusez|stop|ou|enfin|ah|oh] (moi) (,) [non|attendez|pardon|je veux dire|je
        voulais dire|plutot|plus exactement|en fait|ce est faux|enfin];
      non je (veux|voulais) dire; je voulais dire; ou plutot; ou mieux; plus exactement; plus precisement; correction;
      je (me) [corrige|rectifie|reprends]; ne importe quoi; oubliez (ca|cela); que est ce que je dis; que dis je;
      ah non; je me trompe; erreur; mon erreur;
      [non|attendez|pardon|desole*|excusez moi|ah] (,) (non) (,) (ce) (est|etait) [le|la|pour|de|du|par|faux|pas|le
        an|trop];
      non; pardon; desole*; excusez moi; attendez; je veux dire; enfin; plutot; en fait; ce est a dire
    `,
    swaps: `
      non; pardon; desole*; excusez moi; attendez; je veux dire; enfin; plutot; en fait; ce est a dire; ou plutot;
      plus exactement
    `,
    interjections: `
      non; attendez; pardon; desole*; excusez moi; stop; ne importe quoi; correction; en fait; a la reflexion;
      reflexion faite; erreur; minute; une seconde
    `,
    retractions: `
      je [regardais|lisais|regarde] (a|sur|dans|dans) (la|le|les) mauvais*; je [regardais|lisais] (la|le|les) * de [le|la] [an|annee];
      [ne importe quoi|quelle betise] $; [ah|oh|mon dieu|attendez|pardon|mais] (,) non $; non (,) [attendez|pardon|desole*|non|minute];
      [oubliez|oublie|rayez|effacez|supprimez|ignorez|laissez|annulez| barrez] [ca|cela|tomber|ce que|ce
        est|le|la|tout]; je [retire|reprends] [ca|cela|ce que|tout|mes mots|mes paroles];
      je (me) suis [trompe*|emballe*|emmele*|mal exprime*]; je me trompe; je me suis (..) [trompe*|emmele*];
      je ai (..) [exagere|confondu|melange|mal lu|mal dit|inverse];
      (ce) [etait|est] (..) [faux|une erreur|une blague|une plaisanterie|ne importe quoi|exagere|le ancien*|le
        mauvais|la mauvaise|pour rire|pas vrai|pas exact|pas ce que|perime|depasse|une betise];
      (ce) [etait|est] [le argent|la somme|le chiffre|le budget|la date] [pour|de|du|des|de];
      (ce) [etait|serait] (..) trop [tot|tard|haut|bas|cher|eleve|optimiste|juste|$]; (ce) [etait|serait] (..) trop $;
      [non|attendez|pardon] (,) ce est (beaucoup|bien|un peu) trop;
      je [plaisante*|plaisantais|rigole*|rigolais|blague*]; (je) [dois|me] [corriger|corrige|rectifie*]; correction;
      mon erreur; mauvais* [chiffre|ligne|liste|colonne|annee]; finalement [non|pas|on ne]; on a change de avis;
      nous avons change de avis; je ai change de avis; (ce) est [annule|abandonne|fini|du passe];
      ne (notez|ecrivez) pas (ca|cela); je ne (voulais|veux) pas dire; je ne ai pas dit;
      (ce) (ne) est pas ce que [je|nous|on] [voulais|veux|voulons|veut]; surtout pas $; jamais de la vie; si seulement;
      dans vos reves; je (voulais|veux) dire (#|le|la); (ce) [etait|est] (..) faux; je rectifie;
      (mais|et|puis|,) (ce) est (..) [abandonne|enterre|annule|fini|tombe*|caduc|depasse];
      (le idee|le projet|le plan|la idee|ce projet|cette idee) [est|a ete|fut] (..)
        [abandonne*|enterre*|annule*|rejete*|ecarte*|reporte*];
      (elle|il|ca|cela|ce) [a|est|a ete] (depuis|ensuite|deja) (..) [bouge|change|ete
        reporte*|reporte*|decale*|abandonne*|enterre*];
      (puis|et|mais) [le argent|le budget|les fonds] [a|ont|est|sont] (ete) [manque|epuise*|tombe*|coupe*]; je exagere;
      je ai exagere; je exagerais
    `,
    dismissals:
      "[oubliez|oublie|abandonnez|abandonne|rayez|laissez] (donc) [le|la|les|ce|cette|ces]",
    confirmations: `
      (ce) ne [etait|est] pas (..) [faux|une erreur|une blague|une plaisanterie|exagere|pour rire|trop];
      ce est pas (..) [faux|une erreur|une blague|une plaisanterie|exagere|pour rire|trop];
      sans [blague|rire|exagerer|plaisanter]; je ne (plaisante|rigole|blague|exagere) pas;
      je [plaisante|rigole|blague|exagere] pas
    `,
    second_thoughts: `
      ne me (citez|prenez) pas; (je|mais je) peux me tromper; je me trompe peut-etre;
      (il) [faut|faudrait|faudra] (encore) [que je|verifier|demander|voir|confirmer|le confirmer|en discuter|que le
        conseil|que la]; je [dois|devrais] (encore) [verifier|demander|voir|confirmer|recompter|regarder];
      (ce) (ne) est pas (encore) [sur|certain|decide|definitif|officiel|fait|confirme|signe];
      pas (encore) [sur|certain|decide|definitif|officiel|confirme];
      rien (ne) est (encore) [sur|decide|signe|fait|definitif];
      (ce) est (juste|seulement|plutot|une|que|que|encore) (une) [idee|estimation|hypothese|supposition|impression|a
        le etude|ouvert|en discussion]; (juste|simple|seulement) une [idee|estimation|hypothese|supposition];
      a confirmer; a verifier; sous (toutes) reserve*; qui sait; ou (peut-etre) pas $; peut-etre pas $;
      si je (ne) me [trompe|souviens|rappelle]; (ca|cela) depend; du moins [je crois|je le espere|je pense|ce est];
      en tout cas [je crois|je le espere|je pense|ce est]; (ce) est du moins ce que;
      je (ne en|ne) suis pas (tout a fait) [sur|sure|certain*]; pour autant que je sache; a ma connaissance;
      il faudrait que je [regarde|verifie|demande|voie]
    `,
    endings: `
      (ce) est (maintenant|loin|desormais|bien) derriere nous; (ce) est loin derriere nous;
      (mais|et|heureusement|depuis|maintenant) (ce|ca|cela|tout cela) est (..) [fini|termine|regle|resolu|du
        passe|loin|de le histoire|passe];
      [le argent|la somme|le budget|tout] [est|a ete|fut] (..) [parti|depense|utilise|perdu|mis]; (ce) est parti;
      depuis [plus|aucun*|rien|personne|on ne|ca ne|nous ne|il ne|il ne];
      (elle|il) [est|a|nous a] (..) [parti*|quitte*|pris sa retraite|a la retraite|demissionne|decede*|mort*];
      [ca|cela|elle|il|on] ne .. plus;
      (on|nous) [a|avons|le a|le avons|les a|les avons] (..) [jete|abandonne|change|remplace|vendu|supprime|arrete];
      plus [maintenant|aujourd hui] $; le argent a manque; (ce) est parti (dans|en|pour); (ce) est passe (dans|en);
      [le|la|les] .. [a|ont] tout [mange|pris|avale|englouti|absorbe|bouffe]; [le|la] .. le a [mange|avale|englouti]
    `,
    past_states: `
      avait; avions; avais; avaient; etait; etions; etaient; perdait; perdions; coutait; attendait; comptait; souffrait;
      perdaient; avions; aviez
    `,
    refusals: `
      refuse; refusee; refuses; refusees; rejete; rejetee; rejetes; ecarte; ecartee; annule; annulee; retire; retiree;
      pas [accepte|acceptee|valide|validee|approuve|approuvee]; dit non $; caduc
    `,
    contradictions: `
      ce etait (encore) [avant|le an|la annee|le mois dernier];
      ce [est|etait] (encore) [le|la] [chiffre|montant|budget|date|prix|plan|somme|annee|an|ancien|ancienne];
      ce [est|etait] [le ancien|la ancienne|un ancien|une ancienne];
      ce (ne) est plus [vrai|le cas|valable|ca|exact|actuel]; (ce) (ne) est (malheureusement) pas [vrai|exact] $;
      ce est [faux|fini|depasse|annule|termine|perime|de la histoire ancienne] $;
      ca (ne) [tient|vaut|marche|compte] plus; plus maintenant; plus [valable|vrai] $; tu te trompes; vous vous
        trompez; je ne suis pas de accord; je ne crois pas $
    `,
    agreements: `
      exactement; je sais; vraiment; serieusement; franchement; et; ce est (vraiment|bien|trop|exactement)
        [vrai|ca|terrible|affreux|le probleme|penible]; tout a fait; encore [pire|plus]; pire; merci; bien sur; tu as
        raison; vous avez raison; [nous|moi|eux] non plus; je veux dire
    `,
    changes: "maintenant; depuis; desormais; a present",
    consequences: `
      alors; dans ce cas; en ce cas; la [seulement|on]; a ce moment la; seulement alors
    `,
  },
  others: {
    set_apart: `
      [chez|pour] nous (,) [ce|ca|cela] (ne) est (heureusement) pas (du tout) [un|une|le|notre]; [ce|ca|cela] (ne) est
        (heureusement) pas (du tout) (un|une|notre|le) probleme (chez|pour|a) nous; [ca|cela] (ne) nous arrive
        [jamais|pas]; [ca|cela] (ne) arrive [jamais|pas] [chez nous|ici]; nous (ne) avons pas [ce|de tel] probleme;
        ce (ne) est pas notre probleme; chez nous (,) [ca|cela] (ne) arrive [jamais|pas]
    `,
    not_us: `pas nous $; pas chez nous $; chez nous non $; nous non $; nous (,) pas $; pas ici $`,
    strangers: `
      concurrent; concurrents; concurrence; voisin; voisins; voisine; voisines; (de) autres [magasins|entreprises|boutiques|
        societes|clubs|ecoles|hopitaux|hotels|restaurants|fermes|gens|maisons|musees]; les autres $; ailleurs
    `,
    own_topics: `
      pour (le|ce|votre|notre|ton|la|cette) [projet|truc|chose|application|appli|app|site|logiciel|outil|systeme|programme];
      pour [vous|toi|le votre|la votre|ceci|ca]
    `,
    topics: `pour [le|la|les|notre|un|une] *`,
    undecided: `
      [rien|pas|aucun|aucune] ... [decide|prevu|fixe|arrete|convenu|valide|budget|date|argent]; [decide|prevu|fixe] ...
        rien; ouvert; indecis; pas [de budget|de date|de argent]
    `,
  },
  quantities:
    /^(?:.*\p{Nd}.*|deux|trois|quatre(?:-\p{L}+)*|cinq|six|sept|huit|neuf|dix(?:-\p{L}+)?|onze|douze|treize|quatorze|quinze|seize|vingt(?:-\p{L}+)?|trente(?:-\p{L}+)?|quarante(?:-\p{L}+)?|cinquante(?:-\p{L}+)?|soixante(?:-\p{L}+)*|septante|huitante|nonante|cents?|mille|milliers?|millions?|milliards?|douzaine|dizaine|centaine|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|printemps|ete|automne|hiver|paques|noel|demain)$/u,
  dates:
    /^(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|printemps|automne|hiver|paques|noel|\d{1,2}[./]\d{1,2}.*|premier|deuxieme|\p{L}+ieme|1er)$/u,
  units:
    /^(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|annees?|trimestres?|euros?|francs?|dollars?|centimes?)$/u,
  has_names: true,
  commitments: `
    payer; paie; payons; donner; donne; donnons; mettre; mets; mettons; depenser; investir; lancer; ouvrir; ouvrons;
    ouvre; commencer; commencons; livrer; signer; acheter; commander; debloquer; financer; pret; prete; finir;
    consacrer; commence*; demarr*; lance; lancons; met; mettons; paient; donnent; finance; investit
  `,
  choices: {
    firm:
      "fixe; fixee; fixes; fixees; ferme; fermes; definitif; definitive; arrete; arretee; arretes; bloque; bloquee; grave dans le marbre",
    flexible: "flexible; flexibles; negociable; negociables; souple; extensible",
  },
};

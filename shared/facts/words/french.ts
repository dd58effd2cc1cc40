import type { FactWords } from "../words.ts";

/** The French words of facts. */
export const FRENCH_FACTS: FactWords = {
  triggers:
    /(?<!\p{L})(?:version|phase|étape|lot|périmètre|mvp|décid|décision|tranche|signe|valid|approuv|autoris|dernier mot|feu vert|accord|peut attendre|peuvent attendre|place|succè|succéd|remplac|reprend|utilis|se sert|responsable)|(?:,|(?<!\p{L})(?:est|sont|était|sera|devient|comme)(?: maintenant| désormais)?) (?:notre|nos|mon|ma|le|la|les|son|sa|leur) |(?<!\p{L})(?:notre|nos|mon|ma) (?:\p{L}+ ){1,3}\p{L}/iu,
  money: {
    threshold: `
      (toute) [depense|depenses|somme|sommes|achat|achats|commande|commandes|facture|factures|montant] [de plus de|superieure a|superieur a|superieures a|superieurs a|de] #; [depenses|somme*|achat*|commande*|facture*|montant*] superieur* a #; [depense|depenses|somme*|achat*|commande*] [au-dela|au-dessus] de #; ce qui (coute|depasse|excede) (plus de) #; jusque a # .. (,) [je|il|elle|nous|on|le|la] [peux|peut|pouvons] (..) [signer|decider|valider|engager|commander]; # .. [sans|de] [demander|consulter|ma propre]; seul* jusque; ^ [au-dela|au-dessus] de # .. (,) [il|la|le|les|nous|je|notre|tout|on|ce est le|ce est la|ce est notre|ce est au|ce est a]; [au-dela|au-dessus|a partir|plus|en dessous] de # (euros|francs) (,) (ce est|il faut) (..) [qui|le|la|accord] .. [doit|decide*|valide*|signe*|approuve*|tranche*|valider|signer|du|de la]; [signe*|decide*|valide*|commande*] (..) seul* (..) #; seul* jusque (a) #; jusque a # (..) (je|nous|il|elle) [signe*|decide*|valide*]; [au-dela|au-dessus|a partir|plus|en dessous] de # (..) (il|ce|ce|le|la|les|tout) (..) [faut|doit|decide*|signe*|valide*|passe*|necessit*|accord|conseil]; seuil de [signature|validation]; tout ce qui depasse #`,
    wish: `
      [avec|pour] (un budget de|encore|environ) # ... (nous|on|je) [*rions|*rait|*rais|*raient]; # ... (ce) [serait|seraient|ferait|feraient] (bien|vraiment|tellement) [bien|ideal|ideaux|parfait|formidable|mieux|le bonheur|un reve|le reve|merveilleux|super]; [revons|reve|revais|revions|revait|reverions|reverais]; idealement; le ideal; [avons|ai|a|ont] [demande|sollicite|espere|reclame] (..) #; [esperions|esperais|esperait|souhaitions|souhaiterions|aimerions|aimerais] (..) #; [faudrait|faudraient] (au moins|bien|plutot|environ) #`,
    part: `
      [sur|parmi] [ces|les|nos|cette|la] #; de [ces|nos|cette] #; dont #; dont (..) pour; [part|partie|moitie] [de|du] (la|le|ce|cette|budget|somme|montant); (y) compris; inclus* ; en plus; en sus; sur [ce|cette|le|la] [budget|somme|montant]; # [moi meme|nous memes]; de [ma|notre] poche; de [mes|nos] economies`,
    offer: `
      [offre|offrent|offrait|propose|proposent|proposait|propos*|demande|demandent|demandait|voulait|voulaient|veut|veulent|facture|facturent|exige|exigent|reclame|reclament] (nous|me|pour cela|pour ..) (..) #; (un|une|le|la|leur|son|votre) [devis|offre|proposition|prix] (de|a|du|etait|est|se monte); concurrent*; concurrence; ailleurs`,
    spent: `
      [avons|ai|a|ont] (..) [vendu*|encaisse*|gagne*|realise*] (..) (pour) #; ^ (le) [an dernier|annee derniere] ... #; [avons|ai] (..) [regle|vire|acquitte]; depense; depenses; depensee*; [avons|ai|a|ont|avions] (deja) [paye|depense|investi|verse|englouti]; (le) an dernier .. [coute|paye|depense]; annee derniere .. [coute|paye|depense]; jusque ici .. coute; a (deja) coute; ont coute`,
    budget: `
      [pouvons|peut|pourrions|pourrait] (..) [aller|monter] (jusque) a #; [pouvons|peut|pouvoir|pourrions] (..) [degager|trouver|reserver|aligner] (..) #; [degage*|degageons] #; [budget|enveloppe|plafond|limite] ... [se eleve|se monte|se chiffre] a #; [notre|ma|la] limite (..) est (de) #; [reste|restent|restera] (nous|encore|donc|plus que) (..) #;
      [figure|figurent|inscrit*] (..) (pour|a|au) (..) [#|plan|budget]; dans (notre|le) [plan|budget|prevision*]; # .. (,) [ce est|cela est|cela fait] (..) [limite|maximum|plafond|budget|enveloppe|tout ce que|le bout]; [pourrions|pourrais|pourrait|pourrons|pouvons|peux|peut|comptons|pensons] (..) [mettre|debourser|consacrer|investir|depenser|donner|reunir|lacher|aligner] (..) #; [autour de|aux alentours de|de le ordre de] # ; on se arrete a #; [reuni*|collect*|recolte*|rassembl*|leg*] (..) #; [un legs|une collecte|un heritage|une quete|la loterie] ; huit mille; [le association|la mairie|le etat|la region|la fondation] .. [a reunis|a donne*|a accorde*|verse*]; [mis|mise|mises|garde*] de cote; [tirelire|bas de laine|cagnotte|en reserve]; depass*; exced*; [au-dela|au-dessus|plus] de # .. (,) [ce est|nous|on|cela|ce serait|impossible|pas]; aller [au-dela|au-dessus|plus haut|plus loin]; [irons|allons|irai|ira|vais] pas [au-dela|au-dessus|plus haut|plus loin]; [ai|avons|a] .. [mis|mettre] de cote; [tournons|tourne] autour de #; [entre] # et # (..) [depenser|pour]; [peut|pouvons|pourrions] monter .. #; budget*; enveloppe*; [avons|ai|avez|ont|disposons|dispose|disposent] (de|de) (..) #; nous avons; on a #; on a (..) #; nous disposons; [reserve*|prevu*|alloue*|accorde*|vote*|debloque*|affecte*|attribue*|provisionne*|approuve*|valide*|mis de cote|mis a disposition]; mis de cote; [pouvons|peut|peux|pourrons|pourrait|voulons|allons] (..) [depenser|donner|investir|mettre|payer|aller|monter|debourser|consacrer]; [peut|doit|devrait|puisse] (pas|ne pas|au plus|..) couter; il y a #; il y a (..) # (..) (pour|$); # .. [sont la|sont disponibles|est disponible|disponibles|prevus|en caisse|le maximum|le plafond|la limite]; [tablons|comptons|prevoyons|pensons|partons|table|compte] (sur|a|avec) #; [jusque a|jusque] # (maximum|au plus|pas plus|et pas plus|pour|$); subvention*; financement*; fonds; plafond*; plafonne*; limite; au total; en tout; [au maximum|maximum|au plus|pas plus de] # (..) (pour|$); argent pour; [donne|donnent|verse|versent|apporte|apportent|met|mettent|accorde|accordent|finance|financent] (nous) (..) #; # (..) pour [le|la|les|notre|nos|une|un]; cagnotte`,
    loss: `
      perd*; perdu*; perte*; manque a gagner; amende*; penalite*; gaspill*; rembours*; dommage*; deficit; part en fumee; partent en fumee; casse`,
    saving:
      `econom*; epargn*; gagn* .. (temps|heures|minutes); moins cher; reduction de; fait gagner; ferait gagner; font gagner`,
    income:
      `chiffre de affaires; recette*; revenu*; benefice*; marge*; rapporte*; gagn*; vent*; vend* .. pour; valeur`,
    cost:
      `cout*; coute*; prix; tarif*; pay*; facture*; frais; loyer; salaire*; heures sup*; revient a; se eleve a; se monte a; se eleve a; represente*`,
  },
  dates: {
    appointment: `
      [suis|sommes|pars|partons|est|reste|restons] (..) (jusque|jusque a|a|en|au) (..) [mer|montagne|campagne|etranger|voyage]; [se reunit|se reunissent|siege|siegent|seance]; [voyons|voit|verra|verrons|vois|retrouvons|retrouve|rencontrons|rencontre|parlons|parle|parlerai|appelle|appellerai|appelez|rappelle|rappellerai|rappelez|telephone|telephonerai] (nous|vous|on|je|moi) (..) [le|a|demain|la|prochain*|lundi|mardi|mercredi|jeudi|vendredi|#]; rendez-vous; rdv; reunion*; [dejeuner|diner|cafe|visite|entretien|atelier|appel] (..) (le|la|du|de|a|demain|#); a [lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|bientot]; a la semaine prochaine; merci*; remerci*; [en|mes|nos|notre|mon] [vacances|conge*]; [suis|serai|sommes|serons|est|sera] (..) [absent*|malade|en deplacement|joignable]; [suis|serai|sommes|serons] disponible; passe* (vous|te|nous) voir; envo*`,
    deadline: `
      [devons|dois|devrons|devrions|devrai] (..) (absolument|imperativement|bien|..) [etre|marcher|fonctionner|tourner|ouvrir|demarrer|commencer|pret*|fini*|avoir|livrer|terminer|en place|en service|en ligne]; echeance*; delai*; date limite; date butoir; [doit|doivent|devra|devront|devrait|faut|faudra|faudrait] (que|absolument|imperativement|bien|aussi|..) (..) [etre|marcher|fonctionner|tourner|ouvrir|demarrer|commencer|pret*|fini*|termine*|livre*|installe*|soit|soient|marche|tourne|fonctionne|en place|en service|en ligne|la]; [doit|doivent|devra|faut|faudra] (..) [avant|pour|au|des|a|en|de ici|le]; (en) [avons|ai|a] besoin (..) [avant|pour|au|des|en|de ici|le]; au plus tard; [pret*|fini*|termine*|livre*|installe*|en place|en service] (..) [avant|pour|au|des|en|de ici|le]; a temps; [expire*|prend fin|se termine|se acheve|se acheve|arrive a terme]; de ici [le|la|fin|a|#]; avant [le|la|les|fin|#]; pour [le|la|les|fin|debut|mi] #; pour [janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|paques|noel]`,
    launch: `
      lancement*; lanc*; [ouvr*|ouverture]; [demarr*|demarrage]; [commenc*|debut*]; en ligne; en service; mise en [service|ligne|place|route|production]; entre* en vigueur; a partir [du|de|de]; des [le|#]; bascul*; passage a; passons a; inaugur*; deploi*; deploy*; tourne (..) (des|a partir); reporte* (a|au|en|de); avance* (a|au|en); decale* (a|au|en); repousse* (a|au|en); premier jour`,
  },
  states: {
    target: `
      [devrait|devraient|doit|doivent] (..) [pas plus de|au plus|au maximum|moins de] #;
      objectif*; but; vis* #; visons; cible*; [devrait|devraient|doit|doivent] (..) [baisser|descendre|tomber|passer|monter|atteindre|etre] (a|de|sous); voulons (..) [baisser|descendre|passer|atteindre|reduire|arriver]; [passer|ramener|reduire|baisser|descendre|porter|faire passer] (..) (de #) a #; de # a #; a # de ici; de ici [la fin|fin|un an|#]; [en|sous|dans] un an; a le avenir; (le) [annee|ete|automne|hiver|printemps|saison|mois|trimestre] prochain*; (la) prochaine [annee|saison]; attendu*; prevoi*; esper*; promet*`,
    past: `
      (le) [annee|ete|automne|hiver|printemps|mois|saison|trimestre|semaine] [dernier*|passe*|precedent*]; an dernier; autrefois; jadis; avant [cela|ca]; auparavant; a le epoque; il y a # [ans|mois|annees]; naguere; jusque en #`,
  },
  purpose: "pour [le|la|les|notre|nos|mon|ma|une|un|ce|cette|ces|tout|toute]",
  possession:
    "[nous|on|je] (..) [avons|a|ai|employons|exploitons|possedons|comptons|gerons|sommes]",
  changes: {
    superseded: `
      ^ depuis [la|le|les|notre|nos|mon|ma] *;
      [a|ont] cesse de;
      [a|ont] (..) delegue*; se est (..) retire*; ^ avec (le|la|les|notre|nos|un|une) nouve*; [pris|prend] (sa|la|leur) retraite; [avais|avions] (..) oublie;
      [a|ont] (..) [accepte|cede|suivi|lache*|dit oui]; reflexion faite; apres reflexion; tout compte fait; a le avenir; des (le|la|ce) # ; ne .. plus que #;
      compte tenu (de|du|des); depuis que; depuis [notre|mon|ma|nos]; nouve* [regle*|statut*|contrat*|reglement|loi|direction|proprietaire*|calendrier]; [oubliez|ignorez] (..) [ce que|ma|mon|le|la]; nous a quitte*;
      [avons|ai|a|ont|ete] (..) [decide*|tranche|convenu|opte]; [donne*|accorde*|obtenu|gagne*|laisse*] (..) [plus de|davantage de] [temps|argent]; sursis; je (vous) (avais|ai) dit #; a partir de [ce|cette|le prochain|la prochaine] *; delai supplementaire; deja (le|en|au|a) #; [pris|prend|prennent] (..) retard; changement de [programme|plan|date]; [conge|promu*|demissionn*]; depuis [la|le|les|notre] [fusion|rachat|election*|vote|depart|reprise]; [fondu|maigri]; moins que [prevu|annonce|espere];
      ne .. [pas|plus] .. avant (le|la|les) #; ne .. que [le|en|a|au|fin|debut|mi|#]; au bout du compte; [sort|sortent|sorti*] (du|de la|des);
      [passe*|passer|monte*|grimpe*|descend*|tombe*|augmente*|baisse*|recule*|glisse*|porte*|ramene*|reduit*|releve*|abaisse*|repousse*|reporte*|avance*|decale*] (de|du) # (..) [a|au];
      [pas|non] (pas) [le|la|les|notre|mon|ma] .. mais;
      [jour|semaine|mois|trimestre|an|#] plus [tard|tot]; plus [tard|tot|cher|haut|bas|long|court|eleve] que [prevu|annonce|pense|dit|convenu]; [est|sont] notre nouve*; [demissionne*|retraite];       oubliez [les|le|la|mes|nos] .. #; oublie [les|le|la] .. #; maintenant; [est|sont|a|ont] (..) [monte*|grimpe*|baisse*|tombe*|descendu*] a #; desormais; dorenavant; a present; ne .. plus; plus (jamais) question; ne est plus; ne sont plus; au lieu (de|du|des); a la place; en remplacement; plutot [que|de]; [a|ont|est|sont|ete|etait|avons|avez|ai|fut] (..) [reporte*|avance*|decale*|repousse*|change*|modifie*|augmente*|reduit*|baisse*|remplace*|prolonge*|raccourci*|double*|releve*|abaisse*|annule*|supprime*|retire*|revise*|revu*|ramene*|porte*|coupe*|ampute*|raye*]; [reporte*|repousse*|decale*|avance*|passe*|porte*|ramene*] (a|au|en|de|du) #; [passe*|monte*|descend*|tombe*] (de # )a #; a partir de [maintenant|ce|cette|aujourdhui]; depuis [hier|ce|cette|la fusion|peu|aujourdhui]; [a|ont] quitte; [est|sont] parti*; [prend|prennent|pris|reprend|repris] (..) [place|releve|suite|poste|succession]; succede*; successeur; lui succede; (le|la|un|une|notre) [nouveau|nouvelle|nouvel] (..) ; entre-temps; entretemps; depuis [lors|mon dernier]; finalement; en fin de compte; apres (le|la|notre) [vote|reunion|conseil|discussion]; change* (de) avis; mise a jour; non pas # mais; pas # mais; ce est non; mais bien; en definitive; a la suite; nouvelle decision; autrement que`,
    corrected: `
      ce etait # .. dans [mon|notre|le] [mail|courriel|message]; dans [mon|notre|le] [mail|courriel|message] .. [ce etait|il y avait|je disais] #; oups; zut; # (..) , [non|pas|et non|et pas] (pas) #;
      (je) [pensais|regardais] (a|au|le|la); ce etait [le|la] (..) [chiffre|montant|date|somme|nombre|annee|trimestre|mois]; mal [lu|compte|note|calcule|recopie|compris]; [ancien|vieux|vieille|ancienne] [chiffre*|liste|montant];
      corrig*; correction*; rectifi*; [faute|erreur] (de) frappe; coquille; [mon|une|par|petite|notre] erreur $; erreur [de ma part|dans mon|dans ma|sur|dans mes]; mon erreur; [fait|commis|il y a] une erreur; me suis trompe*; nous sommes trompe*; trompe*; [chiffre*|date*|montant*|somme*|nombre|mail|dit|ecrit|annonce*|donne*|ce|cela|ca] (..) [etait|est|etaient|sont] [faux|fausse|fausses|errone*|inexact*|incorrect*|trop haut|trop eleve*|depasse*]; mauvais* [chiffre|date|ligne|feuille|annee|montant|colonne]; [ai|avons] (..) [confondu|melange*]; recompte*; reverifie*; re-verifie*; [verifie*|compte*|regarde*|calcule*|mesure*] (a|de) nouveau; de nouveau [verifie*|compte*|regarde*]; [verifie|compte|regarde] encore; je voulais dire; je veux dire; voulais [ecrire|dire]; il fallait lire; lire #; pardon; desole*; excus*; contrairement a ce que; et non (pas) #; en realite; en fait; au vu des; (apres) verification; ne tenez pas compte; oubliez`,
  },
  reasons: `
    donc; du coup; ce est pourquoi; par consequent; de ce fait; a cause (de|du|des); en raison (de|du|des); grace (a|au|aux); suite (a|au|aux); faute de; plus [tot|tard] cette [annee|fois|saison]; [de nouveau|a nouveau] [reuni|vote|discute|calcule]`,
  replacing: `
    (et) [cela|ceci|ce|ce|ca|il|elle] (est) [remplace*|annule*|corrige*|change*|vaut desormais|est desormais|est la nouvelle|est le nouveau|vaut maintenant]; oubliez; (veuillez) [ignorer|oublier|ne pas tenir compte]; (le|le|la|mon|ma|notre) (ancien*|precedent*|premier*) [chiffre|date|montant|somme|budget|plan|mail|delai|#] [est|etait|ne est|ne vaut|a]; les # (..) [sont|etaient|ne sont] .. [faux|caduc*|depasse*|une erreur|plus]; donc pas #; et (non|pas) (pas) (le|les) #; ce que (..) [ecrit|dit|annonce]; pardon; desole*; les choses ont change; (cela|ca) a change; mon erreur`,
  scope: {
    version: `
      (la|une|notre|cette|de la|dans la) premiere [version|phase|etape|livraison|iteration|mouture|edition|release|tranche]; version [un|1]; v1; v 1; phase [un|1]; lot [un|1]; mvp; (le|du|au) perimetre; version initiale; version de lancement; premier [lot|jet|jalon]; au [depart|lancement]`,
    later: `
      (la|une|pour la|a la|dans la) [deuxieme|seconde|prochaine|troisieme] [version|phase|etape|livraison|mouture|tranche]; version [suivante|ulterieure|deux|2]; v2; phase [deux|2]; lot [deux|2]; [peut|peuvent|pourra|pourront|doit|devra] (bien) attendre; [viendra|viendront|vient|viennent|suivra|suivront] (plus tard|apres|ensuite); plus tard; ulterieurement; remis* a plus tard; (ne) est pas [urgent|presse]; une autre fois`,
    holds: `
      [est|sont|reste|restent|soit|fait|font|sera|seront] (pas|plus|aussi|deja|bien) (dans|en|partie|inclus*|compris*|prevu*|hors|exclu*); dans; partie; inclu*; compren*; contient; contiennent; appartien*; figure*; [voulons|veut|veulent|souhait*|avons besoin|a besoin|besoin|gard*|attend*|exig*|faut|doit|doivent|avons|aura]; pour; sans; se passer; integr*; suffit`,
    leaves_out: `
      sans; hors; exclu*; exclure; retir*; enlev*; supprim*; abandonn*; renonc*; laiss* (de cote|tomber); [passer|passons|passe] de; raye*; coup*; ecart*; inutile; superflu; ote*`,
  },
  deciding: {
    active: `
      qui (..) [decide|tranche|valide|signe|approuve]; qui [doit|devra|peut] (..) [decider|trancher|valider|signer|approuver]; [decide|decident|decidera|tranche|tranchent|tranchera] (seul*|de|du|sur|en|pour|finalement|toujours|$|pas|nous|cela); [signe|signent|signera] ; [valide|valident|validera] ; [approuve|approuvent] ; [autorise|autorisent] ; [a|ont|aura] (toujours) le dernier mot; le dernier mot [revient|appartient] (a|au|aux); [doit|doivent|devra] (..) [approuver|valider|signer|decider|accepter|donner|autoriser]; [donne|donnent|donnera] (..) (le|son|leur) [feu vert|accord|aval]; [choisit|choisissent] ; prend (..) decision*; prennent (..) decision*; est (seul*) responsable de`,
    passive: `
      [confie*|delegue*|laisse*|transmis*|cede*] (la|cette) decision ... [a|au|aux];
      [doit|doivent] passer [par|devant|en]; passe [par|devant]; [est|sont|sera|seront|doit etre|doivent etre] (..) [decide*|valide*|approuve*|signe*|autorise*|accepte*] par; [faut|besoin|necessite*|sous reserve|avec|sans|attend*|exige*|soumis*] (de|de|a) (le|le|la|son|un) [accord|aval|approbation|signature|validation|feu vert|autorisation|decision] (de|du|des|de); (la|cette) decision ... [revient|appartient|incombe|passe|passee|revenue] (desormais|maintenant|a present) [a|au|aux|entre les mains de]; [revient|appartient|incombe] [a|au|aux]; depend [de|du|des]; ce est [a|au|aux]`,
    matter: "sur; pour; concernant",
  },
  people: {
    owners: "notre; nos; mon; ma; mes; le; la; les; son; sa; ses; leur; leurs; votre; vos",
    copulas: `
      [est|etait|sera|devient|reste|demeure] (maintenant|desormais|aussi|toujours|encore|deja|le nouveau|la nouvelle); [travaille|exerce|agit|intervient] (chez nous|ici) comme; (se) appelle (maintenant|desormais); comme; en tant que; est`,
    succession: `
      [a|ont] pris (..) (sa|la|leur) [place|suite|succession|releve] (comme|en tant que|au poste de|a la tete de); [prend|prennent|reprend] (..) (sa|la|leur) [place|suite|succession|releve|poste] (comme|en tant que|de); (a|ont) [remplace|remplacent|succede|succedent|remplacera] (a ..|au|..) (comme|en tant que|au poste de); lui succede (comme|en tant que|au poste de); est (desormais|maintenant) [notre|le|la] [nouveau|nouvelle]; est (desormais|maintenant) notre; est devenu* (notre|le|la); a ete [nomme*|promu*] (notre|comme|au poste de)`,
    uses: `
      [utilisera|utiliseront|utilise|utilisent|va utiliser|vont utiliser|doit utiliser|se sert|se servira|se serviront|manipulera|manie] ; [travaillera|travaille] (avec|dessus)`,
    used_by: `
      [utilise*|employe*|manipule*|servi*] (uniquement|surtout|seulement|exclusivement|chaque jour|principalement) par; [est|sont|sera] [destine*|fait*|pense*|surtout|uniquement|avant tout|concu*] [a|pour]; (ce|ce) est pour`,
    alone:
      "seul; seule; seuls; seulement; uniquement; personne de autre; personne de autre; nul autre; exclusivement; et personne; lui seul; elle seule",
  },
  anaphors: "il; elle; ils; elles; ce; c; cela; ceci; ca; celui-ci; celle-ci; ceux-ci; tout; en; y",
  plain: `
    disposons dispose disposent prevoyons prevoit comptons compte tablons consacrer consacrons mettons debourser
    passe passer passee porte portee ramene ramenee augmente augmentee reduit reduite baisse monte releve relevee abaisse abaissee repousse repoussee recule double descendu tombe
    trompe trompee corrige rectifie recompte
    euro euros franc francs argent budget budgets somme sommes montant montants chiffre chiffres date dates jour jours temps semaine semaines mois an ans annee annees trimestre
    ferme fixe definitif definitive plafond limite maximum minimum total exactement environ mille million millions
    version premiere premier projet chose choses partie pret prete faut doit doivent devra besoin marcher marche fonctionner fonctionne tourner tourne
    prevu prevus reserve alloue accorde vote disponible disponibles va vont vient viennent donne donner prend prendre fait faire dit dire
    depense depenser compter penser cout coute coutent couter paye payer prix echeance delai lancement demarre demarrer commence commencer ouvre ouvrir ouverture debut fin mi fini
    reporte avance decale change correction erreur faux maintenant desormais remplace chere cher bonjour merci cordialement savoir sait cent pour-cent aujourdhui hier demain actuellement nouveau
    decision revient dure durent ici plus moins tard encore tous toutes`,
};

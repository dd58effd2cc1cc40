import type { RuleWords } from "../rule_words.ts";

/** The French words of the rules, without accents, elisions taken apart: "n'est" is "ne est". */
export const FRENCH_RULES: RuleWords = {
  problem: {
    minor: `
      cadet de [nos|mes|leurs] [soucis|problemes]; [moindre|dernier|plus petit] de [nos|mes|ses] [soucis|problemes]; [moindre|moindres|petit|petits] [souci|soucis|probleme|problemes|tracas]`,
    elsewhere: `
      [mon|ma|mes|notre|nos] [ancien|ancienne|anciens|precedent|precedente|dernier|derniere] [entreprise|societe|boite|employeur|travail|poste|patron|club|ecole|hotel|cabinet|emploi]; ou [je|on|nous] [travaillai*|travaillions] avant; [probleme|problemes|souci|soucis] [de|des|chez] (notre|nos|le|la|les) [concurrent|concurrents|concurrence|rival|rivaux]`,
    named: `
      le pire (est|ce est|:); ne [est|sont] jamais [juste*|a jour|correct*|la|a|complet*|complete*|pret*|exact*]; se [perd|perdent]; disparai*; nous tue; en [avons|ai|a] marre; nous epuise*; nous rend*; [nous|me|leur] [pese|pesent] .. (le plus); ce qui .. [pese|pose probleme|fatigue|tue]; [notre|nos|le|mon|un|une|leur|vrai|gros|principal|pire|grand|plus gros|plus grand] .. [probleme|problemes|souci|soucis|ennui|ennuis|difficulte|galere|cauchemar|calvaire|casse-tete|tracas]; probleme [est|avec|de|ce est]; [souci|probleme|ennuis|difficultes] avec; [souffre|souffrons|souffrent] de; [va|vont|allait] .. [mal|de travers]; ne [va|vont|fonctionne|marche] [pas|plus|jamais]; ce qui [nous|me|les] .. [gene|agace|enerve|embete|manque|coute|fatigue]; [gene|agace|enerve|embete] .. le plus; rend* .. [fou|folle|fous|folles|malade|malades]; [une|la] (vraie) [pagaille|catastrophe|pagaie]; ne peut plus [durer|continuer]`,
    signs: `
      [un|une] .. sur [deux|trois|quatre|cinq|dix] [est|revient|arrive|a|part|reste|manque|se]; sans [etiquette*|nom|numero*|bon]; jusque a minuit; deja [vide*|parti*|ferme*|vendu*];       pour [chaque|toute|tout] ; porte close; portes closes; en vain; ne [sert|servent] a rien; [se fait|se font] (engueuler|crier); non [lu*|ouvert*|vendu*];       au dos de; enveloppes; jette; jettent; a vue de oeil; a le oeil; de memoire; sans [etiquette*|nom|noms|numero*]; [le|la|les] meme* [question*|pont|creneau|salle|table|erreur*]; ratent; rat*; [est|sont] [faux|fausse|fausses]; [prend|prennent|met|mettent] # ; sur un [carnet|papier|cahier|bout de papier|tableau]; ne [viennent|vient|se presentent|se presente] pas; [passe|passons|passent] .. [heure|heures|matinee|soiree|journee|temps] .. a; ne se en rend* [compte|pas]; faire le tour; fait le tour; se accumul*; rendez-vous manque*; perd; perdons; perdent; perdu; perdus; perdue; perdues; perte*; se [perd|perdent]; a la main; manuellement; sur [du|des] [papier|papiers|carnets|feuilles|post-it]; sur papier; deux fois; trois fois; sans cesse; encore et encore; # fois (par|dans la) [jour|semaine|mois|nuit|heure]; a chaque fois; chaque fois; personne ne [sait|voit|trouve|repond|remarque|peut]; on ne sait [pas|jamais|plus]; ne [savons|sait|savent] [pas|jamais|plus]; mauvais; mauvaise; mauvaises; trop [tard|lent|lente|long|longue|de|complique*|souvent|difficile|peu]; erreur*; melange*; confond*; confondu*; oubli*; egar*; illisible*; attend; attendent; attendons; attente; queue; file; se plaign*; plainte*; pleure; pleurent; chaos; pagaille; desordre; [prend|prennent|met|mettons] .. [heure|heures|des heures|trop de temps|une eternite|jours|minutes]; perime*; depasse*; en double; surreserv*; recopi*; ressais*; retap*; [saisit|tape|ecrit|note|recopie] .. [deux fois|a la main|tout]; casse*; tombe en panne; en panne; [ca|cela|logiciel|systeme|ordinateur|programme|tout|caisse] plante; plante [tout|sans cesse|souvent|chaque]; furieux; furieuse*; fache*; agac*; enerv*; frustr*; complique; penible; cherch*; telephon*; rappel*; bloque*; coince*; non paye*; sur leur temps libre; gaspill*; jete*; jeter; jetons; pourri*; abime*; manqu*; rate; rates; ratons; rater; en retard; retard*; ne correspond* [pas|jamais]; heures supplementaires; deborde*; renvoy*; refus*; refont; refait; refaire; pour rien; a vide`,
    asked: `
      que se passe-il; que est ce qui [ne va|vous|coince|cloche|bloque|gene]; que est ce que (..) vous [gene|pese|coute|manque]; [quelle|quelles] [difficulte*|galere]; que voudriez-vous changer; qu'est-ce qui vous amene; que est ce qui vous amene; ou le bat blesse; de quoi (..) [se agit|souffrez]; ne [marche|fonctionne] pas; comment [cela|ca|commence|se passe] ; comment (..) se passe; que se passe .. aujourdhui;       [que est ce|quest ce|que] .. [ne va pas|va mal|cloche|coince|gene|pose]; quel .. [probleme|souci]; quels .. [problemes|soucis]; ou [ca|cela] [coince|bloque|fait mal]; ce qui ne va pas; [qui|que] (vous) .. [gene|agace|enerve|embete|manque|pose]; ne [va|marche|fonctionne] pas; [votre|le] probleme; pourquoi [avez|etes|avoir]`,
  },
  stakes: {
    said: `
      [rapporte|vaut|fait] (..) # (..) de moins; si rien ne change; si (cela|ca) continue; [chaque] .. [signifie|represente] (..) #; [chaque|un|une] .. [perdu*|manque*|vide*|annule*|rate*] .. [coute|represente|fait|est] .. #; amende de #; [mis|inflige|colle] .. amende; [nous|me|leur|lui] coute* .. #; coute* .. #; [perdons|perdrons|perdrions] [le|la|les|notre|nos] ; [perdons|perd|perdent|perdrons|perdrions] .. [#|client*|argent|contrat*|commande*|reservation*|marche*|chiffre]; penalite*; amende*; si [nous|on|rien|cela|ca|le|la] ... [perd*|ferm*|coute*|partir*|partent|part|perdrons|fermons|amende]; sinon; faute de quoi; en jeu; risqu*; faillite; chez [le|les|un] concurrent*; passent a la concurrence; # .. [perdu*|gaspill*|jete*]; heures supplementaires .. #; indemnis*; rembours* .. #`,
    without: "[mois|semaine|jour|an|annee|saison|ete|hiver] sans [cela|ca]",
    asked: "que se passe-il si; que est ce qui est en jeu; quelles .. consequences",
    asked_amount: "combien .. perd*; combien (cela|ca) vous coute; que (vous) coute",
  },
  trigger: {
    asked:
      "pourquoi maintenant; pourquoi .. maintenant; que se est il passe; ce qui a change; pourquoi est ce .. urgent; pourquoi .. urgent",
    said: `
      depuis lors; depuis [janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|paques|noel|la rentree|cet ete|cet hiver]; ^ puis .. [a|est|ont|sont] .. [ouvert*|ferme*|parti*|change*|arrive*]; jusque .. [allait|marchait|fonctionnait]; [vient|viennent] de [partir|demissionner|fermer|ouvrir|mourir|racheter|quitter|changer]; [a|est|ont|sont] .. [demissionne|quitte|parti|partie|rachete|ferme|double|ouvert]; [part|partira|partent] .. [a la|en] retraite; nouvel* [loi|regle|reglement|norme|proprietaire|directeur|directrice|chef|contrat|obligation]; nouveau [reglement|proprietaire|directeur|chef|contrat]; la loi; goutte de eau; menac*; audit*; controle*; inspection*; inspect*; depuis [que|le|la|le|notre|nos|#|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|le an|un an]; [la semaine|le mois|le annee|le ete|le hiver|le printemps|la saison] [derniere|dernier|passee|passe]; il y a # [semaines|mois|jours]; urgent*; a partir [de|du] # [nous|on|il]; [expire|prend fin|se arrete]`,
  },
  sufferer: {
    before: `
      ceux qui en (..) souffrent; [touche|frappe|penalise|affecte|gene|agace|pese sur] [surtout|le plus|de abord|avant tout] ; est le [pire|plus dur] pour; ceux qui (en) souffrent (le plus) [ce sont|sont|ce est]; souffre (le plus) [ce est|est]`,
    behind:
      `qui en [souffre|souffrent|patit|patissent|font les frais]; en [font|fait] les frais; qui (..) doivent rattraper; [souffre|souffrent|patit|patissent] ; en [souffre|souffrent|patit|patissent]; [est|sont] .. [les premiers|les premieres|le plus] [touche*|concerne*|penalise*]; [subit|subissent]; [paie|paient|paye|payent] [les pots casses|pour]`,
    asked:
      `qui (en|est ce qui) [souffre|patit|subit|paie]; qui .. [souffre|souffrent|concerne*|touche*|patit|subit] (le plus); pour qui .. [pire|dur|difficile|probleme]; qui a [ce|le] probleme`,
  },
  persona: {
    is_for: `
      [celui|celle] qui [le utilise|se en sert|le a|travaille|en a besoin] ;       [ce est|cela est|ce est|sera|est|serait] .. [destine* a|pour|concu* pour|prevu* pour]; [utilise|utilisee|utilises] [surtout|principalement] par; [doit|devra|va|vont|devront] .. [se en servir|le utiliser|utiliser]`,
    asked:
      `qui [va|doit|devra] (..) [utiliser|servir|travailler|manipuler|saisir|lire|remplir|gerer]; qui se en [occupe|charge|sert]; qui (..) [gere|repond|prend en charge|traite]; qui [remarque|trouve|verifie|compte|apporte|lit|voit|porte|prend|utilise|utilisera|se en servira|travaille|ecrit|saisit|fait|remplit|note|tape|se occupe]; pour qui; qui est ce; [ce est|ce est] qui`,
    wants: `
      ce que (..) [veut|voudrait|souhaite]; il lui faut; elle a besoin; il a besoin; [veut|veulent|voudrait|voudraient|souhaite|souhaitent|aimerait|aimeraient|desire]; a besoin de; ont besoin de; [son|leur] [but|objectif|souhait|reve]; reve [de|de]; espere; cherche a; essaie de; pour [que elle|que il|que ils] puisse*; tient a`,
    works: `
      [est|sont|travaille|travaillent|conduit|conduisent|reste|restent|passe|passent|marche] .. [au|a|a la|dans|derriere|sur|avec|dehors|seul*|de] ; toute la [journee|nuit|matinee]; tous les [matins|soirs|jours]; chaque [matin|soir|jour|nuit]; [avec des|avec les] gants; de une (seule) main; [equipe|poste] de [nuit|jour|matin]; sans [bureau|ordinateur|internet]; telephone; temps partiel; mi-temps; [dans le|sous la] [bruit|pluie|froid|soleil]`,
    third_persons: "elle; il; ils; elles",
    toil:
      "# .. [par|la|le|chaque] [jour|semaine|heure|mois|nuit|matin|soir]; chaque * ; [tous|toutes] [les|ses|nos] * ; toute la [journee|matinee|soiree|nuit]; # fois; avec un [bloc-notes|carnet|crayon|cahier]",
    runs:
      "[tient|dirige|gere|mene|coordonne] (le|la|les|notre|nos|le) ; se occupe [de|du|des]; est (charge*|responsable) (de|du|des); travaille [a|au|aux|dans]",
  },
  wish: {
    said: `
      ce que [je|on|nous|il|elle] [voudrai*|aimerai*|voudrions|aimerions] (le plus|vraiment|surtout) (,) c'est que; ce que [je|on|nous|il|elle] [voudrai*|aimerai*|voudrions|aimerions] (le plus|vraiment|surtout) (,) ce est que; [reve|reves|revons|revent|revais]; [souhait*|voeu]; aimerai* [tant|bien|tellement]; [imaginez|imagine|imaginons]; idealement; [moment|jour|monde|cas|solution] [ideal*|parfait*]; (le) ideal [serait|ce serait|pour]; serait [ideal*|parfait*]; baguette magique; ce serait .. [formidable|magnifique|genial|parfait|ideal|le reve|merveilleux|super|bien|le bonheur] (si|que|de); si seulement; si [je|on|nous|elle|il|le|la] [pouvai*|savai*|voyai*|avai*]; le mieux serait; voudrais [tant|tellement]`,
    asked:
      `que (voudriez-vous|devrait-il|faudrait-il) (..) [voir|se passer|arriver]; aimeriez (..) [voir|que]; [serait|est] (le|votre) [reve|ideal|souhait]; (le|votre) reve; (le) (plus) (beau) [moment|jour|instant] .. [ideal|parfait|reve]; waouh; wow; dire wow; coup de baguette; [un|votre] (seul) [souhait|reve|voeu]; baguette magique; [quel|que|que est ce qui] .. serait .. [ideal|parfait|le mieux|formidable]; [de quoi|que] revez; [le ideal|le reve]; que souhaitez; souhaiteriez; idealement`,
  },
  inversion:
    `deja [dans|sur|a|en]; ne a plus [rien|besoin|a]; au lieu de; plus [jamais|besoin|aucun|de|rien]; ne .. plus; sans [que|avoir|devoir|demander|crier|chercher|appeler|papier]; personne ne .. [aurait|a|ait] [a|besoin|plus]; tout seul; automatiquement; aussitot; tout de suite; deja [la|pret|prete|imprime*|fait|fini]`,
  feeling: {
    said:
      `soulag*; fier; fiere; fiers; calme*; heureux; heureuse; serein*; tranquill*; respirer; sourire; sourit; dormir; dort; [se sentir|sentir|sent] .. [bien|en securite|libre]; joie; content*; rentrer* .. [a le heure|chez]; enfin; sans peur; confiance`,
    asked: "que (..) [ressent*|sent*|eprouv*]; comment (..) [sent*|ressent*]; quel sentiment",
  },
  picture: {
    said:
      `[sur|a] [un|le|son|le|la|mon|un seul] [ecran|telephone|tablette|carte|tableau|plan|mur]; a le ecran; ecran; [vert|rouge|jaune|verte] ; [lumiere|voyant|point|barre] [vert*|rouge|jaune]; se allume; de un coup de oeil; en un coup de oeil; [carte|liste|tableau|plan] [avec|qui|des]; affiche*; montre [ou|qui|ce|les|la]`,
    asked: "que (..) [voit|verrait|verra]; a quoi (..) ressembl*; que a le ecran",
  },
  look: {
    said: `
      [allure|apparence|aspect|style|look|rendu|ambiance|esprit] que [nous|on|je] .. [voulons|veut|veux|aimerions|souhaitons|souhaite|cherchons|imaginons|imagine|voudrais]; [est|serait|soit] celle* de [un|une|le|la]; celui de [un|une]; [pages|page|fond|papier] [blanche*|blanc|creme|claire*|uni]; [lettres|caracteres|couleurs|tons|formes] [calme*|sobre*|doux|douce*|clair*|simple*|discret*|discrete*|pastel|vif*|vive*]; une [seule|grande] image; une image a la fois; peu de [mots|texte|couleurs]; aplats; [avons|ai|a] .. en tete; cherchons .. [style|allure|esprit|genre]; [calme*|clair*|sobre*|simple*|epure*|moderne*|chaleureux|chaleureuse*|lumineux|lumineuse*|aere*] et [calme*|clair*|sobre*|simple*|epure*|moderne*|chaleureux|chaleureuse*|lumineux|lumineuse*|aere*|lisible*]; beaucoup de [blanc|espace|couleur*|lumiere|air|photos]; rien de [tape-a-le oeil|criard|superflu|clinquant|tape a le oeil|tape]; [doit|devrait|faut que ce|faut que cela|soit|voudrais|voulons|aimerions|peut] .. [ressembl*|sobre*|simple*|moderne*|clair*|elegant*|epure*|calme*|chaleureux|chaleureuse|serieux|gai*|lumineux|classique*|discret*|discrete*]; [sobre*|epure*|elegant*] ; ressembl* [a|au|aux]; [noir|blanc|bleu|vert|rouge|fonce|clair|gris|jaune] [sur|et] [noir|blanc|bleu|vert|rouge|fonce|clair|gris|jaune]; [lettre*|fleche*|chiffre*|ligne*|caractere*|texte|trait*] [noir*|blanc*|bleu*|vert*|rouge*|fonce*|clair*|gris*|jaune*|dore*|brun*|beige*|creme|orange*] sur (un|fond) (fond) [noir*|blanc*|bleu*|vert*|rouge*|fonce*|clair*|gris*|jaune*|dore*|brun*|beige*|creme|orange*|fond|papier|bois|metal]; [lettre*|fleche*|chiffre*|ligne*] [noir*|blanc*|bleu*|vert*|rouge*|fonce*|clair*|gris*|jaune*|dore*|brun*|beige*|creme|orange*]; [grand*|gros|grosse*|petit*|rond*] [lettre*|bouton*|caractere*|chiffre*|icone*|police*|ecriture]; rien [de|qui] [clignote|criard|superflu|bouge|voyant]; [dans|a] nos couleurs; aussi [simple|sobre|clair] que; comme [le|la|les|le|un|une]; charte graphique`,
    asked:
      `[plutot|doit-il|doit-elle] .. [ressembler|comme|style]; (ca|cela) doit ressembler; [quel|quelle|a quoi|comment] .. [ressembler|style|couleur|couleurs|apparence|aspect|look|allure]; quelles [couleurs]`,
  },
  like: {
    said: `
      pensez (a|au|aux); dans le genre; dans le style; facon; [nous|me] [plait|plaisent] ; [aimons|aime|adore|adorons] (..) (la facon|comment|le site|le style|la page|le look); [site|page|application|style] .. [nous|me] [plait|plaisent]; [un peu|exactement|simple|ressembl*|tout] comme [le|la|les|le|un|une|sur|dans|chez|notre]; comme [le|la|les|le|un|une|sur|dans|chez] ; ressembl* [a|au|aux] ; semblable a; [inspire*|inspirer] [de|du|par]; dans le esprit de; sur le modele [de|du]; [aimons|aime|adore|adorons] [bien|beaucoup|le|la|les|le|ce|comment]; [nous|me] plait; rappelle`,
    asked:
      "[vous|te] [plait|plaisent|inspire|inspirent]; [site|sites|page|appli|application|marque|exemple*] .. [aimez|plait|plaisent|admirez]; qui vous plait; [modele*|exemple*] $; qui fait cela bien",
  },
  dislike: `
    ne [supporte*|aime*|veu*|voul*] [plus|pas|guere]; [horreur|marre] de; [me|nous] [agace*|enerve*|herisse*|deplai*]; bannieres (clignotantes|publicitaires); tape [a le oeil|sur les nerfs]; beaucoup trop [charge*|voyant*|criard*|colore*|sombre*|bruyant*|froid*]; de mauvais gout; ringard*; pas (de|notre|mon) [gout|style|genre]; surtout pas; tout sauf; le contraire de; evitez; fuyons; a eviter; sans (aucun*) [animation*|fioriture*|gadget*|publicite*]; [deteste|detestons|detestent|horreur de|hais|haissons]; ne .. [aime|aimons|aiment|voulons|veux|supporte|supportons|supportent] .. [pas|plus|aucun*]; [surtout|se il vous plait|merci] (de) [pas|aucun*|jamais]; surtout pas [de|de|comme]; pas [de|de] [pop-up*|popups|animation*|publicite*|clignot*|fenetre*|degrade*|emojis|gadgets|musique]; [pas|rien] [comme|a voir avec]; rien qui [clignote|bouge|scintille|flashe]; [laid*|moche*|affreux|affreuse*|horrible*|vieillot*|demode*]; trop [americain*|anglais*|allemand*|enfantin*|criard*|clinquant*|technique|sterile|kitsch|froid*|froide|tape-a-le oeil|charge*|colore*|voyant|encombre*|voyante|bariole*]; loin de; plus de [pop-ups|fenetres|publicite]`,
  surface: `
      [lire|voir|utiliser|lisible*|visible*] depuis; gant*; [en plein|au|sous le|plein] soleil; [lisible*|utilisable*|visible*]; [dans le noir|sous la pluie|dans le obscurite]; de une (seule) main; doigt*; pouce; [sans|pas de|aucun] [mot de passe|connexion|manuel|formation|clavier|souris|lunettes|inscription|identifiant]; mot* de passe; daltonien*; fauteuil roulant; lecteur de ecran; accessib*; malvoyant*; contraste*; en [francais|anglais|allemand|turc|polonais|italien|espagnol|arabe|russe|ukrainien|portugais|neerlandais] ; langues; bilingue*; notre logo; le logo; sur [un|une|le|la|des|les|tous les|ne importe quel] .. [telephone*|tablette*|portable*|smartphone*]; assez [grand*|gros*]; [de loin|a # metres]; se en servir [avec|sans|de une|dans|sous|a]; se servir; se en servir`,
  gain: {
    said: `
      [personne|personnes|poste|postes|heure|heures|jour|jours|trajet*] de moins; economie* de (..) #; [economis*|epargn*|gagn*|evit*] .. [#|heures|temps|argent|personnes|trajets|jours]; [nous|me] [fait|ferait|feraient] .. [gagner|economiser|epargner] ; [nous|me] [economise|epargne|rapporte|rapporterait|evite|eviterait|apporte|apporterait] ; rapport* .. #; # .. de plus; [plus de|davantage de] [client*|reservation*|commande*|vente*|recette*|chiffre|membres|revenus]; vaut .. #; [augment*|doubl*] .. [chiffre|vente*|recette*|marge|revenus]; [redui*|baiss*|diminu*] .. [cout*|perte*|heures supplementaires|dechets|gaspillage]; moins de [perte*|dechets|heures supplementaires|gaspillage]`,
    asked:
      "[que|que est ce que] .. [rapporte*|apporte*|gagn*|economis*]; quel .. [gain|benefice|interet|avantage]",
    asked_amount: "combien .. [rapporte*|apporte*|vaut|gagn*|economis*]; que .. vaut",
  },
  payback: `
      [argent|mise|investissement|somme] (..) [recupere*|rentre*|amorti*|rembourse*]; [se amorti*|se amorti*|amorti*|rentabilis*|rentable*|rembours*] ; se [paie|paye|rembourse|rentabilise|paiera] ; retour sur investissement; [recuper*|regagn*] .. [mise|argent|investissement|somme|#]; rentr* dans [nos|ses] frais; [en|apres|au bout de] # .. [amorti*|rembourse*|rentabilise*|rentable*]; moins cher que`,
  priority: {
    said: `
      [veulent|veut|voulons] .. avant [le|la|les]; [font|fait|faire|fera|faisons] (..) passer (avant|en premier|de abord); plutot que [le|la|les] nouve*; [passe|passent|vient|viennent|doit passer] .. [avant|en premier|de abord]; priorit*; plus [urgent*|important*|pressant*] que; le plus [urgent|important|pressant]; avant [toute chose|tout le reste]; [de abord|de abord|en premier|avant tout]; [conseil|actionnaire*|associe*|comite|direction|bureau|mairie|membres|assemblee] .. [a vote|ont vote|a decide|ont decide|a tranche|veut|veulent|le a vote*|le a vote*|voulu|choisi] ; le reste [peut|attendra] (attendre)`,
    asked: `pourquoi [de abord|ce|cela|avant|commencer]`,
  },
  range: {
    from: "de #",
    to: "a (moins de|environ|au plus|peine|maximum) #; sous #; sous les #",
    instead: "au lieu de (..) #; plutot que (..) #",
  },
  success: "reussi*; succes; reussite; ca a marche; [notre|le] [objectif|but]; mesur*",
  measured_by:
    `mesure* [par|avec|sur|a|au|par le]; releve* [par|sur|a|au|dans]; de apres [le|la|les|le|notre|nos]; de apres [le|la|les|notre|nos]; selon [le|la|les|le|notre|nos]; compte* [par|a|sur|au|avec]; [nous|on] [le|les|la] [mesur*|comptons|compte|releve*] .. [avec|sur|au|a|par]; lu* sur; tire* [de|du|des]`,
  causes: "parce que; car; puisque; a cause de; faute de",
  changes: `
    [passe|passent|passera|tombe|tombent|descend|descendent|monte|montent|baisse|baissent|augmente|recule|diminue|va|vont] ; [doit|doivent|devrait|devra|veut|voulons|voudrions] [passer|tomber|descendre|monter|baisser|reduire|augmenter|diminuer|faire] ; passer; tomber; descendre; reduire; baisser; ramener`,
  moves:
    "faire [passer|tomber|baisser|descendre|monter]; reduire; ramener; baisser; diminuer; augmenter; raccourcir",
  written_look: "couleur*; police*; style*; graphisme; apparence; aspect",
  obliged:
    "doit; doivent; devra; devrait; il faut; faut que; on doit; ne peut .. que; uniquement; seulement; interdit*; indispensable*",
  orders: "surtout; faites; gardez; restez; evitez; pas; rien; mettez; laissez; utilisez",
  fragments:
    "parce que; surtout parce; par exemple; comme; ou; dont; que; aussi; troisiemement; non; plus; bien que; meme; peut-etre; si bien; okay",
  must: `
      donc [de|des|un|une|pas]; portent; porte; rien ne [doit|peut]; il ne y a que; ne y a que; partage*; doit; doivent; devra; devrait; faut [que|pouvoir]; il faut; (ne) [peut|peuvent|doit|doivent] .. [pas|que|jamais]; ne a pas; ne a pas; ne a pas; ne ont pas; pas de; aucun*; sans; [oblig*|exig*|requis*|indispensable*|necessaire*]; seulement; uniquement; interdit*; on doit; fonctionne* [que|seulement|sur|avec|sous]; tourne* [sur|sous]; jamais`,
  technical: `
      boutique de applications; smartphone*; stocke*; etranger; [connecter|relier|brancher|parler|communiquer|dialoguer|synchroniser] (se) [a|au|avec]; se [connecter|relier|brancher|interfacer] (..) [a|au|avec]; install*; systeme*; logiciel*; programme*; serveur*; interface*; api; internet; wi-fi; wifi; reseau; hors ligne; hors-ligne; en ligne; donnee*; base de donnees; import*; export*; csv; windows; linux; android; iphone*; ipad*; tablette*; navigateur*; excel; sap; erp; caisse [enregistreuse|de|du|informatique]; (vieille|ancienne|nouvelle) caisse; mot de passe; mots de passe; identifiant*; logiciel de caisse; connexion; chiffrement; [chiffre*|crypte*] [les|des|vos|nos|la|le] [donnee*|connexion]; rgpd; nuage; cloud; heberg*; imprimante*; scanner*; code-barres; capteur*; relie*; raccord*; compatible*; vieux [ordinateur*|telephones|postes]; pare-feu; [quitter|sortir] [le|la|du|de la|de le] [pays|batiment|hopital|france|suisse|maison]; sauvegarde*; sms; gps; usb; bluetooth`,
  organizational: `
    [deux|double] signature*; contresign*; siege; maison mere; ministere; mairie; maire; proprietaire; assureur; diocese; [passe*|passer|passent] (..) (devant|par|en) (le|la|les|notre) [conseil|comite|bureau|commission|assemblee|siege|direction|mairie|prefecture]; donner (son|leur) [accord|aval|feu vert]; [accord|aval|feu vert] (de|du|des); accord [de|du|des|de la]; approb*; approuv*; autoris*; signature*; comite [de entreprise|social|de entreprise|de direction]; syndicat*; [conseil|comite|bureau|commission|assemblee|mairie] .. [se reunit|decide|doit|vote|approuve|valide|tranche|siege]; valid* [par|de|du]; delegue* [a|du|syndical*]; service [juridique|informatique|achats|des achats]; appel de offres; appel de offres; [doit|doivent] .. [donner son accord|approuver|etre forme*|signer|valider]; formation*; forme*; personne .. [apres|avant] # ; seulement le [lundi|mardi|mercredi|jeudi|vendredi|samedi]; temps partiel; conges; vacances; manque de personnel; [recolte|vendanges|examens] ; pas disponible; une seule personne`,
  budget_asked:
    `combien .. [peut|doit|pourrait|devrait] .. couter; [quel|quelle] (est|serait) (le|votre) [budget|enveloppe|montant|somme|plafond]; [budget|enveloppe|montant] .. [prevu|avez|disposez|mis de cote]; (cote) budget; (votre|le|un) budget; combien .. [depenser|budget|argent|payer|investir|mettre|avez|disposez|prevu]; quel [est|serait] .. [budget|montant|plafond|enveloppe]; [et|pour] le [budget|prix|montant|argent]; quelle [somme|enveloppe]; votre budget; [peut|doit] .. couter`,
  date_asked:
    `[la|votre] (date) [echeance|limite] (..) [est|tombe]; est ce que [la|votre] [echeance|date limite]; quand; pour quand; a partir de quand; jusque a quand; et la [date|livraison|mise en service]; quelle [date|echeance]; quel [jour|mois|delai|calendrier|moment]; dans quel delai; et le [delai|calendrier]`,
  firm: `
      ce est definitif; on en reste la; ca ne bougera pas; pas un [centime|euro] de plus; rien de plus; ce est tout ce que; on ne ira pas plus; pas un [centime|euro|sou|franc] de plus; pas un de plus; au [maximum|plus]; maximum; pas plus; plafond*; pas davantage; [ferme|fixe|definitif|arrete|bloque]; ce est [tout|la limite|le maximum]; ce est [tout|la limite|le maximum]; la limite; non negociable; en aucun cas plus; jusque a; ne pas depasser; ne [peut|doit] (pas) depasser`,
  flexible: `
      en fonction de; tout depend; (un peu|encore) de [marge|mou]; flexible; negociable; un peu plus; [marge|souplesse] ; [pourrai*|pouvons|peut|pourrions] .. [ajouter|monter|augmenter|aller plus|rallonger]; rallonge; environ; selon; si [cela|ca] [vaut|en vaut]; ca depend; cela depend; a peu pres`,
  fixed: `
    date limite; echeance; au plus tard; [doit|devra|doivent|faut que]; ne [peut|pourra|doit] .. [pas|plus] (etre) [deplace*|reporte*|attendre|repousse*|decale*]; [date|jour] fixe; pas un jour de plus; quoi que il arrive; expire*; prend fin; se termine; sinon [nous|on|c]`,
  driver: "parce que; car; puisque; quand; lorsque; ensuite; comme [le|la|les]; des que; raison",
  occasion:
    "loi; reglement*; [contrat|licence|bail|permis|subvention|abonnement] .. [expire|prend fin|se termine|se arrete]; [saison|rentree|ecole|salon|foire|recolte|vendanges|semestre|ete|hiver|vacances] .. [commence|demarre|debute|ouvre]; inspection; controle",
  by_then: "de ici la; avant cela; avant cette date; jusque la",
  chatter: `
      je ne (peux|saurais) (..) (pas) (vous) [dire|repondre]; (je) (devrais|dois) (..) demander; garez; stationn*; (le) code est; ce est parfait $; [nous|on] [serons|sera] #; pour (votre) info; pour information; je transmet*; merci*; remerci*; [bon|bonne|bonnes|joyeux] [journee|soiree|week-end|vacances|fetes|noel|annee|annees|retour|appetit]; bonjour; bonsoir; cordialement; [bien a|amities|bises|salutations]; a [bientot|demain|la semaine|lundi|mardi|mercredi|jeudi|vendredi|tout a le heure]; au plaisir; ravi*; felicit*; comment allez; le temps que il fait; il fait beau; [cette|prochaine|derniere] reunion; ordre du jour; presentation; diapositive*; me entendez; micro; enregistrement [de la reunion|audio|video]; pause cafe; [le|votre] [dejeuner|diner|cafe|gateau|repas|accueil] [etait|fut|a ete]; merci pour; [en|mes|nos|bonnes] vacances; bon retablissement; nous nous voyons; on se voit; etait [parfait*|delicieux|excellent*|tres bon]`,
  small_talk:
    "(et) (le|votre) [voyage|trajet|vol|week-end|vacances|famille]; comment [allez|vas|va|ca va]; bien [arrive*|dormi|passe]",
  family:
    "[mon|ma|mes|son|sa|notre] [soeur|frere|mere|pere|fils|fille|femme|mari|chien|chat|enfants|petits-enfants|grand-mere|grand-pere|voisin|voisine]",
  people:
    "gens; utilisateurs; clients; acheteurs; tout le monde; patients; membres; visiteurs; personnel; employes; # pour cent",
  ours:
    `nous; nos; notre; je; mon; ma; mes; on; equipe*; personnel; clients; patients; chauffeurs; gens; tous; toutes; chaque; tous les [jours|soirs|matins]; # fois [par|la|le]; [par|la] [jour|semaine|mois|nuit|an]; #`,
  dependent:
    "ce; cela; ca; il; elle; ils; elles; celui-ci; celle-ci; la; puis; alors; donc; ce est; y",
};

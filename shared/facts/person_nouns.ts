/** Whether a word names a person by what they do: "dispatcher", "Disponentin", "chauffeur". */
import type { Language } from "../text/detect_language.ts";

/** How such words end, those that end otherwise, and those that end so and name something else. */
interface PersonNouns {
  endings: RegExp;
  words: ReadonlySet<string>;
  others: ReadonlySet<string>;
}

const words = (list: string) => new Set(list.split(/\s+/));

const NOUNS: Partial<Record<Language, PersonNouns>> = {
  en: {
    endings:
      /(?:[a-z]{2}(?:er|ers|or|ors|ist|ists|eer|eers|ian|ians|ant|ants|man|men|woman|women|maid|smith|wright|keeper|hand|hands|master|boss|clerk|clerks|mate|mates)|ress|resses)$/,
    words: words(
      `head heads lead leads chief chiefs boss bosses manager ceo cfo cto coo clerk clerks nurse nurses cook cooks chef chefs coach coaches guard guards guide guides
      judge pilot pilots captain captains crew crews staff team teams foreman forewoman deputy deputies deputy aide aides agent agents client clients guest guests patient patients
      parent parents pupil pupils student students tenant tenants resident residents president vice-president principal dean nun monk priest vicar pastor
      apprentice apprentices trainee trainees intern interns volunteer volunteers professional kid kids child children teenager teenagers adult adults senior seniors
      brother sister father mother son daughter wife husband partner partners cousin uncle aunt colleague colleagues friend neighbour neighbor
      doctor doctors gp vet vets dentist expert experts specialist scientist chemist pharmacist physician surgeon midwife midwives
      people folks person persons citizen citizens secretary secretaries treasurer notary attorney bailiff sheriff sergeant major
      board council committee owners owner shareholders trustees authority association county bank union department office administration management dispatch reception
      guard lifeguard lifeguards chambermaids widows relatives warden wardens registrar registrars mechanic mechanics sexton sextons sacristan sacristans
      au-pair carer scout scouts monk nuns priests vicars deacon deacons bishop patrol patrols newcomer newcomers host hosts hostess hostesses cleaner cleaners
      hygienist hygienists usher ushers valet porter porters groom smith miller baker butcher tailor potter brewer skipper mate bosun purser steward stewardess
      analyst analysts architect architects artisan artisans assistant assistants accountant accountants consultant consultants superintendent inspector inspectors`,
    ),
    others: words(
      `computer computers printer printers scanner scanners server servers paper papers order orders number numbers matter matters letter letters water winter summer
      never ever other others another either neither over under after later earlier better fewer lower higher larger smaller longer shorter faster slower easier harder cheaper
      offer offers error errors door doors floor floors color colors factor factors major minor sensor sensors motor motors mirror mirrors monitor monitors corridor
      container containers trailer trailers counter counters timer timers marker markers sticker stickers folder folders header footer register registers meter meters metre
      center centre quarter quarters corner corners power tower towers shower filter filters buffer layer layers silver copper rubber timber lumber leather weather
      layer cover covers drawer drawers hammer cooler dryer boiler freezer charger adapter router browser browsers newsletter calendar
      important instant constant distant relevant significant covenant covenants warrant warrants variant variants remnant pendant hydrant pollutant deodorant disinfectant coolant quadrant fragrant vacant abundant dominant elegant pregnant reluctant pleasant
      plant plants grant grants restaurant restaurants list lists assist exist consist mist twist
      human german roman italian indian canadian australian median then when ten open even seven
      per her for or nor your our their hour hours year far near clear ear per cent user-friendly together rather whether however wherever whoever
      december november october september answer answers chapter chapters character characters manner dinner supper butter finger fingers shoulder feature
      address addresses progress press presses mattress mattresses dress dresses stress fortress express cress cypress
      flower flowers tractor tractors checklist checklists shortlist waitlist playlist voucher vouchers poster posters elevator elevators boulder boulders cylinder cylinders oyster oysters
      lobster lobsters trousers slippers flyer flyers flier fliers wrapper wrappers shutter shutters gutter gutters heater heaters toaster toasters projector projectors proper bitter clever sober tender
      inner outer upper junior powder bladder river rivers sweater sweaters jumper jumpers anchor anchors rumor rumour vapor vapour harbor parlor favor labor humor odor splinter
      pewter glitter binder binders blinder holder holders cluster clusters disaster disasters blister roster rosters cancer laser lasers fiber pepper ginger tier pier manor tenor
      terror horror canister canisters sprinkler sprinklers blender blenders mixer mixers burner burners fryer fryers shelter shelters hopper hoppers lever levers feather feathers fender anger
      hunger danger finder stapler staplers printer ruler rulers grinder grinders roller rollers mower mowers strimmer trimmer sander screwdriver drawer beaker pitcher colander saucer
      detector detectors connector connectors reactor generator generators radiator radiators indicator indicators refrigerator ventilator escalator calculator vector sector sectors incubator
      steamer trawler freighter tanker tankers cutter dinghy scooter scooters bumper tender voucher banner banners slider sliders pointer pointers spreader starter starters loudspeaker
      cracker crackers burger burgers platter batter cider elder spider spiders tiger rooster gander badger otter beaver plaster mortar gravel thunder cinder ember embers
      transfer transfers buffer master-list cloister altar vesper prayer prayers psalter choir-stall summer-house
      checker caller-id adviser-fee infant elephant
      remember consider deliver discover enter alter bother prefer suffer transfer register refer differ wonder order cover lower offer answer gather
      radiators reader readers transistor transistors transmitter transmitters receiver receivers speaker speakers amplifier exists meant lists costs barrier barriers locker lockers ladder ladders bumper bumpers hanger hangers tracker trackers`,
    ),
  },
  de: {
    endings:
      /(?:\p{L}{3}(?:er|erin|erinnen|ern|or|oren|orin|orinnen|ist|isten|istin|istinnen|ent|enten|entin|entinnen|ant|anten|antin|antinnen|eur|eure|eurin|eurinnen|loge|logen|login|leute|mann|maenner|manner|frau|frauen|kraft|kraefte|krafte|kraeften|schwester|pfleger|hilfe|hilfen|chef|chefs|chefin|meister|bote|boten|ling|linge|team|teams|verwalter|wart|warte|wartin|wartinnen))$/u,
    words: words(
      `chef chefin leiter leiterin koch koche koeche koechen koechin kochin kunde kunden kundin kundinnen gast gaste gaeste arzt arztin arzte aerzte aerztin bote boten wirt wirtin vater mutter bruder schwester
      sohn tochter frau mann kollege kollegen kollegin kolleginnen nachbar nachbarin azubi azubis praktikant vorstand beirat rat betriebsrat aufsichtsrat gemeinderat stadtrat verein verband bank buero buro
      personal mannschaft team crew belegschaft schicht leute kinder kind schuler schueler lehrling lehrlinge gehilfe gehilfin pate patient patienten patientin verwaltung zentrale leitung disposition
      ehrenamtliche ehrenamtlichen freiwillige freiwilligen angestellte angestellten beschaftigte beschaeftigte mitarbeitende mitarbeitenden pflegende pflegenden reisende reisenden eltern familie familien
      sekretarin sekretarinnen sekretaerin sekretaerinnen sekretar sekretaer apothekerin apotheker zivi zivis bufdi bufdis trainer trainerin spieler jugend hirte hirten schutze schuetzen landwirt landwirte landwirtin pachter paechter
      hausmeister pfarrer kuster kuester agent agenten kassierer kassiererin kommissar notar richter prokurist prokuristin stellvertreter kapitan kapitaen kapitaenin hafenmeister obfrau obmann treasurer kassenwart hausmeister platzwart`,
    ),
    others: words(
      `computer drucker scanner server fehler ordner muster fenster zimmer messer wasser feuer wetter winter sommer nummer kammer
      immer aber oder unser unserer eurer ihrer seiner meiner dieser jeder einer keiner welcher anderer mehrer mehrere wieder lieber besser schneller teurer leider
      container zahler zaehler rechner anhanger anhaenger kuhler kuehler trockner schalter ticker filter adapter router browser newsletter kalender keller teller
      september oktober november dezember quartier papier bier tier klavier motor sensor monitor faktor korridor moment dokument prozent talent element
      restaurant konstant interessant relevant bekannt genannt liste frist leisten kisten meisten ersten letzten posten kosten listen mindesten
      setzling setzlinge schmetterling schmetterlinge pfifferling pfifferlinge fruhling fruehling eimer becher bilder bildern rader raeder radern raedern bucher buecher buchern buechern lieder liedern felder feldern walder waelder
      hauser haeuser hausern haeusern glaser glaeser glasern glaesern blatter blaetter blattern blaettern korner koerner gitter futter stander staender stecker hefter locher traktor traktoren reaktor projektor projektoren
      ventilator generator generatoren rotor elefant elefanten diamant diamanten kontinent kontinente instrument instrumente pergament fundament register registern semester semestern orchester theater theatern zucker pfeffer butter
      meter metern liter litern kilometer kilometern thermometer bagger mixer toaster sender zylinder regler melder behalter behaelter halter alter mittelalter zeitalter pflaster kloster klostern laster poster posten
      ruder kutter dampfer tanker laken polster fenster gelander gelaender ziffer ziffern feder federn leber schulter schultern mauern steuern trummer truemmer kleider kleidern schilder schildern lichter lichtern lager lagern
      tucher tuecher fasser faesser facher faecher fachern faechern dacher daecher dorfer doerfer lander laender rander raender gerater bander baender kinderbuch huhner huehner lammer laemmer kalber kaelber rinder rindern bretter brettern
      muster mustern splitter gewitter marter wunder nachster naechster weniger andere langer schwerer grosser kleiner alter neuer guter stapler gabelstapler verteiler wecker klammer klammern leitern leiter-in masten
      garten karten akten enten kanten quoten noten raten daten zeiten seiten listen minuten punkten platten betten ketten hutten huetten
      jahresende lager ufer ruder steuer mauer dauer bauer ofen eher sicher weiter spater spaeter fruher frueher vorher nachher bisher seither hinter unter uber ueber ausser trotz
      betreiber hersteller anbieter nenner koffer zettel treffer koerper korper finger hunger kater hammer kummer sieger`,
    ),
  },
  fr: {
    endings:
      /(?:\p{L}{2}(?:eur|eurs|euse|euses|trice|trices|ier|iers|iere|ieres|iste|istes|ien|iens|ienne|iennes|logue|logues|naire|naires|taire|taires|ante|antes|ateur|cien|cienne|geant|geante|voyeur))$/u,
    words: words(
      `chef chefs cheffe cheffes patron patronne directrice directeur gerant gerante responsable responsables employe employes employee employees ouvrier ouvriere client clients cliente clientes
      patient patients patiente agent agents agente medecin medecins docteur avocat avocate juge maire adjoint adjointe comptable comptables secretaire secretaires assistant assistante assistants
      apprenti apprentie stagiaire stagiaires benevole benevoles collegue collegues frere soeur mari femme fille fils pere mere cousin cousine associe associee associes voisin voisine
      equipe equipes personnel direction conseil comite siege banque association mairie region etat syndicat bureau regie regulation
      enseignant enseignants commercant commercants commercante commercantes surveillant surveillants surveillante vigneron vignerons vigneronne berger bergers bergere marin marins bibliothecaire bibliothecaires libraire libraires riverain riverains
      abonne abonnes abonnee adherent adherents adherente marchand marchands marchande etudiant etudiants etudiante dirigeant artisan artisans paysan paysans cuistot cuistots veuve veuves proche proches touriste facteur facteurs
      moniteur moniteurs enfant enfants eleve eleves parent parents famille familles locataire locataires habitant habitants passager passagers voyageur invite invites hote hotes gens personne personnes
      capitaine pilote garde gardes guide guides cadre cadres maitre maitresse prof profs soignant soignants soignante aide aides ancien fondateur regulatrice standardiste caissiere caissier contremaitre contremaitres chauffeur-livreur maraicher infirmier sage-femme sages-femmes`,
    ),
    others: words(
      `valeur erreur couleur hauteur longueur largeur moteur capteur ordinateur secteur facteur lecteur peur heure heures leur leurs plusieurs ailleurs compteur afficheur tracteur camion
      premier premiers premiere dernier derniers derniere entier entiere papier papiers dossier dossiers atelier chantier quartier fevrier janvier cahier clavier escalier calendrier metier particulier particuliere
      liste listes piste pistes triste poste postes bien rien combien lien soutien entretien quotidien quotidienne moyen ancienne matiere maniere lumiere rivière riviere frontiere
      casier casiers panier paniers fichier fichiers tablier tabliers pommier pommiers rosier rosiers palier paliers evier eviers cendrier cendriers courrier courriers grenier greniers levier leviers chandelier chandeliers
      collier colliers soulier souliers sentier sentiers gravier acier poirier poiriers congelateur congelateurs refrigerateur refrigerateurs aspirateur aspirateurs radiateur radiateurs ascenseur ascenseurs interrupteur interrupteurs
      tracteurs chargeur chargeurs batteur ventilateur ventilateurs lecteur lecteurs vapeur vapeurs chaleur fraicheur odeur odeurs douleur douleurs fleur fleurs humeur rumeur rumeurs honneur bonheur malheur malheurs moteurs capteurs
      ordinateurs compteurs afficheurs secteurs facteur-prix largeurs hauteurs couleurs valeurs erreurs sieur meilleurs plusieurs mur douzaine semainier damier sucrier saladier balancier voilier voiliers chalutier chalutiers bananier
      fournier barriere barrieres cafetiere cafetieres theiere poussiere riviere rivieres carriere carrieres croisiere croisieres biere bieres pierre pierres filiere filieres gouttiere gouttieres litiere cuisiniere-gaz
      catalogue dialogue suivante importante constante restante courante pendante vente rente pente ordinaire necessaire horaire horaires salaire inventaire questionnaire commentaire affaire affaires
      interieur exterieur meilleur meilleure inferieur superieur`,
    ),
  },
};

/** Compounds of words that end like people: "Prüflisten". */
const THINGS =
  /(?:liste|listen|kiste|kisten|frist|fristen|posten|kosten|lasten|rechner|schalter|fenster|container|dauer|nummer|zimmer|wasser)$/;

/**
 * True for a folded word that names a person, or people, by their role.
 *
 * @param options.may_be_name Whether it is written like a name, so that its ending alone tells nothing: "Brackwater".
 */
export function isPersonNoun(
  form: string,
  language: Language,
  { may_be_name = false } = {},
): boolean {
  const nouns = NOUNS[language];
  if (nouns === undefined) return false;
  const bare = form.toLowerCase();
  if (nouns.words.has(bare)) return true;
  // "apprentis"
  if (language === "fr" && nouns.words.has(bare.replace(/s$/, ""))) return true;
  return !may_be_name && nouns.endings.test(bare) && !nouns.others.has(bare) &&
    !(language === "de" && THINGS.test(bare));
}

/** Words of grammar by language: what carries no matter, so that sharing it says nothing. */
import { FUNCTION_WORDS } from "./tokenize.ts";
import { foldAccents } from "./fold.ts";

const LISTS: Readonly<Record<string, string>> = {
  de:
    `der die das den dem des ein eine einen einem einer eines kein keine keinen keiner keinem und oder aber doch denn sondern weil dass daß ob
    wenn als wie wo wer was wann warum womit wobei damit dabei dafür davon daran darauf dazu dann da hier dort so auch noch schon nur nun
    mal eben halt ja nein nicht nichts nie sehr mehr viel viele wenig etwas alle allem allen alles jede jeden jeder jedes jedem man sich
    ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen mein meine meinen meiner meinem dein sein seine seinen seiner seinem
    ihre ihren ihrer ihrem unser unsere unseren unserer unserem euer eure dieser diese dieses diesen diesem jener solche welche welcher
    welches in im ins an am ans auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über um unter von vom vor zu zum zur
    zwischen während wegen trotz ist sind war waren bin bist sei seien wird werden wurde wurden worden würde würden wäre wären hat haben
    habe hatte hatten hätte hätten kann können könnte könnten konnte konnten muss müssen müsste musste soll sollen sollte darf dürfen mag
    möchte möchten will wollen wollte bitte wirklich eigentlich ganz gar etwa hin her ab selbst immer wieder gibt es bekommt macht`,
  fr:
    `le la les l un une des du de d et ou mais donc or ni car que qu qui quoi dont où quand comment pourquoi si comme lorsque puisque
    ce cet cette ces c ça cela ceci celui celle ceux celles je j tu il elle on nous vous ils elles me m te t se s lui leur leurs y en
    mon ma mes ton ta tes son sa ses notre nos votre vos à au aux avec chez contre dans depuis dès derrière devant durant entre envers hors
    jusque jusqu malgré par parmi pendant pour sans sauf selon sous sur vers ne n pas plus moins point jamais rien aucun aucune personne
    très trop peu beaucoup assez aussi encore déjà toujours alors puis ensuite ici là tout toute tous toutes même autre autres quelque
    quelques chaque est sont était étaient sera seront serait soit suis es sommes êtes été être a as ont avait avaient aura avons avez ai
    avoir ait fait faire faut doit doivent devait peut peuvent pouvait veut veulent voulons va vont aller oui non bien`,
  es:
    `el la los las lo un una unos unas al del de y e o u pero sino que quien quienes qué cuál cuando cuándo donde dónde como cómo porque
    pues si sí no ni nunca nada nadie ningún ninguna ninguno también tampoco ya aún todavía muy más menos mucho mucha muchos muchas poco
    poca pocos pocas tan tanto todo toda todos todas otro otra otros otras mismo misma cada alguno alguna algún algo alguien yo tú él ella
    ello nosotros vosotros ellos ellas usted ustedes me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro
    este esta estos estas esto ese esa esos esas eso aquel aquella a ante bajo con contra desde durante en entre hacia hasta para por según
    sin sobre tras es son era eran fue fueron será serán sería soy somos sea sean ha han había habían he hemos haber está están estaba
    estamos estar hay tiene tienen tenía tenemos tener puede pueden debe deben quiere quieren queremos va van ir hace hacer así entonces
    luego aquí allí ahora siempre bien`,
  nl:
    `de het een en of maar want dus dat die dit deze wie wat waar wanneer waarom hoe welke als dan toen omdat zodat terwijl hoewel ik jij je
    u hij zij ze wij we jullie mij me jou hem haar ons hun hen mijn jouw uw zijn onze aan achter bij binnen boven buiten door in langs met
    na naar naast om onder op over per sinds te ten ter tegen tot tussen uit van vanaf via voor zonder niet geen niets nooit niemand wel ook
    nog al alleen maar zeer heel erg meer veel weinig alle alles iedereen ieder iedere elk elke iets iemand zo er hier daar nu toch even
    eens weer is was waren ben bent word wordt worden werd werden geworden heb hebt heeft hebben had hadden kan kunnen kon konden moet
    moeten moest zal zullen zou zouden mag mogen wil willen wilde gaat gaan ga doet doen komt komen krijgt krijgen blijft ja nee graag`,
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["en", FUNCTION_WORDS],
  ...Object.entries(LISTS).map(([language, list]): [string, Set<string>] => [
    language,
    new Set(list.split(/\s+/).map(foldAccents)),
  ]),
]);

/** True for a word, folded without accents, that only carries grammar in the language; in any of them where it is null. */
export function isFunctionWord(form: string, language: string | null): boolean {
  if (language !== null) return SETS.get(language)?.has(form) ?? false;
  return [...SETS.values()].some((words) => words.has(form));
}

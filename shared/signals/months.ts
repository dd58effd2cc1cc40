/** January to December as files write them: English, German, French, Spanish, Dutch, Italian, Portuguese, Danish, Swedish, Polish. */
const NAMES = [
  "january januar janvier enero januari gennaio janeiro styczeń stycznia jan janv ene gen sty",
  "february februar février febrero februari febbraio fevereiro luty lutego feb febr fév févr fev lut",
  "march märz mars marzo maart março marts marzec marca mar mär mrt mrz",
  "april avril abril aprile kwiecień kwietnia apr avr abr kwi",
  "may mai mayo mei maggio maio maj maja mag",
  "june juni juin junio giugno junho czerwiec czerwca jun giu cze",
  "july juli juillet julio luglio julho lipiec lipca jul juil lug lip",
  "august août agosto augustus augusti sierpień sierpnia aug ago aoû sie",
  "september septembre septiembre settembre setembro wrzesień września sep sept set wrz",
  "october oktober octobre octubre ottobre outubro październik października oct okt ott out paź",
  "november novembre noviembre novembro listopad listopada nov lis",
  "december dezember décembre diciembre dicembre dezembro grudzień grudnia dec dez déc dic gru",
].map((names) => names.split(" "));

/** 1 to 12, or null where the word is no month. */
export function toMonth(word: string): number | null {
  const folded = word.normalize("NFC").toLowerCase().replace(/\.$/, "");
  const index = NAMES.findIndex((names) => names.includes(folded));
  return index < 0 ? null : index + 1;
}

import { isRule } from "./header_block.ts";
import { lower } from "./lower.ts";
import type { MailPerson } from "./mail_person.ts";
import { CLOSINGS } from "./phrases.ts";

/**
 * Which lines of one person's uninterrupted words are no words of theirs: the signature with the formula that closes the letter,
 * what telephones and mail programs add, footers of lawyers and mailing lists, banners of mail gateways.
 */
export function findTrimmings(lines: readonly string[], author: MailPerson | null): boolean[] {
  const flags = lines.map((line) => isAddition(line) || isRule(line) || isListLine(line));
  for (let at = 0, end = bannerEnd(lines); at < end; at++) flags[at] = true;
  const delimiter = findDelimiter(lines);
  const end = footerStart(lines, delimiter);
  const start = Math.min(
    delimiter,
    boxStart(lines, end),
    signOffStart(lines.slice(0, end), author),
  );
  const cut = Math.min(start, end);
  for (let at = cut; at < lines.length; at++) flags[at] = true;
  return flags;
}

/** What can follow a bare "--" or an em dash that is meant to begin a signature. */
const MAX_SIGNATURE_LINES = 15;

/** The index of the line that begins a signature: "-- ", also without its blank, or a dash; behind the end where none does. */
function findDelimiter(lines: readonly string[]): number {
  const at = lines.findIndex((line, index) => {
    if (line === "-- ") return true;
    if (!/^(?:--|—{1,10}|–{1,10}|__)\s*$/.test(line)) return false;
    const rest = lines.slice(index + 1, index + 2 + 2 * MAX_SIGNATURE_LINES).filter(isFilled);
    return rest.length > 0 && rest.length <= MAX_SIGNATURE_LINES &&
      rest.every((text) => countWords(text) < 20 || isLegal(text) || isContact(text));
  });
  return at < 0 ? lines.length : at;
}

/**
 * The index of the rule above a signature that nothing closes the letter before: short lines with a telephone or an address among them, a
 * rule below them or not, as Japanese mails end. Behind the end where there is none.
 */
function boxStart(lines: readonly string[], end: number): number {
  let last = end - 1;
  while (last >= 0 && (!isFilled(lines[last]!) || isRule(lines[last]!))) last--;
  let contacts = 0;
  for (let at = last; at >= 0 && last - at <= MAX_SIGNATURE_LINES; at--) {
    const line = lines[at]!;
    if (isRule(line)) return contacts > 0 ? at : lines.length;
    if (isContact(line)) contacts++;
    else if (line.length > 60 || /[.?!。？！]\s*$/.test(line)) break;
  }
  return lines.length;
}

/** The index from which on there are only footers. */
function footerStart(lines: readonly string[], before: number): number {
  let start = before;
  while (true) {
    const last = lastParagraph(lines, start);
    if (last === null) return start;
    const text = lines.slice(last.start, last.end).join(" ");
    let above = last.start - 1;
    while (above >= 0 && !isFilled(lines[above]!)) above--;
    const has_rule = above >= 0 && isRule(lines[above]!);
    if (!isRule(text) && !isFooter(text, has_rule)) return start;
    start = last.start;
  }
}

/** The lines above `end` that belong together; a rule stands for itself. */
function lastParagraph(lines: readonly string[], before: number) {
  let end = before;
  while (end > 0 && !isFilled(lines[end - 1]!)) end--;
  if (end === 0) return null;
  let start = end - 1;
  if (isRule(lines[start]!)) return { start, end };
  while (start > 0 && isFilled(lines[start - 1]!) && !isRule(lines[start - 1]!)) start--;
  return { start, end };
}

function isFilled(line: string): boolean {
  return /[^\s\u00a0\u200b-\u200f\ufeff]/u.test(line);
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

function isFooter(text: string, has_rule: boolean): boolean {
  return isLegal(text) || isListFooter(text, has_rule) || isAddition(text) || isMeetingFooter(text);
}

/** What is said in legal footers, in a word or two of each language. One of these is an ordinary sentence, several are a footer. */
const LEGAL_CUES: readonly RegExp[] = [
  /\bconfidential|\bprivileged|vertraulich|confidentiel|confidencial|riservat|confidenzial|vertrouwelijk|fortrolig|konfidentiell|luottamuksell|poufn|důvěrn|dôvern|bizalmas|gizlidir|конфиденциальн|конфіденційн|機密|保密|기밀/iu,
  /intended (?:recipient|only|solely|for)|addressee|meant only|not the (?:named|correct)|bestimmt|richtige[rn]? adressat|destinataire|destinatari|geadresseerde|bestemd|modtager|mottagar|mottaker|adresat|címzett|alıcı|получател|адресат|vastaanottaj|受信者|收件人/iu,
  /\bin error\b|\bdelete\b|irrtümlich|vernichten|löschen|par erreur|supprim|détrui|por error|por engano|elimin|per errore|cancell|abusievelijk|per vergissing|verwijder|ved en fejl|ved en feil|\bslet|av misstag|radera|przez pomyłkę|usun|omylem|smazat|tévedésből|yanlışlıkla|ошибк/iu,
  /\bliab|haftung|haften|responsab|aansprakelijk|ansvar|odpowiedzialno|odpovědnost|\bvirus|malware|\bviren|вирус/iu,
  /unauthori[sz]ed|disclos|distribution|unbefugt|untersagt|nicht gestattet|non autorisé|interdit|no autoriza|prohibid|proibid|vietat|strictly prohibited|ongeautoriseerd|verboden|forbudt|otillåt|zabronion|zakázán/iu,
  /before printing|environment before|(?:diese|e-?mail).{0,30}ausdrucken|avant d.imprimer|antes de imprimir|prima di stampare|voordat u.*print/iu,
  /registered (?:office|in|number)|company (?:no|number|registration)|amtsgericht|handelsregister|\bhrb\b|geschäftsführ|ust-?id|\bvat\b|siège social|\bkvk\b|p\.? ?iva/iu,
];
const THIS_MAIL =
  /\bthis (?:e-?mail|message|communication|transmission)|\bdiese[rs]? (?:e-?mail|nachricht|mail)|\b(?:ce|cet|présent) (?:e-?mail|message|courriel|mail)|\b(?:este|esta) (?:e-?mail|mensaje|mensagem|correo|comunicación)|\b(?:questa|questo|presente) (?:e-?mail|messaggio|comunicazione)|\b(?:dit|deze) (?:e-?mail|bericht|mail)|\b(?:denne|dette|detta|den här) (?:e-?mail|mail|e-?post|besked|melding|meddelande|mejl)|wiadomość|tato zpráva|táto správa|このメール|本メール|本邮件|данное (?:письмо|сообщение)|настоящее (?:письмо|сообщение)/iu;

function isLegal(text: string): boolean {
  const cues = LEGAL_CUES.filter((cue) => cue.test(text)).length;
  return cues >= 3 || cues >= 1 && THIS_MAIL.test(text) && countWords(text) >= 8 && cues >= 2 ||
    cues >= 1 && countWords(text) <= 40 && LEGAL_CUES[5]!.test(text);
}

const LIST_CUES =
  /mailing.?list|listinfo|unsubscri|subscri(?:bed|ption)|you (?:are )?receiv(?:e|ed|ing) this (?:e-?)?(?:mail|message)|sie erhalten diese (?:e-?mail|nachricht), (?:weil|da)|google groups|groups\.io|abbestell|abmelden|newsletter|désabonn|désinscri|darse de baja|suscri|disiscri|cancell.{0,20}iscrizion|uitschrijven|afmelden|afmeld|framelda|avregistrera|avsluta prenumeration|wypisa|odhlásit|leiratkoz|отписа|配信停止|退订|view (?:it |this )?(?:e-?mail |message )?in (?:your|a) browser|im browser (?:an)?sehen|manage (?:your )?preferences/iu;

function isListFooter(text: string, has_rule: boolean): boolean {
  const cue = LIST_CUES.exec(text);
  if (cue === null || countWords(text) >= 80) return false;
  return has_rule || cue.index < 60 && /https?:\/\/|www\.|listinfo|<[^<>]+>/.test(text);
}

/** A line of a newsletter's that says why one gets it, wherever its layout has put it. */
function isListLine(line: string): boolean {
  return line.length <= 300 &&
    /unsubscri|abbestell|abmelden|désabonn|désinscri|suscri|iscrizion|afmelden/i.test(line) &&
    /^\s*(?:you(?:['’]re| are)? receiv(?:e|ed|ing) this|sie erhalten diese|vous recevez ce|recibe este|ricevi questa|u ontvangt)/i
      .test(line);
}

function isMeetingFooter(text: string): boolean {
  return /(?:join|teilnehmen|rejoindre|participar|partecipa|deelnemen).{0,80}(?:meeting|besprechung|réunion|reunión|reunião|riunione|vergadering)/iu
    .test(text) && /https?:\/\/|(?:meeting|besprechungs)[- ]?id/iu.test(text);
}

/** Programs and devices that advertise themselves under a mail. */
const DEVICE =
  /iphon|ipad|ipod|android|samsung|galaxy|blackberry|windows (?:phone|mail)|mail for windows|mail für windows|outlook|huawei|xiaomi|nokia|\bhtc\b|\bsony\b|motorola|oneplus|pixel|yahoo|gmail|\bgmx\b|web\.de|mail\.ru|k-9|proton|thunderbird|airmail|\bspark\b|acompli|typeapp|blue ?mail|\bnine\b|yandex|superhuman|fairphone|smartphone|mobilgerät|mobiltelefon|\bhandy\b|mobile device|my mobile|my phone|wireless|mobilephone|téléphone|portable|móvil|celular|telemóvel|cellulare|telefoon|telefon|mobil\b|telefonu|puhelim|телефон|スマートフォン|携帯|手机|휴대전화/iu;
const SENT =
  /\b(?:sent|get|gesendet|geschickt|gesandt|download|envoyé|télécharge[rz]|enviado|enviada|obtener|obtenha|obtém|inviat[oa]|scarica|ottieni|verzonden|verstuurd|gestuurd|download|downloaden|holen|obter|sendt|hent|få|skickat|hämta|sänt)(?!\p{L})|lähetetty|wysłan[eoy]|pobierz|odeslán|odoslan|küldve|elküldve|gönderildi|отправлено|надіслано|trimis|poslan[oa]|saadetud|送信|发自|發自|보냄|에서 보냄|herunterladen|beziehen|from my i(?:phone|pad)/iu;

/** "…, please excuse typos" */
const EXCUSE =
  /[.,;!–]\s(?:please|bitte|excuse|sorry|entschuldig|veuillez|disculp|por favor|scus)[^.!]{0,80}[.!]?$/i;

/** "Sent from my iPhone", "Von meinem Mobilgerät gesendet", "Get Outlook for iOS<…>", "Virenfrei. www.avast.com". */
function isAddition(line: string): boolean {
  const text = line.replace(/<[^<>]*>/g, "").replace(EXCUSE, "").trim();
  if (text.length === 0 || text.length > 120) return false;
  if (/^(?:virus-free|virenfrei|sans virus|libre de virus|virusvrij)\b/i.test(text)) return true;
  if (/(?:avast|avg|kaspersky|norton|mcafee)/i.test(text) && /virus|viren/i.test(text)) return true;
  if (/^##- .{1,100} -##$/.test(text)) return true;
  if (/^\[?(?:cid:|image:|inline image)[^\]]*\]?$/i.test(text)) return true;
  if (countWords(text) > 13 || /[?!;]$/.test(text)) return false;
  // Its languages have a verb each: "Obtenez Outlook pour iOS", "Skaffa Outlook för Android".
  if (/^[^.?!]{0,24}\boutlook\b.{1,12}\b(?:ios|android)\b/i.test(text) && countWords(text) <= 8) {
    return true;
  }
  if (/^(?:yahoo mail\s?:|powered by \S+(?: \S+)?$)/i.test(text)) return true;
  if (/^sent (?:from|via|with|by) (?:my |the |a )?/i.test(text) && isTitleLike(text)) return true;
  const sent = SENT.exec(text);
  if (sent === null || !DEVICE.test(text)) return false;
  const is_at_edge = sent.index <= 2 || sent.index + sent[0].length === text.length ||
    /^(?:this|diese|ce|cette|este|esta|questo|dit|denne|detta|message|nachricht|von|mit|von|via|from|da|desde|depuis|från|fra|iphone|ipad|나의|내|我)/iu
      .test(text);
  return is_at_edge && !/,\s\p{Ll}/u.test(text);
}

/** "Sent from my Wiko RIDGE FAB 4G": no small words behind the beginning. */
function isTitleLike(text: string): boolean {
  const [, device = ""] = /^sent (?:from|via|with|by) (?:my |the |a )?(.*)$/i.exec(text) ?? [];
  const words = device.replace(/[.]$/, "").split(/\s+/);
  return device !== "" && words.length <= 8 && words.every((word) => /^[^\p{Ll}]/u.test(word));
}

const BANNER =
  /^\W*(?:caution|external|warning|attention|achtung|warnung|hinweis|extern|externe|precaución|atención|attenzione|let op|advarsel|varning|uwaga|atenção)\b/iu;
const BANNER_CUE =
  /outside|organi[sz]ation|external|extern|außerhalb|extérieur|expéditeur|externo|esterno|buiten|utanför|udefra|spoza|do not click|links?\b|click/iu;

/** The index behind a gateway's banner at the top: "CAUTION: This email originated from outside the organization." */
function bannerEnd(lines: readonly string[]): number {
  const start = lines.findIndex(isFilled);
  if (start < 0) return 0;
  let end = start;
  while (end < lines.length && end < start + 6 && isFilled(lines[end]!)) end++;
  const text = lines.slice(start, end).join(" ");
  if (text.length > 600) return 0;
  const is_banner = BANNER.test(text) && BANNER_CUE.test(text) &&
      /mail|message|nachricht|courriel|correo|absender|sender/iu.test(text) ||
    /^\[?external(?: e?-?mail| sender)?\]?$/iu.test(text) ||
    /^(?:you don.t often get email from|some people who received this message|sie erhalten nicht (?:oft|häufig)|vous n.obtenez pas souvent)/iu
      .test(text);
  return is_banner ? end : 0;
}

/** How many filled lines above the footers a closing formula can be looked for in. */
const SIGN_OFF_LINES = 16;

/** The index of the formula, or of the name, that closes the letter. */
function signOffStart(lines: readonly string[], author: MailPerson | null): number {
  const filled: number[] = [];
  for (let at = lines.length - 1; at >= 0 && filled.length < SIGN_OFF_LINES; at--) {
    if (isFilled(lines[at]!)) filled.unshift(at);
  }
  const names = nameTokens(author);
  const findEnd = (ends: (at: number, is_last: boolean) => boolean) =>
    filled.find((at, index) =>
      // With nothing above it, "Thank you!" is all that was written, and "Marta" may be an answer.
      at > filled[0]! && ends(at, index === filled.length - 1) &&
      isSignature(filled.slice(index + 1).map((below) => lines[below]!), names)
    );
  return findEnd((at) => isClosing(lines[at]!, names)) ??
    // In the midst of other lines, it may be one of a list of names.
    findEnd((at, is_last) =>
      (is_last || !isFilled(lines[at - 1]!)) && isName(beforeBar(lines[at]!), names)
    ) ??
    lines.length;
}

/** "Ada Lem" of "Ada Lem | Owner" */
function beforeBar(line: string): string {
  return line.split(/\s[|·•]\s/, 1)[0]!;
}

function nameTokens(author: MailPerson | null): ReadonlySet<string> {
  const text = author?.name ?? author?.address?.split("@")[0] ?? "";
  return new Set(tokens(text));
}

function tokens(text: string): string[] {
  return lower(text).normalize("NFD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isName(line: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0 || line.length > 80) return false;
  const words = tokens(line);
  return words.length > 0 && words.length <= 5 && words.some((word) => names.has(word)) &&
    words.every((word) => names.has(word) || word.length === 1 || TITLES.has(word));
}

const TITLES = new Set(["dr", "prof", "mr", "mrs", "ms", "dipl", "ing", "herr", "frau"]);

function isClosing(line: string, names: ReadonlySet<string>): boolean {
  if (line.length > 80) return false;
  const text = lower(line).replace(/[\s\u00a0]+/gu, " ").replace(/^[\s*_~-]+/, "");
  const bare = text.replace(/[^\p{L}]+$/u, "");
  if (CLOSINGS.has(bare)) return true;
  const words = bare.split(" ");
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const phrase = words.slice(0, count).join(" ").replace(/[^\p{L}]+$/u, "");
    if (!CLOSINGS.has(phrase)) continue;
    const rest = words.slice(count).join(" ");
    return isName(rest, names) ||
      count > 1 && words.length - count <= 3 &&
        /^(?:aus|from|depuis|desde|da|uit|fra|från)\b/u.test(rest);
  }
  return false;
}

/** Whether the lines are what stands under a closing formula: a name, a trade, addresses. No lines will do. */
function isSignature(lines: readonly string[], names: ReadonlySet<string>): boolean {
  let is_below_name = false;
  return lines.length <= MAX_SIGNATURE_LINES && lines.every((line, index) => {
    const is_name = isName(beforeBar(line), names) || index === 0 && isCapitalized(line, 4);
    const fits = is_name || isContact(line) || isAddition(line) || isRule(line) ||
      isCapitalized(line, 12) || is_below_name && isTrade(line);
    is_below_name = is_name;
    return fits && !/^\s*(?:p\.? ?s\.?\b|ps:|[-*•>] )/i.test(line);
  });
}

function isContact(line: string): boolean {
  return line.length <= 160 &&
    (/(?:\+|\b00|\(0|\b0)\d[\d\s()./-]{5,}\d/.test(line) ||
      /\bwww\.|https?:\/\/|[^\s@]@[^\s@]+\.\p{L}|\b(?:tel|phone|mobile|mobil|fax|telefon|téléphone|tél|cell)\b[.:]?\s*[+\d(]/iu
        .test(line)) &&
    countWords(line) <= 14;
}

/** Names, streets and firms are written with capitals, unlike sentences. */
function isCapitalized(line: string, most: number): boolean {
  const text = line.trim();
  if (
    text.length > 100 ||
    /[?!:]$|(?<!\p{L})\p{L}{3,}\.$/u.test(text) &&
      !/\b(?:inc|ltd|co|corp|gmbh|str|bldg)\.$/iu.test(text)
  ) {
    return false;
  }
  const words = text.split(/[\s|·•,/–—-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0 || words.length > most) return false;
  const capital = words.filter((word) => /^[^\p{Ll}]/u.test(word)).length;
  return capital >= words.length * 0.6 && /^[^\p{Ll}]/u.test(words[0]!);
}

function isTrade(line: string): boolean {
  return countWords(line) <= 6 && !/[.?!:]$/.test(line.trim());
}

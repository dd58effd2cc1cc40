import type { MailLine } from "./mail_thread/mail_line.ts";
import { cleanName, findAddress, type MailPerson } from "./mail_thread/mail_person.ts";

/**
 * Who filled in the form of a website that a program sends as a mail: fields for a name, an address and a message, each on a line. Null
 * where the mail is none, or the sender is that person.
 */
export function findFormAuthor(
  lines: readonly MailLine[],
  sender: MailPerson | null,
): MailPerson | null {
  if (!MACHINE.test(sender?.address ?? "")) return null;
  const top = lines.slice(0, MAX_LINES).filter(({ depth }) => depth === 0);
  const find = (field: RegExp) =>
    top.map(({ text }) => field.exec(text.slice(0, MAX_CHARS))?.[1]).find((value) => value) ?? "";
  const name = cleanName(find(NAME));
  const address = findAddress(find(ADDRESS))?.address ?? null;
  const has_message = top.some(({ text }) => MESSAGE.test(text.slice(0, MAX_CHARS)));
  return name !== null && address !== null && has_message ? { name, address } : null;
}

const MAX_LINES = 60;
const MAX_CHARS = 300;

/** Addresses that nobody reads. */
const MACHINE =
  /^(?:no-?reply|do-?not-?reply|forms?|form-?submissions?|website|web(?:master)?|wordpress|mailer|notifications?|notify|info|contact|kontakt|hello|submissions?)\b/i;

const NAME =
  /^[\s*•-]{0,6}(?:(?:your |full |ihr |dein |votre |su |tu |il tuo |uw )?(?:name|nom|nombre|nome|naam|namn|navn|imię i nazwisko)|お名前|氏名)\*{0,2}\s?[:：]\*{0,2}\s*(\S.*)$/i;
const ADDRESS =
  /^[\s*•-]{0,6}(?:your |ihre |votre |su )?(?:e-?mail(?:[- ]?adress?e?| address)?|courriel|correo(?: electrónico)?|メールアドレス)\*{0,2}\s?[:：]\*{0,2}\s*(\S.*)$/i;
const MESSAGE =
  /^[\s*•-]{0,6}(?:your |ihre |votre |su )?(?:message|nachricht|comments?|anfrage|mensaje|messaggio|bericht|mensagem|meddelande|besked|wiadomość|inquiry|question|frage|お問い合わせ内容)\*{0,2}\s?[:：]/i;

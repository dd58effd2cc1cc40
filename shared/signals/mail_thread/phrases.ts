/**
 * What mail programs write around other people's words, language by language. To teach the reader a language, add an entry to
 * `LANGUAGES`; whatever it leaves out is simply not recognized. Everything is compared in lower case, and one table serves all
 * languages at once: a German program quotes with English labels as often as not.
 */

/** What a line of a header block is about. */
export type HeaderRole = "from" | "date" | "to" | "cc" | "subject" | "other";

interface MailPhrases {
  /** Labels of header blocks. */
  labels: Partial<Record<HeaderRole, string>>;
  /** The verb of "On 9 June Ada Lem wrote:". */
  wrote: string;
  /** How such an introduction begins where the date comes first: "On", "Am", "Le". */
  lead?: string;
  /** What stands between the dashes, or on a line of its own, above a mail that is passed on. */
  passed_on?: string;
  /** The same above a mail that is answered, or passed on by programs that do not tell the two apart. */
  original?: string;
  /** Lines that close a letter. */
  closing?: string;
}

/** Phrases are divided by "|". */
const LANGUAGES: Record<string, MailPhrases> = {
  en: {
    labels: {
      from: "from",
      date: "date|sent|sent at|date sent|sent on|received",
      to: "to",
      cc: "cc|bcc|copy to",
      subject: "subject",
      other:
        "reply-to|reply to|importance|priority|sensitivity|attachments|attachment|attached|organization|organisation|resent-from|sender|mailed-by|when|where|message-id|flag",
    },
    wrote: "wrote|writes|has written|quoting",
    lead: "on|at",
    passed_on:
      "forwarded message|begin forwarded message|forwarded mail|forwarded email|forwarded by|forward message|start forwarded message|fwd message",
    original: "original message|original mail|original email|reply message|original appointment",
    closing:
      "best regards|kind regards|warm regards|regards|with regards|with kind regards|with best regards|many regards|best wishes|with best wishes|all the best|best|cheers|thanks|many thanks|thank you|thanks and regards|thanks a lot|thank you very much|sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|yours|cordially|respectfully|take care|kindest regards|warmly|talk soon|see you|br|kr|rgds|greetings|with thanks",
  },
  de: {
    labels: {
      from: "von|absender",
      date: "datum|gesendet|gesendet am|versendet|date",
      to: "an|empfänger",
      cc: "cc|kopie|kopie an|bcc|blindkopie",
      subject: "betreff|betr",
      other:
        "antwort an|antwort-an|wichtigkeit|priorität|vertraulichkeit|anlagen|anlage|anhänge|anhang|organisation",
    },
    wrote: "schrieb|schrieben|geschrieben|schreibt|zitat von",
    lead: "am",
    passed_on:
      "weitergeleitete nachricht|anfang der weitergeleiteten nachricht|weitergeleitete mail|weitergeleitete e-mail|weitergeleitet von|beginn der weitergeleiteten nachricht",
    original:
      "ursprüngliche nachricht|original-nachricht|originalnachricht|ursprüngliche mail|original nachricht|antwort nachricht|ursprünglicher termin|original-mail|originalmail",
    closing:
      "mit freundlichen grüßen|mit freundlichen grüssen|freundliche grüße|freundliche grüsse|viele grüße|viele grüsse|beste grüße|beste grüsse|liebe grüße|liebe grüsse|herzliche grüße|herzliche grüsse|schöne grüße|mit besten grüßen|mit herzlichen grüßen|mit freundlichem gruß|freundlicher gruß|herzlichst|gruß|gruss|grüße|grüsse|lg|vg|mfg|bg|hg|hochachtungsvoll|danke|vielen dank|besten dank|danke und gruß|bis bald|bis dann|sonnige grüße",
  },
  fr: {
    labels: {
      from: "de|expéditeur",
      date: "date|envoyé|envoyé le|date d'envoi|message du",
      to: "à|a|pour|destinataire",
      cc: "cc|cci|copie|copie à",
      subject: "objet|sujet",
      other: "répondre à|importance|pièces jointes|pièce jointe|priorité",
    },
    wrote: "a écrit|a ecrit|écrivait|a envoyé|nous a dit",
    lead: "le",
    passed_on:
      "message transféré|début du message transféré|début du message réexpédié|message transmis|message réexpédié|message suivi|transféré par",
    original: "message d'origine|message original|message initial|courriel original|mail original",
    closing:
      "cordialement|bien cordialement|très cordialement|sincèrement|bien à vous|bien à toi|salutations|sincères salutations|meilleures salutations|bonne journée|bonne soirée|à bientôt|amicalement|merci|merci d'avance|bises|respectueusement|cdt|bàv",
  },
  es: {
    labels: {
      from: "de|remitente",
      date: "fecha|enviado|enviado el|enviado a las|enviada el",
      to: "para|a|destinatario",
      cc: "cc|cco|copia|con copia",
      subject: "asunto",
      other: "responder a|importancia|datos adjuntos|archivos adjuntos|adjuntos|prioridad",
    },
    wrote: "escribió|escribio|ha escrito|escribe|citando a",
    lead: "el",
    passed_on:
      "mensaje reenviado|inicio del mensaje reenviado|empieza el mensaje reenviado|correo reenviado|reenviado por",
    original: "mensaje original|correo original",
    closing:
      "un saludo|saludos|saludos cordiales|un cordial saludo|atentamente|cordialmente|un abrazo|gracias|muchas gracias|reciba un cordial saludo|hasta pronto|abrazos",
  },
  it: {
    labels: {
      from: "da|mittente",
      date: "data|inviato|inviato il|data invio|spedito",
      to: "a|destinatario",
      cc: "cc|ccn|copia|per conoscenza",
      subject: "oggetto",
      other: "rispondi a|risposta|priorità|importanza|allegati|allegato",
    },
    wrote: "ha scritto|scrisse|scrive",
    lead: "il|in data|il giorno",
    passed_on: "messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato",
    original: "messaggio originale|messaggio originario",
    closing:
      "cordiali saluti|distinti saluti|saluti|un saluto|un caro saluto|cordialmente|a presto|grazie|grazie mille|buona giornata|ciao",
  },
  nl: {
    labels: {
      from: "van|afzender",
      date: "datum|verzonden|verzonden op|verstuurd",
      to: "aan|ontvanger",
      cc: "cc|bcc|kopie",
      subject: "onderwerp|betreft",
      other: "antwoord aan|urgentie|bijlagen|bijlage|prioriteit",
    },
    wrote: "schreef|geschreven",
    lead: "op",
    passed_on:
      "doorgestuurd bericht|begin doorgestuurd bericht|doorgestuurde mail|doorgestuurd door",
    original: "oorspronkelijk bericht|origineel bericht|originele bericht",
    closing:
      "met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|hartelijke groet|hartelijke groeten|groet|groeten|groetjes|mvg|bedankt|dank je|alvast bedankt|met hartelijke groet",
  },
  pt: {
    labels: {
      from: "de|remetente",
      date: "data|enviado|enviada|enviado em|enviada em|enviado a",
      to: "para|destinatário",
      cc: "cc|cco|cópia|com cópia",
      subject: "assunto",
      other: "responder a|responder para|importância|anexos|anexo|prioridade",
    },
    wrote: "escreveu|escreveram|escrito",
    lead: "em|no dia|a",
    passed_on:
      "mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|iniciar mensagem encaminhada|encaminhado por",
    original: "mensagem original",
    closing:
      "atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|cordialmente|abraço|um abraço|abraços|obrigado|obrigada|muito obrigado|muito obrigada|att|saudações",
  },
  da: {
    labels: {
      from: "fra|afsender",
      date: "dato|sendt|sendt den",
      to: "til|modtager",
      cc: "cc|bcc|kopi",
      subject: "emne",
      other: "svar til|prioritet|vedhæftede filer|vedhæftet",
    },
    wrote: "skrev|skriver",
    lead: "den|d",
    passed_on:
      "videresendt meddelelse|start på videresendt besked|videresendt besked|videresendt mail",
    original: "oprindelig meddelelse|oprindelig besked|original meddelelse|oprindelig mail",
    closing:
      "med venlig hilsen|venlig hilsen|venlige hilsner|mange hilsner|de bedste hilsner|bedste hilsner|hilsen|hilsner|mvh|vh|mange tak|tak|kh",
  },
  no: {
    labels: {
      from: "fra|avsender",
      date: "dato|sendt",
      to: "til|mottaker",
      cc: "kopi|kopi til",
      subject: "emne",
      other: "svar til|viktighet|vedlegg",
    },
    wrote: "skrev|skreiv",
    lead: "den|på",
    passed_on: "videresendt melding|start på videresendt melding|videresendt e-post",
    original: "opprinnelig melding|original melding|opprinnelig e-post",
    closing: "med vennlig hilsen|vennlig hilsen|beste hilsen|hilsen|mvh|takk|mange takk",
  },
  sv: {
    labels: {
      from: "från|avsändare",
      date: "datum|skickat|skickat den|sänt",
      to: "till|mottagare",
      cc: "kopia|kopia till|dold kopia",
      subject: "ämne",
      other: "svara till|svar till|prioritet|bifogade filer|bilagor|bilaga",
    },
    wrote: "skrev|skriver",
    lead: "den|on",
    passed_on:
      "vidarebefordrat meddelande|vidarebefordrat mejl|vidarebefordrat brev|början på vidarebefordrat brev|vidarebefordrat mail",
    original: "ursprungligt meddelande|originalmeddelande|ursprungligt mejl",
    closing:
      "med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|bästa hälsningar|hälsningar|hälsning|hej då|mvh|tack|tack så mycket|vänligen",
  },
  fi: {
    labels: {
      from: "lähettäjä",
      date: "päivämäärä|päiväys|lähetetty|pvm",
      to: "vastaanottaja",
      cc: "kopio|piilokopio",
      subject: "aihe",
      other: "vastausosoite|tärkeys|liitteet|liite",
    },
    wrote: "kirjoitti",
    passed_on:
      "välitetty viesti|välitetty viesti alkaa|edelleenlähetetty viesti|välitetty viesti / fwd.msg",
    original: "alkuperäinen viesti",
    closing: "ystävällisin terveisin|terveisin|terveiset|parhain terveisin|yt|kiitos|kiitos paljon",
  },
  pl: {
    labels: {
      from: "od|nadawca",
      date: "data|wysłano|wysłane|wysłany|data wysłania",
      to: "do|adresat|odbiorca",
      cc: "dw|udw|kopia|do wiadomości",
      subject: "temat",
      other: "odpowiedz do|ważność|załączniki|załącznik|priorytet",
    },
    wrote:
      "napisał|napisała|napisał(a)|napisali|pisze|napisał/a|napisał(-a)|wiadomość napisana przez",
    lead: "dnia|w dniu",
    passed_on:
      "przekazana wiadomość|początek przekazywanej wiadomości|wiadomość przekazana dalej|wiadomość przesłana dalej|treść przekazanej wiadomości",
    original:
      "oryginalna wiadomość|wiadomość oryginalna|treść oryginalnej wiadomości|wiadomość pierwotna",
    closing:
      "pozdrawiam|z poważaniem|pozdrowienia|serdecznie pozdrawiam|pozdrawiam serdecznie|z wyrazami szacunku|dziękuję|dziękuję i pozdrawiam|z pozdrowieniami",
  },
  cs: {
    labels: {
      from: "od|odesílatel",
      date: "datum|odesláno|odeslané",
      to: "komu|příjemce",
      cc: "kopie|skrytá kopie",
      subject: "předmět",
      other: "odpověď komu|důležitost|přílohy|příloha",
    },
    wrote: "napsal|napsala|napsal(a)|napsal/a|píše",
    lead: "dne",
    passed_on: "přeposlaná zpráva|začátek přeposílané zprávy|přeposílaná zpráva",
    original: "původní zpráva|původní e-mail",
    closing: "s pozdravem|s přátelským pozdravem|hezký den|děkuji|s úctou|pěkný den",
  },
  sk: {
    labels: {
      from: "od|odosielateľ",
      date: "dátum|odoslané|dátum odoslania",
      to: "komu|pre|príjemca",
      cc: "kópia|skrytá kópia",
      subject: "predmet",
      other: "odpovedať|dôležitosť|prílohy|príloha",
    },
    wrote: "napísal|napísala|napísal(a)|napísal/a|píše",
    lead: "dňa",
    passed_on: "preposlaná správa|začiatok preposlanej správy",
    original: "pôvodná správa",
    closing: "s pozdravom|s úctou|ďakujem|pekný deň",
  },
  hu: {
    labels: {
      from: "feladó|küldő",
      date: "dátum|elküldve|küldés dátuma|küldve",
      to: "címzett|címzettek",
      cc: "másolat|másolatot kap|titkos másolat",
      subject: "tárgy",
      other: "válaszcím|fontosság|mellékletek|melléklet",
    },
    wrote: "írta|ezt írta|a következőt írta|írt",
    passed_on: "továbbított üzenet|továbbított levél kezdete|továbbított levél",
    original: "eredeti üzenet|eredeti levél",
    closing: "üdvözlettel|tisztelettel|köszönettel|üdv|köszönöm|szívélyes üdvözlettel",
  },
  tr: {
    labels: {
      from: "kimden|gönderen",
      date: "tarih|gönderme tarihi|gönderildi|gönderilme tarihi",
      to: "kime|alıcı",
      cc: "bilgi|bcc|cc",
      subject: "konu",
      other: "yanıt adresi|önem|ekler",
    },
    wrote: "yazdı|şunu yazdı|şunları yazdı|yazmış",
    passed_on: "iletilen ileti|iletilmiş mesaj|iletilen mesaj|ileti başlangıcı|yönlendirilen ileti",
    original: "orijinal mesaj|özgün ileti|asıl ileti",
    closing: "saygılarımla|iyi çalışmalar|teşekkürler|selamlar|sevgiler|saygılar|iyi günler",
  },
  ro: {
    labels: {
      from: "de la|expeditor|expeditorul",
      date: "data|dată|trimis|trimis la|trimis pe",
      to: "către|destinatar|destinatarul|la",
      cc: "cc|copie",
      subject: "subiect|subiectul",
      other: "răspunde la|atașamente",
    },
    wrote: "a scris",
    lead: "pe|în|în data de|la",
    passed_on:
      "mesaj redirecționat|începe mesajul redirecționat|mesaj redirectionat|mesaj transmis mai departe",
    original: "mesaj original|mesajul original",
    closing: "cu stimă|cu respect|mulțumesc|toate cele bune|salutări|o zi bună",
  },
  ru: {
    labels: {
      from: "от|от кого|отправитель",
      date: "дата|отправлено|отправлен",
      to: "кому|получатель",
      cc: "копия|скрытая копия",
      subject: "тема",
      other: "ответить|важность|вложения|вложение",
    },
    wrote: "написал|написала|написал(а)|пишет|написали|написал (а)",
    passed_on:
      "пересылаемое сообщение|перенаправленное сообщение|начало переадресованного сообщения|пересланное сообщение",
    original: "исходное сообщение|оригинальное сообщение|первоначальное сообщение",
    closing: "с уважением|с наилучшими пожеланиями|спасибо|всего доброго|всего наилучшего",
  },
  uk: {
    labels: {
      from: "від|від кого|відправник",
      date: "дата|надіслано",
      to: "кому|одержувач",
      cc: "копія",
      subject: "тема",
      other: "вкладення",
    },
    wrote: "написав|написала|написав(ла)|пише|написали|написав(-ла)",
    passed_on: "переслане повідомлення|перенаправлене повідомлення|початок листа, що пересилається",
    original: "початкове повідомлення|вихідне повідомлення",
    closing: "з повагою|дякую|з найкращими побажаннями",
  },
  hr: {
    labels: {
      from: "šalje|od|pošiljatelj|pošiljalac",
      date: "datum|poslano|poslato",
      to: "prima|za|primatelj",
      cc: "kopija|kp",
      subject: "predmet|naslov|tema|zadeva",
      other: "prilozi",
    },
    wrote:
      "napisao je|napisala je|je napisao|je napisala|napisao/la je|je napisal|je napisala|napisao|napisala|napisao(la)",
    lead: "dana|u|dne",
    passed_on:
      "proslijeđena poruka|započni proslijeđenu poruku|prosleđena poruka|posredovano sporočilo",
    original: "izvorna poruka|originalna poruka|izvirno sporočilo",
    closing: "lijep pozdrav|lep pozdrav|srdačan pozdrav|pozdrav|s poštovanjem|hvala|lp",
  },
  et: {
    labels: {
      from: "saatja",
      date: "kuupäev|saadetud",
      to: "saaja|adressaat",
      cc: "koopia",
      subject: "teema",
    },
    wrote: "kirjutas",
    passed_on: "edastatud kiri|edastatud sõnum",
    original: "algne sõnum|algsõnum",
    closing: "lugupidamisega|parimate soovidega|tervitades|aitäh",
  },
  el: {
    labels: {
      from: "από",
      date: "ημερομηνία|στάλθηκε|εστάλη",
      to: "προς",
      cc: "κοιν.|κοινοποίηση",
      subject: "θέμα",
    },
    wrote: "έγραψε",
    lead: "στις",
    passed_on: "προωθημένο μήνυμα",
    original: "αρχικό μήνυμα",
    closing: "με εκτίμηση|ευχαριστώ",
  },
  ca: {
    labels: { from: "de", date: "data|enviat", to: "per a|a", subject: "assumpte|tema" },
    wrote: "va escriure|ha escrit|missatge de",
    lead: "el|el dia",
    passed_on: "missatge reenviat",
    original: "missatge original",
    closing: "salutacions|una salutació|gràcies|atentament",
  },
  bg: {
    labels: {
      from: "от",
      date: "изпратено|дата",
      to: "до",
      cc: "копие",
      subject: "относно|тема",
    },
    wrote: "написа",
    lead: "на",
    passed_on: "препратено съобщение",
    original: "оригинално съобщение",
    closing: "с уважение|поздрави",
  },
  he: {
    labels: {
      from: "מאת",
      date: "תאריך|נשלח",
      to: "אל",
      cc: "עותק|העתק",
      subject: "נושא",
    },
    wrote: "כתב|כתבה|כתב/ה",
    lead: "בתאריך",
    passed_on: "הודעה שהועברה",
    original: "הודעה מקורית",
    closing: "בברכה|תודה|תודה רבה",
  },
  ar: {
    labels: {
      from: "من",
      date: "التاريخ|تاريخ الإرسال|تم الإرسال",
      to: "إلى",
      cc: "نسخة",
      subject: "الموضوع",
    },
    wrote: "كتب|كتبت",
    lead: "في|بتاريخ",
    passed_on: "رسالة معاد توجيهها|رسالة محولة",
    original: "الرسالة الأصلية",
    closing: "مع التحية|تحياتي|شكرا|شكرًا",
  },
  th: {
    labels: {
      from: "จาก",
      date: "ส่ง|วันที่",
      to: "ถึง",
      cc: "สำเนา",
      subject: "เรื่อง",
    },
    wrote: "เขียนว่า|เขียน",
    lead: "เมื่อ|ในวันที่|วันที่",
    passed_on: "ข้อความที่ส่งต่อ|ข้อความที่ถูกส่งต่อ",
    original: "ข้อความต้นฉบับ",
    closing: "ขอแสดงความนับถือ|ขอบคุณครับ|ขอบคุณค่ะ|ขอบคุณ",
  },
  vi: {
    labels: {
      from: "từ",
      date: "đã gửi|ngày",
      to: "đến|tới",
      cc: "cc",
      subject: "chủ đề",
    },
    wrote: "đã viết",
    lead: "vào",
    passed_on: "thư được chuyển tiếp",
    original: "thư gốc",
    closing: "trân trọng|thân mến",
  },
  id: {
    labels: {
      from: "dari",
      date: "dikirim|tanggal",
      to: "kepada|ke",
      cc: "cc|tembusan",
      subject: "subjek|perihal",
    },
    wrote: "menulis",
    lead: "pada",
    passed_on: "pesan terusan|pesan yang diteruskan",
    original: "pesan asli",
    closing: "salam|hormat saya|terima kasih",
  },
  ja: {
    labels: {
      from: "差出人|送信元|送信者|from|発信者",
      date: "日時|送信日時|日付|送信日|date",
      to: "宛先|送信先|to",
      cc: "cc|bcc",
      subject: "件名|題名",
      other: "添付ファイル|返信先|重要度",
    },
    wrote: "書きました|さんは書きました|が書きました|書いた|のメール|のメッセージ|さんからのメール",
    passed_on: "転送メッセージ|メッセージを転送|転送されたメッセージ|転送されたメール|転送メール",
    original: "元のメッセージ|オリジナルメッセージ|original message",
    closing: "よろしくお願いします|よろしくお願いいたします|宜しくお願い致します|敬具|以上",
  },
  zh: {
    labels: {
      from: "发件人|發件人|寄件者|寄件人",
      date: "发送时间|发送日期|发件日期|日期|寄件日期|傳送日期|時間|时间|傳送時間",
      to: "收件人|收件者",
      cc: "抄送|副本|密送",
      subject: "主题|主旨|主題",
      other: "附件|重要性",
    },
    wrote: "写道|寫道|写到|寫到|來信",
    lead: "在|于",
    passed_on:
      "转发的邮件|转发邮件|轉寄的郵件|已轉寄郵件|转发邮件信息|下面是被转发的邮件|開始轉寄郵件|转发的消息",
    original: "原始邮件|原始郵件|邮件原件|原始信息",
    closing: "此致|祝好|谢谢|謝謝|顺颂商祺",
  },
  ko: {
    labels: {
      from: "보낸 사람|보낸사람|발신",
      date: "날짜|보낸 날짜|보낸날짜|전송",
      to: "받는 사람|받는사람|수신",
      cc: "참조|숨은 참조",
      subject: "제목",
      other: "첨부",
    },
    wrote: "작성|썼습니다|작성했습니다|님이 작성",
    passed_on: "전달된 메시지|전달된 메일|전달받은 메시지",
    original: "원본 메시지|원본 메일|original message",
    closing: "감사합니다|안녕히 계세요",
  },
};

/** All phrases of one kind, in lower case, longest first, so that the longer of two that begin alike is found. */
function collect(pick: (phrases: MailPhrases) => string | undefined): string[] {
  const all = Object.values(LANGUAGES).flatMap((phrases) => pick(phrases)?.split("|") ?? []);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

const ROLES: readonly HeaderRole[] = ["from", "date", "to", "cc", "subject", "other"];

/** The role of a header block's label. Where languages disagree, the earlier role of the list above counts. */
export const ROLE_BY_LABEL: ReadonlyMap<string, HeaderRole> = new Map(
  [...ROLES].reverse().flatMap((role) =>
    collect(({ labels }) => labels[role]).map((label) => [label, role] as const)
  ),
);

export const WROTE: readonly string[] = collect(({ wrote }) => wrote);
export const LEADS: readonly string[] = collect(({ lead }) => lead);
export const PASSED_ON: readonly string[] = collect(({ passed_on }) => passed_on);
export const ORIGINAL: readonly string[] = collect(({ original }) => original);
export const CLOSINGS: ReadonlySet<string> = new Set(collect(({ closing }) => closing));

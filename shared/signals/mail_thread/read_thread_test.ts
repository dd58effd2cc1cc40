import { assertEquals } from "@std/assert";
import { splitFlowedLines, splitMailLines } from "./mail_line.ts";
import { toSpeaker } from "./mail_person.ts";
import { readThread } from "./read_thread.ts";

const SENDER = { name: "Marta Kowal", address: "marta@kowal.example" };

/** "kind speaker: words" of each piece. */
function read(body: string, subject = "Re: yard"): string[] {
  const lines = splitMailLines(body);
  return readThread(lines, { author: SENDER, subject }).map(({ start, end, kind, author }) => {
    const words = lines.slice(start, end).map(({ text }) => text.trim()).join(" ");
    return kind === "boilerplate" ? kind : `${kind} ${toSpeaker(author)}: ${words}`;
  });
}

Deno.test("readThread() gives quoted words to whom the introduction names", () => {
  const pieces = read(
    "No.\n\nOn 9 Jun 2026, at 08:41, Ada Lem <ada@lem.example> wrote:\n\n> Is it open?",
  );

  assertEquals(pieces, ["written Marta Kowal: No.", "boilerplate", "quoted Ada Lem: Is it open?"]);
});

Deno.test("readThread() reads introductions of many languages and programs", () => {
  const introductions = [
    "On Tue, Jun 9, 2026 at 8:41 AM Ada Lem <ada@lem.example> wrote:",
    "On Tuesday, June 9, 2026 at 08:41:32 AM GMT+2, Ada Lem <ada@lem.example> wrote:",
    "On 9 June 2026 08:41:00 CEST, Ada Lem <ada@lem.example> wrote:",
    "On Friday, Ada Lem <ada@lem.example> wrote:",
    "On 2026-06-09 08:41, Ada Lem wrote:",
    "On 9 June Ada Lem <ada@lem.example> wrote:",
    "---- On Tue, 09 Jun 2026 08:41:00 +0200 Ada Lem <ada@lem.example> wrote ----",
    "------- Original Message -------\nOn Tuesday, June 9th, 2026 at 8:41 AM, Ada Lem <ada@lem.example> wrote:",
    "Ada Lem <ada@lem.example> wrote on Tue, 9 Jun 2026 at 08:41:",
    '"Ada Lem" <ada@lem.example> wrote:',
    "Am Di., 9. Juni 2026 um 08:41 Uhr schrieb Ada Lem <ada@lem.example>:",
    "Am 09.06.26 um 08:41 schrieb Ada Lem:",
    "Am 09.06.2026 08:41 schrieb Ada Lem <ada@lem.example>:",
    "Am 9. Juni 2026 08:41:32 MESZ schrieb Ada Lem <ada@lem.example>:",
    "Ada Lem <ada@lem.example> schrieb am Di., 9. Juni 2026 um 08:41 Uhr:",
    "Am Dienstag, dem 09.06.2026 um 08:41 hat Ada Lem geschrieben:",
    "Le mar. 9 juin 2026 à 08:41, Ada Lem <ada@lem.example> a écrit :",
    "Le 09/06/2026 à 08:41, Ada Lem a écrit :",
    "Le 9 juin 2026 à 08:41, « Ada Lem » <ada@lem.example> a écrit :",
    "El mar, 9 jun 2026 a las 8:41, Ada Lem (<ada@lem.example>) escribió:",
    "El 9 jun 2026, a las 8:41, Ada Lem <ada@lem.example> escribió:",
    "El martes, 9 de junio de 2026, 08:41:32 CEST, Ada Lem <ada@lem.example> escribió:",
    "Il giorno mar 9 giu 2026 alle ore 08:41 Ada Lem <ada@lem.example> ha scritto:",
    "Il 09/06/2026 08:41, Ada Lem ha scritto:",
    "Op di 9 jun. 2026 om 08:41 schreef Ada Lem <ada@lem.example>:",
    "Op 9 jun. 2026 om 08:41 heeft Ada Lem <ada@lem.example> het volgende geschreven:",
    "Em ter., 9 de jun. de 2026 às 08:41, Ada Lem <ada@lem.example> escreveu:",
    "Em 09/06/2026 08:41, Ada Lem escreveu:",
    "Den tirs. 9. jun. 2026 kl. 08.41 skrev Ada Lem <ada@lem.example>:",
    "Den 09.06.2026 kl. 08.41 skrev Ada Lem:",
    "tir. 9. jun. 2026 kl. 08:41 skrev Ada Lem <ada@lem.example>:",
    "Den tis 9 juni 2026 kl 08:41 skrev Ada Lem <ada@lem.example>:",
    "9 juni 2026 kl. 08:41 skrev Ada Lem <ada@lem.example>:",
    "W dniu 9.06.2026 o 08:41, Ada Lem pisze:",
    "wt., 9 cze 2026 o 08:41 Ada Lem <ada@lem.example> napisał(a):",
    "Wiadomość napisana przez Ada Lem <ada@lem.example> w dniu 9 cze 2026, o godz. 08:41:",
    "ti 9. kesäk. 2026 klo 8.41 Ada Lem (ada@lem.example) kirjoitti:",
    "út 9. 6. 2026 v 8:41 odesílatel Ada Lem <ada@lem.example> napsal:",
    "Ada Lem <ada@lem.example> ezt írta (időpont: 2026. jún. 9., K, 8:41):",
    "Ada Lem <ada@lem.example>, 9 Haz 2026 Sal, 08:41 tarihinde şunu yazdı:",
    "вт, 9 июн. 2026 г. в 08:41, Ada Lem <ada@lem.example>:",
    "09.06.2026 08:41, Ada Lem пишет:",
    "вт, 9 черв. 2026 р. о 08:41 Ada Lem <ada@lem.example> пише:",
    "2026年6月9日(火) 8:41 Ada Lem <ada@lem.example>:",
    "2026/06/09 8:41、Ada Lem <ada@lem.example>のメール:",
    "Ada Lem <ada@lem.example> 于2026年6月9日周二 08:41写道：",
    "在 2026年6月9日，上午8:41，Ada Lem <ada@lem.example> 写道：",
    "2026년 6월 9일 (화) 오전 8:41, Ada Lem <ada@lem.example>님이 작성:",
    "On Tue, Jun 9, 2026 at 8:41 AM Ada Lem <\nada@lem.example> wrote:",
    "On Tue, Jun 9, 2026 at 8:41 AM Ada Lem <ada@lem.example>\nwrote:",
    "On Tue, Jun 9, 2026\nat 8:41 AM\nAda Lem <ada@lem.example>\nwrote:",
    "Am Di., 9. Juni 2026 um 08:41 Uhr schrieb\nAda Lem <ada@lem.example>:",
    "Le mar. 9 juin 2026 à 08:41, Ada Lem <ada@lem.example>\na écrit :",
    "Ada Lem hat am 9. Juni 2026 um 08:41 geschrieben:",
    "Ada Lem <ada@lem.example> hat am 09.06.2026 08:41 geschrieben:",
    "Ada Lem wrote the following on 6/9/2026 8:41 AM:",
    "Tuesday, June 9, 2026, 8:41:00 AM, Ada Lem wrote:",
    "At 08:41 AM 6/9/2026, Ada Lem wrote:",
    "On Tue, 9 Jun 2026 08:41:00 +0200\nAda Lem <ada@lem.example> wrote:",
    "On 9 Jun 2026, 08:41 +0200, Ada Lem <ada@lem.example>, wrote:",
    "9 Jun 2026, 08:41 by Ada Lem <ada@lem.example>:",
    "Ada Lem <ada@lem.example> writes:",
    "On Tue, Jun 9, 2026 at 8:41\u202fAM Ada Lem <ada@lem.example> wrote:",
    "Quoting Ada Lem <ada@lem.example>:",
    "Zitat von Ada Lem <ada@lem.example>:",
    "Vào 08:41, Th 3, 9 thg 6, 2026 Ada Lem <ada@lem.example> đã viết:",
  ];

  const wrong = introductions.filter((introduction) => {
    const pieces = read(`No.\n\n${introduction}\n\n> Is it open?`).filter((piece) =>
      piece !== "boilerplate"
    );
    return pieces.join("\n") !== "written Marta Kowal: No.\nquoted Ada Lem: Is it open?";
  });
  assertEquals(wrong, []);
});

Deno.test("readThread() reads the same introductions where nothing marks the words below", () => {
  const introductions = [
    "On 9 Jun 2026, at 08:41, Ada Lem <ada@lem.example> wrote:",
    'Am 09.06.2026 um 08:41 schrieb "Ada Lem" <ada@lem.example>:',
    "Le 09/06/2026 à 08:41, Ada Lem a écrit :",
    "El 9/6/2026 8:41, Ada Lem escribió:",
    "On Tuesday, June 9, 2026, 08:41:32 AM GMT+2, Ada Lem <ada@lem.example> wrote:",
  ];

  for (const introduction of introductions) {
    assertEquals(read(`No.\n\n${introduction}\n\nIs it open?\n\nWe wait.`), [
      "written Marta Kowal: No.",
      "boilerplate",
      "quoted Ada Lem: Is it open?",
      "quoted Ada Lem: We wait.",
    ]);
  }
});

Deno.test("readThread() leaves sentences that only look like introductions to the sender", () => {
  const sentences = [
    "As Ada wrote:",
    "On 9 June the inspector wrote:",
    "On the other hand, we wrote to 3 suppliers:",
    "This is what Piet wrote:",
    "Here is the plan for 2026:",
    "The order of 9 June 2026 at 08:41:",
    "From: the yard we send to info@kowal.example every day. To: be safe, call first.",
    "On 9 June write to ada@lem.example for the key:",
    "On 9 June 2026 at 10:00 ask Piet (piet@adler.example) or me about this and that thing:",
  ];

  for (const sentence of sentences) {
    assertEquals(read(`${sentence}\n\nThe gate must be wider.`), [
      `written Marta Kowal: ${sentence}`,
      "written Marta Kowal: The gate must be wider.",
    ]);
  }
});

Deno.test("readThread() reads blocks of headers of many languages and programs", () => {
  const blocks = [
    "From: Ada Lem <ada@lem.example>\nSent: Tuesday, June 9, 2026 8:41 AM\nTo: Marta Kowal\nSubject: gate",
    "From: Ada Lem [mailto:ada@lem.example]\nSent: 09 June 2026 08:41\nTo: Marta Kowal\nCc: Piet Adler; Zofia Wrona\nSubject: gate\nImportance: High",
    "*From:* Ada Lem <ada@lem.example>\n*Sent:* 09 June 2026 08:41\n*To:* Marta Kowal\n*Subject:* gate",
    "________________________________\nFrom: Ada Lem <ada@lem.example>\nSent: 09 June 2026 08:41\nTo: Marta Kowal\nSubject: gate",
    "-----Original Message-----\nFrom: Ada Lem\nTo: Marta Kowal\nSubject: gate",
    "-----Ursprüngliche Nachricht-----\nVon: Ada Lem <ada@lem.example>\nGesendet: Dienstag, 9. Juni 2026 08:41\nAn: Marta Kowal\nBetreff: gate",
    "Von: Ada Lem <ada@lem.example>\nDatum: Dienstag, 9. Juni 2026 um 08:41\nAn: Marta Kowal <m@k.example>\nBetreff: gate",
    "De : Ada Lem <ada@lem.example>\nEnvoyé : mardi 9 juin 2026 08:41\nÀ : Marta Kowal\nObjet : gate",
    "De: Ada Lem <ada@lem.example>\nEnviado el: martes, 9 de junio de 2026 8:41\nPara: Marta Kowal\nAsunto: gate",
    "Da: Ada Lem <ada@lem.example>\nInviato: martedì 9 giugno 2026 08:41\nA: Marta Kowal\nOggetto: gate",
    "Van: Ada Lem <ada@lem.example>\nVerzonden: dinsdag 9 juni 2026 08:41\nAan: Marta Kowal\nOnderwerp: gate",
    "De: Ada Lem <ada@lem.example>\nEnviada: 9 de junho de 2026 08:41\nPara: Marta Kowal\nAssunto: gate",
    "Fra: Ada Lem <ada@lem.example>\nSendt: 9. juni 2026 08:41\nTil: Marta Kowal\nEmne: gate",
    "Från: Ada Lem <ada@lem.example>\nSkickat: den 9 juni 2026 08:41\nTill: Marta Kowal\nÄmne: gate",
    "Od: Ada Lem <ada@lem.example>\nWysłano: wtorek, 9 czerwca 2026 08:41\nDo: Marta Kowal\nTemat: gate",
    "Lähettäjä: Ada Lem <ada@lem.example>\nLähetetty: tiistai 9. kesäkuuta 2026 8.41\nVastaanottaja: Marta Kowal\nAihe: gate",
    "Kimden: Ada Lem <ada@lem.example>\nGönderildi: 9 Haziran 2026 Salı 08:41\nKime: Marta Kowal\nKonu: gate",
    "От: Ada Lem <ada@lem.example>\nОтправлено: 9 июня 2026 г. 8:41\nКому: Marta Kowal\nТема: gate",
    "差出人: Ada Lem <ada@lem.example>\n送信日時: 2026年6月9日 8:41\n宛先: Marta Kowal\n件名: gate",
    "发件人: Ada Lem <ada@lem.example>\n发送时间: 2026年6月9日 8:41\n收件人: Marta Kowal\n主题: gate",
    "보낸 사람: Ada Lem <ada@lem.example>\n보낸 날짜: 2026년 6월 9일 8:41\n받는 사람: Marta Kowal\n제목: gate",
    'From: "Ada Lem"<ada@lem.example>\nTo: "Marta"<marta@kowal.example>;\nCc:\nSent: 2026-06-09 (화) 08:41:00 (GMT+09:00)\nSubject: gate',
    "From: Ada Lem\n<ada@lem.example>\nSent: 09 June 2026 08:41\nTo: Marta Kowal;\n Piet Adler <piet@adler.example>\nSubject: gate",
  ];

  const wrong = blocks.filter((block) =>
    read(`No.\n\n${block}\n\nIs it open?`).join("\n") !==
      "written Marta Kowal: No.\nboilerplate\nquoted Ada Lem: Is it open?"
  );
  assertEquals(wrong, []);
});

Deno.test("readThread() tells mails that are passed on from mails that are answered", () => {
  const block =
    "From: Ada Lem <ada@lem.example>\nSent: 09 June 2026 08:41\nTo: Piet\nSubject: gate\n\nIt is open.";
  const marked = "---------- Forwarded message ---------\n" + block;

  for (
    const subject of [
      "Fwd: gate",
      "FW: gate",
      "WG: gate",
      "TR: gate",
      "RV: gate",
      "VB: gate",
      "I: gate",
    ]
  ) {
    assertEquals(read(`See below.\n\n${block}`, subject).at(-1), "forwarded Ada Lem: It is open.");
  }
  assertEquals(read(`See below.\n\n${block}`, "Re: gate").at(-1), "quoted Ada Lem: It is open.");
  assertEquals(
    read(`See below.\n\n${marked}`, "Re: gate").at(-1),
    "forwarded Ada Lem: It is open.",
  );
});

Deno.test("readThread() keeps apart what different people wrote in a chain", () => {
  const pieces = read(
    "Fine.\n\nFrom: Ada Lem <ada@lem.example>\nSent: 10 June 2026 09:15\nTo: Marta Kowal\nSubject: RE: gate\n\nIt takes a week.\n\n" +
      "From: Piet Adler <piet@adler.example>\nSent: 9 June 2026 08:41\nTo: Ada Lem\nSubject: gate\n\nHow long?\n\n" +
      "On Mon, 8 Jun 2026 at 08:00, Zofia Wrona <zofia@wrona.example> wrote:\n> The gate is broken.",
  );

  assertEquals(pieces.filter((piece) => piece !== "boilerplate"), [
    "written Marta Kowal: Fine.",
    "quoted Ada Lem: It takes a week.",
    "quoted Piet Adler: How long?",
    "quoted Zofia Wrona: The gate is broken.",
  ]);
});

Deno.test("readThread() lets an answer stand between, above and below quoted words", () => {
  const pieces = read(
    "On 9 Jun 2026, Ada Lem <ada@lem.example> wrote:\n\nHello Ada,\n\n> Is it open?\nYes.\n> Is it wide?\n\nNo.",
  );

  assertEquals(pieces, [
    "boilerplate",
    "written Marta Kowal: Hello Ada,",
    "quoted Ada Lem: Is it open?",
    "written Marta Kowal: Yes.",
    "quoted Ada Lem: Is it wide?",
    "written Marta Kowal: No.",
  ]);
});

Deno.test("readThread() follows introductions that are quoted with the words they introduce", () => {
  const pieces = read(
    "No.\n\n> On 10 Jun 2026, Ada Lem <ada@lem.example> wrote:\n>\n> I told him so.\n>\n>> On 9 Jun 2026, Piet Adler <piet@adler.example> wrote:\n>>\n>> The rent is due.",
  );

  assertEquals(pieces.filter((piece) => piece !== "boilerplate"), [
    "written Marta Kowal: No.",
    "quoted Ada Lem: I told him so.",
    "quoted Piet Adler: The rent is due.",
  ]);
});

Deno.test("readThread() gives words that nobody introduces to nobody", () => {
  assertEquals(read("> Is it open?\n\nYes."), [
    "quoted null: Is it open?",
    "written Marta Kowal: Yes.",
  ]);
  assertEquals(
    read("No.\n\n-----Original Message-----\n\nIs it open?").at(-1),
    "quoted null: Is it open?",
  );
  assertEquals(
    read("No.\n\nOn 9 June 2026 you wrote:\n\nIs it open?").at(-1),
    "quoted null: Is it open?",
  );
});

Deno.test("readThread() takes the first words of a quotation, as Lotus Notes repeats them, for nobody's", () => {
  const body =
    "No.\n\nAda Lem ---06/09/2026 08:41:00 AM---Is it open?\n\nFrom: Ada Lem\nTo: Marta Kowal/KT@KT\nDate: 06/09/2026 08:41 AM\nSubject: gate\n\nIs it open?";

  assertEquals(read(body).filter((piece) => piece !== "boilerplate"), [
    "written Marta Kowal: No.",
    "quoted Ada Lem: Is it open?",
  ]);
});

Deno.test("readThread() leaves lines that begin like headers to the sender", () => {
  const body =
    "From: the yard we send to info@kowal.example every day.\nTo: be safe, call first.\n\nNo.";

  assertEquals(read(body), [
    "written Marta Kowal: From: the yard we send to info@kowal.example every day. To: be safe, call first.",
    "written Marta Kowal: No.",
  ]);
});

Deno.test("readThread() gives the words below headers of an unknown language to nobody", () => {
  const body =
    "No.\n\nSender in Elvish: Ada Lem <ada@lem.example>\nSent in Elvish: 9 ninui 2026 08:41\nTo in Elvish: Marta Kowal\nAbout: gate\n\nIs it open?";

  assertEquals(read(body), ["written Marta Kowal: No.", "boilerplate", "quoted null: Is it open?"]);
});

Deno.test("readThread() takes signatures and footers for boilerplate, and not the words around them", () => {
  const trimmings = [
    "-- \nMarta Kowal\nKowal Tiles, 4 Quay Street\n+49 30 555 0142",
    "Kind regards,\n\nMarta Kowal\nManaging Director | Kowal Tiles\nT +49 30 555 0142 | www.kowal.example",
    "Mit freundlichen Grüßen\nMarta Kowal\nGeschäftsführerin",
    "Viele Grüße\nMarta",
    "Gruß Marta",
    "Cordialement,\nMarta Kowal",
    "Un saludo,\nMarta",
    "Marta Kowal\nKowal Tiles\n+49 30 555 0142",
    "Sent from my iPhone",
    "Von meinem iPhone gesendet",
    "Gesendet von Outlook für Android<https://aka.example/x>",
    "Envoyé de mon iPhone",
    "Enviado desde mi iPhone",
    "Inviato da iPhone",
    "Verstuurd vanaf mijn iPhone",
    "Enviado do meu iPhone",
    "Sendt fra min iPhone",
    "Skickat från min iPhone",
    "Wysłane z iPhone'a",
    "Lähetetty iPhonesta",
    "Odesláno z iPhonu",
    "iPhone'umdan gönderildi",
    "Отправлено с iPhone",
    "iPhoneから送信",
    "发自我的 iPhone",
    "나의 iPhone에서 보냄",
    "Get Outlook for iOS",
    "Sent from Mail for Windows",
    "Sent from Yahoo Mail on Android",
    "Sent with Proton Mail secure email.",
    "________________________________\nThis e-mail is confidential and meant for the intended recipient only. If you received it in error, please delete it.",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und vernichten Sie diese E-Mail.",
    "Ce message est confidentiel et destiné exclusivement à son destinataire. Si vous l'avez reçu par erreur, merci de le supprimer.",
    "Este mensaje es confidencial y va dirigido exclusivamente a su destinatario. Si lo recibe por error, elimínelo.",
    "_______________________________________________\nyard mailing list\nyard@lists.kowal.example\nhttps://lists.kowal.example/listinfo/yard",
    'You received this message because you are subscribed to the Google Groups "yard" group.\nTo unsubscribe from this group, visit https://groups.example/unsub.',
  ];

  const wrong = trimmings.filter((trimming) => {
    const [first, ...others] = read(`The gate is too narrow.\n\n${trimming}\n`);
    return first !== "written Marta Kowal: The gate is too narrow." || others.length === 0 ||
      others.some((piece) => piece !== "boilerplate");
  });
  assertEquals(wrong, []);
});

Deno.test("readThread() leaves to the sender what only looks like a signature", () => {
  const bodies = [
    "Confidential for now, please.",
    "Thank you\n\nMonday is fine for all of us.",
    "Sent from my desk, because the phone is broken.",
    "The offer was sent from my iPhone to all of you.",
    "We need:\n-- a gate\n-- a lamp",
    "Thank you!",
    "I want to unsubscribe from your mailing list.",
    "The keys are with:\nMarta Kowal\nPiet Adler\nZofia Wrona",
  ];

  for (const body of bodies) {
    assertEquals(read(body).filter((piece) => piece === "boilerplate"), [], body);
  }
});

Deno.test("readThread() takes no rule for the end of the sender's words", () => {
  for (const rule of ["----------", "________________________________", "* * * * *"]) {
    assertEquals(read(`First part.\n\n${rule}\n\nThe second part is about money.`), [
      "written Marta Kowal: First part.",
      "boilerplate",
      "written Marta Kowal: The second part is about money.",
    ]);
  }
});

Deno.test("splitFlowedLines() joins lines that end in a blank, and never across depths", () => {
  const lines = splitFlowedLines(
    "> Lamps are planned for \n> the autumn. \nNo, we keep the \nold ones.\n-- \nMarta",
    false,
  );

  assertEquals(lines.map(({ text, depth }) => `${depth} ${text}`), [
    "1 Lamps are planned for the autumn. ",
    "0 No, we keep the old ones.",
    "0 -- ",
    "0 Marta",
  ]);
});

Deno.test("splitFlowedLines() drops the blank where DelSp says so", () => {
  const [line] = splitFlowedLines("毎週二十箱ほど \n売れ残っています。", true);

  assertEquals(line?.text, "毎週二十箱ほど売れ残っています。");
});

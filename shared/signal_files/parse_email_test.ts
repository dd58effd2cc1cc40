import { assertEquals, assertRejects } from "@std/assert";
import { parseEmail } from "./parse_email.ts";

function mail(...lines: string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\r\n"));
}

const HEADERS = [
  "From: =?utf-8?q?Ad=C3=A9?= Mole <ade@client.example>",
  "To: nadia@studio.example",
  "Date: Tue, 3 Nov 2026 08:41:19 +0100",
  "Subject: Before we start",
  "Message-ID: <1@client.example>",
];

Deno.test("parseEmail() puts sender, receiver and subject before the body", async () => {
  const signal = await parseEmail(mail(...HEADERS, "", "Good morning,", "", "we wash."));

  assertEquals(
    signal.content,
    "From: Adé Mole <ade@client.example>\nTo: <nadia@studio.example>\n" +
      "Subject: Before we start\n\nGood morning,\n\nwe wash.",
  );
  assertEquals(signal.title, "Before we start");
  assertEquals(signal.source_type, "email");
  assertEquals(signal.occurred_at, "2026-11-03T07:41:19.000Z");
});

Deno.test("parseEmail() prefers the plain alternative and undoes its transfer encoding", async () => {
  const signal = await parseEmail(mail(
    ...HEADERS,
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=iso-8859-1",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "one =",
    "line caf=E9",
    "--b",
    "Content-Type: text/html",
    "",
    "<p>other</p>",
    "--b--",
  ));

  assertEquals(signal.content.split("\n\n")[1], "one line café");
});

Deno.test("parseEmail() turns a body of HTML alone into text", async () => {
  const signal = await parseEmail(
    mail(...HEADERS, "Content-Type: text/html", "", "<p>One <a href='#'>two</a></p><p>three</p>"),
  );

  assertEquals(signal.content.endsWith("\n\nOne two\n\nthree"), true);
});

Deno.test("parseEmail() has no time where the Date header is none", async () => {
  const signal = await parseEmail(mail("From: a@b.example", "Date: soon", "", "Words"));

  assertEquals(signal.occurred_at, null);
});

Deno.test("parseEmail() names attachments and does not read them", async () => {
  const signal = await parseEmail(mail(
    ...HEADERS,
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "See the list.",
    "--b",
    'Content-Type: text/csv; name="claims.csv"',
    'Content-Disposition: attachment; filename="claims.csv"',
    "",
    "week,claims",
    "--b--",
  ));

  assertEquals(signal.metadata["attachments"], ["claims.csv"]);
  assertEquals(signal.content.includes("week,claims"), false);
});

Deno.test("parseEmail() refuses bytes that are no mail", async () => {
  await assertRejects(() => parseEmail(mail("just words")), SyntaxError, "no From header");
});

Deno.test("parseEmail() refuses a mail without words", async () => {
  await assertRejects(() => parseEmail(mail(...HEADERS, "", "")), SyntaxError, "no text");
});

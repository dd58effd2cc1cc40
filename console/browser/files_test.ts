/** Every kind of file, dropped into a browser, becomes what it becomes elsewhere. */
import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import type { LocalStack } from "../../local/stack.ts";
import { READABLE_EXTENSIONS } from "../../shared/signals/file_formats.ts";
import { readFile } from "../../shared/signals/read_file.ts";
import { toSignalRows } from "../../shared/signals/signal_rows.ts";
import { createProject } from "./testing/create_project.ts";
import { withConsole } from "./testing/with_console.ts";

const test = withConsole();

const CASES = new URL("../../shared/signals/cases/", import.meta.url);

/** A file of each extension; some have the same content as others. */
const FILES: Record<string, string> = {
  ".csv": "documents/survey.csv",
  ".docx": "documents/brief.docx",
  ".eml": "mail_parts/text_around_attachment.eml",
  ".emlx": "documents/mail.emlx",
  ".htm": "documents/yard.html",
  ".html": "documents/brief.html",
  ".ics": "documents/workshop.ics",
  ".json": "json/nul_and_surrogates.json",
  ".jsonl": "json/json_lines.jsonl",
  ".log": "chats/discord.txt",
  ".markdown": "text/bold_names.md",
  ".mbox": "documents/two_mails.mbox",
  ".md": "text/granola.md",
  ".msg": "documents/reply.msg",
  ".ndjson": "json/assemblyai.json",
  ".pdf": "documents/call.pdf",
  ".sbv": "captions/meet.sbv",
  ".srt": "captions/accents.srt",
  ".text": "text/rev.txt",
  ".tsv": "documents/survey_typeform.tsv",
  ".txt": "text/days.txt",
  ".vtt": "captions/utf16.vtt",
};

interface DroppedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** As a person does from a window of files. */
async function drop(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (encoded) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of encoded) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") })),
  );
  const area = page.locator(".drop-area");
  await area.dispatchEvent("dragover", { dataTransfer: transfer });
  await area.dispatchEvent("drop", { dataTransfer: transfer });
}

function selectSignals(stack: LocalStack, project: string) {
  return stack.sql<{ content: string; turns: unknown; source_type: string; title: string }>(
    `select content, turns, source_type, title from public.signals
    where project_id = (select id from public.projects where name = $1) order by content`,
    [project],
  );
}

test("a file of each format is read in the browser as elsewhere", async ({ stack, open }) => {
  assertEquals(Object.keys(FILES).sort(), [...READABLE_EXTENSIONS].sort());
  const files = await Promise.all(
    Object.entries(FILES).map(async ([extension, path]) => ({
      name: `file_${extension.slice(1)}${extension}`,
      bytes: await Deno.readFile(new URL(path, CASES)),
    })),
  );
  const readings = await Promise.all(files.map(({ name, bytes }) => readFile(name, bytes)));
  const expected = readings.flatMap(({ signals }) => toSignalRows(signals))
    .map(({ content, turns, source_type, title }) => ({ content, turns, source_type, title }));
  const { page } = await open({ user: "consultant" });
  await createProject(page, "Every format");
  await page.getByRole("link", { name: "Signals", exact: true }).click();

  await drop(page, files);
  const added = page.getByRole("list", { name: "Added signals" });
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll(".addition-list .badge")];
    return badges.every(({ textContent }) => !/Waiting|Reading/.test(textContent ?? ""));
  });

  const byContent = (one: { content: string }, other: { content: string }) =>
    one.content < other.content ? -1 : 1;
  assertEquals(await added.locator("> li:has(.badge-bad)").allInnerTexts(), []);
  assertEquals(
    (await selectSignals(stack, "Every format")).sort(byContent),
    expected.sort(byContent),
  );
  const shown = await added.innerText();
  for (const note of readings.flatMap(({ notes }) => notes)) assert(shown.includes(note), note);
});

const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const MAIL = `From: Ruth Adey <ruth@adey.example>
Date: Tue, 9 Jun 2026 08:41:19 +0200
Subject: The numbers
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain

The numbers are attached.
--b
Content-Type: text/plain; name="numbers.txt"
Content-Disposition: attachment; filename="numbers.txt"

We lose thirty-eight garments a week.
--b
Content-Type: image/png; name="photo.png"
Content-Disposition: attachment; filename="photo.png"
Content-Transfer-Encoding: base64

${PICTURE}
--b--
`;

test("what is attached to a mail is a signal of its own, each a way to the other, and what was left out is said", async ({ open }) => {
  const { page } = await open({ user: "consultant" });
  await createProject(page, "A mail with a file");
  await page.getByRole("link", { name: "Signals", exact: true }).click();

  await drop(page, [
    { name: "numbers.eml", bytes: new TextEncoder().encode(MAIL) },
    { name: "photo.png", bytes: new Uint8Array(Buffer.from(PICTURE, "base64")) },
  ]);
  const added = page.getByRole("list", { name: "Added signals" });
  await added.getByText("2 signals").waitFor();
  await added.getByText("Refused").waitFor();
  const shown = await added.innerText();
  await page.getByRole("link", { name: "The numbers" }).click();
  await page.getByText("Attached:").getByRole("link", { name: "numbers" }).click();
  await page.getByText("We lose thirty-eight garments a week.").waitFor();
  await page.getByRole("link", { name: "The mail that it was attached to" }).click();
  await page.getByText("The numbers are attached.").waitFor();

  assert(/"photo\.png" was not read: it is a picture/.test(shown), shown);
  assert(/it is a picture; add what it says as text/.test(shown), shown);
});

test("text that is pasted has its speakers", async ({ stack, open }) => {
  const { page } = await open({ user: "consultant" });
  await createProject(page, "Pasted");
  await page.getByRole("link", { name: "Signals", exact: true }).click();

  await page.getByRole("button", { name: "Paste text" }).click();
  await page.getByRole("textbox", { name: /^Text/ }).fill(
    "Ada Lem: How many?\nBen Ode: Forty.\nAda Lem: A week?",
  );
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("Added", { exact: true }).waitFor();

  const [signal] = await selectSignals(stack, "Pasted");
  assertEquals((signal?.turns as { speaker: string }[]).map(({ speaker }) => speaker), [
    "Ada Lem",
    "Ben Ode",
    "Ada Lem",
  ]);
});

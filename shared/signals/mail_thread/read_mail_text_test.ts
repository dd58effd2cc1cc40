import { assertEquals } from "@std/assert";
import type { Turn } from "../../contracts/signal.ts";
import { readFile } from "../read_file.ts";
import { readMailText } from "./read_mail_text.ts";

function read(content: string, source_type: "email" | "note"): string[] | undefined {
  return readMailText(content, source_type)?.turns.map(({ start, end, speaker, kind }) =>
    `${kind} ${speaker}: ${content.slice(start, end)}`
  );
}

Deno.test("readMailText() takes the sender from the headers above a pasted mail", () => {
  const turns = read(
    "From: Ada Lem <ada@lem.example>\nTo: Piet\nSubject: gate\n\nIt is open.\n\n> Is it?",
    "note",
  );

  assertEquals(turns, [
    "boilerplate null: From: Ada Lem <ada@lem.example>\nTo: Piet\nSubject: gate",
    "written Ada Lem: It is open.",
    "quoted null: Is it?",
  ]);
});

Deno.test("readMailText() reads marked lines over several lines as one turn", () => {
  const turns = read(
    "Yes.\n\nOn 9 Jun 2026, Ada Lem <ada@lem.example> wrote:\n> Is it\n> open?",
    "note",
  );

  assertEquals(turns?.at(-1), "quoted Ada Lem: Is it\n> open?");
});

Deno.test("readMailText() takes a note for a note", () => {
  const notes = [
    "The gate is open.\n\nNobody knows why.",
    "> A quotation in Markdown\n\nand what we think of it.",
    "From: hall A\nTo: hall B\n\nMove the crates.",
    "Date: 9 June\nTo: everybody\n\nThe gate is closed.",
  ];

  for (const note of notes) assertEquals(read(note, "note"), undefined, note);
});

Deno.test("readMailText() finds in the content of a mail's signal what the reader of the file found", async () => {
  const cases = new URL("../cases/", import.meta.url);
  for (const group of ["replies", "forwards", "html", "signatures"]) {
    for (const { name } of Deno.readDirSync(new URL(group, cases))) {
      if (!name.endsWith(".eml")) continue;
      const bytes = await Deno.readFile(new URL(`${group}/${name}`, cases));
      const [signal] = (await readFile(name, bytes)).signals;
      const words = (turns: readonly Turn[]) =>
        turns.filter(({ kind }) => kind !== "boilerplate").map(({ start, end, speaker }) =>
          `${speaker}: ${signal!.content.slice(start, end)}`
        );

      assertEquals(
        words(readMailText(signal!.content, "email")!.turns),
        words(signal!.turns),
        name,
      );
    }
  }
});

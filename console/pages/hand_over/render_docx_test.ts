import { assertEquals, assertStringIncludes } from "@std/assert";
import { openFile } from "../../../shared/signals/open_file.ts";
import { renderDocx } from "./render_docx.ts";

Deno.test("renderDocx() writes a file that gives the words back", async () => {
  const blocks = [
    { kind: "title" as const, text: "Returns desk" },
    {
      kind: "field" as const,
      label: "Statement",
      texts: ["Counted by hand & <b>late</b>"],
      doubt: "Not said",
    },
    { kind: "field" as const, label: "Goals", texts: ["One", "=SUM(A1)\u0000"] },
    { kind: "quote" as const, text: "By hand,\nevery evening.", source: "Marta Lem" },
  ];

  const bytes = new Uint8Array(await (await renderDocx(blocks)).arrayBuffer());
  const { signals: [read] } = await openFile({
    name: "handed.docx",
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.slice(start, end)),
  });

  const content = read?.content ?? "";
  for (
    const words of [
      "Returns desk",
      "Statement: Counted by hand & <b>late</b> (Not said)",
      "=SUM(A1)",
    ]
  ) {
    assertStringIncludes(content, words);
  }
  assertStringIncludes(content.replaceAll(/\s+/g, " "), "“By hand, every evening.”");
  assertEquals(content.includes("\u0000"), false);
});

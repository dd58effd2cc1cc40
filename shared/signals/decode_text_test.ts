import { assertEquals, assertRejects } from "@std/assert";
import { decodeText } from "./decode_text.ts";

/** "Ä" to "ß" and the euro sign are what the western charset of Windows has beyond ASCII. */
const WINDOWS_1252 = [
  0x44,
  0x69,
  0x65,
  0x20,
  0xd6,
  0x66,
  0x65,
  0x6e,
  0x20,
  0x6b,
  0x6f,
  0x73,
  0x74,
  0x65,
  0x6e,
  0x20,
  0x39,
  0x20,
  0x80,
  0x2e,
];

Deno.test("decodeText() takes UTF-8 with a single accent for what it is", async () => {
  const bytes = new TextEncoder().encode("\ufeffa café\r\nand\rmore\0");

  assertEquals(await decodeText(bytes), { text: "a café\nand\nmore", note: null });
});

Deno.test("decodeText() reads UTF-16 with a mark and without", async () => {
  const units = Uint16Array.from("Die Öfen", (char) => char.charCodeAt(0));
  const little = new Uint8Array(units.buffer);
  const big = new Uint8Array(little.length).map((_, at) => little[at ^ 1]!);

  for (
    const bytes of [
      little,
      big,
      new Uint8Array([0xff, 0xfe, ...little]),
      new Uint8Array([0xfe, 0xff, ...big]),
    ]
  ) {
    assertEquals((await decodeText(bytes)).text, "Die Öfen");
  }
});

Deno.test("decodeText() guesses an older charset", async () => {
  assertEquals(await decodeText(new Uint8Array(WINDOWS_1252)), {
    text: "Die Öfen kosten 9 €.",
    note: null,
  });
});

Deno.test("decodeText() reads UTF-8 that lost a byte, and says so", async () => {
  const bytes = new TextEncoder().encode("Öfen, Türen, Wände, Böden").slice(1);

  const { text, note } = await decodeText(bytes);

  assertEquals(text, "\ufffdfen, Türen, Wände, Böden");
  assertEquals(note, "1 damaged character in it could not be read");
});

Deno.test("decodeText() refuses bytes that are no text", async () => {
  const bytes = Uint8Array.from({ length: 999 }, (_, at) => (at * 7) % 31);

  await assertRejects(() => decodeText(bytes), SyntaxError, "binary");
});

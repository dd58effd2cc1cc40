import { assertEquals } from "@std/assert";
import { splitMailLines } from "./mail_line.ts";
import { joinWrapped, measureWidths } from "./wrapped_lines.ts";

function join(body: string): string {
  const lines = splitMailLines(body);
  return joinWrapped(lines, measureWidths(lines)[0] ?? 0);
}

Deno.test("joinWrapped() joins lines that were cut because the next word did not fit", () => {
  const body =
    "Last year we wrote off a hundred and ninety thousand euros, and the\nbank wants to see that number halved before it lends us anything\nagain.";

  assertEquals(join(body), body.replaceAll("\n", " "));
});

Deno.test("joinWrapped() leaves lines that their author ended", () => {
  const bodies = [
    "Best regards\nMarta Kowal\nKowal Tiles",
    "We need from you, and as soon as you can possibly manage to send:\n- a drawing of the gate\n- the price of the hinges",
    "Gate      3 m     oak, with two hinges and a lock that can be kept\nDoor      1 m     pine",
    "A paragraph that no program has cut, because it goes on and on for much more than a hundred characters, as most do today.\nAnd another one.",
  ];

  for (const body of bodies) assertEquals(join(body), body);
});

Deno.test("joinWrapped() puts no blank between Chinese or Japanese letters", () => {
  const line = "毎週二十箱ほど売れ残っています。".repeat(4).slice(0, 36);

  assertEquals(join(`${line}\n棚が足りません。`), `${line}棚が足りません。`);
});

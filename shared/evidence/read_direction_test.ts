import { assertEquals } from "@std/assert";
import { directionBeside } from "./read_direction.ts";

function directionOf(text: string): "up" | "down" | null {
  const [figure] = /\d+(?: %)?/u.exec(text) ?? [];
  const start = text.indexOf(figure ?? "");
  return directionBeside(text, { start, end: start + (figure ?? "").length });
}

Deno.test("directionBeside() reads in each language whether a figure is one of growth", () => {
  for (
    const text of [
      "30 more boats",
      "die Zahl um 30 erhöhen",
      "30 bateaux de plus",
      "30 barcos más",
      "30 boten meer",
      "30件増やす",
    ]
  ) assertEquals(directionOf(text), "up", text);
  for (
    const text of [
      "cut the queue by 30",
      "30 Boote weniger",
      "réduire de 30 %",
      "30 barcos menos",
      "30 boten minder",
      "30件減らす",
    ]
  ) assertEquals(directionOf(text), "down", text);
});

Deno.test("directionBeside() takes no limit and no other clause for a change", () => {
  for (
    const text of [
      "more than 30 boats",
      "weniger als 30 Boote",
      "we grow, and 30 boats",
      "30 boats",
    ]
  ) {
    assertEquals(directionOf(text), null, text);
  }
});

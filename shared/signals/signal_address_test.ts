import { assertEquals } from "@std/assert";
import { readSignalPlace, signalAddress } from "./signal_address.ts";

/** The last part of an address as the router hands it to the page. */
function lastPart(address: string): string {
  return decodeURI(address).split("/").at(-1) ?? "";
}

Deno.test("signalAddress() leads to the signal, and to a quote by its offsets", () => {
  assertEquals(signalAddress("p", "s"), "/projects/p/signals/s");
  assertEquals(signalAddress("p", "s", { start: 12, end: 80 }), "/projects/p/signals/s/12-80");
});

Deno.test("readSignalPlace() reads what signalAddress() wrote, whatever the words are", () => {
  for (const words of ["12-80", "50% of it: why/when? #1", "zwölf “Uhr”\nthen", "%25", "~"]) {
    assertEquals(readSignalPlace(lastPart(signalAddress("p", "s", words))), words);
  }
  assertEquals(readSignalPlace("12-80"), { start: 12, end: 80 });
});

Deno.test("readSignalPlace() finds no place in other text", () => {
  assertEquals([readSignalPlace("12"), readSignalPlace("a-b"), readSignalPlace("~%")], [
    null,
    null,
    null,
  ]);
});

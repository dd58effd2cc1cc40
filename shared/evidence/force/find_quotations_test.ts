import { assertEquals } from "@std/assert";
import { findQuotations } from "./find_quotations.ts";

function quoted(text: string): string[] {
  return findQuotations(text, 100).map(({ start, end }) => text.slice(start - 100, end - 100));
}

Deno.test("findQuotations() pairs the marks of each language", () => {
  assertEquals(quoted('He said "not now" and "never".'), ["not now", "never"]);
  assertEquals(quoted("Er sagte: „Nicht jetzt.“"), ["Nicht jetzt."]);
  assertEquals(quoted("« Pas maintenant », dit-il."), [" Pas maintenant "]);
  assertEquals(quoted("「今は無理」と言った。"), ["今は無理"]);
});

Deno.test("findQuotations() finds one within another", () => {
  assertEquals(quoted('« Il a dit "non" »'), ["non", ' Il a dit "non" ']);
});

Deno.test("findQuotations() takes no mark that nothing closes, and no inches", () => {
  assertEquals(quoted('A 15" screen and a 17" one'), []);
  assertEquals(quoted('"It never ends\n\nbut here is another "one"'), ["one"]);
});

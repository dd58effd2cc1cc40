import { assertEquals } from "@std/assert";
import { toText } from "./field_list.tsx";

Deno.test("toText() writes every shape that a field can have", () => {
  assertEquals(toText("as it is"), "as it is");
  assertEquals(toText(["one", "two"]), "one; two");
  assertEquals(toText([{ metric: "Losses", target: "0" }]), "Losses, 0");
  assertEquals([toText(true), toText(false), toText(610000)], ["Yes", "No", "610,000"]);
  assertEquals([toText(null), toText(undefined), toText([])], ["", "", ""]);
});

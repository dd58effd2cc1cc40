import { assertEquals } from "@std/assert";
import { toLabel } from "./to_label.ts";

Deno.test("toLabel() gives a name of the API in words", () => {
  assertEquals(toLabel("core_pain"), "Core pain");
  assertEquals(toLabel("mvp_scoped"), "MVP scoped");
  assertEquals(toLabel("engagement"), "Engagement");
  assertEquals(toLabel(""), "");
});

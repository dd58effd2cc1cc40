import { assertEquals } from "@std/assert";
import { blankValue, fieldInput } from "./write_field.ts";
import { readFieldInput } from "./field_inputs.tsx";
import { EXTRACTABLE_NAMES } from "../../../shared/elements/elements.ts";
import { extractableSchemas } from "../../../shared/contracts/foundation.ts";

function toForm(entries: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(entries)) form.append(name, text);
  return form;
}

Deno.test("readFieldInput() reads each item that says something", () => {
  const input = fieldInput("business_case", "success_kpis")!;
  const form = toForm({
    "success_kpis.0.metric": " Lost garments ",
    "success_kpis.0.current_state": "3 a day",
    "success_kpis.0.hypothesis": "on",
    "success_kpis.7.metric": "",
    "success_kpis.9.metric": "Hours of counting",
  });
  const blank = { current_state: "", target_state: "", measurement_method: "", timeframe: "" };

  assertEquals(readFieldInput(form, "success_kpis", input), {
    success_kpis: [
      { ...blank, metric: "Lost garments", current_state: "3 a day", hypothesis: true },
      { ...blank, metric: "Hours of counting", hypothesis: false },
    ],
  });
});

Deno.test("readFieldInput() sorts features into both lists", () => {
  const form = toForm({ "scope.a": "v1_features", "scope.b": "none", "scope.c": "v2_features" });

  assertEquals(readFieldInput(form, "v1_features", { kind: "scope" }), {
    v1_features: ["a"],
    v2_features: ["c"],
  });
});

Deno.test("blankValue() is a value of its element", () => {
  for (const name of EXTRACTABLE_NAMES) {
    const { success } = extractableSchemas[name].safeParse(blankValue(name));
    assertEquals([name, success], [name, true]);
  }
});

import { assertEquals } from "@std/assert";
import { elementFields, fieldLabel } from "./element_fields.ts";

Deno.test("elementFields() gives an element's fields in the order of the domain", () => {
  const paths = elementFields("core_pain", {}).map(({ path }) => path);

  assertEquals(paths, ["statement", "trigger", "stakes", "who_feels_it"]);
});

Deno.test("elementFields() shows what people added to the strategic context, to read and not to edit", () => {
  const value = { opportunity: { market_gap: "None", hunch: "Big" }, investment_case: {} };

  const added = elementFields("strategic_context", value).slice(15);

  assertEquals(added, [{ path: "opportunity.hunch", label: "Hunch", kind: "other" }]);
});

Deno.test("fieldLabel() gives the catalogue's label, else the words of the name", () => {
  assertEquals(fieldLabel("wow_moment", "level_1"), "In the prototype");
  assertEquals(fieldLabel("strategic_context", "opportunity.market_gap"), "Market gap");
  assertEquals(fieldLabel("strategic_context", "opportunity.hunch"), "Hunch");
});

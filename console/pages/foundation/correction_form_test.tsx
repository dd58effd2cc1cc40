import { assertEquals } from "@std/assert";
import { correctValue } from "./correction_form.tsx";
import { elementFields } from "../../../shared/elements/element_fields.ts";

Deno.test("correctValue() replaces the texts that the form gives and keeps the rest", () => {
  const value = {
    visual_style: "Dense",
    references: ["One"],
    anti_references: ["Two"],
    specific_requirements: [],
    confirmed_by: null,
  };
  const texts = new Map([["visual_style", "  "], ["references", "One\r\n\n Three "]]);

  const corrected = correctValue(value, elementFields("design_preferences", value), texts);

  assertEquals(corrected, { ...value, visual_style: null, references: ["One", "Three"] });
  assertEquals(value.references, ["One"]);
});

Deno.test("correctValue() reaches into the parts of the strategic context", () => {
  const value = {
    opportunity: { market_gap: "None" },
    investment_case: {},
    constraints: {},
    risks: [],
  };
  const texts = new Map([["opportunity.market_gap", "No offer on the market"]]);

  const corrected = correctValue(value, elementFields("strategic_context", value), texts);

  assertEquals(corrected["opportunity"], { market_gap: "No offer on the market" });
});

import { assert, assertEquals, assertGreater, assertLess, assertStringIncludes } from "@std/assert";
import * as z from "zod";
import type { ExtractableName } from "../contracts/element.ts";
import { ELEMENT_NAMES, ELEMENTS, EXTRACTABLE_NAMES, GATES } from "./elements.ts";
import { elementSchemas } from "../contracts/foundation.ts";
import type { ElementValue, KnownElements } from "./extraction.ts";
import { CORE_PAIN, PRIMARY_PERSONA } from "../foundation/testing/fixtures.ts";
import { soundOutput } from "../foundation/testing/scripted_reasoner.ts";
import { EXTRACTIONS } from "./extractions.ts";

const known: KnownElements = new Map<ExtractableName, ElementValue>([
  ["core_pain", CORE_PAIN],
  ["primary_persona", PRIMARY_PERSONA],
]);
const input = { depth: "standard", known, features: [] } as const;
const definitions = Object.values(EXTRACTIONS);

Deno.test("EXTRACTIONS has every element under its own name", () => {
  assertEquals(Object.keys(EXTRACTIONS).toSorted(), EXTRACTABLE_NAMES.toSorted());
  for (const [name, definition] of Object.entries(EXTRACTIONS)) {
    assertEquals<string>(definition.name, name);
  }
});

Deno.test("EXTRACTIONS has proposal schemas that a model can be shown and a sound proposal passes", () => {
  for (const { name, proposal_schema } of definitions) {
    z.toJSONSchema(proposal_schema, { io: "input" });
    proposal_schema.parse(soundOutput(name));
  }
});

Deno.test("EXTRACTIONS refuses blank texts and an empty object everywhere", () => {
  for (const { name, proposal_schema, fields } of definitions) {
    assert(!proposal_schema.safeParse({}).success, name);
    for (const { field, kind } of fields) {
      const blank = kind === "text_list" ? ["  "] : "  ";
      if (name === "confirmed_scope") continue;
      const proposal = { ...soundOutput(name), [field]: blank };
      assert(!proposal_schema.safeParse(proposal).success, `${name}.${field}`);
    }
  }
});

Deno.test("EXTRACTIONS has cues only for fields that the stored element has", () => {
  for (const name of ELEMENT_NAMES) {
    const { fields } = EXTRACTIONS[name];
    const stored = Object.keys(elementSchemas[name].shape);
    for (const { field } of fields) assert(stored.includes(field), `${name}.${field}`);
  }
});

Deno.test("EXTRACTIONS has instructions that name every field, and stay short because each call pays for them", () => {
  for (const definition of definitions) {
    const instructions = definition.renderInstructions(input);

    for (const { field } of definition.fields) assertStringIncludes(instructions, field);
    assertGreater(instructions.length, 200);
    assertLess(instructions.length, 1_900, definition.name);
  }
});

Deno.test("EXTRACTIONS shows what an element builds on, and no evidence or confirmation with it", () => {
  for (const definition of definitions) {
    const instructions = definition.renderInstructions(input);

    if (ELEMENTS[definition.name].prerequisites.includes("core_pain")) {
      assertStringIncludes(instructions, CORE_PAIN.statement);
    }
    assert(!instructions.includes('"evidence"') && !instructions.includes("confirmed_by"));
  }
});

Deno.test("EXTRACTIONS describes a tool for every element that the catalogue gives one", () => {
  for (const name of ELEMENT_NAMES) {
    assertEquals(EXTRACTIONS[name].tool !== undefined, GATES[name].tool !== null, name);
  }
});

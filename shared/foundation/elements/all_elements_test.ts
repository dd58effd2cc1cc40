import { assert, assertEquals, assertGreater, assertLess, assertStringIncludes } from "@std/assert";
import { z } from "zod";
import type { ExtractableName } from "../../contracts/element.ts";
import { ELEMENT_NAMES, EXTRACTABLE_NAMES } from "../../elements/elements.ts";
import { elementSchemas } from "../../contracts/foundation.ts";
import type { ElementValue, KnownElements } from "../element_definition.ts";
import { CORE_PAIN, PRIMARY_PERSONA } from "../testing/fixtures.ts";
import { soundOutput } from "../testing/scripted_reasoner.ts";
import { ALL_ELEMENTS } from "./all_elements.ts";

const known: KnownElements = new Map<ExtractableName, ElementValue>([
  ["core_pain", CORE_PAIN],
  ["primary_persona", PRIMARY_PERSONA],
]);
const input = { depth: "standard", known, features: [] } as const;
const definitions = Object.values(ALL_ELEMENTS);

Deno.test("ALL_ELEMENTS has every element under its own name", () => {
  assertEquals(Object.keys(ALL_ELEMENTS).toSorted(), EXTRACTABLE_NAMES.toSorted());
  for (const [name, definition] of Object.entries(ALL_ELEMENTS)) {
    assertEquals<string>(definition.name, name);
  }
});

Deno.test("ALL_ELEMENTS has each element after those it builds on", () => {
  const order = definitions.map(({ name }) => name);
  for (const { name, prerequisites, uses } of definitions) {
    for (const earlier of [...prerequisites, ...uses]) {
      assertLess(order.indexOf(earlier), order.indexOf(name), `${earlier} before ${name}`);
    }
  }
});

Deno.test("ALL_ELEMENTS has proposal schemas that a model can be shown and a sound proposal passes", () => {
  for (const { name, proposal_schema } of definitions) {
    z.toJSONSchema(proposal_schema, { io: "input" });
    proposal_schema.parse(soundOutput(name));
  }
});

Deno.test("ALL_ELEMENTS refuses blank texts and an empty object everywhere", () => {
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

Deno.test("ALL_ELEMENTS has cues only for fields that the stored element has", () => {
  for (const name of ELEMENT_NAMES) {
    const { fields } = ALL_ELEMENTS[name];
    const stored = Object.keys(elementSchemas[name].shape);
    for (const { field } of fields) assert(stored.includes(field), `${name}.${field}`);
  }
});

Deno.test("ALL_ELEMENTS has instructions that name every field, and stay short because each call pays for them", () => {
  for (const definition of definitions) {
    const instructions = definition.renderInstructions(input);

    for (const { field } of definition.fields) assertStringIncludes(instructions, field);
    assertGreater(instructions.length, 200);
    assertLess(instructions.length, 1_900, definition.name);
  }
});

Deno.test("ALL_ELEMENTS shows what an element builds on, and no evidence or confirmation with it", () => {
  for (const definition of definitions) {
    const instructions = definition.renderInstructions(input);

    if (definition.prerequisites.includes("core_pain")) {
      assertStringIncludes(instructions, CORE_PAIN.statement);
    }
    assert(!instructions.includes('"evidence"') && !instructions.includes("confirmed_by"));
  }
});

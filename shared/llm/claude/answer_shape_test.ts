import { assertEquals } from "@std/assert";
import * as z from "zod";
import { toShape } from "./answer_shape.ts";

const textOf = (schema: z.ZodType) => toShape(schema).text;

Deno.test("toShape() writes objects, lists and what may be null or absent", () => {
  const schema = z.object({
    name: z.string().trim().min(1).max(20).nullable(),
    items: z.array(z.object({ id: z.string(), note: z.string().optional() })).max(3),
    rest: z.array(z.string()).default([]),
    levels: z.array(z.enum(["low", "high"])),
  });

  assertEquals(
    textOf(schema),
    '{name?: string, items: {id: string, note?: string}[], rest?: string[], levels: ("low" | "high")[]}',
  );
});

Deno.test("toShape() writes choices, ranges and flags", () => {
  const schema = z.object({
    level: z.enum(["low", "high"]),
    score: z.number().min(0).max(1),
    count: z.int(),
    done: z.boolean(),
    only: z.literal("yes").nullable(),
  });

  assertEquals(
    textOf(schema).replace(/ \(-9\d+ to 9\d+\)/, ""),
    '{level: "low" | "high", score: number (0 to 1), count: integer, done: boolean, only?: string}',
  );
});

Deno.test("toShape() writes out what a schema names", () => {
  const text = z.string().nullable().meta({ id: "shape_text" });

  assertEquals(textOf(z.object({ a: text, b: text })), "{a?: string, b?: string}");
});

const citation = z.object({ signal_id: z.string(), quote: z.string() });
const proposal = z.object({
  role: z.string().nullable(),
  measures: z.array(z.object({ metric: z.string().nullable(), citation: citation.nullable() })),
  citations: z.array(citation.extend({ field: z.string() })),
});

Deno.test("toShape() asks for citations as lists, and reads them back", () => {
  const { text, expand } = toShape(proposal);

  assertEquals(
    text,
    "{role?: string, measures: {metric?: string, citation?: [signal_id, quote]}[], citations: [signal_id, quote, field][]}",
  );
  assertEquals(
    proposal.parse(expand({
      measures: [{ metric: "Returns", citation: ["s1", "nine a month"] }, {}],
      citations: [["s1", "She rings", "role"], { signal_id: "s2", quote: "Yes", field: "role" }],
    })),
    {
      role: null,
      measures: [
        { metric: "Returns", citation: { signal_id: "s1", quote: "nine a month" } },
        { metric: null, citation: null },
      ],
      citations: [
        { signal_id: "s1", quote: "She rings", field: "role" },
        { signal_id: "s2", quote: "Yes", field: "role" },
      ],
    },
  );
});

Deno.test("toShape() makes nothing of what is no citation, and of what may not be left out", () => {
  const { expand } = toShape(proposal);

  for (const citations of [[["s1", "She rings"]], [["s1", "She rings", "role", "goal"]], ["s1"]]) {
    assertEquals(proposal.safeParse(expand({ measures: [], citations })).success, false);
  }
  assertEquals(proposal.safeParse(expand({ measures: [] })).success, false);
  for (const answer of [null, 1, "x", [], [["s1", "She rings", "role"]]]) {
    assertEquals(proposal.safeParse(expand(answer)).success, false);
  }
});

import { assertEquals } from "@std/assert";
import { z } from "zod";
import { renderShape } from "./render_proposal.ts";

Deno.test("renderShape() writes objects, lists and what may be null or absent", () => {
  const schema = z.object({
    name: z.string().trim().min(1).max(20).nullable(),
    items: z.array(z.object({ id: z.string(), note: z.string().optional() })).max(3),
    rest: z.array(z.string()).default([]),
    levels: z.array(z.enum(["low", "high"])),
  });

  assertEquals(
    renderShape(schema),
    '{name: string | null, items: {id: string, note?: string}[], rest?: string[], levels: ("low" | "high")[]}',
  );
});

Deno.test("renderShape() writes choices, ranges and flags", () => {
  const schema = z.object({
    level: z.enum(["low", "high"]),
    score: z.number().min(0).max(1),
    count: z.int(),
    done: z.boolean(),
    only: z.literal("yes").nullable(),
  });

  assertEquals(
    renderShape(schema).replace(/ \(-9\d+ to 9\d+\)/, ""),
    '{level: "low" | "high", score: number (0 to 1), count: integer, done: boolean, only: string | null}',
  );
});

Deno.test("renderShape() writes out what a schema names", () => {
  const text = z.string().nullable().meta({ id: "shape_text" });

  assertEquals(renderShape(z.object({ a: text, b: text })), "{a: string | null, b: string | null}");
});

import { assertEquals } from "@std/assert";
import { renderSchema } from "./gen_schema.ts";

Deno.test("supabase/schema.sql is what the migrations lead to: else run deno task gen:schema", async () => {
  const committed = await Deno.readTextFile(new URL("../supabase/schema.sql", import.meta.url));

  assertEquals(committed, await renderSchema());
});

import { assertEquals } from "@std/assert";
import { renderImportMap } from "./gen_import_map.ts";

Deno.test("functions/import_map.json has what the functions import: otherwise run deno task gen:import-map", async () => {
  const committed = await Deno.readTextFile(
    new URL("../functions/import_map.json", import.meta.url),
  );

  assertEquals(committed, await renderImportMap());
});

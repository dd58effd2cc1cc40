import { assertEquals, assertRejects } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { caseFromFiles } from "./case_from_files.ts";

const CASE = fromFileUrl(new URL("case", import.meta.url));

Deno.test("caseFromFiles() makes signals of the files and nothing else", async () => {
  const { demo_case, skipped } = await caseFromFiles([CASE]);

  assertEquals(demo_case.signals.length, 4);
  assertEquals(Object.values(demo_case.rows).flat(), []);
  assertEquals(skipped.map(({ path }) => path.split("/").at(-1)), ["case.json"]);
});

Deno.test("caseFromFiles() refuses to go on with no file at all", async () => {
  await assertRejects(
    () => caseFromFiles(["nowhere.txt"]),
    TypeError,
    '"nowhere.txt": it does not exist',
  );
});

import { assert, assertEquals, assertMatch } from "@std/assert";
import { isPermitted, readDependencies, toSbom } from "./check_licenses.ts";

Deno.test("every package that is installed has a licence that is on the list", async () => {
  const dependencies = await readDependencies();

  const refused = dependencies.filter((dependency) => !isPermitted(dependency));

  assert(dependencies.length > 100);
  assertEquals(refused, []);
});

Deno.test("isPermitted() takes one of several licences, and needs all that are combined", () => {
  const allows = (license: string | null) => isPermitted({ name: "x", license });

  assert(allows("MIT"));
  assert(allows("(MIT OR GPL-3.0-only)"));
  assertEquals(allows("MIT AND GPL-3.0-only"), false);
  assertEquals(allows("MPL-2.0"), false);
  assertEquals(allows(null), false);
});

Deno.test("toSbom() names every package of deno.lock once, with its hash", async () => {
  const dependencies = await readDependencies();

  const { components, specVersion } = toSbom(dependencies);

  const urls = components.map(({ purl }) => purl);
  assertEquals(specVersion, "1.6");
  assertEquals(new Set(urls).size, urls.length);
  assert(urls.some((url) => url.startsWith("pkg:npm/%40supabase/supabase-js@")));
  for (const { hashes } of components) assertMatch(hashes?.[0]?.content ?? "", /^[0-9a-f]{128}$/);
});

import { assert, assertEquals } from "@std/assert";

const ROOT = new URL("../", import.meta.url);
const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "migrations/README.md",
  "docs/capacity.md",
  "docs/console.md",
  "docs/deploy.md",
  "docs/threat_model.md",
  "SECURITY.md",
];

/** Paths in a page, as links or as text; those with placeholders such as `<slug>` or `*` are not checked. */
const PATH =
  /(?<![\w/.*>-])(?:shared|functions|migrations|console|local|tests|tools|benchmarks|examples|supabase|docs)\/[\w./<>*-]*\w/g;

/** Written by a task and not committed. */
const GENERATED = ["console/dist"];

/** Whether it exists, relative to the project as in text, or to the page as in links. */
async function exists(path: string, page: URL): Promise<boolean> {
  const isThere = (url: URL) => Deno.stat(url).then(() => true, () => false);
  return await isThere(new URL(path, ROOT)) || await isThere(new URL(path, page));
}

for (const page of PAGES) {
  Deno.test(`${page} names only files and folders that exist`, async () => {
    const url = new URL(page, ROOT);
    const text = await Deno.readTextFile(url);
    const paths = [...new Set(text.match(PATH))].filter((path) => !/[<*]/.test(path));

    const found = await Promise.all(
      paths.map(async (path) => GENERATED.includes(path) || await exists(path, url)),
    );

    assertEquals(paths.filter((_, index) => !found[index]), []);
  });
}

/** A test file in a cell of the threat model, and the names of tests in it: `a_test.ts` "one"; "another". */
const SHOWN_BY = /`([\w/.-]+_test\.tsx?)`((?:;? "[^"|]+")*)/g;

Deno.test("docs/threat_model.md names only tests that exist, and at least one test or task in each row", async () => {
  const text = await Deno.readTextFile(new URL("docs/threat_model.md", ROOT));
  const named = [...text.matchAll(SHOWN_BY)].flatMap(([, path = "", names = ""]) =>
    [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => ({ path, name }))
  );

  const missing = [];
  for (const { path, name } of named) {
    const source = await Deno.readTextFile(new URL(path, ROOT));
    if (!source.includes(name)) missing.push(`${path}: ${name}`);
  }
  const rows = text.split("\n").filter((line) => /^\| (?!threat |-)/.test(line));
  const unshown = rows.filter((row) => !/`[\w/.-]+_test\.tsx?`|`deno task /.test(row));

  assert(named.length >= rows.length, `${named.length} tests, ${rows.length} rows`);
  assertEquals(missing, []);
  assertEquals(unshown, []);
});

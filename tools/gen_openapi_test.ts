import { assertEquals } from "@std/assert";
import { ENDPOINTS } from "../shared/contracts/endpoints.ts";
import { openApiText } from "./gen_openapi.ts";

const read = (path: string) => Deno.readTextFile(new URL(path, import.meta.url));

Deno.test("docs/openapi.json is made from the contracts: else run deno task gen:openapi", async () => {
  assertEquals(JSON.parse(await read("../docs/openapi.json")), JSON.parse(openApiText()));
});

Deno.test("docs/openapi.json refers only to what it holds", async () => {
  const text = await read("../docs/openapi.json");
  const { schemas } = JSON.parse(text).components;

  const refs = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, ref = ""]) => ref);
  const broken = refs.filter((ref) => {
    const [name = "", ...rest] = ref.replace("#/components/schemas/", "").split("/");
    return !(name in schemas) || rest.length > 0;
  });

  assertEquals(broken, []);
});

Deno.test("the catalogue lists every operation that the functions serve", async () => {
  const handlers = await Promise.all(
    ["di-agent", "foundation", "metrics", "readiness"].map((slug) =>
      read(`../functions/${slug}/handler.ts`)
    ),
  );
  const served = handlers.flatMap((text) => [...text.matchAll(/operation: "(\w+)"/g)]).map((
    [, operation],
  ) => operation);

  assertEquals(
    ENDPOINTS.map(({ operation }) => operation).toSorted() as (string | undefined)[],
    served.toSorted(),
  );
});

import { assertEquals } from "@std/assert";
import { openApiText } from "./gen_openapi.ts";

const read = (path: string) => Deno.readTextFile(new URL(path, import.meta.url));

Deno.test("docs/openapi.json is generated from the contracts: otherwise run deno task gen:openapi", async () => {
  assertEquals(JSON.parse(await read("../docs/openapi.json")), JSON.parse(openApiText()));
});

Deno.test("docs/openapi.json refers only to components that it has", async () => {
  const text = await read("../docs/openapi.json");
  const { schemas } = JSON.parse(text).components;

  const refs = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, ref = ""]) => ref);
  const broken = refs.filter((ref) => {
    const [name = "", ...rest] = ref.replace("#/components/schemas/", "").split("/");
    return !(name in schemas) || rest.length > 0;
  });

  assertEquals(broken, []);
});

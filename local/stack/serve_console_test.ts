import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { withStack } from "../../tests/harness/stack.ts";

const stack = withStack({ console: true, functions: {} });
const without = withStack({ functions: {} });

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(stack().url + path, { headers });
  return { response, text: await response.text() };
}

Deno.test("startStack() serves the console's page, script and styles with their types, and forbids framing", async () => {
  const page = await get("/");
  const script = await get("/main.js");
  const styles = await get("/main.css");

  assertStringIncludes(page.text, "<title>Groundwork</title>");
  assertEquals(
    [page, script, styles].map(({ response }) => response.headers.get("content-type")),
    ["text/html", "text/javascript", "text/css"].map((type) => `${type}; charset=utf-8`),
  );
  const { headers } = page.response;
  assertEquals(headers.get("x-content-type-options"), "nosniff");
  assertEquals(headers.get("referrer-policy"), "no-referrer");
  assertEquals(headers.get("content-security-policy"), "frame-ancestors 'none'");
});

Deno.test("startStack() answers 304 for a console file that the browser has cached", async () => {
  const { response } = await get("/main.css");
  const etag = response.headers.get("etag") ?? "";

  const again = await get("/main.css", { "if-none-match": etag });

  assertMatch(etag, /^"[0-9a-f]{64}"$/);
  assertEquals([again.response.status, again.text], [304, ""]);
});

Deno.test("startStack() gives the console the address at which it was opened", async () => {
  const origin = stack().url.replace("127.0.0.1", "localhost");
  const response = await fetch(`${origin}/config.json`);

  assertEquals(await response.json(), {
    supabase_url: origin,
    publishable_key: stack().publishable_key,
  });
});

Deno.test("startStack() answers 404 for other paths, missing functions, and POST", async () => {
  const paths = ["/nothing", "/..%2f..%2fdeno.json", "/%2e%2e/deno.json", "/functions/v1/nothing"];
  const found = await Promise.all(paths.map((path) => get(path)));
  const posted = await fetch(stack().url, { method: "POST" });

  assertEquals(found.map(({ response }) => response.status), [404, 404, 404, 404]);
  assertEquals([posted.status, (await posted.json()).code], [404, "NOT_FOUND"]);
});

Deno.test("startStack() does not serve the console by default", async () => {
  const response = await fetch(without().url);

  assertEquals([response.status, (await response.json()).code], [404, "NOT_FOUND"]);
});

import { assertEquals } from "@std/assert";
import { startDelayProxy } from "./delay_proxy.ts";

Deno.test("startDelayProxy() passes requests and answers on as they are, and notes them", async () => {
  await using target = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, echo);
  await using proxy = startDelayProxy();
  proxy.target = `http://127.0.0.1:${target.addr.port}`;

  const response = await fetch(`${proxy.url}/rest/v1/projects?id=eq.1`, {
    method: "POST",
    headers: { prefer: "return=minimal" },
    body: "{}",
  });

  assertEquals(response.status, 201);
  assertEquals(await response.text(), "POST /rest/v1/projects?id=eq.1 return=minimal {}");
  const requests = proxy.takeRequests().map(({ path, response_bytes }) => ({
    path,
    response_bytes,
  }));
  assertEquals(requests, [{ path: "/rest/v1/projects", response_bytes: 48 }]);
  assertEquals(proxy.takeRequests(), []);
});

Deno.test("startDelayProxy() passes an answer without a body on", async () => {
  await using target = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    () => new Response(null, { status: 204 }),
  );
  await using proxy = startDelayProxy();
  proxy.target = `http://127.0.0.1:${target.addr.port}`;

  const response = await fetch(proxy.url, { method: "DELETE" });

  assertEquals([response.status, await response.text()], [204, ""]);
});

Deno.test("startDelayProxy() notes the delay that it injected, and nothing else", async () => {
  await using target = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, echo);
  await using proxy = startDelayProxy();
  proxy.target = `http://127.0.0.1:${target.addr.port}`;
  proxy.delay_ms = 30;

  await (await fetch(proxy.url)).text();

  const [request] = proxy.takeRequests();
  assertEquals(Math.round((request?.end_ms ?? 0) - (request?.start_ms ?? 0)), 30);
});

async function echo(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const parts = [
    request.method,
    pathname + search,
    request.headers.get("prefer"),
    await request.text(),
  ];
  return new Response(parts.join(" "), { status: 201 });
}

import { assert, assertEquals } from "@std/assert";
import { startProxy } from "./proxy.ts";

/** A server that answers with what it was sent; loopback, any free port. */
function startEcho(): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const { pathname, search } = new URL(request.url);
    if (request.method === "DELETE") return new Response(null, { status: 204 });
    const body = await request.text();
    const prefer = request.headers.get("prefer");
    return new Response(`${request.method} ${pathname}${search} ${prefer} ${body}`, {
      status: 201,
    });
  });
}

const urlOf = ({ addr }: Deno.HttpServer<Deno.NetAddr>) => `http://127.0.0.1:${addr.port}`;

Deno.test("startProxy() forwards requests and answers unchanged, and records them", async () => {
  await using target = startEcho();
  await using proxy = startProxy();
  proxy.target = urlOf(target);

  const response = await fetch(`${proxy.url}/rest/v1/projects?id=eq.1`, {
    method: "POST",
    headers: { prefer: "return=minimal" },
    body: "{}",
  });

  assertEquals(response.status, 201);
  assertEquals(await response.text(), "POST /rest/v1/projects?id=eq.1 return=minimal {}");
  const [{ index, method, path, response_bytes } = {}] = proxy.calls;
  assertEquals([index, method, path, response_bytes], [
    0,
    "POST",
    "/rest/v1/projects?id=eq.1",
    48,
  ]);
});

Deno.test("startProxy() passes back an answer without a body", async () => {
  await using target = startEcho();
  await using proxy = startProxy({ target: urlOf(target) });

  const response = await fetch(proxy.url, { method: "DELETE" });

  assertEquals([response.status, await response.text()], [204, ""]);
});

Deno.test("startProxy() delays a request before it is forwarded", async () => {
  const forwarded_at_ms: number[] = [];
  await using target = startEcho();
  await using proxy = startProxy({
    target: urlOf(target),
    delay_ms: 30,
    before: () => void forwarded_at_ms.push(performance.now()),
  });

  await (await fetch(proxy.url)).text();

  const [call] = proxy.calls;
  // Timers count whole milliseconds.
  assert(forwarded_at_ms[0]! - call!.started_at_ms >= 29); // there was one request
});

/** A TCP port of loopback that nothing listened on a moment ago; another program may take it before you do. */
export function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

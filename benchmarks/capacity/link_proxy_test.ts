import { assertEquals } from "@std/assert";
import postgres from "postgres";
import { startPostgres } from "../../tests/harness/postgres.ts";
import { startLinkProxy } from "./link_proxy.ts";

Deno.test("startLinkProxy() carries messages whole and in order, at once or later", async () => {
  await using server = await startPostgres();
  for (const round_trip_ms of [0, 2]) {
    await using link = startLinkProxy(server.url);
    link.round_trip_ms = round_trip_ms;
    const sql = postgres(link.url, { max: 2 });
    const text = Array.from({ length: 50_000 }, (_, index) => `${index};`).join("");

    const echoes = await Promise.all([1, 2, 3].map((id) => sql`select ${id + text} as text`));

    assertEquals(echoes.map(([row], index) => row?.["text"] === `${index + 1}${text}`), [
      true,
      true,
      true,
    ]);
    await sql.end();
  }
});

import { assert, assertEquals } from "@std/assert";
import { startProgram } from "../harness/program.ts";

interface Span {
  name: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}

interface Export {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
}

Deno.test("spans of the functions reach a collector by OTLP, as dashboards/README.md says", async () => {
  const spans: Span[] = [];
  const seen = Promise.withResolvers<void>();
  await using collector = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      if (new URL(request.url).pathname !== "/v1/traces") return new Response("{}");
      const { resourceSpans }: Export = await request.json();
      spans.push(
        ...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans).flatMap(({ spans }) => spans),
      );
      if (spans.some(({ name }) => name === "db readiness_snapshot")) seen.resolve();
      return new Response("{}");
    },
  );
  const program = startProgram(
    new URL("../../local/dev.ts", import.meta.url),
    ["--port", "0", "--json"],
    {
      ...{ DATABASE_URL: "", SUPABASE_URL: "", ANTHROPIC_API_KEY: "" },
      OTEL_DENO: "true",
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.addr.port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
      OTEL_BSP_SCHEDULE_DELAY: "100",
    },
  );
  try {
    const { url, secret_key, project_id } = JSON.parse(await program.printedUntil("\n"));
    const response = await fetch(`${url}/functions/v1/readiness`, {
      method: "POST",
      headers: { apikey: secret_key, "content-type": "application/json" },
      body: JSON.stringify({ project_id }),
    });
    assertEquals(response.status, 200);
    await response.body?.cancel();
    await seen.promise;
  } finally {
    await program.end("SIGINT");
  }

  const span = spans.find(({ name }) => name === "db readiness_snapshot");
  assert(
    span?.attributes.some(({ key, value }) =>
      key === "db.system.name" && value.stringValue === "postgresql"
    ),
  );
});

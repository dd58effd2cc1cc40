import { assertEquals, assertStringIncludes } from "@std/assert";
import { renderReady } from "./render_ready.ts";

const STACK = {
  url: "http://127.0.0.1:54321",
  publishable_key: "sb_publishable_a",
  secret_key: "sb_secret_b",
};

Deno.test("renderReady() shows the URL and the keys when nothing was seeded", () => {
  assertEquals(
    renderReady(STACK, null),
    `Ready on http://127.0.0.1:54321

  console          http://127.0.0.1:54321/
  publishable key  sb_publishable_a
  secret key       sb_secret_b

Ctrl-C stops it.`,
  );
});

Deno.test("renderReady() shows the users and a call to paste when there is a demo project", () => {
  const text = renderReady(STACK, {
    project_id: "de300000-0000-4000-8000-000000000001",
    users: [{ email: "ada@example.com", password: "secret", user_id: "u", role: "owner" }],
  });

  assertStringIncludes(text, "  owner            ada@example.com / secret\n");
  assertStringIncludes(
    text,
    `  curl http://127.0.0.1:54321/functions/v1/readiness \\
    -H 'apikey: sb_secret_b' -H 'content-type: application/json' \\
    -d '{"project_id":"de300000-0000-4000-8000-000000000001"}'
`,
  );
});

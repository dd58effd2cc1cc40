import { assertEquals } from "@std/assert";
import { findBrokenArrows } from "./check_arrows.ts";

Deno.test("findBrokenArrows() lets a room import from a floor below", () => {
  assertEquals(
    findBrokenArrows([{
      from: "functions/readiness/handler.ts",
      to: "shared/readiness/score_readiness.ts",
    }]),
    [],
  );
});

Deno.test("findBrokenArrows() finds an import from a floor above", () => {
  assertEquals(findBrokenArrows([{ from: "shared/queries/db.ts", to: "shared/agent/act.ts" }]), [
    "shared/queries/db.ts imports shared/agent/act.ts: shared/agent is not below shared/queries",
  ]);
});

Deno.test("findBrokenArrows() finds rooms of one floor that import one another", () => {
  assertEquals(
    findBrokenArrows([{ from: "shared/agent/act.ts", to: "shared/foundation/x.ts" }]).length,
    1,
  );
  assertEquals(
    findBrokenArrows([{
      from: "functions/readiness/handler.ts",
      to: "functions/metrics/handler.ts",
    }]).length,
    1,
  );
});

Deno.test("findBrokenArrows() counts the catalogue and the stored schemas of the elements as ground", () => {
  assertEquals(
    findBrokenArrows([
      { from: "shared/contracts/element.ts", to: "shared/elements/elements.ts" },
      { from: "shared/contracts/foundation.ts", to: "shared/elements/core_pain/schema.ts" },
      { from: "shared/elements/core_pain/schema.ts", to: "shared/contracts/evidence.ts" },
    ]),
    [],
  );
  assertEquals(
    findBrokenArrows([
      { from: "shared/contracts/foundation.ts", to: "shared/elements/core_pain/gate.ts" },
      { from: "shared/elements/elements.ts", to: "shared/text/is_present.ts" },
    ]).length,
    2,
  );
});

Deno.test("findBrokenArrows() finds a package outside the rooms that may know it", () => {
  assertEquals(findBrokenArrows([{ from: "shared/agent/act.ts", to: "npm:@anthropic-ai/sdk" }]), [
    "shared/agent/act.ts imports @anthropic-ai/sdk, which only shared/llm may know",
  ]);
});

Deno.test("findBrokenArrows() lets only a part of a room know a package", () => {
  assertEquals(
    findBrokenArrows([
      { from: "console/api/read_project.ts", to: "npm:@supabase/supabase-js" },
      { from: "console/pages/board_page.tsx", to: "npm:@supabase/supabase-js" },
    ]),
    [
      "console/pages/board_page.tsx imports @supabase/supabase-js, which only " +
      "shared/queries, shared/http, packages/client, console/main.tsx, console/app.tsx, console/hooks, console/api may know",
    ],
  );
});

Deno.test("findBrokenArrows() finds a file that stands in no room", () => {
  assertEquals(findBrokenArrows([{ from: "shared/misc/x.ts", to: "shared/errors.ts" }]), [
    "shared/misc/x.ts stands in no room of the plan",
  ]);
});

import { assertEquals } from "@std/assert";
import { timeDomain } from "./time_domain.ts";

Deno.test("timeDomain() reaches from the first step's begin to the last one's end", () => {
  const domain = timeDomain({
    window_seconds: 3600,
    step_seconds: 600,
    computed_at: "2026-11-23T12:04:30Z",
    operations: [],
  });

  assertEquals(
    domain.map((date) => date.toISOString()),
    ["2026-11-23T11:00:00.000Z", "2026-11-23T12:10:00.000Z"],
  );
});

import { assertEquals } from "@std/assert";
import { describeActivity } from "./activity_list.tsx";

Deno.test("describeActivity() names what was done in words", () => {
  const columns = ["title", "occurred_at"];
  assertEquals(
    describeActivity({ action: "changed", subject: "signals", columns }),
    "changed a signal: title, when it was said",
  );
  assertEquals(
    describeActivity({ action: "confirmed", subject: "core_pain", columns: [] }),
    "confirmed the core pain",
  );
});

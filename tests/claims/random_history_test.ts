import { assertGreater } from "@std/assert";
import { runHistories } from "./run_histories.ts";

Deno.test("nothing stands that nobody of the client's says, whatever happens to the signals", async () => {
  const counts = await runHistories(20, 2);

  // The test is worth something only if there was something to stand, and to fall.
  assertGreater(counts.standing, 20);
  assertGreater(counts.shut, 10);
});

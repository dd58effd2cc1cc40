import { assertEquals, assertRejects } from "@std/assert";
import { meterUsage } from "./add_usage.ts";
import { recordingTracker } from "./testing/recording_tracker.ts";

const USAGE = {
  input_tokens: 100,
  output_tokens: 20,
  cache_read_input_tokens: 10,
  cache_creation_input_tokens: 5,
};

Deno.test("meterUsage() adds up what is recorded through it and passes it on", () => {
  const tracker = recordingTracker();
  tracker.recordUsage(USAGE);

  const meter = meterUsage(tracker);
  meter.tracker.recordUsage(USAGE);
  meter.tracker.recordUsage(USAGE);

  assertEquals(meter.spent().input_tokens, 2 * USAGE.input_tokens);
  assertEquals(tracker.usage().input_tokens, 3 * USAGE.input_tokens);
});

Deno.test("meterUsage() leaves timing, failures included, to the tracker", async () => {
  const tracker = recordingTracker();
  const meter = meterUsage(tracker);

  await assertRejects(
    () => meter.tracker.time("llm", "propose", () => Promise.reject(new RangeError("full"))),
    RangeError,
  );

  assertEquals(tracker.calls, ["propose"]);
});

import { assertEquals, assertRejects } from "@std/assert";
import { recordSpans } from "./testing/record_spans.ts";
import { OperationTracker } from "./operation_tracker.ts";

/** A clock that a test moves by hand. */
function handClock() {
  let now = 1000;
  return { now: () => now, advance: (milliseconds: number) => now += milliseconds };
}

Deno.test("OperationTracker counts calls of each kind and their time", async () => {
  const clock = handClock();
  const tracker = new OperationTracker("readiness", clock.now);

  await tracker.time("db", "snapshot", () => Promise.resolve(clock.advance(20)));
  await tracker.time("llm", "propose", () => Promise.resolve(clock.advance(300)));

  const { db_calls, db_ms, llm_calls, llm_ms, total_ms } = tracker.timings();
  assertEquals({ db_calls, db_ms, llm_calls, llm_ms, total_ms }, {
    db_calls: 1,
    db_ms: 20,
    llm_calls: 1,
    llm_ms: 300,
    total_ms: 320,
  });
});

Deno.test("OperationTracker adds parallel calls up to the time in which any was under way", async () => {
  const clock = handClock();
  const tracker = new OperationTracker("di-agent", clock.now);
  const gate = Promise.withResolvers<void>();

  const wave = ["a", "b", "c"].map((name) => tracker.time("db", name, () => gate.promise));
  clock.advance(50);
  gate.resolve();
  await Promise.all(wave);

  assertEquals(tracker.timings().db_calls, 3);
  assertEquals(tracker.timings().db_ms, 50);
});

Deno.test("OperationTracker records a failed call and passes its error on", async () => {
  const tracker = new OperationTracker("readiness");

  await assertRejects(
    () => tracker.time("db", "snapshot", () => Promise.reject(new TypeError("gone"))),
    TypeError,
  );

  assertEquals(tracker.timings().calls.map(({ name, ok }) => ({ name, ok })), [{
    name: "snapshot",
    ok: false,
  }]);
});

Deno.test("OperationTracker adds up what its model calls cost, and does not guess at a model without a price", () => {
  const tracker = new OperationTracker("foundation");
  const usage = {
    input_tokens: 0,
    output_tokens: 100_000,
    cache_read_input_tokens: 0,
    cache_creation_input_tokens: 0,
  };
  assertEquals(tracker.record().cost_usd, 0);

  tracker.recordUsage(usage, "claude-sonnet-5-5");
  tracker.recordUsage(usage, "claude-sonnet-5-5");
  assertEquals(tracker.record().cost_usd, 2);

  tracker.recordUsage(usage, "another-model");
  assertEquals(tracker.record().cost_usd, null);
});

Deno.test("OperationTracker describes calls by the conventions for databases and generative AI", async () => {
  using recorder = recordSpans();
  const tracker = new OperationTracker("di_agent_run");

  await assertRejects(() => tracker.time("db", "snapshot", () => Promise.reject(new TypeError())));
  await tracker.time("llm", "decide", () => {
    tracker.recordUsage({
      input_tokens: 10,
      output_tokens: 2,
      cache_read_input_tokens: 5,
      cache_creation_input_tokens: 1,
    }, "claude-sonnet-5-5");
    return Promise.resolve();
  });

  assertEquals(recorder.spans, [{
    name: "db snapshot",
    attributes: {
      "db.system.name": "postgresql",
      "db.operation.name": "snapshot",
      "error.type": "TypeError",
    },
  }, {
    name: "chat claude-sonnet-5-5",
    attributes: {
      "gen_ai.provider.name": "anthropic",
      "gen_ai.operation.name": "chat",
      "groundwork.step": "decide",
      "gen_ai.request.model": "claude-sonnet-5-5",
      "gen_ai.usage.input_tokens": 16,
      "gen_ai.usage.output_tokens": 2,
      "gen_ai.usage.cache_read.input_tokens": 5,
      "gen_ai.usage.cache_creation.input_tokens": 1,
    },
  }]);
});

Deno.test("OperationTracker sums usage and counts cache outcomes", () => {
  const tracker = new OperationTracker("readiness");
  const usage = {
    input_tokens: 10,
    output_tokens: 2,
    cache_read_input_tokens: 5,
    cache_creation_input_tokens: 1,
  };

  tracker.recordUsage(usage);
  tracker.recordUsage(usage);
  tracker.recordCache("hit");
  tracker.recordCache("miss");
  tracker.recordCache("hit");

  const record = tracker.record();
  assertEquals(record.input_tokens, 20);
  assertEquals([record.cache_hits, record.cache_misses, record.cache], [2, 1, "hit"]);
});

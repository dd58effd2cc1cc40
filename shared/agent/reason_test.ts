import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { CallOptions, DecisionTask, Reasoner } from "../contracts/reasoner.ts";
import { reason } from "./reason.ts";
import { testDecision } from "./testdata/test_deps.ts";
import { testObservation } from "./testdata/test_observation.ts";

const CALL: CallOptions = {
  tracker: {
    time: async (_kind, _name, run) => await run(),
    recordUsage: () => {},
    recordFirstToken: () => {},
    recordCache: () => {},
  },
  signal: new AbortController().signal,
};

/** A reasoner that remembers what it was asked and always decides the same. */
function scripted(decision = testDecision()) {
  const tasks: DecisionTask[] = [];
  const reasoner: Reasoner = {
    propose: () => Promise.reject(new Error("not asked here")),
    decide: (task) => {
      tasks.push(task);
      return Promise.resolve(decision);
    },
  };
  return { reasoner, tasks };
}

Deno.test("reason() shows the reasoner the observation and the tools that make sense now", async () => {
  const { reasoner, tasks } = scripted();

  await reason(testObservation(), { reasoner, settings: { research_enabled: false }, call: CALL });

  assertEquals(tasks[0]?.tools.map(({ name }) => name), [
    "extract_core_pain",
    "run_foundation",
    "suggest_discovery_questions",
    "analyze_gaps",
    "stop_with_guidance",
  ]);
  assertStringIncludes(tasks[0]?.observation_text ?? "", "## Gates");
  assert((tasks[0]?.system.length ?? 0) > 2000, "the cached prefix needs 512 tokens or more");
});

Deno.test("reason() gives way to policy whatever the reasoner decides", async () => {
  const { reasoner } = scripted(testDecision({ tool_name: "extract_business_case" }));

  const decision = await reason(testObservation(), {
    reasoner,
    settings: { research_enabled: false },
    call: CALL,
  });

  assertEquals(decision.tool_name, "extract_core_pain");
});

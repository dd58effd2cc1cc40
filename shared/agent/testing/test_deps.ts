/** What tools need from outside, for the tests of this room. Imported by tests alone. */
import type { ElementOutcome } from "../../contracts/foundation.ts";
import type { Decision } from "../../contracts/reasoner.ts";
import type { ActDeps } from "../agent_tool.ts";
import { testReadiness } from "./test_readiness.ts";

/** Dependencies that have nothing to give; `changes` says what they give. */
export function testDeps(changes: Partial<ActDeps> = {}): ActDeps {
  return {
    extract: () => Promise.resolve({ outcomes: {} }),
    readiness: testReadiness(),
    loadEntities: () => Promise.resolve({ features: [], personas: [] }),
    loadPassages: () => Promise.resolve([]),
    report: () => {},
    ...changes,
  };
}

export function testOutcome(changes: Partial<ElementOutcome> = {}): ElementOutcome {
  return {
    status: "extracted",
    value: { statement: "Delivery notes are typed twice", evidence: [] },
    confidence: 0.7,
    evidence: [],
    support: {},
    refused_quotes: [],
    ...changes,
  };
}

export function testDecision(changes: Partial<Decision> = {}): Decision {
  return {
    observation: "One signal, no foundation",
    thinking: "The core pain blocks everything",
    decision: "Extract the core pain",
    tool_name: "extract_core_pain",
    tool_args: {},
    recommended_next: "Then turn to the persona.",
    dropped: [],
    analysis: {},
    model: "test",
    degraded: false,
    usage: {
      input_tokens: 0,
      output_tokens: 0,
      cache_read_input_tokens: 0,
      cache_creation_input_tokens: 0,
    },
    ...changes,
  };
}

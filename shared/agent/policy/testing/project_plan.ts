/** Generated projects for the tests of the policy. Imported by tests alone. */
import fc from "fast-check";
import { type Observation, toolNameSchema, triggerSchema } from "../../../contracts/di_agent.ts";
import { ELEMENT_NAMES, GATE_NAMES } from "../../../elements/elements.ts";
import {
  NOW,
  testObservation,
  testRecentSignal,
  testSignal,
} from "../../testing/test_observation.ts";
import { testElement } from "../../testing/test_element.ts";
import type { GateOverrides } from "../../testing/test_readiness.ts";
import type { Foundation } from "../../../contracts/foundation.ts";

/** The facts about a project that a decision depends on, short enough to be read in a line of JSON. */
export interface ProjectPlan {
  /** The state of each gate in scoring order, one letter each; see `STATES`. */
  gates: string;
  /** Number of unread signals. */
  unread: number;
  /** Days since the newest signal that was read; null without one. */
  age_days: number | null;
  client_signals: number;
  /** What the agent did: the tool, how many hours ago, whether a gate moved, and the points won. */
  runs: [tool: string, hours_ago: number, moved: boolean, points: number][];
  /** How many days ago which score was reached, oldest first. */
  trend: [days_ago: number, score: number][];
  trigger: string;
  request: string | null;
  research: boolean;
}

interface GateState {
  satisfied: boolean;
  /** Absent: the element has no value. */
  value?: { confidence: number; quotes: number; confirmed_by?: "client" | "consultant" };
}

const STATES: Record<string, GateState> = {
  "-": { satisfied: false },
  w: { satisfied: false, value: { confidence: 0.3, quotes: 0 } },
  h: { satisfied: false, value: { confidence: 0.49, quotes: 0 } },
  q: { satisfied: false, value: { confidence: 0.55, quotes: 1 } },
  s: { satisfied: true, value: { confidence: 0.75, quotes: 1 } },
  o: { satisfied: false, value: { confidence: 0.3, quotes: 0, confirmed_by: "consultant" } },
  O: { satisfied: false, value: { confidence: 0.55, quotes: 1, confirmed_by: "client" } },
  c: { satisfied: true, value: { confidence: 0.75, quotes: 1, confirmed_by: "consultant" } },
  C: { satisfied: true, value: { confidence: 0.75, quotes: 1, confirmed_by: "client" } },
};

const REQUESTS = [
  "Where are the gaps?",
  "What should I ask about the budget?",
  "Questions about the wow moment, please",
  "Ask them who pays",
  "Research what tenders ask about traceability",
  "Please confirm the scope",
  "Extract the business case now",
  "Read the signals again",
  "What do you think?",
];

const state = fc.constantFrom("-", "-", "-", ...Object.keys(STATES));
const states = (count: number) => fc.array(state, { minLength: count, maxLength: count });

/** Any states at all, or a project that has come as far as a later gate: at random, hardly one would. */
const gates = fc.oneof(
  { weight: 2, arbitrary: states(GATE_NAMES.length) },
  {
    weight: 3,
    arbitrary: fc.nat({ max: GATE_NAMES.length }).chain((done) =>
      fc.tuple(
        fc.array(fc.constantFrom("s", "c", "C"), { minLength: done, maxLength: done }),
        states(GATE_NAMES.length - done),
      )
    ).map((parts) => parts.flat()),
  },
).map((letters) => letters.join(""));

/** A project as it can come to the agent, and some that it hardly can. */
export const arbitraryProjectPlan: fc.Arbitrary<ProjectPlan> = fc.record({
  gates,
  unread: fc.constantFrom(0, 0, 0, 0, 0, 1, 3),
  age_days: fc.constantFrom(null, 0.1, 2, 6.9, 7, 10, 10, 40),
  client_signals: fc.constantFrom(0, 1, 2, 3, 8),
  runs: fc.array(
    fc.tuple(
      fc.constantFrom(...toolNameSchema.options),
      fc.integer({ min: 1, max: 23 }),
      fc.constantFrom(false, false, false, false, false, true),
      fc.constantFrom(0, 0, 0, 0, 0, 5, -3),
    ),
    { maxLength: 5 },
  ),
  trend: fc.constantFrom<ProjectPlan["trend"]>(
    [],
    [[9, 60], [3, 75]],
    [[20, 40], [9, 75]],
    [[6, 75], [2, 60]],
  ),
  trigger: fc.constantFrom("scheduled", "scheduled", ...triggerSchema.options),
  request: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...REQUESTS) },
  ),
  research: fc.boolean(),
});

/** What the agent sees of such a project. */
export function toPlannedObservation(plan: ProjectPlan): Observation {
  const state_of = new Map(
    GATE_NAMES.map((name, index) => [name, STATES[plan.gates[index] ?? "-"]]),
  );
  const overrides: GateOverrides = Object.fromEntries(GATE_NAMES.map((name, index) => {
    const { satisfied = false, value } = state_of.get(name) ?? {};
    const gain = satisfied ? 0 : 5 + (index * 7) % 11;
    return [name, { satisfied, confidence: value?.confidence ?? 0, gain }];
  }));
  return testObservation({
    satisfied: GATE_NAMES.filter((name) => state_of.get(name)?.satisfied),
    gates: overrides,
    foundation: plannedFoundation(state_of),
    unanalyzed_signals: Array.from(
      { length: plan.unread },
      (_, index) => testSignal({ id: signalId(index), created_at: daysAgo(0.2) }),
    ),
    recent_signals: plan.age_days === null
      ? []
      : [testRecentSignal({ created_at: daysAgo(plan.age_days) })],
    client_signals_count: plan.client_signals,
    trend: Object.fromEntries(plan.trend.map(([days_ago, score]) => [daysAgo(days_ago), score])),
    recent_runs: plan.runs.map(([tool, hours_ago, moved, points]) => ({
      tools: [tool],
      action_type: "tool_call",
      readiness_before: 60,
      readiness_after: 60 + points,
      gates_affected: moved ? ["core_pain"] : [],
      created_at: daysAgo(hours_ago / 24),
    })),
    request: {
      trigger: triggerSchema.parse(plan.trigger),
      ...(plan.request !== null && { specific_request: plan.request }),
    },
  });
}

function plannedFoundation(state_of: ReadonlyMap<string, GateState | undefined>) {
  return Object.fromEntries(ELEMENT_NAMES.map((name) => {
    const value = state_of.get(name)?.value;
    if (value === undefined) return [name, null];
    const { confidence, quotes, confirmed_by = null } = value;
    const { evidence } = testElement(name, confidence);
    return [
      name,
      testElement(name, confidence, { confirmed_by, evidence: evidence.slice(0, quotes) }),
    ];
  })) as Partial<Foundation>; // each value is the one of its name; TypeScript does not follow the lookup
}

function signalId(index: number): string {
  return `3333333${index}-3333-4333-8333-333333333333`;
}

function daysAgo(days: number): string {
  return new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
}

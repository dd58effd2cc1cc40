/**
 * What is decided and what is allowed in hundreds of generated projects, as written down in testdata/golden_decisions.jsonl: a
 * change of the policy shows as a change of that file. `GOLDEN=write deno test -A shared/agent/policy/golden_decisions_test.ts`
 * writes it from the code.
 */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { type ToolName, toolNameSchema } from "../../contracts/di_agent.ts";
import type { Decision } from "../../contracts/reasoner.ts";
import { testDecision } from "../testing/test_deps.ts";
import { decide } from "./decide.ts";
import { enforce, findObstacle } from "./enforce.ts";
import { readSituation, type Situation } from "./situation.ts";
import { SIGNAL_ID } from "../testing/test_observation.ts";
import { ACTIONS, type NamedAction } from "./testing/actions.ts";
import {
  arbitraryProjectPlan,
  type ProjectPlan,
  toPlannedObservation,
} from "./testing/project_plan.ts";

const FILE = new URL("./testdata/golden_decisions.jsonl", import.meta.url);
const SAMPLE = { seed: 12, numRuns: 260 };

/** One line of the file. */
interface GoldenDecision {
  plan: ProjectPlan;
  /** What the policy itself does; a stop's words are left out. */
  decided: [ToolName, Record<string, unknown>?];
  /** Which tools are offered, in the order of their schema: "1" or "0" each. */
  offered: string;
  /**
   * What becomes of each of `ACTIONS`: "." it stands, "!" `decided` takes its place, "~" it stands with its arguments corrected,
   * "?" what stands in `others`.
   */
  enforced: string;
  /** Other outcomes, by the number of the action. */
  others?: Record<number, [ToolName, Record<string, unknown>?]>;
}

/** The arguments of an action once those that go too far are corrected. */
function correct(
  { tool_name, tool_args: { signal_ids, ...others } }: NamedAction,
): NamedAction["tool_args"] {
  if (tool_name === "suggest_discovery_questions") return { focus_area: "general" };
  if (tool_name === "request_confirmation") return { ...others, ask_role: "client" };
  const is_known = Array.isArray(signal_ids) && signal_ids.includes(SIGNAL_ID);
  return is_known ? { ...others, signal_ids: [SIGNAL_ID] } : others;
}

function decideAll(plan: ProjectPlan): GoldenDecision {
  const situation = readSituation(toPlannedObservation(plan), { research_enabled: plan.research });
  const decision = decide(situation);
  const outcomes = ACTIONS.map((action) => outcomeOf(action, decision, situation));
  const others = outcomes.flatMap((outcome, index) =>
    typeof outcome === "string" ? [] : [[index, outcome] as const]
  );
  return {
    plan,
    decided: shorten(decision),
    offered: toolNameSchema.options
      .map((name) => findObstacle(name, situation) === null ? "1" : "0").join(""),
    enforced: outcomes.map((outcome) => typeof outcome === "string" ? outcome : "?").join(""),
    ...(others.length > 0 && { others: Object.fromEntries(others) }),
  };
}

function outcomeOf(
  action: NamedAction,
  decided: Decision,
  situation: Situation,
): "." | "!" | "~" | GoldenDecision["decided"] {
  const enforced = enforce(testDecision(action), situation);
  const is_same_tool = enforced.tool_name === action.tool_name;
  assertEquals(enforced.dropped, is_same_tool ? [] : [action.tool_name]);
  if (isSame(enforced, action)) return ".";
  if (isSame(enforced, { ...action, tool_args: correct(action) })) return "~";
  return isSame(enforced, decided) ? "!" : shorten(enforced);
}

function isSame(one: NamedAction, other: NamedAction): boolean {
  return JSON.stringify([one.tool_name, one.tool_args]) ===
    JSON.stringify([other.tool_name, other.tool_args]);
}

function shorten({ tool_name, tool_args }: NamedAction): GoldenDecision["decided"] {
  const has_args = tool_name !== "stop_with_guidance" && Object.keys(tool_args).length > 0;
  return has_args ? [tool_name, tool_args] : [tool_name];
}

async function readPlans(): Promise<ProjectPlan[]> {
  if (Deno.env.get("GOLDEN") === "write") return fc.sample(arbitraryProjectPlan, SAMPLE);
  return (await readGolden()).map(({ plan }) => plan);
}

async function readGolden(): Promise<GoldenDecision[]> {
  const text = await Deno.readTextFile(FILE);
  return text.trim().split("\n").map((line) => JSON.parse(line));
}

Deno.test("the policy decides and allows what is written down for each project", async () => {
  const decisions = (await readPlans()).map(decideAll);
  if (Deno.env.get("GOLDEN") === "write") {
    await Deno.writeTextFile(FILE, decisions.map((line) => JSON.stringify(line) + "\n").join(""));
  }

  const golden = await readGolden();
  for (const [index, line] of golden.entries()) assertEquals(decisions[index], line);
});

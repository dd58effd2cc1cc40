import * as z from "zod";
import type { DiscoveryQuestion, Guidance, Observation } from "../../contracts/di_agent.ts";
import type { GateName } from "../../contracts/element.ts";
import { plural } from "../../text/plural.ts";
import { askQuestions } from "../ask_questions.ts";
import { defineTool } from "../agent_tool.ts";
import { GATES } from "../../elements/elements.ts";
import { FOCUS_GATES } from "../policy/ask.ts";

const focusAreaSchema = z.enum([...FOCUS_GATES, "general"]);

/** Prepares questions for the client. */
export const suggestDiscoveryQuestions = defineTool({
  name: "suggest_discovery_questions",
  description:
    "Prepares up to five questions for the next talk with the client, each with why to ask it, what to listen for and the " +
    "words already said that come closest. Needs an unsatisfied gate. Moves no gate by itself: the answers will. " +
    "focus_area names the gate to ask about; general covers all open gates of this phase. The right choice whenever the " +
    "signals have given what they can, before a call, and in doubt instead of stopping.",
  args_schema: z.object({ focus_area: focusAreaSchema }),
  action_type: "guidance",
  run: async ({ focus_area }, { observation, deps }) => {
    const passages = await deps.loadPassages();
    const questions = askQuestions({
      readiness: deps.readiness,
      foundation: observation.foundation,
      passages,
      ...observation.conflicts && { conflicts: observation.conflicts },
      focus_gates: findFocus(focus_area, observation),
    });
    const guidance = toGuidance(questions, observation);
    return {
      success: true,
      data: { questions },
      error: null,
      next: `Ask ${
        plural(questions.length, "question")
      } and add the answers as a signal, then run the agent again.`,
      guidance,
    };
  },
});

/** The focus as gates; none for "general" or for a gate that is satisfied by now, so that all open gates are asked about. */
function findFocus(
  focus_area: z.infer<typeof focusAreaSchema>,
  { readiness }: Observation,
): GateName[] | undefined {
  const gate = readiness.gates.find(({ name, satisfied }) => name === focus_area && !satisfied);
  return gate && [gate.name];
}

function toGuidance(questions: DiscoveryQuestion[], { readiness }: Observation): Guidance {
  const asked = [...new Set(questions.map(({ gate }) => gate))];
  const labels = asked.map((gate) => GATES[gate].label).join(", ");
  return {
    summary: `${plural(questions.length, "question")} about ${labels}, the most valuable first.`,
    questions_to_ask: questions.map(({ question, why_ask, listen_for, nearest_quote }) => ({
      question,
      why_ask,
      listen_for,
      nearest_quote,
    })),
    signals_to_watch: [...new Set(questions.flatMap(({ listen_for }) => listen_for.slice(0, 1)))],
    what_this_unlocks: describeWay(asked, readiness),
  };
}

/** How far the answers lead to the next milestone. */
function describeWay(asked: readonly GateName[], readiness: Observation["readiness"]): string {
  const { path, next_milestone } = readiness;
  const answered = path.filter(({ gate }) => asked.includes(gate));
  const last = answered.at(-1);
  if (last === undefined) {
    return `Certainty beyond what the next milestone, ${next_milestone}, needs.`;
  }
  const share = answered.length === path.length
    ? `All ${plural(path.length, "step")}`
    : `${answered.length} of ${plural(path.length, "step")}`;
  return `${share} to the next milestone, ${next_milestone}; the way there ends at a score of ${
    (path.at(-1) ?? last).score.toFixed(1)
  }.`;
}

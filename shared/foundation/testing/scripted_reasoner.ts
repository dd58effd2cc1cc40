import type { ExtractableName } from "../../contracts/element.ts";
import type {
  CallOptions,
  Proposal,
  ProposalContext,
  ProposalTask,
  Reasoner,
} from "../../contracts/reasoner.ts";
import { QUOTE, toId } from "./fixtures.ts";

/** What the script does with one call: gives the output, or throws. */
type Answer = (
  task: ProposalTask,
  context: ProposalContext,
  options: CallOptions,
) => unknown;

interface ScriptedReasoner extends Reasoner {
  /** The elements asked for, in the order of the calls. */
  asked: ExtractableName[];
  tasks: ProposalTask[];
  contexts: ProposalContext[];
}

/** A reasoner that answers by script; elements without an answer of their own get a sound one that quotes CALL. */
export function scriptedReasoner(
  answers: Partial<Record<ExtractableName, Answer>> = {},
  report: Partial<Proposal> = {},
): ScriptedReasoner {
  const asked: ExtractableName[] = [];
  const tasks: ProposalTask[] = [];
  const contexts: ProposalContext[] = [];
  return {
    asked,
    tasks,
    contexts,
    propose: async (task, context, options) => {
      asked.push(task.element);
      tasks.push(task);
      contexts.push(context);
      const answer = answers[task.element] ?? (() => soundOutput(task.element));
      const output = await answer(task, context, options);
      options.onFirstEvent?.();
      return { output, model: "script", degraded: false, usage: USAGE, ...report };
    },
    decide: () => Promise.reject(new TypeError("Cannot decide: the script only proposes")),
  };
}

export const USAGE = {
  input_tokens: 10,
  output_tokens: 5,
  cache_read_input_tokens: 0,
  cache_creation_input_tokens: 0,
};

/** What CALL says beside QUOTE. */
const SAID = {
  notices: "The yard planner does, she rings every driver after lunch",
  wish:
    "I wish the yard planner could just open one board and see every lorry that is still missing its papers",
  look: "Keep it plain, like the timetable at the station, not like our old system",
  gain:
    "Nine pallets are roughly four thousand euros a month, so the board wants it solved this year",
  budget:
    "We have set aside forty thousand euros and it must be running before the harvest in August",
};

function cite(quote: string, ...fields: string[]) {
  return fields.map((field) => ({ signal_id: toId(1), quote, field }));
}

/** A proposal that fits its schema, each field with words of CALL that say it. */
export function soundOutput(element: ExtractableName): Record<string, unknown> {
  return { ...SOUND[element] };
}

const SOUND: Record<ExtractableName, Record<string, unknown>> = {
  core_pain: {
    statement: "Pallets vanish because nobody sees the delivery notes in time",
    trigger: "The harvest in August",
    stakes: "Four thousand euros a month",
    who_feels_it: "Yard planner",
    confidence: 0.85,
    citations: [
      ...cite(QUOTE, "statement"),
      ...cite(SAID.budget, "trigger"),
      ...cite(SAID.gain, "stakes"),
      ...cite(SAID.notices, "who_feels_it"),
    ],
  },
  primary_persona: {
    name: "Yard planner",
    role: "Yard planner",
    goal: "See every lorry that is missing its papers",
    pain_connection: "Rings every driver after lunch",
    context: "Rings the drivers after lunch",
    confidence: 0.8,
    citations: [
      ...cite(SAID.notices, "name", "role", "pain_connection", "context"),
      ...cite(SAID.wish, "goal"),
    ],
  },
  wow_moment: {
    description: "She opens one board and sees every lorry without papers",
    core_pain_inversion: "No more ringing round",
    emotional_impact: "Calm",
    visual_concept: "A board like a station timetable",
    level_1: "The board with today's lorries",
    level_2: null,
    level_3: null,
    confidence: 0.7,
    citations: cite(SAID.wish, "description"),
  },
  design_preferences: {
    visual_style: "Plain, like a timetable",
    references: ["Station timetable"],
    anti_references: ["Their old system"],
    specific_requirements: [],
    citations: cite(SAID.look, "visual_style", "references", "anti_references"),
  },
  business_case: {
    value_to_business: "About four thousand euros a month",
    roi_framing: "Nine pallets are four thousand euros a month",
    why_priority: "The board wants it solved this year",
    success_kpis: [],
    confidence: 0.8,
    citations: cite(SAID.gain, "value_to_business", "roi_framing", "why_priority"),
  },
  budget_constraints: {
    budget_range: "Forty thousand euros",
    budget_flexibility: "unknown",
    timeline: "Before the harvest in August",
    hard_deadline: null,
    deadline_driver: null,
    technical_constraints: [],
    organizational_constraints: [],
    confidence: 0.8,
    citations: cite(SAID.budget, "budget_range", "timeline"),
  },
  confirmed_scope: { v1_features: [], v2_features: [], citations: [] },
  strategic_context: {
    problem_statement: "Pallets vanish because nobody sees the delivery notes",
    business_opportunity: null,
    client_motivation: null,
    strategic_fit: null,
    market_gap: null,
    efficiency_gains: null,
    cost_reduction: "Nine pallets a month",
    revenue_potential: null,
    return_on_investment: null,
    budget: null,
    timeline: null,
    team_size: null,
    technical: [],
    compliance: [],
    risks: [],
    citations: cite(QUOTE, "problem_statement", "cost_reduction"),
  },
};

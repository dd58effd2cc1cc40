/** Small tasks for tests: a project about late spare parts, told in two signals. */
import * as z from "zod";
import type {
  DecisionTask,
  Passage,
  ProposalContext,
  ProposalTask,
  ToolDescription,
} from "../../contracts/reasoner.ts";

const CALL_ID = "0198c0de-0000-7000-8000-000000000001";
export const MAIL_ID = "0198c0de-0000-7000-8000-000000000002";

const CALL: readonly (readonly [string, string])[] = [
  ["Ines (consultant)", "What goes wrong most often? And how long has that been so?"],
  [
    "Jonas",
    "Um, so we we lose about two days on every order because nobody knows where the part is.",
  ],
  ["Ines (consultant)", "So the problem is that nobody knows where a part is?"],
  ["Jonas", "Yes. Since our largest customer complained in May it has become urgent."],
  ["Jonas", "If that happens again the penalty is forty thousand euros a year, and {disfmarker}"],
  ["Marta", "The dispatcher retypes every order by hand, and the dispatcher gets the angry calls."],
  ["Ines (consultant)", "Who would use it every day?"],
  ["Marta", "Our dispatcher would, from six in the morning, with two telephones at the desk."],
];

/** The passages of the call and of one mail, in the order of the text. */
function buildPassages(): Passage[] {
  let start = 0;
  const turns = CALL.map(([speaker, text]): Passage => {
    start += speaker.length + 2;
    const side = speaker.includes("consultant") ? "studio" : "client";
    const passage: Passage = {
      ...callSource,
      speaker,
      side,
      text,
      start,
      end: start + text.length,
    };
    start += text.length + 1;
    return passage;
  });
  const text = "We have set aside thirty thousand euros for this year, and no more than that.";
  return [...turns, {
    signal_id: MAIL_ID,
    source_type: "email",
    authority: "client",
    speaker: null,
    side: "client",
    text,
    start: 0,
    end: text.length,
  }];
}

const callSource = { signal_id: CALL_ID, source_type: "transcript", authority: "client" } as const;

const text = z.string().trim().min(1).nullable();

/** The task to extract the core pain from buildPassages. */
export function buildProposalTask(changes: Partial<ProposalTask> = {}): ProposalTask {
  return {
    element: "core_pain",
    depth: "standard",
    instructions: "Element: core_pain, the one problem.",
    schema: z.object({
      statement: z.string().min(20).nullable(),
      trigger: text,
      stakes: text,
      who_feels_it: text,
      confidence: z.number().min(0).max(1),
      citations: z.array(
        z.object({ signal_id: z.string(), quote: z.string(), field: z.string().optional() }),
      ),
    }),
    fields: [
      {
        field: "statement",
        kind: "text",
        cues: ["we lose", "nobody knows", "by hand", "problem"],
      },
      { field: "trigger", kind: "optional_text", cues: ["since", "urgent", "complained"] },
      { field: "stakes", kind: "optional_text", cues: ["penalty", "a year", "euros"] },
      { field: "who_feels_it", kind: "optional_text", cues: ["dispatcher"] },
    ],
    passages: buildPassages(),
    ...changes,
  };
}

/** The shared prefix; `word_count` words of filler make it as long as a cache test wants it. */
export function buildContext(word_count = 0): ProposalContext {
  const signals = buildPassages().map(({ speaker, text }) =>
    speaker ? `${speaker}: ${text}` : text
  );
  return {
    system: "You distil one element.",
    signals_text: `<signals>\n${signals.join("\n")}\n${"padding ".repeat(word_count)}</signals>`,
  };
}

/** The tools under the names and arguments that the agent gives them. */
const TOOLS: readonly ToolDescription[] = [
  tool("extract_core_pain", { depth: z.enum(["surface", "standard", "deep"]).optional() }),
  tool("extract_primary_persona", {}),
  tool("identify_wow_moment", {}),
  tool("extract_business_case", {}),
  tool("extract_budget_constraints", {}),
  tool("run_foundation", {}),
  tool("run_research", {
    research_question: z.string().min(10).max(500),
    depth: z.enum(["quick", "standard", "deep"]),
  }),
  tool("suggest_discovery_questions", {
    focus_area: z.enum([
      "core_pain",
      "primary_persona",
      "wow_moment",
      "business_case",
      "budget_constraints",
      "general",
    ]),
  }),
  tool("analyze_gaps", {}),
  tool("stop_with_guidance", {
    reason: z.string().min(1),
    what_would_help: z.array(z.string().min(1)).min(1).max(8),
    recommended_next: z.string().min(1),
  }),
  tool("request_confirmation", {
    element: z.enum([
      "core_pain",
      "primary_persona",
      "wow_moment",
      "design_preferences",
      "business_case",
      "budget_constraints",
      "confirmed_scope",
    ]),
    ask_role: z.enum(["client", "consultant"]),
  }),
];

function tool(name: ToolDescription["name"], shape: z.ZodRawShape): ToolDescription {
  return { name, description: `The tool ${name}.`, args_schema: z.object(shape) };
}

/** A decision with all tools on offer. */
export function buildDecisionTask(): DecisionTask {
  return {
    system: "You guide product discovery.",
    observation_text: `Project "Spare parts", readiness 15.5.`,
    tools: [...TOOLS],
  };
}

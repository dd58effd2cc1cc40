/**
 * The catalogue of the elements and gates: what each is called, its phase and order, what it is worth, what it builds on and
 * which tool moves it (domain rules, sections 3, 4, 12.4 and 13). It is data alone, so that the console can load it; the rest
 * of what belongs to an element is in its folder.
 */
import type { ExtractableName, GateName } from "../contracts/element.ts";
import type { FactAspect } from "../contracts/fact.ts";

/** Gates of phase 1, in scoring order. */
export const PROTOTYPE_GATES = [
  "core_pain",
  "primary_persona",
  "wow_moment",
  "design_preferences",
] as const;

/** Gates of phase 2, in scoring order. */
export const BUILD_GATES = [
  "business_case",
  "budget_constraints",
  "full_requirements",
  "confirmed_scope",
] as const;

export const GATE_NAMES = [...PROTOTYPE_GATES, ...BUILD_GATES] as const;

/** Column names of `project_foundation`. Each is also a gate; the gate `full_requirements` follows from features and signals. */
export const ELEMENT_NAMES = GATE_NAMES.filter((name) => name !== "full_requirements");

/** What an extraction can yield, each after what it builds on. The strategic context has a table of its own and is no gate. */
export const EXTRACTABLE_NAMES = [...ELEMENT_NAMES, "strategic_context"] as const;

interface ElementTerms {
  /** What it is called in a sentence. */
  label: string;
  /** Without these there is nothing to extract from. */
  prerequisites: readonly ExtractableName[];
  /** Optional inputs of an extraction: awaited if being extracted, omitted if missing. */
  uses: readonly ExtractableName[];
  /** How a request names it; absent where no tool works on it alone. */
  named_by?: RegExp;
  /** Extracted only where asked for by name. */
  on_request?: boolean;
  /** Below this confidence it is an assumption, on which nothing can be built; absent where its presence is enough. */
  assumption_below?: number;
}

/** Who can settle a gate. The decision-maker is the client's person who answers for money and dates. */
export const SETTLERS = ["client", "decision_maker", "consultant"] as const;
type Settler = (typeof SETTLERS)[number];

interface GateTerms extends ElementTerms {
  /** All gates together are worth 100. */
  points: number;
  /** Whether its phase needs it. */
  required: boolean;
  /** The confidence, 0 to 1, from which it can be satisfied; null where content alone decides. */
  min_confidence: number | null;
  /** The tool of the agent that extracts it alone; null where there is none. */
  tool: string | null;
  /** Whose answer settles it. */
  settled_by: Settler;
  /** The facts about these belong to it: an answer to which of two holds helps it. Each subject belongs to one gate. */
  subjects: readonly FactAspect[];
}

/** The terms of every gate, and so of every element, in scoring order. */
export const GATES = {
  core_pain: {
    label: "core pain",
    points: 15,
    required: true,
    min_confidence: 0.6,
    assumption_below: 0.4,
    tool: "extract_core_pain",
    settled_by: "client",
    named_by: /(?<!\p{L})(?:pain|problem|hauptproblem|schmerz|problème|douleur)/iu,
    subjects: [
      "threshold",
      "offer",
      "wish",
      "part",
      "spent",
      "loss",
      "cost",
      "appointment",
      "past",
      "amount",
    ],
    prerequisites: [],
    uses: [],
  },
  primary_persona: {
    label: "primary persona",
    points: 10,
    required: true,
    min_confidence: 0.6,
    tool: "extract_primary_persona",
    settled_by: "client",
    named_by:
      /(?<!\p{L})(?:persona|who is it for|users?(?!\p{L})|zielgruppe|für wen|nutzer|utilisat|pour qui)/iu,
    subjects: ["role", "user"],
    prerequisites: ["core_pain"],
    uses: [],
  },
  wow_moment: {
    label: "wow moment",
    points: 10,
    required: true,
    min_confidence: 0.5,
    tool: "identify_wow_moment",
    settled_by: "client",
    named_by: /(?<!\p{L})(?:wow|moment)/iu,
    subjects: [],
    prerequisites: ["core_pain", "primary_persona"],
    uses: [],
  },
  design_preferences: {
    label: "design preferences",
    points: 5,
    required: false,
    min_confidence: null,
    tool: null,
    settled_by: "client",
    subjects: [],
    prerequisites: [],
    uses: [],
  },
  business_case: {
    label: "business case",
    points: 20,
    required: true,
    min_confidence: 0.7,
    tool: "extract_business_case",
    settled_by: "decision_maker",
    named_by:
      /(?<!\p{L})(?:business case|roi(?!\p{L})|kpi|nutzen(?!\p{L})|wirtschaftlich|rentabilit|retour sur investissement)/iu,
    subjects: ["saving", "income", "target"],
    prerequisites: [],
    uses: ["core_pain"],
  },
  budget_constraints: {
    label: "budget constraints",
    points: 15,
    required: true,
    min_confidence: 0.7,
    tool: "extract_budget_constraints",
    settled_by: "decision_maker",
    named_by:
      /(?<!\p{L})(?:budget|timeline|deadline|etat(?!\p{L})|frist|zeitplan|délai|échéance|calendrier)/iu,
    subjects: ["budget", "deadline", "launch", "event", "decider"],
    prerequisites: [],
    uses: [],
  },
  full_requirements: {
    label: "full requirements",
    points: 15,
    required: true,
    min_confidence: null,
    tool: null,
    settled_by: "consultant",
    subjects: [],
    prerequisites: [],
    uses: [],
  },
  confirmed_scope: {
    label: "confirmed scope",
    points: 10,
    required: true,
    min_confidence: null,
    tool: null,
    settled_by: "client",
    subjects: ["scope"],
    prerequisites: [],
    uses: ["core_pain", "budget_constraints"],
    on_request: true,
    named_by: /(?<!\p{L})(?:scope|first version|umfang|erste version|périmètre|première version)/iu,
  },
} as const satisfies Record<GateName, GateTerms>;

/** The terms of all that has a gate or can be extracted. */
export const ELEMENTS: Readonly<Record<GateName | ExtractableName, ElementTerms>> = {
  ...GATES,
  // The longest answer of all, so it waits for none: what the pain is, it reads for itself.
  strategic_context: { label: "strategic context", prerequisites: [], uses: [] },
};

/** Names of the tools that extract one element each, in scoring order. */
export const EXTRACTION_TOOLS = GATE_NAMES.map((name) => GATES[name].tool)
  .filter((tool) => tool !== null);

/** What one element may need of another. */
export type Prerequisite = (typeof GATES)[GateName]["prerequisites"][number];

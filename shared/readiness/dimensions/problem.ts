/** Dimension `problem`: is the problem understood, and from the client's mouth (domain rules, section 6.2)? */
import { countCharacters, isPresent } from "../../text/is_present.ts";
import { addClientSignal, withPersona } from "../counterfactuals.ts";
import type { DimensionRules, FactorFinding } from "../dimension.ts";
import { plural } from "../../text/plural.ts";
import { round1 } from "../round1.ts";
import { scoreClientSignals, type ScoringContext, type ScoringFacts } from "../scoring_facts.ts";

const WANTED_PAIN_POINTS = 3;
/** A text this long or shorter names a subject without explaining it. */
const MENTION_CHARACTERS = 20;
const CONSTRAINT_KINDS = ["budget", "timeline", "technical", "compliance"];

type Factor =
  | "problem_statement"
  | "client_signals"
  | "pain_points"
  | "business_context"
  | "strategic_confirmation";

/** The rules of the dimension. */
export const problem: DimensionRules<Factor> = {
  name: "problem",
  weight: 0.25,
  factors: {
    problem_statement: { weight: 0.25, assess: assessProblemStatement },
    client_signals: { weight: 0.30, assess: assessClientSignals },
    pain_points: { weight: 0.20, assess: assessPainPoints },
    business_context: { weight: 0.15, assess: assessBusinessContext },
    strategic_confirmation: { weight: 0.10, assess: assessStrategicConfirmation },
  },
  summarize: (score, { signals }) => {
    if (score >= 80) {
      return `Strong grasp of the problem, heard in ${plural(signals.client, "client signal")}`;
    }
    if (score >= 50) return "Partial grasp of the problem: the client should validate it";
    return "Weak grasp of the problem: the client's input is needed";
  },
  advice: [
    {
      code: "write_problem_statement",
      impact: 6,
      effort: "low",
      priority: 2,
      isDue: (_, scores) => scores.problem_statement < 50,
      action: () =>
        "Write down the problem statement: who suffers from what, and what it costs them",
      done: writeProblemStatement,
    },
    {
      code: "add_client_input",
      impact: 10,
      effort: "medium",
      priority: 1,
      isDue: (_, scores) => scores.client_signals < 50,
      action: () => "Add client input: a mail, a call transcript, a note or a portal answer",
      blocker: "No signal from the client says that this problem is theirs",
      done: addClientSignal,
    },
    {
      code: "define_pain_points",
      impact: 5,
      effort: "low",
      priority: 3,
      isDue: (_, scores) => scores.pain_points < 50,
      action: () => `Define the personas' pain points, ${WANTED_PAIN_POINTS} or more between them`,
      done: definePainPoints,
    },
    {
      code: "add_business_context",
      impact: 4,
      effort: "medium",
      priority: 4,
      isDue: (_, scores) => scores.business_context < 50,
      action: () =>
        "Add the business drivers, the constraints and the risks to the strategic context",
      done: addBusinessContext,
    },
    {
      code: "confirm_strategic_context",
      impact: 3,
      effort: "low",
      priority: 5,
      isDue: ({ strategic_context }, scores) =>
        strategic_context !== null && scores.strategic_confirmation < 100,
      action: () => "Review the strategic context with the client and confirm it",
      done: confirmContext,
    },
  ],
};

function assessProblemStatement({ strategic_context }: ScoringFacts): FactorFinding {
  if (strategic_context === null) return { score: 0, details: "No strategic context" };
  const { problem_statement, business_opportunity, client_motivation } =
    strategic_context.opportunity;
  const parts = [problem_statement, business_opportunity, client_motivation].map(scoreText);
  const [statement = 0, opportunity = 0, motivation = 0] = parts;
  return {
    score: round1(0.5 * statement + 0.25 * opportunity + 0.25 * motivation),
    details: `Problem ${describeText(statement)}, opportunity ${describeText(opportunity)}, ` +
      `motivation ${describeText(motivation)}`,
  };
}

function scoreText(text: string | null): number {
  if (!isPresent(text)) return 0;
  return countCharacters(text.trim()) > MENTION_CHARACTERS ? 100 : 50;
}

function describeText(score: number): string {
  return score === 100 ? "explained" : score === 50 ? "only mentioned" : "missing";
}

function assessClientSignals({ signals }: ScoringFacts): FactorFinding {
  return {
    score: scoreClientSignals(signals.client),
    details: `${plural(signals.client, "client signal")} of ${plural(signals.total, "signal")}`,
  };
}

function assessPainPoints({ personas }: ScoringFacts): FactorFinding {
  const count = countPainPoints(personas);
  const score = count >= 5 ? 100 : count >= WANTED_PAIN_POINTS ? 75 : count >= 1 ? 40 : 0;
  return {
    score,
    details: `${plural(count, "pain point")} over ${plural(personas.length, "persona")}`,
  };
}

function countPainPoints(personas: ScoringFacts["personas"]): number {
  return personas.reduce((count, { pain_points }) => count + pain_points.length, 0);
}

/** 40 for any driver of the investment, 30 for any constraint, 30 for any risk. */
function assessBusinessContext({ strategic_context }: ScoringFacts): FactorFinding {
  if (strategic_context === null) return { score: 0, details: "No strategic context" };
  const parts = [
    { name: "drivers", score: hasDrivers(strategic_context) ? 40 : 0 },
    { name: "constraints", score: hasConstraints(strategic_context) ? 30 : 0 },
    { name: "risks", score: hasContent(strategic_context.risks) ? 30 : 0 },
  ];
  const present = parts.filter(({ score }) => score > 0).map(({ name }) => name);
  return {
    score: parts.reduce((sum, { score }) => sum + score, 0),
    details: `Recorded: ${present.join(", ") || "neither drivers nor constraints nor risks"}`,
  };
}

function hasDrivers({ investment_case }: ScoringContext): boolean {
  return Object.values(investment_case).some(hasContent);
}

function hasConstraints({ constraints }: ScoringContext): boolean {
  return CONSTRAINT_KINDS.some((kind) => hasContent(constraints[kind]));
}

/** Whether a jsonb value says anything; the emptiness that counts is that of JSON, where [] and {} are nothing. */
function hasContent(value: unknown): boolean {
  if (typeof value === "string") return isPresent(value);
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

function assessStrategicConfirmation({ strategic_context }: ScoringFacts): FactorFinding {
  switch (strategic_context?.confirmation_status) {
    case "confirmed_client":
      return { score: 100, details: "Confirmed by the client" };
    case "confirmed_consultant":
      return { score: 100, details: "Confirmed by a consultant" };
    case "needs_client":
      return { score: 30, details: "Waiting for the client" };
    case undefined:
      return { score: 0, details: "No strategic context" };
    default:
      return { score: 0, details: "Not reviewed yet" };
  }
}

/** What a project that writes its first line of context has. */
const BLANK_CONTEXT: ScoringContext = {
  opportunity: { problem_statement: null, business_opportunity: null, client_motivation: null },
  investment_case: {},
  constraints: {},
  risks: [],
  confirmation_status: "ai_generated",
};

/** A full problem statement; opportunity and motivation stay as they are. */
function writeProblemStatement(facts: ScoringFacts): ScoringFacts {
  const context = facts.strategic_context ?? BLANK_CONTEXT;
  const problem_statement = "The problem, explained in a full sentence";
  const opportunity = { ...context.opportunity, problem_statement };
  return { ...facts, strategic_context: { ...context, opportunity } };
}

/**
 * Three pain points in all. The value path speaks to one of the added ones, which is as much credit as it has while no pain point
 * is defined; a blank has no word that could occur in the path.
 */
function definePainPoints(facts: ScoringFacts): ScoringFacts {
  const { personas: [first, ...rest], ...others } = withPersona(facts);
  const lacking = WANTED_PAIN_POINTS - countPainPoints(facts.personas);
  const added = [findSpokenText(facts.vp_steps), ...Array<string>(lacking - 1).fill("")];
  const pain_points = [...first.pain_points, ...added];
  return { ...others, personas: [{ ...first, pain_points }, ...rest] };
}

function findSpokenText(steps: ScoringFacts["vp_steps"]): string {
  const texts = steps.flatMap((
    { value_created, narrative_user },
  ) => [value_created, narrative_user]);
  return texts.find((text) => text !== null && text.trim() !== "") ?? "";
}

/** Drivers, constraints and risks all recorded. */
function addBusinessContext(facts: ScoringFacts): ScoringFacts {
  const context = facts.strategic_context ?? BLANK_CONTEXT;
  const strategic_context: ScoringContext = {
    ...context,
    investment_case: { ...context.investment_case, driver: "A reason to invest" },
    constraints: { ...context.constraints, timeline: "A date that binds" },
    risks: [...context.risks, "A risk that was named"],
  };
  return { ...facts, strategic_context };
}

function confirmContext(facts: ScoringFacts): ScoringFacts {
  if (facts.strategic_context === null) return facts;
  const confirmation_status = "confirmed_client";
  return { ...facts, strategic_context: { ...facts.strategic_context, confirmation_status } };
}

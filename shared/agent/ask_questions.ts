import type { DiscoveryQuestion } from "../contracts/di_agent.ts";
import type { GateName } from "../contracts/element.ts";
import { PROTOTYPE_GATES } from "../elements/elements.ts";
import type { Foundation } from "../contracts/foundation.ts";
import type { GateAssessment, ReadinessScore } from "../contracts/readiness.ts";
import type { Passage } from "../contracts/reasoner.ts";
import type { RankPassages } from "./agent_tool.ts";
import { clipText } from "./clip_text.ts";
import { createQuoteFinder } from "./create_quote_finder.ts";
import { listGates } from "./list_gates.ts";
import { openGates, openPrototypeGates } from "./open_gates.ts";
import type { BankQuestion, KnownWords } from "../elements/question.ts";
import { findQuestions, toKnownWords } from "../elements/questions.ts";

/** More than this a talk does not hold. */
const MAX_QUESTIONS = 5;
/** What is woven into a question must still be sayable. */
const KNOWN_WORDS_LENGTH = 160;

export interface AskQuestionsInput {
  readiness: Pick<ReadinessScore, "gates">;
  foundation: Foundation;
  /** All passages of the project's signals; the nearest quotes are taken from them. */
  passages: Passage[];
  rank: RankPassages;
  /** Only these gates are asked about; without them all open gates of the phase, and never the build gates too early. */
  focus_gates?: GateName[] | undefined;
}

/**
 * At most five questions for what the open gates miss (domain rules, section 14.3): prototype gates first, then by the
 * points that the gate would add. Every gate gets its first question before one gets its second. Empty when nothing is open.
 */
export function askQuestions(input: AskQuestionsInput): DiscoveryQuestion[] {
  const gates = gatesToAsk(listGates(input.readiness), input.focus_gates);
  const known = clipWords(toKnownWords(input.foundation));
  const findNearestQuote = createQuoteFinder(input.passages, input.rank);
  return chooseQuestions(gates, input.foundation).map(({ gate, question }) => ({
    id: `${gate}.${question.field}`,
    gate,
    unlocks: [gate, ...question.also_unlocks.filter((name) => isOpen(name, input.readiness))],
    question: question.ask(known),
    why_ask: question.why_ask,
    listen_for: question.listen_for,
    nearest_quote: findNearestQuote(question.cues),
  }));
}

function gatesToAsk(gates: GateAssessment[], focus: GateName[] | undefined): GateName[] {
  const open = openGates(gates).map(({ name }) => name);
  if (focus !== undefined) return open.filter((name) => focus.includes(name));
  const is_prototype_phase = openPrototypeGates(gates).length > 0;
  return is_prototype_phase ? open.filter(isPrototypeGate) : open;
}

function isPrototypeGate(name: GateName): boolean {
  return PROTOTYPE_GATES.some((prototype) => prototype === name);
}

interface Candidate {
  gate: GateName;
  question: BankQuestion;
}

function chooseQuestions(gates: GateName[], foundation: Foundation): Candidate[] {
  const per_gate = gates.map((gate) =>
    findQuestions(gate, foundation).map((question): Candidate => ({ gate, question }))
  );
  const rounds = Math.max(0, ...per_gate.map((candidates) => candidates.length));
  const in_turns = Array.from(
    { length: rounds },
    (_, round) => per_gate.flatMap((candidates) => candidates[round] ?? []),
  ).flat();
  return in_turns.slice(0, MAX_QUESTIONS)
    .sort((a, b) => gates.indexOf(a.gate) - gates.indexOf(b.gate));
}

function isOpen(name: GateName, readiness: Pick<ReadinessScore, "gates">): boolean {
  return listGates(readiness).some((gate) => gate.name === name && !gate.satisfied);
}

function clipWords({ pain, persona, wow }: KnownWords): KnownWords {
  const clip = (text: string | null) => text && clipText(text, KNOWN_WORDS_LENGTH);
  return { pain: clip(pain), persona: clip(persona), wow: clip(wow) };
}

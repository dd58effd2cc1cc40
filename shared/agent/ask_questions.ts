import type { DiscoveryQuestion } from "../contracts/di_agent.ts";
import type { GateName } from "../contracts/element.ts";
import { PROTOTYPE_GATES } from "../elements/elements.ts";
import type { OpenConflict } from "../contracts/fact.ts";
import { askAboutConflict } from "./ask_about_conflict.ts";
import type { Foundation } from "../contracts/foundation.ts";
import type { GateAssessment, ReadinessScore } from "../contracts/readiness.ts";
import type { Passage } from "../contracts/reasoner.ts";
import { clipText } from "../text/clip_text.ts";
import { listGates, openGates, openPrototypeGates } from "./gates.ts";
import type { BankQuestion, KnownWords } from "../elements/question.ts";
import { findQuestions, toKnownWords } from "../elements/questions.ts";
import { findNearestQuotes } from "./nearest_quote.ts";

/** More than this a talk does not hold. */
const MAX_QUESTIONS = 5;
/** So many of them are about what contradicts itself, at most. */
const MAX_CONFLICTS = 3;
/** What is woven into a question must still be sayable. */
const KNOWN_WORDS_LENGTH = 160;

export interface AskQuestionsInput {
  readiness: Pick<ReadinessScore, "gates">;
  foundation: Foundation;
  /** All passages of the project's signals; the nearest quotes are taken from them. */
  passages: Passage[];
  /** What the client said twice and differently is asked about first. Default: none. */
  conflicts?: readonly OpenConflict[];
  /** Only these gates are asked about; without them all open gates of the phase, and never the build gates too early. */
  focus_gates?: GateName[] | undefined;
}

/**
 * At most five questions: about statements of the client that contradict each other, then for what the open gates miss (domain rules,
 * section 14.3): prototype gates first, then by the
 * points that the gate would add. Every gate gets its first question before one gets its second. Empty when nothing is
 * open and nothing contradicts itself.
 */
export function askQuestions(input: AskQuestionsInput): DiscoveryQuestion[] {
  const gates = gatesToAsk(listGates(input.readiness), input.focus_gates);
  const known = clipWords(toKnownWords(input.foundation));
  const conflicting = (input.conflicts ?? []).slice(0, MAX_CONFLICTS).map(askAboutConflict);
  const others = pickQuestions(gates, input.foundation)
    .slice(0, MAX_QUESTIONS - conflicting.length)
    .map(({ gate, question }) => ({ gate, ...question, question: question.ask(known) }));
  const quotes = findNearestQuotes(
    input.passages,
    others.map(({ question, cues }) => ({ text: question, cues })),
  );
  return [
    ...conflicting,
    ...others.map(({ gate, field, also_unlocks, question, why_ask, listen_for }, at) => ({
      id: `${gate}.${field}`,
      gate,
      unlocks: [gate, ...also_unlocks.filter((name) => isOpen(name, input.readiness))],
      question,
      why_ask,
      listen_for,
      nearest_quote: quotes[at] ?? null,
    })),
  ];
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
  question: Required<BankQuestion>;
}

function pickQuestions(gates: GateName[], foundation: Foundation): Candidate[] {
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

function clipWords({ pain, persona, wow, priority }: KnownWords): KnownWords {
  const clip = (text: string | null) => text && clipText(text, KNOWN_WORDS_LENGTH);
  return { pain: clip(pain), persona: clip(persona), wow: clip(wow), priority: clip(priority) };
}

import type {
  Counted,
  FeatureFacts,
  GapAnalysis,
  GapSeverity,
  GateGap,
  PersonaFacts,
  PriorityGap,
  ToolName,
} from "../../contracts/di_agent.ts";
import type { GateName } from "../../contracts/element.ts";
import type { Foundation } from "../../contracts/foundation.ts";
import type { GateAssessment, ReadinessScore } from "../../contracts/readiness.ts";
import { plural } from "../../text/plural.ts";
import { listGates, openPrototypeGates } from "../gates.ts";
import { GATES } from "../../elements/elements.ts";
import * as z from "zod";
import { defineTool } from "../agent_tool.ts";

/** Below this an unsatisfied gate lacks certainty first (domain rules, section 14.1). */
const LOW_CONFIDENCE = 0.7;
const EXAMPLE_COUNT = 10;
const SEVERITIES: GapSeverity[] = ["critical", "high", "medium", "low"];

export interface GapInput {
  readiness: Pick<ReadinessScore, "gates" | "phase" | "gate_score" | "next_milestone">;
  foundation: Foundation;
  /** Every feature of the project. */
  features: FeatureFacts[];
  /** Every persona of the project. */
  personas: PersonaFacts[];
}

/** What the project still lacks (domain rules, section 14.1), from data alone. */
export function analyzeGaps(input: GapInput): GapAnalysis {
  const gates = listGates(input.readiness);
  const evidence = findEvidenceGaps(input);
  const solution = findSolutionGaps(input);
  const priority_gaps = rankGaps([
    ...gateGaps(gates),
    ...entityGaps(evidence, solution.personas_without_features.count),
  ]);
  return {
    foundation: Object.fromEntries(
      gates.map((gate) => [gate.name, toGateGap(gate, input.foundation)]),
    ) as GapAnalysis["foundation"], // a score holds all eight gates
    evidence,
    solution,
    stakeholders: {
      most_affected: input.foundation.core_pain?.who_feels_it ?? null,
      primary_persona: input.foundation.primary_persona?.name ?? null,
    },
    summary: summarize(input.readiness, priority_gaps),
    priority_gaps,
    phase: input.readiness.phase,
    total_readiness: input.readiness.gate_score / 100,
    satisfied_gates: gates.filter((gate) => gate.satisfied).length,
    unsatisfied_gates: gates.filter((gate) => !gate.satisfied).length,
    mean_confidence: meanConfidence(gates),
    counts: countGaps(priority_gaps),
  };
}

function toGateGap(gate: GateAssessment, foundation: Foundation): GateGap {
  const { satisfied, confidence, missing, how_to_acquire } = gate;
  return {
    satisfied,
    confidence,
    status: satisfied ? "satisfied" : hasStarted(gate, foundation) ? "partial" : "absent",
    missing,
    how_to_acquire,
    gap_type: satisfied ? null : confidence < LOW_CONFIDENCE ? "low_confidence" : "incomplete",
    recommended_tool: satisfied ? null : recommendTool(gate.name),
  };
}

function hasStarted({ name, confidence }: GateAssessment, foundation: Foundation): boolean {
  return name === "full_requirements" ? confidence > 0 : foundation[name] !== null;
}

/** What moves those gates that no tool extracts alone; the others can only be asked about. */
const OTHER_TOOLS: Partial<Record<GateName, ToolName>> = {
  design_preferences: "run_foundation",
  confirmed_scope: "request_confirmation",
};

function recommendTool(name: GateName): ToolName {
  return GATES[name].tool ?? OTHER_TOOLS[name] ?? "suggest_discovery_questions";
}

/**
 * Features and personas hold no list of evidence, so their source is what the caller knows of, or the client's own
 * confirmation.
 */
function hasSource(row: FeatureFacts | PersonaFacts): boolean {
  return row.has_signal_evidence === true || row.confirmation_status === "confirmed_client";
}

function isUnconfirmed({ confirmation_status }: FeatureFacts | PersonaFacts): boolean {
  return confirmation_status === null || confirmation_status === "ai_generated";
}

function findEvidenceGaps({ features, personas }: GapInput): GapAnalysis["evidence"] {
  const unconfirmed_features = count(features.filter(isUnconfirmed));
  const unconfirmed_personas = count(personas.filter(isUnconfirmed));
  return {
    features_without_signals: count(features.filter((feature) => !hasSource(feature))),
    personas_without_signals: count(personas.filter((persona) => !hasSource(persona))),
    unconfirmed_features,
    unconfirmed_personas,
    total_unconfirmed: unconfirmed_features.count + unconfirmed_personas.count,
  };
}

function findSolutionGaps({ features, personas }: GapInput): GapAnalysis["solution"] {
  const known = new Set(personas.map(({ id }) => id));
  const targeted = new Set(features.flatMap((feature) => feature.target_persona_ids));
  return {
    personas_without_features: count(personas.filter(({ id }) => !targeted.has(id))),
    features_without_personas: count(
      features.filter((feature) => !feature.target_persona_ids.some((id) => known.has(id))),
    ),
    unenriched_features: features.filter(({ enriched }) => !enriched).length,
    unenriched_personas: personas.filter(({ enriched }) => !enriched).length,
  };
}

function count(rows: { id: string; name: string }[]): Counted {
  return {
    count: rows.length,
    examples: rows.slice(0, EXAMPLE_COUNT).map(({ id, name }) => ({ id, name })),
  };
}

/** Build gates are gaps only once every required prototype gate is satisfied; the optional gate is never more than low. */
function gateGaps(gates: GateAssessment[]): PriorityGap[] {
  const prototype_open = openPrototypeGates(gates);
  const open = gates.filter((gate) => !gate.satisfied);
  const due = open.filter((gate) =>
    prototype_open.length === 0 || prototype_open.includes(gate) || !gate.required
  );
  return due.map((gate) => ({
    type: "foundation",
    severity: !gate.required ? "low" : prototype_open.includes(gate) ? "critical" : "high",
    gate: gate.name,
    description: describeGate(gate),
    how_to_fix: gate.how_to_acquire[0] ?? gate.unlock_hint ??
      `Talk the ${GATES[gate.name].label} through with the client.`,
  }));
}

function describeGate({ name, missing, confidence }: GateAssessment): string {
  const label = GATES[name].label;
  const parts = missing.length > 0 ? `: ${missing.join("; ")}` : "";
  return `The gate ${label} is open at confidence ${confidence.toFixed(2)}${parts}.`;
}

function entityGaps(
  evidence: GapAnalysis["evidence"],
  personas_without_features: number,
): PriorityGap[] {
  const gaps: PriorityGap[] = [];
  const without_source = evidence.features_without_signals.count;
  if (without_source > 0) {
    gaps.push({
      type: "evidence",
      severity: "medium",
      description: `No signal is known to ask for ${plural(without_source, "feature")}.`,
      how_to_fix: "Go through them with the client and have them confirm what they really need.",
    });
  }
  if (evidence.total_unconfirmed > 0) {
    gaps.push({
      type: "evidence",
      severity: "medium",
      description: `Nobody has confirmed ${
        plural(evidence.unconfirmed_features.count, "feature")
      } and ${plural(evidence.unconfirmed_personas.count, "persona")}.`,
      how_to_fix: "Review them, and set what needs the client's word to needs_client.",
    });
  }
  if (personas_without_features > 0) {
    gaps.push({
      type: "coverage",
      severity: "low",
      description: `No feature is meant for ${plural(personas_without_features, "persona")}.`,
      how_to_fix: "Link a feature to each of them, or drop those the product is not for.",
    });
  }
  return gaps;
}

function rankGaps(gaps: PriorityGap[]): PriorityGap[] {
  return gaps.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function countGaps(gaps: PriorityGap[]): GapAnalysis["counts"] {
  const countOf = (severity: GapSeverity) => gaps.filter((gap) => gap.severity === severity).length;
  return {
    critical_gaps: countOf("critical"),
    high_gaps: countOf("high"),
    medium_gaps: countOf("medium"),
    low_gaps: countOf("low"),
    total_gaps: gaps.length,
  };
}

function meanConfidence(gates: GateAssessment[]): number {
  const sum = gates.reduce((total, gate) => total + gate.confidence, 0);
  return Math.round(sum / gates.length * 100) / 100;
}

function summarize({ next_milestone }: GapInput["readiness"], gaps: PriorityGap[]): string {
  const worst = gaps[0];
  if (worst === undefined) return "Nothing is missing.";
  const of_worst = gaps.filter(({ severity }) => severity === worst.severity).length;
  return `${plural(gaps.length, "gap")}, ${of_worst} of them ${worst.severity}. ` +
    `Next milestone: ${next_milestone}. First: ${worst.description}`;
}

/** Lists what the project lacks. */
export const analyzeGapsTool = defineTool({
  name: "analyze_gaps",
  description:
    "Lists everything the project still lacks, worst first: open gates with what is missing in each, features and personas " +
    "without a source or a confirmation, and those that nothing connects. Always possible, moves no gate. Use it when the " +
    "request asks where the project stands; to move on, choose a tool that moves a gate.",
  args_schema: z.object({}),
  action_type: "tool_call",
  run: async (_args, { observation, deps }) => {
    const entities = await deps.loadEntities();
    const gaps = analyzeGaps({
      readiness: deps.readiness,
      foundation: observation.foundation,
      ...entities,
    });
    const first = gaps.priority_gaps[0];
    return {
      success: true,
      data: gaps,
      error: null,
      next: first === undefined
        ? "Nothing is missing."
        : `${first.description} ${first.how_to_fix}`,
    };
  },
});

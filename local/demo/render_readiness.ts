import type { GateName } from "../../shared/contracts/element.ts";
import { BUILD_GATES, PROTOTYPE_GATES } from "../../shared/elements/elements.ts";
import {
  type DimensionName,
  dimensionNameSchema,
  type GateAssessment,
  type Readiness,
} from "../../shared/contracts/readiness.ts";
import type { Paint } from "./paint.ts";
import { renderBar } from "./render_bar.ts";
import { wrap } from "./wrap.ts";

const NAME_COLUMN = 26;
const INDENT = " ".repeat(NAME_COLUMN);

/** Score and phase, the gates with what they lack, the dimensions as bars, the caps, and the advice that is worth most. */
export function renderReadiness(readiness: Readiness, paint: Paint): string[] {
  const { prototype_gates, build_gates } = readiness.gates;
  return [
    ...renderScore(readiness, paint),
    "",
    paint.strong("Gates of the prototype"),
    ...renderGates(PROTOTYPE_GATES, prototype_gates, paint),
    paint.strong("Gates of the build"),
    ...renderGates(BUILD_GATES, build_gates, paint),
    "",
    paint.strong("Dimensions"),
    ...dimensionNameSchema.options.flatMap((name) => renderDimension(name, readiness, paint)),
    "",
    paint.strong("Advice, and what it alone would add to the score"),
    ...readiness.top_recommendations.flatMap(({ action, gain }) =>
      wrap(action, { first: `  ${gainText(gain)}  ` })
    ),
    ...readiness.warnings.flatMap(({ message }) => wrap(message, { first: "  ! " }).map(paint.bad)),
  ];
}

function renderScore(readiness: Readiness, paint: Paint): string[] {
  const { score, dimensional_score, gate_score, phase, next_milestone, caps_applied } = readiness;
  const bar = `${renderBar(score / 100, 30)} ${scoreText(score)} of 100`;
  const parts = `${
    dimensional_score.toFixed(1)
  } by the dimensions, at most ${gate_score} by the gates`;
  return [
    paint.strong("Score".padEnd(NAME_COLUMN)) + bar,
    `  ${"phase".padEnd(NAME_COLUMN - 2)}${phase}, next milestone: ${next_milestone}`,
    `  ${"made of".padEnd(NAME_COLUMN - 2)}${parts}`,
    ...caps_applied.flatMap(({ limit, reason }) =>
      wrap(`capped at ${limit}: ${reason}`, { first: INDENT })
    ),
  ];
}

/** In the order of the rules: what comes out of a jsonb column has lost the order it was written in. */
function renderGates(
  names: readonly GateName[],
  gates: Record<string, GateAssessment>,
  paint: Paint,
): string[] {
  return names.flatMap((name) => {
    const gate = gates[name];
    return gate === undefined ? [] : renderGate(gate, paint);
  });
}

function renderGate(gate: GateAssessment, paint: Paint): string[] {
  const { name, satisfied, points, confidence, missing, gain } = gate;
  const mark = satisfied ? paint.good("✓") : paint.bad("·");
  const worth = `${String(points).padStart(2)} points, confidence ${confidence.toFixed(2)}`;
  const opening = satisfied ? "" : `, opening it adds ${gainText(gain).trim()}`;
  const optional = gate.required ? "" : ", optional";
  return [
    `  ${mark} ${name.padEnd(NAME_COLUMN - 4)}${worth}${opening}${optional}`,
    ...(missing.length === 0
      ? []
      : wrap(`missing: ${missing.join("; ")}`, { first: INDENT }).map(paint.faint)),
  ];
}

function renderDimension(name: DimensionName, { dimensions }: Readiness, paint: Paint): string[] {
  const { score, weight, summary } = dimensions[name];
  const bar = `${renderBar(score / 100, 30)} ${scoreText(score)} × ${weight.toFixed(2)}`;
  return [
    `  ${name.padEnd(NAME_COLUMN - 2)}${bar}`,
    ...wrap(summary, { first: INDENT }).map(paint.faint),
  ];
}

function scoreText(score: number): string {
  return score.toFixed(1).padStart(5);
}

function gainText(gain: number): string {
  return `${gain < 0 ? "" : "+"}${gain.toFixed(1)}`.padStart(5);
}

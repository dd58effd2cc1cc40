import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import type { Evidence } from "../../shared/contracts/evidence.ts";
import type { ElementOutcome } from "../../shared/contracts/foundation.ts";
import type { GateAssessment, PathStep, Phase } from "../../shared/contracts/readiness.ts";
import { BUILD_GATES, EXTRACTABLE_NAMES, PROTOTYPE_GATES } from "../../shared/elements/elements.ts";
import type { HandedElement } from "../../shared/handover/hand_over_facts.ts";
import { listHandedFields } from "../../shared/handover/list_handed_fields.ts";
import type { DemoReport } from "./run_demo.ts";

/** Columns of the report. */
export const WIDTH = 100;
const NAME_COLUMN = 33;

/**
 * The report as text for a terminal, in lines of at most 100 columns unless a word is longer. It has colours only if stdout is a
 * terminal and NO_COLOR is not set.
 */
export function renderReport(report: DemoReport): string {
  const { project, foundation, agent } = report;
  const degraded = foundation.degraded ? ", degraded" : "";
  const reasoner = foundation.model === null ? "too little was said" : `by ${foundation.model}`;
  return [
    styleText("bold", project.name) + (project.vertical ? `, ${project.vertical}` : ""),
    ...section("Signals", renderSources(report)),
    ...section(`Foundation (${reasoner}${degraded})`, renderFoundation(report)),
    ...section("Readiness", renderReadiness(report)),
    ...section(`Agent (by ${agent.model})`, renderAgent(report)),
    ...section("Changes", renderChanges(report)),
    ...section("What it cost", renderSteps(report)),
  ].join("\n");
}

function section(title: string, lines: string[]): string[] {
  return ["", styleText("bold", `── ${title} `.padEnd(WIDTH, "─")), "", ...lines];
}

/** The text in lines that start with `first`, and those that follow with as many spaces. */
function wrap(first: string, text: string): string[] {
  const width = WIDTH - first.length;
  return wrapAnsi(text.replace(/\s+/g, " "), width).split("\n")
    .map((line, at) => (at === 0 ? first : " ".repeat(first.length)) + line);
}

/** The text beside its name, or below a name that is too long for its column. */
function named(name: string, text: string): string[] {
  const first = `  ${name}`;
  return first.length <= NAME_COLUMN - 2
    ? wrap(first.padEnd(NAME_COLUMN), text)
    : [first, ...wrap(" ".repeat(NAME_COLUMN), text)];
}

const faint = (lines: string[]) => lines.map((line) => styleText("dim", line));

function renderBar(share: number): string {
  const filled = Math.round(share * 20);
  return "█".repeat(filled) + "░".repeat(20 - filled);
}

function renderSources({ sources }: DemoReport): string[] {
  return sources.map(({ source_type, file, word_count }) =>
    `  ${source_type.padEnd(12)}${String(word_count).padStart(7)} words  ${file}`
  );
}

function renderFoundation(report: DemoReport): string[] {
  const { total, wrong } = report.quotes;
  return [
    ...EXTRACTABLE_NAMES.flatMap((name) => {
      const outcome = report.foundation.elements[name];
      return outcome === undefined ? [] : renderElement(name, outcome, report);
    }),
    styleText(
      wrong.length === 0 ? "green" : "red",
      `${total - wrong.length} of ${total} accepted quotes are word for word in the files.`,
    ),
    ...wrong.flatMap(({ quote }) => wrap("  ✗ ", `“${quote}”`)),
  ];
}

function renderElement(
  name: ExtractableName,
  outcome: ElementOutcome,
  report: DemoReport,
): string[] {
  const { status, confidence, value, evidence, refused_quotes, error } = outcome;
  const found = status === "extracted" || status === "unchanged";
  const fields = value === null
    ? []
    : listHandedFields(name, value as HandedElement, { features: [] });
  return [
    styleText("bold", toLabel(name).padEnd(NAME_COLUMN)) +
    styleText(found ? "green" : "yellow", STATUSES[status]) +
    (confidence === null ? "" : `, confidence ${renderBar(confidence)} ${confidence.toFixed(2)}`),
    ...(error ? wrap("  ", error.message) : []),
    ...fields.flatMap(({ label, texts, doubt }) => [
      ...named(label, texts.join(" · ")),
      ...(doubt === undefined ? [] : faint(named("", doubt))),
    ]),
    ...distinct(evidence).flatMap(({ quote, signal_id, speaker, match }) => [
      ...wrap("  ❝ ", `“${quote}”`),
      ...faint(
        wrap("    — ", [speaker, fileOf(signal_id, report), match].filter(Boolean).join(", ")),
      ),
    ]),
    ...refused_quotes.flatMap(({ quote, reason }) =>
      wrap("  ✗ ", `refused (${reason.replaceAll("_", " ")}): “${quote}”`)
    ),
    "",
  ];
}

const STATUSES: Record<ElementOutcome["status"], string> = {
  extracted: "extracted",
  unchanged: "unchanged",
  insufficient_signal: "too little said",
  protected: "kept as it stood",
  failed: "failed",
};

const PHASES: Record<Phase, string> = {
  insufficient: "not ready",
  prototype_ready: "prototype ready",
  build_ready: "build ready",
};

/** "core_pain": "Core pain" */
function toLabel(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One sentence may be cited several times, each time for another part of it. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const by_place = new Map(
    evidence.map((item) => [`${item.signal_id}:${item.start}-${item.end}`, item]),
  );
  return [...by_place.values()];
}

function fileOf(signal_id: string, { sources }: DemoReport): string | undefined {
  return sources.find((source) => source.signal_id === signal_id)?.file;
}

function renderReadiness({ readiness }: DemoReport): string[] {
  const { score, dimensional_score, gate_score, phase, next_milestone, gates } = readiness;
  const { dimensions, path, warnings } = readiness;
  return [
    `${"Score".padEnd(NAME_COLUMN)}${renderScore(score)} of 100`,
    ...named("phase", `${PHASES[phase]}, next milestone: ${next_milestone}`),
    ...named(
      "made of",
      `${dimensional_score.toFixed(1)} by dimensions, at most ${gate_score} by gates`,
    ),
    "",
    styleText("bold", "Gates of the prototype"),
    ...PROTOTYPE_GATES.flatMap((name) => renderGate(gates.prototype_gates[name])),
    styleText("bold", "Gates of the build"),
    ...BUILD_GATES.flatMap((name) => renderGate(gates.build_gates[name])),
    styleText("bold", "Dimensions"),
    ...Object.entries(dimensions).map(([name, { score, weight }]) =>
      `  ${toLabel(name)}`.padEnd(NAME_COLUMN) + `${renderScore(score)} × ${weight.toFixed(2)}`
    ),
    ...(path.length === 0 ? [] : [styleText("bold", `The way to the ${next_milestone}`)]),
    ...path.flatMap((step, at) => renderStep(step, at, path[at - 1]?.score ?? score)),
    ...warnings.flatMap(({ message }) => wrap("  ! ", message)),
  ];
}

function renderStep(
  { action, from, needs, score }: PathStep,
  at: number,
  score_before: number,
): string[] {
  const effect = score > score_before ? `score then ${score.toFixed(1)}` : "needed for the phase";
  return [
    ...wrap(`  ${at + 1}. `, `${action} (${effect})`),
    ...faint(wrap("     ", `from the ${from.replace("_", "-")}: ${needs.join("; ")}`)),
  ];
}

function renderScore(score: number): string {
  return `${renderBar(score / 100)} ${score.toFixed(1).padStart(5)}`;
}

function renderGate(gate: GateAssessment | undefined): string[] {
  if (gate === undefined) return [];
  const { name, satisfied, points, missing, gain } = gate;
  const mark = satisfied ? styleText("green", "✓") : styleText("yellow", "·");
  const worth = `${points} points` +
    (gain > 0 ? `, would add ${gain.toFixed(1)} to the score` : "");
  return [
    `  ${mark} ${toLabel(name).padEnd(NAME_COLUMN - 4)}${worth}`,
    ...(missing.length === 0 ? [] : faint(named("", `missing: ${missing.join("; ")}`))),
  ];
}

function renderAgent(report: DemoReport): string[] {
  const { agent, questions } = report;
  const tools = agent.tools_called.map(({ tool_name, error }) =>
    error === null ? tool_name : `${tool_name} (failed: ${error})`
  );
  const fields = {
    observation: agent.observation,
    thinking: agent.thinking,
    decision: agent.decision,
    action: [agent.action_type, ...tools].join(", "),
    guidance: agent.guidance?.summary ?? "",
    "stopped because": agent.stop_reason ?? "",
    next: agent.recommended_next,
  };
  return [
    ...Object.entries(fields).filter(([, text]) => text !== "").flatMap(([name, text]) =>
      named(name, text)
    ),
    "",
    styleText("bold", "To ask the client next"),
    ...questions.flatMap(({ question, why_ask, nearest_quote }, at) => [
      ...wrap(`  ${at + 1}. `, question),
      ...faint(wrap("     ", why_ask)),
      ...(nearest_quote === null ? [] : faint(wrap(
        "     ",
        `said so far: “${nearest_quote.quote}” — ${
          [nearest_quote.speaker, fileOf(nearest_quote.signal_id, report)].filter(Boolean).join(
            ", ",
          )
        }`,
      ))),
    ]),
  ];
}

function renderChanges({ changes }: DemoReport): string[] {
  const describeCached = (cached: boolean) => cached ? "stored" : "cleared";
  return changes.flatMap(({ what, cached_before, cached_after, ...change }) => {
    const [before, after] = [change.readiness_before, change.readiness_after];
    return [
      styleText("bold", what),
      ...named(
        "cached score",
        `${describeCached(cached_before)} → ${describeCached(cached_after)}, ` +
          `then ${after.cache === "hit" ? "read from the cache" : "computed again"}`,
      ),
      ...named("score", `${before.score.toFixed(1)} → ${after.score.toFixed(1)}`),
      ...named(
        "by dimensions",
        `${before.dimensional_score.toFixed(1)} → ${after.dimensional_score.toFixed(1)}`,
      ),
    ];
  });
}

function renderSteps({ steps }: DemoReport): string[] {
  const rows = steps.map(({ name, wall_ms, cost }) => [
    name,
    wall_ms.toFixed(0),
    ...(cost === null
      ? ["–", "–", "–", "–"]
      : [cost.db_calls, cost.db_ms.toFixed(0), cost.llm_calls, cost.llm_ms.toFixed(0)]),
  ]);
  return [["Step", "waited ms", "db calls", "db ms", "llm calls", "llm ms"], ...rows]
    .map(([name, ...cells]) =>
      String(name).padEnd(40) + cells.map((cell) => String(cell).padStart(12)).join("")
    );
}

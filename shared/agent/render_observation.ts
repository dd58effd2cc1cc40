/**
 * The observation as the text that a model reads. Every section has a budget and is filled by whole lines, the important
 * ones first; what does not fit is counted and never cut in the middle of a sense. Words from outside are escaped and kept
 * to their line or their block, so that they can neither forge a section nor close one.
 */
import type { Observation } from "../contracts/di_agent.ts";
import type { OpenConflict } from "../contracts/fact.ts";
import { tell } from "./ask_about_conflict.ts";
import type { ElementName } from "../contracts/element.ts";
import { ELEMENT_NAMES, GATES } from "../elements/elements.ts";
import type { GateAssessment } from "../contracts/readiness.ts";
import type { SignalText } from "../contracts/signal.ts";
import { clipText } from "../text/clip_text.ts";
import { escapeMarkup } from "../text/escape_markup.ts";
import { excerptSignal } from "./excerpt_signal.ts";
import { openGates } from "./gates.ts";
import { findQuestions } from "../elements/questions.ts";
import { renderSnapshot } from "./render_snapshot.ts";

/** UTF-16 code units per section; about a quarter as many tokens. Unread signals get the most: they are what is new. */
const BUDGET = {
  unread_signals: 24_000,
  recent_signals: 4_000,
  analysis: 3_000,
  recent_runs: 1_000,
  /** One field of an element. */
  field: 600,
  /** A missing item, a hint, a title. */
  item: 240,
} as const;

/** The whole observation, ready to be sent as the message a decision is made on. */
export function renderObservation(observation: Observation): string {
  return [
    section("Request", renderRequest(observation)),
    section("Readiness", renderReadiness(observation)),
    section("Gates", observation.readiness.gates.map(renderGate)),
    section("Way to the next milestone", renderPath(observation)),
    section("Foundation", ELEMENT_NAMES.flatMap((name) => renderElement(name, observation))),
    ...observation.conflicts === undefined
      ? []
      : [section("The client has said two things", observation.conflicts.map(renderConflict))],
    section("Signals not read yet", renderUnread(observation)),
    section(
      "Newest signals",
      fit(observation.recent_signals.map(renderRecent), BUDGET.recent_signals),
    ),
    section("Analysis so far", fit(renderAnalysis(observation), BUDGET.analysis)),
    section("Your last actions", fit(renderRuns(observation), BUDGET.recent_runs)),
    section("Project", renderSnapshot(observation)),
  ].join("\n\n");
}

function section(title: string, lines: string[]): string {
  return `## ${title}\n${lines.length === 0 ? "none" : lines.join("\n")}`;
}

/** The first lines that fit, and how many did not. */
function fit(lines: string[], max_length: number): string[] {
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= max_length);
  const left_out = lines.length - kept.length;
  return left_out === 0 ? kept : [...kept, `(${left_out} more left out)`];
}

function inline(text: string, max_length: number = BUDGET.item): string {
  return clipText(escapeMarkup(text), max_length);
}

function renderConflict({ subject, earlier, later }: OpenConflict): string {
  return `- ${subject}: ${inline(tell(earlier))} | ${inline(tell(later))}`;
}

function renderRequest(observation: Observation): string[] {
  return [
    `project id: ${observation.project.id}`,
    `now: ${observation.observed_at}`,
    `trigger: ${observation.trigger}`,
    ...(observation.trigger_context === null
      ? []
      : [`context: <context>${inline(observation.trigger_context, 2000)}</context>`]),
    ...(observation.specific_request === null
      ? []
      : [`asked for: <request>${inline(observation.specific_request, 4000)}</request>`]),
  ];
}

function renderReadiness(observation: Observation): string[] {
  const { readiness, analysis } = observation;
  return [
    `score ${readiness.score} of 100 (without the ceiling of the gates ${readiness.dimensional_score}); phase ${readiness.phase}; ` +
    `prototype ready: ${readiness.phase !== "insufficient"}; build ready: ${
      readiness.phase === "build_ready"
    }; next milestone: ${readiness.next_milestone}`,
    `blocking gates: ${readiness.blocking_gates.join(", ") || "none"}`,
    `client signals: ${readiness.client_signals_count}; completed meetings: ${readiness.meetings_completed}; ` +
    `last signal: ${
      observation.last_signal_at ?? "never"
    }; not read yet: ${observation.unanalyzed_signals.length}`,
    `stored analysis: ${
      analysis.valid
        ? "valid"
        : `not valid (${inline(analysis.invalid_reason ?? "no reason given")})`
    }; signals analysed: ${analysis.analyzed_count}; last: ${
      analysis.last_full_analysis_at ?? "never"
    }`,
  ];
}

function renderGate(gate: GateAssessment): string {
  const head = `- ${gate.name} (${gate.required ? "required" : "optional"}): ${
    gate.satisfied ? "satisfied" : "OPEN"
  }, confidence ${gate.confidence.toFixed(2)}`;
  if (gate.satisfied) return head;
  const missing = gate.missing.map((item) => inline(item)).join("; ");
  const worth = gate.gain > 0 ? `, would add ${gate.gain.toFixed(1)} points` : "";
  return `${head}${worth}; missing: ${missing}`;
}

function renderPath({ readiness }: Observation): string[] {
  return readiness.path.map(({ action, from, needs, score }, index) =>
    `${index + 1}. ${action} (from the ${from}; needs: ${
      needs.map((item) => inline(item)).join("; ")
    }); score then ${score.toFixed(1)}`
  );
}

function renderElement(name: ElementName, { foundation }: Observation): string[] {
  const value = foundation[name];
  if (value === null) return [`- ${GATES[name].label}: not there yet`];
  const { evidence, confirmed_by, ...fields } = value;
  const standing = `${evidence.length} verified quotes, ${
    confirmed_by === null ? "not confirmed" : `confirmed by the ${confirmed_by}`
  }`;
  return [
    `- ${GATES[name].label} (${standing})`,
    ...Object.entries(fields).flatMap(([field, content]) => renderField(field, content)),
  ];
}

function renderField(field: string, content: unknown): string[] {
  if (content === null || content === "" || (Array.isArray(content) && content.length === 0)) {
    return [];
  }
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return [`    ${field}: ${inline(text, BUDGET.field)}`];
}

/** Every unread signal has an equal share; what short ones leave over goes to the longer ones after them. */
function renderUnread(observation: Observation): string[] {
  const by_length = observation.unanalyzed_signals.toSorted((a, b) =>
    a.content.length - b.content.length
  );
  const cues = findOpenCues(observation);
  let left: number = BUDGET.unread_signals;
  const texts = new Map(by_length.map((signal, index) => {
    const max_length = Math.floor(left / (by_length.length - index));
    const text = excerptSignal(signal, { max_length, cues });
    left -= text.length;
    return [signal.id, text];
  }));
  return observation.unanalyzed_signals.map((signal) =>
    renderSignal(signal, texts.get(signal.id) ?? "")
  );
}

/** The cues of everything that the open gates miss: what long signals are read for. */
function findOpenCues({ readiness, foundation }: Observation): string[] {
  const cues = openGates(readiness.gates).flatMap(({ name }) =>
    findQuestions(name, foundation).flatMap((question) => question.cues)
  );
  return [...new Set(cues)];
}

function renderSignal(signal: SignalText, text: string): string {
  const date = signal.occurred_at ?? signal.created_at;
  const title = signal.title === null ? "" : `${inline(signal.title)}\n`;
  return `<signal id="${signal.id}" type="${signal.source_type}" authority="${signal.authority}" date="${date}">\n` +
    `${title}${escapeMarkup(text)}\n</signal>`;
}

function renderRecent(signal: Observation["recent_signals"][number]): string {
  const title = signal.title === null ? "" : `${inline(signal.title)}: `;
  return `- ${signal.id} ${signal.source_type} (${signal.authority}) ${signal.occurred_at} ` +
    `<excerpt>${title}${inline(signal.excerpt, 300)}</excerpt>`;
}

function renderAnalysis({ analysis }: Observation): string[] {
  return Object.entries(analysis.areas).flatMap(([area, content]) => {
    const findings = Array.isArray(content) ? content : [content];
    return findings.map((finding) =>
      `- ${area}: ${inline(typeof finding === "string" ? finding : JSON.stringify(finding))}`
    );
  });
}

function renderRuns({ recent_runs }: Observation): string[] {
  return recent_runs.map((run) =>
    `- ${run.created_at} ${run.action_type}: ${run.tools.join(", ") || "no tool"}; readiness ${
      run.readiness_before ?? "?"
    } → ${run.readiness_after ?? "unchanged"}; gates moved: ${
      run.gates_affected.join(", ") || "none"
    }`
  );
}

import type { DemoReport } from "./demo_report.ts";
import type { Paint } from "./paint.ts";
import { renderAgent } from "./render_agent.ts";
import { renderChanges } from "./render_changes.ts";
import { renderElements } from "./render_elements.ts";
import { renderReadiness } from "./render_readiness.ts";
import { renderSteps } from "./render_steps.ts";
import { WIDTH, wrap } from "./wrap.ts";

/** The whole report for a person to read, in lines of at most 100 columns. */
export function renderReport(report: DemoReport, paint: Paint): string {
  const { project, foundation, changes, steps, readiness_after } = report;
  const reasoner = `${foundation.model}${foundation.degraded ? ", degraded" : ""}`;
  return [
    paint.strong(project.name) + (project.vertical ? `, ${project.vertical}` : ""),
    "",
    ...section("Signals", renderSources(report), paint),
    ...section(`Foundation (by ${reasoner})`, renderElements(report, paint), paint),
    ...renderQuoteCheck(report, paint),
    "",
    ...section("Readiness", renderReadiness(readiness_after, paint), paint),
    ...section(`Agent (by ${report.agent.model})`, renderAgent(report, paint), paint),
    ...section("Changes", renderChanges(changes, paint), paint),
    ...section("What it cost", renderSteps(steps), paint),
  ].join("\n");
}

function section(title: string, lines: string[], paint: Paint): string[] {
  const rule = "─".repeat(Math.max(0, WIDTH - title.length - 4));
  return [paint.strong(`── ${title} ${rule}`), "", ...lines, ...(lines.at(-1) === "" ? [] : [""])];
}

function renderSources({ sources }: DemoReport): string[] {
  return sources.map(({ source_type, file, word_count }) =>
    `  ${source_type.padEnd(12)}${String(word_count).padStart(7)} words  ${file}`
  );
}

function renderQuoteCheck({ quotes }: DemoReport, paint: Paint): string[] {
  const { total, wrong } = quotes;
  const line = `${
    total - wrong.length
  } of ${total} accepted quotes stand word for word in the files.`;
  return [
    (wrong.length === 0 ? paint.good : paint.bad)(line),
    ...wrong.flatMap(({ quote }) => wrap(`“${quote}”`, { first: "  ✗ " })),
  ];
}

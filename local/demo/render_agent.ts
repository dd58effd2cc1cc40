import type { DemoReport } from "./demo_report.ts";
import type { Paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

const NAME_COLUMN = 22;

/** What the agent saw, thought and did, and what to ask the client next. */
export function renderAgent({ agent, questions, sources }: DemoReport, paint: Paint): string[] {
  const tools = agent.tools_called
    .map(({ tool_name, success, error }) =>
      success ? tool_name : `${tool_name} (failed: ${error})`
    );
  const fields: [string, string][] = [
    ["observation", agent.observation],
    ["thinking", agent.thinking],
    ["decision", agent.decision],
    ["action", [agent.action_type, ...tools].join(", ")],
    ["gates affected", agent.gates_affected.join(", ") || "none"],
    ["guidance", agent.guidance?.summary ?? ""],
    ["stopped because", agent.stop_reason ?? ""],
    ["what would help", agent.what_would_help.join(" · ")],
    ["next", agent.recommended_next],
  ];
  return [
    ...fields.filter(([, text]) => text !== "").flatMap(([name, text]) =>
      wrap(text, { first: `  ${name.padEnd(NAME_COLUMN - 2)}` })
    ),
    "",
    paint.strong("To ask next"),
    ...questions.flatMap(({ question, why_ask, nearest_quote }, at) => [
      ...wrap(question, { first: `  ${at + 1}. ` }),
      ...wrap(why_ask, { first: "     " }).map(paint.faint),
      ...renderNearest(nearest_quote, sources).map(paint.faint),
    ]),
  ];
}

function renderNearest(
  nearest: DemoReport["questions"][number]["nearest_quote"],
  sources: DemoReport["sources"],
): string[] {
  if (nearest === null) return [];
  const file = sources.find(({ signal_id }) => signal_id === nearest.signal_id)?.file;
  const origin = [nearest.speaker, file].filter(Boolean).join(", ");
  return wrap(`said so far: “${nearest.quote}” — ${origin}`, { first: "     " });
}

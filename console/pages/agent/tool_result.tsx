import type { ToolCall } from "../../../shared/contracts/di_agent.ts";
import { toLabel } from "../../format/to_label.ts";
import { describeValue } from "./describe_value.ts";

/** What a tool answered: what can be read at a glance, and all of it on demand. */
export function ToolResult({ call }: { call: Omit<ToolCall, "tool_args"> }) {
  const { success, error, result } = call;
  const facts = factsOf(result);
  return (
    <>
      {!success && <p>{error ?? "The tool gave no reason."}</p>}
      {facts.length > 0 && (
        <dl class="agent-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{toLabel(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {result !== null && (
        <details>
          <summary>All it answered</summary>
          <pre tabIndex={0}>{JSON.stringify(result, null, 2)}</pre>
        </details>
      )}
    </>
  );
}

/** The fields of the answer that can be read at a glance. */
function factsOf(result: unknown): [string, string][] {
  if (typeof result !== "object" || result === null) return [];
  return Object.entries(result)
    .filter(([, value]) => typeof value === "number" || (typeof value === "string" && value !== ""))
    .map(([name, value]) => [name, describeValue(value)]);
}

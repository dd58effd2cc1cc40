import { toLabel } from "../../format.ts";
import type { ToolCall } from "../../../shared/contracts/di_agent.ts";

/** What a tool was called with. */
export function ToolArguments({ tool_args }: { tool_args: Record<string, unknown> }) {
  const given = Object.entries(tool_args).filter(([, value]) => value !== null);
  if (given.length === 0) return null;
  return (
    <dl class="agent-facts">
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{toLabel(name)}</dt>
          <dd>{describeValue(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

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

/** A field of a tool's call or answer, to read: names of the API in words, numbers by the reader's rules, the rest as JSON. */
export function describeValue(value: unknown): string {
  if (typeof value === "number") return NUMBER.format(value);
  if (typeof value !== "string") return JSON.stringify(value);
  return /^[a-z]+(_[a-z]+)*$/.test(value) ? toLabel(value) : value;
}

const NUMBER = new Intl.NumberFormat("en");

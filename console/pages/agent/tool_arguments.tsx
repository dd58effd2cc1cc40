import { toLabel } from "../../format/to_label.ts";
import { describeValue } from "./describe_value.ts";

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

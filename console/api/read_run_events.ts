import { EventSourceParserStream } from "eventsource-parser/stream";
import type { DiAgentResponse, ToolCall } from "../../shared/contracts/di_agent.ts";
import type { ErrorBody } from "../../shared/contracts/error.ts";
import type { Phase } from "../../shared/contracts/readiness.ts";

/** An event of a run, under the id `RUN_ID:NUMBER` behind which its stream can be taken up. */
export type ReadEvent =
  & { id: string }
  & (
    | { event: "observation"; data: Observed }
    | { event: "thinking"; data: Pick<DiAgentResponse, "observation" | "thinking" | "decision"> }
    | { event: "tool_call"; data: Pick<ToolCall, "tool_name" | "tool_args"> }
    | { event: "tool_result"; data: Omit<ToolCall, "tool_args"> }
    | { event: "result"; data: DiAgentResponse }
    | { event: "error"; data: ErrorBody }
  );

export interface Observed {
  /** Truncated, 0 to 100. */
  readiness: number;
  phase: Phase;
  blocking_gates: string[];
  client_signals: number;
  unread_signals: number;
}

/** The events of a run as they arrive (server-sent events). Comments, which keep the line open, are left out. */
export async function* readRunEvents({ body }: Response): AsyncGenerator<ReadEvent, void> {
  if (body === null) return;
  // Not `for await`: Safari's streams cannot be iterated.
  const reader = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const { id, event, data } = next.value;
    yield { id, event, data: JSON.parse(data) } as ReadEvent;
  }
}

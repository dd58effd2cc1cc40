import type { RunEvent } from "../shared/contracts/di_agent.ts";

/** The events of a run as they arrive (server-sent events; HTML standard, section 9.2). Comments, which keep the line open, are left out. */
export async function* readEvents(response: Response): AsyncGenerator<RunEvent> {
  if (response.body === null) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (true) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = /^event: (.+)$/m.exec(block)?.[1];
      const data = /^data: (.+)$/m.exec(block)?.[1];
      if (event !== undefined && data !== undefined) {
        yield { event: event as RunEvent["event"], data: JSON.parse(data) };
      }
    }
  }
}

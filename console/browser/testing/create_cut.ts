import type { CreateHandler } from "../../../local/stack.ts";

/** A network that breaks on demand. */
export interface Cut {
  /** The function behind that network. */
  behind(createHandler: CreateHandler): CreateHandler;
  /** Breaks the next stream of events behind its first event. */
  arm(): void;
}

export function createCut(): Cut {
  let armed = false;
  return {
    behind: (createHandler) => (deps) => {
      const handler = createHandler(deps);
      return async (request) => {
        const response = await handler(request);
        const is_stream = response.headers.get("content-type")?.startsWith("text/event-stream");
        if (!armed || !is_stream || response.body === null) return response;
        armed = false;
        return new Response(response.body.pipeThrough(breakAfterFirst()), response);
      };
    },
    arm: () => armed = true,
  };
}

function breakAfterFirst(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder();
  let text = "";
  return new TransformStream({
    transform(chunk, controller) {
      controller.enqueue(chunk);
      text += decoder.decode(chunk, { stream: true });
      // Not at once: what was sent would be thrown away with the connection.
      if (text.includes("\n\n")) setTimeout(() => controller.error(new Error("Cut")), 200);
    },
  });
}

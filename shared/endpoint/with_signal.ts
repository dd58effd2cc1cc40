import type { RequestContext } from "./request_context.ts";

/** The context of work that this signal, too, can end. */
export function withSignal(context: RequestContext, ends: AbortSignal): RequestContext {
  const signal = AbortSignal.any([context.signal, ends]);
  return {
    ...context,
    signal,
    reader: { ...context.reader, signal },
    writer: { ...context.writer, signal },
  };
}

import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Attributes,
  type Context,
  context,
  type ContextManager,
  INVALID_SPAN_CONTEXT,
  ROOT_CONTEXT,
  type Span,
  trace,
  type Tracer,
} from "@opentelemetry/api";

export interface SpanRecorder extends Disposable {
  /** Every span so far, in the order of their starts. */
  spans: { name: string; attributes: Attributes }[];
}

/** Takes the place of an OpenTelemetry SDK until it is disposed of. */
export function recordSpans(): SpanRecorder {
  const spans: SpanRecorder["spans"] = [];
  context.setGlobalContextManager(createContextManager());
  trace.setGlobalTracerProvider({ getTracer: () => createTracer(spans) });
  return {
    spans,
    [Symbol.dispose]: () => {
      trace.disable();
      context.disable();
    },
  };
}

function createTracer(spans: SpanRecorder["spans"]): Tracer {
  const startSpan: Tracer["startSpan"] = (name, options = {}) => {
    const recorded = { name, attributes: { ...options.attributes } };
    spans.push(recorded);
    return createSpan(recorded);
  };
  return {
    startSpan,
    startActiveSpan: (name: string, ...rest: unknown[]) => {
      const run = rest.at(-1) as (span: Span) => unknown; // always the last argument
      const span = startSpan(name, rest.length > 1 ? rest[0] as object : {});
      return context.with(trace.setSpan(context.active(), span), () => run(span)) as never;
    },
  };
}

function createSpan(recorded: SpanRecorder["spans"][number]): Span {
  const span: Span = {
    ...trace.wrapSpanContext(INVALID_SPAN_CONTEXT),
    updateName: (name) => {
      recorded.name = name;
      return span;
    },
    setAttribute: (key, value) => span.setAttributes({ [key]: value }),
    setAttributes: (attributes) => {
      Object.assign(recorded.attributes, attributes);
      return span;
    },
    setStatus: () => span,
    end: () => {},
  };
  return span;
}

function createContextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, run, self, ...args) =>
      storage.run(active, () => run.call(self as never, ...args)),
    bind: (active, target) =>
      typeof target === "function"
        ? ((...args: unknown[]) => storage.run(active, () => target(...args))) as typeof target
        : target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}

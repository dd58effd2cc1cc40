import { type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AppError } from "../errors.ts";
import type { CacheOutcome } from "../contracts/readiness.ts";
import type { Timings, Tracker, Usage } from "../contracts/tracker.ts";
import { estimateCost } from "./estimate_cost.ts";

/** What one operation did and cost, for its log line and its row in `operation_metrics`. */
export interface OperationRecord extends Timings, Usage {
  operation: string;
  project_id: string | null;
  cache: CacheOutcome | null;
  cache_hits: number;
  cache_misses: number;
  /** Milliseconds to the first event of the first model call; null without one. */
  first_token_ms: number | null;
  /** Estimated price of the model calls in US dollars; null if a model was asked whose price is not known. */
  cost_usd: number | null;
}

/** Measures one operation: counts and times its database round trips and model calls, and spans them for OpenTelemetry. */
export class OperationTracker implements Tracker {
  /** Set once the request is parsed. */
  project_id: string | null = null;
  /** The projects of a request that a user made for several; null otherwise. */
  project_ids: string[] | null = null;
  /** What the operation has reserved of the project's tokens of the day is freed with its record; null if it has nothing. */
  reservation_id: string | null = null;
  readonly usage: Usage = {
    input_tokens: 0,
    output_tokens: 0,
    cache_read_input_tokens: 0,
    cache_creation_input_tokens: 0,
  };
  readonly #operation: string;
  readonly #now: () => number;
  readonly #started_at: number;
  readonly #calls: Timings["calls"] = [];
  readonly #cache: CacheOutcome[] = [];
  #first_token_ms: number | null = null;
  #cost_usd: number | null = 0;

  /** `now` is a monotonic clock in milliseconds. */
  constructor(operation: string, now: () => number = () => performance.now()) {
    this.#operation = operation;
    this.#now = now;
    this.#started_at = now();
  }

  /** @inheritdoc Tracker.time */
  time<Result>(kind: "db" | "llm", name: string, run: () => PromiseLike<Result>): Promise<Result> {
    const options = { kind: SpanKind.CLIENT, attributes: spanAttributes(kind, name) };
    return trace.getTracer("groundwork").startActiveSpan(
      `${kind} ${name}`,
      options,
      (span) => this.#timeInSpan(kind, name, run, span),
    );
  }

  recordUsage(usage: Usage, model = ""): void {
    trace.getActiveSpan()?.updateName(`chat ${model}`).setAttributes(
      usageAttributes(usage, model),
    );
    const cost_usd = estimateCost(model, usage);
    this.#cost_usd = this.#cost_usd === null || cost_usd === null
      ? null
      : this.#cost_usd + cost_usd;
    this.usage.input_tokens += usage.input_tokens;
    this.usage.output_tokens += usage.output_tokens;
    this.usage.cache_read_input_tokens += usage.cache_read_input_tokens;
    this.usage.cache_creation_input_tokens += usage.cache_creation_input_tokens;
  }

  recordFirstToken(duration_ms: number): void {
    this.#first_token_ms ??= round(duration_ms);
  }

  recordCache(outcome: CacheOutcome): void {
    this.#cache.push(outcome);
  }

  /** What the operation has cost so far. */
  timings(): Timings {
    const of = (kind: "db" | "llm") => this.#calls.filter((call) => call.kind === kind);
    return {
      total_ms: round(this.#now() - this.#started_at),
      db_calls: of("db").length,
      db_ms: busyTime(of("db")),
      llm_calls: of("llm").length,
      llm_ms: busyTime(of("llm")),
      calls: this.#calls.map((call) => ({ ...call })),
    };
  }

  /** Everything there is to log about the operation. */
  record(): OperationRecord {
    const count = (outcome: CacheOutcome) => this.#cache.filter((each) => each === outcome).length;
    return {
      operation: this.#operation,
      project_id: this.project_id,
      ...this.timings(),
      ...this.usage,
      cache: this.#cache[0] ?? null,
      cache_hits: count("hit"),
      cache_misses: count("miss"),
      first_token_ms: this.#first_token_ms,
      cost_usd: this.#cost_usd,
    };
  }

  async #timeInSpan<Result>(
    kind: "db" | "llm",
    name: string,
    run: () => PromiseLike<Result>,
    span: Span,
  ): Promise<Result> {
    const started_at = this.#now();
    const call = {
      kind,
      name,
      start_ms: round(started_at - this.#started_at),
      duration_ms: 0,
      ok: false,
    };
    this.#calls.push(call);
    try {
      const result = await run();
      call.ok = true;
      return result;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute("error.type", errorType(error));
      throw error;
    } finally {
      call.duration_ms = round(this.#now() - started_at);
      span.end();
    }
  }
}

/** Names by the OpenTelemetry semantic conventions for database and generative AI clients. */
function spanAttributes(kind: "db" | "llm", name: string): Record<string, string> {
  return kind === "db" ? { "db.system.name": "postgresql", "db.operation.name": name } : {
    "gen_ai.provider.name": "anthropic",
    "gen_ai.operation.name": "chat",
    "groundwork.step": name,
  };
}

/** What the call has used, known once it has ended. `input_tokens` includes the cached ones there, unlike in the model API. */
function usageAttributes(usage: Usage, model: string): Record<string, string | number> {
  const { input_tokens, output_tokens, cache_read_input_tokens, cache_creation_input_tokens } =
    usage;
  return {
    "gen_ai.request.model": model,
    "gen_ai.usage.input_tokens": input_tokens + cache_read_input_tokens +
      cache_creation_input_tokens,
    "gen_ai.usage.output_tokens": output_tokens,
    "gen_ai.usage.cache_read.input_tokens": cache_read_input_tokens,
    "gen_ai.usage.cache_creation.input_tokens": cache_creation_input_tokens,
  };
}

function errorType(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : "_OTHER";
}

/** Milliseconds in which at least one of the calls was under way: parallel calls are not added up. */
function busyTime(calls: Timings["calls"]): number {
  const ordered = calls.toSorted((a, b) => a.start_ms - b.start_ms);
  let busy = 0;
  let busy_until = -Infinity;
  for (const { start_ms, duration_ms } of ordered) {
    const end_ms = start_ms + duration_ms;
    busy += Math.max(0, end_ms - Math.max(start_ms, busy_until));
    busy_until = Math.max(busy_until, end_ms);
  }
  return round(busy);
}

const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;

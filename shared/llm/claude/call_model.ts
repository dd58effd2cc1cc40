import type Anthropic from "@anthropic-ai/sdk";
import type { MessageCreateParamsNonStreaming } from "@anthropic-ai/sdk/resources/messages/messages";
import type { CallOptions } from "../../contracts/reasoner.ts";
import { AppError } from "../../errors.ts";
import { collectMessage, type ModelAnswer } from "./collect_message.ts";
import { toModelError } from "./to_model_error.ts";

export type ModelParams = Omit<MessageCreateParamsNonStreaming, "stream">;

/** Who is asked, and how much thinking goes before the answer; `default` leaves that to the model. */
export interface ModelChoice {
  model: string;
  effort: NonNullable<NonNullable<ModelParams["output_config"]>["effort"]> | "default";
}

/** The choice as a request states it. Calls that share a cached prefix must state the same: effort is part of the cache's key. */
export function toModelParams(
  { model, effort }: ModelChoice,
): Pick<ModelParams, "model" | "output_config"> {
  return { model, ...(effort !== "default" && { output_config: { effort } }) };
}

export interface Connection {
  client: Anthropic;
  /** Milliseconds between two events of a response after which it counts as dead. */
  stall_timeout_ms: number;
  now: () => number;
}

export interface CallingOptions extends CallOptions {
  /** Called with each piece of the answer's text as it arrives. */
  onText?: (text: string) => void;
}

/**
 * One answer of the model, streamed, timed and counted under `name`. Its tokens are recorded whatever becomes of it.
 *
 * @throws {AppError} `unavailable` if the model cannot be reached after the SDK's retries or breaks off, `deadline_exceeded`
 * if it falls silent, `model_failed` if it ends in anything but a finished answer, and whatever ended the caller's signal.
 */
export function callModel(
  connection: Connection,
  call: { name: string; params: ModelParams },
  options: CallingOptions,
): Promise<ModelAnswer> {
  return options.tracker.time(
    "llm",
    call.name,
    () => streamAnswer(connection, call.params, options),
  );
}

async function streamAnswer(
  connection: Connection,
  params: ModelParams,
  options: CallingOptions,
): Promise<ModelAnswer> {
  const { client, stall_timeout_ms, now } = connection;
  const watchdog = createTimer(stall_timeout_ms, () => silence(stall_timeout_ms));
  const signal = AbortSignal.any([options.signal, watchdog.signal]);
  const collector = collectMessage();
  const started_at = now();
  let begun = false;
  try {
    const stream = await client.messages.create({ ...params, stream: true }, { signal });
    watchdog.start();
    for await (const event of stream) {
      watchdog.start();
      collector.add(event);
      if (event.type === "content_block_delta" && event.delta.type === "text_delta") {
        options.onText?.(event.delta.text);
      }
      if (begun) continue;
      begun = true;
      options.tracker.recordFirstToken(now() - started_at);
      options.onFirstEvent?.();
    }
    // An aborted stream ends like a finished one.
    signal.throwIfAborted();
    return requireFinished(collector.answer());
  } catch (error) {
    if (signal.aborted) throw toAbortError(signal.reason);
    throw error instanceof AppError ? error : toModelError(error, client.baseURL);
  } finally {
    watchdog.stop();
    if (begun) options.tracker.recordUsage(collector.answer().usage, params.model);
  }
}

function requireFinished(answer: ModelAnswer): ModelAnswer {
  switch (answer.stop_reason) {
    case "end_turn":
    case "tool_use":
    case "stop_sequence":
    // A long turn of the API's own tools, which only searchWeb offers; it has the turn continued.
    case "pause_turn":
      return answer;
    case null:
      throw new AppError("unavailable", "The model broke off its answer", {
        details: { reason: "stream_cut" },
      });
    case "refusal":
      throw unfinished("The model declined to answer", "refusal");
    case "max_tokens":
      throw unfinished("The answer of the model is longer than allowed", "max_tokens");
    case "model_context_window_exceeded":
      throw unfinished("The prompt is longer than the model can read", "context_window_exceeded");
    default:
      throw unfinished("The model did not finish its answer", answer.stop_reason);
  }
}

function unfinished(message: string, reason: string): AppError {
  return new AppError("model_failed", message, { details: { reason } });
}

function silence(stall_timeout_ms: number): AppError {
  return new AppError("deadline_exceeded", "The model fell silent while answering", {
    details: { reason: "stalled", stall_timeout_ms },
  });
}

/** A caller's AbortSignal.timeout is a deadline like our own; any other reason is the caller's business and stays as it is. */
function toAbortError(reason: unknown): unknown {
  const is_timeout = reason instanceof DOMException && reason.name === "TimeoutError";
  if (!is_timeout) return reason;
  return new AppError("deadline_exceeded", "The model did not answer in time", {
    details: { reason: "deadline" },
    cause: reason,
  });
}

interface Timer {
  /** Aborts with the timer's error once the time is over. */
  signal: AbortSignal;
  /** Starts the time, anew if it is running. */
  start(): void;
  stop(): void;
}

/**
 * A time limit that has not started yet. AbortSignal.timeout could neither be restarted, as a watchdog must be, nor stopped,
 * so it would outlive the call it limits.
 */
export function createTimer(limit_ms: number, toError: () => AppError): Timer {
  const controller = new AbortController();
  let handle: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(handle);
  return {
    signal: controller.signal,
    start: () => {
      stop();
      handle = setTimeout(() => controller.abort(toError()), limit_ms);
    },
    stop,
  };
}

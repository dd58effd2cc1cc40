import type {
  ContentBlockParam,
  MessageParam,
} from "@anthropic-ai/sdk/resources/messages/messages";
import { AppError } from "../../errors.ts";
import type { ModelParams } from "./call_model.ts";
import type { ModelAnswer } from "./collect_message.ts";
import * as z from "zod";

/** What an answer was read as: a value that passed its check, or the problem in words that the model can act on. */
export type AnswerReading<Value> = { value: Value } | { problem: string };

export interface ModelExchange<Value> {
  params: ModelParams;
  ask(params: ModelParams, turn: "first" | "repair"): Promise<ModelAnswer>;
  read(answer: ModelAnswer): AnswerReading<Value>;
  /** The user's turn that follows an unusable answer. */
  renderRepair(answer: ModelAnswer, problem: string): ContentBlockParam[];
}

/**
 * A value that passed its check, after at most one repair turn. The conversation only grows, so the repair reads the prompt
 * from the cache.
 *
 * @throws {AppError} `model_failed` if the repaired answer is unusable as well, and what `ask` throws.
 */
export async function askWithRepair<Value>(exchange: ModelExchange<Value>): Promise<Value> {
  const { params } = exchange;
  const answer = await exchange.ask(params, "first");
  const reading = exchange.read(answer);
  if ("value" in reading) return reading.value;

  const repair: MessageParam = {
    role: "user",
    content: exchange.renderRepair(answer, reading.problem),
  };
  const messages = [...params.messages, ...toTurn(answer), repair];
  const repaired = exchange.read(await exchange.ask({ ...params, messages }, "repair"));
  if ("value" in repaired) return repaired.value;
  throw new AppError(
    "model_failed",
    "The model gave no usable answer, and neither did its repair",
    {
      details: { reason: "invalid_answer", problem: repaired.problem },
    },
  );
}

/** The API refuses an empty turn, so an answer without content is left out. */
function toTurn({ content }: ModelAnswer): MessageParam[] {
  return content.length === 0 ? [] : [{ role: "assistant", content }];
}

const FENCE = /^```(?:json)?\s*\n([\s\S]*?)\n?```$/;

/**
 * The text of an answer as one JSON object that fits `schema`. One code fence around the whole is accepted, and the object
 * may be wrapped under `name` (domain rules, section 13); anything else around it is a problem, because guessing where the
 * JSON begins would accept objects that stand in quoted text.
 *
 * @param expand Makes of the answer what the schema describes. Default: it is that already.
 */
export function parseJsonAnswer(
  text: string,
  schema: z.ZodType,
  name: string,
  expand: (answer: unknown) => unknown = (answer) => answer,
): AnswerReading<unknown> {
  const trimmed = text.trim();
  const value = parse(FENCE.exec(trimmed)?.[1] ?? trimmed);
  if (value === undefined) {
    return { problem: `The answer is not one JSON value: ${trimmed.length} characters read` };
  }
  const result = schema.safeParse(expand(unwrap(value, name)));
  return result.success ? { value: result.data } : { problem: z.prettifyError(result.error) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function unwrap(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  return entries.length === 1 && only?.[0] === name ? only[1] : value;
}

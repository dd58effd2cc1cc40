/**
 * Claude as the reasoner, over the Messages API. Proposals are JSON text checked by zod, decisions one strict tool call;
 * each gets one repair turn. Research goes through the API's own search. Start at `claudeReasoner`; the pieces stand in claude/.
 */
import Anthropic from "@anthropic-ai/sdk";
import type { Reasoner } from "../../contracts/reasoner.ts";
import type { Usage } from "../../contracts/tracker.ts";
import { AppError } from "../../errors.ts";
import { addUsage, NO_USAGE } from "../add_usage.ts";
import { toShape } from "./answer_shape.ts";
import { askWithRepair, type ModelExchange, parseJsonAnswer } from "./ask_with_repair.ts";
import {
  type CallingOptions,
  callModel,
  type Connection,
  createTimer,
  type ModelChoice,
  type ModelParams,
} from "./call_model.ts";
import type { ModelAnswer } from "./collect_message.ts";
import { readDecision, renderDecision } from "./decision.ts";
import { followObject } from "./follow_object.ts";
import { guardedFetch } from "./guarded_fetch.ts";
import { readJudgement, renderJudgement } from "./judge_words.ts";
import { renderProposal } from "./render_proposal.ts";
import { renderResearch, searchWeb } from "./search_web.ts";

export interface ClaudeReasonerOptions {
  api_key: string;
  base_url: string;
  /** Decides, and researches with an effort of its own. */
  agent: ModelChoice;
  /** Proposes and judges. */
  extraction: ModelChoice;
  /** Milliseconds that one proposal, decision or research may take, with retries and repair. */
  deadline_ms: number;
  /** Whether the web may be searched. Default: false. */
  research_enabled?: boolean;
  /** Milliseconds of silence, before the response or inside it, after which a call is given up. Default: 30,000. */
  stall_timeout_ms?: number;
  /** Attempts after the first, by the SDK, with its back-off. Default: 2. */
  max_retries?: number;
  /** Default: the global fetch. */
  fetch?: typeof fetch;
  /** Milliseconds of a monotonic clock. Default: performance.now. */
  now?: () => number;
}

/** Longer than Claude has been seen to think before its first words, and short enough for a second attempt in a minute. */
const DEFAULT_STALL_TIMEOUT_MS = 30_000;

/** A reasoner that asks Claude; every failure is an AppError (see `Reasoner`). */
export function claudeReasoner(
  options: ClaudeReasonerOptions,
): Reasoner & Pick<Required<Reasoner>, "decide"> {
  const connection = connect(options);
  const { agent, extraction, deadline_ms, research_enabled = false } = options;
  return {
    ...(research_enabled && {
      research: async (request, call_options) => {
        const params = renderResearch(agent.model, request);
        const { value } = await withinDeadline(
          connection,
          deadline_ms,
          call_options,
          (ask) => searchWeb(params, (params) => ask("research", params)),
        );
        return value;
      },
    } satisfies Pick<Reasoner, "research">),
    propose: async (task, context, call_options) => {
      const { expand } = toShape(task.schema);
      const { onDraft } = call_options;
      // What was left out is null in a draft, too; its members are those of an object.
      const onMember = (members: Record<string, unknown>) =>
        onDraft?.(expand(members) as Record<string, unknown>);
      const options = { ...call_options, ...(onDraft && { onText: followObject(onMember) }) };
      const { value, usage } = await converse(connection, deadline_ms, options, {
        name: `propose.${task.element}`,
        params: renderProposal(extraction, task, context),
        read: ({ text }) => parseJsonAnswer(text, task.schema, task.element, expand),
        renderRepair: (_, problem) => [{ type: "text", text: renderProblem(problem) }],
      });
      return { output: value, model: extraction.model, degraded: false, usage };
    },
    judge: async (questions, call_options) => {
      const { value } = await converse(connection, deadline_ms, call_options, {
        name: "judge",
        params: renderJudgement(extraction, questions),
        read: ({ text }) => readJudgement(text, questions),
        renderRepair: (_, problem) => [{ type: "text", text: renderProblem(problem) }],
      });
      return value;
    },
    decide: async (task, call_options) => {
      const { value, usage } = await converse(connection, deadline_ms, call_options, {
        name: "decide",
        params: renderDecision(agent, task),
        read: (answer) => readDecision(answer, task.tools),
        renderRepair: renderToolProblem,
      });
      return { ...value, model: agent.model, degraded: false, usage };
    },
  };
}

function connect(options: ClaudeReasonerOptions): Connection {
  const stall_timeout_ms = options.stall_timeout_ms ?? DEFAULT_STALL_TIMEOUT_MS;
  const client = new Anthropic({
    apiKey: options.api_key,
    baseURL: options.base_url,
    // The SDK's timer ends at the response headers; from there on the watchdog of callModel takes over.
    timeout: stall_timeout_ms,
    maxRetries: options.max_retries ?? 2,
    fetch: guardedFetch(options.fetch ?? fetch),
    logLevel: "off",
  });
  return { client, stall_timeout_ms, now: options.now ?? (() => performance.now()) };
}

/** One exchange under one deadline. */
function converse<Value>(
  connection: Connection,
  deadline_ms: number,
  options: CallingOptions,
  exchange: { name: string } & Omit<ModelExchange<Value>, "ask">,
): Promise<{ value: Value; usage: Usage }> {
  const { name } = exchange;
  return withinDeadline(connection, deadline_ms, options, (ask) =>
    askWithRepair({
      ...exchange,
      ask: (params, turn) => ask(turn === "first" ? name : `${name}.repair`, params),
    }));
}

type Ask = (name: string, params: ModelParams) => Promise<ModelAnswer>;

/** Work that asks the model, once or more, under one deadline; the tokens of all its turns are added up. */
async function withinDeadline<Value>(
  connection: Connection,
  deadline_ms: number,
  options: CallingOptions,
  work: (ask: Ask) => Promise<Value>,
): Promise<{ value: Value; usage: Usage }> {
  const deadline = createTimer(deadline_ms, () => tooSlow(deadline_ms));
  const signal = AbortSignal.any([options.signal, deadline.signal]);
  let usage = NO_USAGE;
  deadline.start();
  try {
    const value = await work(async (name, params) => {
      const answer = await callModel(connection, { name, params }, { ...options, signal });
      usage = addUsage(usage, answer.usage);
      return answer;
    });
    return { value, usage };
  } finally {
    deadline.stop();
  }
}

function tooSlow(deadline_ms: number): AppError {
  return new AppError("deadline_exceeded", "The model did not answer in time", {
    details: { reason: "deadline", deadline_ms },
  });
}

function renderProblem(problem: string): string {
  return `That answer cannot be used:\n${problem}\n\nGive the whole JSON object again, corrected, and nothing else.`;
}

/** The API demands a result for every tool that was called, and it has to come first in the turn. */
function renderToolProblem({ tool_uses }: ModelAnswer, problem: string) {
  const results = tool_uses.map(({ id }) => ({
    type: "tool_result" as const,
    tool_use_id: id,
    content: "Not run.",
    is_error: true,
  }));
  const text = `${problem}\n\nNothing has been run yet. Call exactly one tool, correctly.`;
  return [...results, { type: "text" as const, text }];
}

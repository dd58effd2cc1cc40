/**
 * What a prompt costs: its blocks as the prompt cache sees them (`toSegments`), the cache itself (`createPromptCache`), and the
 * bill of a request (`toBill`), as documented at https://platform.claude.com/docs/en/build-with-claude/prompt-caching.
 */
import { createHash } from "node:crypto";
import type { CacheControlEphemeral } from "@anthropic-ai/sdk/resources/messages/messages";
import type { Usage } from "../../shared/contracts/tracker.ts";
import { effortOf } from "./latency.ts";
import { type MessagesRequest, toBlocks } from "./wire.ts";

/** How a prompt's tokens are billed. */
export interface CacheAccount {
  uncached_tokens: number;
  read_tokens: number;
  written_5m_tokens: number;
  written_1h_tokens: number;
  /** Makes the entries that this request wrote readable. Call it when the response begins. */
  publish(): void;
}

export interface PromptCache {
  account(segments: readonly Segment[], now_ms: number): CacheAccount;
}

interface Entry {
  readable: boolean;
  ttl_ms: number;
  expires_at_ms: number;
}

/** In tokens. Shorter prefixes are not cached, without an error. */
const MIN_TOKENS = 512;
/** How many blocks before a breakpoint are searched for a cached prefix. */
const LOOK_BACK = 20;
const TTL_MS = { "5m": 300_000, "1h": 3_600_000 } as const;

/**
 * An empty prompt cache. It has entries for the prefixes that end in a breakpoint and have at least 512 tokens. An entry lives for
 * 5 minutes or an hour after the start of the request that wrote or last read it, and is readable only after the response to
 * the request that wrote it has begun.
 */
export function createPromptCache(): PromptCache {
  const entries = new Map<string, Entry>();
  return {
    account(segments, now_ms) {
      const prefixes = toPrefixes(segments);
      const found = findLongest(prefixes, entries, now_ms);
      const read_tokens = found?.tokens ?? 0;
      if (found !== undefined) renew(entries.get(found.hash), now_ms);
      const written = prefixes.filter(({ ttl, tokens }) =>
        ttl !== null && tokens >= MIN_TOKENS && tokens > read_tokens
      );
      const fresh = written.map(({ hash, ttl }) => ({ hash, entry: toEntry(ttl ?? "5m", now_ms) }));
      for (const { hash, entry } of fresh) if (!entries.has(hash)) entries.set(hash, entry);
      return {
        ...bill(prefixes, written, read_tokens),
        publish: () => {
          for (const { hash, entry } of fresh) entries.set(hash, { ...entry, readable: true });
        },
      };
    },
  };
}

/** A prefix of the prompt: its tokens, and the hash of everything in it. */
interface Prefix {
  hash: string;
  tokens: number;
  ttl: Segment["ttl"];
}

function toPrefixes(segments: readonly Segment[]): Prefix[] {
  const prefixes: Prefix[] = [];
  for (const { key, tokens, ttl } of segments) {
    const before = prefixes.at(-1);
    const hash = createHash("sha256").update(before?.hash ?? "").update(key).digest("base64");
    prefixes.push({ hash, tokens: (before?.tokens ?? 0) + tokens, ttl });
  }
  return prefixes;
}

function findLongest(
  prefixes: readonly Prefix[],
  entries: ReadonlyMap<string, Entry>,
  now_ms: number,
): Prefix | undefined {
  const in_reach = prefixes.filter((_, place) =>
    prefixes.slice(place, place + LOOK_BACK + 1).some(({ ttl }) => ttl !== null)
  );
  return in_reach.findLast(({ hash }) => {
    const entry = entries.get(hash);
    return entry !== undefined && entry.readable && now_ms < entry.expires_at_ms;
  });
}

function toEntry(ttl: "5m" | "1h", now_ms: number): Entry {
  const ttl_ms = TTL_MS[ttl];
  return { readable: false, ttl_ms, expires_at_ms: now_ms + ttl_ms };
}

function renew(entry: Entry | undefined, now_ms: number): void {
  if (entry !== undefined) entry.expires_at_ms = now_ms + entry.ttl_ms;
}

function bill(prefixes: readonly Prefix[], written: readonly Prefix[], read_tokens: number) {
  let covered = read_tokens;
  const tokens_of = { "5m": 0, "1h": 0 };
  for (const { ttl, tokens } of written) {
    tokens_of[ttl ?? "5m"] += tokens - covered;
    covered = tokens;
  }
  return {
    uncached_tokens: (prefixes.at(-1)?.tokens ?? 0) - covered,
    read_tokens,
    written_5m_tokens: tokens_of["5m"],
    written_1h_tokens: tokens_of["1h"],
  };
}

/** One block of the prompt. The cache's order is: tools, format, system, settings, messages. */
export interface Segment {
  /** Equal for equal blocks. */
  key: string;
  tokens: number;
  /** Lifetime of the prefix that ends with this block; null if the block is no breakpoint. */
  ttl: "5m" | "1h" | null;
}

/**
 * The prompt as the cache sees it. A changed tool invalidates everything, a changed output format everything but the tools, a
 * changed tool choice, effort or thinking the messages. Stating the model's default effort changes nothing.
 */
export function toSegments(request: MessagesRequest): Segment[] {
  const { model, tools = [], system = [], messages, output_config } = request;
  const format = output_config?.format ?? null;
  return [
    ...tools.map((tool) => toSegment(`${model} tool`, tool)),
    ...(format === null ? [] : [toSegment(`${model} format`, format)]),
    ...toBlocks(system).map((block) => toSegment(`${model} system`, block)),
    { key: `${model} settings ${settings(request)}`, tokens: 0, ttl: null },
    ...messages.flatMap(({ role, content }) =>
      toBlocks(content).map((block) => toSegment(`${model} ${role}`, block))
    ),
  ];
}

function settings(request: MessagesRequest): string {
  return JSON.stringify([request.tool_choice, request.thinking, effortOf(request)]);
}

function toSegment(kind: string, block: object): Segment {
  const { cache_control, ...content } = block as { cache_control?: CacheControlEphemeral | null };
  const json = JSON.stringify(content);
  const text = "text" in content && typeof content.text === "string" ? content.text : json;
  return {
    key: `${kind} ${json}`,
    tokens: countTokens(text),
    ttl: cache_control ? cache_control.ttl ?? "5m" : null,
  };
}

/** What one request is billed. */
export interface Bill {
  usage: Usage;
  /** Input tokens weighted by price: 1 if uncached, 1.25 if written for 5 minutes, 2 for an hour, 0.05 or 0.1 (Haiku) if read. */
  input_cost_units: number;
}

const WRITE_FACTOR = { "5m": 1.25, "1h": 2 } as const;
const HAIKU_READ_FACTOR = 0.1;
const READ_FACTOR = 0.05;

/** The bill of one request. `usage.input_tokens` excludes cached tokens, as in the API. */
export function toBill(model: string, account: CacheAccount, output_tokens: number): Bill {
  const { uncached_tokens, read_tokens, written_5m_tokens, written_1h_tokens } = account;
  const read_factor = model.includes("haiku") ? HAIKU_READ_FACTOR : READ_FACTOR;
  return {
    usage: {
      input_tokens: uncached_tokens,
      output_tokens,
      cache_read_input_tokens: read_tokens,
      cache_creation_input_tokens: written_5m_tokens + written_1h_tokens,
    },
    input_cost_units: uncached_tokens + read_factor * read_tokens +
      WRITE_FACTOR["5m"] * written_5m_tokens + WRITE_FACTOR["1h"] * written_1h_tokens,
  };
}

/**
 * Characters per token. The real tokenizer is not public; English prose has about 3.5 on models of the 5.5 generation. Ratios
 * between requests do not depend on it.
 */
const CHARACTERS_PER_TOKEN = 3.5;

/** The approximate number of tokens of a text; 0 for an empty one. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

import { createHash } from "node:crypto";
import type { Segment } from "./prompt_segments.ts";

/** How a prompt's tokens are billed. */
export interface CacheAccount {
  uncached_tokens: number;
  read_tokens: number;
  written_5m_tokens: number;
  written_1h_tokens: number;
  /** Makes what this request has written readable: to be called when its response begins. */
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

/** Shorter prefixes are silently not cached. */
const MIN_TOKENS = 512;
/** Blocks before a breakpoint in which an older, shorter prefix is still found. */
const LOOK_BACK = 20;
const TTL_MS = { "5m": 300_000, "1h": 3_600_000 } as const;

/**
 * The prompt cache as documented (platform facts, 7.4): entries exist for the prefixes that end in a breakpoint, from 512
 * tokens on, live for 5 minutes or an hour from the start of the request that wrote or last read them, and can be read only
 * once the response of the request that wrote them has begun.
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

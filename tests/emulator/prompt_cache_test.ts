import { assertEquals } from "@std/assert";
import { createPromptCache, type Segment, toSegments } from "./prompt_cache.ts";
import type { MessagesRequest } from "./wire.ts";

const MINUTE_MS = 60_000;

function segments(...plan: (readonly [string, number, Segment["ttl"]])[]): Segment[] {
  return plan.map(([key, tokens, ttl]) => ({ key, tokens, ttl }));
}

function tokensOf({ uncached_tokens, read_tokens, written_5m_tokens, written_1h_tokens }: {
  uncached_tokens: number;
  read_tokens: number;
  written_5m_tokens: number;
  written_1h_tokens: number;
}) {
  return [uncached_tokens, read_tokens, written_5m_tokens, written_1h_tokens];
}

const PROMPT = segments(["signals", 1000, "5m"], ["task one", 50, null]);
const OTHER_TASK = segments(["signals", 1000, "5m"], ["task two", 70, null]);

Deno.test("createPromptCache() bills a prefix as written first and as read afterwards", () => {
  const cache = createPromptCache();

  const first = cache.account(PROMPT, 0);
  first.publish();
  const second = cache.account(OTHER_TASK, 1);

  assertEquals(tokensOf(first), [50, 0, 1000, 0]);
  assertEquals(tokensOf(second), [70, 1000, 0, 0]);
});

Deno.test("createPromptCache() makes an entry readable only after its response has begun", () => {
  const cache = createPromptCache();
  cache.account(PROMPT, 0);

  assertEquals(tokensOf(cache.account(OTHER_TASK, 1)), [70, 0, 1000, 0]);
});

Deno.test("createPromptCache() silently does not cache prefixes below 512 tokens", () => {
  const cache = createPromptCache();
  const short = segments(["signals", 511, "5m"], ["task", 10, null]);
  cache.account(short, 0).publish();

  assertEquals(tokensOf(cache.account(short, 1)), [521, 0, 0, 0]);
});

Deno.test("createPromptCache() keeps an entry for its lifetime after the request that last used it", () => {
  const cache = createPromptCache();
  cache.account(PROMPT, 0).publish();

  assertEquals(cache.account(PROMPT, 4 * MINUTE_MS).read_tokens, 1000);
  assertEquals(cache.account(PROMPT, 8 * MINUTE_MS).read_tokens, 1000);
  assertEquals(cache.account(PROMPT, 13 * MINUTE_MS).read_tokens, 0);
});

Deno.test("createPromptCache() keeps an hour-long entry for an hour, at its own price", () => {
  const cache = createPromptCache();
  const prompt = segments(["signals", 1000, "1h"]);
  const first = cache.account(prompt, 0);
  first.publish();

  assertEquals(tokensOf(first), [0, 0, 0, 1000]);
  assertEquals(cache.account(prompt, 59 * MINUTE_MS).read_tokens, 1000);
});

Deno.test("createPromptCache() finds an older prefix up to twenty blocks before a breakpoint", () => {
  const cache = createPromptCache();
  cache.account(segments(["signals", 1000, "5m"]), 0).publish();
  const longer = (count: number) =>
    segments(
      ["signals", 1000, null],
      ...Array.from({ length: count - 1 }, (_, place) => [`turn ${place}`, 10, null] as const),
      ["last turn", 10, "5m"],
    );

  assertEquals(cache.account(longer(20), 1).read_tokens, 1000);
  assertEquals(cache.account(longer(21), 1).read_tokens, 0);
});

Deno.test("toSegments() puts tools first, then the format, the system prompt and the messages", () => {
  const request: MessagesRequest = {
    model: "claude-haiku-5-5",
    max_tokens: 10,
    tools: [{ name: "one", input_schema: { type: "object" } }],
    system: "Be brief",
    messages: [{ role: "user", content: "Hello" }],
    output_config: { format: { type: "json_schema", schema: { type: "object" } } },
  };

  const kinds = toSegments(request).map(({ key }) => key.split(" ")[1]);

  assertEquals(kinds, ["tool", "format", "system", "settings", "user"]);
});

Deno.test("toSegments() ignores an explicit default effort and a moved breakpoint", () => {
  const plain: MessagesRequest = {
    model: "claude-haiku-5-5",
    max_tokens: 10,
    messages: [{ role: "user", content: [{ type: "text", text: "Hello" }] }],
  };
  const marked: MessagesRequest = {
    ...plain,
    output_config: { effort: "medium" },
    messages: [{
      role: "user",
      content: [{ type: "text", text: "Hello", cache_control: { type: "ephemeral" } }],
    }],
  };

  const keys = (request: MessagesRequest) => toSegments(request).map(({ key }) => key);

  assertEquals(keys(marked), keys(plain));
});

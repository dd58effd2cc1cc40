import { assertEquals, assertStringIncludes } from "@std/assert";
import { findRequestFault } from "./find_request_fault.ts";
import type { MessagesRequest } from "./wire.ts";

const GOOD: MessagesRequest = {
  model: "claude-sonnet-5-5",
  max_tokens: 100,
  messages: [{ role: "user", content: "Hello" }],
};

function assertRefused(changes: object, words: string) {
  assertStringIncludes(findRequestFault({ ...GOOD, ...changes }) ?? "", words);
}

function strictTool(input_schema: object) {
  return {
    tools: [{ name: "act", strict: true, input_schema: { type: "object", ...input_schema } }],
  };
}

Deno.test("findRequestFault() accepts a plain request", () => {
  assertEquals(findRequestFault(GOOD), null);
});

Deno.test("findRequestFault() refuses sampling parameters and forced tools", () => {
  assertRefused({ temperature: 0.3 }, "temperature");
  assertRefused({ tool_choice: { type: "any" } }, "tool_choice");
  assertEquals(
    findRequestFault({ ...GOOD, model: "claude-haiku-5-5", tool_choice: { type: "any" } }),
    null,
  );
});

Deno.test("findRequestFault() refuses an effort where the model knows none, and thinking by budget or disabled", () => {
  const effort = { output_config: { effort: "low" } };
  assertEquals(findRequestFault({ ...GOOD, ...effort } as MessagesRequest), null);
  assertRefused({ ...effort, model: "claude-haiku-4-5" }, "effort");
  assertRefused({ output_config: { effort: "none" } }, "effort");
  assertRefused({ thinking: { type: "enabled", budget_tokens: 1024 } }, "budget_tokens");
  assertRefused({ thinking: { type: "disabled" } }, "disabled");
});

Deno.test("findRequestFault() refuses prefill, blank texts and thinking without a signature", () => {
  const user = GOOD.messages[0];
  assertRefused({ messages: [user, { role: "assistant", content: "{" }] }, "prefill");
  assertRefused({ messages: [{ role: "user", content: " " }] }, "non-whitespace");
  const thinking = { type: "thinking", thinking: "", signature: "" };
  assertRefused(
    { messages: [user, { role: "assistant", content: [thinking] }, user] },
    "signature",
  );
});

Deno.test("findRequestFault() refuses a tool call without a result in the next turn", () => {
  const [user] = GOOD.messages;
  const call = { type: "tool_use", id: "toolu_1", name: "act", input: {} };

  assertRefused({ messages: [user, { role: "assistant", content: [call] }, user] }, "tool_result");
});

Deno.test("findRequestFault() refuses strict schemas that are open, too rich or too complex", () => {
  const closed = { additionalProperties: false };
  const optional = Object.fromEntries(
    Array.from({ length: 25 }, (_, place) => [`field_${place}`, { type: "string" }]),
  );

  assertRefused(strictTool({ properties: {} }), "additionalProperties");
  assertRefused(
    strictTool({
      ...closed,
      properties: { name: { type: "string", minLength: 1 } },
      required: ["name"],
    }),
    "minLength",
  );
  assertRefused(strictTool({ ...closed, properties: optional }), "too complex");
});

Deno.test("findRequestFault() does not mistake a property's name for a keyword", () => {
  const properties = { pattern: { type: "string" } };
  const tool = strictTool({ additionalProperties: false, properties, required: ["pattern"] });

  assertEquals(findRequestFault({ ...GOOD, ...tool } as MessagesRequest), null);
});

Deno.test("findRequestFault() refuses more than four cache breakpoints", () => {
  const block = { type: "text", text: "Hello", cache_control: { type: "ephemeral" } };

  assertRefused({ messages: [{ role: "user", content: Array(5).fill(block) }] }, "at most 4");
});

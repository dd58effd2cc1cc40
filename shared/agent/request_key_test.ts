import { assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { requestKey } from "./request_key.ts";

const REQUEST = { trigger: "user_request", specific_request: "What is next?" } as const;

Deno.test("requestKey() is 64 hexadecimal digits, the same for the same request", async () => {
  assertMatch(await requestKey(REQUEST), /^[0-9a-f]{64}$/);
  assertEquals(await requestKey(REQUEST), await requestKey(structuredClone(REQUEST)));
});

Deno.test("requestKey() differs when the trigger differs", async () => {
  assertNotEquals(await requestKey({ ...REQUEST, trigger: "pre_call" }), await requestKey(REQUEST));
});

Deno.test("requestKey() tells a context from a request of the same words", async () => {
  const context = { trigger: "user_request", trigger_context: "What is next?" } as const;

  assertNotEquals(await requestKey(context), await requestKey(REQUEST));
});

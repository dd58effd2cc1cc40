import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import { findDoubtfulSettings, readEnv } from "./env.ts";

Deno.test("readEnv() gives the defaults where nothing is set", () => {
  const env = readEnv({});

  assertEquals(env.READINESS_CACHE_TTL_SECONDS, 300);
  assertEquals(env.ANTHROPIC_API_KEY, undefined);
});

Deno.test("readEnv() takes a blank variable as unset", () => {
  const env = readEnv({ ANTHROPIC_API_KEY: "", DI_AGENT_MODEL: "" });

  assertEquals([env.ANTHROPIC_API_KEY, env.DI_AGENT_MODEL], [undefined, "claude-sonnet-5-5"]);
});

Deno.test("readEnv() names the variable that cannot be used, and not its value", () => {
  const error = assertThrows(
    () => readEnv({ READINESS_CACHE_TTL_SECONDS: "sk-secret" }),
    TypeError,
    "READINESS_CACHE_TTL_SECONDS",
  );

  assertEquals(error.message.includes("sk-secret"), false);
});

Deno.test("readEnv() takes only efforts that the Messages API knows, and default to send none", () => {
  const { DI_AGENT_EFFORT, DI_EXTRACTION_EFFORT } = readEnv({ DI_EXTRACTION_EFFORT: "default" });

  assertEquals([DI_AGENT_EFFORT, DI_EXTRACTION_EFFORT], ["low", "default"]);
  assertThrows(() => readEnv({ DI_AGENT_EFFORT: "none" }), TypeError, "DI_AGENT_EFFORT");
});

Deno.test("findDoubtfulSettings() names a base URL that ends in the API's own path", () => {
  const problemsWith = (url: string) =>
    findDoubtfulSettings(readEnv({ ANTHROPIC_API_KEY: "key", ANTHROPIC_BASE_URL: url }));

  for (const path of ["/v1", "/v1/", "/v1/messages", "/gateway/v1"]) {
    assertMatch(problemsWith(`https://model.example${path}`).join(), /^ANTHROPIC_BASE_URL/);
  }
  for (const path of ["", "/", "/v1/account/gateway", "/conv1"]) {
    assertEquals(problemsWith(`https://model.example${path}`), []);
  }
});

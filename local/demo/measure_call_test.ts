import { assertEquals, assertThrows } from "@std/assert";
import { serverTiming } from "../../shared/http/create_endpoint.ts";
import { z } from "zod";
import { parseAnswer, parseServerTiming } from "./measure_call.ts";

Deno.test("parseServerTiming() reads what the functions write", () => {
  const cost = { total_ms: 12.5, db_calls: 2, db_ms: 7.25, llm_calls: 6, llm_ms: 0 };

  assertEquals(parseServerTiming(serverTiming({ ...cost, calls: [] })), cost);
});

Deno.test("parseServerTiming() is 0 for what is missing", () => {
  assertEquals(parseServerTiming(""), {
    total_ms: 0,
    db_calls: 0,
    db_ms: 0,
    llm_calls: 0,
    llm_ms: 0,
  });
});

Deno.test("parseAnswer() says which function gave an answer that cannot be read, and where it goes wrong", () => {
  const schema = z.object({
    questions: z.array(z.object({ listen_for: z.array(z.string()).min(3) })),
  });
  const answer = { questions: [{ listen_for: ["A date"] }] };

  const { message } = assertThrows(
    () => parseAnswer("di-agent/questions", schema, answer),
    Error,
    'Cannot read the answer of "di-agent/questions":',
  );
  assertEquals(message.includes("at questions[0].listen_for"), true, message);
  assertEquals(message.includes("{"), false, message);
});

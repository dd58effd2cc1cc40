import { assertEquals } from "@std/assert";
import { describeValue } from "./tool_call.tsx";

Deno.test("describeValue() gives names in words and leaves sentences as they are", () => {
  assertEquals(
    ["core_pain", "extracted", "What did it cost?", "", 1234.5].map(describeValue),
    ["Core pain", "Extracted", "What did it cost?", "", "1,234.5"],
  );
});

Deno.test("describeValue() gives everything else as JSON", () => {
  assertEquals([["a"], { b: 1 }, true].map(describeValue), ['["a"]', '{"b":1}', "true"]);
});

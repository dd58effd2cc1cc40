import { assert, assertFalse } from "@std/assert";
import { isTold } from "./is_told.ts";

Deno.test("isTold() is false for null, blanks and placeholders", () => {
  for (const text of [null, "", "  ", "TBD", "n/a", "Unknown", "?", "to be determined"]) {
    assertFalse(isTold(text), String(text));
  }
});

Deno.test("isTold() is false for sentences that only say that nothing was said", () => {
  const sentences = [
    "The budget was not discussed.",
    "Timeline has not been specified",
    "No hard deadline was mentioned.",
    "No specific budget mentioned",
    "There is no budget stated anywhere in the signals.",
    "The client never mentioned a figure: none is stated in the call notes",
  ];
  for (const sentence of sentences) assertFalse(isTold(sentence), sentence);
});

Deno.test("isTold() is true for statements about things that are missing in the client's work", () => {
  const sentences = [
    "Delivery times are not known until the driver calls",
    "Prices are not stated on the quotes, so customers ring us",
    "No one discussed the change with the night shift before it went live",
    "unknown suppliers cause delays",
    "No more than forty thousand euros",
  ];
  for (const sentence of sentences) assert(isTold(sentence), sentence);
});

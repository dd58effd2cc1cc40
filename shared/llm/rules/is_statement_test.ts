import { assert, assertFalse } from "@std/assert";
import { isStatement } from "./is_statement.ts";

Deno.test("isStatement() is true for a sentence that says something", () => {
  assert(isStatement("Every Friday we sort three hundred returns by hand."));
  assert(isStatement("Nobody in dispatch can tell where the part is."));
});

Deno.test("isStatement() is false for questions, marked or not", () => {
  assertFalse(isStatement("How many returns does the warehouse sort on Fridays?"));
  assertFalse(isStatement("Do you sort three hundred returns in the warehouse."));
});

Deno.test("isStatement() is false for what is too short, too long or too empty", () => {
  assertFalse(isStatement("We sort returns."));
  assertFalse(isStatement("And then it was just like that, you know, so."));
  assertFalse(isStatement("warehouse returns pile ".repeat(25)));
});

Deno.test("isStatement() is false for what was broken off", () => {
  assertFalse(isStatement("The warehouse sorts three hundred returns every Friday because the"));
});

Deno.test("isStatement() is false for shrugs and for talk about the meeting", () => {
  assertFalse(isStatement("I don't know how many returns the warehouse sorts."));
  assertFalse(isStatement("Let me share my screen and show the returns report."));
});

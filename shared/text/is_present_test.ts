import { assert } from "@std/assert";
import { isAmount, isPresent } from "./is_present.ts";

Deno.test("isPresent() is false for what is missing or blank", () => {
  for (const text of [null, undefined, "", "   ", "\n\t"]) assert(!isPresent(text), String(text));
});

Deno.test("isPresent() is false for placeholders in any dress", () => {
  const placeholders = [
    "unknown",
    "Unknown.",
    " UNKNOWN ",
    "(unknown)",
    "TBD",
    "[tbd]",
    "T.B.D.",
    "tbc",
    "n/a",
    "N.A.",
    "NA",
    "none",
    "null",
    "?",
    "???",
    "-",
    "—",
    "...",
    "to be determined",
    "To be confirmed later",
    "not specified",
    "Not yet known",
    "not known yet",
    "not mentioned",
    "not provided at this time",
    "currently unknown",
    "still to be decided",
  ];

  for (const text of placeholders) assert(!isPresent(text), text);
});

Deno.test("isPresent() is true for an answer, also one that contains a placeholder's word", () => {
  const answers = [
    "$50k",
    "0",
    "Q3",
    "€ 20.000–30.000",
    "Unknown suppliers cause delays",
    "None of the reports agree",
    "Pending orders pile up",
    "Nadia",
    "予算は未確認",
    "not before May",
  ];

  for (const text of answers) assert(isPresent(text), text);
});

Deno.test("isAmount() takes the words for zero as answers, and no other placeholder", () => {
  for (const text of ["None", "none.", "Nothing", "nil", "0", "No bounced order", "zero"]) {
    assert(isAmount(text), text);
  }
  for (const text of [null, "", " ", "-", "TBD", "unknown", "n/a", "null", "not specified"]) {
    assert(!isAmount(text), String(text));
  }
});

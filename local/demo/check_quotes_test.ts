import { assertEquals } from "@std/assert";
import type { ElementOutcome } from "../../shared/contracts/foundation.ts";
import { checkQuotes } from "./check_quotes.ts";

function outcomeCiting(quote: string, start: number): ElementOutcome {
  const evidence = {
    signal_id: "s",
    quote,
    start,
    end: start + quote.length,
    match: "verbatim" as const,
    speaker: null,
  };
  return {
    status: "extracted",
    value: {},
    confidence: 0.5,
    evidence: [evidence],
    refused_quotes: [],
  };
}

const CONTENTS = new Map([["s", "It takes two days."]]);

Deno.test("checkQuotes() counts quotes that stand where they say", () => {
  assertEquals(checkQuotes([outcomeCiting("two days", 9)], CONTENTS), { total: 1, wrong: [] });
});

Deno.test("checkQuotes() names a quote that stands elsewhere, or nowhere", () => {
  const check = checkQuotes([outcomeCiting("two days", 3), outcomeCiting("ten days", 9)], CONTENTS);

  assertEquals(check.wrong.map(({ quote }) => quote), ["two days", "ten days"]);
});

Deno.test("checkQuotes() names a quote from a signal that is not there", () => {
  assertEquals(checkQuotes([outcomeCiting("two", 9)], new Map()).wrong.length, 1);
});

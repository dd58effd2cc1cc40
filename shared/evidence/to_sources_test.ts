import { assert, assertEquals } from "@std/assert";
import { CALL, QUOTE, toId, toSignal } from "../foundation/testing/fixtures.ts";
import { toSources } from "./to_sources.ts";

const mail = toSignal(2, "Please call me before Thursday about the new gate.", {
  source_type: "email",
});

Deno.test("toSources() finds a quote in the signal it names", () => {
  const verdict = toSources([CALL, mail]).verify({ signal_id: CALL.id, quote: QUOTE });

  assert(verdict.ok);
  assertEquals(verdict.evidence.signal_id, CALL.id);
});

Deno.test("toSources() says where a quote stands instead, though that signal was not read before", () => {
  const verdict = toSources([CALL, mail]).verify({ signal_id: mail.id, quote: QUOTE });

  assert(!verdict.ok);
  assertEquals(verdict.refused.reason, "wrong_source");
});

Deno.test("toSources() knows no signal but those it was given", () => {
  const verdict = toSources([mail]).verify({ signal_id: toId(9), quote: QUOTE });

  assert(!verdict.ok);
  assertEquals(verdict.refused.reason, "not_found");
});

Deno.test("toSources() takes the short name that a signal has in the prompt for its id", () => {
  const later = { ...mail, occurred_at: "2026-12-01T10:00:00Z" };
  const verdict = toSources([later, CALL]).verify({ signal_id: "s1", quote: QUOTE });

  assert(verdict.ok);
  assertEquals(verdict.evidence.signal_id, CALL.id);
});

Deno.test("toSources() knows no short name beyond those it has given", () => {
  const verdict = toSources([mail]).verify({ signal_id: "s2", quote: "Please call me" });

  assert(!verdict.ok);
});

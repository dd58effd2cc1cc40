import { assertEquals } from "@std/assert";
import type { ParsedSignal } from "../../../shared/signal_files/parsed_signal.ts";
import { asAddedBy } from "./as_added_by.ts";

const SIGNAL: ParsedSignal = {
  source_type: "transcript",
  authority: "consultant",
  title: "Call",
  content: "Ada: Hello.",
  occurred_at: null,
  metadata: {},
};

Deno.test("asAddedBy() leaves a consultant's signal as it is", () => {
  assertEquals(asAddedBy("consultant", SIGNAL), SIGNAL);
});

Deno.test("asAddedBy() makes what a client adds the client's words, of a kind open to clients", () => {
  const transcript = asAddedBy("client", SIGNAL);
  const note = asAddedBy("client", { ...SIGNAL, source_type: "note" });

  assertEquals([transcript.authority, transcript.source_type], ["client", "file"]);
  assertEquals([note.authority, note.source_type], ["client", "note"]);
});

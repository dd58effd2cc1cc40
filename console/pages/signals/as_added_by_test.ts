import { assertEquals } from "@std/assert";
import type { SignalDraft } from "../../../shared/signals/signal_draft.ts";
import { asAddedBy } from "./as_added_by.ts";

const SIGNAL: SignalDraft = {
  source_type: "transcript",
  authority: "consultant",
  title: "Call",
  content: "Ada: Hello.",
  turns: [],
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

Deno.test("asAddedBy() holds for what is attached, too", () => {
  const [attached] = asAddedBy("client", { ...SIGNAL, linked: [SIGNAL] }).linked!;

  assertEquals([attached?.authority, attached?.source_type], ["client", "file"]);
});

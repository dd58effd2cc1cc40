import { assertEquals } from "@std/assert";
import type { SignalText } from "../contracts/signal.ts";
import { stateProject } from "./state_project.ts";

function mail(id: string, occurred_at: string, content: string): SignalText {
  return {
    id,
    source_type: "email",
    authority: "client",
    content,
    title: null,
    occurred_at,
    created_at: occurred_at,
    turns: null,
    metadata: {},
  };
}

Deno.test("stateProject() reads the newest signals where a project has more text than is read at once", () => {
  const long = "Nothing of note happened that day.\n\n".repeat(4_000);
  const signals = [
    mail("b", "2026-03-02T09:00:00Z", `Our budget is 12,000 euros.\n\n${long}`),
    mail("a", "2026-03-01T09:00:00Z", `Our budget is 9,000 euros.\n\n${long}`),
    mail("c", "2026-03-03T09:00:00Z", "We need it by 1 June 2026."),
  ];

  const { signal_ids, facts } = stateProject(signals, []);

  assertEquals(signal_ids, ["b", "c"]);
  assertEquals(facts.map(({ signal_id, kind }) => `${signal_id} ${kind}`), ["b money", "c date"]);
});

Deno.test("stateProject() reads the last part of a signal that is longer than what is read at once", () => {
  const long = "Nothing of note.\n\n".repeat(30_000);
  const content = `Our budget is 9,000 euros.\n\n${long}We need it by 1 June 2026.`;

  const { signal_ids, facts } = stateProject([mail("a", "2026-03-01T09:00:00Z", content)], []);

  assertEquals([signal_ids, facts.map(({ kind }) => kind)], [["a"], ["date"]]);
});

Deno.test("stateProject() keeps what was taken back where a later turn corrects it, and nothing else of it", () => {
  const call = (content: string): SignalText => ({
    ...mail("a", "2026-03-01T09:00:00Z", content),
    source_type: "transcript",
  });
  const people = (["client", "studio"] as const).map((side, at) => ({
    id: `00000000-0000-4000-8000-00000000000${at}`,
    name: side === "client" ? "Una" : "Piet",
    spellings: [],
    addresses: [],
    side,
    user_id: null,
  }));
  const first = "Una: The pots come to 80 a month.\nPiet: Eighty?\nUna: Sorry, no, I misread it.";

  const corrected = stateProject([call(`${first} The pots come to 27 a month.`)], people);
  const dropped = stateProject([call(first)], people);

  assertEquals(corrected.conflicts.map(({ kind }) => kind), ["corrected"]);
  assertEquals(corrected.facts.map(({ evidence }) => evidence.force), ["withdrawn", "asserted"]);
  assertEquals(dropped.facts, []);
});

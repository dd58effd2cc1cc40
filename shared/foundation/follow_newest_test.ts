import { assertEquals } from "@std/assert";
import { stateProject } from "../facts/state_project.ts";
import { followNewest } from "./follow_newest.ts";
import { toId, toSignal } from "./testing/fixtures.ts";

const note = (number: number, content: string) =>
  toSignal(number, content, {
    source_type: "note",
    occurred_at: `2026-03-0${number}T09:00:00Z`,
  });

function follow(fields: { budget_range: string; timeline?: string }, ...texts: string[]) {
  const stated = stateProject(texts.map((content, at) => note(at + 1, content)), []);
  const citations = [{ signal_id: toId(1), quote: texts[0]!, field: "budget_range" }];
  return followNewest({ citations, ...fields }, stated);
}

Deno.test("followNewest() tells a field by the statement that replaces the quoted one, and cites it", () => {
  const followed = follow(
    { budget_range: "20,000 euros", timeline: "June" },
    "Our budget is 20,000 euros.",
    "Our budget is now 26,000 euros.",
    "Correction: our budget is 28,000 euros.",
  );

  assertEquals(followed, {
    budget_range: "Correction: our budget is 28,000 euros.",
    timeline: "June",
    citations: [{
      signal_id: toId(3),
      quote: "Correction: our budget is 28,000 euros.",
      field: "budget_range",
    }],
  });
});

Deno.test("followNewest() leaves a field alone whose statement stands, or is only contradicted", () => {
  const budget_range = "20,000 euros";

  for (const later of ["The opening is in May.", "Our budget is 26,000 euros."]) {
    const followed = follow({ budget_range }, "Our budget is 20,000 euros.", later);

    assertEquals(followed.budget_range, budget_range);
  }
});

Deno.test("followNewest() changes no choice of words that quotes a replaced statement", () => {
  const stated = stateProject([
    note(1, "Our budget is 20,000 euros, fixed."),
    note(2, "Our budget is now 26,000 euros."),
  ], []);
  const proposal = {
    budget_flexibility: "firm",
    citations: [{ signal_id: toId(1), quote: "20,000 euros, fixed", field: "budget_flexibility" }],
  };

  assertEquals(followNewest(proposal, stated).budget_flexibility, "firm");
});

Deno.test("followNewest() takes the statement that somebody said holds, in texts and lists, and drops choices that rest on the other", () => {
  const notes = [
    note(1, "Our budget is 20,000 euros."),
    note(2, "Our budget is 26,000 euros, fixed."),
  ];
  const { conflicts: [conflict] } = stateProject(notes, []);
  const decided = (resolution: "earlier" | "later" | "both") =>
    stateProject(notes, [], [{ ...conflict!, resolution, resolved_at: "2026-12-01T09:00:00Z" }]);
  const quote = "Our budget is 26,000 euros, fixed.";
  const cite = (field: string) => ({ signal_id: toId(2), quote, field });
  const proposal = {
    budget_range: quote,
    budget_flexibility: "firm",
    notes: [quote, "Paid in May"],
    citations: ["budget_range", "budget_flexibility", "notes"].map(cite),
  };

  const followed = followNewest(proposal, decided("earlier"));

  const held = "Our budget is 20,000 euros.";
  assertEquals([followed.budget_range, followed.notes], [held, [held, "Paid in May"]]);
  assertEquals(followed.citations.toSorted((a, b) => a.field < b.field ? -1 : 1), [
    { signal_id: toId(1), quote: held, field: "budget_range" },
    { signal_id: toId(1), quote: held, field: "notes" },
  ]);
  for (const resolution of ["later", "both"] as const) {
    assertEquals(followNewest(proposal, decided(resolution)), proposal);
  }
});

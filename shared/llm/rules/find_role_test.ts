import { assertEquals } from "@std/assert";
import type { Passage } from "../../contracts/reasoner.ts";
import { findRole } from "./find_role.ts";
import { findStatements } from "./find_statements.ts";

function roleIn(...turns: (readonly [string, string])[]): string | null {
  const passages = turns.map(([speaker, text]): Passage => ({
    signal_id: "call",
    source_type: "transcript",
    authority: "client",
    speaker,
    side: "client",
    text,
    start: 0,
    end: text.length,
  }));
  return findRole(findStatements(passages), passages)?.name ?? null;
}

Deno.test("findRole() takes the role that is spoken of most", () => {
  assertEquals(
    roleIn(
      ["Jonas", "Our dispatcher retypes every single order into the old program."],
      ["Marta", "Yes, the dispatcher also answers both telephones all morning."],
      ["Marta", "The night driver only signs for complete cages at the gate."],
    ),
    "Dispatcher",
  );
});

Deno.test("findRole() weighs an introduction like three mentions", () => {
  assertEquals(
    roleIn(["Jonas", "Ana runs the returns desk at our older plant near the river."]),
    "Runs the returns desk",
  );
});

Deno.test("findRole() does not take a speaker's label for the role of a user", () => {
  assertEquals(
    roleIn(
      ["Project Manager", "As your project manager I keep the time and the budget today."],
      ["Marketing", "Our project manager wants the survey of older buyers first."],
    ),
    null,
  );
});

Deno.test("findRole() gives null where a role is mentioned in passing", () => {
  assertEquals(roleIn(["Jonas", "Once a driver left two cages standing in the rain."]), null);
});

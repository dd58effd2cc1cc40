/** What the rules tell of notes and calls in three languages, and what they leave empty. */
import { assert, assertEquals } from "@std/assert";
import { fold } from "../../text/fold.ts";
import { indexPeople } from "../../signals/people.ts";
import { toPassages } from "../../signals/to_passages.ts";
import { type Answers, withoutRepeats } from "./answers.ts";
import { readToldProject } from "./read_project.ts";
import { tellBudgetConstraints } from "./tell_budget_constraints.ts";
import { tellBusinessCase } from "./tell_business_case.ts";
import { tellConfirmedScope } from "./tell_confirmed_scope.ts";
import { tellCorePain } from "./tell_core_pain.ts";
import { tellDesignPreferences } from "./tell_design_preferences.ts";
import { tellPrimaryPersona } from "./tell_primary_persona.ts";
import { tellWowMoment } from "./tell_wow_moment.ts";

interface Story {
  name: string;
  content: string;
  people: { name: string; side: string }[];
  is_call: boolean;
  /** As `cases/english.txt` says. */
  expectations: string[];
}

/** The stories of a file of `cases/`. */
async function readStories(language: string): Promise<Story[]> {
  const text = await Deno.readTextFile(new URL(`./cases/${language}.txt`, import.meta.url));
  return text.split(/^## /m).slice(1).map((block) => {
    const [name = "", ...lines] = block.trim().split("\n");
    const said = lines.filter((line) => !EXPECTATION.test(line));
    const turns = said.map((line) => TURN.exec(line)?.groups);
    const is_call = turns.every((turn) => turn !== undefined);
    const sides = new Map(turns.flatMap((turn) => turn ? [[turn["name"]!, turn["side"]!]] : []));
    return {
      name,
      content: is_call
        ? turns.map((turn) => `${turn?.["name"]}: ${turn?.["words"]}`).join("\n")
        : said.join("\n").replaceAll(" / ", "\n\n"),
      people: [...sides].map(([name, side]) => ({ name, side })),
      is_call,
      expectations: lines.filter((line) => EXPECTATION.test(line)),
    };
  });
}

const EXPECTATION = /^[=!-] /;
const TURN = /^(?<name>[^>(]+) \((?<side>\w+)\)> (?<words>.*)$/;

function tell(story: Story): Record<string, string> {
  return Object.assign({}, ...answer(story).map(toTexts));
}

function answer({ content, people, is_call }: Omit<Story, "name" | "expectations">): Answers[] {
  const persons = people.filter(({ side }) => side !== "unknown").map(({ name, side }) => ({
    id: crypto.randomUUID(),
    name,
    side: side as "client" | "studio" | "other",
    spellings: [],
    addresses: [],
    user_id: null,
  }));
  const passages = toPassages({
    id: "signal",
    source_type: is_call ? "transcript" : "note",
    authority: "client",
    content,
    metadata: {},
    created_at: "2026-11-20T09:00:00Z",
    occurred_at: null,
    // deno-lint-ignore no-explicit-any -- what else a signal has is not read
  } as any, indexPeople(persons as never));
  const project = readToldProject(passages);
  return [
    tellCorePain(project),
    tellPrimaryPersona(project),
    tellWowMoment(project),
    tellDesignPreferences(project),
    tellBusinessCase(project),
    tellBudgetConstraints(project),
    tellConfirmedScope(project),
  ];
}

function toTexts({ told, rest = {} }: Answers): Record<string, string> {
  const texts = Object.entries(withoutRepeats(told))
    .map(([field, items]) => [field, items.map(({ text }) => text).join(" | ")]);
  const others = Object.entries(rest).map(([field, value]) => [
    field,
    value === "unknown"
      ? ""
      : Array.isArray(value) && value.length === 0
      ? ""
      : JSON.stringify(value),
  ]);
  return Object.fromEntries([...texts, ...others]);
}

/** What of a story is not told as it should be. */
function check(story: Story): string[] {
  const told = tell(story);
  const has = (field: string, text: string) => fold(told[field] ?? "").includes(fold(text));
  return story.expectations.flatMap((line) => {
    if (line.startsWith("- ")) {
      return line.slice(2).split(" ").filter((field) => told[field])
        .map((field) => `${story.name}: ${field} is "${told[field]}"`);
    }
    const [field = "", list = ""] = line.slice(2).split(": ");
    const found = list.split(" | ").some((text) => has(field, text));
    return found === line.startsWith("=")
      ? []
      : [`${story.name}: ${line} but it is "${told[field] ?? ""}"`];
  });
}

for (const language of ["english", "german", "french"]) {
  Deno.test(`the rules tell what was told in ${language}, and nothing besides`, async () => {
    const stories = await readStories(language);

    assertEquals(stories.flatMap(check), []);
  });
}

Deno.test("an answer of two short words is cited with the sentence behind it", () => {
  const [pain] = answer({
    content: [
      "Lea: What goes wrong?",
      "Ben: Every evening five dishes go to the wrong table.",
      "Lea: Who suffers most?",
      "Ben: The cooks. They have to start again.",
    ].join("\n"),
    people: [{ name: "Lea", side: "studio" }, { name: "Ben", side: "client" }],
    is_call: true,
  });

  assertEquals(pain?.told["who_feels_it"]?.map(({ text, quote }) => ({ text, quote })), [
    { text: "Cooks", quote: "The cooks. They have to start again." },
  ]);
});

Deno.test("a quote ends at no open bracket", () => {
  const told = answer({
    content: "Meeting of 3 November.\n\nBudget 20,000 euros (approved by the board), start in May.",
    people: [],
    is_call: false,
  }).flatMap(({ told }) => Object.values(told).flat());

  assertEquals(
    told.map(({ quote }) => quote).filter((quote) =>
      quote.split("(").length !== quote.split(")").length
    ),
    [],
  );
  assert(told.some(({ quote }) => quote.includes("(approved by the board)")));
});

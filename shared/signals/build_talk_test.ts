import { assertEquals } from "@std/assert";
import { buildTalk } from "./build_talk.ts";

function says(utterances: Parameters<typeof buildTalk>[0]): [string | null, string][] {
  const { content, turns } = buildTalk(utterances);
  return turns.map(({ start, end, speaker }) => [speaker, content.slice(start, end)]);
}

Deno.test("buildTalk() joins what one person says one after the other", () => {
  const { content } = buildTalk([
    { speaker: "Ada", words: " We start " },
    { speaker: "Ada", words: "at six." },
    { speaker: "Ben", words: "Why?" },
  ]);

  assertEquals(content, "Ada: We start at six.\nBen: Why?");
});

Deno.test("buildTalk() says of nameless words amid named ones that nobody is known", () => {
  const talk = [{ speaker: "Ada", words: "Who?" }, { speaker: null, words: "Me." }];

  assertEquals(buildTalk(talk).content, "Ada: Who?\nUnknown speaker: Me.");
  assertEquals(says(talk), [["Ada", "Who?"], [null, "Me."]]);
});

Deno.test("buildTalk() divides nameless words by their sentences", () => {
  const talk = ["It takes", "two days.", "Nobody knows", "why"].map((words) => ({
    speaker: null,
    words,
  }));

  assertEquals(says(talk), [[null, "It takes two days."], [null, "Nobody knows why"]]);
});

Deno.test("buildTalk() divides nameless words that never stop", () => {
  const talk = Array.from({ length: 1000 }, () => ({ speaker: null, words: "and so on" }));

  assertEquals(says(talk).length > 5, true);
  assertEquals(says([{ speaker: null, words: "We go on. ".repeat(200) }]).length, 200);
});

Deno.test("buildTalk() keeps noise and fresh turns apart", () => {
  const { turns } = buildTalk([
    { speaker: "Ada", words: "Wait." },
    { speaker: null, words: "[bell]", kind: "boilerplate" },
    { speaker: "Ada", words: "So." },
    { speaker: "Ada", words: "Well.", is_fresh: true },
  ]);

  assertEquals(turns.map(({ kind }) => kind), ["spoken", "boilerplate", "spoken", "spoken"]);
});

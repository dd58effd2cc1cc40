import type { Force } from "../../contracts/evidence.ts";
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { cpuTimeOf } from "../../../tests/harness/cpu_time.ts";
import type { SourceType } from "../../contracts/signal.ts";
import { indexPeople } from "../../signals/people.ts";
import { type PreparedSignal, prepareSignal } from "../prepare_signal.ts";
import { verifyQuote } from "../verify_quote.ts";
import { judgeForce } from "./judge_force.ts";

const ID = "00000000-0000-4000-8000-000000000001";
const SPEAKERS = {
  S: { name: "Sam Berg", side: "studio" },
  C: { name: "Cleo Hart", side: "client" },
  D: { name: "Dora Hart", side: "client" },
  V: { name: "Vic Maric", side: "other" },
} as const;
const PEOPLE = indexPeople(
  Object.values(SPEAKERS).map(({ name, side }) => (
    { id: ID, name, spellings: [], addresses: [], side, user_id: null }
  )),
);

function prepare(content: string, source_type: SourceType): PreparedSignal {
  return prepareSignal({ id: ID, source_type, authority: "client", content }, PEOPLE);
}

/** A line "force or forces | words with the [cited] ones"; " / " divides turns, which begin with "S: ", "C: " and so on. */
interface Case {
  forces: string[];
  text: string;
}

function readCase(line: string): Case {
  const bar = line.indexOf(" | ");
  return { forces: line.slice(0, bar).split(" "), text: line.slice(bar + 3).trim() };
}

function judge({ text }: Case): string {
  const cited = /\[([^\]]*)\]/u.exec(text)?.[1] ?? "";
  const words = text.replace(/[[\]]/gu, "");
  const is_talk = /^[SCDV]: /u.test(words);
  const content = is_talk
    ? words.split(" / ").map((turn) =>
      turn.replace(/^[SCDV](?=:)/u, (letter) => SPEAKERS[letter as keyof typeof SPEAKERS].name)
    ).join("\n")
    : words;
  const signal = prepare(content, is_talk ? "transcript" : "note");
  const verdict = verifyQuote({ signal_id: ID, quote: cited }, new Map([[ID, signal]]));
  return verdict.ok ? verdict.evidence.force : verdict.refused.reason;
}

for (const language of ["english", "german", "french", "spanish", "dutch", "japanese"]) {
  const file = await Deno.readTextFile(new URL(`./cases/${language}.txt`, import.meta.url));
  for (const part of file.split(/^# /mu).slice(1)) {
    const [title = "", ...lines] = part.trim().split("\n");
    Deno.test(`judgeForce() reads ${language}: ${title}`, () => {
      const wrong = lines.filter((line) => line.includes(" | ")).flatMap((line) => {
        const known = readCase(line);
        const force = judge(known);
        return known.forces.includes(force) ? [] : [`${force}, not ${line}`];
      });

      assertEquals(wrong, []);
    });
  }
}

Deno.test("judgeForce() leaves languages that it has no rules for unjudged", () => {
  for (
    const text of [
      "Abbiamo cinquantamila euro per lo schermo, e la somma è fissa.",
      "Temos cinquenta mil euros para o ecrã, e o valor não muda.",
      "Mamy pięćdziesiąt tysięcy euro na ekrany i ta kwota się nie zmieni.",
      "Vi har femtio tusen euro för skärmarna och summan är fast.",
      "Vi har halvtreds tusind euro til skærmene, og beløbet er fast.",
      "冷库显示屏的预算是一百万元。金额固定。",
      "У нас есть пятьдесят тысяч евро на экраны.",
      "예산은 오천만 원이고 변하지 않습니다.",
      "Ekranlar için elli bin avromuz var ve bu tutar sabit.",
    ]
  ) {
    assertEquals(judge({ forces: [], text: `[${text}]` }), "unjudged", text);
  }
});

Deno.test("judgeForce() takes a clear yes of the client for the client's statement and says where it stands", () => {
  const content = "Sam Berg: So you have fifty thousand?\nCleo Hart: Yes, we do. And it is fixed.";
  const signal = prepare(content, "transcript");

  const verdict = verifyQuote(
    { signal_id: ID, quote: "you have fifty thousand" },
    new Map([[ID, signal]]),
  );

  assert(verdict.ok);
  const { evidence } = verdict;
  assertEquals(evidence.force, "asserted");
  assertEquals(evidence.speaker, "Cleo Hart");
  assertEquals(evidence.quote, "So you have fifty thousand?\nCleo Hart: Yes, we do.");
  assertEquals(content.slice(evidence.answer?.start, evidence.answer?.end), "Yes, we do.");
});

const REPLIES: readonly (readonly [question: string, reply: string, force: Force])[] = [
  ["So 30,000 for the map?", "Uh-huh, 30,000 it is.", "asserted"],
  ["Do you have 30,000 for the map?", "If only we did.", "denied"],
  ["So no more than 30,000 for the map?", "No, not more.", "asserted"],
  ["So you have 30,000 for the map?", "No, more.", "denied"],
  ["If I understand you, the guides wait for an hour?", "You got it.", "asserted"],
];

for (const [question, reply, force] of REPLIES) {
  Deno.test(`judgeForce() takes "${reply}" to "${question}" for ${force}`, () => {
    const signal = prepare(`Sam Berg: ${question}\nCleo Hart: ${reply}`, "transcript");

    const verdict = verifyQuote({ signal_id: ID, quote: question }, new Map([[ID, signal]]));

    assert(verdict.ok);
    assertEquals(verdict.evidence.force, force);
  });
}

Deno.test("judgeForce() lets another figure take a statement back, wherever in the next turn it stands", () => {
  const reply = "Hm, hold on, I have just looked, it is";
  for (const [figure, expected] of [["17,000", "withdrawn"], ["27,000", "asserted"]]) {
    const said = "27,000 for the list";
    const content = `Cleo Hart: ${said}.\nSam Berg: Great.\nCleo Hart: ${reply} ${figure}.`;
    const signal = prepare(content, "transcript");

    const verdict = verifyQuote({ signal_id: ID, quote: said }, new Map([[ID, signal]]));

    assert(verdict.ok);
    assertEquals(verdict.evidence.force, expected);
  }
});

Deno.test("judgeForce() shows the words that take a statement back, where they follow it", () => {
  const signal = prepare("We want it in stripes. Scrap that. Plain sand colour.", "note");

  const { force, end } = judgeForce({ turn: 0, start: 0, end: 21 }, signal);

  assertEquals(force, "withdrawn");
  assertEquals(signal.content.slice(0, end), "We want it in stripes. Scrap that.");
});

Deno.test("judgeForce() widens to a part of speech that nobody punctuated", () => {
  const words = Array.from({ length: 400 }, (_, index) => index % 9 === 0 ? "we" : `word${index}`);
  const signal = prepare(words.join(" "), "note");
  const start = signal.content.indexOf("word200");

  const widened = judgeForce({ turn: 0, start, end: start + 30 }, signal);

  assert(widened.start < start && widened.end > start + 30);
  assert(widened.end - widened.start < 1000, `${widened.end - widened.start} letters`);
});

const WORDS = [
  "we",
  "have",
  "not",
  "if",
  "that",
  "nobody",
  "said",
  "maybe",
  "I",
  "doubt",
  "fifty",
  "thousand",
  "screens",
  "and",
  "but",
  "the board",
  "yes",
  "no",
  "sorry",
  ",",
  ".",
  "?",
  ";",
  "–",
  "\n\n",
  "wenn",
  "nicht",
  "que",
  "pas",
  "予算は",
  "ません",
  "。",
];

Deno.test("judgeForce() widens to a stretch of the turn that holds what was cited", () => {
  const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 });
  fc.assert(fc.property(texts, fc.nat(), fc.nat(), (words, from, length) => {
    const signal = prepare(words.join(" "), "note");
    const turn = from % Math.max(1, signal.turns.length);
    const place = signal.turns[turn];
    fc.pre(place !== undefined);
    const start = place.start + from % (place.end - place.start);
    const end = Math.min(place.end, start + 1 + length % 80);

    const widened = judgeForce({ turn, start, end }, signal);

    assert(widened.start >= place.start && widened.start <= start);
    if (widened.answer === undefined) {
      assert(widened.end <= place.end && widened.end >= Math.min(end, widened.end));
    } else {
      const { answer } = widened;
      assert(answer.start < answer.end && answer.end <= signal.content.length);
      assertEquals(widened.end, Math.max(widened.end, answer.end));
    }
    const cited = signal.content.slice(start, end).trim();
    assert(signal.content.slice(widened.start, widened.end).includes(cited));
  }));
});

const SHAPES = [
  "we doubt that ",
  "not ",
  "if we have , ",
  "no , sorry , ",
  "nobody who ",
  "I think that he said that ",
  "「",
  "ない",
  "ne pas que ",
  ", ",
  "a",
  "? ",
];
const GROWTH = 16;
/** The bound lies well between linear growth and its square. */
const MAX_RATIO = 4 * GROWTH;
/** What takes less is not slow, however it grows. */
const MEASURABLE_MS = 100;

Deno.test("judgeForce() takes time in proportion to the sentence", async () => {
  for (const shape of SHAPES) {
    let large = await timeOf(shape.repeat(GROWTH * 500));
    let small = 0;
    // The best of several, because the compiler and the collector of garbage add to some of them.
    for (let tries = 0; tries < 6 && large > Math.max(MEASURABLE_MS, MAX_RATIO * small); tries++) {
      const again = await timeOf(shape.repeat(500));
      small = small === 0 ? again : Math.min(small, again);
      if (tries > 0) large = Math.min(large, await timeOf(shape.repeat(GROWTH * 500)));
    }

    assert(
      large <= Math.max(MEASURABLE_MS, MAX_RATIO * small),
      `${shape}: ${small} ms, then ${large} ms`,
    );
  }
});

/** What it takes to judge words in the midst of a text. */
function timeOf(content: string): Promise<number> {
  return cpuTimeOf(() => {
    const signal = prepare(content, "note");
    const middle = Math.floor(content.length / 2);
    return judgeForce(
      { turn: 0, start: middle, end: Math.min(content.length, middle + 40) },
      signal,
    );
  });
}

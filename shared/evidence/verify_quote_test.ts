import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { cpuTimeOf } from "../../tests/harness/cpu_time.ts";
import type { RefusalReason } from "../contracts/evidence.ts";
import type { SourceType } from "../contracts/signal.ts";
import { prepareSignal } from "./prepare_signal.ts";
import { verifyQuote } from "./verify_quote.ts";

const CALL = "00000000-0000-4000-8000-000000000001";
const MAIL = "00000000-0000-4000-8000-000000000002";
const NOTE = "00000000-0000-4000-8000-000000000003";

const CALL_TEXT =
  `Ana: Um so we we need {vocalsound} a new, uh, booking screen, you know, for twenty five euros a seat.
Ben: I don't think we need a kiosk. It's gonna be user-friendly , like , fast. We can not pay more than 12.50 euros per seat.
Ana: The T_V_ in the hall costs two hundred and fifty euros. The clients never call before noon; they're unable to.
Ben: I think I think the old system is slow... really slow. No. We won't keep it. And the des design isn't ours.
Cem: Ana's team said the lounge is closed. We could not open it before May, and that is why the lounge is empty.`;
const MAIL_TEXT = `From: Ana Ruiz <ana@example.com>
Subject: Launch

The launch has to happen in
March – without the café, if need be.

We would pay 1,200 euros once.`;

const signals = new Map([
  prepare(CALL, "transcript", CALL_TEXT),
  prepare(MAIL, "email", MAIL_TEXT),
  prepare(NOTE, "note", "Ask about the printer. It jams twice a day."),
].map((signal) => [signal.signal_id, signal]));

function prepare(id: string, source_type: SourceType, content: string) {
  return prepareSignal({ id, source_type, content, authority: "client" });
}

function accept(quote: string, signal_id = CALL) {
  const verdict = verifyQuote({ signal_id, quote }, signals);
  assert(verdict.ok, `refused: ${quote} (${verdict.ok || verdict.refused.reason})`);
  const { evidence } = verdict;
  const content = signals.get(signal_id)?.content ?? "";
  assertEquals(content.slice(evidence.start, evidence.end), evidence.quote);
  return evidence;
}

function refuse(quote: string, reason: RefusalReason, signal_id = CALL) {
  const verdict = verifyQuote({ signal_id, quote }, signals);
  assertEquals(verdict, { ok: false, refused: { signal_id, quote, reason } });
}

Deno.test("verifyQuote() accepts what stands letter for letter, with its place and speaker", () => {
  const evidence = accept("The T_V_ in the hall costs two hundred and fifty euros.");

  assertEquals(evidence.match, "verbatim");
  assertEquals(evidence.speaker, "Ana");
  assertEquals(evidence.start, CALL_TEXT.indexOf("The T_V_"));
});

Deno.test("verifyQuote() returns the original's words for a normalised quote", () => {
  const evidence = accept("we need a new booking screen for twenty five euros");

  assertEquals(evidence.match, "normalized");
  assertEquals(
    evidence.cited,
    "we need {vocalsound} a new, uh, booking screen, you know, for twenty five euros",
  );
});

Deno.test("verifyQuote() overlooks whitespace, case, punctuation and quotation marks", () => {
  accept("the  launch HAS to happen in March", MAIL);
  accept("“The launch has to happen in March, without the cafe\u0301!”", MAIL);
  accept("THE CLIENTS NEVER CALL BEFORE NOON");
});

Deno.test("verifyQuote() overlooks hesitations, fillers, marks and false starts", () => {
  accept("So we need a new booking screen");
  accept("It's gonna be user friendly fast");
  accept("I think the old system is slow");
  accept("And the design isn't ours");
});

Deno.test("verifyQuote() overlooks marks that lost their brackets", () => {
  accept("we need vocalsound a new booking screen");
});

Deno.test("verifyQuote() takes contractions both ways", () => {
  accept("It is going to be user-friendly");
  accept("I do not think we need a kiosk");
  accept("We can't pay more than 12.50 euros");
  accept("and that's why the lounge is empty");
  accept("they are unable to");
});

Deno.test("verifyQuote() reads initials and compounds however they are written", () => {
  accept("the TV in the hall");
  accept("the T V in the hall costs");
  accept("I don t think we need a kiosk  It s gonna be user friendly");
  accept("gonna be userfriendly");
});

Deno.test("verifyQuote() takes a number's digits for its words", () => {
  accept("in the hall costs 250 euros");
  accept("for 25 euros a seat");
});

Deno.test("verifyQuote() accepts an ellipsis between parts of one turn", () => {
  const evidence = accept("we need ... for twenty five euros a seat");

  assert(evidence.quote.includes("booking screen"));
  accept("[…] the launch has to happen […] in March", MAIL);
});

Deno.test("verifyQuote() takes an ellipsis of the source for punctuation", () => {
  assertEquals(accept("is slow... really slow.").match, "verbatim");
});

Deno.test("verifyQuote() accepts the speaker's own label and no other", () => {
  assertEquals(accept("Ben: It's gonna be user-friendly").speaker, "Ben");
  refuse("Ana: It's gonna be user-friendly", "not_found");
});

Deno.test("verifyQuote() names the sender of a mail", () => {
  assertEquals(accept("We would pay 1,200 euros once.", MAIL).speaker, "Ana Ruiz");
});

Deno.test("verifyQuote() widens a quote that begins or ends inside a number", () => {
  assertEquals(accept("five euros a seat").cited, "twenty five euros a seat");
  assertEquals(
    accept("in the hall costs two hundred").cited,
    "in the hall costs two hundred and fifty",
  );
});

Deno.test("verifyQuote() refuses a changed number as number_changed", () => {
  refuse("a new booking screen for twenty euros", "number_changed");
  refuse("a new booking screen for thirty five euros", "number_changed");
  refuse("a new booking screen for twenty five dollars", "number_changed");
  refuse("pay more than 1250 euros per seat", "number_changed");
  refuse("We would pay 1.200 euros once", "number_changed", MAIL);
  refuse("It jams three times a day", "not_found", NOTE);
  refuse("It jams once a day", "number_changed", NOTE);
});

Deno.test("verifyQuote() refuses an ellipsis that splits a number", () => {
  refuse("the hall costs two ... and fifty euros", "number_changed");
});

Deno.test("verifyQuote() refuses a changed negation as negation_changed", () => {
  refuse("I do think we need a kiosk", "negation_changed");
  refuse("We can pay more than 12.50 euros", "negation_changed");
  refuse("The clients always never call before noon", "not_found");
  refuse("The clients call before noon", "negation_changed");
  refuse("they're able to", "negation_changed");
  refuse("We will keep it. And the design isn't ours", "negation_changed");
  refuse("the old system is not slow", "negation_changed");
  refuse("happen in March with the café", "not_found", MAIL);
});

Deno.test("verifyQuote() refuses an ellipsis that swallows a negation of its own sentence", () => {
  refuse("The clients ... call before noon", "negation_changed");
  refuse("We can ... pay more than 12.50 euros", "negation_changed");
  refuse("the launch has to happen ... the café, if need be", "negation_changed", MAIL);
});

Deno.test("verifyQuote() lets an ellipsis pass over a whole sentence that denies something else", () => {
  accept("the old system is slow ... the design isn't ours");
});

Deno.test("verifyQuote() shows a claim that was cut off from its denial as denied", () => {
  for (
    const [cited, quote] of [
      ["we need a kiosk", "I don't think we need a kiosk."],
      ["pay more than 12.50 euros per seat", "We can not pay more than 12.50 euros per seat."],
      ["the lounge is closed. We could", null],
    ] as const
  ) {
    const evidence = accept(cited);

    assertEquals(evidence.force, "denied", cited);
    assertEquals(evidence.cited, cited);
    if (quote !== null) assertEquals(evidence.quote, quote);
  }
});

Deno.test("verifyQuote() widens what was cited to its sentence and says how it was meant", () => {
  const evidence = accept("a new, uh, booking screen");

  assertEquals(evidence.force, "asserted");
  assertEquals(
    evidence.quote,
    "Um so we we need {vocalsound} a new, uh, booking screen, you know, for twenty five euros a seat.",
  );
});

Deno.test("verifyQuote() prefers the place where the words are asserted", () => {
  const content = "Ana: Do we have fifty thousand for it? Ben: I asked.\n" +
    "Ben: We have fifty thousand for it, that is settled.";
  const prepared = new Map([prepare(NOTE, "transcript", content)].map((one) => [NOTE, one]));

  const verdict = verifyQuote({ signal_id: NOTE, quote: "have fifty thousand for it" }, prepared);

  assert(verdict.ok);
  assertEquals(verdict.evidence.force, "asserted");
  assertEquals(verdict.evidence.speaker, "Ben");
});

Deno.test("verifyQuote() finds no word of a header block or a signature", () => {
  const content = "We need it by May.\n\nCara Weiss, stones in the colours of the sky";
  const end = content.indexOf("\n\n");
  const prepared = prepareSignal({
    id: NOTE,
    source_type: "email",
    authority: "client",
    content,
    turns: [
      { start: 0, end, speaker: null, kind: "written" },
      { start: end + 2, end: content.length, speaker: null, kind: "boilerplate" },
    ],
  });

  const verify = (quote: string) =>
    verifyQuote({ signal_id: NOTE, quote }, new Map([[NOTE, prepared]]));

  assert(verify("We need it by May").ok);
  assert(!verify("stones in the colours of the sky").ok);
});

Deno.test("verifyQuote() refuses what is put together from several turns as stitched", () => {
  refuse("for twenty five euros a seat. I don't think we need a kiosk", "stitched");
  refuse("a new booking screen ... is why the lounge is empty", "stitched");
  refuse("they're unable to. Um so we need a new booking screen", "stitched");
  refuse("Ana: for twenty five euros a seat.\nBen: I don't think we need a kiosk.", "stitched");
  refuse("the old system is slow. Ask about the printer.", "stitched");
});

Deno.test("verifyQuote() refuses parts in another order as stitched", () => {
  refuse("for twenty five euros a seat ... we need a new booking screen", "stitched");
});

Deno.test("verifyQuote() refuses a quote that stands in another signal as wrong_source", () => {
  refuse("Ask about the printer", "wrong_source");
  refuse("Ask about the printer", "wrong_source", "00000000-0000-4000-8000-00000000dead");
});

Deno.test("verifyQuote() refuses added, dropped, changed and swapped words", () => {
  refuse("we urgently need a new booking screen", "not_found");
  refuse("we need a booking screen", "not_found");
  refuse("we want a new booking screen", "not_found");
  refuse("we need a booking new screen", "not_found");
  refuse("The clients never call after noon", "not_found");
  refuse("the old system was slow", "not_found");
});

Deno.test("verifyQuote() refuses parts of words", () => {
  refuse("able to", "not_found");
  refuse("friendly , like , fast", "not_found");
});

Deno.test("verifyQuote() refuses what is too short to be evidence", () => {
  refuse("kiosk", "not_found");
  refuse("the TV", "not_found");
  refuse("", "not_found");
  refuse(" … ", "not_found");
  accept("booking screen");
});

Deno.test("verifyQuote() refuses sentences assembled word by word", () => {
  refuse("so ... a new ... euros", "not_found");
});

Deno.test("verifyQuote() accepts every run of words of a turn, letter for letter", () => {
  const word = fc.constantFrom(
    "price",
    "um",
    "twelve",
    "Café",
    "it's",
    "T_V_",
    ",",
    "screen",
    "the",
    "well",
  );
  const turn = fc.array(word, { minLength: 3, maxLength: 40 });
  fc.assert(fc.property(turn, fc.nat(), fc.nat(), (words, from, count) => {
    const start = from % words.length;
    const quote = words.slice(start, start + 3 + count % words.length).join(" ");
    const content = `Ana: ${words.join(" ")}`;
    const prepared = new Map([[NOTE, prepare(NOTE, "transcript", content)]]);

    const verdict = verifyQuote({ signal_id: NOTE, quote }, prepared);

    fc.pre((quote.match(/price|twelve|Café|it's|T_V_|screen|the/g) ?? []).length >= 3);
    assert(verdict.ok, quote);
    assertEquals(
      content.slice(verdict.evidence.start, verdict.evidence.end),
      verdict.evidence.quote,
    );
  }));
});

const GROWTH = 8;
/** The bound lies well between linear growth and its square. */
const MAX_RATIO = 4 * GROWTH;

Deno.test("verifyQuote() takes time in proportion to texts made to be slow", async () => {
  await timeOfRefusal(1000);
  const small = await timeOfRefusal(1000);
  const large = await timeOfRefusal(GROWTH * 1000);

  assert(large <= MAX_RATIO * Math.max(small, 20), `${small} ms, then ${large} ms`);
});

/** What it takes to refuse a long quote that stands in a text of so many like words almost everywhere. */
function timeOfRefusal(words: number): Promise<number> {
  return cpuTimeOf(() => {
    const repeated = prepare(NOTE, "transcript", `Ana: ${"no ".repeat(words)}yes`);
    const verdict = verifyQuote(
      { signal_id: NOTE, quote: `${"no ".repeat(300)}... ${"no ".repeat(300)}maybe` },
      new Map([[NOTE, repeated]]),
    );
    assert(!verdict.ok);
  });
}

/** A sentence of a note, what may be cited for it, and what may not. */
const NUMBERS_BY_LANGUAGE: readonly { text: string; same: string[]; changed: string[] }[] = [
  {
    text:
      "Für die Anzeige im Kühlhaus sind 12.500 Euro eingeplant, und er hat sie schon bewilligt.",
    same: [
      "sind 12500 Euro eingeplant",
      "sind zwölftausendfünfhundert Euro eingeplant",
      "sind 12 500 Euro eingeplant",
    ],
    changed: [
      "sind 12,5 Euro eingeplant",
      "sind 125.00 Euro eingeplant",
      "sind 15.200 Euro eingeplant",
    ],
  },
  {
    text: "Wir haben für die Waage zweieinhalb Millionen Euro und keinen Cent mehr.",
    same: ["für die Waage 2,5 Millionen Euro", "für die Waage 2.500.000 Euro"],
    changed: ["für die Waage zwei Millionen Euro", "für die Waage 25 Millionen Euro"],
  },
  {
    text: "Le conseil a voté 25\u202f000 euros pour le tableau du quai de la ville.",
    same: ["a voté vingt-cinq mille euros", "a voté 25000 euros", "a voté 25 000 euros"],
    changed: [
      "a voté 25 euros pour le tableau",
      "a voté 25,000 euros pour",
      "le conseil a voté quinze mille euros",
    ],
  },
  {
    text: "La junta aprobó medio millón de euros para las taquillas de la piscina.",
    same: ["aprobó 500.000 de euros para las taquillas"],
    changed: [
      "aprobó un millón de euros para las taquillas",
      "aprobó 50.000 de euros para las taquillas",
    ],
  },
  {
    text: "Het bestuur heeft voor de sluis vijfentwintigduizend euro en niets meer.",
    same: ["voor de sluis 25.000 euro", "voor de sluis 25000 euro"],
    changed: ["voor de sluis 52.000 euro", "voor de sluis 2.500 euro"],
  },
  {
    text: "船の時刻表示の予算は一億二千万円です。これ以上は出せません。",
    same: ["予算は1億2000万円です", "予算は120,000,000円です"],
    changed: ["予算は一億円です。これ以上", "予算は1億2000円です", "予算は12億円です"],
  },
  {
    text: "The owners have released CHF 1'250'000 for all of the branches this year.",
    same: ["have released CHF 1,250,000 for all", "have released CHF 1.25 million for all"],
    changed: ["have released CHF 1.250 for all", "have released CHF 250,000 for all"],
  },
];

for (const { text, same, changed } of NUMBERS_BY_LANGUAGE) {
  const id = "00000000-0000-4000-8000-000000000009";
  const note = new Map([[
    id,
    prepareSignal({ id, source_type: "note", authority: "client", content: text }),
  ]]);

  Deno.test(`verifyQuote() compares the numbers of "${text}" by value`, () => {
    for (const quote of same) {
      assert(verifyQuote({ signal_id: id, quote }, note).ok, `refused: ${quote}`);
    }
    for (const quote of changed) {
      const verdict = verifyQuote({ signal_id: id, quote }, note);
      assert(
        !verdict.ok && verdict.refused.reason === "number_changed",
        `${quote}: ${JSON.stringify(verdict)}`,
      );
    }
  });
}

Deno.test("verifyQuote() takes in the whole of a number that was cited in part, in any language", () => {
  const id = "00000000-0000-4000-8000-000000000009";
  const quoteOf = (content: string, quote: string) => {
    const verdict = verifyQuote(
      { signal_id: id, quote },
      new Map([[id, prepareSignal({ id, source_type: "note", authority: "client", content })]]),
    );
    return verdict.ok ? verdict.evidence.cited : verdict.refused.reason;
  };

  assertEquals(
    quoteOf(
      "Es gibt zwei Millionen fünfhunderttausend Euro für das Archiv",
      "fünfhunderttausend Euro für das Archiv",
    ),
    "zwei Millionen fünfhunderttausend Euro für das Archiv",
  );
  assertEquals(quoteOf("予算は一億二千万円です。", "二千万円です"), "一億二千万円です");
});

Deno.test("verifyQuote() takes a word for a hesitation only where it is one", () => {
  const id = "00000000-0000-4000-8000-000000000009";
  const accepts = (content: string, quote: string) =>
    verifyQuote(
      { signal_id: id, quote },
      new Map([[
        id,
        prepareSignal({ id, source_type: "transcript", authority: "client", content }),
      ]]),
    ).ok;

  assert(
    accepts("Ana: We need, er, a new um screen in the hall.", "We need a new screen in the hall"),
  );
  assert(
    accepts(
      "Ana: Wir brauchen, äh, eine neue ähm Anzeige in der Halle.",
      "Wir brauchen eine neue Anzeige in der Halle",
    ),
  );
  assert(
    !accepts(
      "Ana: Das hat er um acht Uhr nicht gesagt, sondern ich.",
      "Das hat acht Uhr nicht gesagt",
    ),
  );
  assert(
    accepts(
      "Ana: On a, euh, trente mille euros pour le quai.",
      "On a trente mille euros pour le quai",
    ),
  );
  assert(
    accepts("Ana: Er is, eh, geen geld meer voor de sluis.", "Er is geen geld meer voor de sluis"),
  );
  assert(
    !accepts("Ana: Nu is er geen geld meer voor de sluis.", "Nu is geen geld meer voor de sluis"),
  );
  assert(
    !accepts(
      "Ana: Temos um orçamento de dez mil euros para a escola.",
      "Temos orçamento de dez mil euros para a escola",
    ),
  );
});

Deno.test("verifyQuote() finds words in a turn that writes them in another way than the quote", () => {
  const content = [
    "Ana: The touch-screen doesn't work when Jörg's lookin' at the Straße.",
    "Ben: The ﬁnal invoice has soft\u00adhyphens in it.",
  ].join("\n");
  const signal = prepareSignal({
    id: CALL,
    source_type: "transcript",
    authority: "client",
    content,
  });
  const isFound = (quote: string) =>
    verifyQuote({ signal_id: CALL, quote }, new Map([[CALL, signal]])).ok;

  assert(isFound("touchscreen does not work"));
  assert(isFound("when Jörg is looking at the Strasse"));
  assert(isFound("the final invoice has softhyphens"));
  assert(!isFound("the touchscreen does work"));
});

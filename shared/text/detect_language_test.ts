import { assertEquals } from "@std/assert";
import { decideLanguage, detectLanguage, scoreLanguages, scoreSample } from "./detect_language.ts";

const SHORT_TURNS: Record<string, readonly string[]> = {
  en: [
    "We have fifty thousand for it.",
    "The list is never there on time",
    "Could you make it bigger?",
    "I'd like it dark, with gold letters.",
    "Hanna succeeds Boris as plant manager.",
  ],
  de: [
    "Das reicht uns nicht.",
    "Wir haben zwölftausend Euro dafür.",
    "Die Liste fehlt jeden Morgen",
    "Mehr wird es nicht.",
  ],
  fr: [
    "On a quarante mille euros.",
    "La liste n'est jamais là.",
    "Ça ne marche pas du tout",
    "Il faut que tout marche avant septembre.",
    "Le dépôt ouvre le 3 mai 2027.",
    "L'essai dure trois mois.",
  ],
  es: [
    "Tenemos doce mil euros.",
    "La lista nunca está a tiempo",
    "No hay más.",
    "Quiere cerrar a las diez.",
  ],
  nl: [
    "Er is geen budget.",
    "De lijst is er nooit op tijd",
    "We openen waarschijnlijk in maart.",
    "Meer krijgen we niet.",
  ],
  ja: ["予算は百万円です。", "リストがいつもありません", "五月一日までに必要です。"],
};

for (const [language, texts] of Object.entries(SHORT_TURNS)) {
  Deno.test(`detectLanguage() knows ${language} by few words`, () => {
    const wrong = texts.filter((text) => detectLanguage(text) !== language);
    assertEquals(wrong, []);
  });
}

Deno.test("detectLanguage() tells neighbours that nothing is read in from those that are", () => {
  for (
    const text of [
      "Abbiamo dodicimila euro e non di più.",
      "Temos doze mil euros e não mais.",
      "Tenim dotze mil euros per això i res més.",
      "Vi har tolv tusen euro och inte mer.",
      "Mamy dwanaście tysięcy euro i nie więcej.",
      "冷库显示屏的预算是一百万元。",
    ]
  ) {
    assertEquals(detectLanguage(text), "other", text);
  }
});

Deno.test("detectLanguage() is null where no word tells", () => {
  assertEquals(detectLanguage("Logo 2026 – 50%"), null);
});

Deno.test("decideLanguage() lets the text around decide what a few words leave open", () => {
  const around = scoreLanguages(
    "Wir haben das Budget mit der Bank besprochen, und es reicht nicht.",
  );

  assertEquals(decideLanguage(scoreLanguages("Ok, in Mai."), [around]), "de");
  assertEquals(
    decideLanguage(scoreLanguages("Oui, c'est exactement ce qu'il nous faut."), [around]),
    "fr",
  );
});

Deno.test("scoreSample() takes a mail's head for no words of the text", () => {
  const mail = [
    "From: Will Over <will@over.example>",
    "To: Nina Before <nina@before.example>",
    "Date: Mon, 2 Nov 2026 09:00:00 +0100",
    "Subject: Budget",
    "",
    "Unser Budget beträgt 3 Millionen Euro.",
  ].join("\n");

  assertEquals(decideLanguage(scoreSample(mail)), "de");
});

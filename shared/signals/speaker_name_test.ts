import { assertEquals } from "@std/assert";
import {
  cleanSpeakerName,
  foldSpeakerName,
  isSameSpeaker,
  isSpeakerLabel,
} from "./speaker_name.ts";

function assertCleaned(expected: Record<string, string | null>): void {
  const cleaned = Object.keys(expected).map((raw) => [raw, cleanSpeakerName(raw)]);
  assertEquals(Object.fromEntries(cleaned), expected);
}

Deno.test("cleanSpeakerName() takes times, marks and brackets off a name", () => {
  assertCleaned({
    "Ada Lem": "Ada Lem",
    "Ada Lem  0:02": "Ada Lem",
    "@0:02 - Ada Lem (Tiles)": "Ada Lem (Tiles)",
    "[00:01:02.500] Ada Lem:": "Ada Lem",
    "[Ada Lem] 14:05:12": "Ada Lem",
    "00:02 | Ada Lem": "Ada Lem",
    "Ada Lem — Today at 10:02 AM": "Ada Lem",
    "Ada Lem June 9, 2026 10:02 AM": "Ada Lem",
    "- **Ada Lem:**": "Ada Lem",
    "1. Ada Lem": "Ada Lem",
    ">> ADA:": "ADA",
    "【佐藤】": "佐藤",
    "\u200eAda\u00a0Lem": "Ada Lem",
  });
});

Deno.test("cleanSpeakerName() drops how somebody takes part, and keeps firms and roles", () => {
  assertCleaned({
    "Ada Lem (Guest) (Unverified)": "Ada Lem",
    "Ada Lem [External]": "Ada Lem",
    "Lem, Ada (she/her)": "Lem, Ada",
    "Ada Lem (Gast)": "Ada Lem",
    "Ada Lem (Tiles) (Guest)": "Ada Lem (Tiles)",
    "Ada Lem (Sales)": "Ada Lem (Sales)",
    "Ada Lem | Tiles": "Ada Lem | Tiles",
    'Piet "Pi" Adler': 'Piet "Pi" Adler',
  });
});

Deno.test("cleanSpeakerName() leaves numbers, rooms and addresses as they are", () => {
  assertCleaned({
    "+49 30 5550142": "+49 30 5550142",
    "3rd Floor Room": "3rd Floor Room",
    "ada@lem.example": "ada@lem.example",
    "Speaker 1": "Speaker 1",
    "iPad 3": "iPad 3",
  });
});

Deno.test("cleanSpeakerName() has no name where nobody is known", () => {
  assertCleaned({
    "": null,
    "  **  ": null,
    "00:12": null,
    "Unknown": null,
    "Unknown Speaker": null,
    "Unbekannter Sprecher": null,
    "Locuteur inconnu": null,
    "不明": null,
    "null": null,
    ["x".repeat(200)]: null,
  });
});

Deno.test("foldSpeakerName() is equal for the spellings of one person", () => {
  const spellings = [
    "Dana Whit",
    "Whit, Dana",
    "WHIT, DANA (Acme)",
    "Dána  Whit | Acme",
    'Dana "D" Whit',
    "Dr. Dana Whit",
    "PROF. DR. DANA WHIT",
    "Whit, Dr Dana",
    "Frau Dana Whit",
    "Mme Dana Whit",
  ];

  assertEquals(new Set(spellings.map(foldSpeakerName)), new Set(["dana whit"]));
});

Deno.test("foldSpeakerName() keeps a title where it may be that of several, and what only looks like one", () => {
  assertEquals(foldSpeakerName("Dr. Whit"), "dr. whit");
  assertEquals(foldSpeakerName("Capt Ahab"), "capt ahab");
  assertEquals(foldSpeakerName("Don Whit"), "don whit");
  assertEquals(foldSpeakerName("Drusilla Whit Lem"), "drusilla whit lem");
});

Deno.test("foldSpeakerName() leaves out what courtesy puts behind a Japanese name", () => {
  assertEquals(foldSpeakerName("高橋様"), "高橋");
  assertEquals(foldSpeakerName("高橋 健さん"), "高橋 健");
  assertEquals(foldSpeakerName("様"), "様");
});

Deno.test("foldSpeakerName() leaves titles behind a comma where they are", () => {
  assertEquals(foldSpeakerName("Ada Lem, Jr."), "ada lem jr.");
  assertEquals(foldSpeakerName("Łukasz Øst"), "lukasz ost");
});

Deno.test("isSameSpeaker() tells a first name from a full one", () => {
  assertEquals(isSameSpeaker("Whit, Dana", "dana whit"), true);
  assertEquals(isSameSpeaker("Dana", "Dana Whit"), false);
});

Deno.test("isSpeakerLabel() knows labels that may be somebody else in the next call", () => {
  const labels = [
    "Speaker 1",
    "SPEAKER_00",
    "speaker2",
    "Speaker A",
    "Sprecher 1",
    "Guest-2",
    "Me",
    "Participant",
  ];
  const names = ["Ada Lem", "Mia", "Speaker of the House", "Ada 2", "Voice Lem"];

  assertEquals(labels.filter((label) => !isSpeakerLabel(label)), []);
  assertEquals(names.filter(isSpeakerLabel), []);
});

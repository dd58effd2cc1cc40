import type { ElementQuestions } from "../question.ts";
import type { DesignPreferences } from "./schema.ts";

/** What is asked about the design preferences, and how it is summed up. */
export const designPreferencesQuestions: ElementQuestions<DesignPreferences> = {
  summarize: ({ visual_style, references }) => [visual_style, ...references],
  bank: [
    {
      field: "references",
      also_unlocks: ["wow_moment"],
      ask: () =>
        "Which program or app did you last open without groaning, and what does it do that yours does not?",
      why_ask: "A product they enjoy says more about style than any adjective.",
      listen_for: [
        "The name of a product, private ones included",
        "Whether they praise looks, speed or plain words",
        "One they dislike just as clearly",
      ],
    },
    {
      field: "visual_style",
      also_unlocks: [],
      ask: () =>
        "If a customer looked over your shoulder at the screen, what should they think of your company?",
      why_ask: "The impression they want to make turns into a style that can be drawn.",
      listen_for: [
        "Sober or friendly, dense or spacious",
        "House colours or rules that bind",
        "Screens in sunlight, gloves, large type: conditions that outrank taste",
      ],
    },
  ],
};

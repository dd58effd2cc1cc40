import type { ElementQuestions } from "../question.ts";
import type { WowMoment } from "./schema.ts";

/** What is asked about the wow moment, and how it is summed up. */
export const wowMomentQuestions: ElementQuestions<WowMoment> = {
  summarize: ({ description }) => [description],
  bank: [
    {
      field: "description",
      also_unlocks: ["primary_persona"],
      ask: ({ persona }) =>
        `Picture the first demo with ${
          persona ?? "the person who feels this most"
        } in the room. At which moment would they put down the pen?`,
      why_ask: "The prototype has to be built around one moment; a list of features has none.",
      listen_for: [
        "One scene rather than a collection of functions",
        "Something they see instead of something they are told",
        "Who they would call over to look",
      ],
    },
    {
      field: "core_pain_inversion",
      also_unlocks: ["core_pain"],
      ask: ({ pain }) =>
        pain === null
          ? "Think of the worst part of the work today. What would the exact opposite of it look like?"
          : `You told us: "${pain}" What would the exact opposite of that look like on an ordinary day?`,
      why_ask:
        "The moment convinces because something bad visibly turns good; both sides have to be named.",
      listen_for: [
        "What no longer has to be done",
        "A time or a number that shrinks",
        "Whether the opposite is described or only the absence of trouble",
      ],
    },
    {
      field: "emotional_impact",
      also_unlocks: [],
      ask: ({ persona }) =>
        `When it works the first time, what do you think ${
          persona ?? "the first user"
        } says out loud?`,
      why_ask: "The words of relief tell which feeling the scene must be built for.",
      listen_for: [
        "Relief, pride or control: they ask for different scenes",
        "Words in the user's own manner of speaking",
        "A remark about somebody who did not believe in it",
      ],
    },
    {
      field: "visual_concept",
      also_unlocks: ["design_preferences"],
      ask: () =>
        "Take this pen and draw the screen you would like to see first thing in the morning. What is in the middle?",
      why_ask:
        "A sketch settles in a minute what a meeting leaves open: what has to be visible and what may wait.",
      listen_for: [
        "What is drawn first and largest",
        "A likeness to a tool they know",
        "What they leave out without missing it",
      ],
    },
    {
      field: "level_1",
      also_unlocks: ["confirmed_scope"],
      ask: () =>
        "If you could click through just three screens in front of your colleagues, with made-up figures, which three would win them over?",
      why_ask:
        "Level 1 must work as a click-through without a system behind it; this finds the part that does.",
      listen_for: [
        "A path with a beginning and an end",
        "Which figures they would want to be real nevertheless",
        "A step that could be left out",
      ],
    },
    {
      field: "confirmation",
      also_unlocks: [],
      ask: ({ wow }) =>
        wow === null
          ? "Which single moment of the demo would you tell a colleague about the next day?"
          : `Suppose the demo ends with this: "${wow}" Who would shrug at that, and why?`,
      why_ask:
        "A moment that was derived from the pain is a guess until somebody who feels the pain has reacted to it.",
      listen_for: [
        "A reaction before the reasoning",
        "A detail they add by themselves",
        "A moment they would rather see",
      ],
      cues: ["great", "would love", "useful", "would be nice", "exactly", "impressive"],
    },
  ],
};

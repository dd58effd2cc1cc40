import type { ElementQuestions } from "../question.ts";
import type { PrimaryPersona } from "./schema.ts";

/** What is asked about the primary persona, and how it is summed up. */
export const primaryPersonaQuestions: ElementQuestions<PrimaryPersona> = {
  summarize: ({ name, role, goal }) => [name, role, goal],
  bank: [
    {
      field: "name",
      also_unlocks: ["core_pain"],
      ask: () =>
        "If only one person could use this from Monday on, who should it be, and how would you notice that they do?",
      why_ask:
        "A product for everybody convinces nobody; the first version needs one person with a name.",
      listen_for: [
        "The first name that is spoken, before the second thought",
        "Somebody who uses it every day rather than somebody who reads its reports",
        "A disagreement in the room",
      ],
      cues: [
        "every day",
        "daily",
        "the people who",
        "manager",
        "clerk",
        "planner",
        "dispatcher",
        "user",
        "uses it",
        "target group",
        "most of the time",
      ],
    },
    {
      field: "role",
      also_unlocks: [],
      ask: ({ persona }) =>
        `What would stand on the door of ${
          persona ?? "the person who works with this most"
        }, and what do they do that is not on it?`,
      why_ask: "The real job, more than the title, tells what the product may demand of them.",
      listen_for: [
        "Duties that come on top of the official ones",
        "What they are measured by",
        "Who works with them, before and after",
      ],
    },
    {
      field: "context",
      also_unlocks: ["wow_moment"],
      ask: ({ persona }) =>
        `Take me through yesterday with ${
          persona ?? "the person who feels this most"
        }: from the first thing they opened to the moment they went home.`,
      why_ask:
        "Where and between which interruptions somebody works decides what a screen may ask of them.",
      listen_for: [
        "Which tools are open at the same time",
        "Where they stand, sit or drive while they do it",
        "The part of the day they speak of with a sigh",
        "What is written on paper",
      ],
    },
    {
      field: "goal",
      also_unlocks: ["wow_moment"],
      ask: ({ persona }) =>
        `When did ${
          persona ?? "that person"
        } last go home content with the day's work, and what had gone well?`,
      why_ask:
        "What they want to get done is what the product is for; the feature list follows from it.",
      listen_for: [
        "A result rather than an activity",
        "Something that others notice as well",
        "What they would do with the time they won",
      ],
    },
    {
      field: "pain_connection",
      also_unlocks: ["core_pain"],
      ask: ({ persona }) =>
        `What did the problem last do to ${
          persona ?? "that person"
        }: what did they have to drop, repeat or explain?`,
      why_ask: "The persona counts only so far as the pain reaches their own work.",
      listen_for: [
        "A task done twice or after hours",
        "Having to answer for something they could not see",
        "A feeling that is named without being asked for",
      ],
    },
    {
      field: "confirmation",
      also_unlocks: [],
      ask: ({ persona }) =>
        `We have ${
          persona ?? "one role"
        } in mind as the person it must work for first. Who would feel left out by that, and would they be right?`,
      why_ask: "The choice of the first user is ours so far; the client has to stand behind it.",
      listen_for: [
        "A plain yes from somebody who may decide it",
        "A second user group that is defended",
        "A person with a veto who has not been heard",
      ],
      cues: [
        "user",
        "everybody",
        "not only",
        "as well",
        "department",
        "target group",
        "other people",
      ],
    },
  ],
};

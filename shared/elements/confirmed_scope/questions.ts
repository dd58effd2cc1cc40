import { plural } from "../../text/plural.ts";
import type { ElementQuestions } from "../question.ts";
import type { ConfirmedScope } from "./schema.ts";

/** What is asked about the confirmed scope, and how it is summed up. */
export const confirmedScopeQuestions: ElementQuestions<ConfirmedScope> = {
  summarize: ({ v1_features, v2_features }) => [
    `${plural(v1_features.length, "feature")} in version 1`,
    `${v2_features.length} later`,
  ],
  bank: [
    {
      field: "v1_features",
      also_unlocks: ["full_requirements"],
      ask: () =>
        "If half of it had to go, which part would you fight for, and what would still be of use without the rest?",
      why_ask: "The first version is what survives a hard choice, not what fits on a page.",
      listen_for: [
        "What they defend at once",
        "Two parts that cannot live without each other",
        "Somebody in the room who would choose differently",
      ],
    },
    {
      field: "v2_features",
      also_unlocks: [],
      ask: () =>
        "What should we write down today so that it is not lost, although it does not come now?",
      why_ask: "What is put off openly does not creep back in; what is passed over does.",
      listen_for: [
        "A wish that has been named more than once",
        "What makes it worth doing later",
        "Relief or reluctance in letting go",
      ],
    },
    {
      field: "v1_agreed",
      also_unlocks: [],
      ask: () => "Reading the list for the first version aloud: at which line do you hesitate?",
      why_ask: "Agreement to every line is what makes a list a scope.",
      listen_for: [
        "A line that needs explaining",
        "A line that somebody else has to decide",
        "Agreement in words, not only in silence",
      ],
      cues: [
        "we agree",
        "agreed",
        "fine with",
        "okay with",
        "scope",
        "include",
        "go with",
        "decided",
      ],
    },
    {
      field: "client_approval",
      also_unlocks: [],
      ask: () =>
        "Who on your side has to have seen this list before it counts, and how do they want to see it?",
      why_ask: "Only the client's own word confirms a scope; ours never can.",
      listen_for: [
        "A name, and a way to reach that person",
        "What that person will look for first",
        "The date of the next occasion",
      ],
      cues: ["approve", "sign off", "decide", "board", "director", "show it to", "agree", "boss"],
    },
    {
      field: "specs_signed_off",
      also_unlocks: [],
      ask: () =>
        "How does a yes become a signature at your place: what is sent to whom, and how long did it take the last time?",
      why_ask: "The way to the signature takes time of its own, which the plan has to hold.",
      listen_for: [
        "Offices that the paper passes",
        "Conditions that legal or purchasing always add",
        "The time from yes to signature",
      ],
      cues: [
        "sign",
        "contract",
        "proposal",
        "legal",
        "procurement",
        "purchase",
        "purchasing",
        "approve",
      ],
    },
  ],
};

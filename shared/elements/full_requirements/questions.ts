import type { BankQuestion } from "../question.ts";
import type { FULL_REQUIREMENTS_FIELDS } from "./gate.ts";

/** What is asked about features and their descriptions. */
export const fullRequirementsQuestions: BankQuestion<(typeof FULL_REQUIREMENTS_FIELDS)[number]>[] =
  [
    {
      field: "features",
      also_unlocks: ["confirmed_scope"],
      ask: ({ persona }) =>
        `Let us follow one case from beginning to end as ${
          persona ?? "the user"
        } would handle it. Where do we have nothing yet?`,
      why_ask: "Going through a real case finds the steps that a list of wishes leaves out.",
      listen_for: [
        "A step that nobody has mentioned before",
        "An exception that is more frequent than the rule",
        "What they would rather keep doing by hand",
      ],
      cues: [
        "needs to",
        "should be able",
        "must be able",
        "has to be",
        "step",
        "process",
        "requirement",
        "function",
        "feature",
      ],
    },
    {
      field: "descriptions",
      also_unlocks: [],
      ask: () =>
        "Take the feature you care about most: what does one do, what comes back, and when is it done well?",
      why_ask:
        "A feature that is only a name is understood differently by everybody who builds or buys it.",
      listen_for: [
        "What the user does, and what the system does",
        "A rule with its exception",
        "A sign by which they would accept it",
      ],
      cues: [
        "feature",
        "click",
        "enter",
        "automatically",
        "notify",
        "shows",
        "rule",
        "whenever",
        "press",
        "button",
      ],
    },
  ];

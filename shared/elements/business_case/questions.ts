import type { ElementQuestions } from "../question.ts";
import type { BusinessCase } from "./schema.ts";

/** What is asked about the business case, and how it is summed up. */
export const businessCaseQuestions: ElementQuestions<BusinessCase> = {
  summarize: ({ value_to_business, roi_framing }) => [value_to_business, roi_framing],
  bank: [
    {
      field: "value_to_business",
      also_unlocks: [],
      ask: () =>
        "A year from now this works. In which figure of your monthly report does one see it first?",
      why_ask: "Value that shows in a report the client reads anyway needs no further argument.",
      listen_for: [
        "A figure that exists today",
        "Money earned against money saved",
        "Who reads that report",
      ],
    },
    {
      field: "roi_framing",
      also_unlocks: ["budget_constraints"],
      ask: () =>
        "Think of the last purchase of this size. How did you decide that it was worth the money, and was it?",
      why_ask:
        "The client's own way of weighing return against investment is the one our case has to follow.",
      listen_for: [
        "A period after which it must have paid",
        "Who had to be convinced",
        "What disappointed them the last time",
      ],
    },
    {
      field: "success_kpis",
      also_unlocks: [],
      ask: () =>
        "Three months after the start somebody asks you whether it was a success. Which number do you show them, and what is it today?",
      why_ask:
        "A measure counts only with today's value, a target, a way to measure it and a date.",
      listen_for: [
        "Today's value, and how it is known",
        "The target at which they would call it a success",
        "Who measures it, and where",
        "By when",
      ],
      cues: [
        "percent",
        "per cent",
        "measure",
        "target",
        "reduce",
        "increase",
        "down to",
        "hours a week",
        "days",
        "per week",
        "rate",
        "on average",
      ],
    },
    {
      field: "why_priority",
      also_unlocks: ["core_pain"],
      ask: () =>
        "What else is on your list for this year, and what would have to happen for this to slip behind it?",
      why_ask: "The work competes with other plans; it helps to know them before they win.",
      listen_for: [
        "The name of the rival project",
        "A person whose view decides the order",
        "A date after which it no longer matters",
      ],
    },
    {
      field: "confirmation",
      also_unlocks: [],
      ask: () =>
        "If you had to defend these figures before the person who signs, which one would you be least sure of?",
      why_ask:
        "A case the decision-maker has not checked is an estimate; the weakest figure decides.",
      listen_for: [
        "The figure they hesitate over",
        "The name of the person who signs",
        "A source where the true figure stands",
      ],
      cues: [
        "figure",
        "estimate",
        "roughly",
        "about right",
        "board",
        "director",
        "sign off",
        "ballpark",
      ],
    },
  ],
};

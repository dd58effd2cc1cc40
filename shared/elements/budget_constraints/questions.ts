import type { ElementQuestions } from "../question.ts";
import type { BudgetConstraints } from "./schema.ts";

/** What is asked about the budget constraints, and how it is summed up. */
export const budgetConstraintsQuestions: ElementQuestions<BudgetConstraints> = {
  summarize: ({ budget_range, timeline }) => [budget_range, timeline],
  bank: [
    {
      field: "budget_range",
      also_unlocks: ["business_case"],
      ask: () =>
        "Say this proves to be worth it: up to what sum can you decide yourself, and what happens above that?",
      why_ask:
        "The range and the people it draws in come out together, without anybody having to name a limit first.",
      listen_for: [
        "A sum or an order of size",
        "The threshold above which others decide",
        "Which pot it is paid from",
      ],
    },
    {
      field: "budget_flexibility",
      also_unlocks: [],
      ask: () =>
        "When a project here turned out larger than planned, what was given up in the end: money, time or scope?",
      why_ask: "The past tells better than a statement of intent what will yield.",
      listen_for: [
        "Which of the three gave way",
        "Whether somebody was blamed for it",
        "A reserve that is kept for it",
      ],
      cues: [
        "fixed",
        "flexible",
        "maximum",
        "at most",
        "no more than",
        "any more than",
        "up to",
        "more money",
        "stretch",
      ],
    },
    {
      field: "timeline",
      also_unlocks: ["confirmed_scope"],
      ask: () => "By which day must people work with it, and what is it about that day?",
      why_ask: "A date with an event behind it is a constraint; a date without one is a wish.",
      listen_for: [
        "A season, an audit, a contract that ends",
        "What happens if the day is missed",
        "Weeks in which nobody has time for it",
      ],
    },
    {
      field: "technical_constraints",
      also_unlocks: ["full_requirements"],
      ask: () =>
        "What happens to the data before and after this step: where does it come from, and who waits for it at the other end?",
      why_ask: "The systems on both sides are the limits that are found too late most often.",
      listen_for: [
        "Names of systems, and who looks after them",
        "Files that are sent around by hand",
        "Rules about where data may be kept",
        "Places without a network",
      ],
    },
    {
      field: "confirmation",
      also_unlocks: [],
      ask: () =>
        "Who besides you has to nod to money and dates before we may rely on them, and what will they ask first?",
      why_ask: "Money and dates bind only once the person who answers for them has said so.",
      listen_for: [
        "The name and role of the decision-maker",
        "A step of approval with its own time",
        "A number that they would rather not repeat to that person",
      ],
      cues: [
        "approve",
        "sign off",
        "decide",
        "board",
        "director",
        "finance",
        "procurement",
        "my boss",
        "head office",
      ],
    },
  ],
};

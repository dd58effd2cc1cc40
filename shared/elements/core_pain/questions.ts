import type { ElementQuestions } from "../question.ts";
import type { CorePain } from "./schema.ts";

/** What is asked about the core pain, and how it is summed up. */
export const corePainQuestions: ElementQuestions<CorePain> = {
  summarize: ({ statement }) => [statement],
  bank: [
    {
      field: "statement",
      also_unlocks: ["primary_persona"],
      ask: () =>
        "Tell me about the last time this really went wrong: what was the first sign, and how did that day go on?",
      why_ask:
        "One concrete day shows the problem at the root; a general description mostly shows its symptoms.",
      listen_for: [
        "The moment at which work stopped or was done twice",
        "A cause that is named behind the first complaint",
        "How often days like this one come",
        "Who had to step in",
      ],
    },
    {
      field: "trigger",
      also_unlocks: ["business_case"],
      // What was given as the reason to do this first may be what set it off: nobody is asked for what they have said.
      ask: ({ priority }) =>
        priority === null
          ? "You have lived with this for a while. What happened that made you say it has to be dealt with now?"
          : `You gave us a reason to do this first: “${priority}” When did that begin, and what did it change?`,
      why_ask:
        "Without an event behind it the project will be put off as soon as something else turns up.",
      listen_for: [
        "A date, an audit, a lost customer or a new rule",
        "Who insisted, and on what occasion",
        "What was tried before and why it was given up",
      ],
    },
    {
      field: "stakes",
      also_unlocks: ["business_case"],
      ask: () =>
        "Suppose you leave everything as it is for another year. Walk me through what that year costs you.",
      why_ask: "What is at stake decides whether the solution is worth its price, and to whom.",
      listen_for: [
        "Money, hours or customers, with a number",
        "A risk nobody has written down",
        "Whether the answer comes at once or has to be guessed",
        "Who would be held to account",
      ],
    },
    {
      field: "who_feels_it",
      also_unlocks: ["primary_persona"],
      ask: () =>
        "When it happens, whose day is spoiled first, and what do they do to get through it?",
      why_ask: "The person who feels it most is the one the prototype has to convince.",
      listen_for: [
        "A role rather than a department",
        "A workaround that person has built",
        "Whether the person who pays is somebody else",
      ],
    },
    {
      field: "confirmation",
      also_unlocks: [],
      ask: ({ pain }) =>
        pain === null
          ? "If you had to say in one sentence what this project must put right, what would you say?"
          : `We would put it like this: "${pain}" Where does that miss the point?`,
      why_ask:
        "Everything else is built on this sentence, and so far it is our reading and not the client's word.",
      listen_for: [
        "A word they replace with their own",
        "Agreement that comes too fast to mean anything",
        "A second problem that they would put first",
      ],
      cues: [
        "main problem",
        "real problem",
        "real issue",
        "biggest",
        "the point is",
        "what matters",
        "above all",
        "pain",
      ],
    },
  ],
};

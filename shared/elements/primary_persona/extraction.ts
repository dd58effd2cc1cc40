import * as z from "zod";
import {
  type ElementExtraction,
  proposalFields,
  renderDepth,
  renderKnown,
  toCues,
  UNKNOWN,
} from "../extraction.ts";
import { isTold } from "../is_told.ts";
import { primaryPersonaSchema } from "./schema.ts";

/** Words that name nobody in particular, and so no role. */
const GENERIC_ROLE =
  /^(?:the |an? |all |our |end[ -]?)*(?:users?|persons?|people|someone|everyone)$/i;

const proposalSchema = z.object({
  name: proposalFields.text,
  role: proposalFields.text,
  goal: proposalFields.text,
  pain_connection: proposalFields.text,
  context: proposalFields.text,
  confidence: proposalFields.confidence,
  citations: proposalFields.citations,
});

/** The one person whom the prototype must win (domain rules, sections 3, 13 and 13.1). */
export const primaryPersonaExtraction: ElementExtraction<z.infer<typeof proposalSchema>> = {
  name: "primary_persona",
  continues_without_signals: false,
  requires_quote: false,
  requires_features: false,
  lacking: "No signal speaks of somebody in a specific role who feels the core pain",
  proposal_schema: proposalSchema,
  asks:
    "Who will use it, who is it for? Which users, buyers, customers, target group, market, age group, young or old people, " +
    "men or women?",
  fields: [
    // No word leads to a name, so only a reader can find it.
    { field: "name", kind: "optional_text", cues: [] },
    {
      field: "role",
      kind: "text",
      cues: toCues(`
        manager, coordinator, assistant, supervisor, dispatcher, planner, technician, engineer, operator,
        administrator, accountant, designer, director, lead, owner, clerk, nurse, agent, my job, my role,
        I'm the, I am the, in charge, responsible for, role, her job, his job, their job, works as`),
    },
    {
      field: "goal",
      kind: "optional_text",
      cues: toCues(`
        want, wants, need, needs, trying to, have to, has to, would like, aim, goal, supposed to,
        so that, be able to, make sure, get it done, finish, on time`),
    },
    {
      field: "pain_connection",
      kind: "optional_text",
      cues: toCues(`
        ends up, stuck, stay late, overtime, chasing, phone, call back, retype, copy, twice, blamed,
        frustrated, frustrating, stress, hours, every day, every morning, every week, by hand, manually,
        waiting, forget, lose, lost`),
    },
    {
      field: "context",
      kind: "optional_text",
      cues: toCues(`
        every day, every morning, all day, usually, in the office, on site, on the road, at the desk, phone,
        tablet, laptop, screen, shift, team of, works with, reports to, during the day, at night, busy`),
    },
  ],
  tool: {
    description:
      "Reads the signals for the one person the product is for first: a real role, what they want to get done and how the " +
      "core pain reaches their day; saves it with its quotes. Needs a core pain that is more than an assumption and at least " +
      "one signal. Moves the gate primary_persona.",
  },
  renderInstructions: ({ depth, known }) =>
    `Element: primary_persona, the one person who must love the prototype, tied to the core pain below.
- name: the person's name, else a short label of the role.
- role: one specific role as the client calls it, never "user". Of several: who feels the pain most, then who is mentioned most, can decide, would use it daily.
- goal: what this person tries to get done.
- pain_connection: how the core pain shows in this person's own work.
- context: their day: place, tools, people, pressure.
${renderDepth(depth)}
Confidence: 0.8-1 needs the link to the pain and the context clear too.
${renderKnown(known)}`,
  // Who feels the pain most is whom the prototype must win, unless a persona is found that says otherwise.
  assume: (known) => {
    const pain = known.get("core_pain");
    const role = pain !== undefined && "who_feels_it" in pain ? pain.who_feels_it : null;
    if (!isTold(role) || GENERIC_ROLE.test(role)) return null;
    const unknown = { name: UNKNOWN, goal: UNKNOWN, pain_connection: UNKNOWN, context: UNKNOWN };
    return primaryPersonaSchema.parse({ ...unknown, role, confidence: 0 });
  },
  toContent: ({ name, role, goal, pain_connection, context }) =>
    role === null || GENERIC_ROLE.test(role) ? null : {
      name: name ?? UNKNOWN,
      role,
      goal: goal ?? UNKNOWN,
      pain_connection: pain_connection ?? UNKNOWN,
      context: context ?? UNKNOWN,
    },
};

import * as z from "zod";
import {
  type ElementExtraction,
  proposalFields,
  renderDepth,
  renderKnown,
  toCues,
  UNKNOWN,
} from "../extraction.ts";

const proposalSchema = z.object({
  description: proposalFields.text,
  core_pain_inversion: proposalFields.text,
  emotional_impact: proposalFields.text,
  visual_concept: proposalFields.text,
  level_1: proposalFields.text,
  level_2: proposalFields.text,
  level_3: proposalFields.text,
  confidence: proposalFields.confidence,
  citations: proposalFields.citations,
});

/** The one moment in which the pain turns into its opposite (domain rules, sections 3, 13 and 13.1). */
export const wowMomentExtraction: ElementExtraction<z.infer<typeof proposalSchema>> = {
  name: "wow_moment",
  continues_without_signals: true,
  requires_quote: false,
  requires_features: false,
  lacking: "The signals do not say enough to picture the moment",
  proposal_schema: proposalSchema,
  asks:
    "What would be the perfect moment? What do they wish for, imagine, dream of, would love to see happen at once?",
  fields: [
    {
      field: "description",
      kind: "text",
      cues: toCues(`
        imagine, wish, would love, dream, ideal, ideally, perfect, picture, what if, amazing, brilliant, magic,
        at a glance, one click, automatically, instantly, straight away, just see, would be great,
        it would be nice, if only, open it and`),
    },
    {
      field: "core_pain_inversion",
      kind: "optional_text",
      cues: toCues(`
        instead of, no more, no longer, never again, without having to, rather than, stop, already done,
        for me, by itself, before I, saves, get rid of, don't have to`),
    },
    {
      field: "emotional_impact",
      kind: "optional_text",
      cues: toCues(`
        feel, feels, relief, relieved, happy, calm, proud, confident, trust, sleep, love, excited, fun, smile,
        in control, peace of mind, finally`),
    },
    {
      field: "visual_concept",
      kind: "optional_text",
      cues: toCues(`
        see, screen, map, list, colour, color, red, green, board, dashboard, button, picture, photo, chart,
        timeline, calendar, phone, display, looks like, light up, shows`),
    },
    {
      field: "level_1",
      kind: "optional_text",
      cues: toCues(`
        first, start with, to begin with, simple, basic, show me, demo, prototype, click, tap, just, at least,
        the main thing, must have, most important`),
    },
    {
      field: "level_2",
      kind: "optional_text",
      cues: toCues("then, also, as well, next step, and after that, on top, later on"),
    },
    {
      field: "level_3",
      kind: "optional_text",
      cues: toCues("eventually, one day, in the future, phase two, version two, down the road"),
    },
  ],
  tool: {
    description:
      "Derives the one moment in a click-through in which the core pain visibly turns into its opposite for the primary " +
      "persona; saves it with the quotes it rests on. Needs a core pain that is more than an assumption and a primary " +
      "persona. Moves the gate wow_moment.",
  },
  renderInstructions: ({ depth, known }) =>
    `Element: wow_moment, the one moment in a demo at which the persona below sees the core pain turned round.
- description: that single moment, not a list of features: who does what, what appears. The wish it answers is quoted; if there is none, begin it with "Hypothesis: ". The other fields may be derived without a quote.
- core_pain_inversion: how exactly what was bad becomes good.
- emotional_impact: what the persona feels.
- visual_concept: what is on the screen.
- level_1: what solves the core pain itself, in a click-through without a real backend, built in 2 to 4 weeks.
- level_2: a neighbouring pain solved too, only if a signal names it.
- level_3: a pain nobody has spoken of yet, normally for a second version. In doubt, the higher level.
${renderDepth(depth)}
Confidence: 0.7-1 a clear outcome with visual or emotional cues in the signals; 0.5-0.7 partly inferred; 0.3-0.5 from pain and persona alone, as level_3 is; below 0.3 speculation.
${renderKnown(known)}`,
  toContent: (proposal) =>
    proposal.description === null ? null : {
      description: proposal.description,
      core_pain_inversion: proposal.core_pain_inversion ?? UNKNOWN,
      emotional_impact: proposal.emotional_impact ?? UNKNOWN,
      visual_concept: proposal.visual_concept ?? UNKNOWN,
      level_1: proposal.level_1 ?? UNKNOWN,
      level_2: proposal.level_2,
      level_3: proposal.level_3,
    },
};

import * as z from "zod";
import { type ElementExtraction, proposalFields, toCues } from "../extraction.ts";

const proposalSchema = z.object({
  visual_style: proposalFields.text,
  references: proposalFields.texts,
  anti_references: proposalFields.texts,
  specific_requirements: proposalFields.texts,
  citations: proposalFields.citations,
});

/** How it should look and feel, and like what (domain rules, section 3). */
export const designPreferencesExtraction: ElementExtraction<z.infer<typeof proposalSchema>> = {
  name: "design_preferences",
  continues_without_signals: false,
  requires_quote: true,
  requires_features: false,
  lacking: "No verified quote tells how it should look or what it should be like",
  proposal_schema: proposalSchema,
  asks:
    "How should it look and feel: style, colour, shape, material, size? Where are the buttons, what is on the " +
    "screen, should it be simple, fancy or trendy?",
  fields: [
    {
      field: "visual_style",
      kind: "optional_text",
      cues: toCues(`
        look, looks, look and feel, style, design, modern, clean, simple, minimal, fancy, fashion, trendy, sleek,
        colour, color, colours, bright, dark mode, font, big buttons, shape, brand, elegant, playful, serious,
        professional, uncluttered`),
    },
    {
      field: "references",
      kind: "text_list",
      cues: toCues(`
        like the, similar to, reminds me, we love, I like how, inspired by, looks like, works like, same as,
        app I use, website, iphone, google`),
    },
    {
      field: "anti_references",
      kind: "text_list",
      cues: toCues(`
        not like, don't like, hate, ugly, old-fashioned, outdated, cluttered, confusing, too many, anything but,
        avoid, please no, overloaded, boring`),
    },
    {
      field: "specific_requirements",
      kind: "text_list",
      cues: toCues(`
        has to work on, accessible, accessibility, readable, gloves, sunlight, large text, contrast,
        logo, corporate, guidelines, offline, mobile, tablet, language, translate, one hand`),
    },
  ],
  renderInstructions: () =>
    `Element: design_preferences, how the client wants it to look and feel.
- visual_style: the style in their words.
- references: products, sites or things they want it to be like, with what they like about each.
- anti_references: what it must not be like.
- specific_requirements: binding wishes for the surface: brand, accessibility, devices, languages.
Only what a client expressed; taste is never inferred. Without a quote nothing is kept.`,
  toContent: (proposal) => {
    const { visual_style, references, anti_references, specific_requirements } = proposal;
    const known = [visual_style, references, anti_references, specific_requirements].flat();
    return known.every((item) => item === null)
      ? null
      : { visual_style, references, anti_references, specific_requirements };
  },
};

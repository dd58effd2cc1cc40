import * as z from "zod";
import {
  type ElementExtraction,
  proposalFields,
  renderKnown,
  type ScopeFeature,
  toCues,
} from "../extraction.ts";
import { escapeMarkup } from "../../text/escape_markup.ts";

const proposalSchema = z.object({
  v1_features: z.array(z.string()),
  v2_features: z.array(z.string()),
  citations: proposalFields.citations,
});
type Proposal = z.infer<typeof proposalSchema>;

/**
 * What the first version holds and what waits, as a proposal: agreement, sign-off and confirmation are for people, so no
 * extraction sets them (domain rules, section 3).
 */
export const confirmedScopeExtraction: ElementExtraction<Proposal> = {
  name: "confirmed_scope",
  continues_without_signals: false,
  requires_quote: false,
  requires_features: true,
  lacking: "The project has no features that a scope could hold",
  proposal_schema: proposalSchema,
  asks: "Which features are in the first version, and which can wait for a later one?",
  fields: [
    {
      field: "v1_features",
      kind: "text_list",
      cues: toCues(
        "first version, must have, phase one, launch with, from day one, essential, minimum, need it",
      ),
    },
    {
      field: "v2_features",
      kind: "text_list",
      cues: toCues(
        "later, phase two, second version, nice to have, can wait, not now, eventually, next year",
      ),
    },
  ],
  renderInstructions: ({ known, features }) =>
    `Element: confirmed_scope, a proposal of what the first version holds and what waits for the second.
Sort every feature below into v1_features or v2_features by its id. "is_mvp" is the present plan; depart from it only where a client said so, and cite that.
<features>
${escapeMarkup(JSON.stringify(features))}
</features>
${renderKnown(known)}`,
  toContent: (proposal, { features }) =>
    features.length === 0 ? null : {
      v1_features: features.filter((feature) => isFirstVersion(feature, proposal)).map(toId),
      v2_features: features.filter((feature) => !isFirstVersion(feature, proposal)).map(toId),
      v1_agreed: false,
      specs_signed_off: false,
    },
};

/** As proposed; a feature that the proposal names nowhere, or twice, stays where the present plan has it. */
function isFirstVersion(feature: ScopeFeature, { v1_features, v2_features }: Proposal): boolean {
  const first = v1_features.includes(feature.id);
  const second = v2_features.includes(feature.id);
  return first === second ? feature.is_mvp : first;
}

function toId({ id }: ScopeFeature): string {
  return id;
}

/** Dimension `solution`: is it clear what to build (domain rules, section 6.3)? */
import { confirmFeatures, extendFeatures } from "../counterfactuals.ts";
import type { DimensionRules, FactorFinding } from "../dimension.ts";
import { plural } from "../../text/plural.ts";
import type { ScoringFacts } from "../scoring_facts.ts";
import { toPercentage } from "../round1.ts";

const WANTED_FEATURES = 3;
const WANTED_MVP_FEATURES = 2;

type Factor =
  | "features_defined"
  | "features_confirmed"
  | "mvp_scoped"
  | "persona_coverage"
  | "acceptance_clarity";

/** The rules of the dimension. */
export const solution: DimensionRules<Factor> = {
  name: "solution",
  weight: 0.25,
  factors: {
    features_defined: { weight: 0.25, assess: assessFeaturesDefined },
    features_confirmed: { weight: 0.25, assess: assessFeaturesConfirmed },
    mvp_scoped: { weight: 0.20, assess: assessMvpScoped },
    persona_coverage: { weight: 0.15, assess: assessPersonaCoverage },
    acceptance_clarity: { weight: 0.15, assess: assessAcceptanceClarity },
  },
  summarize: (score, { features }) => {
    if (features.total === 0) return "No features yet: nothing says what to build";
    if (score >= 80) {
      return `Clear solution of ${plural(features.total, "feature")}, ${features.mvp} of them MVP`;
    }
    if (score >= 50) return "The solution is defined, but needs refinement";
    return "Unclear solution: features need confirmation, priority or detail";
  },
  advice: [
    {
      code: "define_features",
      impact: 15,
      effort: "medium",
      priority: 1,
      isDue: ({ features }) => features.total === 0,
      action: () => `Define at least ${WANTED_FEATURES} core features`,
      blocker: "There are no features, so there is nothing to build",
      done: defineFeatures,
    },
    {
      code: "add_features",
      impact: 5,
      effort: "medium",
      priority: 3,
      isDue: ({ features }) => features.total > 0 && features.total < WANTED_FEATURES,
      action: ({ features }) =>
        `Add features: there ${features.total === 1 ? "is" : "are"} ${features.total}, ` +
        `a solution needs ${WANTED_FEATURES}`,
      done: extendFeatures,
    },
    {
      code: "confirm_features",
      impact: 6,
      effort: "low",
      priority: 2,
      isDue: ({ features }) => features.confirmed < features.total,
      action: ({ features }) =>
        `Review and confirm ${plural(features.total - features.confirmed, "unconfirmed feature")}`,
      done: confirmFeatures,
    },
    {
      code: "mark_mvp_features",
      impact: 5,
      effort: "low",
      priority: 2,
      isDue: ({ features }) => features.total > 0 && features.mvp === 0,
      action: () => "Mark the features that the MVP cannot do without",
      done: markMvpFeatures,
    },
    {
      code: "link_features_to_personas",
      impact: 4,
      effort: "low",
      priority: 4,
      isDue: ({ features, personas }, scores) =>
        features.total > 0 && personas.length > 0 && scores.persona_coverage < 50,
      action: ({ features }) =>
        `Link ${
          plural(features.total - features.targeting_known_persona, "feature")
        } to the personas they are for`,
      done: linkFeatures,
    },
    {
      code: "enrich_features",
      impact: 4,
      effort: "medium",
      priority: 4,
      isDue: ({ features }) => features.enriched < features.total,
      action: ({ features }) =>
        `Enrich ${plural(features.total - features.enriched, "feature")} ` +
        "with what the user does and how the system behaves",
      done: enrichFeatures,
    },
  ],
};

function assessFeaturesDefined({ features: { total } }: ScoringFacts): FactorFinding {
  const score = total >= WANTED_FEATURES ? 100 : total === 2 ? 66 : total === 1 ? 33 : 0;
  return { score, details: `${plural(total, "feature")} defined` };
}

function assessFeaturesConfirmed({ features: { total, confirmed } }: ScoringFacts): FactorFinding {
  return {
    score: toPercentage(confirmed, total),
    details: `${confirmed} of ${plural(total, "feature")} confirmed`,
  };
}

/** Only a backlog in which something is left for later has been prioritised, so MVP features alone earn 80. */
function assessMvpScoped({ features: { total, mvp } }: ScoringFacts): FactorFinding {
  const isPrioritised = mvp >= WANTED_MVP_FEATURES && mvp < total;
  const score = isPrioritised ? 100 : mvp >= WANTED_MVP_FEATURES ? 80 : mvp === 1 ? 50 : 0;
  return { score, details: `${mvp} of ${plural(total, "feature")} in the MVP` };
}

function assessPersonaCoverage({ features, personas }: ScoringFacts): FactorFinding {
  const { total, targeting_known_persona: linked } = features;
  if (total > 0 && personas.length === 0) {
    return { score: 50, details: "No personas to link features to" };
  }
  return {
    score: toPercentage(linked, total),
    details: `${linked} of ${plural(total, "feature")} linked to a persona`,
  };
}

function assessAcceptanceClarity({ features: { total, enriched } }: ScoringFacts): FactorFinding {
  return {
    score: toPercentage(enriched, total),
    details: `${enriched} of ${plural(total, "feature")} with two or more actions or behaviours`,
  };
}

/** Three core features, that is MVP ones; not yet confirmed, described, linked or enriched. */
function defineFeatures(facts: ScoringFacts): ScoringFacts {
  return {
    ...facts,
    features: { ...facts.features, total: WANTED_FEATURES, mvp: WANTED_FEATURES },
  };
}

/** Two features marked, or the only one. */
function markMvpFeatures(facts: ScoringFacts): ScoringFacts {
  const mvp = Math.min(WANTED_MVP_FEATURES, facts.features.total);
  return { ...facts, features: { ...facts.features, mvp } };
}

function linkFeatures(facts: ScoringFacts): ScoringFacts {
  const targeting_known_persona = facts.features.total;
  return { ...facts, features: { ...facts.features, targeting_known_persona } };
}

function enrichFeatures(facts: ScoringFacts): ScoringFacts {
  return { ...facts, features: { ...facts.features, enriched: facts.features.total } };
}

/**
 * The way to the next milestone: the fewest actions that open every gate the next phase requires. Each action is a counterfactual, so
 * the score after it is exact. Passing an element's gate stands for whatever it takes, as in the gate's own gain.
 */
import type { GateName } from "../contracts/element.ts";
import type { PathStep } from "../contracts/readiness.ts";
import { BUILD_GATES, ELEMENTS, GATES, PROTOTYPE_GATES } from "../elements/elements.ts";
import { assessFullRequirements, FULL_REQUIREMENTS } from "../elements/full_requirements/gate.ts";
import type { GateFinding } from "../elements/gate.ts";
import { lacksOnlyCertainty } from "../elements/gates.ts";
import { plural } from "../text/plural.ts";
import { scoreGates } from "./assess_gates.ts";
import {
  addClientSignal,
  addDescribedFeatures,
  confirmDescribedFeatures,
  confirmFeatures,
  describeFeatures,
} from "./counterfactuals.ts";
import { type FactsScore, scoreDimensions } from "./score_facts.ts";
import type { ScoringFacts } from "./scoring_facts.ts";

/** A project on its way: what is so, and the gates of elements that are open by then. */
interface State {
  facts: ScoringFacts;
  opened: ReadonlySet<GateName>;
}

/** What somebody can do once. Actions are taken in the order of their list. */
interface Action extends Omit<PathStep, "score"> {
  gate: GateName;
  /** Whether it makes sense by then. */
  isPossible(facts: ScoringFacts): boolean;
  done(state: State): State;
}

/**
 * The fewest actions, in order, after which the project is in the next phase, each with the score after it; of several ways as short
 * the one that ends with the highest score. Empty for a project that is build-ready.
 *
 * Which actions are needed depends on the others: answers of the client are signals too, and features that are confirmed before they
 * are described can cost what they were to bring. So every set of actions is tried, smallest first.
 */
export function findMilestonePath(facts: ScoringFacts, scored: FactsScore): PathStep[] {
  const goal = requiredGates(scored);
  const open = goal.filter((gate) => !scored.satisfied.has(gate));
  if (open.length === 0) return [];
  const actions = open.flatMap((gate) => listActions(gate, scored.gates[gate], facts));
  const start: State = { facts, opened: scored.satisfied };
  const ways = findShortest(actions, (chosen) => reaches(goal, chosen, start));
  const walked = ways.map((way) => walk(way, start, scored.dimensional_score));
  const [best = []] = walked.toSorted((a, b) => (b.at(-1)?.score ?? 0) - (a.at(-1)?.score ?? 0));
  return best;
}

/** The gates that the next phase requires, in scoring order; none for the last one. */
function requiredGates({ gate_score: { phase } }: FactsScore): GateName[] {
  const names: Readonly<Record<typeof phase, readonly GateName[]>> = {
    insufficient: PROTOTYPE_GATES,
    prototype_ready: [...PROTOTYPE_GATES, ...BUILD_GATES],
    build_ready: [],
  };
  return names[phase].filter((name) => GATES[name].required);
}

/** Every set of as few actions as reach the goal, each in the order of the list; none if not even all of them do. */
function findShortest(
  actions: readonly Action[],
  reachesGoal: (chosen: readonly Action[]) => boolean,
): Action[][] {
  for (let size = 1; size <= actions.length; size++) {
    const found = subsets(actions, size).filter(reachesGoal);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The subsets of that size which hold every action that is the only one for its gate. Elements have one action each and the
 * requirements five, so there are never more than ten.
 */
function subsets(actions: readonly Action[], size: number): Action[][] {
  const isOnlyOne = ({ gate }: Action) =>
    actions.filter((action) => action.gate === gate).length === 1;
  const free = actions.filter((action) => !isOnlyOne(action));
  const wanted = size - (actions.length - free.length);
  const choices = combinations(free, wanted).map((chosen) => new Set(chosen));
  return choices.map((chosen) =>
    actions.filter((action) => isOnlyOne(action) || chosen.has(action))
  );
}

function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest])
  );
}

function reaches(goal: readonly GateName[], actions: readonly Action[], start: State): boolean {
  let state = start;
  for (const action of actions) {
    if (!action.isPossible(state.facts)) return false;
    state = action.done(state);
  }
  const satisfied = satisfiedGates(state);
  return goal.every((gate) => satisfied.has(gate));
}

/** Elements stay as open as they are found or were opened; the requirements follow from the facts. */
function satisfiedGates({ facts, opened }: State): Set<GateName> {
  const satisfied = new Set(opened);
  if (assessFullRequirements(facts).satisfied) satisfied.add("full_requirements");
  else satisfied.delete("full_requirements");
  return satisfied;
}

function walk(actions: readonly Action[], start: State, dimensional_score: number): PathStep[] {
  let state = start;
  return actions.map(({ code, gate, action, needs, from, done }) => {
    const { facts } = state;
    state = done(state);
    // A gate alone moves no dimension.
    if (state.facts !== facts) ({ dimensional_score } = scoreDimensions(state.facts));
    const { gate_score } = scoreGates(satisfiedGates(state));
    return { code, gate, action, needs, from, score: Math.min(dimensional_score, gate_score) };
  });
}

function listActions(gate: GateName, finding: GateFinding, facts: ScoringFacts): Action[] {
  return gate === "full_requirements"
    ? requirementActions(facts)
    : [elementAction(gate, finding, facts)];
}

/** What opens the gate of an element: its missing parts, or somebody's word that it is right. */
function elementAction(
  gate: Exclude<GateName, "full_requirements">,
  { missing }: GateFinding,
  { foundation }: ScoringFacts,
): Action {
  const { label, settled_by } = GATES[gate];
  const open = (state: State): State => ({ ...state, opened: new Set([...state.opened, gate]) });
  const common = { gate, from: settled_by, needs: missing, isPossible: () => true };
  if (ELEMENTS[gate].on_request) {
    return {
      ...common,
      code: "agree_scope",
      action: "Agree with the client what the first version holds, and have them confirm it",
      isPossible: ({ features }) => features.total > 0,
      done: open,
    };
  }
  // What is welcome and not asked for keeps nobody from a yes.
  if (foundation[gate] !== null && lacksOnlyCertainty(gate, missing)) {
    return {
      ...common,
      code: "confirm_element",
      action: `Have the ${label} confirmed`,
      done: open,
    };
  }
  return {
    ...common,
    code: "complete_element",
    action: `Ask what is missing of the ${label}, and add the answer as a signal`,
    done: (state) => open({ ...state, facts: addClientSignal(state.facts) }),
  };
}

/** What opens the gate that follows from features and signals, in the order in which it is done. */
function requirementActions({ features, signals }: ScoringFacts): Action[] {
  const gate = "full_requirements";
  const change = (done: (facts: ScoringFacts) => ScoringFacts) => (state: State): State => ({
    ...state,
    facts: done(state.facts),
  });
  const missing_features = FULL_REQUIREMENTS.confirmed_features - features.total;
  const missing_signals = FULL_REQUIREMENTS.signals - signals.total;
  const actions: Action[] = [
    {
      code: "add_features",
      gate,
      action: `Add ${plural(missing_features, "feature")}, each with a description`,
      needs: [plural(missing_features, "more feature")],
      from: "consultant",
      isPossible: () => missing_features > 0,
      done: change((facts) => addDescribedFeatures(facts, missing_features)),
    },
    {
      code: "describe_features",
      gate,
      action: "Describe the features that have no description yet",
      needs: ["What the user does with each feature, and how the system answers"],
      from: "consultant",
      isPossible: ({ features }) => features.described < features.total,
      done: change(describeFeatures),
    },
    {
      code: "confirm_features",
      gate,
      action: "Review and confirm all features",
      needs: ["A yes to each feature"],
      from: "consultant",
      isPossible: ({ features }) => features.confirmed < features.total,
      done: change(confirmFeatures),
    },
    {
      code: "confirm_described_features",
      gate,
      action: "Review and confirm the features that are described",
      needs: ["A yes to each described feature"],
      from: "consultant",
      isPossible: ({ features }) => features.confirmed_described < features.described,
      done: change(confirmDescribedFeatures),
    },
    {
      code: "add_signals",
      gate,
      action: `Add ${plural(missing_signals, "signal")} from the client`,
      needs: [plural(missing_signals, "more discovery signal")],
      from: "client",
      isPossible: () => missing_signals > 0,
      done: change((facts) =>
        Array.from({ length: missing_signals }).reduce(addClientSignal, facts)
      ),
    },
  ];
  return actions;
}

/** What the client says of the first version; which feature that is, people decide. */
import type { Answers } from "./answers.ts";
import { isOfKind, type ToldProject } from "./read_project.ts";
import { tellFact } from "./tell_budget_constraints.ts";

export function tellConfirmedScope({ facts }: ToldProject): Answers {
  const scope = facts.filter(isOfKind(["scope_in", "scope_out"]));
  const toldAs = (kind: "scope_in" | "scope_out") => scope.filter(isOfKind([kind])).map(tellFact);
  return { told: { v1_features: toldAs("scope_in"), v2_features: toldAs("scope_out") } };
}

import type { Readiness } from "../../../shared/contracts/readiness.ts";
import { toLabel } from "../../format/to_label.ts";

type Milestone = Pick<Readiness, "next_milestone" | "blocking_gates" | "gates">;

/** What the project still needs for its next milestone, in a sentence. */
export function describeMilestone({ next_milestone, blocking_gates, gates }: Milestone): string {
  if (next_milestone === "complete") {
    return "Every required gate is satisfied: the build can begin.";
  }
  const phase = next_milestone === "prototype" ? gates.prototype_gates : gates.build_gates;
  const names = blocking_gates.filter((name) => name in phase).map(toLabel);
  return `Before the ${next_milestone}: ${LIST.format(names)}.`;
}

const LIST = new Intl.ListFormat("en-GB");

import type { Progress } from "../../../shared/contracts/readiness.ts";
import { GATES } from "../../../shared/elements/elements.ts";
import { isCertainty } from "../../../shared/elements/gates.ts";
import { gatePath } from "./section_path.ts";

export type Step = Progress["path"][number];

/** A step of the way to the next milestone, as the studio would say it to a client. */
export function describeStep({ action, code, from, gate, needs }: Step): string {
  if (from === "consultant") return `The studio: ${lower(action)}`;
  const { label } = GATES[gate];
  const who = from === "client" ? "you" : "whoever decides on your side";
  switch (code) {
    case "confirm_element":
      return from === "client" ? `Your yes to the ${label}` : `A yes to the ${label} from ${who}`;
    case "agree_scope":
      return "Your yes to what the first version holds";
    case "add_signals":
      return "More words from you: another mail, call or note";
    default:
      return `From ${who}, about the ${label}: ${listNeeds(gate, needs)}`;
  }
}

/** Where the step is done, from the project's root. */
export function stepPath({ code, gate }: Step): string {
  return code === "add_signals" ? "/signals" : gatePath(gate);
}

/** What is missing; the yes to it comes later. */
function listNeeds(gate: Step["gate"], needs: readonly string[]): string {
  const said = needs.filter((need) => gate === "full_requirements" || !isCertainty(gate, need));
  return said.map(lower).join(", ");
}

/** "Trigger" as "trigger", and "V1 feature list" as it is. */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/**
 * When the signals are read for an element: what speaks against it, what is due, and the rule that chooses. Some elements have a
 * tool of their own; `run_foundation` reads for all that are due.
 */
import type { Observation, ToolName } from "../../contracts/di_agent.ts";
import type { ElementName } from "../../contracts/element.ts";
import {
  ELEMENT_NAMES,
  ELEMENTS,
  GATES,
  type Prerequisite,
  PROTOTYPE_GATES,
} from "../../elements/elements.ts";
import { plural } from "../../text/plural.ts";
import { openPrototypeGates } from "../gates.ts";
import type { Choice } from "./choice.ts";
import type { Situation } from "./situation.ts";

/** An element, and the tool that reads the signals for it: its own, or the one that reads for all that are due. */
interface Reading {
  element: ElementName;
  tool: ExtractionTool;
}
type ExtractionTool = NonNullable<(typeof GATES)[ElementName]["tool"]> | "run_foundation";

/** The elements that the signals are read for without being asked. */
export const READ_ELEMENTS = ELEMENT_NAMES.filter((name) => !ELEMENTS[name].on_request);

/** In the order in which they are worked on: what a phase requires, then what it does not. */
const READINGS: readonly Reading[] = READ_ELEMENTS
  .map((element) => ({ element, tool: GATES[element].tool ?? "run_foundation" as const }))
  .toSorted((a, b) => Number(GATES[b.element].required) - Number(GATES[a.element].required));

/** Whether the tool reads the signals for elements of the foundation. */
export function isExtraction(tool: ToolName): tool is ExtractionTool {
  return READINGS.some((reading) => reading.tool === tool);
}

/** Why reading the signals with this tool makes no sense now, as the end of a sentence, or null. */
export function findExtractionObstacle(tool: ExtractionTool, situation: Situation): string | null {
  if (situation.observation.last_signal_at === null) {
    return "the project has no signal to extract from";
  }
  const own = READINGS.find((reading) => reading.tool === tool && tool !== "run_foundation");
  const obstacle = own === undefined
    ? findNothingDue(situation)
    : findElementObstacle(own.element, situation);
  return obstacle ?? findRerunObstacle(tool, situation);
}

function findNothingDue({ observation }: Situation): string | null {
  return dueElements(observation).length === 0 ? "no element of this phase is open" : null;
}

function findElementObstacle(element: ElementName, situation: Situation): string | null {
  const { observation: { foundation, specific_request }, unread_count } = situation;
  const label = GATES[element].label;
  const confirmed_by = foundation[element]?.confirmed_by;
  if (confirmed_by) return `the ${label} is confirmed by the ${confirmed_by}`;
  if (situation.isSatisfied(element) && unread_count === 0 && specific_request === null) {
    return `the ${label} is satisfied and no signal is unread`;
  }
  return findMissingPrerequisite(element, situation);
}

/** What the element must wait for (domain rules, section 12.4), or null if nothing. */
function findMissingPrerequisite(element: ElementName, situation: Situation): string | null {
  if (situation.isTooEarly(element)) return findOpenPrototypeGate(situation);
  for (const prerequisite of GATES[element].prerequisites) {
    const weakness = findWeakness(prerequisite, situation);
    if (weakness !== null) return weakness;
  }
  return null;
}

/** Why nothing can be built on the element yet: there is none, or it is an assumption nobody confirmed; else null. */
export function findWeakness(
  element: Prerequisite,
  { observation: { foundation } }: Situation,
): string | null {
  const { label } = GATES[element];
  const value = foundation[element];
  if (value === null) return `there is no ${label} yet`;
  const is_assumption = value.confidence < (ELEMENTS[element].assumption_below ?? 0);
  if (value.confirmed_by !== null || !is_assumption) return null;
  return `the ${label} is an assumption (confidence ${value.confidence.toFixed(2)})`;
}

function findOpenPrototypeGate({ open_prototype_gates }: Situation): string {
  const labels = open_prototype_gates.map(({ name }) => GATES[name].label);
  return `the prototype still waits for ${labels.join(", ")}`;
}

/** A user who asks for something in particular is not refused because it was tried. */
function findRerunObstacle(tool: ExtractionTool, situation: Situation): string | null {
  return situation.observation.specific_request === null && hasBeenTried(tool, situation)
    ? `${tool} has run since the last signal arrived, and nothing has changed after it`
    : null;
}

/**
 * Whether running the tool again would have the same result: it has run since the last signal arrived, no signal is unread, and
 * no later run moved a gate.
 */
function hasBeenTried(tool: ExtractionTool, { observation, unread_count }: Situation): boolean {
  const last = observation.recent_runs.filter((run) => run.tools.includes(tool))
    .sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))[0];
  return unread_count === 0 && last !== undefined && !hasChangedSince(last.created_at, observation);
}

function hasChangedSince(time: string, { last_signal_at, recent_runs }: Observation): boolean {
  const isLater = (other: string | null) => other !== null && Date.parse(other) > Date.parse(time);
  return isLater(last_signal_at) ||
    recent_runs.some((run) => isLater(run.created_at) && run.gates_affected.length > 0);
}

/**
 * The elements that a broad pass should extract now: unsatisfied and unconfirmed, and those of the build phase only once
 * every required prototype gate is satisfied; never one that is extracted only on request.
 */
export function dueElements({ readiness, foundation }: Observation): ElementName[] {
  const is_build_phase = openPrototypeGates(readiness.gates).length === 0;
  const candidates = is_build_phase ? READ_ELEMENTS : PROTOTYPE_GATES;
  return candidates.filter((element) =>
    !foundation[element]?.confirmed_by &&
    readiness.gates.some((gate) => gate.name === element && !gate.satisfied)
  );
}

/**
 * Reads the signals for the first open gate that they may still fill, or for the element that is named if nothing speaks against it.
 *
 * @param options.only Whether nothing else will do than what is named, and that only if it is due.
 */
export function chooseExtraction(
  situation: Situation,
  element?: ElementName,
  { only = false } = {},
): Choice | null {
  const named = READINGS.find((reading) => reading.element === element);
  if (named !== undefined && (only ? isDue : isPossible)(named, situation)) {
    return toChoice(named, situation);
  }
  const due = only ? null : findDueReading(situation);
  return due === null ? null : toChoice(due, situation);
}

function isPossible({ tool, element }: Reading, situation: Situation): boolean {
  return findElementObstacle(element, situation) === null &&
    findExtractionObstacle(tool, situation) === null;
}

/** Why this tool does not read the signals for the element, as the end of a sentence; null if it does. */
export function findReadingShortfall(
  element: ElementName,
  tool: ToolName,
  situation: Situation,
): string | null {
  const reading = READINGS.find((each) => each.element === element);
  const { label } = GATES[element];
  if (reading === undefined) return `the agent does not read for the ${label} by itself`;
  if (reading.tool === tool) return null;
  return findElementObstacle(element, situation) ??
    findExtractionObstacle(reading.tool, situation) ??
    `the signals have nothing new for the ${label}`;
}

/**
 * The first element that the signals may still fill: one that is missing and has not been tried, or one whose gate is open while
 * signals are unread; null if there is none. A request alone gives no element a new chance.
 */
export function findDueReading(situation: Situation): Reading | null {
  return READINGS.find((reading) => isDue(reading, situation)) ?? null;
}

function isDue({ tool, element }: Reading, situation: Situation): boolean {
  const is_missing = situation.observation.foundation[element] === null;
  return situation.isInFocus(element) && !situation.isSatisfied(element) &&
    !situation.isConfirmed(element) && (is_missing || situation.unread_count > 0) &&
    findExtractionObstacle(tool, situation) === null && !hasBeenTried(tool, situation);
}

function toChoice({ tool, element }: Reading, situation: Situation): Choice {
  const { observation, unread_count } = situation;
  const label = GATES[element].label;
  const standing = observation.foundation[element] === null
    ? "does not exist yet"
    : "has a value, but its gate is open";
  const reading = unread_count > 0
    ? `${plural(unread_count, "unread signal")} may tell more`
    : "no run of the agent has read the signals for it since the last one came";
  return {
    tool,
    args: {},
    thinking: `The ${label} ${standing}, everything before it is in place, and ${reading}. ` +
      `Reading costs less than asking the client again.`,
    decision: `Read the signals for the ${label}.`,
    next: `If quotes support the ${label}, have it confirmed; if not, ask the client about it.`,
  };
}

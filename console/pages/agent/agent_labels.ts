import type { ActionType, Trigger } from "../../../shared/contracts/di_agent.ts";

/** Why a run begins, in words. */
export const TRIGGER_LABELS: Record<Trigger, string> = {
  user_request: "On request",
  pre_call: "Before a call",
  new_signal: "New signals",
  scheduled: "Scheduled",
};

/** What a run came to, in words. */
export const ACTION_LABELS: Record<ActionType, string> = {
  tool_call: "Acted",
  guidance: "Guidance",
  stop: "Stopped with advice",
  confirmation: "Asks for confirmation",
};

import type { RunState } from "../../shared/contracts/di_agent.ts";
import { AppError } from "../../shared/errors.ts";

/** Why a run ended that is neither done nor failed by itself. */
export function runEndError(state: RunState): AppError {
  if (state === "stopped") {
    return new AppError("run_stopped", "Cannot finish the run: it was stopped", {
      hint: "Nothing was changed; run the agent again when it is wanted",
    });
  }
  return new AppError(
    "deadline_exceeded",
    "Cannot finish the run: it fell silent for longer than its lease",
    { hint: "Nothing was changed; run the agent again" },
  );
}

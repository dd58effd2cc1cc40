import type { Reasoner } from "../../contracts/reasoner.ts";
import { NO_USAGE } from "../add_usage.ts";
import { proposeByRules } from "./propose_by_rules.ts";

/**
 * The reasoner that needs no model: deterministic, without network, useful offline. It understands nothing: it picks sentences by
 * the words that tend to stand in answers, at a confidence that opens no gate without a person. It leaves decisions to the
 * agent's policy, and `degraded` to whoever puts it in a model's place.
 */
export function rulesReasoner(): Reasoner {
  return {
    propose: async (task, _context, { signal, onFirstEvent }) => {
      // Yield first, so that several calls can start before one runs.
      await Promise.resolve();
      signal.throwIfAborted();
      onFirstEvent?.();
      return { output: proposeByRules(task), model: "rules", degraded: false, usage: NO_USAGE };
    },
  };
}

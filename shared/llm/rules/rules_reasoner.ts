/**
 * The reasoner that needs no model: deterministic, without network, useful offline. It understands nothing: it picks sentences
 * by the words that tend to stand in answers (rules/propose_by_rules.ts) and actions by the state of the gates
 * (rules/decide_by_rules.ts), at a confidence that opens no gate without a person.
 */
import type { Reasoner } from "../../contracts/reasoner.ts";
import { NO_USAGE } from "../add_usage.ts";
import { decideByRules } from "./decide_by_rules.ts";
import { proposeByRules } from "./propose_by_rules.ts";

const STANDING = { model: "rules", degraded: false, usage: NO_USAGE } as const;

/** The rules as a `Reasoner`. Same input, same answer; `degraded` is for whoever puts it in a model's place to set. */
export function rulesReasoner(): Reasoner {
  return {
    propose: async (task, _context, { signal, onFirstEvent }) => {
      // A promise's turn, so that a caller who starts several is not blocked by the first.
      await Promise.resolve();
      signal.throwIfAborted();
      onFirstEvent?.();
      return { output: proposeByRules(task), ...STANDING };
    },
    decide: async (task, { signal, onFirstEvent }) => {
      await Promise.resolve();
      signal.throwIfAborted();
      onFirstEvent?.();
      return { ...decideByRules(task), ...STANDING };
    },
  };
}

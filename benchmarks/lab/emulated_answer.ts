import { decideFor } from "../../tests/emulator/respond.ts";

/**
 * An extraction is answered from the prompt; a decision is always the same, so that all agents have the same to do: an action that
 * is always open, and that reads signals to be carried out.
 */
export const emulatedAnswer = decideFor("suggest_discovery_questions");

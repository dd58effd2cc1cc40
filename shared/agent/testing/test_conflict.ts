/** Test helper: two statements of the client that cannot both hold. */
import type { OpenConflict } from "../../contracts/fact.ts";

export const CONFLICT: OpenConflict = {
  id: "00000000-0000-4000-8000-000000000009",
  subject: "budget",
  earlier: {
    signal_id: "00000000-0000-4000-8000-000000000001",
    quote: "Our budget is\n20,000 euros.",
    speaker: "Ida",
    said_at: "2026-03-01T09:00:00Z",
  },
  later: {
    signal_id: "00000000-0000-4000-8000-000000000002",
    quote: "We have 26,000 euros.",
    speaker: null,
    said_at: "2026-03-09T09:00:00Z",
  },
};

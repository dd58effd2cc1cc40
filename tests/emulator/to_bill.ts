import type { Usage } from "../../shared/contracts/tracker.ts";
import type { CacheAccount } from "./prompt_cache.ts";

/** What one request is billed. */
export interface Bill {
  usage: Usage;
  /** Input tokens weighted by price: 1 each uncached, 1.25 or 2 written for 5 minutes or an hour, a part of 1 when read. */
  input_cost_units: number;
}

const WRITE_FACTOR = { "5m": 1.25, "1h": 2 } as const;
const HAIKU_READ_FACTOR = 0.1;
const READ_FACTOR = 0.05;

/** The bill of one request (platform facts, 7.3 and 7.4). `usage.input_tokens` excludes the cached ones. */
export function toBill(model: string, account: CacheAccount, output_tokens: number): Bill {
  const { uncached_tokens, read_tokens, written_5m_tokens, written_1h_tokens } = account;
  const read_factor = model.includes("haiku") ? HAIKU_READ_FACTOR : READ_FACTOR;
  return {
    usage: {
      input_tokens: uncached_tokens,
      output_tokens,
      cache_read_input_tokens: read_tokens,
      cache_creation_input_tokens: written_5m_tokens + written_1h_tokens,
    },
    input_cost_units: uncached_tokens + read_factor * read_tokens +
      WRITE_FACTOR["5m"] * written_5m_tokens + WRITE_FACTOR["1h"] * written_1h_tokens,
  };
}

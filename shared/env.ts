/**
 * The settings of the deployed functions, read from the environment and validated once per isolate. The platform's own
 * variables (SUPABASE_URL and the keys) are read by `@supabase/server`.
 */
import * as z from "zod";

const blankAsUnset = (value: unknown) => value === "" ? undefined : value;
const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankAsUnset, schema);
const wholeNumber = (fallback: number, min: number, max: number) =>
  setting(z.coerce.number().int().min(min).max(max).default(fallback));
/** What the Messages API knows, and `default` for the model's own, which is medium or high on current models. */
const effort = setting(
  z.enum(["low", "medium", "high", "xhigh", "max", "default"]).default("low"),
);

const envSchema = z.object({
  /** Without it the rules-based reasoner does the work. */
  ANTHROPIC_API_KEY: setting(z.string().optional()),
  /** Any server that speaks the Messages API. */
  ANTHROPIC_BASE_URL: setting(z.url().default("https://api.anthropic.com")),
  DI_AGENT_MODEL: setting(z.string().default("claude-sonnet-5-5")),
  DI_EXTRACTION_MODEL: setting(z.string().default("claude-haiku-5-5")),
  /**
   * How much the model thinks before it decides. `low` keeps a run under 5 s; the policy checks every decision, whatever the effort.
   * `default` sends no effort: for models that know none.
   */
  DI_AGENT_EFFORT: effort,
  /** The same before it answers for one element. `low`, as each claim is checked against its quotes afterwards. */
  DI_EXTRACTION_EFFORT: effort,
  /** Age at which a decision of the agent is taken anew although nothing changed. */
  DI_CACHE_TTL_SECONDS: wholeNumber(3600, 1, 604_800),
  READINESS_CACHE_TTL_SECONDS: wholeNumber(300, 1, 86_400),
  /** One model call's whole time, its retries included; must leave room in the platform's 150 s. */
  MODEL_DEADLINE_SECONDS: wholeNumber(60, 1, 140),
  /** Time after which a run of the agent that no longer reports counts as dead, and the project is free for another. */
  RUN_LEASE_SECONDS: wholeNumber(30, 1, 140),
  /** Tokens of signal text that one extraction may send; above it passages are selected. */
  SIGNAL_TOKEN_BUDGET: wholeNumber(60_000, 1_000, 800_000),
  /** Runs of the agent that users may begin in one project within a minute; 0 for no limit. Answers from memory are free. */
  RUNS_PER_MINUTE_PER_PROJECT: wholeNumber(1, 0, 1_000),
  /** The same for one user, in all projects. */
  RUNS_PER_MINUTE_PER_USER: wholeNumber(10, 0, 1_000),
  /** Extractions that users may begin in one project within a minute; 0 for no limit. */
  EXTRACTIONS_PER_MINUTE_PER_PROJECT: wholeNumber(6, 0, 1_000),
  /** The same for one user, in all projects. */
  EXTRACTIONS_PER_MINUTE_PER_USER: wholeNumber(20, 0, 1_000),
  /** Tokens that one project may use in a day (UTC), those read from the prompt cache apart; 0 for no limit. */
  DAILY_TOKEN_BUDGET: wholeNumber(0, 0, 1_000_000_000),
  /** Whether the extraction that the policy expects begins while the model still decides. */
  SPECULATE: setting(z.stringbool().default(true)),
  /** Whether the agent may search the web through the model's API; without a key it never does. */
  RESEARCH_ENABLED: setting(z.stringbool().default(false)),
  /** Where the console is served, for links to it; without it there are none. */
  CONSOLE_URL: setting(z.url().optional()),
  /** The URL under which callers reach the project, where it is not SUPABASE_URL: a domain of its own. */
  PUBLIC_URL: setting(z.url().transform((url) => url.replace(/\/$/, "")).optional()),
  /** Time for which an isolate collects what its operations cost before it records them by one call; 0: each at once. */
  METRICS_DELAY_SECONDS: wholeNumber(5, 0, 60),
  /** Whether webhooks may lead to this machine, by http too: for the local stack. */
  WEBHOOKS_TO_LOOPBACK: setting(z.stringbool().default(false)),
  MAX_BODY_BYTES: wholeNumber(1_000_000, 1_000, 10_000_000),
  /** The value of Access-Control-Allow-Origin. */
  CORS_ALLOW_ORIGIN: setting(z.string().default("*")),
});
export type Env = z.infer<typeof envSchema>;

/**
 * The validated settings.
 *
 * @throws {TypeError} If a variable has a value it cannot have; the message names the variable, never the value.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new TypeError(`Cannot read the settings: ${problems.join("; ")}`);
}

/** What the SDK appends to the base URL by itself. */
const API_PATH = /\/v\d+(?:\/messages)?\/?$/;

/** Whether requests to that base URL would go to a path that the Messages API does not have, `/v1/v1/messages`. */
export function isApiPath(base_url: string): boolean {
  return API_PATH.test(URL.parse(base_url)?.pathname ?? "");
}

/** What is probably wrong with settings that are valid; each sentence names the variable. */
export function findDoubtfulSettings(env: Env): string[] {
  return env.ANTHROPIC_API_KEY !== undefined && isApiPath(env.ANTHROPIC_BASE_URL)
    ? ["ANTHROPIC_BASE_URL: must end before /v1, which is added to it"]
    : [];
}

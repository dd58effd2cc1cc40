/** What decides whether a project's stored analysis may be used; the columns of its `di_analysis_cache` row. */
export interface AnalysisState {
  last_full_analysis_at: string | null;
  invalidated_at: string | null;
  invalidation_reason: string | null;
}

export interface AnalysisValidityOptions {
  unanalyzed_count: number;
  /** ISO 8601; the clock that also wrote `last_full_analysis_at`, so the database's. */
  now: string;
  /** Age in seconds at which an analysis is too old; `DI_CACHE_TTL_SECONDS`. */
  ttl_seconds: number;
}

/** Whether the stored analysis may be used (domain rules, section 10); decided from what is at hand, with no query. */
export function isAnalysisValid(
  analysis: AnalysisState | null,
  options: AnalysisValidityOptions,
): boolean {
  return findInvalidReason(analysis, options) === null;
}

/** Why the stored analysis may not be used, or null if it may. */
export function findInvalidReason(
  analysis: AnalysisState | null,
  options: AnalysisValidityOptions,
): string | null {
  if (analysis === null) return "nothing has been analysed yet";
  if (analysis.invalidated_at !== null) {
    return `invalidated: ${analysis.invalidation_reason ?? "no reason given"}`;
  }
  if (options.unanalyzed_count > 0) return `${options.unanalyzed_count} signals not analysed yet`;
  return findAgeReason(analysis.last_full_analysis_at, options);
}

function findAgeReason(
  analyzed_at: string | null,
  { now, ttl_seconds }: AnalysisValidityOptions,
): string | null {
  if (analyzed_at === null) return "no full analysis yet";
  const age_seconds = (Date.parse(now) - Date.parse(analyzed_at)) / 1000;
  if (Number.isNaN(age_seconds)) return "time of the last full analysis is unreadable";
  return age_seconds > ttl_seconds ? `last full analysis is older than ${ttl_seconds} s` : null;
}

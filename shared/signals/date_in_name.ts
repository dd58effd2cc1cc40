/** The date in a file's name ("2026-11-12 call.txt") as ISO 8601, null where there is none. */
export function dateInName(name: string): string | null {
  const day = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

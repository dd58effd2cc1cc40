/** The field at a path such as "opportunity.market_gap"; undefined where there is none. */
export function fieldValue(value: Record<string, unknown>, path: string): unknown {
  return path.split(".").reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null
        ? (part as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

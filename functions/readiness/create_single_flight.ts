/** Runs the work, unless work with the same key is under way: then its result is the result. A failure is shared, too. */
export type SingleFlight<Result> = (key: string, run: () => Promise<Result>) => Promise<Result>;

/** A single flight of its own, with nothing under way. */
export function createSingleFlight<Result>(): SingleFlight<Result> {
  const flights = new Map<string, Promise<Result>>();
  return (key, run) => {
    const flight = flights.get(key) ?? run().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  };
}

import { useEffect, useState } from "preact/hooks";
import type { Loaded } from "./use_loaded.ts";

export type Plot = typeof import("../plot.ts");

let plot: Promise<Plot> | undefined;

/** The plot library, loaded when a page first asks for it: most pages never do. */
export function usePlot(): Loaded<Plot> {
  const [loaded, setLoaded] = useState<Loaded<Plot>>({ state: "loading" });
  useEffect(() => {
    plot ??= import("../plot.ts");
    plot.then(
      (value) => setLoaded({ state: "ready", value }),
      (error) => {
        plot = undefined;
        setLoaded({ state: "failed", error });
      },
    );
  }, []);
  return loaded;
}

import type { PlotOptions } from "@observablehq/plot";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Plot, usePlot } from "../hooks/use_plot.ts";
import { ErrorNotice } from "./notice.tsx";

interface Props {
  /** What the plot shows, in a sentence, for those who cannot see it. */
  label: string;
  /** In px; kept free until the plot is there. */
  height: number;
  /** Marks and scales; the size is the figure's. It is drawn again whenever this function is another one. */
  options: (plot: Plot) => PlotOptions;
}

/** A plot as wide as its container. */
export function PlotFigure({ label, height, options }: Props) {
  const plot = usePlot();
  const [figure, width] = useWidth();
  useEffect(() => {
    if (plot.state !== "ready" || width === 0) return;
    const drawn = plot.value.plot({ ...options(plot.value), width, height });
    drawn.ariaHidden = "true"; // its parts carry labels of the library; the figure's own says more
    figure.current?.replaceChildren(drawn);
  }, [plot, width, height, options]);
  if (plot.state === "failed") return <ErrorNotice error={plot.error} />;
  return (
    <figure
      ref={figure}
      class="plot"
      role="img"
      aria-label={label}
      style={{ minBlockSize: `${height}px` }}
    />
  );
}

/** A reference to an element, and its width in px; 0 until it is known. */
function useWidth() {
  const element = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0))
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}

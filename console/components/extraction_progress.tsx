import type { RunningExtraction } from "../hooks/use_extraction.ts";
import { toLabel } from "../format.ts";
import { Elapsed } from "./time.tsx";

/** Shows that an extraction is under way, since when and for what; there is no measure of its progress. */
export function ExtractionProgress({ running }: { running: RunningExtraction }) {
  const { since, elements } = running;
  return (
    <div class="extraction-progress" role="status">
      <progress aria-label="Extraction under way" />
      <p>
        Reading the signals for {elements?.map(toLabel).join(", ") ?? "all elements that are due"}.
        {" "}
        <Elapsed since={since} />
      </p>
      <p class="quiet">
        Each element is stored as soon as it is found. What came of all of them is shown when the
        last one is done.
      </p>
    </div>
  );
}

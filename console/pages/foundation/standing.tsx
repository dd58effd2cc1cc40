import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { ConfirmedBy } from "../../../shared/contracts/foundation.ts";
import { MIN_CONFIDENCE } from "../../../shared/readiness/gates/min_confidence.ts";
import { Bar } from "../../components/bar.tsx";
import { toLabel } from "../../format/to_label.ts";

interface Props {
  name: ExtractableName;
  /** 0 to 1; undefined for an element that carries none. */
  confidence: number | undefined;
  confirmed_by: ConfirmedBy | null;
}

/** How sure an element is, against what its gate asks for, and who stands behind it. */
export function Standing({ name, confidence, confirmed_by }: Props) {
  const threshold = name in MIN_CONFIDENCE
    ? MIN_CONFIDENCE[name as keyof typeof MIN_CONFIDENCE]
    : undefined;
  return (
    <div class="standing quiet">
      {confidence !== undefined && (
        <>
          <Bar
            value={confidence * 100}
            label={`Confidence in ${toLabel(name)}`}
            {...(threshold !== undefined && { mark: threshold * 100 })}
          />
          <span>
            {PERCENT.format(confidence)} confidence
            {threshold !== undefined && `, the gate asks for ${PERCENT.format(threshold)}`}
          </span>
        </>
      )}
      <span>{confirmed_by === null ? "Not confirmed" : `Confirmed by the ${confirmed_by}`}</span>
    </div>
  );
}

const PERCENT = new Intl.NumberFormat(undefined, { style: "percent" });

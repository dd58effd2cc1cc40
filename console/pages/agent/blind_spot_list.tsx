import type { BlindSpot, BlindSpotAnalysis } from "../../../shared/contracts/di_agent.ts";
import { CopyButton } from "../../components/copy_button.tsx";
import { toLabel } from "../../format/to_label.ts";
import { SeverityBadge } from "./severity_badge.tsx";

/** What consultant and client probably overlook. */
export function BlindSpotList({ analysis }: { analysis: BlindSpotAnalysis }) {
  const { overall_assessment, consultant_blind_spots, client_blind_spots } = analysis;
  return (
    <>
      <p>{overall_assessment}</p>
      <Side title="On the consultant’s side" spots={consultant_blind_spots} />
      <Side title="On the client’s side" spots={client_blind_spots} />
    </>
  );
}

function Side({ title, spots }: { title: string; spots: readonly BlindSpot[] }) {
  if (spots.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="agent-findings">
        {spots.map((spot) => (
          <li key={spot.type}>
            <SeverityBadge severity={spot.severity} />
            <Spot spot={spot} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Spot({ spot }: { spot: BlindSpot }) {
  const { type, description, evidence, suggestion, questions_to_ask } = spot;
  return (
    <div class="agent-spot">
      <h4>{toLabel(type)}</h4>
      <p>{description}</p>
      <p class="quiet">{evidence}</p>
      <p>{suggestion}</p>
      {questions_to_ask.length > 0 && (
        <ul>
          {questions_to_ask.map((question) => (
            <li key={question}>
              <div class="agent-question-head">
                <p>{question}</p>
                <CopyButton text={question} label={`Copy “${question}”`} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

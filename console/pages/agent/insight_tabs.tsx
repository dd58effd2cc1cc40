import { EmptyNotice } from "../../components/notice.tsx";
import { Segments } from "../../components/segments.tsx";
import { WhenLoaded } from "../../components/when_loaded.tsx";
import { QuestionList } from "./question_list.tsx";
import type { Insight, Insights, Topic } from "./use_insights.ts";
import type {
  BlindSpot,
  BlindSpotAnalysis,
  GapAnalysis,
} from "../../../shared/contracts/di_agent.ts";
import { SeverityBadge } from "../../components/badge.tsx";
import { CopyButton } from "../../components/copy_button.tsx";
import { toLabel } from "../../format.ts";

/** Insights from the project's data, without a run: what to ask, what is missing, what is overlooked. */
export function InsightTabs({ project_id, insights }: { project_id: string; insights: Insights }) {
  return (
    <section class="card stack" aria-labelledby="insight-title">
      <div class="agent-section-head">
        <h2 id="insight-title">Prepare the next talk</h2>
        <Segments
          label="Topic"
          choices={TOPICS}
          value={insights.topic}
          onChoose={insights.choose}
        />
      </div>
      <WhenLoaded
        loading={insights}
        what={TOPICS[insights.topic].toLowerCase()}
        placeholder={<div class="placeholder-shape agent-list-shape" />}
      >
        {(insight) => <Told project_id={project_id} insight={insight} />}
      </WhenLoaded>
    </section>
  );
}

const TOPICS: Record<Topic, string> = {
  questions: "Questions",
  gaps: "Gaps",
  blind_spots: "Blind spots",
};

function Told({ project_id, insight }: { project_id: string; insight: Insight }) {
  switch (insight.topic) {
    case "questions":
      return insight.told.questions.length === 0
        ? <EmptyNotice>Every gate is satisfied: there is nothing left to ask for.</EmptyNotice>
        : (
          <QuestionList
            project_id={project_id}
            questions={insight.told.questions}
          />
        );
    case "gaps":
      return <GapList gaps={insight.told} />;
    case "blind_spots":
      return <BlindSpotList analysis={insight.told} />;
  }
}

/** What the project lacks, worst first. */
function GapList({ gaps }: { gaps: GapAnalysis }) {
  return (
    <>
      <p>{gaps.summary}</p>
      <ul class="agent-findings">
        {gaps.priority_gaps.map(({ severity, description, how_to_fix }) => (
          <li key={description}>
            <SeverityBadge severity={severity} />
            <div>
              <p>{description}</p>
              <p class="quiet">{how_to_fix}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What consultant and client probably overlook. */
function BlindSpotList({ analysis }: { analysis: BlindSpotAnalysis }) {
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

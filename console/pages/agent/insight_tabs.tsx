import { EmptyNotice } from "../../components/empty_notice.tsx";
import { Segments } from "../../components/segments.tsx";
import { WhenLoaded } from "../../components/when_loaded.tsx";
import { BlindSpotList } from "./blind_spot_list.tsx";
import { GapList } from "./gap_list.tsx";
import { QuestionList } from "./question_list.tsx";
import type { Insight, Insights, Topic } from "./use_insights.ts";

/** What the project's data says without a run: what to ask, what lacks, what is overlooked. */
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

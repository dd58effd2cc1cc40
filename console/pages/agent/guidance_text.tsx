import type { Guidance } from "../../../shared/contracts/di_agent.ts";
import { QuestionList } from "./question_list.tsx";

/** What the agent advises to ask and to watch for. */
export function GuidanceText({ project_id, guidance }: { project_id: string; guidance: Guidance }) {
  const { summary, questions_to_ask, signals_to_watch, what_this_unlocks } = guidance;
  return (
    <>
      <p>{summary}</p>
      {questions_to_ask.length > 0 && (
        <QuestionList
          project_id={project_id}
          title="Questions to ask"
          questions={questions_to_ask}
        />
      )}
      {signals_to_watch.length > 0 && (
        <div>
          <h4>Signals to watch for</h4>
          <ul>
            {signals_to_watch.map((signal) => <li key={signal}>{signal}</li>)}
          </ul>
        </div>
      )}
      {what_this_unlocks !== "" && (
        <div>
          <h4>What this unlocks</h4>
          <p>{what_this_unlocks}</p>
        </div>
      )}
    </>
  );
}

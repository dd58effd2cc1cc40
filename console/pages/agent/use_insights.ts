import { useState } from "preact/hooks";
import type {
  BlindSpotsResponse,
  GapsResponse,
  QuestionsResponse,
} from "../../../shared/contracts/di_agent.ts";
import { analyzeGaps, askQuestions, findBlindSpots } from "../../../packages/client/agent.ts";
import { type Loading, useLoaded } from "../../hooks/use_loaded.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

export type Insight =
  | { topic: "questions"; told: QuestionsResponse }
  | { topic: "gaps"; told: GapsResponse }
  | { topic: "blind_spots"; told: BlindSpotsResponse };
export type Topic = Insight["topic"];

export interface Insights extends Loading<Insight> {
  topic: Topic;
  choose(topic: Topic): void;
}

/** Insights from the project's data, without a run, one topic at a time. */
export function useInsights(project_id: string): Insights {
  const supabase = useSupabase();
  const [topic, choose] = useState<Topic>("questions");
  const loading = useLoaded<Insight>(async (signal) => {
    switch (topic) {
      case "questions":
        return { topic, told: await askQuestions(supabase, project_id, { signal }) };
      case "gaps":
        return { topic, told: await analyzeGaps(supabase, project_id, { signal }) };
      case "blind_spots":
        return { topic, told: await findBlindSpots(supabase, project_id, { signal }) };
    }
  }, [project_id, topic]);
  return { ...loading, topic, choose };
}

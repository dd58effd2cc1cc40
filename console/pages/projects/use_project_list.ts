import { useEffect, useState } from "preact/hooks";
import type { Readiness } from "../../../shared/contracts/readiness.ts";
import { listProjects, type ProjectPage } from "../../api/list_projects.ts";
import { BATCH_LIMIT, readReadinessBatch } from "../../api/read_readiness_batch.ts";
import { type Loading, useLoaded } from "../../hooks/use_loaded.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

export interface ProjectList {
  page: Loading<ProjectPage>;
  /** By project id; empty until the projects are known. */
  scores: Loading<Map<string, Readiness>>;
  /** Takes in the next hundred. What is shown stays until they are there. */
  showMore(): void;
}

/** The user's projects, a hundred at first, and their scores as soon as it is known which they are. */
export function useProjectList(): ProjectList {
  const supabase = useSupabase();
  const [limit, setLimit] = useState(BATCH_LIMIT);
  const page = useLoaded((signal) => listProjects(supabase, limit, signal), []);
  const projects = page.loaded.state === "ready" ? page.loaded.value.projects : [];
  const ids = projects.map(({ id }) => id);
  const scores = useLoaded((signal) => readReadinessBatch(supabase, ids, signal), []);
  useEffect(() => {
    if (ids.length > 0) scores.reload();
  }, [ids.join()]);
  const showMore = () => {
    setLimit(limit + BATCH_LIMIT);
    page.reload();
  };
  return { page, scores, showMore };
}

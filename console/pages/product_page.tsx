import { useEffect } from "preact/hooks";
import { readProduct } from "../api/product.ts";
import type { MemberRole } from "../api/projects.ts";
import { ProjectPage } from "../components/project_page.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useLoaded, useProject } from "../hooks/use_loaded.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { FeatureList } from "./product/feature_list.tsx";
import { PersonaList } from "./product/persona_list.tsx";
import { StepList } from "./product/step_list.tsx";

interface Props {
  project_id: string;
  /** What to show first: features, personas or path; null for all from the top. */
  section: string | null;
}

/** What is to be built, for whom, and which way its users go. */
export function ProductPage({ project_id, section }: Props) {
  const supabase = useSupabase();
  const project = useProject(project_id);
  const product = useLoaded((signal) => readProduct(supabase, project_id, signal), [project_id]);
  const is_ready = product.loaded.state === "ready";
  useEffect(() => {
    if (is_ready && section) document.getElementById(`product-${section}`)?.scrollIntoView();
  }, [is_ready, section]);
  const role: MemberRole = project.loaded.state === "ready" ? project.loaded.value.role : "client";
  const shared = { project_id, may_write: role !== "client", onChanged: product.reload };
  return (
    <ProjectPage project_id={project_id} project={project}>
      <WhenLoaded
        loading={product}
        what="the product"
        placeholder={<div class="placeholder-shape product-shape" />}
      >
        {(value) => (
          <div class="stack">
            <div id="product-features">
              <FeatureList {...shared} features={value.features} personas={value.personas} />
            </div>
            <div id="product-personas">
              <PersonaList {...shared} personas={value.personas} />
            </div>
            <div id="product-path">
              <StepList {...shared} steps={value.steps} personas={value.personas} />
            </div>
          </div>
        )}
      </WhenLoaded>
    </ProjectPage>
  );
}

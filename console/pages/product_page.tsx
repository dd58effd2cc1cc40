import { useEffect } from "preact/hooks";
import { type Product, readProduct } from "../../packages/client/read_product.ts";
import type { HandedSource } from "../../shared/handover/hand_over_facts.ts";
import { listSources } from "../../packages/client/list_sources.ts";
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

/** Features, personas and the value path. */
export function ProductPage({ project_id, section }: Props) {
  const supabase = useSupabase();
  const project = useProject(project_id);
  const product = useLoaded(
    async (signal) => {
      const [value, sources] = await Promise.all([
        readProduct(supabase, project_id, { signal }),
        listSources(supabase, project_id, { signal }),
      ]);
      return { ...value, sources };
    },
    [project_id],
  );
  const is_ready = product.loaded.state === "ready" && project.loaded.state === "ready";
  useEffect(() => {
    if (is_ready && section) document.getElementById(`product-${section}`)?.scrollIntoView();
  }, [is_ready, section]);
  const placeholder = <div class="placeholder-shape product-shape" />;
  return (
    <ProjectPage project_id={project_id} project={project}>
      <WhenLoaded loading={project} what="the project" placeholder={placeholder}>
        {({ role }) => (
          <WhenLoaded loading={product} what="the product" placeholder={placeholder}>
            {(value) => (
              <Lists
                project_id={project_id}
                product={value}
                may_write={role !== "client"}
                onChanged={product.reload}
              />
            )}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </ProjectPage>
  );
}

interface ListsProps {
  project_id: string;
  product: Product & { sources: ReadonlyMap<string, HandedSource> };
  may_write: boolean;
  onChanged(): void;
}

function Lists({ product: { features, personas, steps, sources }, ...shared }: ListsProps) {
  return (
    <div class="stack">
      <div id="product-features">
        <FeatureList {...shared} features={features} personas={personas} sources={sources} />
      </div>
      <div id="product-personas">
        <PersonaList {...shared} personas={personas} />
      </div>
      <div id="product-path">
        <StepList {...shared} steps={steps} personas={personas} sources={sources} />
      </div>
    </div>
  );
}

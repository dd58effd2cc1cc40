import { useState } from "preact/hooks";
import { type DeliveryState, listDeliveries, listWebhooks } from "../api/webhooks.ts";
import { ProjectPage } from "../components/project_page.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useLoaded, useProject } from "../hooks/use_loaded.ts";
import { usePages } from "../hooks/use_pages.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { AddWebhook } from "./webhooks/add_webhook.tsx";
import { DeliveryList } from "./webhooks/delivery_list.tsx";
import { WebhookList } from "./webhooks/webhook_list.tsx";

/** The project's webhooks and their deliveries, for its owners. */
export function WebhooksPage({ project_id }: { project_id: string }) {
  const supabase = useSupabase();
  const [state, setState] = useState<DeliveryState | null>(null);
  const project = useProject(project_id);
  const webhooks = useLoaded((signal) => listWebhooks(supabase, project_id, signal), [project_id]);
  const deliveries = usePages(
    (after: Parameters<typeof listDeliveries>[1]["after"], signal) =>
      listDeliveries(supabase, { project_id, state, after }, signal),
    [project_id, state],
  );
  const role = project.loaded.state === "ready" ? project.loaded.value.role : null;
  return (
    <ProjectPage project_id={project_id} project={project}>
      {role !== null && role !== "owner"
        ? <p class="notice">The project’s owners keep the webhooks.</p>
        : (
          <WhenLoaded
            loading={webhooks}
            what="the webhooks"
            placeholder={<div class="placeholder-shape members-shape" />}
          >
            {(known) => (
              <div class="stack">
                <WebhookList webhooks={known} onChanged={webhooks.reload} />
                <AddWebhook project_id={project_id} onAdded={webhooks.reload} />
                <DeliveryList
                  webhooks={known}
                  deliveries={deliveries}
                  state={state}
                  onFilter={setState}
                />
              </div>
            )}
          </WhenLoaded>
        )}
    </ProjectPage>
  );
}

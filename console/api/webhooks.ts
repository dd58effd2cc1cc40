import type { SupabaseClient } from "@supabase/supabase-js";
import { throwIfRefused } from "../../packages/client/read_product.ts";
import { isAfter, PAGE_LIMIT, type RowPlace, toPage } from "./newest_first.ts";

export const WEBHOOK_EVENTS = [
  "element.confirmed",
  "phase.reached",
  "conflict.opened",
  "run.finished",
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** A receiver of a project's events. Its secret is shown when it is made, and cannot be read. */
export interface Webhook {
  id: string;
  url: string;
  events: WebhookEvent[];
  is_active: boolean;
}

/** The project's webhooks, oldest first; empty for anyone but its owners. */
export async function listWebhooks(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Webhook[]> {
  const { data, error } = await supabase.from("webhooks")
    .select("id, url, events, is_active")
    .eq("project_id", project_id)
    .order("created_at")
    .order("id")
    .abortSignal(signal)
    .returns<Webhook[]>();
  throwIfRefused(error);
  return data ?? [];
}

/** Adds a webhook, and returns the secret that its deliveries are signed with. */
export async function addWebhook(
  supabase: SupabaseClient,
  webhook: { project_id: string; url: string; events: WebhookEvent[] },
): Promise<string> {
  const { data, error } = await supabase.rpc("add_webhook", webhook);
  throwIfRefused(error);
  return data.secret;
}

export async function changeWebhook(
  supabase: SupabaseClient,
  id: string,
  changes: Partial<Pick<Webhook, "url" | "events" | "is_active">>,
): Promise<void> {
  throwIfRefused((await supabase.from("webhooks").update(changes).eq("id", id)).error);
}

/** Replaces the webhook's secret and returns the new one, which signs all deliveries from now on. */
export async function replaceSecret(supabase: SupabaseClient, id: string): Promise<string> {
  const { data, error } = await supabase.rpc("replace_webhook_secret", { webhook_id: id });
  throwIfRefused(error);
  if (data === null) throw new Error("There is no such webhook any more, or you may not change it");
  return data;
}

export async function removeWebhook(supabase: SupabaseClient, id: string): Promise<void> {
  throwIfRefused((await supabase.from("webhooks").delete().eq("id", id)).error);
}

export type DeliveryState = "pending" | "delivered" | "dead";

/** The delivery of one event to a webhook. */
export interface Delivery {
  /** Sent as `webhook-id` with every attempt. */
  id: string;
  webhook_id: string;
  event: WebhookEvent;
  payload: unknown;
  state: DeliveryState;
  attempts: number;
  next_attempt_at: string;
  /** Of the last attempt; null where none came back. */
  response_status: number | null;
  /** Why the last attempt failed; null if it did not. */
  error: string | null;
  created_at: string;
}

export interface DeliveryBatch {
  deliveries: Delivery[];
  /** The `after` of the next page; null on the last one. */
  next: RowPlace | null;
}

/** One page of the project's deliveries of the last 30 days, newest first; `state` null for all. */
export async function listDeliveries(
  supabase: SupabaseClient,
  { project_id, state, after }: {
    project_id: string;
    state: DeliveryState | null;
    after: RowPlace | null;
  },
  signal: AbortSignal,
): Promise<DeliveryBatch> {
  let query = supabase.from("webhook_deliveries")
    .select(
      "id, webhook_id, event, payload, state, attempts, next_attempt_at, response_status, error, created_at",
    )
    .eq("project_id", project_id)
    .order("created_at", { ascending: false })
    .order("id", { ascending: false })
    .limit(PAGE_LIMIT)
    .abortSignal(signal);
  if (state !== null) query = query.eq("state", state);
  if (after !== null) query = query.or(isAfter(after));
  const { data, error } = await query.returns<Delivery[]>();
  throwIfRefused(error);
  const { rows, next } = toPage(data ?? []);
  return { deliveries: rows, next };
}

/** Queues a dead delivery again, with a full set of attempts. */
export async function sendAgain(supabase: SupabaseClient, id: string): Promise<void> {
  const { error } = await supabase.from("webhook_deliveries")
    .update({ state: "pending" }).eq("id", id).eq("state", "dead");
  throwIfRefused(error);
}

/**
 * New mail → signal: takes what Postmark or Amazon SES (by way of SNS) post for each mail that comes in, and adds the mail and what is
 * attached to it to a project. Sent twice, it is added once.
 *
 *     deno run -A examples/inbound_mail.ts
 *
 * with SUPABASE_URL, SUPABASE_SECRET_KEY and INBOUND_PASSWORD set, and PORT if it is not to be 8787. The mail is for the project whose id
 * stands behind the "+" of its address: signals+PROJECT_ID@in.example.com. Let the provider post to https://mail:PASSWORD@host/:
 *
 * - Postmark: Settings of the inbound stream, with "Include raw email content in JSON payload".
 * - SES: a receipt rule with the action SNS, encoding Base64, and an HTTPS subscription, which is confirmed by itself.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { timingSafeEqual } from "node:crypto";
import process from "node:process";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { insertSignals } from "../console/api/signals.ts";
import { readFile } from "../shared/signals/read_file.ts";
import { UnreadableFileError } from "../shared/signals/signal_draft.ts";

interface InboundOptions {
  /** With a secret key: a mail has no user. */
  supabase: SupabaseClient;
  password: string;
}

/** Answers 200 with how many signals were added and how many were there; 4xx to what it is no use to send again. */
export function createInboundHandler(
  { supabase, password }: InboundOptions,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isAllowed(request, password)) return new Response("Unauthorized\n", { status: 401 });
    const parsed = payloadSchema.safeParse(await request.json().catch(() => null));
    if (!parsed.success) return refuse(400, "This is no mail of Postmark or SES");
    const payload = parsed.data;
    if ("SubscribeURL" in payload) return await confirmSubscription(payload.SubscribeURL);

    const mail = "RawEmail" in payload ? fromPostmark(payload) : fromSes(payload);
    if (mail.is_refused) return Response.json({ added: 0, present: 0 });
    const project_id = mail.recipients.map(toProjectId).find((id) => id !== null);
    if (project_id === undefined) return refuse(403, "No recipient names a project");
    const { data, error } = await supabase.from("projects").select("id").eq("id", project_id)
      .maybeSingle();
    // Not known now: the provider sends it again.
    if (error) throw new Error(error.message, { cause: error });
    if (data === null) return refuse(403, "There is no such project");
    try {
      const { signals } = await readFile("mail.eml", mail.raw);
      return Response.json(await insertSignals(supabase, project_id, signals));
    } catch (error) {
      if (error instanceof UnreadableFileError) return refuse(422, error.message);
      throw error;
    }
  };
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}

/** Basic authentication, which both providers take from the address. */
function isAllowed(request: Request, password: string): boolean {
  const encode = (text: string) => new TextEncoder().encode(text);
  const sent = encode(request.headers.get("authorization") ?? "");
  const right = encode(`Basic ${btoa(`mail:${password}`)}`);
  return sent.length === right.length && timingSafeEqual(sent, right);
}

const addressSchema = z.object({ Email: z.string() });
const postmarkSchema = z.object({
  RawEmail: z.string(),
  OriginalRecipient: z.string(),
  ToFull: z.array(addressSchema).default([]),
});

const verdictSchema = z.object({ status: z.string() }).optional();
const sesSchema = z.object({
  Type: z.literal("Notification"),
  Message: z.string().transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "Message is not JSON" });
      return z.NEVER;
    }
  }).pipe(z.object({
    notificationType: z.literal("Received"),
    receipt: z.object({
      recipients: z.array(z.string()),
      spamVerdict: verdictSchema,
      virusVerdict: verdictSchema,
      action: z.object({ encoding: z.string().default("UTF8") }),
    }),
    content: z.string(),
  })),
});
const subscriptionSchema = z.object({
  Type: z.literal("SubscriptionConfirmation"),
  SubscribeURL: z.url(),
});
const payloadSchema = z.union([postmarkSchema, sesSchema, subscriptionSchema]);

interface Mail {
  raw: Uint8Array;
  recipients: string[];
  /** Spam, or a virus: nothing of it is kept. */
  is_refused: boolean;
}

function fromPostmark(
  { RawEmail, OriginalRecipient, ToFull }: z.infer<typeof postmarkSchema>,
): Mail {
  return {
    raw: new TextEncoder().encode(RawEmail),
    recipients: [OriginalRecipient, ...ToFull.map(({ Email }) => Email)],
    is_refused: false,
  };
}

function fromSes({ Message: { receipt, content } }: z.infer<typeof sesSchema>): Mail {
  const { recipients, spamVerdict, virusVerdict, action } = receipt;
  const is_base64 = action.encoding.toUpperCase() === "BASE64";
  return {
    raw: is_base64
      ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      : new TextEncoder().encode(content),
    recipients,
    is_refused: [spamVerdict, virusVerdict].some((verdict) => verdict?.status === "FAIL"),
  };
}

/** "signals+PROJECT_ID@in.example.com" → PROJECT_ID. */
function toProjectId(address: string): string | null {
  const id = /\+([^@]+)@/.exec(address)?.[1] ?? "";
  return z.uuid().safeParse(id).success ? id.toLowerCase() : null;
}

/** Only Amazon's own address is fetched: a sender who knows the password could name any other. */
async function confirmSubscription(url: string): Promise<Response> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" || !/^sns\.[a-z0-9-]+\.amazonaws\.com$/.test(hostname)) {
    return refuse(400, "The subscription is not one of SNS");
  }
  const response = await fetch(url);
  await response.body?.cancel();
  return response.ok ? new Response(null, { status: 204 }) : refuse(502, "SNS did not confirm");
}

function read(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`Cannot start: ${name} is not set`);
}

if (import.meta.main) {
  const handler = createInboundHandler({
    supabase: createClient(read("SUPABASE_URL"), read("SUPABASE_SECRET_KEY"), {
      auth: { persistSession: false, autoRefreshToken: false },
    }),
    password: read("INBOUND_PASSWORD"),
  });
  Deno.serve({ port: Number(process.env["PORT"] ?? 8787) }, async (request) => {
    try {
      return await handler(request);
    } catch (error) {
      // Not the mail's words. The provider sends it again.
      console.error(error instanceof Error ? error.message : error);
      return new Response(null, { status: 500 });
    }
  });
}

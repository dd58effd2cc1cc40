import { z } from "zod";
import { callFunction } from "./call_function.ts";
import type { DemoCase } from "./demo_case.ts";
import type { Members } from "./open_project.ts";

/** Something that happens to a project, done by one of its members. */
export interface PlannedChange {
  what: string;
  make(members: Members): Promise<void>;
}

/**
 * What happens to the project after it has been scored. In the bundled case the consultant confirms a feature, and the
 * client puts the core pain in words of their own and confirms it. Of a user's own files nothing is known but that people
 * met, so the consultant records that.
 */
export function demoChanges({ project, client_correction }: DemoCase): PlannedChange[] {
  const project_id = project.id;
  if (client_correction === null) return [recordCall(project_id)];
  return [confirmFeature(project_id), confirmCorePain(project_id, client_correction)];
}

function recordCall(project_id: string): PlannedChange {
  return {
    what: "The consultant records a meeting",
    async make({ consultant }) {
      throwOn(await consultant.from("meetings").insert({ project_id, status: "completed" }));
    },
  };
}

function confirmFeature(project_id: string): PlannedChange {
  return {
    what: "The consultant confirms a feature",
    async make({ consultant }) {
      throwOn(
        await consultant.from("features")
          .update({ confirmation_status: "confirmed_consultant" })
          .match({ project_id, name: "One claim log" }),
      );
    },
  };
}

function confirmCorePain(project_id: string, value: Record<string, unknown>): PlannedChange {
  return {
    what: "The client confirms the core pain",
    async make({ client }) {
      const body = { project_id, element: "core_pain", value };
      await callFunction(client, "foundation/confirm", { body, schema: z.unknown() });
    },
  };
}

function throwOn({ error }: { error: { message: string } | null }): void {
  if (error) throw new Error(`Cannot change the project: ${error.message}`, { cause: error });
}

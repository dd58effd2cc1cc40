import { type ReadFile, readPaths } from "../import/read_paths.ts";
import type { DemoCase } from "./demo_case.ts";

export type SkippedFile = Extract<ReadFile, { reason: string }>;

/**
 * A case of the user's own files, with signals and nothing else, and the files that could not be read.
 *
 * @throws {TypeError} If no file could be read.
 */
export async function caseFromFiles(
  paths: string[],
): Promise<{ demo_case: DemoCase; skipped: SkippedFile[] }> {
  const files = await Array.fromAsync(readPaths(paths));
  const skipped = files.filter((file) => "reason" in file);
  const signals = files.filter((file) => "signal" in file)
    .map(({ signal }) => ({ ...signal, id: crypto.randomUUID() }));
  if (signals.length === 0) {
    const reasons = skipped.map(({ path, reason }) => `"${path}": ${reason}`);
    throw new TypeError(`Cannot read any of the files: ${reasons.join("; ") || "there are none"}`);
  }
  return {
    demo_case: {
      project: { id: crypto.randomUUID(), name: "Your files", vertical: null },
      signals,
      rows: { personas: [], features: [], vp_steps: [], meetings: [], strategic_context: [] },
      client_correction: null,
    },
    skipped,
  };
}

import { join } from "@std/path";
import { parseSignalFile } from "../../shared/signal_files/parse_signal_file.ts";
import type { ParsedSignal } from "../../shared/signal_files/parsed_signal.ts";
import { UnreadableFileError } from "../../shared/signal_files/unreadable_file_error.ts";

/** A file as a signal, or the reason why it could not be read. */
export type ReadFile = { path: string; signal: ParsedSignal } | { path: string; reason: string };

/**
 * Reads all files at `paths`. Folders are searched recursively in the order of names, without hidden files; no file is read
 * twice. A file that cannot be read is yielded with the reason.
 */
export async function* readPaths(paths: readonly string[]): AsyncGenerator<ReadFile> {
  const seen = new Set<string>();
  for (const path of paths) yield* readPath(path, seen);
}

/** `seen` has the real paths, so that a symbolic link to a parent folder does not cause an endless search. */
async function* readPath(path: string, seen: Set<string>): AsyncGenerator<ReadFile> {
  const found = await open(path, seen);
  if (!Array.isArray(found)) yield found;
  else for (const name of found) yield* readPath(join(path, name), seen);
}

/** The file, or the names in a folder. No names if the path was seen before. */
async function open(path: string, seen: Set<string>): Promise<ReadFile | string[]> {
  try {
    const real_path = await Deno.realPath(path);
    if (seen.has(real_path)) return [];
    seen.add(real_path);
    if ((await Deno.stat(real_path)).isDirectory) return await namesIn(real_path);
    return { path, signal: await parseSignalFile(path, await Deno.readFile(real_path)) };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.map(({ name }) => name).filter((name) => !name.startsWith(".")).sort();
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadableFileError) return error.reason;
  if (error instanceof Deno.errors.NotFound) return "it does not exist";
  if (error instanceof Deno.errors.PermissionDenied) return "reading it is not permitted";
  if (error instanceof Deno.errors.FilesystemLoop) return "its symbolic links form a loop";
  throw error;
}

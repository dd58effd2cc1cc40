import { join } from "@std/path";
import { openFile } from "../../shared/signals/open_file.ts";
import { type FileReading, UnreadableFileError } from "../../shared/signals/signal_draft.ts";

/** What was read from a file, or the reason why nothing could be. */
export type ReadPath = { path: string; reading: FileReading } | { path: string; reason: string };

/**
 * Reads all files at `paths`. Folders are searched recursively in the order of names, without hidden files; no file is read
 * twice. A file that cannot be read is yielded with the reason.
 */
export async function* readPaths(paths: readonly string[]): AsyncGenerator<ReadPath> {
  const seen = new Set<string>();
  for (const path of paths) yield* readPath(path, seen);
}

/** `seen` has the real paths, so that a symbolic link to a parent folder does not cause an endless search. */
async function* readPath(path: string, seen: Set<string>): AsyncGenerator<ReadPath> {
  const found = await open(path, seen);
  if (!Array.isArray(found)) yield found;
  else for (const name of found) yield* readPath(join(path, name), seen);
}

/** What is in the file, or the names in a folder. No names if the path was seen before. */
async function open(path: string, seen: Set<string>): Promise<ReadPath | string[]> {
  try {
    const real_path = await Deno.realPath(path);
    if (seen.has(real_path)) return [];
    seen.add(real_path);
    const { isDirectory, isFile, size } = await Deno.stat(real_path);
    if (isDirectory) return await namesIn(real_path);
    if (!isFile) return { path, reason: "it is neither a file nor a folder" };
    const read = (start: number, end: number) => readBytes(real_path, start, end);
    return { path, reading: withUndated(await openFile({ name: path, size, read })) };
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
}

/** Without a date a signal counts as said when it was added, and so overrules what was said before: whoever adds it should know. */
function withUndated(reading: FileReading): FileReading {
  const count = reading.signals.filter(({ occurred_at }) => occurred_at === null).length;
  if (count === 0) return reading;
  const note =
    (count === reading.signals.length
      ? "it has no date and counts as said today; "
      : `${count} of its signals have no date and count as said today; `) +
    "a date in its name would say when it was, such as 2026-03-31";
  return { ...reading, notes: [...reading.notes, note] };
}

async function readBytes(path: string, start: number, end: number): Promise<Uint8Array> {
  using file = await Deno.open(path);
  await file.seek(start, Deno.SeekMode.Start);
  const bytes = new Uint8Array(end - start);
  let size = 0;
  while (size < bytes.length) {
    const count = await file.read(bytes.subarray(size));
    if (count === null) break;
    size += count;
  }
  return bytes.subarray(0, size);
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.map(({ name }) => name).filter((name) => !name.startsWith(".")).sort();
}

function reasonOf(error: unknown): string {
  const cause = error instanceof UnreadableFileError ? error.cause : error;
  if (cause instanceof Deno.errors.NotFound) return "it does not exist";
  if (cause instanceof Deno.errors.PermissionDenied) return "reading it is not permitted";
  if (cause instanceof Deno.errors.FilesystemLoop) return "its symbolic links form a loop";
  if (error instanceof UnreadableFileError) return error.reason;
  throw error;
}

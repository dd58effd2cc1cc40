import { statfs } from "node:fs/promises";

/** The disk of the data directory is too full to go on. */
export class DiskFullError extends Error {
  override readonly name = "DiskFullError";
}

/**
 * Asks how much room the disk of the directory has left: PGlite 0.4.5 does not fail when the disk is full, it retries the write
 * for ever and blocks the process.
 *
 * @throws {DiskFullError} If fewer than `megabytes` are free.
 */
export async function requireSpace(directory: string, megabytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  const free = Math.floor(bavail * bsize / 1_000_000);
  if (free >= megabytes) return;
  throw new DiskFullError(
    `The disk of "${directory}" is full: ${free} MB are free, and the database needs ${megabytes} MB`,
  );
}

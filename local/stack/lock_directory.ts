/**
 * Creates the directory where missing and holds it for this process, because PGlite does not notice a second process on
 * its files and both would corrupt them. The operating system lets go when the process ends, however it ends.
 *
 * @throws {Error} If another process holds it.
 */
export async function lockDirectory(directory: string): Promise<Disposable> {
  await Deno.mkdir(directory, { recursive: true });
  const file = await Deno.open(`${directory}/lock`, { create: true, write: true });
  if (await file.tryLock(true)) return file;
  file.close();
  throw new Error(
    `Data directory "${directory}" is in use: stop the stack that runs on it, or choose another directory`,
  );
}

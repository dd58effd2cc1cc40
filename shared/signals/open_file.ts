import { detectByteFormat } from "./detect_format.ts";
import { readFile } from "./read_file.ts";
import { type FileReading, toReason, UnreadableFileError } from "./signal_draft.ts";

/** A file that is not in memory yet: on a disk, or chosen in a browser. */
export interface ClosedFile {
  /** May have folders in front. */
  name: string;
  /** In bytes. */
  size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

/** What is read is limited by its text; this keeps a recording of hours from filling the memory first. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;
/** Enough to tell what a file is. */
const HEAD_BYTES = 64 * 1024;

/**
 * The signals in a file, as `readFile` reads them, without loading one that is too large to be anything but a recording.
 *
 * @throws {UnreadableFileError} If no signal can be made of it; the reason says what to do instead.
 */
export async function openFile(file: ClosedFile): Promise<FileReading> {
  try {
    if (file.size > MAX_FILE_BYTES) await refuseHuge(file);
    return await readFile(file.name, await file.read(0, file.size));
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(file.name, toReason(error), { cause: error });
  }
}

/** @throws {SyntaxError} Always; the message says what to do instead. */
async function refuseHuge(file: ClosedFile): Promise<void> {
  await detectByteFormat(await file.read(0, HEAD_BYTES));
  throw new SyntaxError(`it is larger than ${MAX_FILE_BYTES / 1024 ** 2} MB; split it`);
}

import { assertEquals, assertRejects } from "@std/assert";
import { type ClosedFile, openFile } from "./open_file.ts";
import { UnreadableFileError } from "./signal_draft.ts";

const HUGE = 3_000_000_000;

/** A file of any size that begins with these bytes; reading more than its beginning fails. */
function closed(name: string, bytes: Uint8Array, size = bytes.length): ClosedFile {
  return {
    name,
    size,
    read: (start, end) => {
      if (end > 1_000_000) throw new Error(`${end} bytes are read`);
      return Promise.resolve(bytes.slice(start, end));
    },
  };
}

Deno.test("openFile() reads a file", async () => {
  const file = closed("note.txt", new TextEncoder().encode("We need it."));

  assertEquals((await openFile(file)).signals[0]?.content, "We need it.");
});

Deno.test("openFile() refuses a huge file by what it is, without loading it", async () => {
  const video = new Uint8Array(64);
  video.set([0, 0, 0, 24, ...new TextEncoder().encode("ftypisom")]);

  await assertRejects(
    () => openFile(closed("call.mp4", video, HUGE)),
    UnreadableFileError,
    "it is a recording; have it transcribed",
  );
  await assertRejects(
    () => openFile(closed("log.txt", new TextEncoder().encode("words"), HUGE)),
    UnreadableFileError,
    "it is larger than 256 MB; split it",
  );
});

Deno.test("openFile() blames whatever goes wrong on the file", async () => {
  const file = {
    ...closed("note.txt", new Uint8Array(1)),
    read: () => Promise.reject(new Error("disk")),
  };

  await assertRejects(() => openFile(file), UnreadableFileError, "it cannot be read (disk)");
});

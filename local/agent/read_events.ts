/** One server-sent event as it was received, its data parsed. */
export interface ReceivedEvent {
  id: string;
  event: string;
  data: unknown;
}

/** The events of a stream, as they come. Comments are left out. Leaving the loop early closes the connection. */
export async function* readEvents(response: Response): AsyncGenerator<ReceivedEvent, void> {
  let text = "";
  for await (const chunk of (response.body ?? emptyBody()).pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) if (!block.startsWith(":")) yield parse(block);
  }
}

function parse(block: string): ReceivedEvent {
  const fields = Object.fromEntries(
    block.split("\n").map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  return {
    id: fields["id"] ?? "",
    event: fields["event"] ?? "",
    data: JSON.parse(fields["data"] ?? "null"),
  };
}

function emptyBody(): ReadableStream<Uint8Array> {
  return new Blob([]).stream();
}

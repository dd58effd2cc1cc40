/** A question about the meeting and the turns that answer it: first and last line of `content`, from 0, both included. */
export interface MeetingQuery {
  query: string;
  relevant_lines: [number, number][];
}

/** A meeting as the content of a signal, one line "Name: words" for each turn, and what was asked about it. */
export interface Meeting {
  content: string;
  queries: MeetingQuery[];
}

interface MeetingJson {
  meeting_transcripts: { speaker: string; content: string }[];
  specific_query_list?: { query: string; relevant_text_span: [string, string][] }[];
}

/**
 * A meeting in the JSON form of QMSum: `meeting_transcripts: [{speaker, content}]`, with its `specific_query_list` if it has
 * one.
 *
 * @throws {SyntaxError} If the text is not such JSON.
 */
export function parseMeetingJson(text: string): Meeting {
  const meeting: unknown = JSON.parse(text);
  if (!isMeeting(meeting)) {
    throw new SyntaxError(
      'Cannot read the meeting: no list "meeting_transcripts" of {speaker, content}',
    );
  }
  const lines = meeting.meeting_transcripts.map((turn) =>
    `${turn.speaker.trim()}: ${turn.content.replace(/\s+/g, " ").trim()}`
  );
  const queries = (meeting.specific_query_list ?? []).map((entry) => ({
    query: entry.query,
    relevant_lines: entry.relevant_text_span.map(([first, last]): [number, number] => [
      Number(first),
      Number(last),
    ]),
  }));
  return { content: lines.join("\n"), queries };
}

function isMeeting(value: unknown): value is MeetingJson {
  if (typeof value !== "object" || value === null || !("meeting_transcripts" in value)) {
    return false;
  }
  const turns: unknown = value.meeting_transcripts;
  return Array.isArray(turns) &&
    turns.every((turn) => typeof turn?.speaker === "string" && typeof turn?.content === "string");
}

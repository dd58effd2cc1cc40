/** The cues of a field, from a line of words and phrases between commas. */
export function toCues(line: string): string[] {
  return line.split(",").map((cue) => cue.trim()).filter((cue) => cue !== "");
}

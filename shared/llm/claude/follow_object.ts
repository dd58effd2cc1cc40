/**
 * Reads a JSON object while its text arrives. `onMember` is called with the members that are complete so far each time one more is, but
 * for the last one, which ends with the object. Whitespace or a code fence before the object is skipped; of text that is no
 * object, or breaks off, nothing more is told. Linear in the text.
 */
export function followObject(
  onMember: (members: Record<string, unknown>) => void,
): (chunk: string) => void {
  const members: Record<string, unknown> = {};
  let depth = 0;
  let in_string = false;
  let escaped = false;
  let is_over = false;
  let member = "";

  const take = () => {
    try {
      Object.assign(members, JSON.parse(`{${member}}`));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      is_over = true;
      return;
    }
    member = "";
    onMember(members);
  };
  const read = (char: string) => {
    if (in_string) {
      in_string = escaped || char !== '"';
      escaped = !escaped && char === "\\";
    } else if (char === '"') in_string = true;
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth -= 1;
  };
  return (chunk) => {
    for (const char of chunk) {
      if (is_over) return;
      const was_outside = depth === 0;
      const ends_member = depth === 1 && !in_string && char === ",";
      read(char);
      if (ends_member) take();
      else if (depth === 0) is_over = !was_outside;
      else if (!was_outside) member += char;
    }
  };
}

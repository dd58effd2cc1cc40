const MAX_REMEMBERED = 1000;

/** The function with up to a thousand of its answers kept: a call has few names and many lines that begin with them. */
export function remember<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (answers.has(text)) return answers.get(text)!;
    if (answers.size >= MAX_REMEMBERED) answers.clear();
    const answer = find(text);
    answers.set(text, answer);
    return answer;
  };
}

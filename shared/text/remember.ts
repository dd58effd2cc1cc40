/** Longer texts are rarely met again, and would fill the memory. */
const MAX_LENGTH = 100;

/**
 * The function with its answers kept, at most so many: the same words and names come up again and again.
 *
 * @param most Default: a thousand.
 */
export function remember<Answer>(
  find: (text: string) => Answer,
  most = 1000,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = find(text);
    if (answers.size >= most) answers.clear();
    if (text.length <= MAX_LENGTH) answers.set(text, answer);
    return answer;
  };
}

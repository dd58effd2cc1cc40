/** Colours for a terminal, or none. Paint finished lines only: the codes would count as letters when lines are wrapped. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

/** Paints with ANSI codes (ECMA-48, section 8.3.117) if `enabled`, and not at all otherwise. */
export function createPaint(enabled: boolean): Paint {
  const within = (code: number) => (text: string) => enabled ? `\x1b[${code}m${text}\x1b[0m` : text;
  return { strong: within(1), faint: within(2), good: within(32), bad: within(33) };
}

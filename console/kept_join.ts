/**
 * The token of the invitation by which somebody came here without being signed in, kept for the tab that the link of a mail opens,
 * which knows no more of the address than the page itself.
 */
const KEY = "join";

export function keepJoin(token: string): void {
  localStorage.setItem(KEY, token);
}

/** Returns what was kept, once. */
export function takeJoin(): string | null {
  const token = localStorage.getItem(KEY);
  localStorage.removeItem(KEY);
  return token;
}

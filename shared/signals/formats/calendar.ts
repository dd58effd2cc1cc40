export async function readInvitation(_text: string): Promise<string> {
  return "";
}

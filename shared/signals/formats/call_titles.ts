/** What a title of a call's record heads: the names, the words themselves, or what is to be done. */
export type Title = "participants" | "transcript" | "tasks";

const TITLES: Record<Title, string> = {
  participants:
    `participants|attendees|speakers|present|invitees|guests|teilnehmer|teilnehmende|teilnehmerinnen|
    teilnehmer*innen|teilnehmer:innen|anwesend|anwesende|sprecher|participantes|présents|intervenants|asistentes|deelnemers|aanwezig|
    aanwezigen|partecipanti|presenti|presentes|deltagere|deltagare|uczestnicy|obecni|参加者|出席者|参会人|参会者|参与者|참석자|참가자`,
  transcript:
    `transcript|transcription|full transcript|meeting transcript|call transcript|audio transcript|transkript|transkription|
    vollständiges transkript|abschrift|gesprächsprotokoll|transcripción|trascrizione|transcrição|transcriptie|udskrift|transkrypcja|
    zapis rozmowy|文字起こし|文字记录|逐字稿|대화록|녹취록`,
  tasks:
    `action|actions|action item|action items|action points|next step|next steps|suggested next steps|to do|todo|to-do|to dos|todos|to-dos|
    tasks|follow up|follow-up|follow ups|follow-ups|assignments|aufgaben|nächste schritte|maßnahmen|prochaines étapes|à faire|tâches|
    tareas|próximos pasos|acciones|actiepunten|acties|volgende stappen|azioni|prossimi passi|próximos passos|tarefas|opgaver|næste skridt|
    åtgärder|nästa steg|zadania|następne kroki|宿題|タスク|アクション|アクションアイテム|次のステップ|待办|待办事项|할 일`,
};

const TITLE_BY_WORDS = new Map(
  Object.entries(TITLES).flatMap(([title, words]) =>
    words.split(/(?<!\s)\s*\|\s*/).map((word) => [word, title as Title])
  ),
);

/** Longer lines are no titles, whatever stands around the words. */
const MAX_TITLE_LENGTH = 60;
const MAX_WORDS_LENGTH = Math.max(...[...TITLE_BY_WORDS.keys()].map((words) => words.length));

/** The words of a line, and no number beside them but that of the entries: "## Participants (2):". */
const TITLE = /^[^\p{L}\p{N}]*(\p{L}.*\p{L})(?:\(\d+\)|[^\p{L}\p{N}])*$/u;

const BARE = /^[A-Za-z](?:.*[A-Za-z])?$/;

/** What a line heads, whatever marks, pictures and colons stand around its words; null where it is no such title. */
export function titleOf(line: string): Title | null {
  if (line.length > MAX_TITLE_LENGTH) return null;
  const words = BARE.test(line) ? line : TITLE.exec(line)?.[1] ?? "";
  return words.length > MAX_WORDS_LENGTH ? null : TITLE_BY_WORDS.get(words.toLowerCase()) ?? null;
}

/** Whether a line heads names, or has them behind a colon: "Participants", "**Participants (2):** Ada Lem, Piet Adler". */
export function isParticipants(line: string): boolean {
  const end = line.search(/[:：]/);
  return titleOf(end < 0 ? line : line.slice(0, end)) === "participants";
}

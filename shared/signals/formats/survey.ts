import { findDate } from "../find_date.ts";
import { parseTable } from "../parse_table.ts";
import type { FormatReading } from "../signal_draft.ts";
import { isNameShaped, lookOf } from "../speaker_labels.ts";
import { cleanSpeakerName } from "../speaker_name.ts";
import { TextBuilder } from "../text_builder.ts";

/**
 * The answers of a survey: a row for each person and a column for each question, or a row for each answer. Each person's answers are
 * a signal, the questions above them boilerplate. A table that asks nothing and names nobody is a document of rows.
 *
 * @param title Of the survey, such as the file's name.
 */
export function readSurvey(text: string, title: string): FormatReading {
  const { header, rows } = readHeader(parseTable(text));
  const is_administered =
    header.filter((name) => SUBMITTER.test(name) || ADMINISTRATION.test(name)).length > 1;
  const columns = header.map((name, at): Column => ({
    name,
    at,
    role: isAddresses(rows, at)
      ? "address"
      : is_administered && ADMINISTRATION.test(name)
      ? "other"
      : roleOf(name),
  }));
  const dates = readDates(columns, rows);
  // Whatever else it holds, what one person sends another answers no questions.
  if (header.some((name) => RECIPIENT.test(name))) return toTable([header, ...rows]);
  const responses = readTransposed(columns, rows) ?? readLongForm(columns, rows) ??
    readWideForm(columns, rows);
  if (responses === null) return toTable([header, ...rows]);
  const filled = responses.filter(({ answers }) => answers.length > 0);
  return {
    signals: filled.map((response) => toSignal(response, title, dates[response.row]!)),
    notes: notesOf(columns, responses.length - filled.length),
  };
}

/** What one person answered. */
interface Response {
  person: Person;
  answers: { question: string; answer: string }[];
  /** The index of its first row. */
  row: number;
}

/** Null where the columns ask nothing. */
function readWideForm(columns: readonly Column[], rows: readonly string[][]): Response[] | null {
  if (!isSurvey(columns, rows)) return null;
  const questions = columns.filter(({ role }) => role === "question");
  return rows.map((row, index) => ({
    person: readPerson(columns, row, index + 1),
    answers: questions.flatMap(({ name, at }) => {
      const answer = row[at]?.trim() ?? "";
      return answer === "" ? [] : [{ question: name, answer }];
    }),
    row: index,
  }));
}

const QUESTION =
  /^(?:question(?: text)?|frage|pregunta|domanda|vraag|pergunta|fråga|spørgsmål|pytanie|質問|问题)$/i;
const ANSWER =
  /^(?:answer|response|antwort|réponse|respuesta|risposta|antwoord|resposta|svar|odpowiedź|回答)$/i;

/** A row for each answer, those of one person below one another; null where no columns are named for questions and answers. */
function readLongForm(columns: readonly Column[], rows: readonly string[][]): Response[] | null {
  const question_at = columns.findIndex(({ name }) => QUESTION.test(name));
  const answer_at = columns.findIndex(({ name }) => ANSWER.test(name));
  if (question_at < 0 || answer_at < 0) return null;
  const tells_who = columns.filter(({ role }) => role !== "question" && role !== "time");
  const responses = new Map<string, Response>();
  rows.forEach((row, index) => {
    const key = tells_who.map(({ at }) => row[at]?.trim() ?? "").join("\n");
    const response = responses.get(key) ??
      { person: readPerson(columns, row, responses.size + 1), answers: [], row: index };
    responses.set(key, response);
    const answer = row[answer_at]?.trim() ?? "";
    if (answer !== "") response.answers.push({ question: row[question_at]?.trim() ?? "", answer });
  });
  return [...responses.values()];
}

/** A row for each question and a column for each person; null where the columns are not called by names. */
function readTransposed(
  [first, ...people]: readonly Column[],
  rows: readonly string[][],
): Response[] | null {
  if (first === undefined || first.name !== "" && !QUESTION.test(first.name)) return null;
  const are_people = people.length > 1 &&
    people.every(({ name }) => isNameShaped(name) && lookOf(name) === "strong");
  const asked = rows.filter(([question = ""]) =>
    /[?？]/.test(question) || question.trim().split(/\s+/).length >= 4
  );
  if (!are_people || asked.length * 2 < rows.length) return null;
  return people.map(({ name, at }, index) => ({
    person: { name: cleanSpeakerName(name), address: null, label: name },
    answers: rows.flatMap((row) => {
      const answer = row[at]?.trim() ?? "";
      return answer === "" ? [] : [{ question: row[first.at]?.trim() ?? "", answer }];
    }),
    row: Math.min(index, rows.length - 1),
  }));
}

type Role =
  | "submitter"
  | "time"
  | "name"
  | "first_name"
  | "last_name"
  | "address"
  | "other"
  | "question";

interface Column {
  name: string;
  at: number;
  role: Role;
}

interface Person {
  /** As the title has it. */
  label: string;
  name: string | null;
  address: string | null;
}

/** What programs call the columns that hold no answers. */
const ROLES: [Role, RegExp][] = [
  [
    "time",
    /^(?:time ?stamp|zeitstempel|marca temporal|horodateur|informazioni cronologiche|tijdstempel|tidsstempel|tidsstämpel|sygnatura czasowa|carimbo de data\/hora|タイムスタンプ|时间戳记?|타임스탬프|(?:completion|submission|start|end) (?:time|date)|(?:date|time) submitted|submit(?:ted)?(?: at| on| date)?(?: \(utc\))?|start date(?: \(utc\))?|startdate|enddate|recordeddate|recorded date|created(?: at)?|time|date|datum|zeit|fecha|data|heure|startzeit|fertigstellungszeit|abgeschlossen am)$/i,
  ],
  [
    "first_name",
    /^(?:first name|vorname|prénom|nombre de pila|nome proprio|voornaam|förnamn|fornavn|imię|recipientfirstname|given name)$/i,
  ],
  [
    "last_name",
    /^(?:last name|surname|nachname|familienname|nom de famille|apellidos?|cognome|achternaam|efternamn|efternavn|etternavn|nazwisko|recipientlastname|family name)$/i,
  ],
  [
    "name",
    /^(?:(?:what(?:'s| is) )?(?:your )?(?:full )?name|respondent(?: name)?|participant|vor- und nachname|(?:ihr|dein|vollständiger) name|wie hei(?:ß|ss)en sie|nom(?: complet| et prénom)?|votre nom|nombre(?: completo| y apellidos)?|nome(?: completo| e cognome)?|naam|uw naam|namn|ditt namn|navn|imię i nazwisko|名前|お名前|氏名|姓名|이름|teilnehmer(?:in)?|customer(?: name)?|client|author(?: name)?|autor(?:in)?|auteur|reviewer(?: name)?|interviewee|contact name|requester)\??$/i,
  ],
  [
    "address",
    /^(?:(?:your )?e-?mail(?:[ -]?(?:address|adresse|adres|id))?|email address|username|nutzername|benutzername|adresse e-mail|courriel|correo(?: electrónico)?|dirección de correo electrónico|indirizzo e-?mail|nome utente|e-mailadres|e-postadress|endereço de e-mail|adres e-mail|メールアドレス|recipientemail|respondentemail|user ?name)$/i,
  ],
  [
    "other",
    /^(?:#|id|.* id|responseid|ip(?: |-)?addres.*|ipaddress|status|progress|duration.*|finished|response type|external ?(?:data )?reference|location(?:latitude|longitude)|distribution ?channel|user ?language|last page|start language|language|seed|score|total points|points? - .*|feedback - .*|custom data.*|browser.*|referr?er(?: url)?|user agent|platform|device|tags|token|url|url param.*|antwort-id|punkte - .*|gesamtpunktzahl|quizfeedback|last modified time|uhrzeit der letzten änderung|id der antwort|datum abgeschickt|letzte seite|start-sprache|zufallsstartwert)$/i,
  ],
];

const RECIPIENT =
  /^(?:to|recipients?|receiver|sent to|an|empfänger(?:in)?|destinataires?|destinatari[oa]s?|destinatari|ontvanger|modtager|mottaker|mottagare|odbiorca|宛先|收件人)$/i;

/** Who wrote a ticket, which is often somebody else than who asked for help. */
const SUBMITTER =
  /^(?:submitter|submitted by|created by|creator|reporter|opened by|logged by|erstellt von|ersteller(?:in)?|melder(?:in)?|gemeldet von|créé par|rapporteur|creado por|creato da|aangemaakt door)(?: name)?$/i;

/** Where a ticket tells both apart, who wrote it down and whom it came from. */
const CREATOR = /^creat(?:or|ed by)|^(?:logged|opened) by|^erstell/i;

/** Columns of tickets and mails that say what became of them; one alone may be a question of a survey. */
const ADMINISTRATION =
  /^(?:assignees?|assigned to|assigned agent|agent|assignment group|group|team|queue|folder|priority|severity|urgency|channel|via|source|resolution|cc|bcc|followers|collaborators|updated(?: at)?|closed(?: at)?|resolved(?: at)?|due date|bearbeiter(?:in)?|zuständig|zugewiesen an|priorität|ordner|warteschlange|assigné à|priorité|dossier|asignado a|prioridad|carpeta|assegnato a|priorità|cartella|toegewezen aan|prioriteit|map)$/i;

/** "Name - First Name", "Name (Last)": the parts of one question for the name. */
const PART_OF_NAME = /^(?:(?:your|full) )?name ?[-–:(] ?(first|last)(?: name)?\)?$/i;

function roleOf(name: string): Role {
  const part = PART_OF_NAME.exec(name.trim())?.[1]?.toLowerCase();
  if (part !== undefined) return part === "first" ? "first_name" : "last_name";
  if (SUBMITTER.test(name.trim())) return "submitter";
  return ROLES.find(([, pattern]) => pattern.test(name.trim()))?.[0] ?? "question";
}

/** Whatever a column is called, addresses are no answers. */
function isAddresses(rows: readonly string[][], at: number): boolean {
  const values = rows.map((row) => (row[at] ?? "").trim()).filter((value) => value !== "");
  return values.length > 0 && values.every((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value));
}

/** Programs that write two lines of headers, and a third for themselves. */
function readHeader([first = [], second = [], third = [], ...others]: string[][]) {
  if (third.some((cell) => cell.startsWith('{"ImportId"'))) {
    return { header: second.map(cleanHeader), rows: others };
  }
  const rows = [second, third, ...others].filter((row) => row.some((cell) => cell.trim() !== ""));
  if (!isSecondHeader(first, second)) return { header: first.map(cleanHeader), rows };
  let question = "";
  const header = first.map((cell, at) => {
    question = cell.trim() || question;
    const choice = second[at]?.trim() ?? "";
    return cleanHeader(
      choice === "" || GENERIC_CHOICE.test(choice) ? question : `${question} – ${choice}`,
    );
  });
  return { header, rows: rows.slice(1) };
}

const GENERIC_CHOICE =
  /^(?:open-ended response|response|offene antwort|antwort|réponse ouverte|réponse|respuesta(?: abierta)?|risposta(?: aperta)?)$/i;

/** SurveyMonkey's line of choices: nothing under the columns about the person, something under the questions. */
function isSecondHeader(first: readonly string[], second: readonly string[]): boolean {
  const about = first.flatMap((name, at) =>
    name.trim() !== "" && roleOf(name) !== "question" ? [at] : []
  );
  return about.length > 0 && about.every((at) => (second[at] ?? "").trim() === "") &&
    second.some((cell) => GENERIC_CHOICE.test(cell.trim()) || first.includes(""));
}

function cleanHeader(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

function isSurvey(columns: readonly Column[], rows: readonly string[][]): boolean {
  const questions = columns.filter(({ role }) => role === "question");
  if (questions.length === 0) return false;
  if (questions.some(({ name }) => /[?？]/.test(name) || name.split(" ").length >= 5)) return true;
  const tells_who = columns.some(({ role }) => role !== "question" && role !== "other");
  return tells_who &&
    rows.some((row) => questions.some(({ at }) => (row[at] ?? "").trim().split(/\s+/).length >= 4));
}

function readPerson(columns: readonly Column[], row: readonly string[], number: number): Person {
  const cell = (role: Role) => {
    const column = columns.find((column) =>
      column.role === role && (row[column.at] ?? "").trim() !== ""
    );
    return column === undefined ? "" : row[column.at]!.trim();
  };
  const named = cleanSpeakerName(cell("name") || `${cell("first_name")} ${cell("last_name")}`);
  const creator = columns.find(({ role, name }) => role === "submitter" && CREATOR.test(name));
  const submitter = cleanSpeakerName(row[creator?.at ?? -1] ?? "") ??
    cleanSpeakerName(cell("submitter"));
  const name = submitter ?? named;
  const is_own = submitter === null || submitter === named;
  const address = is_own && cell("address").includes("@") ? cell("address") : null;
  return { name: name ?? address, address, label: name ?? address ?? `respondent ${number}` };
}

function toSignal(
  { person: { name, address, label }, answers }: Response,
  title: string,
  occurred_at: string | null,
): FormatReading["signals"][number] {
  const text = new TextBuilder();
  const day = occurred_at === null ? "" : `, ${occurred_at.slice(0, 16).replace("T", " ")}`;
  text.append({ words: `${title}: ${label}${day}`, kind: "boilerplate" });
  for (const { question, answer } of answers) {
    text.append({ words: question, kind: "boilerplate" });
    text.append({ words: answer, kind: "written", speaker: name, separator: "\n" });
  }
  return {
    source_type: "portal_response",
    authority: "client",
    title: `${title}: ${label}`,
    ...text.build(),
    occurred_at,
    metadata: address === null ? {} : { speakers: [{ name, address }] },
  };
}

/** When each row was sent; the latest of its times, because programs also tell when the survey was opened. */
function readDates(columns: readonly Column[], rows: readonly string[][]): (string | null)[] {
  const times = columns.filter(({ role }) => role === "time").map(({ at }) => {
    const values = rows.map((row) => row[at] ?? "");
    const toDate = dateReader(values);
    return values.map(toDate);
  });
  return rows.map((_, index) =>
    times.map((dates) => dates[index] ?? "").reduce(
      (latest, date) => date > latest ? date : latest,
      "",
    ) || null
  );
}

/** Reads "6/9/2026" by the order of day and month that other rows of the column show; null where none does. */
function dateReader(values: readonly string[]): (value: string) => string | null {
  const parts = values.flatMap((value) => {
    const [, one, other] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(value.trim()) ?? [];
    return one === undefined ? [] : [[Number(one), Number(other)] as const];
  });
  const is_day_first = parts.some(([one]) => one > 12);
  const is_month_first = parts.some(([, other]) => other > 12);
  return (value) => {
    const [all, one, other, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(value.trim()) ?? [];
    if (all === undefined || is_day_first === is_month_first) return findDate(value);
    const [day, month] = is_day_first ? [one!, other!] : [other!, one!];
    return findDate(
      `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${value.trim().slice(all.length)}`,
    );
  };
}

function toTable(rows: readonly string[][]): FormatReading {
  const text = new TextBuilder();
  rows.forEach((row, index) => {
    const words = row.map((cell) => cell.replace(/\s+/g, " ").trim()).join("\t");
    text.append({ words, kind: index === 0 ? "boilerplate" : "written", separator: "\n" });
  });
  return {
    signals: [{
      source_type: "document",
      authority: "consultant",
      title: null,
      ...text.build(),
      occurred_at: null,
      metadata: {},
    }],
    notes: [],
  };
}

function notesOf(columns: readonly Column[], blank: number): string[] {
  const others = columns.filter(({ role, name }) => role === "other" && name !== "").map((
    { name },
  ) => name);
  return [
    ...(others.length > 0 ? [`Columns without answers were left out: ${others.join(", ")}`] : []),
    ...(blank > 0 ? [`${blank} rows without an answer were left out`] : []),
  ];
}

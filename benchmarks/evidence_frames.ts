/**
 * Words planted around real sentences. What hides in them when the sentence alone is quoted is a question, a condition, a report, a
 * doubt, a denial or a correction; or nothing, although it looks like one. Written against plain text, without any code of the
 * verifier.
 */
import type { Random, SampledMeeting } from "./evidence_edits.ts";

/** A conversation with a real sentence in it, and the quote that leaves out what stands around it. */
export interface Planted {
  content: string;
  quote: string;
}

/** `{s}` is the sentence, `{rest}` the sentence without its subject; a line break divides turns, of which Ben's is the other's. */
type Frames = readonly string[];

/** By class: the sentence is not meant as it stands. */
export const HIDING_FRAMES: Record<string, Frames> = {
  question: [
    "Do you really think {s}?",
    "Is it true that {s}?",
    "Would you say {s}?",
    "So {s}, is that what you want?",
    "How do we know that {s}?",
    "Could it be that {s}?",
    "{S}?",
  ],
  question_unmarked: [
    "do you think {s}",
    "would you say that {s}",
    "is it true that {s}",
    "so do we believe {s}",
  ],
  tag_question: ["{S}, right?", "{S}, is that correct?", "{S}, isn't it?", "{S}, or am I wrong?"],
  condition_before: [
    "If the board agrees, {s}.",
    "Provided that the price stays low, {s}.",
    "As long as the supplier delivers, {s}.",
    "In case the other project is stopped, {s}.",
    "Suppose the tests go well, then {s}.",
    "Assuming that marketing pays for it, {s}.",
    "Only if they give us the money, {s}.",
    "if the boss says yes {s}",
    "Should the budget be raised, {s}.",
  ],
  condition_behind: [
    "{S}, if the board agrees.",
    "{S}, unless the budget is cut.",
    "{S}, provided that the tests go well.",
    "{S}, as long as nobody objects.",
    "{S}, but only if marketing pays for it.",
    "{S} if they give us the money.",
    "{S}, assuming the supplier delivers.",
    "{S}, depending on what the tests say.",
  ],
  report_before: [
    "The salesman claimed that {s}.",
    "My neighbour says {s}.",
    "According to some article, {s}.",
    "There is a rumour that {s}.",
    "They told us that {s}.",
    "I heard somewhere that {s}.",
    "The consultant wrote in his report that {s}.",
    "People say that {s}.",
    "Allegedly {s}.",
  ],
  report_behind: [
    "{S}, says the man from the factory.",
    "{S}, according to the brochure.",
    "{S}, or so they say.",
    "{S}, I was told.",
    "{S}, he claims.",
    "{S}, as the vendor likes to say.",
  ],
  hedge: [
    "Maybe {s}.",
    "Perhaps {s}, who knows.",
    "It might be that {s}.",
    "Possibly {s}.",
    "{S}, I guess.",
    "{S}, probably.",
    "I suppose {s}.",
    "{S}. But don't quote me on that.",
  ],
  doubt: [
    "I doubt that {s}.",
    "I am not at all convinced that {s}.",
    "It is doubtful whether {s}.",
    "I have my doubts that {s}.",
    "I'm not sure {s}.",
    "We are far from certain that {s}.",
    "It remains to be seen whether {s}.",
    "I wonder if {s}.",
    "{S}, but I doubt it.",
  ],
  denial_at_distance: [
    "I would never, whatever anybody may have told you last week, say that {s}.",
    "It is simply not the case, and I have said so to everybody in this room, that {s}.",
    "Nobody in this company, from the boss down to the trainees, ever agreed that {s}.",
    "I do not think, and I have slept over it for a week, that {s}.",
    "It is not true that {s}.",
    "By no means would I claim that {s}.",
    "It would be wrong to say that {s}.",
    "There is no way that {s}.",
    "I don't believe for a minute that {s}.",
  ],
  none_of: [
    "None of us {rest}.",
    "Nobody here would {rest}.",
    "Hardly anybody {rest}.",
    "Not one of them {rest}.",
    "We don't {rest}.",
    "We would never {rest}.",
    "We refuse to {rest}.",
  ],
  quotation: [
    'He goes "{s}" and laughs.',
    'The notice at the door reads: "{S}."',
    '"{S}," shouted the driver.',
    'In the letter they wrote "{s}".',
  ],
  belief_of_others: [
    "My brother is convinced that {s}.",
    "The porter swears that {s}.",
    "From what my cousin tells me, {s}.",
    "The way the driver tells it, {s}.",
  ],
  unread_clause: [
    "It is an old story that {s}.",
    "The joke in the canteen is the idea that {s}.",
    "He has this opinion that {s}.",
  ],
  wish: [
    "I wish {s}.",
    "If only {s}.",
    "In an ideal world {s}.",
    "Let us pretend that {s}.",
    "Suppose that {s}.",
  ],
  reservation: [
    "I would have to check, but {s}.",
    "I could be wrong, but {s}.",
    "I am not certain, but {s}.",
    "{S}, but I would have to look that up.",
  ],
  instead_of: [
    "Rather than say that {s}, ask the others.",
    "It is a myth that {s}.",
    "{S} is exactly what I did not say.",
    "{S}? Forget it.",
  ],
  retraction_in_the_sentence: [
    "I said {s}; that was wrong.",
    "{S}, but don't quote me on that.",
    "{S}, no, wait, that is nonsense.",
  ],
  answered_no: [
    "Would you say that {s}?\nBen: Not really.",
    "{S}?\nBen: No.",
    "{S}?\nBen: I would have to ask.",
    "{S}?\nBen: That was last year.",
  ],
  correction: [
    "{S}. Scratch that.",
    "{S}. No, wait, that is wrong.",
    "{S}. Sorry, forget what I just said.",
    "{S}. I was only joking.",
    "{S}. Let me correct myself.",
    "{S}, no, that's nonsense.",
  ],
  correction_in_next_turn: [
    "{S}.\nBen: Good, noted.\nNo, forget that, I mixed it up.",
    "{S}.\nBen: Okay.\nThat was wrong, I take it back.",
    "{S}.\nBen: Fine.\nActually, scratch that.",
  ],
};

/** By class: it looks like one of them, and the sentence is meant all the same. */
export const PLAIN_FRAMES: Record<string, Frames> = {
  certainty: [
    "There is no doubt that {s}.",
    "I am sure that {s}.",
    "Without a doubt {s}.",
    "There is no question that {s}.",
  ],
  own_words: ["As I said, {s}.", "I told you that {s}.", "I have always said that {s}."],
  turn_of_speech: [
    "If you ask me, {s}.",
    "To be honest, {s}.",
    "If I may say so, {s}.",
    "No matter what the others say, {s}.",
    "Believe it or not, {s}.",
  ],
  known_fact: [
    "We know that {s}.",
    "The point is that {s}.",
    "You should know that {s}.",
    "It was decided that {s}.",
    "The problem is that {s}.",
  ],
  in_any_case: [
    "Even if the price goes up, {s}.",
    "Whether they like it or not, {s}.",
    "When the shops open, {s}.",
    "Because the time is short, {s}.",
  ],
  beside_a_denial: [
    "We don't care about the box, but {s}.",
    "No, thank you, no coffee for me. {S}.",
    "I don't know about the others. {S}.",
    "It is not a toy. {S}.",
    "{S}, and nothing will change that.",
  ],
  beside_a_question: [
    "What is the point of all this? {S}.",
    "You ask why? {S}.",
    "{S}, you know?",
    "Ben: Do you take sugar?\nNo. {S}.",
  ],
  beside_others: [
    "Maybe you remember our old office. {S}.",
    "The vendor says hello. {S}.",
    "Sorry, that was my phone. {S}.",
    "{S}. Maybe we should have a break.",
    "{S}. If you need me, I am in the kitchen.",
  ],
  affirmed: [
    "It turns out that {s}.",
    "I can confirm that {s}.",
    "The board decided that {s}.",
    "What bothers everybody is that {s}.",
    "Please note that {s}.",
  ],
  own_quotation: ['I keep telling them "{s}".', 'I always say: "{S}."'],
  complaint_behind: [
    "{S}. That has to change.",
    "{S}. It was a mistake to wait so long.",
    "{S}, otherwise the customers leave.",
    "{S}, and that is wrong and has to stop.",
  ],
  answered_yes: [
    "{S}?\nBen: Exactly.",
    "{S}, right?\nBen: Absolutely.",
    "Would you say that {s}?\nBen: Spot on.",
  ],
  hesitation: [
    "Um, so, {s}.",
    "I mean, {s}.",
    "Well, {s}, yeah.",
    "Okay, so {s}, and that's that.",
  ],
};

/** Words that a sentence must not hold, so that nothing in it stands in the way of what is planted. */
const LOADED =
  /n't\b|\b(?:not|no|nor|never|none|nobody|nothing|neither|without|hardly|if|whether|unless|maybe|perhaps|probably|possibly|presumably|think|thinks|thought|guess|suppose|believe|hope|assume|imagine|seems?|said|says|say|saying|tell|told|heard|read|wrote|claims?|may|might|could|would|should|but|or|sorry|actually|wait|mean|like|used|ago|before|once|supposed|sure|doubt|wonder|question|depend\w*|instead|rather|refuse\w*|avoid\w*|stop\w*|too|what|who|why|how|when|where|which|because|so|than|as|until|only|just|yes|yeah|okay|well|right|please|let|case|except|provided|likely|apparently|according|know|see|find|want|ask\w*|wish|shall)\b/i;
/** True if a text holds a question or any word that may weaken or deny what stands beside it. */
export function isLoaded(text: string): boolean {
  return text.includes("?") || LOADED.test(text) || ASKING.test(text);
}

/** How questions begin that nobody put a question mark to. */
const ASKING =
  /(?:^|[.{}] )(?:um |uh |so |and )*(?:do|does|did|is|are|was|were|have|has|can|will) (?:you|we|they|he|she|it|i|there|this|that|anything|anyone|any|the)\b|\bhopefully\b/i;

const SUBJECT = /^(?:we|they|people|users|it|the [a-z]+|our [a-z]+)\b/i;
const VERB =
  /\b(?:is|are|was|were|has|have|had|can|will|must|need|needs|get|gets|use|uses|make|makes|do|does|go|goes|take|takes|put|got|come|comes|work|works)\b/i;

/** A statement of the meetings that any frame fits around; its words without the full stop. Null if the draw found none. */
export function drawStatement(meetings: readonly SampledMeeting[], random: Random): string | null {
  const meeting = meetings[Math.floor(random() * meetings.length)];
  const turn = meeting?.turns[Math.floor(random() * meeting.turns.length)];
  const sentences = (turn?.text ?? "").replace(/\{\w+\}|\[[a-z ]+\]/g, "").split(/(?<=[.?!]) /);
  const sentence = sentences[Math.floor(random() * sentences.length)]?.trim() ?? "";
  const statement = sentence.replace(/^(?:(?:um|uh|and|then|also|oh|mm)[ ,]+)+/i, "").replace(
    /[ .]+$/,
    "",
  );
  const words = statement.split(/\s+/).length;
  const fits = /\.$/.test(sentence) && words >= 5 && words <= 25 && !/[?!;:"]/.test(statement) &&
    SUBJECT.test(statement) && VERB.test(statement) && !LOADED.test(statement);
  return fits ? statement : null;
}

/** The frame around the statement, and the statement as it then stands there. */
export function plant(frame: string, statement: string): Planted | null {
  const lower = /^I\b/.test(statement)
    ? statement
    : statement.charAt(0).toLowerCase() + statement.slice(1);
  const upper = statement.charAt(0).toUpperCase() + statement.slice(1);
  const rest = /^(?:we|they|people|users) (.+)$/i.exec(statement)?.[1];
  const needs_rest = frame.includes("{rest}");
  if (needs_rest && (rest === undefined || !/^(?!u[hm]\b|[a-z]{1,2} )(?:\S+ ){3}/i.test(rest))) {
    return null;
  }
  const words = frame.replace("{s}", lower).replace("{S}", upper).replace("{rest}", rest ?? "");
  const lines = words.split("\n").map((line) => /^Ben: /.test(line) ? line : `Ana: ${line}`);
  const quote = needs_rest ? rest ?? "" : frame.includes("{s}") ? lower : upper;
  return { content: `Ben: Good morning, everybody.\n${lines.join("\n")}`, quote };
}

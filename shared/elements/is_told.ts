import { isPresent } from "../text/is_present.ts";

const SAID = "(?:mentioned|discussed|specified|stated|disclosed)";
const WAS = "(?:is|are|was|were|has|have)(?: been)?";

/** Sentences that only say that nothing was said, which models write although they are told not to. */
const UNTOLD = [
  new RegExp(`^(?:\\S+ ){1,6}?${WAS} (?:not|never)(?: yet| been| explicitly)* ${SAID}\\.?$`, "i"),
  new RegExp(`^no (?:\\S+ ){1,5}?(?:${WAS} )?(?:explicitly )?${SAID}\\.?$`, "i"),
  new RegExp(
    `\\b(?:no|not|never|nothing|none)\\b.{0,60}\\b${SAID}\\b.{0,20}\\b(?:signals?|transcripts?|e-?mails?|calls?|notes?)\\.?$`,
    "i",
  ),
];
/** Longer texts say more than that. */
const MAX_UNTOLD_LENGTH = 120;

/** False for a null, blank or placeholder text, and for a sentence that only says that something is unknown. */
export function isTold(text: string | null): text is string {
  if (!isPresent(text)) return false;
  const sentence = text.trim().replace(/\s+/g, " ");
  return sentence.length > MAX_UNTOLD_LENGTH || !UNTOLD.some((untold) => untold.test(sentence));
}

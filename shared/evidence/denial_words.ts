/** The plain words of denial, in the languages that are read. */
export const DENIAL_WORDS =
  /(?<!\p{L})(?:no|not|none|nobody|nothing|never|zero|cannot|\p{L}+n['’]t|kein\p{L}*|nicht|niemand|nichts|nie|pas|aucune?|personne|rien|jamais|ning[uú]n[oa]?|nadie|nada|nunca|geen|niet|niemand|niets|nooit)(?!\p{L})|ない|ません|なし|ゼロ|没有|不/iu;

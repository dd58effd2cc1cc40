/** What transcribers put between the words: {vocalsound}, [laughter], (inaudible). */
export const MARK_PATTERN = /\{[^{}]*\}|\[[^[\]]*\]|\((?:inaudible|laughs?|laughter|pause)\)/gi;

/**
 * English words that carry grammar rather than matter: articles, pronouns, prepositions, conjunctions, auxiliaries and the
 * small change of speech. Folded, contractions in both their written and their expanded parts.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those there here
   i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
   it its itself they them their theirs themselves one ones who whom whose which what when where why how
   and or but nor so if then than because as while though although until unless since whether
   of in on at to from by for with about into onto over under up down out off through between after before again
   am is are was were be been being do does did done doing have has had having
   can could will would shall should may might must ought
   not no yes also too very just only really quite rather even still already ever always
   all any both each few more most other some such own same much many
   s t d m o re ve ll don didn doesn isn aren wasn weren won can couldn wouldn shouldn
   ok okay yeah yep well oh ah um uh er erm hmm mm mhm like right now let get got go going gonna wanna gotta
   i'm i'd i'll i've it's that's there's what's he's she's we're we've we'll we'd you're you've you'll they're they've
   don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't wouldn't shouldn't won't haven't hasn't
   let's thing things kind sort bit lot actually basically maybe anyway`.split(/\s+/),
);

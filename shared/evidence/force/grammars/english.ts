import type { Grammar } from "../grammar.ts";

/** Contractions come apart: "don't" is "do not", "it's" is "it is", "I'd" is "i would". */
export const ENGLISH: Grammar = {
  language: "en",
  cues: {
    harmless: `
      if [i|we] [understand|understood|heard|remember|get|got] (you|that|it) (correctly|right|rightly) ,; if
        [i|we] (have) (got|understood|heard) (you|that|it) (correctly|right|rightly) ,;
      [insisted|agreed|demanded|complained] (,) (and) so;
      [is|are|was|were|get|gets|been|being]
        [*ed|put|sent|cut|set|done|built|made|read|hung|laid|written|sewn|drawn] [wrong|wrongly];
      [final|last|deciding|casting] say;
      [can not|could not] imagine how [often|many|much|long];
      at the moment; for the moment; at this moment; at that moment; according to (the|our|its|my|their) (..)
        [clock|list|sheet|register|till|log|logs|logbook|counter|statistics|figures|records|books|report|timesheet*|scale|display];
        if (we|i) (really|absolutely) [have to|must|need to|need]; if need be; if (it is) (really)
        [necessary|needed]; if push comes to shove; # (..) of [our|the|my|all|these|their|its|your] ..
        [is|are|was|were] [wrong|false|missing|incorrect|rejected|cancelled|refused];
        [every|each|half|most|many|some|# *] (..) of [our|the|my|these] .. [is|are]
        [wrong|false|missing|incorrect]; # * [is|are|was|were] [wrong|incorrect|false|missing]; no [wait|hang
        on|hold on|sorry|stop] (,); no doubt; without (a|any|the slightest) doubt; beyond doubt; [not|never]
        (really|ever) [doubt|doubted];
      not a doubt; no one doubts; nobody doubts; not in doubt; no question (about it|that); no denying;
      [can|could] not deny; nobody denies; without [question|fail|exception|exaggeration]; out of the ordinary;
      rest assured; in doubt; when in doubt; [paid|unpaid|insurance|warranty|damage] claims;
      [open|many|more|few|no|all|the|#] claims [#|a|per|each|every|double*|go|come|take|cost|were|are|in|of|from];
      claims [log|form*|department|desk|handler*];
      not [only|just|merely|simply|least|alone|to mention|to speak of|unlike|so much the]; nothing but;
      nothing (less|short) [of|than]; none other than; no other than; no more (and|nor) no less; no more no less;
      no less; no fewer; not more not less; no [later|earlier|sooner|longer|fewer|less|more|higher|bigger] than;
      not (a|one) (single) (cent|euro|penny|day|hour|minute|week) [later|earlier|sooner|more|less] (than);
      [not|never] [more|less|later|earlier|fewer|before|until] (than) #; not until; no sooner; not before; not over #;
      no [problem|worries|wonder|surprise|secret|matter|joke|exception|time to lose|end
        of|small|strings|nonsense|frills|ifs|buts|use crying]; in no time; not bad; not long [ago|after];
      not far [from|behind|away]; not to be [confused|mistaken|forgotten];
      can not [wait|stress|overstate|emphasise|emphasize|help but|help noticing|say enough|be overstated|thank];
      could not [be (clearer|happier|simpler|better)|agree more|care less|wait]; never fails; never mind the;
      do not [forget|worry|hesitate|get me wrong|misunderstand|mind]; no mistake; make no mistake; needless to say;
      no need to [say|tell|explain|mention|worry]; last but (not) (least); last not least;
      nothing [clearer|is clearer|else matters]; nothing would [please|make|help]; no stone unturned;
      not that it matters; that|which (i|we|they|you) [avoid|avoided]; [bus|train|tram|last|next|full|non] stop;
      stop by; the stop; a stop; stop watch; as if; as though; even if; even though; even when;
      if [you|i] [may|might|can] [say|ask|add|put it|be|speak]; if you ask me;
      if i (am|am to be|have to be|may be) (quite|really) honest; to be honest; if you like; if you will; if you
        please;
      if you (want to|must|really want to) know; if you [know|see] what i mean; if you wonder; if you are wondering;
      if you [think|look] (about|at) (it); if [anything|ever|need be|necessary|needed|possible]; if at all;
      if only because; if not [more|earlier|sooner|the|all|most|longer|less|better|worse|higher|bigger|even];
      if it helps; if that makes sense; if truth be told; if the truth be told; what if; see if; few if any;
      little if any; believe it or not;
      if there is (only) (one|anything|something) (thing) ... [want|wish|need|hate|know|miss|like]; if nothing else;
      like it or not; more often than not; come what may; be that as it may; that if anything; whether or not;
      whether .. or (not); whether ... or not; no matter [if|whether]; regardless of [whether|if];
      no matter [what|how|who|where|when|which] ... [say|says|think|thinks|claim|claims|want|wants|do|does|believe|
        believes]; [where|what|when|how|which|than] (the|our|a|my) .. [says|said|say] $;
      [what|where|how] .. [says|said|say] [about|to|there]; as you know; as everybody knows; as everyone knows;
      as always; let me [say|tell|repeat|add]; that said; having said that; so to say; that is to say; to say
        the least;
      easier said; when all is said; says it all;
      say|says|said [the same|so too|yes|no|hello|goodbye|thank|thanks|nothing|little|a lot|sorry];
      (it|that) says [on|in|here]; think|thinks the same; [to|i would|must|should|would] say $; i would say; i
        must say;
      i have to say; think|thinks|thought|thinking [of|about]; to think; i think [so too|the same]; believe in;
      believe me; i can tell you; get|gets|got|getting|am|is|are|was|were|be|been used to;
      used to [it|them|noise|that|this]; is used to; sort of; kind of; more or less;
      [maybe|perhaps|possibly|probably] you [have|know|remember|saw|heard]; [may|might] i; may bank;
      you [may|might] [know|remember|think|say|ask|wonder|have heard|have seen|have noticed]; it may sound;
      [in|of|by|until|since|till|from|before|after|this|next|last|early|mid|late|end of|every|each|for] may; # may;
      may [#|the #|and|or|at the latest];
      it would be [nice|good|great|lovely|perfect|wonderful|ideal|fantastic|helpful| brilliant|best|fine|useful|a
        dream|a relief|a pleasure] if; would you say (that); say|says|said [what|where|when|who|how|which|why];
      (the|our|my|your|this|next) may
        [is|was|release|date|deadline|launch|start|meeting|deal|fair|holiday|holidays|order|rent|issue|campaign|round];
      as i|we (have|had) (already|always) [said|say|mentioned|wrote|told|explained|promised];
      (i|we|my ..|our ..) would be (so|very|really|more than|the happiest ..)
        [happy|glad|grateful|delighted|pleased|thrilled|relieved|over the moon|happiest] .. if;
      would (really|so|just) [love|like|appreciate|prefer|enjoy|help|help us|help me|suit us|be a dream|make me
        happy|make us happy] (it|is) if; would (really|so) appreciate if;
      what would [help|make me happy|make us happy] is if; hope (that|this|you) [helps|are|had|have|finds];
      rather quickly; rather than later; sooner rather than later; rather [more|a lot|nice|good|big|small];
      would rather have; instead [we|i|they|he|she|it|the|our]; benefit of the doubt;
      as long as [the day|i can remember|we have known|#]; so long as the day; just in case;
      in case of [doubt|fire|emergency]; in case you [wonder|were wondering|wondered|missed]; supposed to;
      in good condition; once a [day|week|month|year]; all at once; at once; once more; once again; once and for all;
      once every; only once; more than once; once or twice; once #; can you believe; guess what; happen to know;
      i am sure; sure enough; for sure; to be sure; make|makes sure; for certain; for a fact;
      in the past # [days|weeks|months|years];
      [over|for|during|in|within] the (past|last) [week|month|year|few|#|days|weeks|months|years]; half past;
      quarter past; past [#|the]; would have [to|a|an|the|no|#|time|his|her|it|its|our|more|less|one|all];
      could have [to|a|an|the|it|been worse]; not until last; and not the other way; whichever is; no fault of;
      goes without saying; not [exceed|exceeding|top|surpass|outgrow] [#|the];
      not [go|spend|pay|be|cost|take|have|get|give|stretch] (to|a cent|one cent) [over|beyond|above|more than|higher
        than|past] [#|the|that|our];
      [must|should|may|can|will|would] not be (any) (more|higher|later|longer|bigger|less) than;
      hardly [surprises|surprise|surprising|surprised|a surprise|news|a secret];
      ^ not [having|knowing|being|finding|seeing|getting|hearing|understanding]; that is $;
      no [cheaper|quicker|easier|simpler]; thought|think (about) (it|this|that) [through|over|long and hard];
      thought about it; no ifs; not kidding; no kidding; not joking; i kid you not; do not get me started; can
        not help;
      could not help; not for [show|fun|nothing]; not enough; not least; not by chance; no accident; no coincidence;
      not a moment too soon; nothing new; no use; in no uncertain terms;
      without [delay|hesitation|hesitating|thinking|noticing|warning|notice|asking|
        doubt|end|reserve|reservation|difficulty|problems]; [do|does|did] not [only|just|merely]; no exaggeration;
      not exaggerating; do not need to (say|tell|explain);
      [screen|sign|list|app|board|display|page|lamp|light|phone|tablet|
        system|label|clock|card|plan|website|voice|speaker|button|map| calendar|message|it]
        (simply|just|always|then|only) [says|said|tells|told|reads|announces]; who else;
      [i|we] (have|had|really|also|just) (really) [think|thought|believe|believed]
        (about|of|it|long|hard|over|through|in) [it|that|this|long|hard|over|through|of|about|the|about it];
      [i|we] (have|had) (just|only) read the wrong; nothing .. [more|as much|so much] .. [than|as];
      nothing .. worse than; do i understand (it|you|that) (correctly|right|rightly) (that);
      did i (understand|get|hear) (it|you|that) (correctly|right|rightly) (that);
      the (last) doubts are [gone|over|cleared]; the (last) doubt is [gone|over|cleared];
      [tell|tells|told] .. [who|what|where|when|how|which|why]; not that it is (a|any) [secret|surprise|problem|news];
      no secret; [are|is|was|were|be|am] (only|often|never|always) told .. [who|what|where|when|how|which|why];
      [i|we] could imagine ,; but not [before|until] (the)
        [#|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|*teenth|*tieth|end|beginning|middle|summer|winter|spring|autumn|holidays|season|opening];
      without fail; [nobody|no one] [tells|told|asks|asked] [me|us|them|him|her|anyone|anybody|you] (anything|a
        thing|why|so|either) $;
      you [may|might|can] (well|just|safely)
        [write|note|put|take|count|quote|use|print|rely|go|hold|say];
      for no (good|apparent|clear) reason; no reason at all;
      [nobody|no one|none of us] [disputes|contests|questions|disputed|contested|disagrees]; not a
        [day|week|month|night|morning|evening|shift|year] [goes by|passes|ends|went by] without;
      [like|love|want|enjoy] nothing (better|more|so much) [than|as]; [would|could] not be
        [happier|more pleased|better];
      [i|we] (would|do) wish (for) [the|our|my|a|an|all|every|everybody|your] .. to
        [be|have|see|stay|get|show|stand|run|look|keep|go|come|feel|find]; wish
        [the|our|your|everybody|everyone|all|every|her|him|them|you] .. [a good|a nice|a happy|a merry|all the
        best|good luck|luck|success|happy|merry|every success|well|a pleasant|a lovely];
      can not (even|begin to) (tell|say|count|remember) (you) how [often|many times|many|much]; could not (even)
        (tell|say) (you) how [often|many times]; [are|is|get|gets|being] (often|always|sometimes) told
        [one|the|a|an|two|to|different|wrong|nothing|something|about|where|when|which|who|what];
      [i|we] (really|just|so|often|do|only|sometimes) wish (that)
        [the|our|my|your|people|users|customers|everybody|everyone|somebody|every|each|all|they|it|he|she|a|an|some|more]
        ... [could|would|might];
      do not need (a|an|any|your|the|another) .. to [know|see|tell|notice|understand|say] (that);
      [beyond|past|above] [dispute|question|argument|debate|contention|suspicion]; beyond (any|all|a|the shadow
        of a|reasonable) (reasonable|shadow of a) doubt; without [dispute|argument|contest]; [not|never]
        (up|open) [for|to] [debate|discussion|negotiation|question|argument|dispute|negotiate];
        [nobody|no one|none of us|none of them] (here|at all|on the board|in the house) (seriously|really|ever)
        [denies|doubts|disputes|questions|contests|argues with|disagrees] (that); if in doubt; if ever; if you
        ever
        [spend|visit|stand|sit|walk|stop|watch|stay|come|drop|look|spent|visited|stood|watched|looked|came|saw|see];
        may , [our|the|my|who|she|head]; [for|with|ask|about|by|to|from|like|called|named|is|was|and|meet] may
        [, our|, the|, my|who|from|at the|in the|from the]; [i|we] (suppose|guess) (you|one)
        [would|could|might|can] [call|say|name|describe]; [what|how] (would|do|shall|should) (you|i|we)
        [call|say|put];
      [whoever|anyone who|anybody who|those who|he who|everybody who|everyone who] (still|ever|always)
        [doubt|doubts|doubted|questioned|questions|disputes|disputed|said no|says no] (it|that|this|me|us);
        (the|our|a|every|more|of|another|one) reject [pile|bin|rate|box|list|shelf|stack|heap];
        [the|our|of|many|more|all] rejects; refuse [bin|bins|collection|lorry|truck|bags|sacks]; say|says|said
        (the|a|their|his|her|my) [wrong|right|full|first|last|old] (*)
        [number|name|code|word|password|address|date|floor|room];
        [is|are|was|were|be|comes|goes|put|puts|flows|it] back in the
        [till|box|drawer|bank|black|account|pot|kitty|hall|house|shop|office|yard|warehouse]; if (you|one)
        [had|have|could|can] (ever|only) (seen|see) ... you would [see|know|understand|believe]; [no|without]
        ifs (or|and) buts; nothing hypothetical about; let there be no
        [misunderstanding|mistake|doubt|confusion]; there (can|must|should) be no
        [doubt|question|misunderstanding|argument]; [can|could] be no doubt; no
        [mistaking|arguing|denying|quibbling|haggling|bargaining|two ways];
      [people|they|everybody|everyone|some|many|guests|callers] (all|always|also|just|often) [say|says|said]
        (the|a|their) [wrong|right|full|first|last|old] (*)
        [number|name|code|word|password|address|date|floor|room];
      if [i|we] (could|may|might) (had|have|get|make|were given|were granted|were allowed) (just|only) [one|a|a
        single|any|three] (last|free|single|big) [wish|request|dream] (free|granted); if [i|we] could (have|wish
        for|wave|pick|change) (a) [anything|just one thing|only one thing|one thing|magic wand|wand]; if [i|we]
        [may|might|could|can] [dream|wish|be greedy|be bold|be blunt|be so bold]; [is|was|be] the
        [day|moment|week|date|hour] (that|when|on which) (it|we|they|the);
      [it|that|this] (now|all) [is|was] (now|quite|absolutely|dead)
        [certain|sure|definite|settled|positive|clear] :; (one|this|that|that much|so much|this much|what)
        (thing) [is|was] (now|quite|absolutely) [certain|sure|clear] [:|,]; [say|says|said] [one
        thing|another|something else|something different|the opposite|otherwise|different things];
      [hang|hangs|hung|hanging] on (the|a|their|its|our) (wrong|right|same|old|back|kitchen|office)
        [hook|hooks|wall|walls|nail|nails|board|door|doors|peg|pegs|rack|line|fence|tree|hanger|rail|pole|mast|lamp|ceiling|window|fridge];
      do not [have to|need to] (tell|explain|say|repeat|remind|show) (you|anyone|anybody|anything) (that);
        [hardly|scarcely] (have to|need to) [tell|explain|say|remind|mention]; needs no
        (saying|telling|explaining|introduction|explanation);
      ^ (just|now|so) picture (the|a|an|our|this|that|my|your) *; [whatever|whichever|however much]
        (the|our|my|your|his|her|anyone|anybody|people|they|he|she|others|some) (..)
        [say|says|said|think|thinks|thought|claim|claims|claimed|believe|believes|tell|tells|told|wrote|writes|promised]
        (you|us|me|others); [i|we] [guess|suppose|think|believe] you (already|will|may|might)
        [know|remember|have met|met|saw|heard|have seen|have heard]; [say|says|said]
        [push|pull|open|closed|stop|exit|full|empty|private|keep out|no entry|push and|pull and];
      (the|our|my|some|all|most)
        [doors|signs|buttons|labels|gates|plates|notices|lists|screens|maps|clocks|forms|tickets|slips|cards|boards]
        (all|still|both|also|just) say;
      it is (now|quite|absolutely|all) [certain|sure|definite|clear|plain|obvious|official] that;
        [be|am|make|makes|made] sure that;
      [a|an|the|every|each|any|one|#]
        [skipped|cancelled|canceled|rejected|refused|abandoned|shelved|scrapped|killed|buried|binned|withheld|frozen|quashed|banned|blocked|withdrawn|refusing|vetoed]
        *; (all|any|our|my|the|his|her) (last|remaining|early|first) doubts (are|have been|were|have)
        [gone|over|cleared|removed|dispelled|resolved|settled|vanished]; if [i|we] [had
        to|should|must|may|could|can] [name|pick|choose|single out] (just|only) [one|someone|somebody|a single]
        (person|thing|man|woman|face)
    `,
    negator: `
      [dismiss|dismisses|dismissed] ... out of hand;
      ^ (please|just|and) (please) [take|leave] ... out (again) $;
      [poured|pours|pour|threw|throws] cold water on; [parted|part|parting] ways with; could not care less
        about; care little for;
      not; never; cannot; nor; by no means; in no way; under no circumstances; at no time; at no point; on no account;
      no longer; hardly; scarcely; barely; rarely; seldom; refuse*; refusing; decline to; declines to; declined;
      reject|rejects|rejected|rejecting; turn|turns|turned|turning down; vote|votes|voted [down|against];
      say|says|said no to; rule|rules|ruled|ruling out; forbid|forbids|forbade; banned; vetoed; blocked;
      oppose|opposes|opposed; object|objects|objected to; avoid|avoids|avoided|avoiding; abandon|abandons|abandoned;
      cancelled; canceled; shelved; scrapped; called off; call off; give|gave|given|giving up (on);
      dropped the [idea|plan|thought]; decide|decided|argued against; [is|are|was|were|am|be] .. against;
      dead against; fed up with; [sick|tired] of; have|had enough of; done with; finished with; away from;
      steer clear of; spare us; spare me; save us; stop|stops|stopped; prevent*; fail|fails|failed to;
      [unable|unwilling|reluctant] to; not [willing|ready] to; hate|hates|hated; detest*; loathe*; dread*;
      can|could not [stand|bear]; far from; anything but; the opposite of; over my dead body;
      the last thing .. [want|need|wants|needs|want is] (is|was|are); the last [one|person] [who would|who will|to];
      least of all; [heaven|god] forbid; no chance (of|that); no way; fat chance;
      ^ [yeah|yes|sure|right|of course|oh sure] , and [we|i|they|the|then|next|pigs|my|santa]
        [will|am|are|can|moon|pigs|pope|fly|cow|cows|cat|name|claus] (just|also|all|then); ^ as if
        [i|we|they|he|she|it|the|our|there|anybody|anyone];
      too [small|poor|few|little|late|early|busy|old|young|expensive|slow|weak|tired|broke] .. to; sooner .. than;
      would rather .. than; much less; let alone; never mind; only wish;
      wish [i|we|they|he|she|it] (had|were|was|could|would); [in my|in your] dreams; only dream of; dream of having;
      without having; lack|lacks|lacked|lacking; no intention (of|to); no plans (to|for);
      [turned|turn|turns|voted|vote|struck|shot|knocked] down;
      not [interested|keen|fond|bothered|worried|sold] (in|on|of|about|by);
      [we have|i have|have|has|had|been|was|were|is|are] ruled out; threw out; thrown out; [do|does|did] away with;
      got rid of; get rid of; [no|little] [interest|appetite|desire|need|room|money|budget|funds|use] (for|in|of|to);
      could [do|live] without; can [do|live] without; never again; not in [this|my|our] [house|life|lifetime|shop];
      [be|am|is|are] [loath|loth] to; quite the opposite; not on [your|my] life;
      [we|i|they] (have|had|has) (since|now|long) [stopped|quit|ceased|given up|abandoned|ended]; gave up;
      [got|get|gets] nowhere; anything rather than; rather [die|eat|starve] than; by no; not remotely;
      no such thing as; out of the question; no room for; steer clear; stay away from; keep away from; shy away from;
      keep clear of; do without; refrain from; veto; boycott;
      [keep|keeps|save|protect] [us|me] (well|far|please) [clear|away|safe|free] [of|from]; ^
        (please|just) forget (about) [the|that|your|a|any|this]; you can forget (about);
      [turned|turns|turn] [his|her|their|our|my|its] (back|nose) (up) (on|at);
      [a long way|long way|a far cry|miles|light years|nowhere near|not anywhere near|not even
        close|not near] (off|from|away from|to); [fall|falls|fell|well|far] short of; [had|have]
        (had) (my|our) fill of; [seen|heard] enough of; up to here with; not prepared to; not about
        to; not in a position to; in no position to;
      [crossed|cross|crosses|struck] [out|off]; axed; axes; turn|turns|turned a deaf ear to;
      [cross|crosses|crossed|strike|strikes|struck|take|takes|took|taken|remove|removed|delete|deleted] ...
        [off|from] (the|our|my|that)
        [list|agenda|table|menu|plan|budget|programme|program|wish list|wishlist];
      [draw|draws|drew] the line at; [put|puts|putting] (my|his|her|our|their) foot down (against|on|over);
        withdrew; withdrawn;
      spare yourself|yourselves (the) (trouble|effort|work|time|bother); before (i|we|my * |our *) (ever)
        [agree|agrees|consent|consents|sign up|say yes|give in|accept|accepts|put up with] (to|with);
        [balk|balks|balked|baulk|baulks|baulked|bridle|bridled|recoil|recoiled|shrank|shrink|flinch|flinched|shudder|shuddered]
        (back) [at|from]; [dug|dig|digs|digging] (in) (their|our|his|her|my) heels (in) [over|against|about|when
        it came to]; [will|would|do|does|did|could|can] not hear of; [will|would] not
        [entertain|countenance|stand for|put up with|tolerate|allow|permit|let|touch|sign]; [am|is|are] not
        having; will not have; [put|puts|putting] [a stop|my veto|our veto|a veto|an end|a line] [to|on|through];
        [draws|drew|draw] a line [at|under|through]; [took|take|takes] (strong|great|particular)
        [exception|objection|offence] to; [has|have|had] [no|little|zero]
        [time|patience|truck|stomach|sympathy|love|taste|wish|inclination|reason|mandate|authority|plan]
        [for|with|to]; [turned|turn|turns] (up) (his|her|their|our|my) nose (up) at;
        [nixed|quashed|torpedoed|sank|scuppered|killed|buried|binned|snubbed|spurned|disowned|renounced|forgone|forwent|foregone|waived|shunned];
        [kicked|kick|threw|thrown|tossed|chucked] out; [frown|frowns|frowned|frowning] [on|upon];
      lukewarm|cool [about|on|towards]; [wary|leery|chary|weary|tired] of; allergic to; averse to; opposed to;
        hostile to; indifferent [to|towards]; put off by; bored [with|by|of]; no [friend|fan|lover|friends|fans]
        of; not wild about; unimpressed (with|by); [pull|pulls|pulled|pulling] the plug on;
        [wash|washed|washing] (my|our|his|her|their) hands of;
        [back|backs|backed|backing|pull|pulled|pulls|bow|bowed] out of; [push|pushes|pushed|pushing] back
        [on|against]; [think|thought|thinks] better of; [roll|rolls|rolled] (my|our|his|her|their) eyes
        [at|over]; [shake|shook|shakes|shaking] (my|our|his|her|their) head (s) [at|over]; [shook|shake]
        (their|our) heads [at|over]; thumbs down [to|on|for];
        [scoff|scoffs|scoffed|sneer|sneers|sneered|groan|groans|groaned|wince|winces|winced|cringe|cringes|cringed|laughed|laugh|laughs|baulked|grumbled]
        at; [pour|pours|poured] scorn on; [give|gives|gave] a wide berth to; opt|opts|opted out of;
        [walk|walks|walked|walking|run|ran] away from;
        [fight|fights|fought|fighting|protest|protested|protests|campaign|campaigned|hold out|held
        out|rebelled|revolted|petitioned|argues|spoke|spoke out|speaks] against; [talk|talked|talks]
        (me|us|him|her|them) out of; [drop|drops|dropping] (the|any|our|all) (..)
        [idea|thought|plan|talk|mention] of; [resist|resists|resisted|resisting]; [say|said|says|wave|waved|bid]
        [goodbye|good-bye|farewell|adieu] to; ^ [goodbye|farewell|down with|enough of|away with|no more of|good
        riddance to|to hell with|spare]; good riddance to; to hell with; [move|moved|moves|moving] on from;
        [grew|grow|grown] out of; [gone|went|go|going] off [the|those|these|that|our|any]; [weaned|weaning]
        (ourselves|us|them) off; [leave|leaves|left|keep|keeps|kept] (please|just|better)
        (my|our|poor|dear) (*) out of [it|this|that]; ^ (please|do|just|better|and) (please) [leave|keep]
        (our|my|poor) * (,) ... out of [it|this]; hard [pressed|put] to [show|prove|say|find|argue|claim];
        resent|resents|resented (the|any|your|such); [stop short|stopped short|stops short] of; everything but;
        not for lack of; not because of;
      ^ what [i|we|they|our *|my *] (can|could|do|would|will|did) [not|never] ... , and ... , [is|are|would be];
        ^ what [i|we|they|our *|my *] [hate|loathe|dread|detest|fear] ... , and ... , [is|are|would be]; ^
        (but|and|so|well) if there is [one|anything] (thing) [i|we|they|nobody|that nobody]
        (can|could|do|would|will|did|really) [not|never|hate|loathe|dread|detest|need least|want least|want
        less];
      [leave|leaving|cut|keep|take] out [is|are|was|would be]; to
        [avoid|omit|remove|drop|delete|skip|erase|spare us|ban|forget] [is|are|was|would be];
      [dismiss|dismisses|dismissed] (the|our|any|a|all|#); put|puts paid to;
        [withheld|withhold|withholds|revoked|revoke|rescinded|repealed|annulled|froze|quashed|overturned|disallowed];
        [has|have|had] frozen; took back (the|our|all|#); [cut|slashed|cuts|slash] [the|our] #;
        [defeated|defeat|lost] the (motion|vote|bid|battle|application|case) [for|on|over|about];
        [outvoted|overruled] (me|us|him|her) (on|over|about); ^ (please|just|so|and|or) (please) [leave
        aside|skip|drop|throw out|lose|ditch|bin|scrap|axe|kill|dump|chuck out|kick out|get rid
        of|scratch|ban|forgo|cancel|omit|cut out] [the|that|those|this|these|your|a|an|any|all];
        [one|you|we|they] could do worse than
    `,
    quantifier: `
      [nobody|no one|none] (,) [except|apart from|save|other than] (the|our|my|a) * (,);
      [nobody|no one|none] but (the|our|my|a) *; nobody; no one; none; nothing; nowhere; no; no-one; not
        [a|one|any|an]; not [a|one|any] single;
      not [every|everybody|everyone|all|each|many|much|both]; neither;
      [hardly|scarcely|barely] [any|anyone|anybody|anything|ever];
      [almost|next to|virtually|practically] [no|none|nobody|no one|nothing]; very few; few of; few if any;
      precious little; only a few of; only some of; less than half of; zero; next to [nobody|none|no one|nothing];
      not a [one|soul]; not one; few [people|members|drivers|of]; [hardly|scarcely|barely] (a|one|any) (single);
      no [two|single]; nil; neither of;
      [none|not one|not any|hardly any|few|very few|only a few] (of) [the|our|my|us|them];
      (only|just) a [handful|fraction|minority|couple] of; (only|just) a few of;
      few (,) if any (,) (of); little (,) if any (,) (of); [precious|pitifully|very] few (of);
      rarely if ever;
      [count|counted] (them) on (the) [one|fingers of one|one finger of one|fingers of a|half of one]
        [hand|finger]; [only|just|merely] the [odd|occasional|rare|exceptional] (* (*) (here and there)
        [that|who|which]);
        you can count (them) on (the) [one|fingers of one|one finger of one|fingers of a|half of one] [hand|finger];
        none (at all|whatsoever) (of);
      [nobody|no one|none|no-one|none of us|none of them] , [neither|not|from|be it|whether|least of
        all|absolutely|simply];
      not (even|ever) once; not one time; not a single time; never once; not for a [moment|minute|second|day];
        [only|just|merely|barely] (about) # (of|out of|in) [the|our|all|my|these|those|#] (#); [none|nobody|not
        one|no one] (in|at|on|among|of|from) (the|our|my) * (*) ,;
      fewer and fewer (of); [just|only|barely|hardly] one [in|out of] [#|a hundred|a thousand] (of);
        [just|only|barely|hardly] one of; [at|at the] (very) most [#|one|a|two] [in|out of] [#|a hundred|a
        thousand] (of)
    `,
    exclusion: `
      without; instead of; in place of; in lieu of; rather than; as opposed to; except (for); apart from; aside from;
      other than; unlike; minus; but not; sooner than; [get|got] rid of;
      [would|will] (gladly|happily|rather|willingly|all) [trade|swap|exchange|give up];
      [picked|pick|chose|chosen|prefer|prefers|preferred|choose|favour|favor|favoured] ... over;
      [rather|better|sooner] (a|an|the|no|some|one|two) ... than;
      [choice|decision|vote|toss-up|contest] [was|is|lay|had to be made] between; [any|every] (day|time) over;
        take * (*) (*) over; ^ (but) before you
        [draw|design|spend|print|paint|order|give us|show us|send us|build us|make us|put us]; [in|as a]
        (straight) [exchange|swap|substitute|replacement] for;
        [dropped|drop|drops|ditched|swapped|traded|exchanged|passed over|skipped] ... [for|in favour of|in favor
        of]; as (an) alternative to;  the antithesis of; in preference to; to
        the exclusion of;
      (as) much as [i|we|he|she|they|my *|our *|everybody] (would|might|may|all|really|do)
        [like|love|want|enjoy|admire|fancy|appreciate|cherish|wish for|had hoped for]; ^ (as)
        [tempting|nice|pretty|lovely|good|appealing|attractive|charming|beautiful|handsome|flattering|fashionable|popular|elegant|clever|impressive]
        [as|though|that]; ^ however
        [tempting|nice|pretty|lovely|good|appealing|attractive|charming|beautiful|fashionable|popular|elegant|clever|impressive];
        for all (the|its|their) [charm|charms|beauty|appeal|merits|talk|fuss] of;
      [apart|aside] from; ^ (please) leaving aside
    `,
    denial: `
      [myth|fairy tale|legend|lie|rumour|rumor|misunderstanding|invention] , ... (...) , that;
      [wrong|false|untrue|unfair|misleading|premature|a mistake|a lie] , and ... (...) , to
        [say|write|think|believe|claim|state] (that);
      [wrong|false|untrue|nonsense|rubbish|a myth|a lie|a legend|a fairy tale|a misunderstanding|an exaggeration|out
        of the question|impossible|unthinkable|inconceivable|absurd|ridiculous|a mistake|an error|unlikely] [that|to
        say|to think|to believe|to claim]; [unfair|misleading|dishonest|premature|an overstatement|a
        stretch|inaccurate|incorrect|going too far|too early|presumptuous|unjust|untruthful] to
        [say|claim|think|conclude|pretend|state|write|assume|speak of] (that); would love to
        [say|tell|report|announce] (you|them|everybody|people) (that); wish [i|we] could
        [say|tell|report|announce] (you|them|everybody|people) (that);
      no [truth|evidence|proof|sign|guarantee|reason|question|talk|word| thought] [in|of|that|to|for|about]
        (think|believe) (that); further from the truth (than); deny|denies|denied|denying; dispute|disputes|disputed;
      disagree|disagrees|disagreed; contradict|contradicts|contradicted; lying if i said; exaggerating if; pretend*;
      stop [saying|telling|thinking|claiming];
      ^ (please|just|so|well|then|and|but|or|also|better|ok|okay) forget [the idea|about]; please forget [the
        idea|about];
      [let us|you can|you should|you must|you had better|you better|we can|we should|can we|can you|could
        you|would you|
        we would rather|i would rather|want to|want you to|like to|like you to|better to|decided to|agreed to]
        (just|now|please|all|safely|simply|also) forget [the idea|about];
      have you write; let you write;
      [far be it from|god forbid|heaven forbid] [me|us] (to|that); contrary to; gone are the [days|times] when;
      [over|past|gone] are the [days|times] when; it is not [as (though|if)|like|that|because|true|correct|right|so];
      not as [though|if]; not like [we|i]; not that; by no stretch (of the imagination); [i|we] would be lying
        [if|to];
      (i|we) would not [say|claim|go so far|call] (as to) (that|say) (that); can not say (that); can not claim (that);
      do not (for a|even for a) (second|minute|moment) [think|believe|imagine];
      do not [think|believe|imagine|assume|tell me|claim|say|write|pretend] (for a second|for a minute|for a moment)
        (that);
      [mistake|error|wrong|mistaken|naive|foolish|silly] to [think|believe|say|assume|suppose|claim|imagine] (that);
      [i|we] (have) never [said|claimed|promised|agreed|wrote|written|told you|told anyone|told anybody] (that);
      [nobody|no one] (has) (ever|here) [said|claimed|promised|agreed] (that);
      [fail|fails|failed|not] .. see [why|how|what for]; [no|any|little] reason [why|to think|to believe];
      [i|we] (have) yet to see; (it is|that is|what) a [myth|fairy tale|lie|joke|misunderstanding|rumour|rumor] that;
      [i|we] (really|just|so|often|do|only) wish (that) [i|we|there|this|these|those];
      [i|we] (really|just|so|often|do|only|sometimes) wish (that)
        [the|our|my|your|people|users|customers|everybody|everyone|somebody|every|each|all|they|it|he|she|a|an|some|more];
      ^ gone (is|was|are) (the|that|those) [time|times|day|days|era|age] when; it [is|has been|was]
        (now|quite|such) (a|some|many|two|three|#) (long|good|fair|few)
        [while|years|months|ages|time|seasons|summers|decades|year] (now|ago) since; it [is|has been] (a)
        (long|good) [time|while|ages|years] since; nothing [suggests|indicates|points to|to suggest|to
        indicate|to show] (that);
      it [is|has been|was] [years|ages|decades|months|seasons] since;
      the last (one|person|man|woman) (,) (...) (,) to
        [maintain|say|claim|think|believe|pretend|assert|argue|suggest|assume] (that);
      [untruth|fable|fiction|slander|hoax|fallacy|tale|fantasy|illusion|nonsense|error|delusion|exaggeration|lies|rubbish|bunkum|hogwash]
        , ... (...) , that;
        [untruth|fable|fiction|slander|hoax|fallacy|delusion|exaggeration|bunkum|hogwash|fantasy] that;
        [wrong|mistaken|foolish|rash|premature|unfair|a mistake|an error|going too far|ill advised] to
        [write|say|think|claim|believe|state|assume|conclude|put|maintain|pretend] (,) ... , that
    `,
    doubt: `
      [qualms|scruples] (about); less (and less) [sure|certain|convinced|persuaded|confident];
      among the [doubters|sceptics|skeptics|unbelievers] (when it comes to|about|as to|on);
      [trouble|difficulty|difficulties|problems] [believing|imagining|seeing|picturing] (that);
      doubt|doubts|doubted|doubting; doubtful; questionable; dubious; debatable; uncertain; unclear; undecided;
        unsure;
      unconvinced; sceptical; skeptical; unproven; arguable; [reservations|concerns|misgivings] (about); open
        question;
      remains to be seen; [not|never|hardly|barely] .. [sure|certain|convinced|persuaded|confident|clear|positive];
      [anything but|far from] [sure|certain|convinced|clear]; [hard|difficult] to [believe|imagine|see];
      [hardly|barely] [believe|imagine|think|likely|possible|credible]; question whether; question that;
      [i|we] (seriously) question; suspicious; distrust; mistrust; not [bet|swear]; [be|am] .. surprised if;
      surprise me if; yet to [see|be]; struggle to believe; [in|of] two minds;
      [check|checking|clarify|see|test|discuss|decide| know|consider|examine|verify|tell|clear| curious|look
        into|find out|depends on|matter of|as to|question is|question of] .. [whether|if]; whether;
      anybody|anyone 's guess; i am afraid not;
      [gut feeling|hunch|suspicion|theory|hypothesis|assumption|guess|estimate|
        hope|impression|sense|inkling|premonition|bet|gamble|speculation] [is|was|that|would be] (that);
      [have|had|got] a [hunch|feeling|suspicion|theory|notion|sense|vague idea|vague feeling] (that);
      there [is|are|exists|might be|could be] (a|some|every|the|an|little|hardly any)
        (good|small|slim|outside|fair|real|faint|decent|slight|strong|off)
        [chance|chances|possibility|probability|likelihood|prospect|hope] (that|of);
      [show|give|bring|send] me (one|a|the|any|some) .. [proof|evidence|study|figure|number|document] that;
      some doubt (as to|about|that); [i|we] would (like to|love to) see [proof|evidence|the proof] that;
      (i|we) would hazard (a guess) (that); hazard a guess (that);
      [find|finds|found] it (very|rather|quite|really|extremely) [hard|difficult|strange|odd] to
        [believe|imagine|accept];
      [strikes|strike|struck|seems|sounds|looks|appears] (me|us|to me|to us) (as)
        (very|rather|highly|quite|most|extremely) [unlikely|doubtful|improbable|implausible|dubious|questionable|odd|
        strange]; improbable; implausible; far-fetched; unlikely; no certainty; no guarantee; can not guarantee;
      not guarantee; can not promise; can not confirm; can not swear; not sworn; could not [swear|vouch]; not vouch;
      who knows [whether|if];
      (nobody|no one) (really|yet|here) [knows|can say|could say|can tell] (for certain|for sure|yet|with certainty)
        [whether|if|that]; [heaven|god|goodness|lord] (only) knows [whether|if|how|when];
      the jury is (still) out (on) (whether|if); up in the air [whether|if]; debating [whether|if|about|on];
      torn [between|about|over]; hesitate|hesitating|hesitant [to|about];
      [toying|flirting|playing] with (the) [idea|thought|notion] (of|that); not [made|make] up (our|my|their) minds;
      made up our minds whether; leave open [whether|if]; leaves open [whether|if]; open [whether|if];
      remains open (whether|if); [hard|difficult|tough] time [convincing|persuading|believing|seeing];
      [hard|difficult] to convince; take some convincing; needs convincing;
      [convince|persuade] (me|us) (first|of it|otherwise) that; [would|will] have to
        [convince|persuade|show] [me|us];
      [take|takes|took|taken|taking] (it|that|this) with (a|more than a|a large|a big|a)
        (pinch|grain|spoonful|handful) of salt (that|when|if); [pinch|grain] of salt that; [wishful thinking|pie
        in the sky|a pipe dream|a gamble|a leap of faith|a long shot|a big if|a toss-up] [that|whether];
      on good authority that;
      (my|our) [confidence|faith|trust|expectation|expectations] that;
        [confidence|faith|trust|belief|hopes|expectation] that ... [is|are] [low|small|close to
        zero|limited|shaken|gone|nil|zero|waning|dwindling]
    `,
    ignorance: `
      not (really|quite|even) trust;
      [not|never] .. know (for sure|for certain|yet|exactly) [whether|if|that];
      no idea (whatsoever|yet|at all) [whether|if]; [not|never] .. [tell|see|say|find out] [whether|if];
      [not|never] .. [sure|certain|clear] [whether|if]; no [clue|notion] [whether|if];
      [not|never] .. [sure|certain] [which|who|what|where|when|how]
    `,
    inquiry: `
      [ask|asks|asked|asking|wonder|wonders|wondered|wondering|want to know|wants to know|wanted to
        know|check|checks|checked|find out|finds out] ... [whether|if]
    `,
    report: `
      has it that; [let|lets] (it) [slip|on|be known] that; leaked that; tipped [me|us] off that;
      will tell (you|us|anyone|anybody|everybody) that;
      in the [news|paper|papers|press|newspaper|newspapers] that;
      [wants|want|wanted|would have] (me|us|you|everybody|everyone) (to) believe (that);
      [remarks|remarked|opines|opined|quipped|joked|whispers|whispered|muttered|mused|preaches|preached|lectured]
        (to me|to us) (that);
      finds (that) [a|an|the|our|every|all|any] ... should;
      claims; claimed; claiming; says; said; maintains; maintained; insists; insisted; alleges; alleged; asserts;
      asserted; argues; argued; swears; swore; reckons; reckoned; suggests; suggested; boasts; boasted;
      assures|assured (me|us); predicts; predicted; estimates; estimated; speculates; thinks; thought; believes;
      believed; supposes; assumes; assumed; imagines; fears; hopes; suspects; suspected; guesses; figures that;
      mentioned that; tells|told [me|us|everybody|everyone|people|you|them|him|her|my wife|my boss];
      [tells|told] ... that;
      [writes|wrote|written|calculated|found out|found|reported|reports|mentions|mentioned|explains|
        explained|announced|noted|worked out|shows|showed|proves|proved|states|stated|concludes|
        concluded|promises|warned] ... that;
      [keeps|keep|kept|likes|like|loves|tends] (on|to) [saying|claiming|insisting|telling|say|claim|think|tell]
        (me|us|you|him|her|them|everybody|everyone|people) (that); wrote :;
        [write|post|posted|posting|comment|commented] that;
        it [said|says|read|reads|stood] that;
      writes :; the|our|my|some|many|most|all|several|other|these|those .. [say|claim] (that);
      [they|people|everybody|everyone|some|experts|consultants|vendors| studies|surveys] (all|always|also|just)
        [say|claim|claims|tell us|reckon|think|thinks|believe|believes|told us|show|suggest|found] (that);
      [they|people|everybody|everyone|some|experts|consultants|vendors|studies|surveys] (all|always|also|just)
        [write|wrote] [that|we|our|:];
      (a|an|some|the|one|this|that|every|your) .. [study|survey|article|paper|report|newspaper|magazine|
        brochure|leaflet|website|blog|internet|consultancy|consultant| advertisement|advert] ..
        [shows|showed|found|finds|states|stated|suggests|proves|proved| reports|reported|concludes|promises|puts|put];
      you (just|once|always|have|had) [say|told us|told me|wrote|claim|think|mentioned|mention|suggest] (that);
      rumour|rumor|rumours|rumors|gossip ... that; there is talk ... that; [rumour|rumor|word|legend] has it;
      the story goes; word .. is (that);
      [is|are|was|were|am] (widely|often|generally)
        [said|claimed|alleged|rumoured|rumored|believed|reported|thought] to;
      it [is|was] (often|always|sometimes|generally) [said|claimed|alleged|rumoured|rumored|reported|believed|
        thought|assumed|written|suggested]; gossip .. [is|was] (that);
      [study|survey|article|book|report|paper|newspaper] (i|we|you|he|she|they) [read|saw|found] (says|said|that);
      [is|are|was|were|seems|seem] (really|absolutely|quite|firmly|deeply|totally|all|also|both|still|utterly)
        [convinced|persuaded|adamant|certain|confident|of the opinion|under the impression|of the view] that;
      [mentions|mentioned|hinted|hints|implied|implies|indicated|signalled] (that); word ... is (that);
      it [said|says|stood] [on|in] .. that; (it) [said|says] so [on|in];
      [one|you] (often|always|everywhere|sometimes|only) [reads|hears|read|hear]
        (everywhere|often|a lot|again and again|in ..|on ..) that;
      [seem|seems|seemed] to [think|believe|feel|assume|be under the impression] (that);
      [was|were|is|are|been|keeps|kept] (always|just|already|also) [telling|claiming|insisting|whispering]
        (me|us|you|him|her|them|everybody|everyone|people|the ..) (that); it [said|says|stood|stands] [on|in]
        ... that;
      go|goes|going|went on about how;
        [talk|talks|talked|talking|rave|raves|raving|grumble|grumbles|gossip|gossips|moan|moans|rant|rants|posts|posted|joke|joked]
        (on and on|a lot|all day|all the time) about how; [doing|making|going] the rounds ... that; making the
        rounds that; [got|get|gets|had|caught|catches] wind (of it|of the fact|of this) that; [got|gets|had] it
        from ... that; [has|have|had] (it) (all|once|only|just|also|always|recently|somewhere|first)
        [heard|overheard|picked up|gathered|been told|been assured|been promised|been informed|gleaned] ...
        that; [heard|overheard|hears] (it) [from|at|in|on|through|via|over|somewhere] ... that;
        [picked|picks|pick] up ... that; [was|were|got|is|are|gets]
        (apparently|once|only|just|also|always|recently) [told|assured|promised|informed|tipped off|led to
        believe] (by * (*) (*)) that; [knows|know|knew] (it) from (a|an|the|his|her|their|our|my) .. that;
        [passed|passes|passing] on (to (me|us)) that;
        [confided|confides|gossiped|hinted|hints|murmured|babbled|blurted out|volunteered] (to|in)
        (me|us|him|her|them|* (*)) that;
      [is|are|was|were|remains|remain|seems] (quite|absolutely|totally|firmly|really|always|all|dead)
        [adamant|convinced|certain|sure|positive|persuaded|confident] :; would have it (that);
        (a|the|your|their|that|some|this) (..)
        [salesman|saleswoman|salesperson|vendor|supplier|agency|rep|provider|manufacturer|brochure|leaflet|dealer|seller|advert|sales
        man|sales rep|flyer|prospectus] (has|have|had)
        [promised|promises|promise|guaranteed|guarantees|assured|offers|offered|forecast|projected|quoted|dangled|advertised|advertises|boasts]
        (us|me|everyone|everybody|people); on good authority (that); (it is|it was) (being)
        [whispered|rumoured|rumored|murmured|bandied about|bruited] that; [the|some|much|a lot of|all the] talk
        [is|was] of; there [is|was|has been] (some|a lot of|much|plenty of|lots of)
        [talk|mention|speculation|gossip] of; [grapevine|rumour mill] ... that;
      [have|has|had|get|gets|got] (it|this|that) (straight|only|second-hand|first-hand) from ... that;
      [has|have|had] (once|just|also|recently|somewhere) read (it|this|somewhere) (in|on|at|online) ... that; 's
        (..)
        [opinion|view|verdict|belief|conviction|claim|position|stance|take|line|argument|guess|theory|idea|hope|fear]
        [is|was|that] (that|:); [his|her|their|your] (own|personal|honest)
        [opinion|view|verdict|belief|conviction|claim|position|stance|take|line|argument|theory] [is|was]
        (that|:);
      in (the|a|an|our|their|your) (..)
        [news|paper|papers|press|newspaper|newspapers|newsletter|bulletin|gazette|magazine|brochure|leaflet|flyer|blog|forum|minutes|report|letter|article|advert|advertisement|chat|group
        chat|chronicle] that; (the|a|an|their|your|his) (..)
        [advertisement|advert|brochure|leaflet|flyer|poster|website|commercial|prospectus|catalogue|sales pitch]
        [promises|promised|claims|claimed|boasts|speaks of|talks of|mentions|quotes];
      [overheard|learned|learnt|gathered] that; [learned|learnt|knows|knew|heard] (it) from ... that;
        [is|are|was|were] (quite|absolutely|dead|pretty|so|all) [sure|positive] (that); [going|gone|goes|went]
        [round|around|about] (..) that
    `,
    heard: `
      [i|we] (have|had) (once|somewhere|also|always|just) [hear|heard|read|gather|gathered|understand|seen]
        (once|somewhere|everywhere|on the radio|in the paper|from ..) (that);
      hearsay;
      [was|were|am|are|been] (once|always|also|just) [told|assured|promised|informed|led to believe|given to
        understand] (that);
      [i|we] (have|had) (only|just|also|once|even|merely)
        [heard|read|learned|learnt|gathered|overheard] ... that
    `,
    hearsay: `
      according to; supposedly; allegedly; reportedly; apparently; ostensibly; so-called; purportedly;
      in the opinion of; in [his|her|their] [opinion|view|words]; from what [i|we] [hear|heard|read|gather];
      as far as [i|we] [heard|hear|read]; if you believe; if we believe; if one believes; if you listen to;
      if ... [is|are] to be believed;
      as [he|she|they|people|the .. |the .. from the ..|your ..|my ..|our ..|a ..|mr ..|mrs ..|one ..]
        (always|also|once|often) [says|said|say|claims|claimed|claim|put it|puts it|likes to say|like to
        say|wrote|would say|would have it|would put it]; by all accounts; to hear .. tell it;
      according to (a|an|the|some|one|that|this) .. [i|we|you] (have|once|just|recently) [read|saw|heard|seen|found];
      as far as [the|our|my|your|their] .. [is|are|was] concerned;
      in the [eyes|view|opinion|words|judgement|judgment|estimation] of;
      in (the|our|my|your) .. 's [opinion|view|eyes|words|estimation|judgement];
      if [you|we|one] (can|may|are to) [believe|trust] (the|our|my|him|her|them|what|his|their); at least according;
      to quote; quote unquote; in quotes; so the story; for all [i|we] (have) (been) [hear|heard|know|told|read];
      as .. [put it|puts it|has it|had it|would have it|says|said|claims|claimed|wrote|writes]; in the words of;
      word is; so .. tells me; the way .. tells it; the way .. put it; in .. s telling;
      from what .. [hears|heard|says|said|tells|told|reads|read]; (by|from) all (that) [i|we] hear;
      if ... [is|are] anything to go by;
      as .. [tells|told|remembers] it;
      the way ...
        [tell|tells|told|has|had|see|sees|saw|remembers|remembered|explained|explains|described|describes|paint|painted|presents]
        it;  if [i|we] (am|are) to go by;
      reading between the lines (of * (*) (*)); so [we|i] [are|am|was|were|have been] [told|assured|informed] (,);
      as (the|our|my|your|his|her|some) .. [sees|see|saw|views|viewed|reads|understands|understood] (it|things);
      ^ to [believe|trust|listen to] (my|our|the|his|her|your) *; in (the|our|my|your|his|her) .. 's
        [version|telling|account|book|reading|mind|memory]
    `,
    opinion: `
      [i|we] (really|honestly|do|still|personally|also|always|would) (really|honestly|do|still|personally|also)
        [think|thought|believe|believed|feel|felt|assume|assumed|imagine| presume|suspect|gather|hope];
      [i am|we are] (pretty|fairly|quite|reasonably|rather|almost|nearly|relatively) [hopeful|optimistic|confident];
      [i am|we are] [pretty|fairly|quite|reasonably|rather|almost|nearly|relatively] [sure|certain];
      my [impression|guess|feeling|hunch] is; ^ (just|now|and) [imagine|picture] (that);
      [we|i] (have|had) (once|already|also)
        [asked|applied|begged|bid|campaigned|lobbied|petitioned] ... for; [we|i] would
        (really|actually|have to|still) [need|require] (about|around|some|at least) #; [we|i] would be looking at
    `,
    condition: `
      ^ with (a|an) ... [we|i|they] (would|could|might) (then|also|even|certainly)
        [afford|pay|spend|give|put|invest|have #];
      in the (unlikely|likely|happy) event that; ^ failing (a|an|the|that|our);
      ^ with (the|our|my|his|her|their) .. 's
        [blessing|approval|consent|permission|signature|agreement|ok|okay|money|go-ahead];
      ^ only [once|when|after|with] (the|our|my)
        [bank|board|audit|fund|grant|town|council|committee|permit|ministry|owner|owners|partner|insurer|insurance|lawyer|loan|subsidy|money|county|parish];
      given that (the|our|my) .. [agrees|agree|signs|sign|approves|approve|pays|pay|joins|join|says yes];
      ^ should * (*) [stay|get|come|agree|win|say|decide|sign|pay|approve|join|give|return|accept|allow];
      (but|and) (only|also|except|save) if; unless; (always) [provided|providing] (that|always);
      on (the|one) condition (that); under (the|one) condition (that); with the [proviso|condition]; subject to;
      contingent (on|upon); conditional (on|upon); pending; dependent on; depend|depends|depended|depending (on|upon);
      (that|it) (all) depends; hinges on; hinge on; [stands|stand] or [falls|fall] with; assuming; suppose; supposing;
      let us [suppose|assume|say|imagine]; ^ (and|so|now) say (that) we; granted that; in case; in the case that;
      in the event; in that event; (but) (only) [as|so] long as; (but|and) only [when|once|after|with|then];
      not until .. then; until and unless; once [the|we|they|our|he|she|it|my|you|all|everybody|both|everyone];
      as soon as; the moment [the|we|they|he|she|it|my|our]; the day [that|they]; if and when; when and if;
      with the [approval|consent] of; but for the; on the assumption;
      ^ (and|so|but) were|had|should [i|we|he|she|they|it|you|there|the|our|my|this|that|your|
        his|her|any|anything|anyone|somebody|someone|a|an|one|mr|mrs|all]; , were [i|we|he|she|they|it|you|the] to;
      in [an|a] [ideal|perfect] world; hypothetically; theoretically; in theory; presupposing; as and when; god
        willing;
      weather permitting; all being well; all going well; with (any|a bit of|a little|some) luck;
      the [day|minute|moment|week] .. [agrees|agree|approves|signs|sign|pays|pay|says yes|say yes|says so|gives
        us|give us];
      ^ [give|grant|get|find|bring|send|show|lend|let|promise|guarantee|raise|
        deliver|sell|hand|build|fix|solve|finish|win|sign] ... and [we|i|you|they|it|the]
        (will|would|can|could|are|have|has|shall); let us say [the|we|they|our|my|it|he|she];
      say [the|we|our|my|they] .. [gives in|give in|join|joins|fail|fails|quit|quits|close|closes|lose|loses|says no];
      say [the|we|our|my|they] .. [agree|agrees|pay|pays|get|gets|approve|approves|win|wins|says yes|say yes];
      if [push comes|worst comes|need be comes] to (shove|worst); in the best case; best case; were it [up
        to|for|not];
      if it were [up to|for|not]; if it was up to; but for [the|my|our|his|her|a]; as soon as ever;
      [with|given|pending|after|upon|on] (the) (final|formal|written|official)
        [approval|consent|permission|blessing|go-ahead|green light|okay|ok|sign-off|agreement|signature|confirmation]
        (of|from|by); barring; failing that;
      [depends|depending|hinges|hangs|turns|hinge|rests|conditional| contingent|dependent]
        (entirely|solely|only|all|mostly) [on|upon]; in which case; provided (that|only); on the understanding (that);
      under the [assumption|premise] (that); allowing for; presuming;
      given [the green light|the go-ahead|the money|the grant|approval|permission];
      with (the|a) [grant|subsidy|loan|permit|licence|license] [in hand|approved|secured];
      once .. [has|have|is|are|agrees|approves|signs|gives|says|pays|comes|gets|arrives]; ^ (just|now|and) pretend;
      ^ (for|now|so) suppose; ^ what if; for the sake of argument; as soon as ever;
      until [the|our] .. [agrees|approves|signs]; come the;
      ^ given a [mild|good|bit|little|normal|decent|fair|following|favourable]; when and if; if it were not for;
      if it was not for; in the event;
      ^ with (a little|a bit of|some|any|a little bit of) (more)
        [help|support|luck|funding|backing] (from); ^ given [enough|sufficient|time|the chance|the
        right|proper|good];
      if only;
      ^ with [the|a|that|some|more] (state|eu|full|second)
        [grant|subsidy|loan|funding|permit|approval|money|go-ahead|insurance money] .. (,)
        [we|i|they|it] [would|could|might];
      ^ when (the|our|that|this) (..)
        [grant|subsidy|loan|money|permit|licence|license|funding|approval|cheque|check|contract|sponsor]
        [comes|come|arrives|arrive|is|has|goes];
      ^ when .. [is|are|has been|have been] (finally|all)
        [settled|signed|approved|sold|paid|agreed|granted|released|cleared]; ^ when ..
        [sells|sell|signs|agrees|agree|approves|approve];
      ^ (and|so|but) were * (*) (*) to; [were|should] [the|our|my|he|she|they|it|we|mr|mrs] (*) (*) ever; ^ had * (*)
        [*en|been|gone|left|won|come|sold|lost|got|*ed|made|kept|built|met|put|held|run|stood|stayed|said]; ^
        should * (*) (*)
        [ever|leave|leaves|fall|break|go|fail|retire|quit|die|close|move|change|sell|buy|grow|turn|need|want|find|lose|raise|drop|rise|happen|prove|be|have|take|make|choose|grant|release|refuse|withdraw|split|merge|expand|extend|renew|open|allow|permit];
        ^ let ... (once) (just|only) (once|one day|some day|a single time) (more|again) , and; ^ let ... , and
        .. [would|will|could|can]; ^ whenever (the|our|my) (..)
        [bank|board|council|committee|ministry|county|parish|owner|owners|town|city|mayor|landlord|insurer|insurance|grant|permit|licence|partner];
        the [day|minute|moment|hour|week|second] (that) [my|our|his|her|the] ...
        [signs|sells|retires|agrees|pays|dies|leaves|comes|gives|says|approves|goes|joins|finds|wins];
      on the [proviso|understanding|basis|premise|terms|strength|off chance] (of|that); that is (,) only if;
        [insofar|in so far] as; to the extent that; until such time as; ^ with [a|an|another|one
        more|some|enough] (*) (*) (*) [on board|aboard|behind us|in place|in the bag|on our side|in our
        pocket|at our side|in the boat]; ^ given [a|an|another|one more|some|two more]
        [dry|wet|mild|good|decent|hot|cold|strong|warm|bad|rainy|long|lucky|* *]
        [summer|winter|season|harvest|year|autumn|spring|crop|turnout|catch|vintage] ,;
      ^ granted (that) [the|our|my|we|they|he|she|it]; ^ with (a|the|one)
        [nod|yes|word|wink|signature|okay|cheque|contribution] [from|of|by]
    `,
    alternative: "otherwise; or else",
    hedge: `
      maybe; perhaps; possibly; probably; presumably; conceivably; (most|very|quite) likely; hopefully; seemingly;
      arguably; tentatively; provisionally; potentially; might; may; could [well|possibly|perhaps|maybe|very well];
      could be (that); it can be that; it seems; seem|seems to [me|us|be|have|lose|cost|take|need];
      it looks .. as [if|though]; it looks like [we|i|they|he|she|it|the|our]; appear|appears to; it appears;
      [i|we] (would) [guess|suppose|hope]; i would imagine; hoping; hope to; i have the [impression|feeling];
      off the top of my head; at a (rough) guess; ballpark; in the ballpark;
      if i [remember|recall|recollect] (it) (correctly|rightly|right|well);
      [if|unless] i am (not|very much) [mistaken|wrong]; or something; or whatever; who knows; you never know;
      in all [likelihood|probability]; chances are; toying with; toy with; play|playing with the [idea|thought];
      flirting with; [we|i] consider; considering; would consider;
      [thinking|think|thought] (about|of) [spending|paying|giving|buying|using|putting|starting|going|making];
      [could|can] (well) imagine; could see ourselves; tend to think; inclined to; lean|leaning towards;
      as far as [i|we] [know|can tell|remember|can see|am aware|are aware]; to (my|the best of my) knowledge;
      i want to say;
      if [i|we] (had|have|must|really had) (to) [guess|estimate|bet|hazard a guess|put a number|put a figure|name a
        number|name a figure]; gut feeling; a wild guess; a rough guess; educated guess; a guess; at a guess;
      in the region of #; in all honesty i do not know; [we|i] (would) (quite) (like|love) to think (that);
      [we|i] are [hoping|hopeful]; [we|i] am [hoping|hopeful]; with any luck; touch wood; knock on wood;
      fingers crossed; god willing; it [could|might|may] (well|very well|just) be (that);
      could [well|possibly|perhaps|still|yet] [have|be|get|cost|need|lose|become|turn|end]; that should be #;
      [should|must] be [around|about|something like|roughly] #; let us say (around|about|roughly) #;
      subject to [change|confirmation|correction]; plus minus; plus or minus; tbc; tbd; pencilled in; penciled in;
      pencil in; earmarked provisionally; [we|i] tend to; [we|i] lean towards;
      [i|we] [am|are|would|could|can|do] not (quite|entirely|really|absolutely|a hundred percent)
        [sure|certain|swear|promise|guarantee|bet|know for sure|know exactly] (to|on|about) (it|that) (,) but;
      do not [hold|quote|nail|pin] .. (,) but; i may be wrong (,) but; i might be wrong (,) but;
      correct me if i am wrong (,) (but); no promises (,) but; (not) sure about this (,) but; if pressed;
      if i were to guess; if you pressed me; gut instinct; rumour or not; tempted to [say|think|guess];
      if memory serves;
      waiting for (the|our|those) # ... to be
        [approved|released|confirmed|signed|paid|granted|transferred];
      [i|we] should [think|imagine|guess|hope]; [i|we] would [have thought|say about|say around];
      put my [hand|hands] in the fire
    `,
    past: `
      ^ years ago (,) [before|when|after] (the|our) * (,); ^ [years|decades|ages] ago (,);
      used to; in the old days; in those days; in the olden days; back then; in former times; formerly;
      in (my|our|his|her) [father|grandfather|mother|grandmother|predecessor|boss] 's [time|day|days];
      in the [time|days] of; at that time; those were the days;
      [until|till|up to|up until] last [christmas|easter|year|summer|winter|spring|autumn|month|week|season|#];
      previously; in the past; in past years; ^ (many|some|a few|#) years ago [we|i|they] (still) had;
      (#|some|several|a few|many) [years|months|winters|summers] ago [we|i|they|there|he|she|it|the ..|our ..]
        (still) (had|got|were given|put aside|set aside|owned|kept) (about|around|nearly|some|over|a budget of) #;
      years ago [we|i|they] (still) had; long ago [we|i|they] (still) had; once had; we once had; once we had;
      we still had; [we|i|they] [was|were] (once|still) [going|about|planning|meant] to;
      had [planned|wanted|hoped|intended] to;
      would|could|should have [paid|spent|given|bought|wanted|liked|loved|preferred|been|taken|started|opened|put];
      in 19*|20* we had; back in 19*|20*; originally; initially; once upon a time;
      in [my|our|his|her] 's [day|days|time]; in [my|our|his|her|the] .. 's [time|day|days|era]; ^ back when;
      back when [we|i|they|the|he|she|it]; back then; back in the
        [day|days|old|early|late|good|*ties|time|times]; back in
        [19*|20*|january|february|march|april|may|june|july|august|september|october|november|december]; in
        [those|the old|former|earlier] [days|times|years];
      at one time; there was a time when; time was when; once [had|was|were|lost|owned|belonged];
      in [the sixties|the seventies|the eighties|the nineties]; as a (young|little|small)
        [child|boy|girl|woman|man|apprentice|student];
      when i was [young|a child|a boy|a girl]; when we still;
      ^ when [my|our|his|her|old|mr|mrs] .. [was|were] (still) [alive|in charge|in office|chairman|mayor|the
        boss|boss|director];
      ^ last [summer|winter|spring|autumn|year|month|week|season|christmas|easter] ... still
        [had|was|were|lost|went|took|came|got|made|*ed];
      ^ when [my|our|his|her] [mother|father|parents|grandfather|grandmother|uncle|aunt|predecessor] (still)
        [ran|owned|led|managed|kept|had];
      ^ before the new .. [we|i|they|our ..|the ..|every ..|each ..]
        [lost|had|was|were|took|made|got|went|came|forgot|waited|missed|wasted|spent|broke]; when i still; as
        long as we still; up to now we had;
      [i|we] (once|sometimes|often) [dream|dreamed|dreamt|dreaming] (of|about) (the) [day|time|moment] (when|that);
      (the|our|an) [old|original|earlier|first|initial|previous|former]
        [plan|idea|budget|deadline|goal|date|figure|estimate|intention] was;
      [we|i|they] (had|have) (once) [toyed|flirted]; at one point; at some point [we|i|the|it];
      for a while [we|i|the|it]; at first [we|i|the]; ^ back in; in the beginning;
      ^ before (the|our|his|her)
        [merger|move|renovation|takeover|crisis|pandemic|war|fire|reform|lockdown|switch|strike|rebuild|reorganisation|reorganization|split];
      there [was|were] once; once there [was|were]; under (the|our|my|his|her)
        [old|former|previous|last|earlier]
        [management|owner|owners|boss|director|mayor|manager|regime|board|landlord|chairman|chairwoman|head];
      with the [old|former|previous] [owner|owners|boss|landlord|manager|director];
      [up to|till|until|up till] (about|some) # [years|months|weeks|days] ago;
      ^ (up) [until|till|to] (the end of|early|late|mid)
        [january|february|march|april|may|june|july|august|september|october|november|december|recently|easter|christmas|last
        week|last month|then|#] [we|i|they|he|she|it|there|the ..|our ..]
        [had|was|were|lost|did|could|got|made|took|kept|wrote|*ed];
      ^ before ..
        [came|left|joined|arrived|got|bought|had|took|hired|changed|moved|switched|installed|started|opened|built|owned|retired];
      time was (,) (when); [under|with] (the|our|my|his|her) [old|former|previous|then] *
        (,) (there|we|they|i|it|everything|everybody|* *)
        [had|was|were|lost|did|could|got|made|took|kept|wrote|went|came|*ted|*ked|*sed|*ned|*led|*ved|*ped|*ged|*hed|*ded|*ied|*yed|*ired|*ered|*ored|*ured|*med];
        [was|were]
        (all|both|once|only) [known|famous|notorious] for ... (in|back|under|before);
      ^ (back) when * (*) (*) [was|were] (still|much)
        [better|younger|small|smaller|bigger|young|new|open|richer|rich|alive|around|here|poorer|busier|fewer|cheap|cheaper];
        ^ (back) when we were; in [mr|mrs|ms|dr|old|uncle|aunt|father|grandpa|grandma|sir] * (*) 's
        [day|days|time|era|reign]; ^ under [mr|mrs|ms|old|uncle|aunt|my predecessor|our predecessor] * (*) (,)
        [we|the|they|it|all|every|everything|there|half|letters|people];
        [years|months|summers|winters|decades|weeks] back (,) [i|we|they|it|there|the|our]; [i|we|he|she|they]
        would have [said|named|picked|chosen|gone|told|answered|pointed|suggested|mentioned]; [up
        to|till|until|up till] (about|some|a|around) (#|few|couple of|*)
        [summers|winters|seasons|springs|autumns|christmases] ago; ^ (up) [to|until|till] the
        [day|time|moment|week|night|year] (that|when) ..
        [came|went|left|got|bought|put|started|arrived|opened|moved|installed|retired|*ed]; as recently as;
      ^ (back) in [19*|20*] (,) [there were|there was|we had|they had|we still had|we were given|we got]
        (about|around|nearly|some|over|a budget of|still) #;
      ^ in [days|times|years] gone by; ^ in [bygone|former|earlier|past|previous|olden|better]
        [years|days|times|seasons]; ^ as late as [19*|20*|last]; ^ (up) until (the|our|my|his|her) (..)
        [takeover|merger|move|relaunch|reform|flood|fire|war|rebuild|refit|switch]
        [we|our|the|it|they|there|i|every|all|half]; ^ under my predecessor; ^ in the [first|early]
        [years|months|weeks|season|year|days] ..
        [had|was|were|lost|did|could|got|made|took|kept|wrote|went|came|*ted|*ked|*sed|*ned|*led|*ved|*ped|*ged|*hed|*ded|*ied|*yed|*ired|*ered|*ored|*ured|*med];
        ^ prior to (the|our|my) ..
        [had|was|were|lost|did|could|got|made|took|kept|wrote|went|came|*ted|*ked|*sed|*ned|*led|*ved|*ped|*ged|*hed|*ded|*ied|*yed|*ired|*ered|*ored|*ured|*med];
        ^ (long) before (my|our|his|her) time; ^ in (the|our) old
        [building|house|hall|office|shop|premises|place|yard|factory|location|school|station] ..
        [had|was|were|lost|did|could|got|made|took|kept|wrote|went|came|*ted|*ked|*sed|*ned|*led|*ved|*ped|*ged|*hed|*ded|*ied|*yed|*ired|*ered|*ored|*ured|*med];
        ^ before [we|they|i|he|she|the|our] .. [put|set|built|brought|rolled] .. new
    `,
    denied_behind: `
      [can|may|must|should] (please|all) go $; [see|seeing|saw] the back of;
      [exist|exists|existed|is|are|was|were|stand|stands] (only|just|merely) (only) on paper; not [mine|ours] $;
      [make|makes|made] [me|us] [shudder|cringe|gag]; [give|gives|gave] [me|us] the creeps;
      [will|would] (certainly|surely|probably|just) not come (true|through) $;
      [is|are|was|were|be] (simply|just|certainly|definitely|absolutely|really|by far|exactly) [not|never]
        (really|exactly|at all|quite|necessarily) [what|the one|the ones|the right|the person|the kind|our|my|an
        option|for us|wanted|needed|required|planned|approved|available|in the budget|set aside|on the
        table|acceptable|the problem|the point|the case|true|right|correct|possible|realistic|affordable|in
        question|up for|agreed|decided|welcome|happening|there $|in it|worth|part of|going to happen|nothing of the
        sort|any good|any use|$];
      [is|are|was|were|got|gets|get|been|be] .. [nothing for us|nothing we|nothing i|nonsense|rubbish|a myth|a lie|a
        legend|a fairy tale|a rumour|out of the question|off the table|out of reach|no option|no
        longer|history|dead|voted down|thrown out|blocked|vetoed|shot down|struck off|crossed out|laughed
        out|binned|buried|ruled out|rejected|refused|turned down|cancelled|canceled|scrapped|dropped|called
        off|withdrawn|abandoned|shelved|forbidden|banned|unacceptable| impossible|unrealistic|unthinkable|too much|too
        expensive|beyond us|the end of|wrong|untrue|false|unnecessary|superfluous|pointless|the last thing|the
        opposite|exactly what we do not|exactly what i do not|what we do not|what i do not|what nobody|gone];
      which (has|have|had|was|were|got) (since|now|long since|meanwhile|luckily|finally)
        (been) [sorted|solved|fixed|remedied|repaired|abolished|stopped|dealt with|resolved|cured|put
        right|sorted out];
      which [we|they|he|she|i] (have|has|had) (since|now|long since|meanwhile|luckily|finally)
        [sorted|solved|fixed|remedied|repaired|abolished|stopped|dealt with|resolved|cured|put right|sorted out];
      fell through; came to nothing; did not [come|happen|materialise|materialize|work out|get
        through|pass|survive|make
        it|find (a|any)|get (a|any|the)|win|convince|go down well|go through|last|stand a chance];
        [got|went|goes] nowhere;
      lost (by) [#|six|seven|eight|nine|ten|eleven|twelve] [to|votes]; lost [the vote|in the vote]; died [in|on] the;
      [has|have|had|found|finds|got] [no|little|zero]
        [majority|support|friends|backing|takers|future|place|chance|fans];
      [is|are|was|were] (a|an) (complete|absolute|clear|total|definite)
        [non-starter|no-go|no go|dead end|old wives ' tale|old wives tale|invention|pipe dream|non starter];
      [does|do] not [come into|exist|apply|interest|appeal|suit|fit|matter|work for|happen any more];
      will not [do $|have anything to do|have it|be the one|come into|happen|work $|fly|pass|go ahead|be built|be
        used|be needed|be wanted|be approved|play|take part|touch it|use it|want it|hear of it];
      would not [do $|happen|work $|suit|be the one|want it|use it|touch it];
      would be [the end of|a nightmare|a disaster|the death of|too much|overkill|news to me|news to us]; would
        be (quite|rather|very|most|a bit|simply) [unfair|untrue|misleading|dishonest|an exaggeration|going too
        far|an overstatement]; holds no appeal; leaves [us|me] cold;
      is over;
      [i|we|they|he|she|the board|my partner|my boss|our board] .. [not|never] ..
        [want|need|like|have|accept|approve|afford|pay|pay for|buy|use|take|see|believe|agree to|ask for|asked
        for|wanted|support|consider|said|say|mean|meant|got|get] (any more|any longer|at all|here|either|this
        year|now|again|in this house|anymore|for that|for it) $;
      [nobody|no one|none of us] .. [want|wants|needs|likes|has|accepts|approved|approves|can afford|pays for|asked
        for|believes|uses] (any more|any longer|at all|here|anymore) $;
      [we|i] (have) [reject|refuse|rejected|refused|hate|decline|dropped| scrapped|cancelled|can do without|could do
        without|can live without|have no use for|have no need for|have no money for|threw out|threw away] (it|again|at
        once|flatly|outright) $; no thanks; no thank you; not (with|for) [us|me]; not any more $; not anymore $;
      no longer $; not at all $; not in a million; my foot; over my dead body; in your dreams; forget it; not true;
      nothing [of the sort|like that]; as if $; had [its|their] day; this year [we do not|we have not|there is none];
      [is|was|are|were] (simply|just|plain|completely|totally|utterly|quite|absolutely)
        [wrong|untrue|false|nonsense|rubbish|invented|made up|fiction|a myth|a lie|incorrect|exaggerated|no
        more|history]; [is|was] the (very|exact|complete|total) (opposite|reverse) of; not with me; not in my;
      is a thing of the past; [is|are|was|were] [no more|long gone|all gone|gone|spent|used up|cancelled|blocked];
      you must be joking; you are joking; ha ha; haha; yeah right; dream on; fat chance; as if; no chance; no way;
      i do not think so; i think not; perish the thought; god forbid; heaven forbid; thanks but no thanks;
      not for [us|me|all the]; not on your life;
      [is|are|was|were] (exactly|precisely|just|simply|really) what [i|we|he|she|they|nobody] (did|do|have|had)
        [not|never]; is not what (i|we); [is|are|was|were] the last (thing|things);
      [want|wants|wanted|will have|have] (absolutely) [no part|nothing to do|none of it|nothing of it];
      [i|we|they] .. [like|want|need|fancy|care for|wish for] (the) least $;
      [declined|declines|refused|refuses|declining] to [take part|take part in it|join|join in|be
        part|be involved|be the one|have anything to do|play along|come along]; [is|are|was] (the)
        [last|least] .. [i|we] [want|need|would];
      (and|but) (so far|now|all) (we|i|there) (only|just) [have|has|is|got|own] [nothing|none|no
        money|not a cent|zero|nil] (of it|of that|of the kind|at all|yet|so far) $; (and|but)
        (we|i|they) [got|received|were given|were granted|saw] (exactly|precisely)
        [nothing|none|zero|nil|not a cent|not one cent|a refusal|a no] (of it|so far|at all) $;
      (and|but) [was|were|got|been] [turned away|refused|rejected|turned down|sent away|sent
        packing];
      [is|are|was] (simply|just|really) not on $; [is|are] .. [i|we] .. [get|stay|move|keep|run]
        away from; [is|are] [what|exactly what|the very thing|precisely what] (i|we) ..
        [avoid|escape|get rid of|do without]; but [the money|it|that|nothing|they|the cheque|the
        check] (has|have) [never|not] (yet|ever)
        [came|come|arrived|materialised|materialized|paid|happened|turned up];
      would [drive|chase|scare|frighten] .. [away|off|mad|crazy|up the wall]; would
        [annoy|confuse|kill|ruin|harm|hurt|embarrass|insult|offend|irritate]
        (all|most|half|of|the|our|my|us|me|everybody|everyone|people); [has|have|had]
        (all|already|long|since|now|meanwhile) been [spent|used up|eaten up|swallowed|paid out|given
        away|withdrawn|blown]; [has|have] (all|already|long|since) [flowed|vanished] into;
       [i|we] (am|are) having none of (it|that);
      [will|would|can] [never|hardly|barely|not] [wash|fly|do|work|pass] with; not a (cat in hell 's|snowball
        's|ghost of a) [hope|chance] (in hell); [is|are|was] [so|very] last [year|century|season|decade];
        [does|do|did] (absolutely|really) nothing for [me|us|him|her|them|our *];
        [gives|give|gave] (me|us|my *|our *) (a|the)
        [headache|headaches|migraine|rash|shivers|goosebumps|stomach ache|heartburn|nightmares]; [would|will]
        (only|just) send [our|the|my|all|half] (*) [running|packing|away|to sleep|screaming|up the wall];
        [is|are] (just|exactly|precisely) what (my|our|the) ..
        [competitor|competitors|competition|neighbour|neighbours|rival|rivals] (already)
        [has|have|do|does|did|use|uses]; [is|was|are|were] (only|just|all) your (..)
        [idea|taste|thing|wish|proposal|suggestion] [, (and)|, not|and]; [when|once] [pigs|hell] [fly|can
        fly|have wings|freezes]; (that is|is|was|are) (nothing but|pure|just|all|only|sheer) [pie in the
        sky|wishful thinking|a pipe dream|pushing it|a stretch too far|cloud cuckoo land|moonshine|hot
        air|science fiction|fantasy]; [is|was] more than [we|i] (will|would|can|could) (ever)
        [see|have|get|afford|pay|raise|find]; not a (hope|chance) in hell; (please|better|so|just) (,) count
        [him|her|me|us|them] out; (would|had) (rather|really rather|much rather) not $;
        [begged|begs|asked|asks|wants|wanted|prefers|preferred|wishes|hopes] (not) to be [left out|kept
        out|spared|excused|left alone|left in peace|exempted]; (has|have|had) (already|politely|since) [bowed
        out|opted out|begged off|dropped out|backed out|pulled out|stepped down|stepped back];
      [is|are|was|were] not going to [wash|fly|work|happen|pass|do|be it];
      (flatly|simply|just|politely) [refuses|refuse|declines|decline|refused|declined] to [touch|use|look
        at|work with|pick up|carry|learn|open] (a|any|the|it|one|such); [so|please|better] (please)
        [leave|count|keep] [him|her|them] [out|aside];
      [does|do|did|would] (really|rather) not want to be (in|part|a
        part|involved|bothered|filmed|asked|mentioned|included|consulted|disturbed); [that|this|it|those]
        [was|were] [us|our look|our style|our colours|our thing|the fashion|all the rage|how we looked|how it
        looked] (back) [in|before|under|until|when|years|then|once|at|during|two|three|ten|twenty|thirty];
        [wants|want|wanted] [no part|none of it|nothing to do|out of it];
      but [he|she|they|it] (has|have|had) (politely|flatly|then|just|already|simply) [turned us down|turned it
        down|turned me down|said no|declined|refused|would not|will not|did not want|is not interested|was not
        interested|backed out|pulled out|dropped out|withdrew|bowed out|cried off|shook his head|shook her
        head]; but (then|in the end|finally) [he|she|they] (then|just|politely) [said no|declined|refused|backed
        out|pulled out|dropped out|cried off];
      but [he|she|they] (has|have) (since|now|already|just) [retired|left|died|quit|moved away|moved
        on|gone|resigned|passed away]; [will not|would not|does not|do not|refuses to|never] (ever|even)
        [touch|go near|look at|pick up|sit at|use] (a|any|the|such|such a) (..)
        [keyboard|computer|screen|tablet|phone|mouse|app|machine|computers|screens|tablets|phones|apps];
      [was|were|is|are|got|been] (all|promptly|quietly|then|at once)
        [struck|deleted|crossed|erased|wiped|scratched] [out|off|from]; [was|were|is|are|got|been]
        (all|promptly|quietly|then|at once) [put off|frozen|deferred|postponed] [indefinitely|for good|for
        now|until further notice]; [postponed|deferred|put off|put on ice|put on hold] (indefinitely|for good) $
    `,
    hedged_behind: `
      i would have to [check|ask|look]; not quote me; [hold|pin|nail] me; or (maybe|perhaps) not;
      is (very|highly|rather|more than|still) [doubtful|questionable|uncertain|unlikely|unclear|undecided|open|in
        doubt|not certain|not sure|not decided|up in the air|not final|not settled];
      is anyone|anybody 's guess; still has to be [decided|approved|agreed|confirmed]; has yet to be;
      seems [doubtful|unlikely|questionable]; from memory; [knock on|touch] wood; fingers crossed;
      (more|just|only) (of) a [guess|thought]; just an idea; only an idea; thinking (aloud|out loud); tbc; tbd;
      to be [confirmed|decided]; give or take; or thereabouts;
      i (would) [think|guess|say|hope|suppose|believe|imagine|reckon] $; if memory serves; if i remember;
      or something like that; but (i am|we are) not [sure|certain|positive]; do not hold me to (it|that);
      not [hold|quote|pin|nail] me; (,) or is it [#|the]; (,) or was it [#|the]; or am i mistaken;
      to be [confirmed|decided|checked|agreed|clarified];
      still (to be|needs to be|has to be) [confirmed|decided|checked|agreed|clarified]; plus or minus; plus minus;
      with a question mark; in pencil; i dare say; i hope $; we hope $; hopefully; touch wood; knock on wood;
      at a guess; ballpark; subject to change;
      would be (only|just) [my|our|a|the] (rough|first|best|wild|personal|honest) [estimate|guess|guesstimate|hunch];
        is (only|just|no more than) [my|our|a] (rough|first|best|wild|personal)
        [estimate|guess|guesstimate|impression|hunch]; that is (just|only) [my|our] [impression|feeling|guess|hunch];
      [sounds|sound|seems|seem|looks|look|is|are|strikes me as|feels] (a bit|a
        little|rather|very|far|way|much|almost|just|to me|to us) (too) [good to be
        true|optimistic|ambitious|fishy|like a fairy tale|like a
        dream|rosy|unlikely|far-fetched|improbable|dubious|fanciful|suspicious|hard to believe|hard to
        swallow|doubtful|odd to me|strange to me|implausible|incredible|unconvincing]; is (not) something
        [i|we|one] [would|should|will] (first|still|rather) [like|want|have|need|love] to
        [see|check|hear|verify|prove|ask]; i will believe (it|that) when; (it) remains to be
        [seen|proven|proved|shown|tested]; [is|was] (the|a) wrong
        [person|one|man|woman|figure|sum|date|place|idea|way];
      but [i am|we are|he is|she is|the board is|my * is|our * is] (still|a bit|rather|very much) on the fence;
        [is|are|was] (a bit of|quite|rather|something of) a [stretch|long shot|gamble|leap|tall order|moonshot];
        [would|will] be (really|a bit of|quite|rather) [pushing it|a stretch|a gamble|a leap|a tall order];
      [is|are|was|would be] (a|an) (rather|very|highly|quite)
        [doubtful|dubious|poor|bad|weak|unlikely|odd|strange|questionable|wrong|unfortunate]
        [candidate|choice|idea|pick|fit|match|bet|call|name|example|case]
    `,
    reported_behind: `
      [he|she|they|people|somebody|someone|everybody|everyone] (always|just|also)
        [says|said|say|claims|claimed|claim|thinks|think|thought|believes|
        believe|believed|told|tell|tells|wrote|writes| write|reckons|reckon] (us|me) $;
      [says|said|claims|claimed|writes|wrote|thinks|believes]
        [he|she|they|the|our|my|your|his|her|some|somebody|someone|mr|mrs|ms| a|an|one];
      (or) so [he|she|they|it is|the|people|your|our|my] .. [says|say|said|claims|claim|claimed|tells|tell|goes];
      (or) so [i hear|i heard|i read|we are told|i am told|i was told|they say];
      [the|a|an|our|my|your|mr|mrs] .. [says|said|claims|claimed|thinks|believes|reckons] $;
      [i|we] (have) [hear|heard|read] $; is what [i heard|i read|i was told];
      at least that is what; [is|was] (just|only|nothing but) (a) [rumour|rumor|hearsay|gossip|talk]; which is what;
      or [that is|so] (at least) [how|what] [the|my|our|your|his|her|some|he|she|they|people|everyone]; is what
        (he|she|they|people|the ..|your ..|my
        ..|our ..) (always|keeps|keep|once|all|just)
        [says|said|say|saying|tells|told|tell|claims|claimed|claim|thinks|thought|think|believes|believe|hears|heard|hear|reads|read|reckons|writes|wrote|hopes|promised|promises|puts
        about];
      [people|they|some|folk|the neighbours|my neighbours] [whisper|mutter|murmur|gossip|whispered] $
    `,
    conditional_behind: `
      but not without; in that case; hangs on; hang on the; tied to; linked to; that is if;
      (,) (but) (only) with (the|our|his|her|my|their) ..
        [approval|consent|permission|blessing|agreement|okay|ok|go-ahead| signature];
      (,) [god|weather] [willing|permitting]; all being well; if all goes [well|to plan]; in the best case;
        subject to;
      but that [depends|hinges|hangs]; [god|weather|fate|providence|heaven] ... willing;
      (,) but not [before|until]
        [the|our|my|his|her|their|we|they|he|she|somebody|someone|everybody|all|both];
      [the|our|my] * (*) [permitting|allowing|consenting|obliging|approving|cooperating|playing along] $; (,)
        [always|that is] [supposing|assuming|provided|presuming]; [is|are|was] [permitting|allowing]; were it
        not (for);
      that is (,) [provided|providing|if|assuming|supposing|unless|only if]; that is , [once|when|as long as|so
        long as|should|only when];
      (the|our|my) * willing $; with (a|the|one) [nod|yes|word|wink|signature|okay|cheque] [from|of|by]
    `,
    past_behind: `
      but (that|it|this) (is|was) [no longer|not any more|over|history|gone];
      was (only|just|once) (the|their|her|his) [plan|idea|wish|figure|sum|number|budget|offer|proposal|dream|goal|aim]
        (of|under|with|in) (the) [old|last|previous|former|then|first|earlier|two thousand];
      which is (now|luckily) [no longer|not] (so|the case|true|a problem);
      but [not any more|not anymore|no longer|those days]; but those days;
      before [mrs|mr|ms|the|we|she|he|they|our|my] .. [came|left|took over|changed|moved|arrived|joined|bought|got];
      which is over; which has been [solved|fixed]; now it is gone; at the time $;
      (,) this year [we do not|we have not|not|there is none|none|we have none|it is gone|nothing];
      (,) [now|today|nowadays|these days] [we do not|it does not|they do not|no longer|not|none|nothing|that is
        over|we have none|there is none]; [those|these] days are [over|gone];
      when .. still [ran|was|were|had|lived|owned|worked|managed]; back when;
      before [she|he|they] [retired|left|came|died];
      until * (*) [rewrote|rebuilt|repaired|sorted|replaced|fixed|solved|installed|abolished|took over|stopped|ended];
      until [we|they|she|he|i|mrs|mr|the|our|my] ..
        [bought|got|came|left|changed|hired|installed|put|found|switched|moved|replaced|took
        over|fixed|stopped];
      (,) (but|and) now [there are|there is|it is|we have] [none|nothing|no longer|not one|zero];
      [retired|left|quit|died|resigned|handed in her notice|handed
        in his notice] (us) [last|a|some|many|two|three|#] (few)
        [year|years|month|months|summer|winter|spring|autumn|week|weeks|easter|christmas] (ago);
      until the (big|great|second|last)
        [relaunch|merger|move|renovation|takeover|reform|flood|fire|war|pandemic|refit|rebuild|switch|changeover|strike]
        $; in the [days|time|times|age|era|years] of the; (back) when [we|they|i|he|she|it|the|our|my|there]
        (..) still [had|was|were|used|wrote|did|ran|kept|worked|lived]; but [that|it|this|all that] (is|was|has
        been) (all|now|long|since|luckily|thankfully) (been) [water under the bridge|put right|sorted|sorted
        out|fixed|dealt with|solved|resolved|cured|behind us|a thing of the past|yesterday 's news|taken care
        of|remedied]; (,) not any longer $;
      before [we|they|i|he|she] (finally|even|first)
        [had|got|bought|hired|moved|changed|switched|installed|opened|built|introduced|took];
      until (my|our|the|his|her) * (*)
        [died|retired|left|sold|closed|burned|burnt|went|quit|resigned|moved|collapsed];
      until (the|our|a|my) (*) (*) (*) [was|were|got] (finally|at last)
        [built|opened|installed|fixed|replaced|repaired|hired|introduced|bought|put
        up|changed|sold|finished|done|hung|found|*ed];
      at the time of (the|our|my) [old|first|last|former|previous]; in [days|times|years] gone by; in
        [bygone|former|earlier|olden|better] [years|days|times]
    `,
  },
  clauses: {
    subjects: `
      i; we; he; she; they; you; it; there; this; that; these; those; nobody; everybody; everyone; somebody; someone;
      people; nothing; everything
    `,
    nominatives: "i; we; he; she; they; it is; there is; there are",
    first_persons: "i; we",
    addressees: "you",
    interlocutors: "i; we; you; please; let; it is; it depends; nobody; no one",
    anyones: `
      a; an; any; anyone; anybody; nobody; no one; someone; somebody; one of; it rains; it snows; people;
        customers; guests; visitors;
      users; you; two; they
    `,
    temporals: `
      as soon as; once; the moment; the minute; the second; the day; the instant; if there is; if
        there are; if it is; if it gets; when there is; when it is; when it gets;
      when
    `,
    happenings: `
      rings; ring; calls; call; rains; snows; is ill; is sick; falls ill; breaks down; breaks; jams; is late; is full;
      is empty; goes wrong; crashes; fails; freezes; complains; cancels; asks; is missing; gets lost; is broken;
      beeps; burns; runs out; do not find; can not find; does not find; forgets; is away; comes late; goes home;
      hangs; strikes; quits; is off; goes out; is closed; has a question;
      [is|are] [wrong|missing|lost|late|outdated|stuck|down|gone|double booked|out of date|sold out|not
        there|not in|away]; gets stuck;
      goes down; disappears; dies; leaks; [does|do] not match
    `,
    onlys: `
      only; just; as long; so long; unless; provided; assuming; suppose; subject; condition; until; pending;
        event; ideal world; perfect world;
      barring; failing; granted
    `,
    modals: "would; will; could; should; might; shall; may; going to",
    determiners: `
      the; our; my; your; his; her; their; its; each; every; all; both; half; most; some; another; one; mr; mrs; ms;
      dr; these; those; this; a; an
    `,
    definites: "the; our; my; your; his; her; their; its; these; those; this",
    prepositions: `
      of; in; on; at; to; for; with; from; by; about; into; onto; over; under; up; out; off; through; between; behind;
      before; after; against; without; than; like; as; per; until; since; during; near; via
    `,
    auxiliaries: `
      is; are; was; were; am; has; have; had; will; would; can; could; should; must; may; might; do; does; did; shall;
      needs; wants; gets; costs; takes; makes; comes; goes; stays; knows; says; works; stands; lies; hangs
    `,
    coordinators: `
      and; or; so; then; and then; and so; and also; and therefore; therefore; hence; plus; nor
    `,
    contrasts:
      "but; and yet; and still; yet [now|we|i|they|it|there]; however; whereas; nevertheless; nonetheless; only that; on the other hand",
    subordinators: `
      because; since; although; though; while; when; whenever; wherever; so that; in order to; in order that;
      which is why; that is why; given that; now that; seeing that; considering that; because of; due to; thanks to
    `,
    relatives: "who; whom; whose; which; where; what; how",
    complementizers: "that; whether; if; how",
    clause_takers: `
      say; says; said; saying; tell; tells; told; telling; think; thinks; thought; believe; believes; believed; claim;
      claims; claimed; mean; means; meant; suppose; guess; hope; hopes; expect; expects; promise; promised; agree;
      agreed; confirm; confirmed; swear; sure; certain; convinced; true; case; fact; idea; impression; feeling;
      opinion; view; rumour; rumor; news; chance; proof; evidence; guarantee; accept; accepted; imagine; pretend;
      pretends; write; writes; wrote; written; decide; decided; suggest; suggests; suggested; doubt; deny; intend;
      intended; want; wanted; likely; possible; reason; feel; assume; clear; way; point; question; story; assured;
      assures; reckon; see; so; correct; right; wrong; say is; bet; vouch; approved; given;
      thinking; notion; suggestion; allegation; assertion; theory; gossip; legend; belief; conviction; assumption;
      prejudice; joke; illusion; authority; rounds; salt; grapevine; wind of it; whispered; rumoured; rumored;
      persuaded; suggest; indicate; show; insinuation; hope is; dream is; hearsay
    `,
    knowers: `
      know; knows; knew; known; knowing; tell; tells; see; sees; say; says; remember; remembers; idea; clue;
      understand; understands; sure; find out; notion; explain; agree; ask; asks; overview
    `,
    affirmers: `
      confirm*; know; knows; known; knew; note*; notice*; see; sees; saw; seen; realis*; realiz*; find; finds; found;
      discover*; learn*; turn*; decide*; agree|agrees|agreed; approve*; mean|means|meant; show*; prove*; sure;
        certain;
      i am convinced; we are convinced; am convinced; are convinced; clear; obvious; evident; fact; facts; problem;
      issue; trouble; difficulty; thing is; point is; reason; result; consequence; upshot; truth; reality; news;
      settled; important; crucial; essential; vital; necessary; imperative; need; needs; want; wants; require*;
      guarantee*; remember*; recall*; remind*; point out; pointed out; stress*; emphasi*; repeat*; complain*; annoy*;
      happen*; frustrat*; bother*; glad; happy; pleased; sorry; afraid; sad; shame; pity; great; good; bad;
        true; such;
      so; given; goal; aim; target; objective; requirement; rule; ensure*; make sure; makes sure; advantage; drawback;
      downside; upside; tell|telling you; told you; let you know; inform*; write to say; admit*; acknowledge*; aware;
      that is how; measured; counted; is that; was that; are that; i say; i said; we say; we said; i would say;
        to say;
      saying; i promise; we promise; i insist; we insist; trust; fed up; promise you; vote|voted; resolve*; condition;
      understand*; it is that; terms; seeing; down to; surprised; amazed; shocked; worried; scared; lucky; ask*;
      i mentioned; we mentioned; trust;
      has to stop; must stop; needs to stop; can not go on; disgrace; scandal; nuisance; nightmare; unbearable;
        intolerable; annoying; unacceptable; costs us; drives; madness; embarrassing
    `,
    thats: "that",
    currents: "now; today; nowadays; these days; currently; and still; but still",
    alternatives: "or",
    anaphors: `
      it; so; that; this; [of|about|to|on] [it|that|this]; any of it; a word of it; a word; very much; myself; though;
      anyway; to be honest; honestly; otherwise
    `,
    particles: "",
    connectives: "",
    verb_last: false,
    comma_before_clauses: false,
    is_head_final: false,
  },
  questions: {
    starters: `
      do|does|did|is|are|was|were|have|has|had|can|could|will|would|should| shall|may|might|must (not)
        [you|we|they|he|she|it|i|there|this|that|these|those|your|
        our|the|any|anyone|anybody|someone|somebody|people|all|my|a|an|one| every|some];
      [what|who|whom|whose|which|when|where|why|how] [do|does|did|can|could|will|would|should|shall|must|have|has]
        [you|we|they|he|she|it|i|there|this|that|these|those|your|our|the| people|my];
      [what|who|whose|which|when|where|why|how] [is|are|was|were]
        [you|we|they|he|she|it|there|this|that|these|those|your|our|my|the] ..;
      how much|many|long|often|big|soon|far|early|late .. [do|does|did|is|are|was|were|can|could|will|would|should|
        have|has];
      what [kind|sort|colour|color|budget|amount|sum|date|time] ..
        [do|does|did|is|are|can|could|will|would|should|have|has];
      why not; who [needs|wants|uses|pays|decides|gets|comes|goes|knows|works|has|would|will|can]; what about;
      how about; how come; which of .. [do|does|is|are|would|should]; any chance; you mean;
      [could|can|would|will] [somebody|someone|anybody|anyone|you] (please) (tell|explain|remind);
      how on earth [do|does|did|can|could|will|would|should|is|are|was];
      [why|how|what|where|who] [in|on] [the|earth|hell]; who [on earth|the hell];
      ^ who [says|said|told|claims|decided|knows|wants|would|needs|thinks|believes]; since when; what if;
      i [would|should] (like|love) to [ask|know] (you|if|whether|how|what|when|who|why);
      (i|we) (just|only|also) (want|wanted|wish) to [ask|know|check|clarify|find out] (if|whether|how|what);
      may i ask (if|whether|how|what); (just) [curious|wondering|asking] [if|whether|how|what];
      [do|does] [we|i|you] [really|actually]; do [we|i] look like; is it; is it
        [that|true|correct|right|because|really|not];
      is that (why|how|what|because|where|when); let me ask (you|if|whether|this);
      have you; have you [ever|noticed|thought|heard|considered]
    `,
    endings: "",
    tags: `
      right; correct; (or) is (not) it (not) (that); [are|were] (not) they (not); (or) was (not) it (not);
        [was|were|had|should|could] (not) [we|you|they|he|she|there] (not);
      [do|did|have|can|would|will|are] (not) [we|you] (not); [does|has|would] (not) it (not);
      is that [it|right|correct|so|true]; would you say; no; or not; yes; yeah; or what; or; agreed; am i right;
      do i have that right; did i get that right; do you agree; innit; do i understand correctly; (or) am i wrong;
      could that be; you agree; not so; true; hm; huh; eh;
      if [i|we] (have) [got|understood|understand|heard] [you|that|it] (right|correctly);
      did i [hear|understand|get] (you|that|it) (right|correctly); (is|was) that how; have i got that right;
      am i close; do you think; would that be; is that fair; fair; or was it; or is it; or did i; or do you;
      or are you; (or) have i
    `,
    harmless_tags: `
      you know; you see; (if) (you) know what i mean; (you|do you) understand; (you) get it; you get me; okay; see;
      do you [see|follow]; get my drift
    `,
    requests: `
      who else (,) [but|if not]; [what|where|who] (else) but;
      please; would you mind;
      [could|can|would] you (also|just|perhaps) [keep|use|put|add|show|send|build|give|leave|remove|change|take|make
        (it|sure|the|them)]
    `,
    open: "what; who; whom; whose; which; when; where; why; how",
    further: `
      more; else; other; another; also; too; anything; further; besides; additional; grow; extra
    `,
  },
  answers: {
    yes: `
      yes; yeah; yep; yup; ya; aye; [uh-huh|mhm|mm-hmm] (,) #; every (last|single) [cent|penny|euro] (of it) $;
        sure $; sure thing; sure (we|i|you|they) (do|have|can|will|did); surely; exactly $;
      exactly [right|that|they|we|it|he|she|you|so]; precisely; correct $; right $; absolutely; definitely; certainly;
      indeed $; of course; naturally $; obviously $; totally $; completely $; (very) true $; quite $; quite
        [so|right];
      too right; that is [right|correct|true|so $|it $|exactly (it|right|what)|about right];
      that is (exactly|precisely|just|really) [the|our|my] [problem|trouble|issue|crux|pain|difficulty]
        (exactly|indeed|in a nutshell|right there|in a sentence|in one sentence|all over);
      that is [the one|him|her|them|the sum|the figure|the number|the date|the deadline|the plan|the idea|the
        amount|the limit|the person|the problem|the point|the word|how it is|what we want|what i want|what i
        said|what we said] $; that sounds right; that (would|will) be [right|him|her|it|the one]; (oh) you are right;
      you (have) got it; spot on; bang on; dead right; agreed $; affirmative; by all means; without a doubt;
      no [doubt|question|problem]; you bet; for sure; (a|one) hundred percent; 100%; [it|that] [is|does|was|did] $;
      they [do|are|did|have] $; we [do|have|are|did|can|would|will] $; i [do|have|am|did|would|can] $; there
        [is|are] $;
      [he|she] [is|does] $; so [it is|we do]; just so; just that; amen; perfect $; very much so; it sure is;
      [i|we] (can) confirm; confirmed $; (you) [heard|understood] (me|that|it) [right|correctly];
      (it is) (just) as you say; oh yes; okay yes; right you are; please do $; you did $; at (the very) least; easily;
      and how; if not more; it is [her|him|them] $; [carved|set] in stone; fixed $; word for word;
      every [day|week|month|year|night|morning|evening|weekend|time|single time] $; all the time $; constantly
        $; always $; please $; [like|same as] always; we sure do; sure do; that we do; damn right;
      you got it; yes please; true that; deal $; works for (me|us); sounds [right|good] $; go ahead $; fine by
        (me|us);
      you do $; that is the [ceiling|limit|maximum|cap]; most certainly; perfect $; mhm yes; uh-huh yes;
      [it|that|they|we|i|there|he|she] [is|are|do|does|have|has|did|was|were|am|can|will|would] (,)
        (indeed|yes|sure|certainly|absolutely|unfortunately|sadly|alas|regrettably|i am afraid|every day|every
        week|every time|all the time|constantly) $; indeed [it|that|they|we|i|there|he|she]
        [is|are|do|does|have|has|did|was|were|am|can|will|would] $;
      without fail; by far $; easily $; every single (one|day|time|week|month|morning|night);
      [we|i|they|it|he|she|there|you] (most)
        [certainly|definitely|absolutely|sure|surely|really|indeed|always|obviously]
        [do|have|is|are|does|did|will|can|would|am] $; as (far as|long as) i know yes;
      (down) to the [cent|penny|euro|last cent]; on the dot; you are $; you did (,) and; may it be
        $;
      (i am) afraid so;
      you (certainly|surely|sure|definitely) [may|can|should|could] (indeed|certainly|of course|safely|yes) $; please
        do so; that is what i (just|have) (just) (said|told you|wrote) $; that is what we (just) said $;
        [signed|sealed|approved|decided|done|agreed] (and) (signed|sealed|done|delivered) $
    `,
    no: `
      no; nope; nah; [sure|yeah|yes|right|oh sure] , and [pigs|i am|the moon|the pope|we are|cows|my cat|santa];
      [of course|certainly|definitely|absolutely|unfortunately|sadly|
        sorry|luckily|fortunately|obviously|probably|better|rather|preferably| please|surely|i hope|i think|i am
        afraid|i would say|let us hope|i would rather|afraid] not $;
      not [at all|particularly|especially|keen|a fan|my thing|really|quite|exactly|yet|any more|anymore|that i
        know|as such|in the least|necessarily|so|even
        close|by a long|true|since|like that|for us|in this]; never; no way; by no means; of course not;
        certainly not;
      definitely not; absolutely not; hardly $; hardly ever; far from it; wrong $; incorrect $; false $;
      on the contrary; (quite) the opposite $; the other way round; [god|heaven] forbid; (oh) god no; goodness no;
      i do not [think|believe] so; i doubt it;
      i would not [go that far|think so|put it like that|call it that|say (so|that)|$]; i would rather not;
      that is not; that is not [it|right|correct|true|so|the case|quite right|what];
      that is [wrong|nonsense|exaggerated|an exaggeration];
      that is (way|far|much|a lot|a bit|a little) too [much|many|high|big|early|late|expensive|low];
      that would be [nice|too much|wrong|great but|an exaggeration|too high|too many|news to me|a dream];
      (an) exaggeration; exaggerated; [it|that] [is|does|was|did|has] not $; they [do|are|have|did] not $;
      we [do|have|are|did|can] not $; i [do|have|am|did] not $; there [is|are] [not|no] $; half of that; half that;
      a [third|quarter|tenth] of that; (a lot|much|far) less (than) $; less than; more like #; rather #; only #;
        just #;
      fewer $; [i|we] wish $; if only (we|i|it|they|he|she|there) (did|had|could|were|was|would|do|have|is);
      [in your|in my] dreams; you wish; dream on;
      are you [mad|joking|kidding|crazy|serious]; you must be joking; nonsense $; rubbish $; forget it;
      out of the question; not with [me|us]; none (at all|whatsoever) $; none of [that|them|us];
      nothing [of the kind|of the sort|like that]; neither $; too [much|many|high] $; wrong number; we used to;
      over my dead body; please no; spare me; anything but; [it|that] [is|does|was|did|has|will] not;
      they [do|are|have|did|will] not; we [do|have|are|did|can|will|would] not; i [do|have|am|did|would|will] not;
      [he|she] [does|is|has|will|did] not; not (in) the [least|slightest]; not by a long [shot|chalk|way];
      not [remotely|nearly|so fast|anymore|a bit|likely|in this life|on your life|a chance|one bit|our|the];
      nowhere near; nothing like; no such luck; no such thing; negative; not a [one|cent|penny]; not a single
        (one|cent|penny); nobody $;
      zero; nil; far less; much less; not until; not before; hell no; (i am) afraid not; i wish $; chance would be;
      fat chance; no longer; that was [last|before|until|years]; used to $; in the past; we stopped; i think not;
      (quite) the reverse; hardly; scarcely; [it|that] would be (a) [lie|mistake|stretch|exaggeration];
      you have got that wrong; that is where you are wrong; (that is) not how; wrong; god (,) no; good god no;
      more like; that was; not quite; hell no; i wish;
      not in the slightest; not a chance;
      far fewer; a lot less; not by [a mile|far|a long shot|any means];
      [regrettably|alas|sadly|unfortunately] (,) [no|not|none];
      you must be [thinking of|confusing|mistaken|mixing]; not any longer $;
      [it|that|they|we|there|i|he|she] [was|were|had|did] (,) (but) [until|till|before|once|last|years|in the|back]
    `,
    unclear: `
      [i|we] (would|will|still) [have|need|must|ought] (to) [ask|check|look|see|think|find
        out|talk|discuss|clarify|sleep]; let me [check|ask|see|look|think|get back]; [i|we] do not know;
      [i|we] [can|could] not [say|tell|answer|promise]; i [can|could] not; (i have) no idea; no clue; not my
        department;
      (you would have to|you should|you had better|better) ask (my|the|him|her|them|our); ask my; ask the;
      [you|one] [can|could] say; good question; [hard|difficult] to say; (that|it) (all) depends; depends $;
      [we will|we shall|let us] see; (i am) not sure; who knows; i see $; interesting $; hm $; well $; why do you ask;
      [what|how] do you mean; sorry $; pardon $; excuse me $; [say that|come] again; what $; okay $; ok $; i
        understand;
      i hear you; we are still; still [open|undecided]; under discussion; to be [decided|confirmed]; yes and no;
      yes but; yes well; yes no; in a [way|sense]; before i forget; next question; [let us|can we] talk about;
        later $;
      [my|our] [boss|partner|wife|husband|board|sister|brother] will; [could|might|may] be $; (that) remains to
        be seen;
      we have not (yet) [decided|talked|discussed|agreed|settled]; (it|that) has not (yet) been [decided|settled];
      i would rather not say; no comment; who can say; i could not (really) [say|tell];
      that is [a good|a fair|an interesting|the] question; how should i know; difficult; tricky; it varies; that
        varies;
      sometimes $; now and then; [it|that] depends; come to that; let me [come|get] back;
      not my [area|call|decision|job]; you tell me; what makes you; is that so; really $; oh $; ah $; mhm $; uh-huh;
      i will (have to) [ask|check|look|see|get back]; we will (have to) [ask|check|look|see|get back|talk];
      give me a (minute|second|day); [i|we] would have to; get back to you; more or less $; yes and no;
      who told you (that); where did you; says who; who says
    `,
    hedged: `
      maybe; perhaps; possibly; probably; presumably; (it) [could|may|might] be;
      i (would) [think|guess|suppose|believe|hope|say] so; i guess; i suppose; hopefully; kind of $; sort of $;
      more or less; roughly $; about $; almost $; nearly $; approximately $; something like that; thereabouts;
      in [principle|theory]; theoretically; (most) likely $; apparently; so they say; so i hear; if you like;
      as far as i know; [it|that] [seems|looks] [like it|so]; it looks like it; seems so; mostly $; partly $;
      to some extent; up to a point; ideally $; or so $; give or take; with luck; by and large
    `,
    contradicts: `
      yes (,) [we|i|they|there|it|he|she] [do|does|have|has|is|are|did|can|will]; oh yes we do
    `,
    of_both: "yes; yeah; yep; yup; sure; of course; absolutely; definitely",
    openers: `
      oh; please; well; ah; um; so; now; look; listen; honestly; frankly; to be honest; actually; okay; ok; you know;
      i mean; let me see; let us see; right so; hm; mm; mm-hmm; oh well; ah well; god; oh god; good heavens; my god;
      dear; thanks; thank you; hello; hi; good morning; sorry; and; but; like; heavens; goodness;
      (my) goodness (me|gracious); gosh; blimey; lord; jesus; christ; crikey; dear me; oh dear; come on; hang on; ha;
      er; erm; right then; let me think; how shall i put it; mate; funny you ask; look here; you see; believe me;
      trust me; to be fair; in fact; in truth; no offence; with respect; with all due respect; good evening;
      good afternoon; fine;
      all right; alright; fair enough; very well; okay then;
      edit; update; ps; p.s; nb; unfortunately; sadly; alas; regrettably;
      haha; ha ha; hehe; lol; ahem; phew; ugh; hm hm; oh no; ah no; good lord; gracious; nah nah
    `,
  },
  corrections: {
    marks: `
      [no|wait|sorry|oh|ah|hang on|hold on|well|actually|pardon|stop|or|nonsense|rubbish|god|hm] (,)
        [no|wait|sorry|i mean|i meant|rather|actually|better|make that|that is wrong|not that]; no i mean; or rather;
      or better (said); better say; or actually; correction; let me correct (that|myself); i stand corrected;
      i misspoke; i meant; make [that|it]; [scratch|strike|scrap|forget] that; my [mistake|bad]; oops; whoops;
      what am i [saying|talking about]; rubbish; nonsense; wait a minute;
      [no|wait|sorry|oh|ah|hang on|hold on] (,) (no) (,) that [is|was|would be]
        [the|for|from|only|per|wrong|not|last|what|too|with|without|including|excluding|before|after|gross|net|all|both|counting];
        no; sorry; i am sorry; pardon (me); excuse me; wait; hang on;
      hold on; rather; actually; i mean; well no; that was; i beg your pardon; beg your pardon; my apologies;
      forgive me; i tell a lie; i lie; i should say; i should have said;
      well;
      [no|wait|sorry|oh|ah|hang on|hold on] (,) (no) (,) that [is|was|would be]
        [my|our|his|her|their|your|a|an|when|where];
      i am (only|just) [talking|speaking|writing] (complete|utter|absolute)
        [rubbish|nonsense|garbage|gibberish]; what [rubbish|nonsense] (am i talking|i talk|i write); listen to
        me;
      let me [rephrase|put that right|say that again|start again]; [wrong|false] ,; that is to say; silly me;
        stupid me; [no|wait|sorry] (,) [wrong|false]
    `,
    swaps: `
      i meant; no; sorry; i am sorry; pardon (me); excuse me; wait; hang on; hold on; rather; actually; i mean;
        that was;
      make it; well no; i beg your pardon; beg your pardon; my apologies; apologies; i mean to say; forgive me;
      i should say; i should have said;
      correction; i tell a lie;
      well
    `,
    interjections: `
      no; wait; sorry; hold on; hang on; actually; on second thought; on second thoughts; on reflection;
      come to think of it; nonsense; rubbish; correction; stop; pardon; excuse me; just a moment; one moment;
      just a second; i beg your pardon; oops; whoops; apologies; my apologies; forgive me
    `,
    retractions: `
      nonsense $; rubbish $; (just|only|all) a joke $; [ah|oh|god|wait|sorry|actually|hm|but|i mean] (,) no $;
        no (,) [wait|sorry|actually|hang on|hold on];
      [scratch|scrap|strike|forget|ignore|disregard|delete|cancel|drop|erase|skip] [that|it|this|the last|what i];
      forget about [that|it]; forget about the [sum|figure|number|amount|money|date|plan|idea|whole]; cross that
        out; never mind that; [take|taking|took|takes] (that|it|all|this) back;
      withdraw [that|it];
      i (just|have) (just) [misspoke|misread|miscounted|mixed|confused|exaggerated|
        overstated|miscalculated|misremembered|overdid]; i (got|had|said|read|wrote|remembered) that wrong;
      i got carried away; i am mixing; [i was|i am] (completely|totally) [wrong|mistaken]; (i|we) (have) made a
        mistake;
      my [mistake|bad|error]; slip of the tongue;
      [that|this|it] [was|is|were] (all|just|only|simply|complete|utter|a bit|rather|of course) [wrong|a
        mistake|nonsense| rubbish|a joke|incorrect|an exaggeration|exaggerated|a slip|an error|the old|an old|the
        figure for|the number for|the money for|the sum for|the total for|last year|outdated|old|obsolete|off|no
        longer];
      [that|this|it] [was|is] not [right|true|correct|what i want|what i meant|what i wanted|what we want|what we
        need| what i said|what i mean]; that (figure|number|sum|date|name) [was|is] [wrong|old];
      that [figure|number|sum|date|name] [was|is] [from|for|not right|not correct|not true|not ours];
      the [figure|number|sum|date|name|amount] (that) i (just) [gave|told|mentioned|named|said|sent|wrote] (you)
        (just now|before|earlier|yesterday) [is|was] (all) [wrong|not right|not correct|old|out of
        date|from|for];
      the [figure|number|sum|date] is wrong; wrong [number|figure|line|year|list|date|column];
      i (had|have) (just|simply) [swapped|switched|mixed up|transposed|confused|misread|mistyped|reversed]
        (the|my|two)
        [digits|figures|numbers|lines|columns|rows|dates|names|zeros];
      [i was|i am|i] (only|just) [joking|kidding|exaggerating|dreaming|teasing|pulling your leg];
      (only|just) [joking|kidding]; joking aside;
      (let me|i have to|i must|i need to|i want to|i should) correct [that|myself|it|this]; i stand corrected;
      make [that|it] [#|a|the]; what am i [saying|talking about]; what nonsense; in [your|my] dreams; dream on;
        if only;
      [i|we] wish $; fat chance; [we|i] (have) changed [our|my] mind; our minds;
      do not [write|note|take|quote] that down; please [delete|strike|ignore|forget] that; do not take that seriously;
      i [did|do] not [mean|say] [that|it]; [we|i] do not want that $; nobody wants that; that has changed;
      i [looked|was looking|read|was reading] [at|from] (the|an) [wrong|old|last|other]; that [is|was]
        [for|from] (the) [last|next|other|old|previous|earlier|wrong]; i meant [#|to say|the|a|not];
      not [#|at all|any more|anymore]; of course not; i do not [think so|believe so|want that $];
      that [was|would be] (far|much|way|a bit) too
        [early|late|high|low|much|many|soon|big|small|expensive|optimistic];
      [no|wait|sorry|hm|actually] (,) that is (far|much|way|a bit) too
        [early|late|high|low|much|many|soon|big|small|expensive| optimistic];
      (that was|that is) a [silly|stupid|bad|crazy|daft] idea; (only|just) pulling your (leg|legs);
      i am pulling your leg; had you there; got you; gotcha; april fool*; i beg your pardon;
      i take (it|that|this) (all) back; ignore me; ignore that; i misspoke; misheard; miscounted; misread;
      that is the wrong; wrong way round; the other way [round|around]; that was [the wrong|another|a different];
      no idea why i said; do not know why i said; i mean the; just testing you; (just|only) teasing; strike it;
        kidding;
      i jest; delete (that|it); let me [rephrase|start again|start over|try that again|put that differently];
      (that|this|it) (plan|idea) [is|was|has been|got|is now|has since] .. [off the
        table|dropped|abandoned|scrapped|shelved|buried|cancelled|binned|moved|postponed|superseded|ditched];
      (but|though|and) (that|this|it) [is|was|has been|got|is now|has since been|has since|fell] (since|now|all)
        [off the
        table|dropped|abandoned|scrapped|shelved|buried|cancelled|binned|moved|postponed|superseded|through|history|ditched];
      i (have) (just) [misremembered|messed up|got confused|muddled];
      [we|i] (have|had) (since|now|long since|later|then)
        [dropped|abandoned|scrapped|shelved|buried|cancelled|binned|given up|gave up|ditched|decided against|moved
        away from] (on) (that|it|this|the idea|the plan|the whole|the thing);
      (then|but) (the|our) .. [ran out|fell through|dried up|pulled out|said no|got cancelled];
      i am looking at [the wrong|last|an old|the old]; forget [i|what i] said; pretend i (did not|never) (say|said);
      (you) did not hear that;
      did i (just|really|really just) [say|write]; (actually|or|well|wait|hm) not
        [her|him|them|that one|this one] $;
      typo; misprint; (that was|that is) a typo; i [mistyped|mis-typed|typed it wrong]; (i am|i
        was) (just|only|a bit) [laying it on thick|overdoing it|dramatising|dramatizing|being
        dramatic|making that up|making it up|stretching it|overstating it|overstating|making fun];
      (that is|that was) (perhaps|maybe) (a bit|a little) [over the top|unfair|harsh];
      you are (quite|absolutely) right , [on|in|at|then|it is|that is|make|not]; you are
        (quite|absolutely) right [on|in|at] the;
      [i|we] should not have (just|even) [said|told|mentioned|promised|written]; [i|we] (really|actually) should not
        (say|tell|promise) [that|this|it]; who said that;
      i exaggerate (d) (a bit|a little|slightly|of course); [i|we] am exaggerating; now i am exaggerating; that is me
        exaggerating;
      on [second thought|second thoughts|reflection] (,) [leave|make|keep|let
        us|i|we|go|take|better|no|not|rather|drop|strike|forget|it|the other|something]; please do not
        [note|write|record|minute|quote|use|print|put|take|count|repeat] [that|this|it]; do not
        [note|record|minute|print|use|repeat|count] [that|this|it] (down) $; i spoke [out of turn|too soon|too
        fast|in haste]; i [was|have been|am] (a bit|rather|way) [ahead of myself|out of
        line|premature|hasty|rash]; i should have [kept|held|bitten] [quiet|my tongue|my mouth]; i got ahead of
        myself;
      that was (only|just|all|probably|purely) (the|my|his|her) (..) [talking|speaking]; hold your horses; not
        so fast; whoa; steady on; let me stop [you|myself] (right) (there|here); that [will|does|can] not
        [do|work|hold] [after all|for us after all]; that can not be right; i (have) just
        [looked|seen|noticed|realised|realized|checked|remembered|heard|been told] (..) , [that|it]
        [will|does|can|is|was] not; that came out (all) [wrong|badly|backwards]; let me take (that|it|this)
        back; (just|only|pure|all|sheer|mere) wishful thinking; i (would) [rather|prefer] [you|that you] [did
        not|do not] [hold me|quote|note|write|use|repeat|count]; i was [thinking|talking|speaking|dreaming] of
        [something|somebody|someone|the other|another|a different|the wrong]; [come to think of it|on
        reflection|hang on|wait|hold on|no] (,) that [was|is]
        [for|from|with|without|including|before|after|counting]; i am [just|now] being told; [my|our] *
        (just|has just) [overrules|overruled|corrects|corrected|vetoes|vetoed|contradicts|is correcting]
        [me|us|it|that];
        [well|yes|hm|ok|okay|oh] (,) on paper $; let me count again; my
        [wife|husband|partner|boss|colleague|brother|sister|son|daughter|treasurer] is
        [waving|shaking|signalling|correcting|kicking|nudging];
      i am (only|just) [talking|speaking|writing] (complete|utter|absolute)
        [rubbish|nonsense|garbage|gibberish]; i (have|had) (just) [got|had|took|opened|grabbed|read|picked up]
        the wrong [folder|file|sheet|page|list|line|project|paper|book|column|row|table|tab|note|notes];
        (oh|ah|well|hm) (,) then (better|rather) not; in that case (,) (better|rather) not; my tongue
        (slipped|got twisted|got the better); [scrap|scratch|strike|forget|bin|drop] it $;
      (how|oh) [silly|stupid|daft] (of) me; my [glasses|eyes|brain|memory] $; bless me; what was i
        thinking; i need (new|my) glasses; let me [put that right|say that again]
    `,
    dismissals: "[forget|scrap|drop|skip|ditch|strike] (about) [the|that|those|these|this]",
    confirmations: `
      [that|this|it] [was|is] (really|certainly|absolutely|definitely|honestly) [no|not (a|an|just)]
        [joke|mistake|exaggeration|slip|error| nonsense|wrong|exaggerated|too much|too high];
      i am not (just) [joking|kidding|exaggerating|wrong|mistaken]; no [joke|kidding|joking|exaggeration|mistake];
      that is (absolutely|so|very|quite|all) [right|true|correct];
      (that|it|this) [is|was] .. [wrong|not right|a mistake|nonsense|a joke|an exaggeration|off|not true|not
        fair|not ok] (,) and .. [stop|stops|change|changes|end|ends|fixed|better|go on|continue|us];
      (that|it|this) [is|was] (just|only|simply|all) (a) [mistake|wrong|joke|error|nonsense] [to|of|in|how]
    `,
    second_thoughts: `
      do not [quote|hold|pin|nail|take] (me|my word) [on|to|down|for];
      (i|we) [could|might|may] (well) be [wrong|mistaken];
      [i|we] [would|will|still|must|should|have to|need to|ought to|had better] (still|better|first) (have
        to|need to) (double) [check|ask|look that up|look it
        up|verify|confirm|clarify|find out|recalculate|count again] (that|it|again|with|my|the|first);
      let me (double) check; (or|well) [maybe|perhaps] not $;
      that is (just|only|more of|no more than|purely) (a) [guess|thought|idea|estimate|suggestion|hunch|feeling];
      (just|only) a [guess|thought|idea]; thinking [aloud|out loud]; who knows;
      nothing (is|has been) (yet|really) [decided|agreed|signed|settled|final|fixed|approved];
      [that|this|it] is not [decided|final|certain|agreed|settled|fixed|approved|official|signed| confirmed|set in
        stone] (yet); not [final|official|decided|certain|agreed] (yet); still to be [confirmed|decided|agreed];
      to be [confirmed|decided|agreed];
      [that|it|this] (still) [has|needs|have] to be [confirmed|decided|agreed|approved|discussed|checked];
      [that|it|this] is (still) [open|undecided|up in the air|under discussion|being discussed]; still open;
      if i [remember|recall] (it|that|this) [correctly|rightly|right|well]; if i am not mistaken;
      unless i am (very much) mistaken; at least [i|we] [think|hope|believe] (so) $; at least that is what;
      or so [i|they|he|she|it|we]; so they say; so i [hear|heard|was told]; as far as [i|we] [know|remember|can tell];
      (that|it) (all) depends $; but (i am|we are) not [sure|certain|positive|quite sure];
      [i|we] [am|are] not (quite|entirely|completely|totally|at all|really|so|too) [sure|certain];
      but that is (just) (a|my); (but) take (that|it|this) with a (pinch|grain) of salt; give or take; (or)
        thereabouts;
      if memory serves; but who knows; but we shall see; we will see; we shall see; touch wood $; fingers crossed $;
      do not hold me to (it|that); hopefully $; (it|that|this) is not (yet) [official|public|for publication|signed];
      (it|that|this|nothing) is not (yet|at all)
        [sure|certain|decided|final|official|settled|agreed|fixed|approved|signed|confirmed]; (it|that) is not a
        [given|done deal|certainty];
      [that|this|it|which] (all|of course|sum|date|amount|figure) [is|would be|remains|stays] (of
        course|still|all|naturally) [subject to|conditional on|contingent on|dependent
        on|pending|provisional|tentative|provided|only if]; [that|it|this] (all|still|of course) [hinges
        on|stands or falls];
      (but) everything [depends|hinges|hangs|turns] on ... (,) [though|however|of course]
    `,
    endings: `
      [that|this|it] is (all|now|long|luckily) behind us; (but|and) (it|that|this) has not happened
        (again|once|any more|since|ever since|anymore); not once since;
      with [the new|our new|the second|the other|her|his|the] .. (that|it|this|all that) [has (now|since)|is
        (now|since)] [stopped|over|gone|history|solved|sorted|no longer|better]; since .. (that|it|this) [has|is]
        (now|since) [stopped|over|gone|history|solved|sorted];
      (but|and|now|luckily|fortunately|thank god|since then) [that|it|this|they|those days|those times|the money]
        [is|are|was|were|went|has been|have been] (all|long|now|since|luckily) [over|history|gone|in the past|the
        past|spent|into|solved|not any more|finished|sorted]; it went into; the money went; not any more; not anymore;
      no longer $; since then [not|none|no|nobody|nothing|never|it has (not|stopped)]; (that|it) (has) stopped;
      [that|it] no longer happens; [that|it] does not happen (any more|anymore);
      [i|we] (have|had) (since|long since|finally|now) [got rid of|thrown|threw|dropped|given up|gave
        up|replaced|changed|stopped|fixed|solved|abolished|scrapped|sold|gave] [it|that|them|this|all|everything];
      [he|she|they] (has|have|is|are) (already|long) [left|gone|retired|moved|quit|died|no longer];
      that was (still) [before|until]; it [went|goes] [into|to|on]; that [went|is gone|was spent]; they went
        (into|on);
      the .. [ate|swallowed|consumed|took] [it|that|them|everything|all|the lot];
      [it|that|they] [was|were|got] [swallowed|eaten|spent|used] (up);
      (but|and) now [it|everything|that|all|they] (all) [runs|run|works|work|goes|go|is|are]
        (all|again) [like
        clockwork|fine|smoothly|well|perfectly|solved|gone|over|good|great|ok|okay|sorted|alright];
      (it is|they are|that is|everything is|the lot is) (all|long|now|since) (been) [spent|used up|gone|eaten
        up|blown|history]; all (of it) [spent|used up|gone|blown|eaten up]
    `,
    past_states: `
      had; was; were; used; did; looked; cost; printed; belonged; suffered; lost; waited; counted; went;
      got; came; kept; took; made; found; gave; left; forgot; saw; sent; bought; paid; needed;
      spent; threw; broke; fell; ran; drove; stood; told; wrote; *ed
    `,
    refusals: `
      rejected; refused; turned down; declined; vetoed; overruled; scrapped; struck out; withdrawn; cancelled; canceled;
      not (yet) [approved|accepted|granted|agreed|wanted]; says no $; said no $; against it $; no longer [valid|true|so]
    `,
    contradictions: `
      [that|this|it|those|these] [is|was|are|were] (only|still|all|just) [before|last year*|last month*|last season*];
      [that|this|it|those|these] [is|are] .. [from|of] [last year*|last month*|last season*|before|back then];
      [that|this|it] [is|was] (only|still|just) [the|an|our|my] (very) [old|previous|former|first|original]
        [figure|number|sum|amount|price|plan|date|budget|offer|estimate];
      [that|this] is (all|long|now) [over|history|cancelled|outdated|obsolete|off|out of date|in the past];
      [that|this|it] is no longer [true|so|right|correct|valid|current|the case|the plan|on]; no longer [$|true|so];
      [that|this|it] is (simply|just|really) not [true|correct|so $|the case|so any more];
      [that|this] is (simply|just|plain|completely|quite) [wrong|false|incorrect|untrue|nonsense] $;
      [that|this|it] (does|did) no longer [holds|applies|stands|counts|hold|apply|stand|count]; not any more;
      [that|this|it] no longer [holds|applies|stands|counts]; not anymore; not true; not so any more;
      [that|this|it] does not [hold|apply|stand|count] (any more|anymore) $;
      [that|this|it] has (since|just|now) (been) [cut|cancelled|changed|withdrawn|dropped|moved|postponed|halved];
      you (have) got that wrong; you are (quite|very much) mistaken; i do not think so; i disagree
    `,
    agreements: `
      i [know|mean|agree|see|understand]; exactly; seriously; really; honestly; truly; and; indeed; quite; totally;
      even [worse|more]; worse; more; me too; thank*; sorry; of course; sure; absolutely; you are (so|quite) right;
      that is [true|right|it|exactly|what|why|how|so true]; that is the [problem|point|trouble|thing|worst];
      it is (really|so|very|quite|just|even|much) [true|bad|worse|terrible|awful|horrible|annoying|right|great|good];
      [we|i|they|he|she|it] (really|truly|absolutely|certainly) [do|does|did] $;
      [we|i|they|he|she|it] (really|truly|absolutely|certainly) [can|do|does|did|could|have|has] not ... either
    `,
    changes: "now; since; nowadays; these days; by now",
    consequences: "then; in that case; in such a case; so then; and then; only then; if so",
  },
  others: {
    set_apart: `
      (here|luckily|fortunately) [for|with] us (,) [that|this|it] [is|was] (luckily|fortunately|really|certainly)
        [not|no|never]; [that|this|it] (has) never [happens|happened] to us; [that|this|it] does not happen (to us|here|with
        us); [that|this|it] is (really|luckily|fortunately) [not|no] (a|an) [problem|issue|trouble|concern|worry]
        (at all) (for|with|of) [us|ours]; [that|this|it] is not our [problem|issue|trouble|concern|worry]; we (do) (not)
        (luckily|fortunately) (have) [not|no|never] (had|have) [that|this|such|any such] [problem|problems|trouble];
        we do not have [that|this|such|any such|those] [problem|problems|trouble|troubles]
    `,
    not_us: `
      not us $; not here $; not so [here|us|we]; not with us $; we [do|did|are|have|never do] not $; we never [do|did] $;
      we (luckily|fortunately|really) [do|did|are|have] not $; ours [do|does|is|are] not $
    `,
    strangers: `
      competitor; competitors; competition; neighbour; neighbours; neighbor; neighbors; rival; rivals; the others $;
      [other|others] [shops|shop|firms|companies|company|clubs|businesses|schools|hospitals|practices|stores|people|
        places|houses|hotels|restaurants|farms|offices|agencies|teams|towns|museums|suppliers|branches]; elsewhere; next
        door; colleagues from; a friend of
    `,
    own_topics: `
      (as) [for|regarding|concerning] (all) [this|yours|it] [,|nothing|no|there|we|it|that|the]; (as)
        [for|regarding|concerning] [this|your|our|the] (..)
        [project|thing|app|site|website|page|software|tool|system|work|idea|platform|product]
    `,
    topics: `for [the|our|a|an|my|this|that] *`,
    undecided: `
      [nothing|no|not|nobody] ... [decided|planned|budgeted|set|fixed|agreed|approved|settled|signed|reserved|aside];
      undecided; open; unclear; no [budget|money|date|deadline|figure|sum|decision]; to be [decided|agreed|settled];
      [do|have] not (have) (a|any|the) [budget|money|date|deadline|figure|sum] (yet)
    `,
  },
  quantities:
    /^(?:.*\p{Nd}.*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|hundreds?|thousands?|grand|millions?|billions?|dozens?|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|easter|christmas|whitsun|tomorrow)$/u,
  dates:
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|easter|christmas|whitsun|tomorrow|\d{1,2}[./]\d{1,2}.*|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth|twentieth|thirtieth|\d+(?:st|nd|rd|th))$/u,
  units:
    /^(?:seconds?|minutes?|hours?|days?|nights?|shifts?|weeks?|months?|years?|quarters?|seasons?|euros?|dollars?|pounds?|cents?)$/u,
  has_names: true,
  commitments: `
    spend; pay; pays; give; gives; agrees; invest; afford; put; raise; budget; buy; sign; start; launch; open;
        deliver; go live; ready;
    release; approve; order; commit; set aside; cover; finance; fund; roll out
  `,
  choices: {
    firm:
      "fixed; firm; final; definite; definitive; settled; set in stone; carved in stone; capped; binding",
    flexible: "flexible; negotiable; elastic; open to negotiation",
  },
};

import type { FactWords } from "../words.ts";

/** The English words of facts. */
export const ENGLISH_FACTS: FactWords = {
  triggers:
    /(?<!\p{L})(?:version|release|phase|scope|mvp|v ?[12](?!\p{N})|decid|decision|sign(?:s|ed)? |approv|authori[sz]|(?:last|final) (?:word|say)|green light|go-ahead|can wait|the shots|consent|is up to|lies with|place as|over as|appointed|succe|replac|will use|used by|in charge|responsible)|(?:,|(?<!\p{L})(?:is|are|was|becomes|as)(?: now)?) (?:our|my|the|the new|his|her|their) |(?<!\p{L})(?:our|my) (?:\p{L}+ ){1,3}\p{L}/iu,
  money: {
    threshold: `
      ^ [above|beyond] #; anything [over|above|beyond] #; everything [over|above|beyond] #; [sign|signs|decide|decides|approve|approves|spend|order|buy] (it|this|things) [alone|myself|himself|herself|on my own|without asking] (..) #; alone up to #;
      [above|over|beyond|from|more than|up to|under|below|until|anything over|everything above] # (..) [need*|require*|goes to|go to|has to|have to|must] .. [approv*|sign*|board|council|partners|decide*|consent|owner*|bank|okay];
      [above|over|beyond|from|more than|under|below] # (..) .. [sign*|decide*|approve*]; signing limit; limit of authority; [may|can] sign .. #; [approv*|sign*] .. [above|over|beyond] #`,
    part: `
      of [the|our|these|those|that] #; of which; of that; out of [the|that|this|it]; [part|share|half|portion|fraction|some] of [the|our|this|that] [budget|money|sum]; thereof; included in the; [within|inside] [the|our|that] [budget|sum]; [plus|on top|in addition|additionally|extra]; # [myself|ourselves]; # (..) [of my own|of our own|out of my own pocket|out of our own pocket|from my own pocket|from our own pocket|from my savings|from our savings]; the (other|remaining) # come* from`,
    offer: `
      [offer*|offered|quoted|quotes|propose*|proposed|asks|asked|charges|charged|wants|wanted|demands|demanded|would like|pitched] (us|me) (for|to) (..) #; (an|the|their|his|her|your) [offer|quote|quotation|bid|proposal|tender|estimate|price|invoice] [is|was|of|for|came|comes|says|over]; offer* .. for #; [available|sold|sells|on sale] (..) for #; competitor*; elsewhere`,
    spent: `
      ^ (in) [last|the last|the previous] [year|season] ... #; [have|has|had] (..) paid; transferred; [spent|paid|invested|wasted|burned|burnt|put in] .. #; # .. [spent|wasted] ; # [was|were|have been|has been] [spent|paid|wasted]; (..) last year .. [cost|paid|spent]; [cost] us # [last|in 20*]; have already [paid|spent|cost]; so far .. [cost|spent|paid]`,
    budget: `
      [is|are] what .. [gives|give|gave|grants|granted|allows|has|have|can|pays] ; [put|puts|putting|stick] (up to|at most|about|around) # (..) [into|in|towards]; look at # ; looking at (somewhere|around|about|roughly|something) (between|like) #; [money|budget] wise; [somewhere|anywhere] between # and #; [scraped|saved|put] together #; [can|could] [stretch|run] to #; [goes|go] as far as #; budget*; [have|has|got|had|hold] (..) # (..); [set|put|putting|setting|laid] (..) (#) (..) aside; reserved; earmarked; allocated; approved; granted; released; [can|could|may|will|want to|would|shall|are able to|are allowed to|is allowed to|are willing to|are ready to|am willing to|am ready to] (..) [spend|give|invest|afford|pay|put in|raise|go to|go up to|manage|release|find|offer you|provide|contribute]; [may|can|must|should|is allowed to|shall] (not) (it|that|this) cost; [is|are] (..) there (for|and|$|,); # .. [is|are] [there|available|ready|in the pot|on the table|on the account|at our disposal|the limit|the ceiling|the maximum|the cap]; there [is|are|will be] (..) #; [plan|planned|planning|reckon|calculate*|count] with #; think of #; thinking of #; go up to #; go as high as #; up to # and no [more|further]; [is|are] (all|what|the most) .. [have|give|can]; funds; funding; grant*; all [in|told]; in [all|total] we; ceiling; [spending|upper] limit; the limit; cap; capped; money for; price tag; purse; [gives|give|gave|put up|puts up|pays|contribute*|provide*|provided] (us) # (for|towards|to); [spend|spending|invest|investing] #; at most # for; no more than # for; not more than # for; from the [friends|bank|county|city|foundation|ministry|state]`,
    loss: `
      lose; loses; losing; lost; loss; losses; write* off; written off; waste*; penalt*; fine of; fined; [goes|go|going|gone] down the drain; miss out; missed out; shortfall; refund*; damage*; missing`,
    saving:
      `save; saves; saved; saving; savings; cut* [cost*|spending] by; cheaper by; less .. [cost|spending]; spare us; spares us`,
    income: `
      earn; earns; earned; revenue*; turnover; profit*; margin*; sales; sell* .. for; income; bring* in; brings us; worth; makes us; takings; yield*; return*; orders worth; more .. business`,
    cost:
      `cost; costs; costing; costs us; price; priced; pay; pays; fee; fees; charge; rent; salary; wage*; come* to; comes to; amount* to; add* up to; expense*; overtime; bill*`,
  },
  dates: {
    appointment: `
      [i|you|he|she] (am|is|are|will be|can be) [here|there] (..) [on|until|till|from|in|next|#]; see you; seeing you; see (each other|us|him|her|them) (again) [on|at|next|in|tomorrow]; [meet|meeting|meets|met] (you|us|them|each other|at|on|in|again|up|for|next|#); call (you|me|us|him|her) (back) (on|at|next|in|tomorrow|#); [phone|ring|speak|talk|write|come by|come over|drop by|stop by|visit|join|reach] (to|with) (you|me|us) (..) (on|at|next|in|tomorrow|#); appointment; workshop; visit; lunch; dinner; coffee; [on|my|our|her|his|their] (..) [holiday|holidays|vacation]; [am|is|are|be|being|come|comes] back (..) [on|from|in|next|#]; [away|out of office|abroad|ill|busy|free|available] (..) [on|until|till|from|in|next|#]; thank* .. for; look* forward; interview; send (you|it|them|the|over)`,
    deadline: `
      deadline*; [must|has to|have to|needs to|need to|should|shall|ought to|is to|are to|got to|had to] (not|also|all|really|definitely) [be|work|run|hang|stand|go|have|open|start|get|come|arrive|finish|reach|function|happen|see|look|replace]; [need|needs|want|wants|require*|expect*] (it|them|this|that|the|a|to|us|something) (..) [by|before|until|in|on|for|at|no later|#|live|ready|finished|done|running|up]; no later than; latest; at the latest; [ready|finished|done|complete*|delivered|installed|in place|in use|up and running] (..) [by|before|until|in|on|for|at|#]; due (on|by|in|#); in time for; expires; runs out; ends; end of [support|contract|the contract]; by #; before #`,
    launch: `
      [go|goes|going|went|be|is|are] (..) live; launch*; [open|opens|opened|opening]; [start|starts|started|starting]; [begin|begins|began|beginning]; [run|runs|running] (..) from; from # on; roll* out; rollout; kick* off; switch* over; changeover; switch over; in [use|operation]; put into [use|operation]; introduce*; release*; come* out; premiere; take* off; first [day|run]; moved to; moves to; postponed to; brought forward to; put [back|off] to; shifted to; [date|opening|start|launch] [is|has|will]`,
  },
  states: {
    target: `
      aim*; target*; goal*; should [be|drop|fall|rise|go|come|take|not]; shall be; want to (be|get|reach|go|come); wants to be; want it to; would like to [be|get|reach]; hope to; plan to; [down|up|get|bring|reduce|cut|lower|raise|increase|halve|drop|fall|rise|go] (it|this|that|them) (from #) to #; to # by; by [next|the end|#]; within [a|one|#]; in future; in the future; [next|coming] [year|season|summer|autumn|winter|spring|month|quarter]; no more than # (then|by); expect*; forecast; promise*`,
    past: `
      [last|previous] [year|season|summer|autumn|winter|spring|month|week|quarter|time]; in the past; once; formerly; previously; earlier; back then; at the time; before the; used to; years ago; in those days; until [last|recently]; years earlier`,
  },
  purpose:
    "for [the|our|my|a|an|this|that|these|those|your|it|them|all|both]; towards [the|our|this]",
  possession:
    "[we|i] (currently|now|still|do|already|actually) [have|employ|run|operate|own|count|look after|are]; there are # (..) of us",
  changes: {
    superseded: `
      (a) [day|week|month|quarter|year|#] [later|earlier|sooner] ; [later|earlier|sooner|more|less|higher|lower|longer|shorter] than (we|i|originally|first|was) [planned|thought|expected|said|announced|wrote|told|agreed]; [stepped|steps|stepping] down; [retired|resigned]; [is|are] (now) [our|the|my] new;       only # (..) left; now only; now; [forget|ignore|disregard] (about) [the|that|my|our] (..) #; [go|goes|gone|went|grown|grew|risen|rose|climbed|fallen|fell|dropped|shrunk|down|up] (..) (from # )to #; halved; doubled; tripled; no longer; not ... any more; not ... anymore; any longer; instead; instead of; [has|have|had|is|was|were|are|been|get|gets|got] (..) [moved|changed|shifted|postponed|delayed|replaced|raised|increased|cut|reduced|lowered|doubled|halved|extended|shortened|dropped|cancelled|canceled|brought forward|put off|put back|pushed back|pushed|revised|renegotiated|agreed anew|topped up|superseded|swapped]; moved (it|the|from|to|#); moves to; [move|push|put|bring|postpone|delay|shift] (it|them|this|the .. ) (..) to #; postponed; brought forward; [bring|brought|put|push|pushed|move|moved|set|shift|shifted] .. [forward|back|off|out|ahead]; from now on; from this [month|week|year|quarter|day] on; [from|since|as of] [today|now|tomorrow|this #]; [has|have] left; [takes|took|taken|taking] (..) [place|over]; replac*; in place of; in his place; in her place; rather than; successor; succeed*; follows (him|her); [new|revised|updated|final] [budget|date|deadline|sum|figure|limit|plan|number|amount|day|opening|launch|boss|head|manager]; [raised|increased|cut|reduced|lowered|extended|shortened|changed|upped|topped up] (..) to #; up from #; down from #; meanwhile; in the meantime; by now; since then; since my last [mail|call|letter|message|note]; after all; after (the|our) [meeting|talk|vote]; [change*|changed] (my|our|their|his|her) [mind|minds|plan|plans]; [has|have] become; not # but; new decision; decided [otherwise|differently|against|anew|again]; update; scrap*; used to; [drop|dropped|dropping|cancel*|cut|remove*|take out|taken out|leave out|left out] (..) [out|from]; turns out; turned out; different from what; things have; the situation; other than; unlike`,
    corrected: `
      correct (myself|that|me|this|it|what|my); correct*; correction*; mistyped; typo*; typing [error|mistake]; slip of the; [my|our|a|the|that] (..) [mistake|error|slip]; [was|were|is|that are|numbers are|figures are|dates are|sums are|these are|those are] (simply|just|plain) [wrong|mistaken|incorrect|off|outdated|out of date|too high|too low|too many|too few]; got (it|that|this|them|the .. ) wrong; wrong [figure|number|date|sum|sheet|line|column|list|year|name]; [mixed|mix] (..) up; misspoke; misread; misheard; miscounted; miscalculated; misjudged; misquoted; misprint*; misplaced a; [counted|checked|looked|measured|asked|calculated|added|weighed] (..) [again|once more|up|it up|properly|anew]; recount*; recalculate*; re-check*; rechecked; I mean*; [should|must] have [been|said|read]; should [read|say]; it is # not #; sorry; apolog*; my bad; I said # but; not # as I [said|wrote]; contrary to; actually; in fact it; [looking|looked] at the [sheet|list|books|numbers|figures|records]; precise* it; turned out to be; please [ignore|disregard|strike|delete]; scratch that; take (that|it) back`,
  },
  replacing: `
    (and) [that|this|it] [replaces|supersedes|changes|overrides|corrects|is instead|is new|is the new|counts now|is final now|applies now]; forget; (please) [ignore|disregard|strike|delete|scrap]; [the|my|our] (old|earlier|previous|former|first) [sum|figure|date|number|one|amount|mail|budget|plan|deadline|statement|#] [is|was|no longer|does not|has]; [not|no longer] (the|#); # (..) [is|are|was|were] [wrong|off the table|outdated|history|no longer|a mistake|a typo]; so (..) not; what I [said|wrote|told]; sorry for; things have changed; (that|this) has changed; my mistake`,
  scope: {
    version: `
      (the|our|a|your|this) first [version|release|phase|step|stage|iteration|delivery|cut|edition|round|build|stretch]; version [one|1|1.0]; v1; v 1; release [one|1]; phase [one|1|i]; stage [one|1]; step [one|1]; mvp; (the|our) scope; day one; (the) launch version; minimum viable; starting version; initial [version|release|scope]; (the|our) pilot version; first go`,
    later: `
      (the|a) [second|third|next|later|following|future] [version|release|phase|step|stage|iteration|edition|round]; version [two|2]; v2; v 2; phase [two|2|ii]; release [two|2]; stage [two|2]; [can|may|could|must|will|shall|should] wait; [comes|come|coming|follows|follow|added|add|do] (it|that) (..) [later|afterwards|another time|one day|after that]; later on; not yet; (for) another [time|year|day]; [postponed|deferred]; is not urgent; nice to have; some other time`,
    holds: `
      leave; leaves; out of; drop; dropped; drops; [is|are|be|being|was|were] (not|no longer|also|still|now|definitely) (a|an|to be|going to be) [part|in|out|inside|included|within|of|for]; in; part of; belong*; include*; contain*; comprise*; [want|wants|need|needs|have|has|get|gets|keep|keeps|expect|expects|see|like|demand*|require*|insist*] ; must (not) [be|have|come|hold]; [come|comes] with; go* in; goes into; put* in; for; without; can wait; do without; build; get`,
    leaves_out: `
      without; out of; left out; leave* out; leave .. out; drop*; cut; cut*; skip*; exclude*; excluded; [take|takes|took|taken] (..) out; remove*; cancel*; scrap*; struck; strike; do without; does without; give up; gave up; can do without; not needed; off the [list|table]; no place for; throw* out`,
  },
  deciding: {
    active: `
      [decide|decides|decided] [alone|together|jointly|ultimately|finally|on|about|over|upon|in the end|for us|it|this|that|$|whether|what|when]; [sign|signs] (alone) [off|for|it|this|the|every|all|any|up|$]; [approve|approves] [alone|all|every|it|the|of|any|$]; [authorise|authorises|authorize|authorizes]; [has|have] (..) the [last|final|deciding|casting] [word|say|vote]; [has|have] to [approve|agree|decide|sign|authorise|authorize|give|okay]; [must|needs to|need to] [approve|agree|decide|sign|authorise|authorize|okay]; [release|releases] the (money|funds|budget); [give|gives] the [green light|go-ahead|nod|okay|final]; [make|makes|takes|take] (all) (the|that|this|such|every) (final) decision*; has the say; have the say; calls the shots; [choose|chooses|picks|pick] [the|which|alone|who|what]; [is|are] (the|our) [decision-maker|decision maker|one who decides|ones who decide]; [is|are] in charge of; [is|are] responsible for (..) [decision*|approval*|purchase*|signing*|budget*]; holds the purse strings`,
    passive: `
      [has|have|must|needs|need|had] (to) [go|pass] [through|to|past|before]; goes [through|to|before] (the); [is|are|be|was|were|gets|get|been|being] (..) [decided|approved|signed|signed off|authorised|authorized|released|chosen] (on|upon|only|alone|solely|off) by; [need*|require*|want*|wait* for|without|get*|have|has|seek|subject to] (..) [approval|signature|consent|okay|ok|blessing|agreement|nod|go-ahead|decision|vote] [of|from|by]; [it|this|that|which|decision|say|word|approval] (..) [lies|lie|rests|rest|sits|is] with; [is|are] up to; (a|the) decision [of|for|lies with|rests with|is with|is up to]; [approval|signature|decision|consent] [is|comes|has to come|must come] [from|with|by]`,
    matter: "on; about; over; for",
  },
  people: {
    owners: "our; my; the; your; their; his; her; its",
    copulas: `
      [is|was|are|becomes|became|will be|remains|stays] (now|also|still|the new|already|from now on|currently|really|actually); [works|working|acts|serves] as; [has been|is] (..) appointed (as); [name|called] ; (is) as`,
    succession: `
      [has|have] taken (over) (his|her|their|the) (place|job|role|post|seat|chair) as; [takes|took|taking] (over) (his|her|their|the) (place|job|role|post|seat) as; [takes|took|taken] over (from #|from ..) as; [takes|took|has taken|have taken] over (as); [follows|succeeds|replaces|succeeded|replaced|followed] .. as; has [followed|replaced|succeeded] .. as; is (our|the|my) new; [is|was] (..) [appointed|promoted to|made] (as|our|the|my); steps in as; is now (our|the|my)`,
    uses: `
      [will|would|shall|is going to|are going to|should|must|has to|have to|is to] (mainly|mostly|only|alone|daily|also|actually|really) [use|work with|operate|run|handle|sit at|need|open|touch] (it|this|that|the|them|every); [uses|use|operates|handles] (it|this|the|that|them) (..) [daily|every|alone|all day|most|all the time]; [works|work] with (it|the|this)`,
    used_by: `
      [used|operated|handled|run] (only|mainly|mostly|solely|daily|every day|chiefly) by; [used|operated|handled|run] by .. but by; [it|this|that|the #|station|tool|app|system|screen|list|board|page|product] (..) [is|are] (meant|made|intended|only|mainly|just|really|all)  for; [for whom|who] it is; (it|this) is (meant|only|mainly|really|just|all) for`,
    alone:
      "alone; only; nobody else; no one else; solely; sole; and nobody; no other; exclusively; by [him|her|them] alone; single-handed*",
  },
  anaphors: "it; they; this; that; these; those; he; she; both; all of it",
  plain: `
    mistyped miscounted corrected miscalculated recounted
    euro euros pound pounds dollar dollars franc francs money budget budgets sum sums amount amounts figure figures number numbers date dates day days time
    week weeks month months year years quarter fixed firm final ceiling limit maximum most least total exactly thousand million hundred grand
    version first project thing things part whole ready live fine able need needs want wants must work works working run runs running
    set aside approved reserved available go goes going come comes get gets put take takes make makes give gives say says said mean means
    spend spent plan planned planning think reckon cost costs pay pays price deadline launch start starts open opens begin begins end ends
    moved changed correction mistake wrong sorry now instead longer moved replaced dear hello hi thanks regards best please know tell told
    per percent cent share next left wrap meeting schedule today yesterday tomorrow currently anyway actually again`,
};

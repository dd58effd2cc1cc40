import type { RuleWords } from "../rule_words.ts";

/** The English words of the rules. */
export const ENGLISH_RULES: RuleWords = {
  problem: {
    named: `
      [am|is|are|be] (..) [sick|tired] of ;[most|mostly] [is|was] that; [bothers|annoys|hurts|worries|frustrates|troubles|upsets|costs] (us|me|them|everybody) [most|the most]; [is|are] killing (us|me|them); wears (us|me) out; wearing us down; [sick|tired] of; fed up (with); [our|the|my|their|his|her|a|an|one|real|biggest|main|worst|greatest|chief|core|big|huge|serious|constant|daily] (..) [problem|problems|trouble|troubles|issue|issues|headache|headaches|pain|bottleneck|nightmare|nuisance|annoyance|frustration|difficulty|worry|weak point|sore point]; [trouble|problem|problems|difficulties] with; [suffer|suffers|suffering] from; struggle*; [goes|go|going|went] [wrong|missing|astray|awry]; [get|gets|got|getting] lost; disappear*; drives (us|me|them|everybody) [mad|crazy|nuts|insane]; [annoys|bothers|hurts|worries|frustrates] (us|me|them|everybody|people) [most|the most]; what [annoys|bothers|hurts|worries|frustrates|troubles|upsets] ; it is a [mess|disaster|shambles]; can not go on`,
    signs: `
      [ring|rings|call|calls|phone|phones] (..) for [every|each]; [locked|closed|shut] [door|doors|gate|gates]; for nothing; [shouted|yelled] at; [unopened|unread|unused|unsold|unanswered]; fall* through;       [throw|throws|thrown|threw] .. away; on the back* of; envelopes; sticky notes; by eye; by ear; from memory; without [labels|names|numbers]; ends up [in|on|at] the wrong; [book|books|reserve|reserves|use|grab|take] .. the same; the same [lift|room|slot|table|question|mistake|data|form] (..) [twice|again|every|a hundred|# times]; turn* up; no-show*; spend* (..) [hour|hours|minutes|morning|mornings|afternoon|evening|evenings|days|half]; takes # ; [take|takes|took] (..) (#) [minute|minutes]; phon* (..) [every|all|each|one by one]; cop* (..) [again|by hand|from|into|every|everything]; walk* (..) [over|across|back] (..) [to|just to|# times]; pil* up; [chase|chases|chasing] (..) [people|customers|them|payments|invoices|up]; [get|gets|got] through; ugly; [dislike|dislikes|hate|hates]; [is|are|too|very|really] (..) [hard|difficult|impossible] to; [hard|difficult] to [use|find|learn|read|see|understand|hold|clean]; takes too much; lose; loses; losing; lost; get* lost; by hand; manually; # times (a|per|every) [day|week|shift|night|hour|month]; on paper; handwritten; hand-written; twice; two times; three times; over and over; again and again; every single; nobody knows; no one knows; nobody can [tell|say|find|see|read]; no idea [where|which|who|how|what|when|if|whether]; [do|does|did] not know [where|which|who|how|what|when|if|whether|of|about]; wrong; too [late|slow|slowly|long|many|complicated|difficult|often|heavy|confusing]; mistake*; error*; mix* up; mixed up; forget*; forgot*; misread*; misplace*; mislaid; illegible; unreadable; wait; waits; waiting; queue*; queuing; idle; [stand|stands|standing] (..) [around|before|in front of|in line]; complain*; complaint*; cries; crying; chaos; chaotic; [a|this|the] mess; takes (us|me|them|him|her|the ..) (..) [hour|hours|minutes|forever|ages|too long|days|an hour|half a day|all day|weeks]; can not [find|see|tell|reach|read|get|remember|keep up|track]; out of date; outdated; double [booked|booking*|entry]; duplicate*; break* down; broke down; broken; crash*; fail*; angry; furious; annoying; frustrating; confusing; retype*; re-type*; copies by hand; type* (..) [again|twice]; phone* [around|round]; search* [for|through]; look* for; hunt* for; stuck; blocked; overbooked; in their own time; unpaid; nobody pays; spoil*; [throw|throws|thrown|threw] away; rot; rots; damaged; missed; miss; misses; too few; run out of; runs out of; ran out of; late; delayed; delay*; arrive* late; never [arrives|works|knows|fits|matches|answers]; [does|do] not [match|fit|work|arrive|talk to each other|know of each other]; stay* late; overtime; overwhelm*; nobody [answers|notices|sees|tells]; turn* away; sent away; send* away`,
    asked: `
      what [goes|is going|went|is] wrong; what (..) [trouble*|problem*|pain|headache*|issue*]; what [bothers|annoys|hurts|frustrates|worries|troubles|costs]; where does it [hurt|pinch|hang|go wrong]; what (..) [problem|trouble|issue|pain|headache|difficulty|difficulties]; what [keeps|drives] you; what does not work; why (do|did) you [call|come|write|need]`,
  },
  stakes: {
    said: `
      [if|unless] (nothing|we|this|it|things) (..) [changes|change|continues|goes on|stays]; worth (..) # (..) less; [each|every] .. [means|costs] (us) (..) #; # [less|more] (..) for us; [a|each|every|one] [lost|missed|wrong|empty|cancelled|late|spoiled|broken|failed] .. [is|means|costs|makes] (..) #; [fined|fines] (us|me|them) #; [cost|costs|costing] [us|me|them|the [company|club|firm|house|hospital|school]] (..) #; [cost|costs] us; [we|i|it|that|which|business|company|and] [lose|loses|lost] (us|me) (..) #; (..) without (it|this) [we|i] lose (..) #; [are|is] losing (..) #; [lose|loses|losing|lost] (..) [customer*|client*|guest*|money|booking*|order*|contract*|sale*|patient*|member*|licence|license|revenue|business|the ..]; penalt*; [fine|fines|fined] [of|#]; [if|unless] [we|i|it|this|that|nothing|the ..] ... [lose|loses|close|closes|fined|quit|quits|bankrupt]; otherwise [we|i]; or else; at [stake|risk]; risk*; out of business; bankrupt; go to the [competitor|competition]; goes to the [competitor|competition]; write off # ; [throw|throws|give|gives|gave|hand|hands] away (..) #; # (..) [wasted|lost|thrown away|gone]; [damage*|refund*|compensation] (..) #; overtime (..) #`,
    without: "[month|week|day|year|season|summer|winter|time] without [it|this|that]",
    asked: "what happens if; what is at stake; what are the [consequences|stakes]",
    asked_amount:
      "what does (it|that|this) cost [you|them]; how much (..) [lose|losing]; how much does (it|that) cost you",
  },
  trigger: {
    said: `
      since then; [opened|closed|shut down|merged|moved|switched off|retired|went up|took over] [in #|in the|last|this]; ^ then (the|our|a) .. [opened|closed|moved|left|merged|changed|came|stopped|retired|grew]; [when|since|after] (the|our|we|they) .. [opened|closed|moved|merged|left|retired|changed|took over|bought|grew|doubled|switched]; [until|up to] [last|this|#] .. it [was|worked|went]; [has|have|had] [left|resigned|retired|quit|died]; [has|have|is|are|was|were] [just|recently|now] [leaving|retiring|bought|merged|grown|doubled|tripled|opened|closed]; [is|are] [leaving|retiring]; [leaves|retires|quits|retire|leave] [in|at|next|this|on|us]; new [law|rule|rules|regulation*|owner|manager|boss|director|contract|branch|inspector]; (the) law [changes|changed|has changed|requires]; last straw; threaten*; audit*; inspection*; inspector*; since [we|our|last|#|this|then]; [last|this] [week|month|spring|summer|autumn|winter|season|year|easter|christmas] ... [lost|left|complained|complain*|fined|broke|happened|failed|closed|opened|missed|cancelled|went|had to|was|were|came|doubled]; [#|a] [week|weeks|month|months|days] ago ... [lost|left|complained|complain*|fined|broke|happened|failed|closed|opened|missed|cancelled|resigned|retired|died|threatened]; [lost|left|complained|fined|broke|happened|failed|closed|opened|missed|cancelled|resigned|retired|died|threatened] ... [#|a] [week|weeks|month|months|days] ago; why now; reason [why|for doing it|we do it] now; out to tender; urgent*; can not wait; (from|as of) # (on) (we|it) [must|have to|has to]; [ends|expire|expires|runs out|switched off|discontinued] (..) #`,
  },
  sufferer: {
    before:
      `[hits|hit|hurts|hurt|affects|affected|hardest on|worst for|hard on|falls on|ends up with|suffered by|felt by|hurting|bothers|annoys] [most|especially|mainly|above all]; hardest on; worst for; hard on; falls on; suffered by; felt by ; it is [worst|hardest|bad] for`,
    behind:
      `[is|are] the ones who (..); [has|have] to [sort it out|clean up|fix it|pick up the pieces|deal with it|live with it]; [bear|bears|carry|carries] (..) (the) [brunt|load|burden]; suffer*; [is|are|gets|get] [the ones who|the one who|those who|hit|hurt|blamed|shouted at|punished] (hardest|most|worst) (suffer*|pay*); [has|have] to [suffer|pay for it|take the blame]; [bear|bears|feel|feels] [it|the brunt|that] (most|the most)`,
    asked:
      `who [has|have|gets] to [live with|deal with|put up with|sort|clean|pay for|suffer]; who gets the [blame|worst]; who (..) [suffers|suffer|pays|pay] for (it|that|this); who is [left|stuck] with; who [suffers|suffer|feels|feel|is hit|is hurt|is affected|gets hurt|pays|has the trouble|bears]; who (..) [suffers|suffer|hit|hurt|affected|feels] (most|hardest|it); (for) whom is it [worst|hardest]; who is it [worst|hardest] for; whose problem; who has (the|this) problem`,
  },
  persona: {
    is_for: `
      [is|was] [meant|made|intended|designed] for; [it|this|that|the [tool|app|screen|system|list|board|page|program]] [is|would be|will be|has to be|should be|must be] (meant|made|mainly|mostly|above all|only|really) for; (mainly|mostly|above all|only) used by; will be used by; [will|would|should|must|has to|have to] (..) use (it|this); [works|work] with it; in the hands of`,
    asked:
      `who [deals|copes|operates|fetches|runs|goes|stands|gets|opens|holds|picks|loads|delivers|serves|prints|books|enters|sorts|calls|phones|cleans|fixes|notices|finds|rings|answers|checks|counts|packs|takes|brings|reads|sees|carries|will|would|is going to|should|uses|works|writes|does|fills|types|has to|sits|is it|is this|needs|enters|handles|looks after]; for whom; who (..) use; whose [hands|job]; who is [that|the person|in charge]`,
    wants: `
      matters to [her|him]; most important to [her|him]; wants is; want is; wants most; [need|needs] to; wants [it|everything|that|more|less]; [want|wants|wanted] [her|his|their|the|a|to|nothing|only|just|it]; would like; wish* [to|for]; hope* [to|for]; dream* of; [needs|need] [to|a|the|her|his|their]; [goal|aim] is; [tries|try|trying] to; would love; [care|cares] about; [long|longs] for; so that [she|he|they] can`,
    works: `
      [stand|stands|sit|sits|work|works|drives|drive|walk|walks|is|are] (..) [at|in|behind|on|with|outside|alone|from] (the|a|her|his|their|one|no|only|all|every|six|gloves|#); all [day|night|morning]; every [morning|evening|day|night|shift]; [with|wearing|in] [gloves|one hand|wet hands|noise|rain|cold]; [night|early|late|double|morning] shift*; no [desk|computer|time|internet]; phone in; telephone; part-time; part time`,
    third_persons: "to her; to him; she; he; they",
    toil:
      "# (..) [a|per|every|each] [day|week|hour|shift|night|morning|month|evening] ; [every|each] * ; all [day|morning|night|evening|the *]; # times; with a [clipboard|notebook|pencil|torch]",
    runs:
      "[runs|leads|heads|manages|handles|staffs|mans|covers] (the|our|my|all|both) ; [looks after|is in charge of|is responsible for|takes care of]; works [at|in|on|behind] (the|our)",
  },
  wish: {
    said: `
      wish*; would (just|really|so) love; ^ imagine; dream*; ideal; ideally; in (a|the) [perfect|ideal] world; [perfect|ideal|best] [thing|case|day|moment|would be|if]; magic wand; if (only) [i|we|she|he|they|the ..] [could|had|knew|saw]; would be [great|wonderful|fantastic|brilliant|perfect|lovely|amazing|a dream|magic|heaven|the best|nice] (if|when|to); how [nice|great|wonderful|lovely] (it) would; [happiest|happy] if`,
    asked:
      `what would you [like|want|love] [to happen|to see|it to be|most]; [the|be|be your|be the] (..) [dream|wish|ideal]; say wow; a wow; make you [happy|smile|proud]; [perfect|ideal|best] (..) [moment|day|world|morning|case]; what would success (look|feel) like; [one|a|your] [wish|dream]; magic wand; what would be [perfect|ideal|best|great|wonderful]; what would (you) [love|wish|like] (to see|for|most); what do you [dream|wish]; [perfect|ideal] [day|world|morning|moment]; how should it be`,
  },
  inversion:
    `already; nobody .. [has|has to|typed|types|needs|needed] (typed|to); no * no *; instead of; no more; no longer; never again; without [anybody|anyone|having|a|any|her|his|the|typing|calling|asking|searching|shouting]; nobody [would|has|will|should] (have to|need to|ever) ; would not have to; [not|never] have to; by itself; all by itself; at once; already [be|there|done|printed]`,
  feeling: {
    said:
      `relief; relieved; proud; calm; calmly; happy; at peace; peace of mind; sleep [well|again|at night]; smile*; laugh*; [feel|feels|felt] (..) [safe|calm|proud|good|in control|sure|free]; cry with joy; breathe again; go* home (..) [on time|happy|at]; no longer afraid; finally`,
    asked:
      "how would (..) feel; how (..) (make) (..) feel; [feel|feels|feeling] $; what would .. feel",
  },
  picture: {
    said:
      `on [the|a|one|his|her|my] [screen|display|map|phone|board|wall|tablet]; [green|red|yellow] [light|dot|bar|lamp|tick|field]; turns [green|red]; light* up; [map|list|board|picture|photo] [with|that|shows]; shows [up|me|us|the]; [see|sees] [at a glance|on the|all|where]`,
    asked:
      "what would .. [see|look like]; what does .. see; what is on the [screen|display|board]; how would it look",
  },
  look: {
    said: `
      [lots|plenty|a lot] of [white|space|air|colour|color|light|room|photos|pictures]; [look|design|style|feel] [should|must|has to|ought to|needs to|can] (..) be; [quiet|calm|plain|clean|sober|warm|friendly|bright|light|dark|simple|modern] and [quiet|calm|plain|clean|sober|warm|friendly|bright|light|dark|simple|modern|airy|clear]; [should|must|has to|shall|could|may] (..) [look|feel|be|appear]  (..) [like|plain|simple|modern|clean|elegant|sober|calm|warm|friendly|serious|playful|bright|dark|old|classic|minimal|uncluttered|fresh|light|quiet|colourful|colorful|bold]; [look|looks|feel|looking] (and feel) (..) like [the|our|a|an|my]; [keep|make|leave] (it|everything|them) (..) [plain|simple|modern|clean|sober|minimal|calm|quiet|bold|dark|bright|light]; [black|white|blue|green|red|dark|light|grey|gray|yellow] (and|on) [black|white|blue|green|red|dark|light|grey|gray|yellow]; [black|white|blue|green|red|dark|light|grey|gray|yellow|orange|brown|cream|gold|silver|beige|turquoise|purple|pink|sand] * (*) on (a|the) (dark|light|pale|plain|bright|deep|bare) [black|white|blue|green|red|dark|light|grey|gray|yellow|orange|brown|cream|gold|silver|beige|turquoise|purple|pink|sand|ground|background|paper|wood|metal|stone]; [black|white|blue|green|red|dark|light|grey|gray|yellow|orange|brown|cream|gold|silver|beige|turquoise|purple|pink|sand] [letters|lettering|digits|figures|numbers|arrows|lines|text|type]; [big|large|huge|small|clear|thick|round|thin|bold] (black|white|blue|green|red|dark|light|grey|gray|yellow|orange|brown|cream|gold|silver|beige|turquoise|purple|pink|sand) [letters|buttons|print|type|font|icons|figures|numbers|digits|lettering]; design [should|must|has]; [plain|simple|sober|modern|minimal|clean|elegant|uncluttered|unobtrusive] [and|design|look|style|screen|page]; nothing [fancy|flashy|that blinks]; in our [colours|colors|blue|green|red]; as [plain|simple|clear|calm] as`,
    asked:
      `should it (..) [look|feel|be] (..) like; should it be (more|rather); [prefer] .. [colours|colors|look|style]; how (should|must|would|shall) it look; what should it look; [should|must|shall|could|it|screen|app|page|board|design] (..) [look|looks] (and feel) like; look and feel; [which|what] [colours|colors|style|design]; how do you (want|imagine) it`,
  },
  like: {
    said: `
      think of (the|how|something like|a|our); along the lines of; in the style of; modelled on; take a look at; [we|i] (really|quite|both|all|also) [love|like|admire] (the) [how|way|what|look|style|website|site|page|app|design|menu|feel] (..) ; [love|like] how; the way (the|a) .. [does|do|did] it; [favourite|favorite] [site|page|app|website]; [love|like|admire] .. [site|website|page|app|design]; [look|looks|feel|feels|work|works|be|just|exactly|something|more|much] (..) like [the|our|a|an|my|in|on]; similar to; (we|i) [love|like] (the|how|that) (..) [of|at|in|on|from|website|app|page|menu|board|shop]; inspired by; reminds (us|me) of; the way (the|our|it); as [in|on|at] (the|our|a); model is; take (..) as (a|the) model; like that of`,
    asked:
      "[site|sites|page|pages|app|apps|website|websites|brand|product|example] (..) (you) [like|admire|love|envy|enjoy]; [like|admire|love] .. [especially|particularly|most]; anything you [like|admire|love]; [looks|look] good to you; who does it well",
  },
  dislike: `
      (what) [i|we] can not [stand|bear|see any more]; no [frills|gimmicks|fuss|carousels]; not (quite) (so|as|too) * [as|like] (our|the|my|that); less * than (our|the|my); [hate|hates|hated|dislike|dislikes|detest*|loathe*|despise*]; [do|does] not [like|want|need] (a|any|the|those|these|another|more|anything|it to); can not [stand|bear]; [not|nothing|anything but|never] like (the|our|a|that); [please|and|but|just] (please) no; no [pop-ups|popups|animations|adverts|ads|blinking|gradients|stock photos|cartoons|emojis|sliders]; nothing that [blinks|moves|flashes]; ugly; too [colourful|colorful|busy|crowded|playful|cluttered|loud]; cluttered; old-fashioned; spare us (the); put* us off; [awful|horrible|terrible|hideous]; away from`,
  surface: `
      [readable|legible|visible] (..) from; read (it|them|this) from (the|a) [bar|counter|door|street|back|far|other side|saddle|cab|platform]; [dim|low|poor|bad] light; without (their|his|her|any) [glasses|help|training|manual|explanation]; [able|have|has] to (be able to) (..) [use|read|operate] (it|them|this|that) [without|with]; [readable|legible|usable|operable|visible|works|work|use|used|operate*|operated|read|see|recognise*|recognize*] (..) [with|in|from|by|without|at] (..) [gloves|sun|sunlight|dark|rain|hand|thumb|glasses|distance|metres|wet|dirty|noise|night|mask|blind|old|elderly]; gloves; [in|bright|the] (the|bright) [sun|sunlight|sunshine]; one hand; [without|no] (a|any) [password|login|log-in|manual|training|keyboard|mouse|registration|reading glasses]; password*; colour-blind; color-blind; colour blind; color blind; wheelchair*; screen reader*; accessib*; barrier-free; large print; contrast; (in|and|also) [german|french|english|turkish|polish|dutch|spanish|italian|arabic|russian|ukrainian|romanian] [and|too|as well|$]; languages; our logo; [on|for] [a|an|the|every|old|small|cheap|any] (..) [phone|phones|tablet|tablets|smartphone|smartphones]; [big|large] enough; [from|at] [a distance|# metres|# meters]; fingers`,
  gain: {
    said: `
      [save|saves|saved|saving|spare|spares] [us|me|them|the ..] (a|an|one) (whole|full|half|entire|second) [position|post|job|person|worker|clerk|shift|round|van|trip|day|hour|week|afternoon|morning]; [give|gives|gave] [us|me|them|everybody] (back) (..) #; [free|frees|gain|gains|win|wins] (us|up) (..) # ; [save|saves|saved|saving|spare|spares] [us|me|them|the ..] (..) #; [save|saves|saved|saving] (us|me|them) (..) [hour*|day*|people|money|trip*|time|work|euro*|half]; [earn|earns|bring|brings|gain|gains|win|wins] (us|me) (..) [#|more]; [make|makes] us (..) [#|more]; worth (..) #; # more [bookings|orders|customers|guests|sales|members|patients|trips|tickets]; more [bookings|orders|customers|guests|sales|members|revenue|income|business|tickets]; [sell|serve|take|book|handle|treat|seat] (..) # more; [increase|increases|raise|raises|double|doubles] (..) [revenue|sales|income|turnover|profit|margin]; [cut|cuts|reduce|reduces|lower|lowers] (..) [cost*|overtime|waste|losses]; would (..) [save|spare|bring|earn]; (one|#) (..) [person|people|man|shift|van|trip|hours|days] (less|fewer); [need|needs] (..) [fewer|less] ..`,
    asked:
      "what [would|does|will] (it|that|this) [bring|save]; what do you [gain|win|get] (from|by)",
    asked_amount:
      "what is it worth; what [would|does|will] (it|that|this) be worth; how much (..) [save|bring|earn|gain]",
  },
  payback: `
    [pay|pays|paid|paying|pay*] for [itself|themselves]; [pay|pays] (itself) [back|off]; paid [back|off]; break* even; return on; payback; recoup*; [investment|money|cost|costs|sum] (is|are|will be|would be|comes|come) [back|in again|recovered|earned back] (in|within|after); [worth|cheaper than] (the|what|every) (..) [money|cost|price|investment]; [earned|earn|earns] back; amortis*; amortiz*; after # (..) (it|the money) [is|has]`,
  priority: {
    said: `
      [want|wants|wanted] .. before (the|our|any); [put|puts|rank|ranks|place|places] (it|this|that) (..) [before|ahead of|above|first]; [rather|sooner] than (the|a|our) new; [comes|come|has to come|must come] (..) [before|first|ahead of]; [top|first|highest|our] priority; priorit*; more [urgent|important|pressing] than; [is|comes] (the) most [urgent|important|pressing]; before [we|anything|everything] [else|do|buy|build|start|touch] ; ahead of (the|our|all|everything); [board|shareholders|council|owners|management|partners|members|committee] (..) [voted|decided|chose|wants|want|insist*] (..) [for|on|this|it|first]; first of all (we|comes|this) ; everything else can wait; number one`,
    asked: `why [now|this|first|is this|is it|before]`,
  },
  range: {
    from: "from #",
    to:
      "to (under|below|about|around|at most|less than|fewer than|no more than) #; down to (under|below) #; up to #",
    instead: "instead of (..) #; rather than (..) #",
  },
  success:
    "success; succeeded; worked $; it [worked|works]; know (..) (whether|that|if) it; [our|the|my] (..) [goal|target|aim]; [measure|measured] (success|by)",
  measured_by:
    `[read|see|take|get] (it|that|this) (off|from|in|on); measured [by|with|from|in|at]; taken from; counted [by|at|in|from|with]; according to (the|our); read [off|from]; [we|i] [count|measure|take] (it|that|this) [from|by|with|in|at|every]; as [counted|measured|recorded|logged] (by|in|at)`,
  causes: "because; since [the|our|we|they|nobody]; due to",
  changes: `
    [goes|go|going|went|falls|fall|falling|drops|drop|dropping|rises|rise|rising|comes|come|shrinks|shrink|sinks|sink|climbs|climb|grows|grow|moves|move|gets|get|improves|improve|decreases|decrease|increases|increase] (down|up|back); [is|are|was|be] [to|supposed to|meant to] [go|fall|drop|rise|come|shrink|sink]; should [go|fall|drop|rise|come|shrink|sink|be]; down; up; must [go|fall|drop|rise|come|shrink|sink]`,
  moves:
    "[bring|get|cut|reduce|lower|push|drive|raise|increase|shorten|halve|shrink|bringing|cutting|reducing|lowering]",
  written_look: "colour*; color*; font*; style*; look and feel",
  obliged:
    "[has|have|needs|need|got] to; must; can only; may [only|not]; should; shall; required; not allowed; want it to; would like it to",
  orders: "keep; make; leave; use; avoid; please; put; show; no; do not; just",
  fragments:
    "because; that [it|they|we|you|i|he|she|there|the]; especially; for example; for instance; like; or; about; which; who; than; also; such as; third; second; no; more; bit; not; although; even; maybe; perhaps; whether; of course; okay",
  must: `
      so [big|large|no|only]; wear; wears; nothing [may|can|must|should|is allowed]; [share|shares] ; there [is|are] only; [has|have|had|needs|need|got|is|are] to; must; can only; may [only|not]; [should|shall]; not allowed; needs; no; only; [do|does|can|will] not; required; requires; without; obliged; runs (only) on; [works|work] (only) with; never`,
  technical: `
      app store*; smartphone*; stored; abroad; [old|ancient|shared|ageing] [pc|pcs|computer*|laptop*|machines|terminals]; public internet; [talk|speak|connect|link|hook|plug|tie|integrate|sync|write|fit] (up|in) [to|with|into]; nothing (may|can) be installed; installed; our own servers; servers; system; systems; software; program; server*; interface*; api; internet; wifi; wi-fi; wlan; network; reception; offline; online; data; database*; import*; export*; csv; windows; linux; mac; macs; android; iphone*; ipad*; ios; tablet*; browser*; excel; sap; erp; crm; till system; cash register; login; single sign-on; encrypt*; gdpr; data protection; cloud; hosted; hosting; printer*; scanner*; barcode*; sensor*; plug-in*; integrat*; connect* [to|with]; old [computer*|pc|pcs|phones]; firewall; leave the [country|house|eu|building|hospital]; backup*; sms; gps; usb; bluetooth`,
  organizational: `
    [has|have|had|need|needs|must] (to) [ask|consult|get past|convince] (the|our) ; [approval|consent|signature|blessing|okay|go-ahead|permission] [of|from|by]; approv*; works council; staff council; union; [board|council|committee|assembly|parish] (..) [meets|decides|has to|must|votes|approves|agrees]; data protection officer; legal department; procurement; purchasing; tender; it department; (has|have|need|needs) to [agree|approve|sign|consent|be asked|be trained]; [be|is|are] signed (off) by; [decide|decides|agree] (..) [together|jointly]; both (of us|of them) [have to|must|sign]; training; trained; nobody (..) (after|before|on|between) (..) #; only on [mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays]; part-time; holiday*; on leave; one person (only); no staff; [harvest|exam|exams] time; not available; sign* off; signs [off|everything|it|for]`,
  budget_asked:
    `what (are you|can you|would you|do you) (..) [spend|pay|invest|put in]; [thought|talked|spoken] about (the) [money|budget|cost|costs]; [and|what about|how about] (the) [money|budget|cost|costs]; [budget|money] .. [in mind|set aside|planned|there|available]; how much (..) [set aside|there]; what (may|can|could|should|must|is it allowed to) it cost; how much (..) [spend|money|cost|budget|pay|invest|available|have]; what (..) budget; [budget|money] (..) $; which budget; what can you [spend|afford|pay|invest]; what is the [ceiling|limit|maximum]; and the [money|budget|sum|price]; how much is there`,
  date_asked:
    `when; by what [date|time|day]; until when; [and|what about] the [date|deadline|time|timing]; how [soon|fast|quickly|long]; what is the [deadline|date|timeline]; which [date|day|month]; deadline (..) $`,
  firm: `
      not more $; not (a) (single) one more; not one more; stays at that; that is where it stays; and not more; there will not be (any) more; will not be any more; (really|that is) all (there|we|i) (is|have|has|had|can); (all) there is; not a [cent|penny] more; that is the end of it; the last word; final; set in stone; not (a|one) (single) [cent|penny|euro|franc|pound|dollar] more; at most; no more; not [any|be|be any|get|get any] more; nothing more; not more than; no more than; maximum; ceiling; upper limit; fixed; firm; final; that is [all|it|everything]; [the|our] limit; not negotiable; non-negotiable; capped; cap; under no circumstances; and that is that; all [we have|there is]; up to; must not [exceed|cost more]`,
  flexible: `
      depending on; depends; there is (some|a bit of|a little|still) [room|leeway|slack]; give or take; flexible; negotiable; [bit|little] more; [could|can|might|would] (..) [stretch|go up|go higher|add|find more|give more|top up|raise|increase]; some [room|leeway]; leeway; roughly; room [for|to|upwards]; depends on; if it [is worth|pays|convinces]; open to`,
  fixed: `
    deadline; no later than; at the latest; [must|has to|have to|needs to] (..) [be|run|stand|hang|work|open|go|start|function|finish|finished|ready|live|happen]; [can|could|will|does|must] not (be) [move*|moved|shift*|shifted|postponed|wait|slip|change*]; fixed date; immovable; not a day later; whatever happens; without fail; latest; expires; runs out; ends [on|in] ; is switched off; under no circumstances later; otherwise [we|the|it]`,
  driver:
    "because; since; as [the|that is|our|then]; when; that is when; the reason; then; due to; for then",
  occasion:
    "law; regulation*; [contract|licence|license|lease|permit|funding|grant|subscription|warranty] (of the .. |of our ..|for the ..|..) [ends|expires|runs out|stops]; [season|school|term|fair|harvest|semester|rush|summer|winter|holidays] [starts|start|begins|begin|opens|kicks off]; inspection; audit",
  by_then: "by then; until then; before then; by that [date|day|time]",
  chatter: `
      can not (really) tell you; [would|will|i will] have to ask; i have to [ask|check]; have to [ask|check] [my|first|with]; let me check; do not know yet; get back to you; gate code; [park|parking] [behind|in front|in|at|is]; on the house; [parking|door|gate] [code|space]; for information; pass (that|it|this) on; thank*; thanks; lovely [lunch|dinner|evening|talk|day|weekend]; best [wishes|regards]; kind regards; see you; look* forward; happy birthday; congratulat*; how are you; hope you are; wish you; say* hello; sends [her|his|their] [regards|love]; weather; [this|next|last|the|our] [meeting|agenda|presentation|slide*|minutes]; powerpoint*; meetings; can you hear; [on|un] mute; recording; coffee break; good [morning|afternoon|evening]; questionnaire; let us; shall we; welcome; next time; [nice|good] (..) to (hear|see|meet); [my|our|on] (..) [holiday|holidays|vacation]; happy [new year|easter|christmas]; merry christmas; get well`,
  small_talk:
    "how [was|were|is|are] (the|your) (..) [trip|flight|journey|drive|way|weekend|holiday|holidays|vacation|kids|children|family|weather]; how are (you|things); how do you do; did you (..) [sleep|have a good|have a nice|get here]; [nice|good] [weekend|holiday|trip]",
  family:
    "[my|his|her|our] [sister|brother|mother|father|son|daughter|wife|husband|cat|dog|grandmother|grandfather|grandson|aunt|uncle|parents|children|kids|neighbour|neighbor]",
  people:
    "people; users; customers; buyers; everybody; everyone; patients; guests; members; visitors; staff; employees; # percent",
  ours:
    `we; us; our; ours; i; my; staff; team; customers; guests; patients; drivers; people; everybody; every (..) [day|week|month|night|morning|evening|year]; each; [#|once|twice] (a|per) [day|week|month|night|shift|year]; #`,
  dependent:
    "it; this; that; these; those; they; he; she; which; there; then; so [that|it]; the [other|rest|same|former|latter]",
};

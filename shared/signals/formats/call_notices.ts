/** Longer lines are somebody's words. */
const MAX_NOTICE_LENGTH = 240;

/*
 * These match lines in small letters; with the flags "i" and "u" the engine takes a hundred times as long to compile them.
 */

/** "Ada Lem started transcription", "Ada Lem hat die Aufzeichnung beendet" */
const RECORDING =
  /trans[ck]ri|trascri|recording|aufzeichnung|aufnahme|enregistrement|grabación|opname|registrazione|gravação|optagelse|inspelning|nagrywani|文字起こし|録音|録画|转录|录制|轉錄|녹음|녹화|전사/;
const STARTED_OR_STOPPED =
  /(?:^| )(?:start(?:ed|ede|ade|et)?|stopp?(?:ed|ede|ade|et)|began|ended|gestart(?:et)?|gestoppt|gestopt|beendet|begonnen|beëindigd|démarré|arrêté|commencé|terminé|inició|iniciado|detuvo|comenzó|finalizó|avviato|interrotto|terminato|iniciou|parou|interrompeu|encerrou|afsluttede|avslutade|rozpoczął|rozpoczęła|zatrzymała?|zakończyła?)(?: |$)|開始|停止|終了|开始|結束|结束|시작|중지|종료/;

/** What programs write above, between and below the words of a call. */
const NOTICES = [
  // Otter, Rev, Fathom and the like name themselves.
  /^(?:transcribed|transcript(?:ion)?|generated|exported|recorded|captioned|produced|powered|created|transkribiert|transkript|erstellt|exportiert|transcrite?|généré|exporté|transcrito|generado|generada|exportado|getranscribeerd|gegenereerd|trascritto|generato|gerado) (?:automatically |automatisch |automatiquement |automáticamente )?(?:by|with|from|using|at|von|mit|durch|par|avec|por|con|door|met|da|com) \S/,
  /^this (?:editable )?transcript\b.*\b(?:generated|exported|created|computer|automatically|errors)\b/,
  /^(?:this|the) (?:meeting|call) (?:is being|was|has been) (?:recorded|transcribed)/,
  /^[#*\s]*(?:transcription|transcript|meeting|recording|call) (?:started|ended|stopped|began|paused|resumed)(?:.{0,40}$| .*computer generated)/,
  /^[#*\s]*(?:die )?(?:transkription|besprechung|aufzeichnung|aufnahme) (?:wurde )?(?:nach .{1,20} )?(?:beendet|gestartet)/,
  /^[#*\s]*(?:la )?(?:transcription|réunion|transcripción|reunión|trascrizione|riunione|transcrição|reunião) (?:s'est |est |se )?(?:terminée?|arrêtée?|finalizó|terminó|finalizada|terminata|encerrada|terminou)/,
  /^(?:view|watch|open|play|listen to|see) (?:the |this |original |full |recording|transcript|meeting|on |in |at )[^.?!]*https?:\/\/\S+$/,
  /^(?:view|watch|open) (?:original )?(?:transcript|recording)(?: at .*|: .*)?$/,
  // Slack and Teams, when they are copied.
  /^\d+ (?:repl(?:y|ies)|antwort(?:en)?|réponses?|respuestas?|antwoord(?:en)?|reacties?|rispost[ae]|respostas?|svar|odpowied(?:ź|zi)|件の返信)$|^last reply .{1,40}$|^view thread$|^last read$|^\d+ (?:like|heart|laugh|surprised|sad|angry) reactions?\.?$|^(?::[a-z0-9_+'-]{2,40}:\d*\s?)+$|^has context menu\.?$/,
  // DiscordChatExporter.
  /^\{(?:attachments|embeds?|reactions|stickers)\}$|^exported \d+ message\(s\)/,
  /^\S{2,20} is the world.s .{0,40}\btranscription\b/,
  // LinkedIn, when it is copied.
  /^.{1,80} sent the following messages? at \d|^view .{1,80}['’]s? profile/,
  // Fathom: "ACTION ITEM: … - WATCH: https://…"
  /[-–—] ?(?:watch|view|play)(?: \([^)]*\))?: ?https?:\/\/\S+$/,
  /^(?:action item|screen sharing|highlight|bookmark|question|key takeaway|objection): .*https?:\/\/\S+$/,
];

/** A word that every notice has: looked for first, because most lines have none. */
const MAY_BE_NOTICE =
  /[kcr]ri(?:[bp]|zione|ção)|record|(?:gener|export|caption|produc|power|creat|erstell|gener)|meeting|call|besprechung|auf(?:nahme|zeichnung)|r[ée]uni|riunione|enregistr|graba|grava|opname|registr|optag|inspel|nagryw|https?:|repl(?:y|ies)|antwo|répons|respuest|reacti|rispost|respost|svar|odpowied|返信|view thread|last read|reaction|^:|context menu|profile|\{(?:att|emb|rea|sti)|exported|sent the following|文字|録|转录|录制|轉錄|녹|전사/;

/** Sounds, in brackets or between notes; the same words bare are somebody's. */
const SOUND = /^[[(（【♪♫*][♪♫*\s]*([^[\](){}（）【】♪♫*]+)[\])）】♪♫*.\s]*$/;
const SOUNDS = new Set(
  `music|applause|laughter|laugh|laughs|laughing|chuckles|chuckle|silence|crosstalk|cross talk|noise|cough|coughs|coughing|sigh|sighs|
  inaudible|unintelligible|indistinct|pause|beep|ringing|phone rings|blank_audio|blank audio|door opens|door closes|door slams|typing|
  clapping|cheering|sneezes|clears throat|foreign|no audio|static|gasps|groans|musik|applaus|lachen|lacht|gelächter|stille|pause|
  unverständlich|musique|applaudissements|rire|rires|silence|inaudible|música|aplausos|risas|silencio|inaudible|muziek|applaus|gelach|
  stilte|musica|applausi|risate|silenzio|risos|silêncio|latter|klapsalver|skratt|applåder|muzyka|śmiech|brawa|cisza|音楽|拍手|笑|笑い|沈黙|
  音乐|掌声|笑声|음악|박수|웃음`.split(/(?<!\s)\s*\|\s*/),
);
const SOUND_MANNERS =
  /^(?:background|soft|loud|upbeat|all|both|group|light|dramatic|intro|outro|theme|opening|closing|gentle|tense|quiet|faint|distant) | (?:playing|music|continues|noise|fades|fading|stops|swells)$/g;

/**
 * Whether a line of a call is nobody's words: a program's remark ("Ada Lem started transcription", "Transcribed by …") or a sound
 * ("[Music]", "♪").
 */
export function isNotice(line: string): boolean {
  if (line.length > MAX_NOTICE_LENGTH || line.length < 2 && !/[♪♫]/.test(line)) return false;
  const text = line.toLowerCase();
  if (/^[[(（【♪♫*]/.test(text) && (isSound(text) || /^[♪♫\s]+$/.test(text))) return true;
  if (!MAY_BE_NOTICE.test(text)) return false;
  return NOTICES.some((notice) => notice.test(text)) ||
    text.length <= 100 && !/[.?!:：]$/.test(text) && RECORDING.test(text) &&
      STARTED_OR_STOPPED.test(text);
}

function isSound(text: string): boolean {
  const sound = SOUND.exec(text)?.[1]?.trim();
  return sound !== undefined &&
    (SOUNDS.has(sound) || SOUNDS.has(sound.replace(SOUND_MANNERS, "")));
}

/** Quantities in Japanese and Chinese: figures with 万 and 億, numerals in characters, and the units and dates that follow them. */
import type {
  Amount,
  AmountKind,
  Bound,
  DateEdge,
  Quantity,
  Range,
  Season,
  TimeFrame,
} from "./quantity.ts";
import { narrow } from "./scan_tokens.ts";

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** True if the characters of Japanese or Chinese make up much of a text's letters. */
export function isHanText(text: string): boolean {
  const first = HAN.test(text);
  HAN.lastIndex = 0;
  if (!first) return false;
  const han = text.match(HAN)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return han * 3 >= letters;
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[..."〇一二三四五六七八九"].map((digit, value): [string, number] => [digit, value]),
  ["零", 0],
  ["两", 2],
  ["兩", 2],
]);
const SMALL: ReadonlyMap<string, number> = new Map([["十", 10], ["百", 100], ["千", 1000]]);
const LARGE: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["萬", 1e4],
  ["億", 1e8],
  ["亿", 1e8],
  ["兆", 1e12],
]);

const FIGURE = String.raw`[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?`;
const NUMERAL = "〇零一二三四五六七八九十百千万萬億亿兆两兩";
const NUMBER = `(?:${FIGURE}|[${NUMERAL}])(?:${FIGURE}|[${NUMERAL}])*`;

/** What may stand behind a number, longest first where one begins another. */
const UNITS: readonly (readonly [string, AmountKind, string | null, number])[] = [
  ["米ドル|美元|アメリカドル", "money", "USD", 1],
  ["ドル|刀", "money", "dollar", 1],
  ["ユーロ|欧元|歐元", "money", "EUR", 1],
  ["ポンド|英镑", "money", "GBP", 1],
  ["人民元|元|块|塊", "money", "CNY", 1],
  ["日元", "money", "JPY", 1],
  ["円", "money", "JPY", 1],
  ["パーセント|％|%", "percentage", null, 1],
  ["割|成", "percentage", null, 10],
  ["時間半|时间半", "duration", "hour", 1],
  ["時間|小时|小時|个小时", "duration", "hour", 1],
  ["分間|分钟|分鐘|分", "duration", "minute", 1],
  ["秒間|秒", "duration", "second", 1],
  ["日間|天", "duration", "day", 1],
  ["週間|周间|个星期|星期|周|週", "duration", "week", 1],
  ["(?:か|ヶ|カ|ケ|ヵ|箇)月間?|个月|個月", "duration", "month", 1],
  ["年間|年", "duration", "year", 1],
  ["キロメートル|公里", "measure", "m", 1000],
  ["メートル|米", "measure", "m", 1],
  ["トン|吨", "measure", "kg", 1000],
  ["キロ|公斤|千克", "measure", "kg", 1],
  ["リットル|升", "measure", "l", 1],
];

const SEASONS: ReadonlyMap<string, Season> = new Map([
  ["春", "spring"],
  ["夏", "summer"],
  ["秋", "autumn"],
  ["冬", "winter"],
]);
const WEEKDAYS = "月火水木金土日";
const CHINESE_WEEKDAYS = "一二三四五六日";
const FEASTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:クリスマス|圣诞节?)/u, "christmas"],
  [/^(?:お?正月|元旦)/u, "new_year"],
  [/^(?:春节|旧正月)/u, "lunar_new_year"],
  [/^(?:お盆)/u, "obon"],
  [/^(?:ゴールデンウィーク)/u, "golden_week"],
];
const RELATIVE: readonly (readonly [RegExp, TimeFrame["relative"]])[] = [
  [/^(?:来年|明年)/u, { unit: "year", offset: 1 }],
  [/^今年/u, { unit: "year", offset: 0 }],
  [/^(?:去年|昨年)/u, { unit: "year", offset: -1 }],
  [/^(?:来月|下个?月)/u, { unit: "month", offset: 1 }],
  [/^(?:今月|这个?月|本月)/u, { unit: "month", offset: 0 }],
  [/^(?:先月|上个?月)/u, { unit: "month", offset: -1 }],
  [/^(?:来週|下周|下个?星期)/u, { unit: "week", offset: 1 }],
  [/^(?:今週|这周|本周)/u, { unit: "week", offset: 0 }],
  [/^(?:先週|上周)/u, { unit: "week", offset: -1 }],
  [/^(?:明日|明天)/u, { unit: "day", offset: 1 }],
  [/^(?:今日|今天)/u, { unit: "day", offset: 0 }],
  [/^(?:昨日|昨天)/u, { unit: "day", offset: -1 }],
];
const PARTS: readonly (readonly [RegExp, TimeFrame["part"]])[] = [
  [/^(?:の?(?:初め|はじめ|上旬|初旬|初|頭))/u, "start"],
  [/^(?:の?(?:半ば|中旬|なかば|中頃))/u, "middle"],
  [/^(?:の?(?:末|下旬|終わり|底))/u, "end"],
];
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/^日(?=[0-9一二三四五六七八九十百])/u, "day"],
  [/^週(?=[0-9一二三四五六七八九十百])/u, "week"],
  [/^月(?=[0-9一二三四五六七八九十百])/u, "month"],
  [/^年(?=[0-9一二三四五六七八九十百])/u, "year"],
  [/^(?:毎日|每天|一日に|1日に|１日に|日に)/u, "day"],
  [/^(?:毎週|每周|每星期|一週間に|週に)/u, "week"],
  [/^(?:毎月|每月|每个月|一か月に|月に)/u, "month"],
  [/^(?:毎年|每年|一年に|年に|年間)/u, "year"],
  [/^(?:毎時|每小时|一時間に)/u, "hour"],
];
const EDGES: readonly (readonly [RegExp, DateEdge])[] = [
  [/^(?:までに)/u, "by"],
  [/^(?:まで)/u, "until"],
  [/^(?:から|以降|以来|より)/u, "from"],
  [/^(?:の?前|之前|以前|前)/u, "before"],
  [/^(?:の?後|之后|以后|过后)/u, "after"],
];
const BOUNDS_BEHIND: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:以上)/u, "at_least"],
  [/^(?:以下|以内|まで)/u, "at_most"],
  [/^(?:未満)/u, "less_than"],
  [/^(?:を?超|超え)/u, "more_than"],
];
const BOUNDS_BEFORE =
  /(?<most>最大|最高|最多|不超过|多くても)|(?<least>最低|少なくとも|至少|最少)|(?<more>超过)|(?<less>不到)/u;
const ABOUT_BEFORE = /(?:約|およそ|だいたい|ほぼ|大约|大約|约|左右)$/u;
/** Words that begin or end with a numeral and hold no number. */
const NO_NUMBER =
  /^(?:一番|一緒|一般|一部|一旦|一度も|一生|一切|一样|一起|一些|一下|一定|一直|一方|万が一|万一|十分[なにでと]|千葉|百貨店|三井|九州|四国|第一に)/u;

const NUMBER_HERE = new RegExp(NUMBER, "uy");
const STARTS = new RegExp(
  `[0-9０-９${NUMERAL}¥￥$€£半数第毎每月日週年来今去昨先明下上本春夏秋冬クお元旧圣ゴ火水木金土百週周星]`,
  "gu",
);
const UNIT_PATTERNS = UNITS.map(([forms, kind, unit, times]) => ({
  pattern: new RegExp(`(?:${forms})`, "uy"),
  kind,
  unit,
  times,
}));

const NO_AMOUNT = {
  unit: null,
  noun: null,
  per: null,
  bound: null,
  approximate: false,
  direction: null,
  indefinite: false,
} as const;

/** A period tells how often what follows it so closely happens. */
const MAX_LETTERS_BEHIND_PERIOD = 40;

/** The quantities of a Japanese or Chinese text, in order. */
export function readHanQuantities(original: string): Quantity[] {
  const text = narrow(original);
  const quantities: Quantity[] = [];
  let cursor = 0;
  let per: { unit: string; end: number } | null = null;
  for (;;) {
    STARTS.lastIndex = cursor;
    const start = STARTS.exec(text)?.index;
    if (start === undefined) break;
    const found = readAt(text, start);
    if (found === null) {
      cursor = start + 1;
      continue;
    }
    if (found.kind === "period") per = { unit: found.unit, end: found.end };
    const sentence_goes_on = per !== null && start - per.end <= MAX_LETTERS_BEHIND_PERIOD &&
      !/[。！？\n]/u.test(text.slice(per.end, start));
    const takes_per = "values" in found && found.kind !== "percentage";
    if (takes_per && per !== null && sentence_goes_on) {
      quantities.push({ ...found, per: per.unit });
      per = null;
    } else quantities.push(found);
    cursor = found.end;
  }
  return quantities;
}

function readAt(text: string, start: number): Quantity | null {
  const rest = text.slice(start, start + 12);
  if (NO_NUMBER.test(rest)) return null;
  return readRelativeDate(text, start, rest) ?? readPeriod(start, rest) ??
    readCalendarDate(text, start) ??
    readClock(text, start) ?? readAmount(text, start);
}

function match<Value>(
  rest: string,
  list: readonly (readonly [RegExp, Value])[],
): { length: number; value: Value } | null {
  for (const [pattern, value] of list) {
    const found = pattern.exec(rest);
    if (found !== null) return { length: found[0].length, value };
  }
  return null;
}

function toDate(text: string, start: number, end: number, frame: TimeFrame): Quantity {
  const part = match(text.slice(end, end + 4), PARTS);
  const behind = end + (part?.length ?? 0);
  const edge = match(text.slice(behind, behind + 4), EDGES);
  return {
    kind: "date",
    start,
    end: behind,
    frames: [part === null ? frame : { ...frame, ...(part.value && { part: part.value }) }],
    edge: edge?.value ?? null,
  };
}

function readRelativeDate(text: string, start: number, rest: string): Quantity | null {
  const relative = match(rest, RELATIVE);
  const feast = match(rest, FEASTS);
  if (feast !== null) return toDate(text, start, start + feast.length, { feast: feast.value });
  if (relative?.value !== undefined) {
    const end = start + relative.length;
    const inner = readCalendarDate(text, text[end] === "の" ? end + 1 : end);
    if (inner?.kind === "date" && relative.value.unit === "year") {
      return {
        ...inner,
        start,
        frames: inner.frames.map((frame) => ({
          ...frame,
          relative: relative.value ?? { unit: "year", offset: 0 },
        })),
      };
    }
    return toDate(text, start, end, { relative: relative.value });
  }
  const weekday = /^(?:([月火水木金土日])曜日?|(?:星期|周)([一二三四五六日天]))/u.exec(rest);
  if (weekday !== null) {
    const value = weekday[1] === undefined
      ? CHINESE_WEEKDAYS.indexOf(weekday[2] === "天" ? "日" : weekday[2] ?? "") + 1
      : WEEKDAYS.indexOf(weekday[1]) + 1;
    return toDate(text, start, start + weekday[0].length, { weekday: value });
  }
  const season = SEASONS.get(rest[0] ?? "");
  const is_season = season !== undefined &&
    /^(?:.(?:に|まで|から|の|は|前|天|季|休み|$|[、。]))/u.test(rest);
  return is_season ? toDate(text, start, start + 1, { season }) : null;
}

function readPeriod(start: number, rest: string): Quantity | null {
  const period = match(rest, PERIODS);
  return period && { kind: "period", start, end: start + period.length, unit: period.value };
}

/** "2027年5月1日", "五月一日", "5月", "第3四半期", "2027年" */
function readCalendarDate(text: string, start: number): Quantity | null {
  const quarter = /^第?([1-4１-４一二三四])(?:四半期|季度)/u.exec(text.slice(start, start + 8));
  if (quarter !== null) {
    return toDate(text, start, start + quarter[0].length, {
      quarter: toHanNumber(quarter[1] ?? "") ?? 1,
    });
  }
  const half = /^(上|下)(?:半期|半年)/u.exec(text.slice(start, start + 4));
  if (half !== null) {
    return toDate(text, start, start + half[0].length, { half: half[1] === "上" ? 1 : 2 });
  }
  const frame: TimeFrame = {};
  let end = start;
  const year = readCounted(text, end, "年");
  if (year !== null && year.value >= 1900 && year.value <= 2100) {
    frame.year = year.value;
    end = year.end;
  }
  const month = readCounted(text, end, "月");
  if (month !== null && month.value >= 1 && month.value <= 12) {
    frame.month = month.value;
    end = month.end;
    const day = readCounted(text, end, "日") ?? readCounted(text, end, "号");
    if (day !== null && day.value >= 1 && day.value <= 31) {
      frame.day = day.value;
      end = day.end;
    }
  }
  return end === start ? null : toDate(text, start, end, frame);
}

/** A number with the character right behind it. */
function readCounted(
  text: string,
  start: number,
  unit: string,
): { end: number; value: number } | null {
  NUMBER_HERE.lastIndex = start;
  const written = NUMBER_HERE.exec(text)?.[0];
  if (written === undefined || text[start + written.length] !== unit) return null;
  if (unit === "日" && text[start + written.length + 1] === "間") return null;
  const value = toHanNumber(written);
  return value === null ? null : { end: start + written.length + 1, value };
}

/** "9時半", "午後3時", "9:30" */
function readClock(text: string, start: number): Quantity | null {
  const digital = /^([01]?\d|2[0-3]):([0-5]\d)(?!\d)/u.exec(text.slice(start, start + 6));
  if (digital !== null) {
    const minutes = 60 * Number(digital[1]) + Number(digital[2]);
    return {
      kind: "clock",
      start,
      end: start + digital[0].length,
      minutes,
      is_twelve_hour: minutes <= 720,
    };
  }
  NUMBER_HERE.lastIndex = start;
  const written = NUMBER_HERE.exec(text)?.[0];
  const at = start + (written?.length ?? 0);
  const is_hour = written !== undefined && /^[時时点點](?![間间])/u.test(text.slice(at, at + 2));
  const hour = is_hour ? toHanNumber(written) : null;
  if (hour === null || hour > 24) return null;
  const minute = readCounted(text, at + 1, "分");
  const is_half = text[at + 1] === "半";
  const before = text.slice(Math.max(0, start - 2), start);
  const is_afternoon = /(?:午後|下午|晚上|夜)$/u.test(before);
  return {
    kind: "clock",
    start,
    end: minute?.end ?? (is_half ? at + 2 : at + 1),
    minutes: 60 * hour + (minute?.value ?? (is_half ? 30 : 0)) +
      (is_afternoon && hour < 12 ? 720 : 0),
    is_twelve_hour: hour <= 12 && !is_afternoon && !/(?:午前|上午|朝)$/u.test(before),
  };
}

function readAmount(text: string, start: number): Amount | null {
  return readHalf(text, start) ?? readFraction(text, start) ?? readNumberWithUnit(text, start);
}

/** "半年", "半日", "半分", "一半" */
function readHalf(text: string, start: number): Amount | null {
  const half = /^(?:(半年)|(半月)|(半日|半天)|(半時間|半小时|半个小时)|(半分|一半|半数))/u.exec(
    text.slice(start, start + 5),
  );
  if (half === null) return null;
  const end = start + half[0].length;
  const [, year, month, day, hour] = half;
  const [unit, value] = year
    ? ["month", 6] as const
    : month
    ? ["week", 2] as const
    : day
    ? ["day", 0.5] as const
    : ["minute", 30] as const;
  const is_duration = Boolean(year ?? month ?? day ?? hour);
  return is_duration
    ? { ...NO_AMOUNT, kind: "duration", start, end, unit, values: [[value, value]] }
    : { ...NO_AMOUNT, kind: "percentage", start, end, values: [[50, 50]] };
}

/** "百分之二十五", "三分の一", "四人に一人" */
function readFraction(text: string, start: number): Amount | null {
  const rest = text.slice(start, start + 24);
  const fraction = new RegExp(`^(${NUMBER})分[の之](${NUMBER})`, "u").exec(rest) ??
    new RegExp(`^(${NUMBER})[人件回台軒本枚]に(${NUMBER})[人件回台軒本枚]`, "u").exec(rest);
  const [whole, part] = [toHanNumber(fraction?.[1] ?? ""), toHanNumber(fraction?.[2] ?? "")];
  if (fraction === null || whole === null || part === null || part >= whole) return null;
  const value = Number(((100 * part) / whole).toPrecision(6));
  return {
    ...NO_AMOUNT,
    kind: "percentage",
    start,
    end: start + fraction[0].length,
    values: [[value, value]],
  };
}

function readNumberWithUnit(text: string, start: number): Amount | null {
  const sign = /^[¥￥$€£]/u.exec(text.slice(start, start + 1))?.[0];
  const from = sign === undefined ? start : start + 1;
  const first = readNumberAt(text, from);
  if (first === null) return null;
  // "两个半月" is two and a half months.
  const is_half_inside = /^[个個]半[月小时星]/u.test(text.slice(first.end, first.end + 3));
  const unit = is_half_inside ? halfMeasured(text, first.end + 2) : unitAt(text, first.end);
  const second = readSecond(text, unit?.end ?? first.end);
  const last_unit = second === null ? unit : unitAt(text, second.end) ?? unit;
  const times = last_unit?.times ?? 1;
  const end = second === null ? unit?.end ?? first.end : last_unit?.end ?? second.end;
  const is_half_behind = last_unit?.kind === "duration" && text[end] === "半";
  const half = is_half_behind || is_half_inside ? 0.5 : 0;
  const low = (first.value + half) * times;
  const range: Range = [low, second === null ? low : second.value * times];
  const noun = last_unit === null ? /^\p{Script=Han}/u.exec(text.slice(end))?.[0] ?? null : null;
  const behind = end + (is_half_behind ? 1 : 0);
  const bound = match(text.slice(behind + (noun?.length ?? 0), behind + 5), BOUNDS_BEHIND)?.value ??
    boundBefore(text, start);
  return {
    ...NO_AMOUNT,
    kind: sign === undefined ? last_unit?.kind ?? "count" : "money",
    start,
    end: behind,
    unit: sign === undefined ? last_unit?.unit ?? null : SIGNS.get(sign) ?? last_unit?.unit ?? null,
    values: [range],
    noun,
    bound,
    approximate: ABOUT_BEFORE.test(text.slice(Math.max(0, start - 4), start)),
  };
}

const SIGNS: ReadonlyMap<string, string> = new Map([["¥", "yen"], ["￥", "yen"], ["$", "dollar"], [
  "€",
  "EUR",
], ["£", "GBP"]]);

function boundBefore(text: string, start: number): Bound | null {
  const groups = BOUNDS_BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.groups ?? {};
  if (groups["most"] !== undefined) return "at_most";
  if (groups["least"] !== undefined) return "at_least";
  if (groups["more"] !== undefined) return "more_than";
  return groups["less"] === undefined ? null : "less_than";
}

/** The other end of a range: "20万から30万円", "2〜3週間". */
function readSecond(text: string, at: number): { end: number; value: number } | null {
  const link = /^(?:から|〜|～|~|-|–|到|至)/u.exec(text.slice(at, at + 2))?.[0];
  return link === undefined ? null : readNumberAt(text, at + link.length);
}

function readNumberAt(text: string, start: number): { end: number; value: number } | null {
  NUMBER_HERE.lastIndex = start;
  const written = NUMBER_HERE.exec(text)?.[0];
  const value = written === undefined ? null : toHanNumber(written);
  return written === undefined || value === null ? null : { end: start + written.length, value };
}

interface HanUnit {
  end: number;
  kind: AmountKind;
  unit: string | null;
  times: number;
}

/** The unit behind "个半", which has lost its own "个". */
function halfMeasured(text: string, start: number): HanUnit | null {
  if (text[start] === "月") return { end: start + 1, kind: "duration", unit: "month", times: 1 };
  return unitAt(text, start);
}

function unitAt(text: string, start: number): HanUnit | null {
  for (const { pattern, kind, unit, times } of UNIT_PATTERNS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found !== null) {
      const is_half_hour = found[0].endsWith("半");
      return { end: start + found[0].length - (is_half_hour ? 1 : 0), kind, unit, times };
    }
  }
  return null;
}

/** The value of figures and characters: "1億2000万", "三千五百", "二〇二七", "3.5万"; null for none. */
export function toHanNumber(written: string): number | null {
  const parts = written.normalize("NFKC").match(/[\d,]+(?:\.\d+)?|\D/gu) ?? [];
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const part of parts) {
    const figure = /^\d/.test(part) ? Number(part.replaceAll(",", "")) : DIGITS.get(part);
    const [small, large] = [SMALL.get(part), LARGE.get(part)];
    if (figure !== undefined) {
      digit = digit === null || part.length > 1 ? figure : 10 * digit + figure;
    } else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      total += (section + (digit ?? (section === 0 ? 1 : 0))) * large;
      section = 0;
      digit = null;
    }
  }
  const value = total + section + (digit ?? 0);
  return parts.length === 0 ? null : Number(value.toPrecision(14));
}

import type { FactWords } from "../words.ts";

/** The Japanese words of facts; what stands before the particles is found by its characters. */
export const JAPANESE_FACTS: FactWords = {
  triggers: /第一版|初版|初期|範囲|決め|決裁|承認|担当|責任者|使い/u,
  money: {
    threshold: "以上 は .. 承認; 決裁 限度",
    wish: "夢; 理 想; で き れ ば; あ れ ば",
    part: "そ の う ち; こ の う ち; う ち",
    offer: "見 積; 提 示; 他 社",
    spent: "使 い ま し た; 支 払 い ま し た; 昨 年 は",
    budget: "予 算; 用 意; 確 保; 出 せ; 上 限; 割 り 当 て; 承 認 さ れ",
    loss: "損; 失; 無 駄",
    saving: "節 約; 削 減; 浮",
    income: "売 上; 利 益; 収 入",
    cost: "費 用; 料 金; 代 金; 値 段; か か り",
  },
  dates: {
    appointment: "会 い; お 会 い; 打 ち 合 わ せ; 会 議; 電 話; 訪 問",
    deadline: "ま で に; 期 限; 締 め 切 り; 必 要",
    launch: "開 始; 始 め; 始 ま; 公 開; 稼 働; 使 い 始; 開 店; 開 業; か ら 使",
  },
  states: { target: "目 標; し た い; 来 年; 将 来", past: "昨 年; 去 年; 以 前; 先 月" },
  purpose: "を",
  possession: "があります",
  changes: {
    superseded: "に 変 更; 変 わ り; 今 は; 延 期; 前 倒 し; 代 わ り に; 増 え; 減 り; も う",
    corrected: "訂 正; 間 違 え; 間 違 い; 誤 り; 正 し く は; 失 礼",
  },
  reasons: `
    の た め; の で; だ か ら`,
  replacing: "前 の",
  scope: {
    version: "第 一 版; 初 版; 最 初 の 版",
    later: "第 二 版; 次 の 版; 後 で",
    holds: "に 入; 含; 必 要; は",
    leaves_out: "含 ま な; 外; な し",
  },
  deciding: { active: "が 決 め; が 承 認; が 決 裁", passive: "の 承 認 が", matter: "" },
  people: {
    owners: "う ち の; 弊 社 の",
    copulas: "は",
    succession: "の 後 任",
    uses: "が 使",
    used_by: "が 使",
    alone: "だ け; の み",
  },
  anaphors: "そ れ; こ れ",
  plain: "円 金 額 日 月 年 週 時 間 分 予 算 万 億 千 百",
};

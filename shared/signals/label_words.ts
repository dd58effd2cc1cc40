/**
 * Words that stand before a colon and tell what a line is, not who says it: "Budget: 20k", "First: the gate", "Nächste Schritte: …".
 * Folded to small letters. English, German, French, Spanish, Dutch, Italian, Portuguese, Danish, Swedish, Polish, Japanese, Chinese,
 * Korean.
 */
const FIELDS = `
budget budgets price prices cost costs deadline deadlines date dates time times timeline timing schedule duration location place venue
room address phone email mail website web link links url source sources file files attachment attachments subject title topic topics
name names company firm organisation organization project projects product products scope status phase version priority type category
owner owners participants attendees present absent apologies invitees invited speakers team members people
agenda minutes summary overview background context introduction intro conclusion conclusions result results outcome outcomes decision
decisions action actions task tasks todo todos step steps next follow-up followup follow-ups recommendation recommendations note notes
remark remarks comment comments observation observations question questions answer answers issue issues problem problems risk risks
challenge challenges goal goals objective objectives aim aims target targets need needs requirement requirements constraint constraints
assumption assumptions idea ideas option options pro pros con cons advantage advantages example examples detail details item items list
point points key highlights takeaway takeaways keywords keyword mood feeling impression tone language score rating total sum amount
quantity size weight height width length colour color feature features benefit benefits solution solutions proposal approach strategy
plan plans process market audience persona users user metric metrics kpi kpis measure success impact value transcript transcription
recording meeting call chat interview session visit reference references ref id number no. nr. page chapter section part appendix
first second third fourth fifth sixth firstly secondly thirdly finally lastly last one two three four five before after now then today
yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december morning afternoon evening noon week month year
yes no ok okay well so but and or also because however therefore meanwhile otherwise still anyway look listen see here there this that
it what when where who why how which maybe perhaps please thanks thank sorry hello hi dear warning caution important attention tip hint
copyright license licence licences returns return parameters usage installation features changes changed added removed fixed breaking fixes
bug performance improvements miscellaneous chores docs documentation stability deprecated see-also input output response request header
wish wishes want wants wanted expectation expectations concern concerns blocker blockers unclear insight insights finding findings learnings
fyi nb ps p.s. tldr tl;dr update edit quote disclaimer bottom-line
preis preise kosten frist fristen termin termine datum uhrzeit zeit zeitplan zeitraum dauer ort raum adresse telefon betreff thema
themen titel firma projekt produkt umfang stand phase priorität art verantwortlich zuständig teilnehmer teilnehmende teilnehmerinnen
anwesend anwesende abwesend entschuldigt eingeladen sprecher tagesordnung protokoll zusammenfassung überblick hintergrund einleitung
fazit ergebnis ergebnisse entscheidung entscheidungen beschluss beschlüsse aufgabe aufgaben schritt schritte nächste empfehlung
empfehlungen notiz notizen bemerkung bemerkungen anmerkung anmerkungen kommentar kommentare beobachtung beobachtungen frage fragen
antwort antworten problem probleme risiko risiken herausforderung herausforderungen ziel ziele bedarf anforderung anforderungen annahme
annahmen idee ideen vorteil vorteile nachteil nachteile beispiel beispiele einzelheiten punkt punkte stimmung eindruck sprache summe
betrag menge größe gewicht höhe breite länge farbe lösung lösungen vorschlag vorschläge ansatz markt zielgruppe nutzen wert anhang
quelle quellen hinweis hinweise wichtig achtung vorsicht kurz erstens zweitens drittens viertens erster zweiter dritter zuerst danach
schließlich heute gestern morgen montag dienstag mittwoch donnerstag freitag samstag sonntag ja nein also aber und oder nun jetzt hier
dann genau gut danke hallo wunsch wünsche offen ungeklärt unklar erwartung erwartungen bedenken sorge sorgen erkenntnis erkenntnisse
prix coût coûts coûtes délai délais échéance date dates heure horaire durée lieu salle adresse téléphone objet sujet sujets titre
entreprise société projet produit périmètre statut état étape étapes priorité type responsable participants participantes présents
présentes absents excusés invités intervenants ordre compte-rendu résumé synthèse contexte introduction conclusion conclusions résultat
résultats décision décisions action actions tâche tâches prochaine prochaines recommandation recommandations note notes remarque
remarques commentaire commentaires observation observations question questions réponse réponses problème problèmes risque risques défi
défis objectif objectifs but besoin besoins exigence exigences contrainte contraintes hypothèse hypothèses idée idées avantage avantages
inconvénient inconvénients exemple exemples détail détails point points humeur ambiance langue somme montant quantité taille poids
solution solutions proposition propositions approche marché public valeur annexe source sources important attention premièrement
deuxièmement troisièmement premier deuxième troisième première d'abord ensuite enfin oui non donc mais et ou alors bon bref voilà merci
souhait souhaits vœu vœux attente attentes ouvert ouverts ouverte ouvertes crainte craintes constat constats
bonjour lundi mardi mercredi jeudi vendredi samedi dimanche
presupuesto precio precios coste costes costo costos plazo plazos fecha fechas hora horario duración lugar sala dirección teléfono asunto
tema temas título empresa proyecto producto alcance estado fase prioridad tipo responsable participantes asistentes ausentes invitados
orden acta resumen contexto introducción conclusión conclusiones resultado resultados decisión decisiones acción acciones tarea tareas
próximo próximos paso pasos recomendación recomendaciones nota notas observación observaciones comentario comentarios pregunta preguntas
respuesta respuestas problema problemas riesgo riesgos reto retos objetivo objetivos meta metas necesidad necesidades requisito
requisitos restricción restricciones idea ideas ventaja ventajas desventaja desventajas ejemplo ejemplos detalle detalles punto puntos
ánimo idioma suma importe cantidad tamaño peso solución soluciones propuesta propuestas mercado público valor anexo fuente fuentes
importante atención primero segundo tercero primera luego finalmente sí pues pero entonces bueno gracias hola lunes martes miércoles
jueves viernes sábado domingo deseo deseos pendiente pendientes abierto abiertos expectativa expectativas hallazgo hallazgos
begroting prijs prijzen kosten termijn deadline datum tijd planning duur plaats locatie zaal adres telefoon onderwerp onderwerpen titel
bedrijf omvang fase prioriteit soort verantwoordelijke deelnemers aanwezig aanwezigen afwezig genodigden agenda notulen samenvatting
achtergrond inleiding conclusie conclusies resultaat resultaten besluit besluiten beslissing actie acties actiepunten taak taken stap
stappen volgende aanbeveling aanbevelingen notitie notities opmerking opmerkingen vraag vragen antwoord antwoorden probleem problemen
risico risico's uitdaging uitdagingen doel doelen behoefte behoeften eis eisen aanname aannames idee ideeën voordeel voordelen nadeel
nadelen voorbeeld voorbeelden detail details punt punten stemming taal bedrag hoeveelheid grootte gewicht oplossing oplossingen voorstel
voorstellen aanpak markt doelgroep waarde bijlage bron bronnen belangrijk let ten eerste tweede derde daarna ja nee dus maar en of dan
wens wensen openstaand verwachting verwachtingen zorgen bevinding bevindingen onduidelijk
nu hier bedankt hallo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
prezzo prezzi costo costi scadenza scadenze data ora orario durata luogo sala indirizzo telefono oggetto argomento argomenti titolo
azienda progetto prodotto ambito stato fase priorità tipo responsabile partecipanti presenti assenti invitati ordine verbale riassunto
sintesi contesto introduzione conclusione conclusioni risultato risultati decisione decisioni azione azioni compito compiti prossimo
prossimi passo passi raccomandazione raccomandazioni nota note osservazione osservazioni commento commenti domanda domande risposta
risposte problema problemi rischio rischi sfida sfide obiettivo obiettivi bisogno bisogni requisito requisiti vincolo vincoli ipotesi
idea idee vantaggio vantaggi svantaggio svantaggi esempio esempi dettaglio dettagli punto punti umore lingua somma importo quantità
dimensione peso soluzione soluzioni proposta proposte mercato pubblico valore allegato fonte fonti importante attenzione primo secondo
desiderio desideri richiesta richieste aperto aperti aspettativa aspettative
terzo prima poi infine sì no quindi ma allora bene grazie ciao lunedì martedì mercoledì giovedì venerdì sabato domenica
orçamento preço preços custo custos prazo prazos data hora horário duração local sala endereço telefone assunto tema temas título
empresa projeto produto escopo âmbito estado fase prioridade tipo responsável participantes presentes ausentes convidados pauta ata
resumo contexto introdução conclusão conclusões resultado resultados decisão decisões ação ações tarefa tarefas próximo próximos passo
passos recomendação recomendações nota notas observação observações comentário comentários pergunta perguntas resposta respostas problema
problemas risco riscos desafio desafios objetivo objetivos meta metas necessidade necessidades requisito requisitos restrição ideia
ideias vantagem vantagens desvantagem desvantagens exemplo exemplos detalhe detalhes ponto pontos humor idioma soma valor quantidade
tamanho peso solução soluções proposta propostas mercado público anexo fonte fontes importante atenção primeiro segundo terceiro depois
desejo desejos pendente pendentes aberto abertos expectativa expectativas
finalmente sim não então mas e ou bom obrigado obrigada olá
pris priser omkostninger frist dato tid tidsplan varighed sted lokale adresse emne emner titel firma projekt produkt omfang status fase
ansvarlig deltagere til stede fraværende dagsorden referat resumé baggrund indledning konklusion resultat resultater beslutning
beslutninger handling opgave opgaver næste skridt anbefaling anbefalinger note noter bemærkning bemærkninger spørgsmål svar problem
problemer risiko risici udfordring udfordringer mål behov krav antagelser idé idéer fordel fordele ulempe ulemper eksempel eksempler
punkt stemning sprog beløb mængde størrelse vægt løsning løsninger forslag marked målgruppe værdi bilag kilde vigtigt først derefter
ja nej altså men og eller nu her tak hej ønske ønsker åbent forventning forventninger
priser kostnad kostnader tidsfrist datum tid tidsplan plats lokal adress telefon ämne ämnen titel företag omfattning deltagare närvarande
frånvarande dagordning protokoll sammanfattning bakgrund inledning slutsats slutsatser resultat beslut åtgärd åtgärder uppgift uppgifter
nästa steg rekommendation anteckning anteckningar fråga frågor svar problem risker utmaning utmaningar mål behov krav antaganden idéer
fördel fördelar nackdel nackdelar exempel punkt punkter stämning språk belopp mängd storlek vikt lösning lösningar förslag marknad
önskemål önskan öppet förväntning förväntningar
målgrupp värde bilaga källa viktigt först sedan slutligen alltså men och eller nu här tack hej
budżet cena ceny koszt koszty termin terminy data godzina czas harmonogram miejsce sala adres telefon temat tematy tytuł firma projekt
produkt zakres stan faza priorytet odpowiedzialny uczestnicy obecni nieobecni zaproszeni porządek protokół podsumowanie streszczenie
kontekst wstęp wniosek wnioski wynik wyniki decyzja decyzje działanie działania zadanie zadania następne kroki krok rekomendacje notatka
notatki uwaga uwagi komentarz komentarze pytanie pytania odpowiedź odpowiedzi problem problemy ryzyko ryzyka wyzwanie wyzwania cel cele
potrzeba potrzeby wymaganie wymagania założenia pomysł pomysły zaleta zalety wada wady przykład przykłady szczegóły punkt punkty nastrój
język kwota ilość rozmiar waga rozwiązanie rozwiązania propozycja propozycje rynek wartość załącznik źródło ważne najpierw potem pierwszy
życzenie życzenia otwarte oczekiwania
drugi trzeci tak nie więc ale i lub teraz tu dziękuję cześć
予算 費用 価格 期限 締切 納期 日時 日付 時間 時刻 場所 会場 住所 電話 件名 題名 議題 テーマ タイトル 会社 案件 プロジェクト 製品 範囲 状況 状態 担当 担当者 参加者 出席者 欠席者 議事録 概要 要約 背景 目的 目標 結論 結果 決定
決定事項 課題 問題 問題点 対策 宿題 次回 今後 アクション タスク メモ 備考 補足 注意 注 質問 回答 意見 例 理由 要望 要件 条件 前提 案 提案 利点 欠点 言語 合計 金額 数量 サイズ 資料 出典 重要 まず 次に 最後に はい いいえ 希望 未決 未定 懸念
预算 费用 价格 期限 截止 日期 时间 地点 地址 电话 主题 议题 标题 公司 项目 产品 范围 状态 负责人 参会人 参会者 参与者 出席 会议纪要 摘要 概述 背景 目的 目标 结论 结果 决定 问题 任务 行动 备注 注意 建议 意见 例子 原因 需求 要求 愿望 待定 首先 其次 最后 預算 費用 日期
예산 비용 가격 기한 마감 날짜 일시 시간 장소 주소 전화 주제 안건 제목 회사 프로젝트 제품 범위 상태 담당 담당자 참석자 참가자 회의록 요약 배경 목적 목표 결론 결과 결정 문제 과제 할일 비고 메모 주의 질문 답변 의견 예 이유 요구사항 희망 미정
`;

/** Words that stand for a person in a transcript: "Interviewer", "Me", "Speaker 2", "SPEAKER_01", "Q". */
const ROLES = `
speaker sprecher sprecherin locuteur locutrice intervenant intervenante orateur oratrice hablante orador oradora interlocutor
interlocutora spreker interlocutore relatore falante taler talare mówca puhuja 話者 発言者 スピーカー 说话人 发言人 講者 讲者 화자 발표자
participant teilnehmer participante deelnemer partecipante deltager deltagare uczestnik 参加者 spk voice person
interviewer interviewerin interviewee respondent respondentin befragter befragte intervieweur interviewé interviewée entrevistador
entrevistadora entrevistado entrevistada geïnterviewde intervistatore intervistato 聞き手 質問者 回答者 记者 采访者 受访者
moderator moderatorin modératrice modérateur moderador moderadora moderatore 司会 司会者 主持人 사회자
facilitator host guest client customer consultant agent caller operator clerk doctor patient teacher student manager kunde kundin berater
beraterin client cliente conseiller conseillère klant adviseur consulente kunde konsulent klient doradca お客様 客户
me you them us we i ich sie wir du moi vous nous toi lui yo tú usted nosotros ik jij u wij io lei noi eu você nós jeg vi jag ja ty wy 私 あなた 我 你 나
q a man woman male female boy girl narrator announcer reporter all both everyone audience group crowd alle tous todos allen tutti
gast invité invitado ospite convidado gæst gäst gość ゲスト
`;

const FIELD_SET = toSet(FIELDS);
const ROLE_SET = toSet(ROLES);

function toSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}

/** Words that make a phrase with a field and none with a name: "Next steps", "Our main goal". */
const LINKS = toSet(`
the a an of for to in on at by with and or our my your their key main open new current initial general important other more some all
de des du la le les l' en et pour à au aux nos notre der die das des den dem für von zu zum zur im am und unsere unser offene wichtige
el los las del para y nuestros il lo gli i della delle dei per e do da dos das os as van het een voor onze og på av för att i att w na do z
`);

/** How many of a label's words, in small letters, are such fields; 1 for all, 0 for none. Words that only link count for nothing. */
export function fieldShare(words: readonly string[]): number {
  const telling = words.filter((word) => !LINKS.has(word) && !/^(?:\d+|\p{L})$/u.test(word));
  if (telling.length === 0) {
    return words.some((word) => FIELD_SET.has(word) || LINKS.has(word)) ? 1 : 0;
  }
  return telling.filter((word) => FIELD_SET.has(word)).length / telling.length;
}

/** Whether the words, in small letters, stand for a person: a role alone or with a number or letter behind it. */
export function isRole(words: readonly string[]): boolean {
  const [first = "", second, ...rest] = words;
  const [, stem = first] = /^(\p{L}+?)[ _-]?\d{1,3}$/u.exec(first) ?? [];
  if (/^[sp]\d{1,2}$/.test(first)) return words.length === 1;
  return ROLE_SET.has(stem) && rest.length === 0 &&
    (second === undefined || /^(?:#?\d{1,3}|\p{L})$/u.test(second));
}

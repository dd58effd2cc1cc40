import { assert, assertEquals } from "@std/assert";
import { cpuTimeOf } from "../../tests/harness/cpu_time.ts";
import {
  checkKpiSupport,
  checkSupport,
  type KpiClaim,
  type SupportingQuote,
  withJudgement,
} from "./check_support.ts";

/** A Tuesday. */
const SAID_ON = "2026-11-03";

function quote(text: string, language: string | null = "en"): SupportingQuote {
  return { text, language, said_on: SAID_ON };
}

/** What a quote says, and what it does not say although it looks like it; by language of the quote. */
const PAIRS: Record<string, readonly { quote: string; says: string[]; says_not: string[] }[]> = {
  en: [
    {
      quote: "We can spend one and a half million on the terminal",
      says: ["€1.5m for the terminal"],
      says_not: ["€1.5bn for the terminal"],
    },
    {
      quote: "A quarter of a million pounds is set aside for the archive",
      says: ["£250,000 for the archive"],
      says_not: ["£400,000 for the archive"],
    },
    { quote: "May, our porter, is the one", says: ["May"], says_not: ["June", "In may"] },
    { quote: "thirteen hundred dollars for the sign", says: ["$1,300 for the sign"], says_not: [] },
    {
      quote: "We want a quarter fewer complaints, 25 percent fewer by May",
      says: ["25 % fewer complaints"],
      says_not: ["25 % more complaints", "Increase complaints by 25 %"],
    },
    {
      quote: "two keepers and twelve skippers",
      says: ["2 keepers and 12 skippers"],
      says_not: ["12 keepers and 2 skippers"],
    },
    {
      quote: "an hour and twenty minutes per tide",
      says: ["80 minutes per tide"],
      says_not: ["20 minutes per week"],
    },
    {
      quote: "a hundred and twenty k for the quay",
      says: ["120,000 for the quay"],
      says_not: ["12,000 for the quay"],
    },
    {
      quote: "0.5 % of the lamps",
      says: ["0.5 % of the lamps"],
      says_not: ["0.05 % of the lamps"],
    },
    {
      quote: "a couple of hundred euros for the sign",
      says: ["200 euros for the sign"],
      says_not: [],
    },
    {
      quote: "half a dozen vans stand idle every day",
      says: ["6 vans stand idle daily"],
      says_not: ["12 vans stand idle daily"],
    },
    {
      quote: "We can go as high as 12.5k for the signs",
      says: ["Up to 12,500 for the signs"],
      says_not: ["At least 12,500 for the signs"],
    },
    {
      quote: "minus 18 degrees in the store",
      says: ["-18 degrees in the store"],
      says_not: ["18 degrees in the store"],
    },
    {
      quote: "Every other day a key is missing",
      says: ["A key is missing every two days"],
      says_not: ["Half of the keys are missing"],
    },
    {
      quote: "half a percent of the lamps",
      says: ["0.5 % of the lamps"],
      says_not: ["50 % of the lamps", "5 % of the lamps"],
    },
    {
      quote: "It has to run at the latest on 30 June",
      says: ["By 30 June"],
      says_not: ["After 30 June"],
    },
    { quote: "around fifty-odd callers hang up", says: ["About 50 callers hang up"], says_not: [] },
    {
      quote: "just under forty thousand is in the pot",
      says: ["Under 40,000 in the pot"],
      says_not: ["Over 40,000 in the pot"],
    },
    {
      quote: "It's somewhere in the range of 40 to 50 grand",
      says: ["40,000–50,000"],
      says_not: ["40,000–60,000"],
    },
    {
      quote: "Three in ten parcels come back",
      says: ["30 percent of parcels come back"],
      says_not: ["13 percent of parcels come back"],
    },
    {
      quote: "Two out of three parcels come back",
      says: ["Two thirds of the parcels come back"],
      says_not: [],
    },
    {
      quote: "Every other parcel comes back",
      says: ["Half of the parcels come back"],
      says_not: [],
    },
    {
      quote: "a fifth of the parcels come back",
      says: ["20% of the parcels come back"],
      says_not: [],
    },
    { quote: "We doubled from five to ten vans", says: ["Grew from 5 to 10 vans"], says_not: [] },
    {
      quote: "It takes ninety minutes to sort the mail",
      says: ["An hour and a half to sort the mail"],
      says_not: ["19 minutes to sort the mail"],
    },
    {
      quote: "It pays back in half a year",
      says: ["Payback within six months"],
      says_not: ["Payback within six weeks"],
    },
    {
      quote: "It takes us a quarter of an hour per form",
      says: ["15 minutes per form"],
      says_not: [],
    },
    {
      quote: "We lose 1,200 litres of milk each month",
      says: ["1,200 litres of milk lost monthly"],
      says_not: ["1.2 cubic metres of milk a month", "1,200 litres of milk lost weekly"],
    },
    {
      quote: "two tonnes of steel go missing",
      says: ["2,000 kg of steel missing"],
      says_not: ["2,000 tonnes of steel missing"],
    },
    {
      quote: "the lorry drives 40 kilometres for nothing",
      says: ["The lorry drives 40 km for nothing"],
      says_not: ["The lorry drives 40 miles for nothing"],
    },
    {
      quote: "The grant is 75,000 Canadian dollars",
      says: ["CAD 75,000 grant"],
      says_not: ["USD 75,000 grant"],
    },
    { quote: "Budget: 75,000 dollars", says: ["$75k budget"], says_not: [] },
    {
      quote: "60,000 baht were approved for the booth",
      says: ["THB 60,000 approved for the booth"],
      says_not: ["60,000 euros approved for the booth"],
    },
    {
      quote: "We have 45 000 zł for the kiosk",
      says: ["PLN 45,000 for the kiosk"],
      says_not: ["€45,000 for the kiosk"],
    },
    {
      quote: "Rs. 5,00,000 is sanctioned for the library",
      says: ["500,000 rupees sanctioned for the library"],
      says_not: ["50,000 rupees sanctioned for the library"],
    },
    {
      quote: "two crore rupees for the depot",
      says: ["20 million rupees for the depot"],
      says_not: [],
    },
    {
      quote: "$1.5M for the depot",
      says: ["1,500,000 dollars for the depot"],
      says_not: ["1,500 dollars for the depot"],
    },
    {
      quote: "the error rate is 0.5 percent",
      says: ["An error rate of half a percent"],
      says_not: ["An error rate of 5 percent"],
    },
    {
      quote: "We want to cut the rate from 8% to under 3%",
      says: ["From 8 percent to below 3 percent"],
      says_not: ["From 8 percent to 13 percent"],
    },
    { quote: "a dozen clinics use it", says: [], says_not: ["20 clinics use it"] },
    {
      quote: "1 200 invoices a week are typed by hand",
      says: ["1200 invoices typed by hand per week"],
      says_not: ["200 invoices typed by hand per week"],
    },
    {
      quote: "They lose twelve point five hours",
      says: ["They lose 12.5 hours"],
      says_not: ["They lose 125 hours"],
    },
    {
      quote: "between a hundred and two hundred tickets a day",
      says: ["100 to 200 tickets daily"],
      says_not: [],
    },
    {
      quote: "no fewer than 30 nurses",
      says: ["At least 30 nurses"],
      says_not: ["At most 30 nurses"],
    },
    {
      quote: "we cannot go beyond 80,000 euros",
      says: ["A ceiling of 80,000 euros"],
      says_not: ["At least 80,000 euros"],
    },
    {
      quote: "1,187 seats are empty",
      says: ["Nearly 1,200 seats are empty"],
      says_not: ["1,200 seats are empty"],
    },
    {
      quote: "the fee is 2.50 pounds a head",
      says: ["£2.50 per head"],
      says_not: ["£250 per head"],
    },
    { quote: "twelve euros fifty for a wash", says: ["€12.50 for a wash"], says_not: [] },
    { quote: "40 people call at night", says: [], says_not: ["40 euros a night"] },
    { quote: "we waste 25 hours a week", says: [], says_not: ["25 percent of the week is wasted"] },
    {
      quote: "Six of our nine boats lie idle",
      says: ["6 of 9 boats lie idle"],
      says_not: ["9 of 16 boats lie idle"],
    },
    {
      quote: "it was 2019 when the roof came down",
      says: ["The roof came down in 2019"],
      says_not: ["The roof came down in 2018"],
    },
    { quote: "seventy-five thousand is fixed", says: ["75.000 €"], says_not: [] },
    { quote: "The licence costs 4.99 a month", says: ["4.99 per month"], says_not: [] },
    { quote: "1e6 records", says: [], says_not: ["1 million records"] },
    {
      quote: "Version 2.1 crashes on tablets",
      says: ["Version 2.1 crashes on tablets"],
      says_not: [],
    },
    {
      quote: "Each of the 14 sites runs Windows 11",
      says: ["14 sites on Windows 11"],
      says_not: [],
    },
    {
      quote: "It saves us a day's work each month",
      says: ["Saves one working day a month"],
      says_not: [],
    },
    { quote: "nobody answers 0 calls", says: ["No call is answered"], says_not: [] },
    {
      quote: "It must be live on the 21st of September",
      says: ["Live by 21 September"],
      says_not: ["Live by 12 September"],
    },
    {
      quote: "It must be live on September 21st, 2027",
      says: ["Live on 21/09/2027", "Live on 2027-09-21"],
      says_not: ["Live on 21 September 2026"],
    },
    {
      quote: "The audit is on 05/06/2027",
      says: ["Audit on 5 June 2027", "Audit on 6 May 2027"],
      says_not: ["Audit on 7 May 2027"],
    },
    {
      quote: "We launch in the second quarter of 2027",
      says: ["Launch in Q2 2027"],
      says_not: ["Launch in Q3 2027"],
    },
    {
      quote: "We launch in the second half of next year",
      says: ["Launch in H2 next year"],
      says_not: [],
    },
    {
      quote: "It has to work before the summer holidays",
      says: ["Working before the summer holidays"],
      says_not: ["Working before the winter holidays"],
    },
    {
      quote: "We need it by mid-May",
      says: ["Needed by the middle of May"],
      says_not: ["Needed by the end of May"],
    },
    {
      quote: "We need it by the end of next month",
      says: ["By the end of December"],
      says_not: ["By the end of January"],
    },
    {
      quote: "We open on Friday at half past nine",
      says: ["Opening on Friday at 9:30"],
      says_not: ["Opening on Friday at 10:30", "Opening on Monday at 9:30"],
    },
    {
      quote: "in week 20 the fair opens",
      says: ["The fair opens in calendar week 20"],
      says_not: ["The fair opens in calendar week 12"],
    },
    {
      quote: "the lease ends on New Year's Eve",
      says: ["The lease ends on New Year's Eve"],
      says_not: [],
    },
    {
      quote: "It must stand in six weeks",
      says: ["In six weeks", "Around 15 December"],
      says_not: ["In six months"],
    },
    {
      quote: "we moved three years ago",
      says: ["Moved three years ago"],
      says_not: ["Moved two years ago"],
    },
    {
      quote: "By Thanksgiving at the latest",
      says: ["No later than Thanksgiving"],
      says_not: ["No later than Halloween"],
    },
    {
      quote: "from October on we ship abroad",
      says: ["Shipping abroad since October"],
      says_not: [],
    },
    {
      quote: "The season starts after Whitsun",
      says: [],
      says_not: ["Season starts before Whitsun"],
    },
    { quote: "May the 4th is the day", says: ["On 4 May"], says_not: [] },
    { quote: "by the 30th of June 2027, no later", says: ["Deadline 30 June 2027"], says_not: [] },
    { quote: "we are open from nine to five", says: ["Open from 9:00 to 17:00"], says_not: [] },
    {
      quote: "The clerks type every order twice",
      says: ["Orders are typed twice by the clerks"],
      says_not: ["The warehouse roof leaks when it rains"],
    },
    {
      quote: "We like the calm look of the library",
      says: ["A calm look like the library's"],
      says_not: [],
    },
    {
      quote: "Thanks for the lovely lunch",
      says: [],
      says_not: ["The board wants a cheaper supplier"],
    },
    {
      quote: "Our insurer pays nothing for the first 5,000 pounds of damage",
      says: ["The first £5,000 of damage is not insured"],
      says_not: [],
    },
    {
      quote: "Last year the lifeboat went out 63 times",
      says: ["63 call-outs last year"],
      says_not: ["36 call-outs last year"],
    },
    {
      quote: "We have set aside a hundred and ten thousand for the next two years",
      says: ["110,000 over two years"],
      says_not: ["110,000 per year"],
    },
    {
      quote: "The bus company charges us by the mile, 2.40 a mile",
      says: ["2.40 per mile"],
      says_not: [],
    },
    {
      quote: "Every second Tuesday a lorry waits for three hours",
      says: ["A lorry waits three hours every second Tuesday"],
      says_not: [],
    },
    {
      quote: "Our night porter writes forty labels by hand",
      says: ["Forty labels written by hand by the night porter"],
      says_not: [],
    },
    {
      quote: "The trustees voted £9,750 and that's final",
      says: ["Nine thousand seven hundred and fifty pounds"],
      says_not: ["Nine hundred and seventy-five pounds"],
    },
    {
      quote: "Somewhere between sixty and seventy patients never show up",
      says: ["60–70 no-shows"],
      says_not: [],
    },
    {
      quote: "It has to be finished in time for the regatta on the last weekend of July",
      says: ["In time for the regatta at the end of July"],
      says_not: ["In time for the regatta at the end of June"],
    },
    {
      quote: "We lose a customer a day",
      says: ["One customer lost daily"],
      says_not: ["One customer lost weekly"],
    },
    {
      quote: "The scanner costs £299 a piece and we need eighteen of them",
      says: ["18 scanners at £299 each"],
      says_not: ["80 scanners at £299 each"],
    },
    {
      quote: "It's 3 p.m. before anybody opens the post",
      says: ["Post is not opened before 15:00"],
      says_not: [],
    },
    {
      quote: "Ninety percent of the calls are about opening hours",
      says: ["9 in 10 calls ask for the opening hours"],
      says_not: ["19 percent of calls ask for the opening hours"],
    },
    {
      quote: "two thousand and twenty-eight is when the lease runs out",
      says: ["The lease runs out in 2028"],
      says_not: [],
    },
    {
      quote: "In fiscal 2027 we want the return to double from 4 to 8 percent",
      says: ["Return from 4% to 8% in 2027"],
      says_not: [],
    },
    {
      quote: "we need about 1.8 metres of shelf for each archive box row",
      says: ["1.8 m of shelf per row"],
      says_not: [],
    },
    {
      quote: "The machine stands still for eleven and a half hours",
      says: ["Standstill of 11.5 hours"],
      says_not: ["Standstill of 11 hours"],
    },
    {
      quote: "from the fifteenth of March to the second of April",
      says: ["15 March to 2 April"],
      says_not: ["15 March to 12 April"],
    },
    {
      quote: "Anything over $2,000 has to be signed by the dean",
      says: ["The dean signs everything above 2,000 dollars"],
      says_not: ["The dean signs everything below 2,000 dollars"],
    },
    {
      quote: "at best 15 of the 40 seats are taken",
      says: ["15 of 40 seats taken at best"],
      says_not: [],
    },
    {
      quote: "We promised the council to be ready a month before the election",
      says: ["Ready a month before the election"],
      says_not: ["Ready a week before the election"],
    },
    {
      quote: "We'd like to start on Monday 7 June",
      says: ["Start on 7 June", "Start on Monday, June 7th"],
      says_not: [],
    },
    {
      quote: "our old system was bought in the nineties for 80,000 marks",
      says: ["Old system cost 80,000 marks"],
      says_not: [],
    },
    {
      quote: "It's 12% now and should drop by 5 percentage points",
      says: ["A drop of 5 percentage points from 12 percent"],
      says_not: [],
    },
    {
      quote: "We need three quarters of a million to break even",
      says: ["750,000 to break even"],
      says_not: [],
    },
    { quote: "I sign up to ten thousand myself", says: ["Signs up to 10,000"], says_not: [] },
    {
      quote: "a two-week sprint and then a break of five days",
      says: ["Two weeks of sprint, five days of break"],
      says_not: [],
    },
    {
      quote: "the county pays 80 percent, we pay the rest",
      says: ["80% is paid by the county"],
      says_not: ["20% is paid by the county"],
    },
    {
      quote: "she answers the same question thirty or forty times a day",
      says: ["The same question 30–40 times a day"],
      says_not: [],
    },
    {
      quote: "The fair is in the second week of October",
      says: ["Second week of October"],
      says_not: ["First week of October"],
    },
    {
      quote: "The permit expires on 2027-01-31",
      says: ["Permit expires on 31 January 2027"],
      says_not: ["Permit expires on 31 January 2028"],
    },
    {
      quote: "by the end of this year",
      says: ["By 31 December 2026"],
      says_not: ["By 31 December 2027"],
    },
    { quote: "no later than next spring", says: ["By spring 2027"], says_not: [] },
    {
      quote: "The parish council has agreed on eleven thousand two hundred pounds",
      says: ["£11,200 agreed by the parish council"],
      says_not: ["£12,100 agreed by the parish council"],
    },
    {
      quote: "We get 2.4m from the region",
      says: ["2,400,000 from the region"],
      says_not: ["24 million from the region"],
    },
    {
      quote: "Four out of five visitors come by bike",
      says: ["80% of visitors come by bike"],
      says_not: ["45% of visitors come by bike"],
    },
    {
      quote: "She gets through sixty letters before lunch",
      says: ["60 letters before lunch"],
      says_not: [],
    },
    {
      quote: "They have to be in by the second Friday in March",
      says: ["In by the second Friday of March"],
      says_not: [],
    },
    { quote: "That's ninety quid a visit", says: ["£90 per visit"], says_not: ["£90 per year"] },
    {
      quote: "Our heating bill doubled to 3,600 euros",
      says: ["Heating bill of 3600 euros"],
      says_not: ["Heating bill of 6300 euros"],
    },
    {
      quote: "we have room for 120 beds and 15 are always broken",
      says: ["15 of 120 beds are broken"],
      says_not: ["50 of 120 beds are broken"],
    },
    {
      quote: "The dock is booked solid until the 20th of August",
      says: ["Dock booked until 20 August"],
      says_not: ["Dock booked until 20 October"],
    },
    {
      quote: "A cask holds two hundred and twenty-five litres",
      says: ["A cask holds 225 l"],
      says_not: ["A cask holds 225 gallons"],
    },
    {
      quote: "we open at seven and close at eleven at night",
      says: ["Open from 7:00 to 23:00"],
      says_not: [],
    },
    {
      quote: "the vet is called out three times a week",
      says: ["Three vet call-outs per week"],
      says_not: ["Three vet call-outs per month"],
    },
    {
      quote: "It has been broken for six years",
      says: ["Broken for six years"],
      says_not: ["Broken for six months"],
    },
    {
      quote: "The deposit is 15 percent, at least 500 euros",
      says: ["15% deposit, minimum 500 euros"],
      says_not: ["15% deposit, maximum 500 euros"],
    },
    {
      quote: "Eighteen months from now the old lift is illegal",
      says: ["The old lift is illegal in a year and a half"],
      says_not: ["The old lift is illegal in eight months"],
    },
    { quote: "a thousand and one complaints", says: ["1,001 complaints"], says_not: [] },
    {
      quote: "our supplier wants 0.75 euros per slip",
      says: ["75 cents per slip"],
      says_not: ["7.50 euros per slip"],
    },
    {
      quote: "Only 1 in 200 forms is complete",
      says: ["0.5 percent of forms are complete"],
      says_not: ["5 percent of forms are complete"],
    },
    { quote: "half past six on weekdays", says: ["6:30 on weekdays"], says_not: [] },
    { quote: "a week from Tuesday", says: ["In a week"], says_not: [] },
    {
      quote: "We want it for the 150th anniversary in 2029",
      says: ["For the 150th anniversary in 2029"],
      says_not: ["For the 150th anniversary in 2028"],
    },
    {
      quote: "The minimum order is 10 kilos",
      says: ["At least 10 kg per order"],
      says_not: ["At most 10 kg per order"],
    },
    { quote: "one and three quarter hours", says: ["1.75 hours"], says_not: [] },
    { quote: "1 3/4 hours", says: ["1.75 hours"], says_not: [] },
    { quote: "thirty-two and a half hours a week", says: ["32.5 hours per week"], says_not: [] },
    {
      quote: "The queue reaches 40 metres",
      says: ["A 40 m queue"],
      says_not: ["A 40 minute queue"],
    },
    {
      quote: "The clinic lost £48k in Q1",
      says: ["Loss of 48,000 pounds in the first quarter"],
      says_not: [],
    },
    {
      quote: "Some 300 tonnes a year end up in the harbour",
      says: ["About 300 t a year end up in the harbour"],
      says_not: ["About 300 kg a year end up in the harbour"],
    },
    {
      quote: "January and February are dead",
      says: ["Dead in January and February"],
      says_not: ["Dead in January and March"],
    },
    {
      quote: "They must be able to read it from five metres",
      says: ["Readable from 5 m"],
      says_not: [],
    },
    {
      quote: "I'd put the limit at thirty-five hundred",
      says: ["A limit of 3,500"],
      says_not: ["A limit of 35,000"],
    },
    {
      quote: "£5k-£7k for signs",
      says: ["5,000 to 7,000 pounds for signs"],
      says_not: ["57,000 pounds for signs"],
    },
    { quote: "½ million euros", says: ["500,000 euros"], says_not: [] },
    { quote: "the budget is USD 1,234,567.89", says: ["$1,234,567.89"], says_not: [] },
    { quote: "Five to seven thousand leaflets", says: ["5,000–7,000 leaflets"], says_not: [] },
    {
      quote: "by Q3/27",
      says: ["By the third quarter of 2027"],
      says_not: ["By the third quarter of 2028"],
    },
    { quote: "week commencing 5 May", says: ["The week of 5 May"], says_not: [] },
    { quote: "by the 15th", says: ["By the 15th"], says_not: ["By the 16th"] },
    { quote: "seventeen nurses", says: ["17 nurses"], says_not: ["70 nurses"] },
    { quote: "fifteen euros", says: [], says_not: ["50 euros"] },
    { quote: "nought point three percent", says: ["0.3 percent"], says_not: [] },
    { quote: "every two weeks", says: ["Once a fortnight"], says_not: [] },
    { quote: "our goal is thirty percent less paper", says: ["30% less paper"], says_not: [] },
    { quote: "a billion rows", says: ["1,000,000,000 rows"], says_not: ["1,000,000 rows"] },
    { quote: "We sold 1.2 thousand tickets", says: ["1,200 tickets sold"], says_not: [] },
    { quote: "two hundred and fifty quid", says: ["£250"], says_not: ["£215"] },
    { quote: "since 1998", says: ["Since 1998"], says_not: ["Since 1989"] },
    {
      quote: "on the 1st and the 15th of each month",
      says: ["On the 1st and 15th of every month"],
      says_not: [],
    },
    { quote: "next January", says: ["January 2027"], says_not: ["January 2028"] },
    { quote: "It arrives at 0800 hours", says: ["Arrives at 8:00"], says_not: [] },
  ],
  de: [
    {
      quote: "jeden zweiten Tag fehlt ein Schlüssel",
      says: ["Alle zwei Tage fehlt ein Schlüssel", "Jeden zweiten Tag fehlt ein Schlüssel"],
      says_not: ["Zweimal am Tag fehlt ein Schlüssel", "Die Hälfte der Schlüssel fehlt"],
    },
    {
      quote: "jeder zweite Anruf geht verloren",
      says: ["50 Prozent der Anrufe gehen verloren"],
      says_not: ["Alle zwei Tage geht ein Anruf verloren"],
    },
    {
      quote: "Wir haben fünfundvierzigtausend Euro für die Waage",
      says: ["45.000 € für die Waage"],
      says_not: ["54.000 € für die Waage"],
    },
    {
      quote: "Es gibt eine Viertelmillion für das Archiv",
      says: ["250.000 Euro für das Archiv"],
      says_not: [],
    },
    {
      quote: "Es gibt eine dreiviertel Million für das Archiv",
      says: ["750.000 Euro für das Archiv"],
      says_not: [],
    },
    {
      quote: "45 TEUR sind bewilligt",
      says: ["45.000 Euro bewilligt"],
      says_not: ["45 Euro bewilligt"],
    },
    { quote: "45 Tsd. Euro sind bewilligt", says: ["45.000 Euro bewilligt"], says_not: [] },
    {
      quote: "das kostet uns 14 Tage",
      says: ["Das kostet zwei Wochen"],
      says_not: ["Das kostet vier Wochen"],
    },
    {
      quote: "in eineinhalb Jahren ist es bezahlt",
      says: ["Bezahlt in 18 Monaten"],
      says_not: ["Bezahlt in 15 Monaten"],
    },
    {
      quote: "jeder fünfte Anruf geht verloren",
      says: ["20 Prozent der Anrufe gehen verloren"],
      says_not: ["5 Prozent der Anrufe gehen verloren"],
    },
    {
      quote: "drei Viertel der Pakete kommen zurück",
      says: ["75 % der Pakete kommen zurück"],
      says_not: [],
    },
    {
      quote: "ein Drittel der Pakete kommt zurück",
      says: ["33 % der Pakete kommen zurück"],
      says_not: ["30 % der Pakete kommen zurück"],
    },
    { quote: "Fr. 12'000.– sind da", says: ["12000 Franken"], says_not: ["12000 Euro"] },
    {
      quote: "zwölfhundert Formulare im Monat",
      says: ["1.200 Formulare pro Monat"],
      says_not: ["1.200 Formulare pro Woche"],
    },
    { quote: "Wir brauchen es bis Ende Mai", says: ["Bis Ende Mai"], says_not: ["Bis Mitte Mai"] },
    { quote: "Wir brauchen es in der KW 20", says: ["In Kalenderwoche 20"], says_not: [] },
    {
      quote: "Abgabe ist am 7.9.2027",
      says: ["Abgabe am 7. September 2027"],
      says_not: ["Abgabe am 9. Juli 2027"],
    },
    { quote: "Abgabe ist am siebten September", says: ["Abgabe am 7. September"], says_not: [] },
    { quote: "im zweiten Halbjahr", says: ["Im 2. Halbjahr"], says_not: ["Im 1. Halbjahr"] },
    {
      quote: "um halb neun fängt die Schicht an",
      says: ["Schichtbeginn 8:30 Uhr"],
      says_not: ["Schichtbeginn 9:30 Uhr"],
    },
    {
      quote: "nächsten Freitag wird entschieden",
      says: ["Entscheidung am nächsten Freitag"],
      says_not: [],
    },
    { quote: "Das Angebot gilt bis zum 15.", says: ["Bis zum 15."], says_not: [] },
    {
      quote: "höchstens 80.000 Euro",
      says: ["Maximal 80.000 Euro"],
      says_not: ["Mindestens 80.000 Euro"],
    },
    { quote: "1,5 t Altpapier", says: ["1.500 kg Altpapier"], says_not: [] },
    {
      quote: "die Fahrer stehen zwei bis drei Stunden",
      says: ["Die Fahrer stehen 2–3 Stunden"],
      says_not: ["Die Fahrer stehen 23 Stunden"],
    },
    {
      quote: "Das Budget beträgt hundertzwanzigtausend Euro",
      says: ["120.000 Euro"],
      says_not: ["112.000 Euro"],
    },
    { quote: "Eine halbe Stunde pro Patient", says: ["30 Minuten pro Patient"], says_not: [] },
    { quote: "vor drei Jahren", says: ["Vor drei Jahren"], says_not: [] },
    { quote: "ein gutes Dutzend Kunden", says: ["Rund 12 Kunden"], says_not: [] },
    { quote: "2,5 Prozent", says: [], says_not: ["25 Prozent"] },
    {
      quote: "Wir zahlen 1.200 Euro Miete im Monat",
      says: ["Miete von 1200 Euro monatlich"],
      says_not: ["Miete von 1200 Euro jährlich"],
    },
    {
      quote: "für die Anzeige im Kühlhaus sind 12.500 Euro eingeplant",
      says: ["12,500 euros", "12.5 thousand euros for the display"],
      says_not: ["125,000 euros for the display"],
    },
    {
      quote: "Die Lageristen tippen jede Bestellung zweimal",
      says: ["Bestellungen werden von den Lageristen zweimal getippt"],
      says_not: ["Das Dach ist undicht"],
    },
    { quote: "die Kühlschränke fallen aus", says: ["Ein Kühlschrank fällt aus"], says_not: [] },
    {
      quote: "Die Fahrer warten am Tor auf den Lieferschein",
      says: [],
      says_not: ["Drivers wait at the gate"],
    },
    {
      quote: "Für die Sanierung haben wir 1,2 Millionen, nicht mehr",
      says: ["1.200.000 Euro, mehr nicht"],
      says_not: ["12.000.000 Euro"],
    },
    {
      quote: "Zwei von drei Anrufern legen auf",
      says: ["67 Prozent der Anrufer legen auf"],
      says_not: ["23 Prozent der Anrufer legen auf"],
    },
    {
      quote: "Wir verlieren am Tag drei Stunden mit Suchen",
      says: ["Drei Stunden Suche täglich"],
      says_not: ["Drei Stunden Suche wöchentlich"],
    },
    {
      quote: "Die Messe ist vom 3. bis 6. Oktober",
      says: ["Messe 3.–6. Oktober"],
      says_not: ["Messe 3.–8. Oktober"],
    },
    {
      quote: "Spätestens am 30. Juni muss es stehen",
      says: ["Bis zum 30.06."],
      says_not: ["Bis zum 30.07."],
    },
    {
      quote: "Es kostet uns siebenhundertfünfzig Euro je Fahrt",
      says: ["750 € pro Fahrt"],
      says_not: ["570 € pro Fahrt"],
    },
    {
      quote: "rund fünf Dutzend Briefe gehen verloren",
      says: ["Etwa 60 Briefe gehen verloren"],
      says_not: [],
    },
    {
      quote: "im Frühjahr nächsten Jahres",
      says: ["Im Frühjahr 2027"],
      says_not: ["Im Herbst 2027"],
    },
    {
      quote: "achtzig Prozent der Leute kommen zu Fuß",
      says: ["80 % kommen zu Fuß"],
      says_not: [],
    },
    {
      quote: "Die Miete steigt auf 1.850,75 Euro",
      says: ["Miete steigt auf 1850,75 €"],
      says_not: ["Miete steigt auf 185.075 €"],
    },
    {
      quote: "Wir sind zu dritt und machen 60 Stunden die Woche",
      says: ["60 Stunden pro Woche"],
      says_not: [],
    },
    {
      quote: "seit dem Wasserschaden vor zwei Jahren",
      says: ["Seit dem Wasserschaden vor zwei Jahren"],
      says_not: [],
    },
    {
      quote: "Ein Einsatz dauert eine Dreiviertelstunde",
      says: ["45 Minuten je Einsatz"],
      says_not: ["34 Minuten je Einsatz"],
    },
    { quote: "maximal zehn Prozent Ausschuss", says: ["Höchstens 10% Ausschuss"], says_not: [] },
    {
      quote: "Das Fördergeld, 35.000 €, verfällt am 31.12.",
      says: ["35.000 Euro Fördergeld verfallen am 31. Dezember"],
      says_not: ["35.000 Euro Fördergeld verfallen am 31. Oktober"],
    },
    { quote: "in der ersten Maiwoche", says: ["In der ersten Maiwoche"], says_not: [] },
    { quote: "Die Tagesmiete liegt bei 90 Euro", says: ["90 Euro am Tag"], says_not: [] },
    { quote: "6-stellige Nummern", says: ["Sechsstellige Nummern"], says_not: [] },
    {
      quote: "Einmal im Quartal kommt der Prüfer",
      says: ["Der Prüfer kommt einmal pro Quartal"],
      says_not: ["Der Prüfer kommt einmal pro Monat"],
    },
    {
      quote: "Der Kreis gibt elftausendzweihundert Euro",
      says: ["11.200 € vom Kreis"],
      says_not: ["12.100 € vom Kreis"],
    },
    {
      quote: "Vier von fünf Besuchern kommen mit dem Rad",
      says: ["80 Prozent der Besucher kommen mit dem Rad"],
      says_not: [],
    },
    {
      quote: "Wir haben von sieben bis dreiundzwanzig Uhr offen",
      says: ["Offen von 7 bis 23 Uhr"],
      says_not: [],
    },
    {
      quote: "Die Hebamme fährt dreimal die Woche umsonst",
      says: ["Dreimal pro Woche fährt die Hebamme umsonst"],
      says_not: ["Dreimal pro Monat fährt die Hebamme umsonst"],
    },
    {
      quote: "Seit sechs Jahren ist das kaputt",
      says: ["Kaputt seit sechs Jahren"],
      says_not: ["Kaputt seit sechs Monaten"],
    },
    { quote: "Ein Fass fasst 225 Liter", says: ["225 l pro Fass"], says_not: [] },
    {
      quote: "Der Zuschuss ist 48 T€ im ersten Quartal",
      says: ["48.000 Euro im 1. Quartal"],
      says_not: ["48.000 Euro im 2. Quartal"],
    },
    {
      quote: "etwa dreihundert Tonnen im Jahr",
      says: ["Rund 300 t jährlich"],
      says_not: ["Rund 300 t monatlich"],
    },
    {
      quote: "Das Archiv zieht am zwanzigsten August um",
      says: ["Umzug des Archivs am 20.8."],
      says_not: ["Umzug des Archivs am 20.10."],
    },
    {
      quote: "0,5 Prozent der Formulare sind vollständig",
      says: ["Ein halbes Prozent der Formulare"],
      says_not: [],
    },
    { quote: "0,75 Euro je Zettel", says: ["75 Cent je Zettel"], says_not: [] },
    {
      quote: "Die Kaution beträgt mindestens 500 Euro",
      says: ["Mindestens 500 Euro Kaution"],
      says_not: ["Höchstens 500 Euro Kaution"],
    },
    { quote: "in anderthalb Stunden", says: ["In 90 Minuten"], says_not: [] },
    {
      quote: "zum 150-jährigen Jubiläum 2029",
      says: ["Zum 150-jährigen Jubiläum 2029"],
      says_not: ["Zum 150-jährigen Jubiläum 2028"],
    },
    {
      quote: "Wir starten nach den Osterferien",
      says: ["Start nach den Osterferien"],
      says_not: ["Start nach den Herbstferien"],
    },
    {
      quote: "zwischen Weihnachten und Neujahr",
      says: ["Zwischen Weihnachten und Neujahr"],
      says_not: [],
    },
    {
      quote: "ungefähr 40 Anrufe pro Schicht",
      says: ["Etwa vierzig Anrufe je Schicht"],
      says_not: [],
    },
    { quote: "Das Gerät wiegt 12,5 Kilo", says: ["12,5 kg schwer"], says_not: ["125 kg schwer"] },
    { quote: "Das Projekt kostet 1.234.567,89 Euro", says: ["1234567,89 €"], says_not: [] },
    { quote: "Das Projekt kostet 20 bis 25.000 Euro", says: ["20.000 bis 25.000 €"], says_not: [] },
    {
      quote: "EUR 5–7 Mio. sind vorgesehen",
      says: ["5 bis 7 Millionen Euro"],
      says_not: ["57 Millionen Euro"],
    },
    { quote: "eine Milliarde Euro", says: ["1.000.000.000 Euro"], says_not: ["1.000.000 Euro"] },
    { quote: "hunderttausend Besucher", says: ["100.000 Besucher"], says_not: ["10.000 Besucher"] },
    { quote: "eine halbe Million Besucher", says: ["500.000 Besucher"], says_not: [] },
    { quote: "wir brauchen 2 ½ Tage", says: ["Zweieinhalb Tage"], says_not: [] },
    { quote: "in KW 12/2027", says: ["In Kalenderwoche 12 im Jahr 2027"], says_not: [] },
    { quote: "im Mai oder Juni", says: ["Mai oder Juni"], says_not: [] },
    { quote: "um 10 Uhr 30", says: ["10:30 Uhr"], says_not: ["10:00 Uhr"] },
    { quote: "sechzehntausend Euro", says: ["16.000 Euro"], says_not: ["60.000 Euro"] },
    { quote: "siebzehn Fahrer", says: ["17 Fahrer"], says_not: ["70 Fahrer"] },
    { quote: "fünf Promille Ausschuss", says: ["0,5 Prozent Ausschuss"], says_not: [] },
    { quote: "dreißig Prozent weniger Papier", says: ["30 % weniger Papier"], says_not: [] },
    { quote: "alle zwei Wochen", says: ["Alle vierzehn Tage"], says_not: ["Alle zwei Monate"] },
    { quote: "in den nächsten acht Wochen", says: ["In den nächsten 8 Wochen"], says_not: [] },
  ],
  fr: [
    {
      quote: "Nous avons cent vingt mille euros pour le quai",
      says: ["120 000 € pour le quai"],
      says_not: ["20 000 € pour le quai"],
    },
    {
      quote: "trois mille cinq cents euros par an",
      says: ["3 500 euros par an"],
      says_not: ["3 500 euros par mois"],
    },
    { quote: "septante mille francs suisses", says: ["70'000 CHF"], says_not: ["70 000 euros"] },
    {
      quote: "1,5 M€ pour le pont",
      says: ["1 500 000 euros pour le pont"],
      says_not: ["1,5 milliard d'euros pour le pont"],
    },
    {
      quote: "deux millions et demi pour le pont",
      says: ["2 500 000 euros pour le pont"],
      says_not: [],
    },
    {
      quote: "une vingtaine de bateaux",
      says: ["Une vingtaine de bateaux", "Environ 20 bateaux"],
      says_not: ["Environ 40 bateaux"],
    },
    {
      quote: "un client sur trois se plaint",
      says: ["33 % des clients se plaignent"],
      says_not: ["3 % des clients se plaignent"],
    },
    { quote: "dans quinze jours", says: ["Dans deux semaines"], says_not: ["Dans deux mois"] },
    { quote: "soixante-quinze dossiers", says: ["75 dossiers"], says_not: ["65 dossiers"] },
    { quote: "quatre-vingt-onze dossiers", says: ["91 dossiers"], says_not: ["81 dossiers"] },
    { quote: "avant le 14 juillet", says: ["Avant le 14 juillet"], says_not: ["Avant le 14 juin"] },
    { quote: "fin mars", says: ["Fin mars"], says_not: ["Mi-mars"] },
    { quote: "au deuxième trimestre 2027", says: ["T2 2027"], says_not: ["T3 2027"] },
    { quote: "le 03/05/2027", says: ["Le 3 mai 2027"], says_not: ["Le 5 mars 2027"] },
    {
      quote: "une heure et demie par tournée",
      says: ["90 minutes par tournée"],
      says_not: ["30 minutes par tournée"],
    },
    { quote: "à 14h30", says: ["14:30"], says_not: [] },
    { quote: "au plus 5 000 euros", says: [], says_not: ["Au moins 5 000 euros"] },
    { quote: "la moitié des draps", says: ["50 % des draps"], says_not: [] },
    { quote: "il faut six mois", says: ["Un semestre"], says_not: [] },
    { quote: "l'année prochaine", says: ["En 2027"], says_not: ["En 2028"] },
    {
      quote: "il doit fonctionner avant le 1er avril",
      says: ["It must work before 1 April"],
      says_not: ["It must work before 1 May"],
    },
    {
      quote: "Les infirmières notent tout sur papier",
      says: ["Tout est noté sur papier par les infirmières"],
      says_not: [],
    },
    { quote: "Merci pour le déjeuner", says: [], says_not: ["Les commandes arrivent en retard"] },
    {
      quote: "On perd deux heures et quart par jour",
      says: ["2 h 15 par jour"],
      says_not: ["2 h 45 par jour"],
    },
    {
      quote: "Le loyer est de 1 850,75 euros par mois",
      says: ["Loyer de 1850,75 € mensuels"],
      says_not: ["Loyer de 1850,75 € annuels"],
    },
    {
      quote: "quatre-vingt-dix-neuf pour cent des courriers",
      says: ["99 % des courriers"],
      says_not: ["89 % des courriers"],
    },
    { quote: "Le salon a lieu du 3 au 6 octobre", says: ["Salon du 3 au 6 octobre"], says_not: [] },
    {
      quote: "On vise la rentrée, le 1er septembre 2027",
      says: ["Le 1er septembre 2027"],
      says_not: ["Le 1er novembre 2027"],
    },
    { quote: "un demi-million d'euros", says: ["500 000 euros"], says_not: ["50 000 euros"] },
    { quote: "trois quarts des clients", says: ["75 % des clients"], says_not: [] },
    { quote: "Il me reste quinze mille euros", says: ["15 000 €"], says_not: ["500 000 €"] },
    { quote: "entre cinq et dix mille euros", says: ["De 5 000 à 10 000 euros"], says_not: [] },
    { quote: "au printemps prochain", says: ["Au printemps 2027"], says_not: [] },
    { quote: "vers la mi-juin", says: ["Mi-juin"], says_not: [] },
    {
      quote: "deux fois par semaine",
      says: ["Deux fois par semaine"],
      says_not: ["Deux fois par mois"],
    },
    { quote: "le tiers des heures", says: ["33 % des heures"], says_not: [] },
    { quote: "nous avons 1,2 million d'euros", says: ["1 200 000 euros"], says_not: [] },
    {
      quote: "La commune donne onze mille deux cents euros",
      says: ["11 200 € de la commune"],
      says_not: ["12 100 € de la commune"],
    },
    {
      quote: "quatre visiteurs sur cinq viennent à vélo",
      says: ["80 % des visiteurs viennent à vélo"],
      says_not: [],
    },
    {
      quote: "C'est en panne depuis six ans",
      says: ["En panne depuis six ans"],
      says_not: ["En panne depuis six mois"],
    },
    {
      quote: "La sage-femme se déplace trois fois par semaine",
      says: ["Trois déplacements de la sage-femme par semaine"],
      says_not: [],
    },
    {
      quote: "48 k€ au premier trimestre",
      says: ["48 000 euros au T1"],
      says_not: ["48 000 euros au T2"],
    },
    { quote: "environ trois cents tonnes par an", says: ["Environ 300 t par an"], says_not: [] },
    {
      quote: "Les archives déménagent le vingt août",
      says: ["Déménagement des archives le 20 août"],
      says_not: ["Déménagement des archives le 20 octobre"],
    },
    {
      quote: "au moins 500 euros de caution",
      says: ["Caution de 500 euros minimum"],
      says_not: ["Caution de 500 euros maximum"],
    },
    {
      quote: "ouvert de sept heures à vingt-trois heures",
      says: ["Ouvert de 7 h à 23 h"],
      says_not: [],
    },
    { quote: "une douzaine de bénévoles", says: ["12 bénévoles"], says_not: ["20 bénévoles"] },
    {
      quote: "pour les vacances de Pâques",
      says: ["Pour les vacances de Pâques"],
      says_not: ["Pour les vacances de Noël"],
    },
    { quote: "mille deux cent cinquante euros", says: ["1 250 euros"], says_not: ["1 520 euros"] },
    { quote: "un milliard d'euros", says: ["1 000 000 000 euros"], says_not: ["1 000 000 euros"] },
    { quote: "seize mille euros", says: ["16 000 euros"], says_not: ["60 000 euros"] },
    { quote: "1 234 567,89 €", says: ["1234567,89 euros"], says_not: [] },
    {
      quote: "toutes les deux semaines",
      says: ["Toutes les deux semaines"],
      says_not: ["Tous les deux mois"],
    },
    { quote: "depuis 1998", says: ["Depuis 1998"], says_not: [] },
    { quote: "entre 5 et 7 % des dossiers", says: ["5 à 7 % des dossiers"], says_not: [] },
    { quote: "à dix heures trente", says: ["10h30"], says_not: [] },
    {
      quote: "le premier semestre 2027",
      says: ["Premier semestre 2027"],
      says_not: ["Second semestre 2027"],
    },
  ],
  es: [
    {
      quote: "hay veinticinco mil euros para el muelle",
      says: ["25.000 euros para el muelle"],
      says_not: ["35.000 euros para el muelle"],
    },
    { quote: "un cuarto de millón para el muelle", says: ["250.000 para el muelle"], says_not: [] },
    { quote: "dos tercios de los pedidos", says: ["67 % de los pedidos"], says_not: [] },
    { quote: "medio centenar de barcos", says: ["50 barcos"], says_not: [] },
    { quote: "millón y medio de pesos", says: ["1.500.000 pesos"], says_not: ["1.500.000 euros"] },
    {
      quote: "mil quinientos euros al mes",
      says: ["1500 euros mensuales"],
      says_not: ["1500 euros semanales"],
    },
    { quote: "quince días", says: ["Dos semanas"], says_not: [] },
    { quote: "el 7 de septiembre", says: ["El 7 de septiembre"], says_not: ["El 7 de noviembre"] },
    { quote: "el 05/06/2027", says: ["El 5 de junio de 2027"], says_not: ["El 6 de mayo de 2027"] },
    {
      quote: "a mediados de junio",
      says: ["A mediados de junio"],
      says_not: ["A finales de junio"],
    },
    { quote: "uno de cada tres", says: ["33 %"], says_not: [] },
    { quote: "dos horas y media", says: ["150 minutos"], says_not: ["120 minutos"] },
    {
      quote: "un máximo de 20.000 euros",
      says: ["Hasta 20.000 euros"],
      says_not: ["Mínimo 20.000 euros"],
    },
    { quote: "US$ 3,500 al mes", says: ["3500 dólares al mes"], says_not: [] },
    { quote: "100 mil dólares", says: ["100.000 dólares"], says_not: [] },
    { quote: "a las siete y media", says: ["A las 7:30"], says_not: [] },
    {
      quote: "Los conductores pierden las hojas",
      says: ["Se pierden las hojas de los conductores"],
      says_not: [],
    },
    { quote: "Gracias por la comida", says: [], says_not: ["Los pedidos llegan tarde"] },
    {
      quote: "Perdemos tres cuartos de hora al día",
      says: ["45 minutos al día"],
      says_not: ["34 minutos al día"],
    },
    {
      quote: "el alquiler es de 1.850,75 euros al mes",
      says: ["Alquiler de 1850,75 € mensuales"],
      says_not: [],
    },
    { quote: "ciento veinte mil euros", says: ["120.000 €"], says_not: ["102.000 €"] },
    {
      quote: "nueve de cada diez clientes",
      says: ["90 % de los clientes"],
      says_not: ["19 % de los clientes"],
    },
    { quote: "del 3 al 6 de octubre", says: ["Del 3 al 6 de octubre"], says_not: [] },
    {
      quote: "antes del uno de septiembre",
      says: ["Antes del 1 de septiembre"],
      says_not: ["Antes del 1 de diciembre"],
    },
    { quote: "la próxima primavera", says: ["En primavera de 2027"], says_not: [] },
    { quote: "unas cuarenta llamadas", says: ["Cerca de 40 llamadas"], says_not: [] },
    {
      quote: "dos millones de pesos mexicanos",
      says: ["2.000.000 MXN"],
      says_not: ["2.000.000 USD"],
    },
    { quote: "el segundo trimestre", says: ["T2"], says_not: [] },
    { quote: "a finales de año", says: ["A finales de año"], says_not: ["A principios de año"] },
    {
      quote: "El ayuntamiento da once mil doscientos euros",
      says: ["11.200 € del ayuntamiento"],
      says_not: ["12.100 € del ayuntamiento"],
    },
    {
      quote: "Lleva seis años roto",
      says: ["Roto desde hace seis años"],
      says_not: ["Roto desde hace seis meses"],
    },
    { quote: "cuatro de cada cinco visitantes", says: ["80 % de los visitantes"], says_not: [] },
    {
      quote: "tres veces por semana",
      says: ["Tres veces a la semana"],
      says_not: ["Tres veces al mes"],
    },
    { quote: "el veinte de agosto", says: ["El 20 de agosto"], says_not: [] },
    { quote: "unas trescientas toneladas al año", says: ["Unas 300 t al año"], says_not: [] },
    { quote: "como mínimo 500 euros", says: ["Al menos 500 euros"], says_not: [] },
    {
      quote: "mil millones de euros",
      says: ["1.000.000.000 euros"],
      says_not: ["1.000.000 euros"],
    },
    { quote: "dieciséis mil euros", says: ["16.000 euros"], says_not: ["60.000 euros"] },
    { quote: "1.234.567,89 euros", says: ["1234567,89 €"], says_not: [] },
    { quote: "cada dos semanas", says: ["Cada quince días"], says_not: [] },
    { quote: "entre el 5 y el 7 %", says: ["Del 5 al 7 %"], says_not: [] },
    { quote: "desde 1998", says: ["Desde 1998"], says_not: [] },
    { quote: "el primer semestre", says: ["Primer semestre"], says_not: ["Segundo semestre"] },
  ],
  nl: [
    {
      quote: "twee ton voor de sluis",
      says: ["200.000 euro voor de sluis"],
      says_not: ["2.000 euro voor de sluis"],
    },
    {
      quote: "een kwart miljoen voor de sluis",
      says: ["250.000 euro voor de sluis"],
      says_not: [],
    },
    {
      quote: "vijftienhonderd euro voor de sluis",
      says: ["€ 1.500 voor de sluis"],
      says_not: ["€ 15.000 voor de sluis"],
    },
    {
      quote: "honderdvijftig formulieren per dag",
      says: ["150 formulieren per dag"],
      says_not: ["150 formulieren per week"],
    },
    { quote: "een op de drie klanten", says: ["33 % van de klanten"], says_not: [] },
    { quote: "binnen een half jaar", says: ["Binnen zes maanden"], says_not: [] },
    {
      quote: "€ 2.500,00 per maand",
      says: ["2500 euro per maand"],
      says_not: ["250.000 euro per maand"],
    },
    { quote: "halverwege mei", says: ["Medio mei"], says_not: [] },
    { quote: "half mei", says: ["Medio mei"], says_not: ["Eind mei"] },
    { quote: "op 7 september 2027", says: ["Op 07-09-2027"], says_not: ["Op 09-07-2027"] },
    { quote: "anderhalf uur", says: ["90 minuten"], says_not: ["60 minuten"] },
    { quote: "om kwart voor acht", says: ["Om 7:45"], says_not: [] },
    { quote: "zevenentachtig kinderen", says: ["87 kinderen"], says_not: ["78 kinderen"] },
    { quote: "hooguit 10.000 euro", says: [], says_not: ["Minstens 10.000 euro"] },
    {
      quote: "De chauffeurs raken de lijsten kwijt",
      says: ["Lijsten van de chauffeurs raken kwijt"],
      says_not: [],
    },
    { quote: "Bedankt voor de lunch", says: [], says_not: ["De bestellingen komen te laat"] },
    {
      quote: "Wij verliezen drie kwartier per dag",
      says: ["45 minuten per dag"],
      says_not: ["34 minuten per dag"],
    },
    {
      quote: "de huur is € 1.850,75 per maand",
      says: ["Huur van 1850,75 euro per maand"],
      says_not: [],
    },
    { quote: "honderdtwintigduizend euro", says: ["120.000 euro"], says_not: ["102.000 euro"] },
    { quote: "negen van de tien klanten", says: ["90% van de klanten"], says_not: [] },
    { quote: "van 3 tot 6 oktober", says: ["3–6 oktober"], says_not: [] },
    { quote: "uiterlijk 1 september", says: ["Voor 1 september"], says_not: ["Voor 1 december"] },
    { quote: "volgend voorjaar", says: ["Voorjaar 2027"], says_not: [] },
    { quote: "zo'n veertig telefoontjes", says: ["Ongeveer 40 telefoontjes"], says_not: [] },
    { quote: "in het tweede kwartaal", says: ["Tweede kwartaal"], says_not: ["Derde kwartaal"] },
    { quote: "eind dit jaar", says: ["Eind dit jaar"], says_not: [] },
    { quote: "tweemaal per week", says: ["Twee keer per week"], says_not: ["Twee keer per maand"] },
    { quote: "vijf en een half procent", says: ["5,5 procent"], says_not: [] },
    {
      quote: "De gemeente geeft elfduizend tweehonderd euro",
      says: ["€ 11.200 van de gemeente"],
      says_not: ["€ 12.100 van de gemeente"],
    },
    {
      quote: "Het is al zes jaar kapot",
      says: ["Zes jaar kapot"],
      says_not: ["Zes maanden kapot"],
    },
    { quote: "vier van de vijf bezoekers", says: ["80% van de bezoekers"], says_not: [] },
    { quote: "drie keer per week", says: ["Drie keer per week"], says_not: [] },
    {
      quote: "twintig augustus verhuist het archief",
      says: ["Archief verhuist op 20 augustus"],
      says_not: ["Archief verhuist op 20 oktober"],
    },
    { quote: "ongeveer driehonderd ton per jaar", says: ["Zo'n 300 ton per jaar"], says_not: [] },
    { quote: "minstens 500 euro borg", says: ["Borg van minimaal 500 euro"], says_not: [] },
    { quote: "zestienduizend euro", says: ["16.000 euro"], says_not: ["60.000 euro"] },
    { quote: "een miljard euro", says: ["1.000.000.000 euro"], says_not: [] },
    { quote: "om de twee weken", says: ["Elke twee weken"], says_not: [] },
    { quote: "sinds 1998", says: ["Sinds 1998"], says_not: [] },
    { quote: "tussen 5 en 7 procent", says: ["5 tot 7%"], says_not: [] },
    { quote: "de eerste helft van 2027", says: ["Eerste helft 2027"], says_not: [] },
    { quote: "om half elf", says: ["10:30"], says_not: ["11:30"] },
  ],
  ja: [
    { quote: "五十万円まで出せます", says: ["50万円まで"], says_not: ["500万円まで"] },
    { quote: "三千五百円です", says: ["3,500円"], says_not: ["3万5千円"] },
    { quote: "半年で回収できます", says: ["6か月で回収"], says_not: ["3か月で回収"] },
    {
      quote: "二割の電話に出られません",
      says: ["電話の20%に出られない"],
      says_not: ["電話の2%に出られない"],
    },
    { quote: "三人に一人が帰ります", says: ["33%が帰る"], says_not: [] },
    { quote: "二週間かかります", says: ["14日間かかる"], says_not: ["二か月かかる"] },
    { quote: "五月末までに必要です", says: ["5月末までに必要"], says_not: ["5月半ばまでに必要"] },
    {
      quote: "二〇二七年四月一日に開きます",
      says: ["2027年4月1日に開く"],
      says_not: ["2028年4月1日に開く"],
    },
    { quote: "午後二時からです", says: ["14時から"], says_not: [] },
    { quote: "１，２００件の注文", says: ["1200件の注文"], says_not: ["12000件の注文"] },
    { quote: "毎月三十時間を失います", says: ["月に30時間を失う"], says_not: ["毎日30時間を失う"] },
    {
      quote: "予算は100万円です",
      says: ["A budget of 1,000,000 yen"],
      says_not: ["A budget of 100 yen"],
    },
    { quote: "受付の人が毎日紙に書いています", says: ["受付が紙に書いている"], says_not: [] },
    { quote: "昼食をありがとうございました", says: [], says_not: ["注文が遅れている"] },
    { quote: "家賃は月に十二万円です", says: ["月12万円の家賃"], says_not: ["年12万円の家賃"] },
    {
      quote: "予算は二百五十万円から三百万円です",
      says: ["250万〜300万円"],
      says_not: ["250万〜500万円"],
    },
    { quote: "十月三日から六日までです", says: ["10月3日から6日"], says_not: [] },
    { quote: "九割のお客様", says: ["お客様の90%"], says_not: ["お客様の9%"] },
    { quote: "四十五分かかります", says: ["45分かかる"], says_not: [] },
    { quote: "来年の春までに", says: ["来年の春まで"], says_not: ["来年の秋まで"] },
    { quote: "約四十件の電話", says: ["電話およそ40件"], says_not: [] },
    { quote: "第二四半期に始めます", says: ["第2四半期に開始"], says_not: [] },
    { quote: "週に二回", says: ["週2回"], says_not: ["月2回"] },
    { quote: "百二十人の職員", says: ["120人の職員"], says_not: ["102人の職員"] },
    {
      quote: "町から一万一千二百円もらいます",
      says: ["町から11,200円"],
      says_not: ["町から12,100円"],
    },
    { quote: "六年前から壊れています", says: ["6年前から故障"], says_not: ["6か月前から故障"] },
    { quote: "五人のうち四人が自転車で来ます", says: ["5人中4人が自転車"], says_not: [] },
    {
      quote: "八月二十日に引っ越します",
      says: ["8月20日に引っ越し"],
      says_not: ["10月20日に引っ越し"],
    },
    { quote: "少なくとも五百円です", says: ["最低500円"], says_not: ["最大500円"] },
    { quote: "朝七時から夜十一時まで", says: ["7時から23時まで"], says_not: [] },
    { quote: "十億円です", says: ["1,000,000,000円"], says_not: ["100,000,000円"] },
    { quote: "一万六千円です", says: ["16,000円"], says_not: ["60,000円"] },
    { quote: "五から七パーセント", says: ["5〜7%"], says_not: [] },
    { quote: "一九九八年から", says: ["1998年から"], says_not: ["1989年から"] },
    { quote: "十時半に始まります", says: ["10:30に始まる"], says_not: [] },
  ],
  zh: [
    { quote: "预算是两万五千元", says: ["预算25,000元"], says_not: ["预算2,500元"] },
    { quote: "三成的订单", says: ["30%的订单"], says_not: [] },
    { quote: "三月十五日前完成", says: ["3月15日前完成"], says_not: ["5月15日前完成"] },
  ],
};

for (const [language, pairs] of Object.entries(PAIRS)) {
  for (const { quote: text, says, says_not } of pairs) {
    Deno.test(`checkSupport() by "${text}"`, () => {
      for (const value of says) {
        const { verdict, reason } = checkSupport({ value, quotes: [quote(text, language)] });
        assert(verdict === "supported", `"${value}" is ${verdict} (${reason})`);
      }
      for (const value of says_not) {
        const { verdict } = checkSupport({ value, quotes: [quote(text, language)] });
        assert(verdict === "unsupported" || verdict === "partly", `"${value}" is ${verdict}`);
      }
    });
  }
}

Deno.test("checkSupport() says why", () => {
  const reasonOf = (value: string, text: string) =>
    checkSupport({ value, quotes: [quote(text)] }).reason;

  assertEquals(reasonOf("60,000 euros", "We have fifty thousand euros"), "number_missing");
  assertEquals(reasonOf("By 1 June", "It must run by the first of July"), "date_missing");
  assertEquals(reasonOf("At 9:30", "We open at ten in the morning"), "date_missing");
  assertEquals(reasonOf("50,000 dollars", "We have fifty thousand euros"), "unit_differs");
  assertEquals(reasonOf("The roof leaks", "Thanks for the lovely lunch"), "unrelated");
  assertEquals(checkSupport({ value: "The roof leaks", quotes: [] }).reason, "no_quote");
});

Deno.test("checkSupport() tells a figure alone from a figure in the right words", () => {
  const quotes = [quote("there is some money for the hop scales this year")];

  assertEquals(
    checkSupport({ value: "42,000 euros for the hop scales", quotes }).verdict,
    "partly",
  );
  assertEquals(checkSupport({ value: "42,000 euros", quotes }).verdict, "unsupported");
});

Deno.test("checkSupport() takes the figures of a value from any of its quotes", () => {
  const quotes = [
    quote("My brother gives twenty thousand"),
    quote("I give thirteen thousand myself"),
  ];

  assertEquals(
    checkSupport({ value: "20,000 from his brother, 13,000 of his own", quotes }).verdict,
    "supported",
  );
  assertEquals(checkSupport({ value: "33,000 in all", quotes }).verdict, "unsupported");
});

Deno.test("checkSupport() counts days from the day each quote was said", () => {
  const text = "It must be there next Friday";
  const value = "By 12 June 2026";

  assertEquals(
    checkSupport({ value, quotes: [{ text, language: "en", said_on: "2026-06-09" }] }).verdict,
    "supported",
  );
  assertEquals(
    checkSupport({ value, quotes: [{ text, language: "en", said_on: "2026-07-09" }] }).reason,
    "date_missing",
  );
  assertEquals(
    checkSupport({ value, quotes: [{ text, language: "en", said_on: null }] }).reason,
    "date_missing",
  );
});

Deno.test("checkSupport() judges a list item by item", () => {
  const quotes = [quote("It has to work with gloves"), quote("No login, please")];

  assertEquals(
    checkSupport({ value: ["Works with gloves", "No login"], quotes }).verdict,
    "supported",
  );
  assertEquals(
    checkSupport({ value: ["Works with gloves", "Dark mode"], quotes }).verdict,
    "partly",
  );
  assertEquals(checkSupport({ value: ["Offline", "Dark mode"], quotes }).verdict, "unsupported");
});

Deno.test("checkSupport() lets derived fields and guesses do without", () => {
  assertEquals(
    checkSupport({ value: "A map with lights", quotes: [], is_derived: true }).verdict,
    "derived",
  );
  assertEquals(
    checkSupport({ value: "Inferred: about 50,000 euros", quotes: [] }).verdict,
    "derived",
  );
  assertEquals(
    checkSupport({
      value: "One green light",
      quotes: [quote("All one sees is a green light")],
      is_derived: true,
    }).verdict,
    "supported",
  );
});

Deno.test("checkSupport() asks no more of a choice than a quote", () => {
  assertEquals(
    checkSupport({ value: "firm", quotes: [quote("Not a cent more")], is_choice: true }).verdict,
    "supported",
  );
  assertEquals(checkSupport({ value: "firm", quotes: [], is_choice: true }).reason, "no_quote");
});

Deno.test("withJudgement() lifts what only words spoke against", () => {
  const foreign = checkSupport({
    value: "Drivers wait at the gate",
    quotes: [quote("Die Fahrer stehen am Tor", "de")],
  });
  assertEquals(foreign, { verdict: "partly", reason: "unrelated", needs_judgement: true });
  assertEquals(withJudgement(foreign, true).verdict, "supported");
  assertEquals(withJudgement(foreign, false), foreign);

  const wrong = checkSupport({
    value: "60,000 euros",
    quotes: [quote("fünfzigtausend Euro", "de")],
  });
  assertEquals(withJudgement(wrong, true), wrong);
});

const KPI: KpiClaim = {
  metric: "Linen sent to the wrong hotel",
  current_state: "6 percent",
  target_state: "2 percent",
  measurement_method: "counted at the ramp",
  timeframe: "by December",
};
const KPI_QUOTE = quote(
  "Today 6 percent of the linen goes to the wrong hotel; it should be 2 percent by December, counted at the ramp",
);

Deno.test("checkKpiSupport() takes the period of one figure for that of the other where only one is told", () => {
  const said = quote(
    "12 skippers a year miss the tide; we want 3 by May, counted in the keeper's log.",
  );
  const kpi = {
    metric: "Skippers who miss the tide",
    current_state: "12 a year",
    target_state: "3 a year",
    measurement_method: "counted in the keeper's log",
    timeframe: "by May",
  };

  assertEquals(checkKpiSupport(kpi, [said]).verdict, "supported");
  assertEquals(
    checkKpiSupport({ ...kpi, target_state: "3 a week" }, [said]).verdict,
    "partly",
  );
});

Deno.test("checkKpiSupport() wants every figure of a measure in its quote", () => {
  assertEquals(checkKpiSupport(KPI, [KPI_QUOTE]).verdict, "supported");
  assertEquals(
    checkKpiSupport({ ...KPI, target_state: "1 in 50" }, [KPI_QUOTE]).verdict,
    "supported",
  );
  assertEquals(
    checkKpiSupport({ ...KPI, target_state: "1 percent" }, [KPI_QUOTE]).reason,
    "number_missing",
  );
  assertEquals(
    checkKpiSupport({ ...KPI, current_state: "6 hotels" }, [KPI_QUOTE]).reason,
    "unit_differs",
  );
  assertEquals(
    checkKpiSupport({ ...KPI, timeframe: "by November" }, [KPI_QUOTE]).reason,
    "date_missing",
  );
  assertEquals(checkKpiSupport(KPI, []).reason, "no_quote");
});

Deno.test("checkKpiSupport() counts no measure without a figure, and nothing as zero", () => {
  assertEquals(
    checkKpiSupport({ ...KPI, current_state: "much", target_state: "less" }, [KPI_QUOTE]).reason,
    "number_missing",
  );
  const quotes = [
    quote(
      "Every third load has wrong couplers; by summer there should be none, counted at the gate",
    ),
  ];
  const kpi = {
    ...KPI,
    metric: "Loads with wrong couplers",
    current_state: "33 percent",
    target_state: "0",
    timeframe: "by summer",
  };
  assertEquals(checkKpiSupport(kpi, quotes).verdict, "supported");
});

Deno.test("checkKpiSupport() wants the measure's words too", () => {
  assertEquals(
    checkKpiSupport({ ...KPI, metric: "Revenue", measurement_method: "ledger" }, [KPI_QUOTE])
      .reason,
    "unrelated",
  );
});

Deno.test("checkSupport() takes time in proportion to its texts", async () => {
  const sentence = "two hundred euros a week for every third customer by the end of May ";
  const value = sentence.repeat(20);
  const check = (count: number) => {
    const quotes = [quote(sentence.repeat(count)), quote(sentence.repeat(count))];
    return cpuTimeOf(() => checkSupport({ value, quotes }));
  };
  await check(20);
  let [small, large] = [await check(50), await check(800)];
  // Sixteen times the text; what grows with its square would take 256 times as long. The best of several, because the compiler and the
  // collector of garbage add to some of them.
  for (let tries = 0; tries < 5 && large > 100 * Math.max(small, 1); tries++) {
    large = Math.min(large, await check(800));
    small = Math.min(small, await check(50));
  }
  assert(large <= 100 * Math.max(small, 1), `${small} ms, then ${large} ms`);
});

Deno.test("checkSupport() takes no price of something else for money that there is", () => {
  const check = (text: string, is_money_to_spend: boolean) =>
    checkSupport({ value: "12,000 euros", quotes: [quote(text)], is_money_to_spend }).verdict;

  assertEquals(check("12,000 euros is what the roof costs", true), "unsupported");
  assertEquals(check("The old system costs 12,000 euros", true), "unsupported");
  assertEquals(check("We have 12,000 euros for it", true), "supported");
  assertEquals(check("The old system costs 12,000 euros", false), "supported");
});

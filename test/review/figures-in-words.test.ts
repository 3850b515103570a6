import { describe, expect, it } from 'vitest';

import { runReview } from '#domain/review/run-review.ts';
import { sketchDocument, type DocumentSketch } from '#domain/review/sketch-document.ts';

/**
 * Words that say how large a part is, which of two is larger, when something comes and what an indicator counts, held
 * against the figures beside them. Each sentence stands alone in a small document; beside the wrong ones stand right ones
 * that look like them.
 */
const told = (sketch: DocumentSketch): readonly string[] =>
  runReview(sketchDocument(sketch))
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ rule, message }) => `${rule}: ${message}`);
const linesOf = (text: string): readonly string[] => text.trim().split('\n');

const inChapter =
  (kind: 'T1' | 'T2' | 'VB') =>
  (text: string): DocumentSketch => ({ kind, year: 2022, chapters: [{ heading: 'Året', text }] });
const underActivity = (analysis: string): DocumentSketch => ({
  kind: 'T2',
  year: 2022,
  goals: [
    {
      title: 'Mål',
      activities: [{ title: 'Bygga om entrén', start: '2022-01-01', end: '2022-12-31', analysis }],
    },
  ],
});
const underCount = (analysis: string): DocumentSketch => ({
  kind: 'T2',
  year: 2022,
  goals: [
    {
      title: 'Mål',
      status: 'partial',
      sections: { Analys: 'Målet nås delvis.' },
      indicators: [
        {
          name: 'Antal trädgårdar som öppnats',
          outcome: '44 st',
          previous: '61 st',
          forecast: '66 st',
          target: '65 st',
          period: 'Tertial 2 2022',
          analysis,
        },
      ],
    },
  ],
});
const underMean = (analysis: string): DocumentSketch => ({
  kind: 'VB',
  year: 2022,
  goals: [
    {
      title: 'Mål',
      status: 'partial',
      sections: { Analys: 'Målet nås delvis.' },
      indicators: [
        {
          name: 'Väntetid, antal dagar som en sökande får vänta på besked',
          outcome: '12,8 dagar',
          previous: '13,4 dagar',
          target: '13 dagar',
          period: 'VB 2022',
          analysis,
        },
      ],
    },
  ],
});

type Family = {
  readonly name: string;
  readonly sketch: (text: string) => DocumentSketch;
  readonly wrong: string;
  readonly right: string;
};

const FAMILIES: readonly Family[] = [
  {
    name: 'a part in words',
    sketch: inChapter('VB'),
    wrong: `
Av årets 40 planerade kontroller har fler än hälften gjorts, 19 stycken, och resten görs i vår.
Fler än hälften av de 40 butikerna, 19 stycken, har fått ett besök.
Mer än hälften av de 24 enheterna, 11 enheter, har en aktuell plan.
19 av 40 kontroller är gjorda, vilket är mer än hälften.
Drygt hälften (19 av 40) av kontrollerna är gjorda.
En majoritet av enheterna, 11 av 24, har en aktuell plan.
De flesta enheterna, 11 av 24, har en aktuell plan.
Färre än hälften av deltagarna (14 av 22) gick hela kursen.
Mindre än en tredjedel, 15 av 40, har svarat.
Över hälften av skolorna, 9 av 21, deltog.
Merparten av planerna, 14 av 31, har reviderats.
Knappt hälften av planerna, 18 av 31, har reviderats.
Hälften av de 30 lokalerna är besiktigade, 12 stycken.
Flertalet av de 60 svarande, 27 personer, vill ha längre öppettider.`,
    right: `
Av årets 40 planerade kontroller har fler än hälften gjorts, 23 stycken, och resten görs i vår.
Fler än hälften av de 40 butikerna, 21 stycken, har fått ett besök.
19 av 40 kontroller är gjorda, vilket är knappt hälften.
19 av 40 kontroller är gjorda, vilket är mer än en tredjedel.
En majoritet av enheterna, 14 av 24, har en aktuell plan.
De flesta enheterna, 21 av 24, har en aktuell plan.
Färre än hälften av deltagarna (9 av 22) gick hela kursen.
Mer än hälften av besöken var planerade, 19 stycken var oplanerade av de 60.
De flesta kom i maj, 11 av 24 i juni.
Hälften av de 30 lokalerna är besiktigade, 15 stycken.
Drygt hälften (22 av 40) av kontrollerna är gjorda.
Merparten av planerna, 24 av 31, har reviderats, av dem 9 under våren.
Mer än hälften av de 40 butikerna fick besök och 12 stycken fick en anmärkning.`,
  },
  {
    name: 'parts that leave one out',
    sketch: inChapter('VB'),
    wrong: `
Under året kom det in 14 klagomål. Sex av dem rör tider, fem rör städning och två rör bemötande.
Nämnden fick 28 remisser. Av dessa gällde 15 detaljplaner, 8 vägar och 4 parker.
Totalt 32 tillbud anmäldes: 17 halkolyckor, 9 klämskador och 5 fallolyckor.
Vi tog emot 21 praktikanter. Tio av dem kom från gymnasiet, sju från universitetet och tre från komvux.
Det gjordes 45 besök under året. 20 av dem var i skolor, 14 i förskolor och 10 på fritidsgårdar.
Enheten har 26 medarbetare. Av dem arbetar 12 i köket, 8 i receptionen och 5 med städning.`,
    right: `
Under året kom det in 14 klagomål. Sex av dem rör tider, fem rör städning och tre rör bemötande.
Nämnden fick 28 remisser. Av dessa gällde bland annat 15 detaljplaner, 8 vägar och 4 parker.
Nämnden fick 28 remisser. De flesta av dessa gällde 15 detaljplaner, 8 vägar och 2 parker.
Vi tog emot 21 praktikanter. Fem av dem kom från gymnasiet, fyra från universitetet och tre från komvux.
Det gjordes 45 besök under året. 20 av dem var i skolor, 14 i förskolor, 10 på fritidsgårdar och övriga i kyrkor.
Enheten har 26 medarbetare. Av dem har 12 körkort, 8 bil och 5 båda delarna.
Enheten har 26 medarbetare. Av dem arbetar främst 12 i köket, 8 i receptionen och 5 med städning.`,
  },
  {
    name: 'which of two is larger',
    sketch: inChapter('VB'),
    wrong: `
Män får i genomsnitt fler timmar än kvinnor, 34 timmar per månad jämfört med 38 timmar.
Flickorna har högre frånvaro än pojkarna, 4,1 procent mot 5,2 procent.
Norra området har lägre sjukfrånvaro än södra, 7,4 procent jämfört med 6,1 procent.
Pojkarna läser färre böcker än flickorna, 12 böcker i genomsnitt jämfört med 9.
Kön är kortare i Öster än i Väster, 45 dagar respektive 31 dagar.
Kvinnor väntar längre än män, 14 dagar jämfört med 19 dagar för män.
Kostnaden är lägre i egen regi än hos privata utförare, 412 kronor per timme mot 398 kronor.`,
    right: `
Män får i genomsnitt färre timmar än kvinnor, 34 timmar per månad jämfört med 38 timmar.
Flickorna har lägre frånvaro än pojkarna, 4,1 procent mot 5,2 procent.
Kvinnor får fler timmar än män, 34 timmar per månad jämfört med 31 timmar förra året.
Kvinnor väntar längre än män, 14 dagar jämfört med 19 dagar förra året.
Flickorna har högre frånvaro än pojkarna, 4,1 procent i årskurs 6 mot 5,2 procent i årskurs 9.
Kön är kortare i Öster än i Väster, 31 dagar respektive 45 dagar.
Flickorna har högre frånvaro än målet, 4,1 procent jämfört med 5,2 procent i staden.
Pojkarna läser färre böcker än flickorna, 9 böcker i genomsnitt jämfört med 12.
Norra området har fler platser än södra, men 45 platser står tomma jämfört med 60 i fjol.`,
  },
  {
    name: 'still to come when the year is over',
    sketch: inChapter('VB'),
    wrong: `
Resterande fem medarbetare planeras att gå utbildningen under hösten 2022.
Arbetet beräknas vara klart i november 2022.
Den nya lokalen kommer att tas i bruk under sommaren 2022.
Upphandlingen väntas bli klar till hösten 2022.
Rutinen ska vara på plats under våren 2022.
En uppföljning kommer att göras i oktober 2022.
Systemet planeras att införas under andra halvåret 2022.
Resterande enheter kommer att utbildas i slutet av 2022.`,
    right: `
Resterande fem medarbetare planeras att gå utbildningen under hösten 2023.
Arbetet skulle ha varit klart i november 2022 men drog ut på tiden.
Arbetet beräknades vara klart i november 2022.
Enligt planen ska rutinen vara på plats under våren 2022, vilket den var.
Målet att alla ska ha en plan under våren 2022 nåddes.
Beslutet från hösten 2022 kommer att följas upp i maj 2023.
Upphandlingen som gjordes i oktober 2022 beräknas ge lägre kostnader.
Under våren 2022 planerade enheten en utbildning.
Planen gäller till hösten 2022 och kommer att ersättas.`,
  },
  {
    name: 'a month that is over in the report',
    sketch: underActivity,
    wrong: `
Annonsering kommer att ske under april och avtal beräknas kunna tecknas före sommaren.
Ritningarna ska tas fram under maj.
Bygget beräknas starta i juni.
Upphandlingen kommer att göras innan sommaren.
Fönstren planeras att bytas i april.
Arbetet väntas komma igång i slutet av maj.`,
    right: `
Annonsering skedde under april och avtal tecknades före sommaren.
Annonsering kommer att ske under oktober och avtal beräknas kunna tecknas före jul.
Bygget skulle starta i juni.
Ritningarna ska tas fram under november.
Bygget som startade i juni beräknas bli klart i november.
Avtalet löper till och med april och kommer att förlängas nästa år.
Nästa avstämning planeras till april nästa år.
Enligt rutinen ska kontrollen göras i april varje år.
Ritningarna ska enligt planen tas fram under maj, vilket också gjordes.`,
  },
  {
    name: 'a note to the writer',
    sketch: inChapter('VB'),
    wrong: `
Slutligt belopp stäms av efter bokslutet i vecka 4 och texten kompletteras då med fonden.
Avsnittet skrivs klart när bokslutet är fastställt.
Tabellen fylls på när siffrorna har kommit.
Texten färdigställs efter nämndens möte.
Stycket skrivs om i samband med bokslutet.
Texten kompletteras sedan med uppgifter från ekonomiavdelningen.
Avsnittet uppdateras så fort siffrorna är klara.`,
    right: `
Planen uppdateras då med nya mål.
Förrådet fylls på när varorna har kommit.
Webbplatsens texter uppdateras löpande.
Texterna på skyltarna skrivs om i samband med renoveringen av museet.
Rutinen färdigställs efter nämndens möte.
Utredningen skrivs klart när underlaget är fastställt.`,
  },
  {
    name: 'the count that the name tells',
    sketch: underCount,
    wrong: `
Till och med augusti har 47 trädgårdar öppnats. Fler öppnas under hösten.
Hittills har 47 trädgårdar öppnats. Fler öppnas under hösten.
Under perioden öppnades 47 trädgårdar. Fler öppnas under hösten.
Sammanlagt har 47 trädgårdar öppnats hittills i år. Fler öppnas under hösten.
47 trädgårdar har öppnats. Fler öppnas under hösten.
Vi har öppnat 47 trädgårdar. Fler öppnas under hösten.
Antalet öppnade trädgårdar är 47. Fler öppnas under hösten.`,
    right: `
Till och med augusti har 44 trädgårdar öppnats. Fler öppnas under hösten.
I juni hade 31 trädgårdar öppnats. Fler öppnas under hösten.
Under våren öppnades 27 trädgårdar. Fler öppnas under hösten.
I norra området har 27 trädgårdar öppnats. Fler öppnas under hösten.
Ytterligare 20 trädgårdar öppnas under hösten.
Av 52 ansökningar har 44 trädgårdar öppnats. Fler öppnas under hösten.
Förra året öppnades 61 trädgårdar. Fler öppnas under hösten.`,
  },
  {
    name: 'a mean beside the year before',
    sketch: underMean,
    wrong: `
I genomsnitt väntade de sökande 11,8 dagar under perioden, vilket är en förbättring jämfört med förra året.
De sökande fick vänta 11,8 dagar i snitt, vilket är kortare än förra året.
Snittet blev 11,8 dagar, en förbättring mot föregående år.
De sökande har i genomsnitt väntat 11,8 dagar, vilket är bättre än 2021.`,
    right: `
I genomsnitt väntade de sökande 12,8 dagar under perioden, vilket är en förbättring jämfört med förra året.
I genomsnitt väntade barnfamiljer 11,8 dagar, vilket är en förbättring jämfört med förra året.
Männen väntade i genomsnitt 11,8 dagar, vilket är en förbättring jämfört med förra året.
Handläggningen tog i genomsnitt 4,5 timmar, vilket är en förbättring jämfört med förra året.
Vi hade 9 vakanser, vilket är färre än förra året.
Under våren väntade de sökande i genomsnitt 11,8 dagar, vilket är en förbättring jämfört med förra året.`,
  },
];

describe.each(FAMILIES)('$name', ({ sketch, wrong, right }) => {
  it.each(linesOf(wrong))('speaks of: %s', (text) => {
    expect(told(sketch(text))).not.toEqual([]);
  });
  it.each(linesOf(right))('is silent on: %s', (text) => {
    expect(told(sketch(text))).toEqual([]);
  });
});

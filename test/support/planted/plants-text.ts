import { MONTH_NAMES, WEEKDAY_NAMES, calendarDay, isoWeekOf, weekdayOf } from '#domain/kernel/calendar.ts';

import { sentencePlant } from './plant.ts';
import type { Fragment, Plant, Wording } from './plant.ts';
import { soundGoal } from './plants-status.ts';

const chapter = (text: string | readonly string[], items?: readonly string[]): Fragment => ({
  chapters: [{ heading: 'Ur verksamheten', text, ...(items === undefined ? {} : { items }) }],
});
const nothing = () => ({ clean: {}, faulty: {} });

const datesAndWeekdays = sentencePlant({
  rule: 'dates-and-weekdays',
  kinds: ['VB', 'VP'],
  wordings: [
    'Nämnden fattade beslut {wd}en den {d} {m} {y}.',
    'Stormen drog in {wd} {d} {m} {y}.',
    'Vi ses {wd}en den {d} {m} i år.',
    'Invigningen hölls {wd}en {d}/{mn} {y}.',
    'Kursdag: {wd} den {d} {m} {y}.',
    'Kollot öppnade vecka {w} (den {d} {m} {y}).',
    'Under vecka {w}, som började den {mo} {m} {y}, var allt stängt.',
    'Avtalet löper ut den {x} {y}.',
    'Senaste dag för svar är {x}.',
    'Brandövningen hölls {iso}.',
  ],
  draw: ({ dice, year }) => {
    const month = dice.whole(3, 10);
    const monday = [7, 8, 9, 10, 11, 12, 13].find((day) => weekdayOf(calendarDay(year, month, day) ?? '') === 1) ?? 7;
    const d = monday + dice.whole(0, 4);
    const date = calendarDay(year, month, d) ?? '';
    const m = MONTH_NAMES[month - 1] ?? '';
    const weekday = weekdayOf(date);
    const same = { d, m, mn: month, y: year, mo: monday };
    return {
      clean: { ...same, wd: WEEKDAY_NAMES[weekday - 1] ?? '', w: isoWeekOf(date).week, x: '30 april', iso: date },
      faulty: {
        ...same,
        wd: WEEKDAY_NAMES[(weekday + 1) % 7] ?? '',
        w: isoWeekOf(date).week + 2,
        x: dice.pick(['31 april', '30 februari', '31 september']),
        iso: `${year}-06-31`,
      },
    };
  },
  place: (sentence) => chapter(sentence),
});

const staleText = sentencePlant({
  rule: 'stale-text',
  wordings: [
    ['Året sammanfattas i tre delar.', 'Här skrivs en kort sammanfattning av året.'],
    ['Antalet besök har ökat.', 'Antalet besök har ökat med XX stycken.'],
    ['Ledningen har deltagit.', '[Ange vilka som deltagit]'],
    ['Avsnittet bygger på intervjuer.', 'Text kommer.'],
    ['Bokslutet är avstämt.', 'Komplettera med siffror från bokslutet.'],
    ['Siffrorna är slutliga.', 'Siffror saknas ännu och läggs in i januari.'],
    ['Ekonomen har läst texten.', 'Stäm av med ekonomen innan publicering!'],
    ['Under hela året har biblioteket haft öppet.', 'Hittills i år har biblioteket haft öppet.'],
    ['Under året blev fasaden målad.', 'Under {y} kommer fasaden att målas.'],
    ['Resultatet redovisas här.', 'Resultatet redovisas i nästa tertialrapport.'],
    ['Antalet är 41.', 'Antalet är ???'],
    ['Vi återkommer till läsarna med ett nyhetsbrev.', 'Uppdateras när siffrorna är klara.'],
  ],
  draw: ({ year }) => ({ clean: { y: year }, faulty: { y: year } }),
  place: (sentence) => chapter(sentence),
});

/** A number of the form with a sound check digit, of a day in the 1970s to 1990s. */
function personalNumber(body: string): string {
  const sum = Array.from(body).reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
const personalNumberPlant = sentencePlant({
  rule: 'personal-number',
  kinds: ['VB', 'VP'],
  wordings: [
    'Se akten för {s}-{n}.',
    'Vårdnadshavaren ({s}{n}) har lämnat synpunkter.',
    'Brukare med personnummer 19{s}-{n} har flyttat.',
    'Pnr: {s} {n}.',
    'Beslutet rör 19{s}{n} och gäller tills vidare.',
    'Klagomålet från {s} - {n} är besvarat.',
    'Ärendet ({s}-{n}) är avslutat.',
    'Den sökande, 19{s} {n}, fick avslag.',
  ],
  draw: ({ dice }) => {
    const two = (value: number) => String(value).padStart(2, '0');
    const s = `${dice.whole(70, 99)}${two(dice.whole(1, 12))}${two(dice.whole(1, 28))}`;
    const body = `${dice.whole(100, 999)}`;
    const check = personalNumber(s + body);
    return { clean: { s, n: body + String((Number(check) + 3) % 10) }, faulty: { s, n: body + check } };
  },
  place: (sentence) => chapter(sentence),
});

const unknownReference = sentencePlant({
  rule: 'unknown-reference',
  kinds: ['VB', 'VP'],
  wordings: [
    'Se även mål {n}.',
    'Mer om detta står under {n}.',
    'Detta beskrivs närmare i avsnitt {n}.',
    'Jämför med mål {n}.',
    'Arbetet presenteras i korthet (se {n}).',
    'Arbetet hör ihop med KF-mål {n}.',
    'Detta redovisas under nämndmål {n}.',
    'Vi hänvisar till mål nummer {n}.',
    'Övriga insatser finns i mål {n} ovan.',
  ],
  draw: ({ dice }) => ({ clean: { n: '1.2' }, faulty: { n: dice.pick(['4.7', '5.3', '3.6']) } }),
  place: (sentence, _, setting) => ({
    goals: [
      soundGoal(setting, {
        sections: { [setting.kind === 'VP' ? 'Arbetssätt' : 'Analys']: sentence, Uppföljning: 'Varje vår.' },
      }),
    ],
  }),
});

const broken: readonly Wording[] = [
  ['Gruppen träffas när alla är på plats. Under våren målas huset.', 'Gruppen träffas när Under våren målas huset.'],
  ['Kören sjunger för de boende. Det blir glädje.', 'Kören sjunger för de boende och Det blir glädje.'],
  ['Vi har köpt in böcker till hyllan. Många barn läser.', 'Vi har köpt in böcker till Många barn läser.'],
  ['Stigen är lagad, så att fler kan gå den. Skyltar sätts upp.', 'Stigen är lagad, så att Skyltar sätts upp.'],
  ['Samverkan sker med skolan. Den leds av rektor.', 'Samverkan sker med Den leds av rektor.'],
  ['Planen togs fram av lärarna. Eleverna fick tycka till.', 'Planen togs fram av Eleverna fick tycka till.'],
  ['Maten lagas på plats. Gästerna är glada.', 'Maten lagas på Gästerna är glada.'],
  ['Bänkarna är nya.', 'Bänkarna är nya och de'],
  ['Vi vill att fler ska hitta hit. I höst öppnar kaféet.', 'Vi vill att I höst öppnar kaféet.'],
];
const brokenSentence = sentencePlant({
  rule: 'broken-sentence',
  kinds: ['VB', 'VP'],
  wordings: broken,
  draw: nothing,
  place: (sentence) => chapter(sentence),
});

const figuresStopEarly = sentencePlant({
  rule: 'figures-stop-early',
  kinds: ['T1'],
  wordings: [
    'Fram till {m} har 42 familjer fått plats.',
    'Till och med {m} besökte 57 barn öppna förskolan.',
    'Siffrorna avser januari–{m} och visar 63 bokningar.',
    'Statistik t.o.m. {m} visar 35 uthyrningar.',
    'Vid utgången av {m} var 48 platser fyllda.',
    'Januari till {m}: 52 utlån av cyklar.',
    'Uppgifterna är hämtade den 30 {m} och visar 38 anmälda.',
    'Per den sista {m} hade vi 71 elever i simskolan.',
    'Mellan januari och {m} kom 77 brev.',
  ],
  draw: () => ({ clean: { m: 'april' }, faulty: { m: 'mars' } }),
  place: (sentence) => chapter(sentence),
});

const ITEMS = ['öppna dörrar', 'trygga vägar', 'ren luft', 'god mat', 'tid för läsning'];
const countAgainstList = sentencePlant({
  rule: 'count-against-list',
  kinds: ['VB', 'VP'],
  wordings: [
    'Vi arbetar med {n} områden:',
    'Programmet har {n} delar:',
    'Det gäller {n} saker:',
    'Följande {n} punkter är viktigast:',
    'Arbetet vilar på {n} ben:',
    'Här är våra {n} löften:',
    'Dessa {n} frågor har diskuterats:',
    'Året kan sammanfattas i {n} punkter:',
    'Tillsammans har vi valt {n} inriktningar för arbetet:',
  ],
  draw: ({ dice }) => {
    const words = ['', '', 'två', 'tre', 'fyra', 'fem', 'sex'];
    const count = dice.whole(3, 5);
    const wrong = count + (dice.chance(0.5) ? 1 : -1);
    return { clean: { n: words[count] ?? '', count }, faulty: { n: words[wrong] ?? '', count } };
  },
  place: (sentence, { count }) => chapter(sentence, ITEMS.slice(0, count)),
});

export const textPlants: readonly Plant[] = [
  datesAndWeekdays,
  staleText,
  personalNumberPlant,
  unknownReference,
  brokenSentence,
  figuresStopEarly,
  countAgainstList,
];

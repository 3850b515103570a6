import type { IndicatorSketch } from '#domain/review/sketch-document.ts';

import { sentencePlant, swedish } from './plant.ts';
import type { Fragment, Plant, Setting } from './plant.ts';
import { soundGoal } from './plants-status.ts';

const under = (indicator: IndicatorSketch, setting: Setting): Fragment => ({
  goals: [soundGoal(setting, { indicators: [indicator] })],
});
const chapter = (text: string | readonly string[]): Fragment => ({ chapters: [{ heading: 'Ur verksamheten', text }] });

const ratioAgainstOutcome = sentencePlant({
  rule: 'ratio-against-outcome',
  wordings: [
    '{a} av {b} elever har gått ut simskolan.',
    'Av {b} elever har {a} gått ut simskolan.',
    'Simskolan hade {b} elever och {a} av dem gick ut.',
    'Sammanlagt gick {a} elever av {b} ut simskolan.',
    'Det var {b} elever i simskolan, {a} gick ut.',
    '{a} elever gick ut simskolan, av totalt {b}.',
    'Hela {a} av våra {b} elever gick ut simskolan.',
    'I simskolan fanns {b} elever. {a} av eleverna gick ut.',
    'Av simskolans {b} elever är det {a} som gick ut.',
  ],
  draw: ({ dice }) => {
    const [b, missed] = [dice.whole(24, 39), dice.whole(2, 5)];
    const outcome = `${swedish((100 * (b - missed)) / b, 1)} %`;
    return { clean: { a: b - missed, b, outcome }, faulty: { a: b - missed - dice.whole(5, 9), b, outcome } };
  },
  place: (sentence, { outcome }, setting) =>
    under({ name: 'Andel elever som gått ut simskolan', outcome, target: '75 %', analysis: sentence }, setting),
});

const statedOutcome = sentencePlant({
  rule: 'stated-outcome',
  wordings: [
    'Utfallet landade på {v} %.',
    'Vi hamnar på {v} procent i år.',
    'Årets siffra är {v} %.',
    'Andelen välkomnade besökare är {v} procent.',
    'Mätningen gav {v} %.',
    'Årets resultat: {v} %.',
    'Resultatet uppgick till {v} procent.',
    'Värdet för året blev {v} %.',
    'Vi når {v} procent.',
    'I mätningen känner sig {v} procent av besökarna välkomna.',
  ],
  draw: ({ dice }) => {
    const v = dice.whole(82, 90);
    return { clean: { v, outcome: `${v} %` }, faulty: { v: v - dice.whole(3, 12), outcome: `${v} %` } };
  },
  place: (sentence, { outcome }, setting) =>
    under(
      { name: 'Andel besökare som känner sig välkomna', outcome, previous: '81 %', target: '80 %', analysis: sentence },
      setting,
    ),
});

const claimAgainstOutcome = sentencePlant({
  rule: 'claim-against-outcome',
  wordings: [
    [
      'Vi är inte framme vid årsmålet, orsaken är hög omsättning i gruppen.',
      'Vi klarade årsmålet trots hög omsättning i gruppen.',
    ],
    ['Årsmålet missades.', 'Årsmålet infriades.'],
    ['Enheten kom inte upp i årsmålet.', 'Enheten kom upp i årsmålet.'],
    ['Utfallet är för lågt för att möta årsmålet.', 'Utfallet möter årsmålet.'],
    ['Det satta årsmålet har inte kunnat nås.', 'Det satta årsmålet har nåtts.'],
    ['Resultatet ligger under årsmålet.', 'Resultatet ligger över årsmålet.'],
    ['Årsmålet är inte uppfyllt.', 'Årsmålet är uppfyllt.'],
    ['Vi har en bit kvar till årsmålet.', 'Årsmålet är passerat.'],
    ['Utfallet når inte upp till årsmålet.', 'Utfallet når upp till årsmålet.'],
  ],
  draw: ({ dice }) => {
    const values = { outcome: `${dice.whole(61, 69)} %` };
    return { clean: values, faulty: values };
  },
  place: (sentence, { outcome }, setting) => ({
    goals: [
      soundGoal(setting, {
        status: 'partial',
        indicators: [{ name: 'Andel nöjda gäster', outcome, target: '80 %', analysis: sentence }],
      }),
    ],
  }),
});

const targetInText = sentencePlant({
  rule: 'target-in-text',
  wordings: [
    'Årsmålet var {v} procent.',
    'Vårt årsmål är {v} %.',
    'Utfallet ligger över årsmålet, {v} procent.',
    'Målet för året är {v} %.',
    'Målnivån {v} procent är passerad.',
    'Målsättningen är {v} %.',
    'Vi klarar det uppsatta målet om {v} procent.',
    'Ambitionen var {v} procent.',
    'Det mål vi satte, {v} %, har överträffats.',
    'Målet på {v} procent är nått.',
  ],
  draw: ({ dice }) => {
    const target = dice.whole(70, 79);
    return { clean: { v: target, target }, faulty: { v: target - dice.whole(4, 11), target } };
  },
  place: (sentence, { target }, setting) =>
    under(
      { name: 'Andel nöjda gäster', outcome: '88 %', previous: '87 %', target: `${target} %`, analysis: sentence },
      setting,
    ),
});

const numberAgainstIndicator = sentencePlant({
  rule: 'number-against-indicator',
  wordings: [
    'Under året planterades {v} träd i parkerna.',
    'I parkerna har {v} träd planterats.',
    'Parkerna fick {v} nya planterade träd.',
    'Sammanlagt blev det {v} planterade träd i våra parker.',
    '{v} träd är nu planterade i parkerna.',
    'Vi planterade {v} träd i kommunens parker.',
    'Antalet planterade träd i parkerna blev {v}.',
    'Parkerna är gladare: {v} träd planterades.',
  ],
  draw: ({ dice }) => {
    const v = dice.whole(120, 180);
    return { clean: { v, outcome: `${v} st` }, faulty: { v: v + dice.whole(3, 12), outcome: `${v} st` } };
  },
  place: (sentence, { outcome }, setting) => ({
    goals: [
      soundGoal(setting, {
        sections: { Analys: sentence },
        indicators: [{ name: 'Antal planterade träd i parkerna', outcome, target: '100 st' }],
      }),
    ],
  }),
});

const partsOfTotal = sentencePlant({
  rule: 'parts-of-total',
  wordings: [
    'Av {t} gäster kom {a} från Norrdalen, {b} från Söderby och {c} från Ekhult.',
    '{t} ansökningar kom in: {a} om parkering, {b} om skolskjuts och {c} om bygglov.',
    'Det kom {t} brev, fördelade på {a} tack, {b} frågor och {c} förslag.',
    'Totalt har {t} barn deltagit, {a2} flickor och {c} pojkar.',
    '{t} medarbetare har gått kursen ({a} i hemtjänsten, {b} på boendena och {c} i köket).',
    'Antalet bokningar blev {t}, uppdelat på {a} i hallen, {b} i bassängen och {c} på läktaren.',
    'Vi hade {t} feriearbetare. {a} arbetade i parken, {b} i köket och {c} på kontoret.',
    '{t} träd planterades, varav {a} lindar, {b} ekar och {c} lönnar.',
    'De {t} anmälningarna gällde buller ({a}), lukt ({b}) och nedskräpning ({c}).',
    'Kören har {t} medlemmar: {a} sopraner, {b} altar och {c} basar.',
  ],
  draw: ({ dice }) => {
    const [a, b, c] = [dice.whole(21, 40), dice.whole(11, 20), dice.whole(6, 10)];
    const values = { a, b, c, a2: a + b };
    return { clean: { ...values, t: a + b + c }, faulty: { ...values, t: a + b + c - dice.whole(2, 5) } };
  },
  place: (sentence) => chapter(sentence),
});

const changeInSentence = sentencePlant({
  rule: 'change-in-sentence',
  wordings: [
    ['Antalet låntagare ökade från {a} till {b}.', 'Antalet låntagare sjönk från {a} till {b}.'],
    ['Köken har gått upp från {a} till {b} portioner.', 'Köken har gått ner från {a} till {b} portioner.'],
    ['Från {a} till {b} låntagare är en tydlig ökning.', 'Från {a} till {b} låntagare är en tydlig minskning.'],
    ['Kören har vuxit från {a} till {b} medlemmar.', 'Kören har krympt från {a} till {b} medlemmar.'],
    ['Besöken var {a} i fjol och {b} i år, alltså fler.', 'Besöken var {a} i fjol och {b} i år, alltså färre.'],
    ['Vi har {d} fler platser: från {a} till {b}.', 'Vi har {w} fler platser: från {a} till {b}.'],
    [
      'Antalet bokningar steg med {d} stycken, från {a} till {b}.',
      'Antalet bokningar steg med {w} stycken, från {a} till {b}.',
    ],
    ['En höjning från {a} till {b} kronor beslutades.', 'En sänkning från {a} till {b} kronor beslutades.'],
    ['Snittet har stigit, från {a} till {b}.', 'Snittet har fallit, från {a} till {b}.'],
  ],
  draw: ({ dice }) => {
    const [a, d] = [dice.whole(110, 140), dice.whole(11, 30)];
    const values = { a, b: a + d, d, w: d + dice.whole(2, 6) };
    return { clean: values, faulty: values };
  },
  place: (sentence) => chapter(sentence),
});

const shareInSentence = sentencePlant({
  rule: 'share-in-sentence',
  wordings: [
    '{a} av {b} boende ({p} %) var med på utflykten.',
    '{a} av {b} boende, {p} procent, var med på utflykten.',
    'Av {b} boende följde {a} med, det vill säga {p} procent.',
    '{a} av de {b} boende följde med, vilket ger {p} procent.',
    '{p} procent ({a} av {b}) följde med.',
    '{a} boende, eller {p} procent av alla {b}, följde med.',
    '{b} boende fick frågan och {a} följde med, en andel på {p} procent.',
    'Vi räknar till {a} av {b} boende, motsvarande {p} %.',
    '{a} av {b} boende följde med på utflykten. Det motsvarar {p} procent.',
  ],
  draw: ({ dice }) => {
    const b = dice.whole(30, 60);
    const a = b - dice.whole(6, 20);
    const p = Math.round((100 * a) / b);
    return { clean: { a, b, p }, faulty: { a, b, p: p + dice.whole(6, 12) } };
  },
  place: (sentence) => chapter(sentence),
});

const numberToldTwice = sentencePlant({
  rule: 'number-told-twice',
  wordings: [
    'Hundrastgården har under året haft {v} registrerade besökare med hund.',
    '{v} registrerade besökare har kommit till hundrastgården med hund.',
    'Hundrastgården räknade {v} besökare med hund.',
    'Sammanlagt var det {v} besökare med hund på hundrastgården.',
    'Hundrastgårdens besökare med hund var {v} till antalet.',
    'Med hund kom {v} besökare till hundrastgården.',
    'Vi har registrerat {v} besökare med hund vid hundrastgården.',
    'Det kom {v} registrerade besökare med hund.',
  ],
  draw: ({ dice }) => {
    const v = dice.whole(210, 390);
    return { clean: { v, w: v }, faulty: { v: v + dice.whole(5, 40), w: v } };
  },
  place: (sentence, { w }, setting) => ({
    goals: [
      soundGoal(setting, { sections: { Analys: `Hundrastgården har haft ${w} registrerade besökare med hund.` } }),
    ],
    chapters: [{ heading: 'Ur verksamheten', text: sentence }],
  }),
});

export const numberPlants: readonly Plant[] = [
  ratioAgainstOutcome,
  statedOutcome,
  claimAgainstOutcome,
  targetInText,
  numberAgainstIndicator,
  partsOfTotal,
  changeInSentence,
  shareInSentence,
  numberToldTwice,
];

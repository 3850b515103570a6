import type { GoalSketch, IndicatorSketch } from '#domain/review/sketch-document.ts';

import type { Fragment, Plant, Setting } from '../plant.ts';
import type { Pair, TalkingRow } from './stages.ts';

import { beside, dated, heldOut, inRow, soundGoal, soundIndicator } from './stages.ts';

const SATISFIED = 'Andel lånekunder som är nöjda med öppettiderna';
const at = (previous: string, outcome: string, more: Partial<IndicatorSketch> = {}): Omit<TalkingRow, 'text'> => ({
  previous,
  outcome,
  target: '55 %',
  ...more,
});
const target = (given: Partial<IndicatorSketch>): Partial<IndicatorSketch> => given;
const implausible: readonly Pair<Partial<IndicatorSketch>>[] = [
  [target({ previous: '80 %', target: '82 %' }), target({ previous: '80 %', target: '40 %' })],
  [target({ target: '90 %', councilTarget: '88 %' }), target({ target: '60 %', councilTarget: '88 %' })],
  [
    target({ name: 'Sjukfrånvaro', previous: '6 %', target: '5,5 %' }),
    target({ name: 'Sjukfrånvaro', previous: '6 %', target: '14 %' }),
  ],
  [
    target({ name: 'Antal öppna lekplatser', previous: '40', target: '42' }),
    target({ name: 'Antal öppna lekplatser', previous: '40', target: '12' }),
  ],
  [target({ target: '75 %', councilTarget: '75 %' }), target({ target: '57 %', councilTarget: '75 %' })],
  [
    target({ name: 'Sjukfrånvaro', target: '6 %', councilTarget: '7 %' }),
    target({ name: 'Sjukfrånvaro', target: '12 %', councilTarget: '7 %' }),
  ],
  [
    target({ name: 'Nöjdhetsindex', previous: '70', target: '72' }),
    target({ name: 'Nöjdhetsindex', previous: '70', target: '31' }),
  ],
  [
    target({ name: 'Andel ekologiska livsmedel', previous: '55 %', target: '58 %' }),
    target({ name: 'Andel ekologiska livsmedel', previous: '55 %', target: '20 %' }),
  ],
];

const targets: readonly Pair<string>[] = [
  'Årsmålet är {n} %.',
  'Målet för året var {n} procent.',
  'Vi har ett årsmål på {n} %.',
  'Målvärdet {n} procent sattes av nämnden.',
  'Målnivån är satt till {n} procent.',
  'Mot årsmålet {n} % är utfallet gott.',
  'Enheten hade som mål att {n} procent skulle vara nöjda.',
  'Årsmålet om {n} procent är överträffat.',
].map((text) => [text.replace('{n}', '55'), text.replace('{n}', '63')]);

/** A plan whose goal says what it expects, beside an indicator with a target. */
const expecting = (text: string, setting: Setting): Fragment => ({
  goals: [
    soundGoal(setting, {
      sections: { 'Förväntat resultat': dated(text, setting) },
      indicators: [soundIndicator(setting, { name: SATISFIED, target: '85 %' })],
    }),
  ],
});
const expected: readonly Pair<string>[] = [
  'Minst {n} procent av lånekunderna är nöjda med öppettiderna.',
  'Andelen lånekunder som är nöjda med öppettiderna är minst {n} %.',
  '{n} % av lånekunderna är nöjda med öppettiderna.',
  'Lånekunderna är nöjda med öppettiderna ({n} %).',
  'Andelen nöjda med öppettiderna ska uppgå till {n} procent.',
  'Vi når {n} procent nöjda lånekunder när det gäller öppettiderna.',
  'Av lånekunderna ska {n} % vara nöjda med öppettiderna.',
  'Lånekunder som är nöjda med öppettiderna: {n} %.',
].map((text) => [text.replace('{n}', '85'), text.replace('{n}', '70')]);

const elsewhere = (text: string, setting: Setting): Fragment => {
  const goal: GoalSketch = soundGoal(setting, {
    indicators: [soundIndicator(setting, { name: SATISFIED, ...at('64 %', '66 %') })],
  });
  return {
    goals: [goal],
    chapters: [{ heading: 'Sammanfattning', text: `${setting.prose.sentence()} ${dated(text, setting)}` }],
  };
};
const numberAgainst: readonly Pair<string>[] = [
  'Andelen lånekunder som är nöjda med öppettiderna är {n} %.',
  '{n} procent av lånekunderna är nöjda med öppettiderna.',
  'Lånekunderna är nöjda med öppettiderna, {n} % mot 64 % {last}.',
  'Av lånekunderna är {n} procent nöjda med öppettiderna.',
  'Nöjdheten med öppettiderna bland lånekunderna blev {n} procent.',
  'I år är {n} % av lånekunderna nöjda med öppettiderna.',
  'Öppettiderna gör {n} procent av lånekunderna nöjda.',
  'Andel lånekunder som är nöjda med öppettiderna: {n} %.',
].map((text) => [text.replace('{n}', '66'), text.replace('{n}', '78')]);

const plan = (given: Partial<IndicatorSketch>, setting: Setting): Fragment => {
  const { target: _, ...row } = soundIndicator(setting, given);
  return {
    goals: [soundGoal(setting, { indicators: [given.target === undefined ? row : { ...row, target: given.target }] })],
  };
};

export const firstTarget: readonly Plant[] = [
  heldOut('implausible-target', plan, implausible, ['VP']),
  heldOut('target-in-text', inRow(SATISFIED), beside(targets, at('60 %', '66 %'))),
  heldOut('expected-against-target', expecting, expected, ['VP']),
  heldOut('number-against-indicator', elsewhere, numberAgainst),
  heldOut(
    'missing-target',
    plan,
    [
      'Antal kurser',
      'Andel nöjda',
      'Index',
      'Väntetid i dagar',
      'Antal besök',
      'Sjukfrånvaro',
      'Andel ekologisk mat',
      'Prisnivå',
    ].map((name) => [{ name, target: '7' }, { name }]),
    ['VP'],
  ),
];

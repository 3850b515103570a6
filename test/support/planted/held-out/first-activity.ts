import type { ActivitySketch } from '#domain/review/sketch-document.ts';

import type { Plant } from '../plant.ts';
import { dated, heldOut, inActivity, inAnalysis, inChapter, soundActivity, soundGoal } from './stages.ts';
import type { Pair, TalkingActivity } from './stages.ts';

const unflagged: readonly Pair<TalkingActivity>[] = [
  ...[
    'Aktiviteten har flyttats fram till {next}.',
    'Starten är uppskjuten.',
    'Arbetet har pausats tills vidare.',
    'Vi har valt att avvakta med detta.',
    'Utbildningen blev inställd.',
    'Detta har inte hunnits med.',
    'Tyvärr har vi inte kommit igång.',
    'Genomförandet har försenats av upphandlingen.',
    'Planen är lagd på is.',
  ].map((text): Pair<TalkingActivity> => [{ text, deviation: true }, { text }]),
  [{ text: 'Inget har skjutits upp, torget blev klart i maj.' }, { text: 'Insatsen senareläggs till våren {next}.' }],
];

const ended: readonly Pair<TalkingActivity>[] = [
  ['Ta fram en lekplan', '03-31', 'Lekplanen är framtagen och används.'],
  ['Utbilda värdar', '06-30', 'Tjugo värdar har gått kursen.'],
  ['Anlägga en odlingslott', '08-31', 'Lotten är anlagd bakom skolan.'],
  ['Byta belysning', '05-15', 'Alla armaturer är bytta.'],
  ['Revidera riktlinjerna', '10-31', 'Riktlinjerna är reviderade och beslutade.'],
  ['Införa självincheckning', '09-30', 'Incheckningen är igång.'],
  ['Rekrytera en lots', '04-30', 'Lotsen började i maj.'],
  ['Genomföra grannskapsvandringar', '11-30', 'Fem vandringar har hållits.'],
].map(([title = '', end = '', told = '']) => [
  { title, start: '{year}-01-01', end: `{year}-${end}`, text: told },
  { title, start: '{year}-01-01', end: `{year}-${end}`, text: '' },
]);

const repeated: readonly Pair<TalkingActivity>[] = [
  [
    'Utveckla samverkan med föreningslivet',
    'Föreningarna har fått en kontaktperson och ett gemensamt kalendarium.',
    'Vi har utvecklat samverkan med föreningslivet.',
  ],
  [
    'Ta fram en plan för trygga skolvägar',
    'Planen pekar ut fyra korsningar som byggs om i vår.',
    'En plan för trygga skolvägar har tagits fram.',
  ],
  ['Erbjuda feriejobb till ungdomar', 'Sextio ungdomar jobbade i parkerna.', 'Ungdomar har erbjudits feriejobb.'],
  [
    'Informera boende om ombyggnaden',
    'Brev, skyltar och två öppna kvällar.',
    'De boende har informerats om ombyggnaden.',
  ],
  ['Genomföra en trygghetsvandring', 'Femton grannar pekade ut mörka hörn.', 'En trygghetsvandring har genomförts.'],
  [
    'Se över rutinen för nyckelhantering',
    'Nycklarna kvitteras nu digitalt.',
    'Rutinen för nyckelhantering har setts över.',
  ],
  [
    'Öka kunskapen om psykisk ohälsa',
    'Alla chefer har gått kursen och håller nu i egna samtal.',
    'Kunskapen om psykisk ohälsa har ökat.',
  ],
  ['Starta ett språkkafé', 'Kaféet har öppet på onsdagar och lockar tjugo gäster.', 'Ett språkkafé har startats.'],
].map(([title = '', clean = '', faulty = '']) => [
  { title, text: clean },
  { title, text: faulty },
]);

const ownWords: readonly Pair<TalkingActivity>[] = [
  ['Ta fram en lekplan senast i juni {year}', '06-30', '12-31'],
  ['Inventera alla gungor före sommaren {year}', '05-31', '11-30'],
  ['Byta armaturer, klart 31 mars {year}', '03-31', '10-31'],
  ['Anställa en lots senast den 1 maj {year}', '05-01', '12-31'],
  ['Redovisa kartläggningen till nämnden senast september {year}', '09-30', '12-31'],
  ['Återrapportera arbetet senast {year}-08-31', '08-31', '12-31'],
  ['Upphandla städning till den 30 juni {year}', '06-30', '12-15'],
  ['Färdigställa skyltplanen under första halvåret {year}', '06-30', '12-31'],
].map(([title = '', right = '', late = '']) => [
  { title, start: '{year}-01-01', end: `{year}-${right}`, text: 'Arbetet är redovisat och klart.' },
  { title, start: '{year}-01-01', end: `{year}-${late}`, text: 'Arbetet är redovisat och klart.' },
]);

const TITLES: readonly (readonly [string, string])[] = [
  ['Rusta torget', 'Rusta torget'],
  ['Byta belysning', 'Byta belysning.'],
  ['Ta fram en lekplan', 'Ta fram en Lekplan'],
  ['Erbjuda feriejobb', 'Erbjuda feriejobb'],
  ['Starta språkkafé', 'Starta  språkkafé'],
  ['Se över rutiner', 'Se över rutiner'],
  ['Utbilda värdar', 'UTBILDA VÄRDAR'],
  ['Måla bron', 'Måla bron'],
];
const twice: readonly Pair<readonly ActivitySketch[]>[] = TITLES.map(([one, two], index) => {
  const first = { title: one, start: '{year}-01-01', end: '{year}-12-31', analysis: 'Klart i maj.' };
  const second = { ...first, title: two, analysis: 'Se vad som står ovan.' };
  return [
    [first, second],
    [first, index % 2 === 0 ? { ...second, end: '{year}-06-30' } : { ...second, start: '{year}-09-01' }],
  ];
});

export const firstActivity: readonly Plant[] = [
  heldOut('unflagged-deviation', inActivity, unflagged),
  heldOut('ended-activity', inActivity, ended),
  heldOut('repeated-title', inActivity, repeated),
  heldOut('activity-against-own-words', inActivity, ownWords, ['VB', 'VP']),
  heldOut(
    'same-activity-twice',
    ([first, second], setting) => {
      const own = (given: ActivitySketch | undefined): ActivitySketch =>
        soundActivity(
          setting,
          Object.fromEntries(Object.entries(given ?? {}).map(([key, text]) => [key, dated(String(text), setting)])),
        );
      return {
        goals: [
          soundGoal(setting, { activities: [own(first)] }),
          soundGoal(setting, { title: 'Gatorna är hela och rena', activities: [own(second)] }),
        ],
      };
    },
    twice,
  ),
  heldOut(
    'repeated-text',
    ({ text }, setting) => {
      const said =
        'Personalen möter varje besökare med namn, visar runt i huset och ser till att den som är ny får sällskap till fikat. Efteråt samlas alla för att prata om vad som gick bra.';
      const { goals = [] } = inAnalysis()(said, setting);
      return { goals, chapters: inChapter('Bemötande')(text, setting).chapters ?? [] };
    },
    [
      'Personalen möter varje besökare med namn, visar runt i huset och ser till att den som är ny får sällskap till fikat. Efteråt samlas alla för att prata om vad som gick bra.',
      'Personalen möter varje gäst med namn, visar runt i huset och ser till att den som är ny får sällskap till fikat. Efteråt samlas alla för att prata om vad som gick bra.',
      'Personalen möter varje besökare med namn, visar runt i lokalen och ser till att den som är ny får sällskap till lunchen. Efteråt samlas alla för att prata om vad som gick bra.',
      'Medarbetarna möter varje besökare med namn, visar runt i huset och ser till att den som är ny får sällskap till fikat. Efteråt samlas alla för att samtala om vad som gick bra.',
      'Vi har fortsatt som förut. Personalen möter varje besökare med namn, visar runt i huset och ser till att den som är ny får sällskap till fikat.',
      'Personalen möter alltid varje besökare med namn, visar runt i huset och ser till att den som är ny får sällskap till fikat. Efteråt samlas alla för att prata om vad som gick bra och mindre bra.',
      'Personalen möter besökare med namn, visar runt och ser till att den som är ny får sällskap till fikat. Efteråt samlas alla för att prata om vad som gick bra.',
      'Efteråt samlas alla för att prata om vad som gick bra. Personalen möter varje besökare med namn, visar runt i huset och ser till att den som är ny får sällskap till fikat.',
    ].map((text) => [
      { text: 'Personalen har gått en kurs i bemötande och övat i par på att säga nej utan att såra någon.' },
      { text },
    ]),
  ),
];

import type { Dice } from './dice.ts';

/** Made-up Swedish as steering documents are written in; every sentence is put together from these words. */
const WHO = [
  'Verksamheten',
  'Enhetens handläggare',
  'Arbetsgruppen',
  'Förskolorna',
  'Hemtjänsten',
  'Nämnden',
  'Kulturskolan',
  'Parkenheten',
  'Ledningsgruppen',
  'Medborgarkontoret',
];
const DOES = [
  'har utvecklat',
  'fortsätter med',
  'följer upp',
  'planerar',
  'har inlett',
  'samordnar',
  'prövar',
  'har stärkt',
  'beskriver',
  'prioriterar',
];
const WHAT = [
  'arbetet med trygga mötesplatser',
  'rutinerna för delaktighet',
  'samverkan kring unga vuxna',
  'det systematiska kvalitetsarbetet',
  'stödet till anhöriga',
  'kompetensen hos medarbetarna',
  'den digitala tillgängligheten',
  'introduktionen av nyanställda',
  'måltidernas kvalitet',
  'skötseln av naturmark',
];
const HOW = [
  'tillsammans med grannstadsdelen',
  'enligt beslutad plan',
  'under hösten',
  'i dialog med invånarna',
  'med stöd av nya arbetssätt',
  'inom given budget',
  'på samtliga enheter',
  'utifrån årets enkät',
  'med fokus på barn',
  'genom tätare uppföljning',
];
const QUALITY = ['trygg', 'tillgänglig', 'jämställd', 'hållbar', 'inkluderande', 'likvärdig', 'levande', 'rättssäker'];
const PLACE = ['stad', 'stadsmiljö', 'verksamhet', 'förskola', 'omsorg', 'arbetsplats', 'kommundel', 'kulturstad'];
const GROUP = [
  'barn i förskolan',
  'omsorgstagare i hemtjänsten',
  'vårdnadshavare',
  'medarbetare',
  'unga i årskurs nio',
  'personer med stödinsats',
  'besökare på mötesplatser',
  'boende på gruppbostad',
];
const FEELS = [
  'som upplever delaktighet',
  'som är nöjda med bemötandet',
  'som känner sig trygga',
  'som får stöd inom utlovad tid',
  'som deltar i aktiviteter',
  'som har en aktuell plan',
];
const THINGS = [
  'ungdomar som fått sommarjobb',
  'inventerade lekplatser',
  'genomförda hembesök',
  'praktikplatser',
  'avslutade ärenden',
  'nya kolonilotter',
  'utbildade handledare',
];
const TASKS = [
  'ta fram en handlingsplan för',
  'utveckla arbetssätten för',
  'genomföra en översyn av',
  'stärka samarbetet kring',
  'införa digitalt stöd för',
  'utbilda medarbetare i',
];
export const SUBHEADINGS = [
  'Barn och unga',
  'Arbete för ökad trygghet',
  'Stöd till anhöriga',
  'Samverkan i närområdet',
  'Digitala verktyg',
] as const;
const UNIT_OF = ['stöd i vardagen', 'öppna mötesplatser', 'unga vuxna', 'hemtjänst', 'råd och vägledning'];
const BOARD_OF = ['Ågrens', 'Norrlidens', 'Björkhamns', 'Hästängens', 'Vinterviks'];

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const sentence = (dice: Dice): string =>
  `${dice.pick(WHO)} ${dice.pick(DOES)} ${dice.pick(WHAT)} ${dice.pick(HOW)}.`;

export function paragraph(dice: Dice, most = 4): string {
  return Array.from({ length: dice.whole(1, most) }, () => sentence(dice)).join(' ');
}

export const goalTitle = (dice: Dice): string => {
  const start = dice.pick([
    'Invånarna har',
    'Björkhamn är',
    'Barnen möter',
    'Äldre får',
    'Enheten erbjuder',
    'Alla ges',
  ]);
  const core = `${start} en ${dice.pick(QUALITY)} och ${dice.pick(QUALITY)} ${dice.pick(PLACE)}`;
  return dice.chance(0.5)
    ? core
    : `${core} som ${dice.pick(['präglas av', 'bygger på', 'utgår från'])} ${dice.pick(WHAT)}`;
};

export const commitmentTitle = (dice: Dice): string =>
  `Vi åtar oss att ${dice.pick(['förbättra', 'följa upp', 'erbjuda'])} ${dice.pick(WHAT)} ${dice.pick(HOW)}.`;

const SENTENCES = [
  'Alla nya ärenden ska ha en plan som följs upp inom 48 timmar',
  'Vi ska genomföra kartläggning för alla som har varit aktuella under 10 månader eller mer',
  'Andel personer som bor kvar 12 månader efter inflyttning',
  'Andel unga som kallats till samtal inom 5 dagar',
  'Brukarens upplevelse av trygghet - gruppbostad, vuxna och barn (stöd och service)',
  'Andel upphandlade avtal där en plan för uppföljning har tagits fram',
  'Andel verksamheter med en grupp om högst 16 barn',
  'Andel tillsynsbesök hos verksamheter över 2 000 kvadratmeter',
] as const;

export const rateName = (dice: Dice): string =>
  dice.chance(0.15) ? dice.pick(SENTENCES) : `Andel ${dice.pick(GROUP)} ${dice.pick(FEELS)}`;
export const countName = (dice: Dice): string => {
  const core = `Antal ${dice.pick(THINGS)}`;
  return dice.chance(0.12) ? `${core}. Årsmål: ${dice.whole(5, 40)} stycken.` : core;
};
export const indexName = (dice: Dice): string =>
  dice.pick([
    'Index för delaktighet',
    'Självvärdering av lärmiljön',
    'Medarbetarindex',
    'Index för gott bemötande i verksamheten',
    'Sjukfrånvaro dag 1-14',
    'Nöjdhet med öppettider, betyg 1-5',
  ]);

export const activityTitle = (dice: Dice): string => {
  const who = dice.pick([
    'Enheten ska',
    'Förvaltningen ska',
    'Socialnämnden ska i samarbete med nämnderna',
    'Kulturnämnden ska',
  ]);
  const core = `${who} ${dice.pick(TASKS)} ${dice.pick(WHAT)}`;
  return dice.chance(0.4)
    ? `${core} ${dice.pick(HOW)}`
    : dice.chance(0.3)
      ? upper(`${dice.pick(TASKS)} ${dice.pick(WHAT)}`)
      : `${core} ${dice.pick(HOW)} och ${dice.pick(TASKS)} ${dice.pick(WHAT)}.`;
};

export const unitName = (dice: Dice): string => `Enheten för ${dice.pick(UNIT_OF)}`;
export const boardName = (dice: Dice): string => `${dice.pick(BOARD_OF)} stadsdelsnämnd`;

const PARTS = ['norra', 'södra', 'östra', 'västra', 'inre', 'yttre', 'nya', 'gamla'];
const QUARTERS = [
  'hamnen',
  'torget',
  'strandängen',
  'bruket',
  'ekbacken',
  'sjöstaden',
  'kvarnbyn',
  'fiskartorpet',
  'åsen',
];
export const somewhere = (dice: Dice): string => `i ${dice.pick(PARTS)} ${dice.pick(QUARTERS)}`;

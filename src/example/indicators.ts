import type { OwnerLevel } from '#domain/steering/steering-document.ts';

export type IndicatorDefinition = {
  readonly owner: OwnerLevel;
  readonly name: string;
  /** As printed after the value; empty where an index has none. */
  readonly unit: string;
  readonly decimals: number;
  readonly periodicity: 'Tertial' | 'Halvår' | 'År';
  readonly direction: 'higher' | 'lower' | 'within' | 'exactly';
};

type Periodicity = IndicatorDefinition['periodicity'];
type Direction = IndicatorDefinition['direction'];

const indicator =
  (owner: OwnerLevel) =>
  (
    name: string,
    unit: string,
    decimals: number,
    periodicity: Periodicity,
    direction: Direction,
  ): IndicatorDefinition => ({
    owner,
    name,
    unit,
    decimals,
    periodicity,
    direction,
  });

const council = indicator('council');
const board = indicator('board');
const unit = indicator('unit');

/** One definition for each indicator; values belong to an organisation and a period (series.ts). */
export const indicators = {
  'nojda-vardnadshavare': council('Andel vårdnadshavare som är nöjda med förskolan', '%', 0, 'År', 'higher'),
  'barn-per-grupp': council('Antal barn per barngrupp i kommunal förskola', 'barn', 1, 'Tertial', 'lower'),
  forskollarare: council('Andel förskollärare av antalet årsarbetare', '%', 1, 'Tertial', 'higher'),
  bistand: council('Andel invånare med ekonomiskt bistånd', '%', 2, 'Tertial', 'lower'),
  'langvarigt-bistand': council('Andel vuxna med långvarigt ekonomiskt bistånd', '%', 2, 'Tertial', 'lower'),
  'barn-i-bistand': council('Andel barn i familjer med ekonomiskt bistånd', '%', 1, 'Tertial', 'lower'),
  feriejobb: council('Antal unga som fått feriejobb', 'st', 0, 'Tertial', 'higher'),
  'battre-situation': council(
    'Andel som anser att deras situation har förbättrats av stödet från socialtjänsten',
    '%',
    1,
    'År',
    'higher',
  ),
  skyddsbedomning: council(
    'Andel orosanmälningar där skyddsbedömning gjorts inom 24 timmar',
    '%',
    1,
    'Tertial',
    'higher',
  ),
  'inte-ater': council(
    'Andel barn och unga som inte kommer tillbaka inom ett år efter avslutad insats',
    '%',
    1,
    'År',
    'higher',
  ),
  hemloshet: council('Antal personer i akut hemlöshet', 'st', 0, 'Tertial', 'lower'),
  'nojda-hemtjanst': council('Andel äldre som är nöjda med sin hemtjänst', '%', 0, 'År', 'higher'),
  'trygga-hemtjanst': council(
    'Andel äldre som känner sig trygga med att få hjälp av hemtjänsten',
    '%',
    0,
    'År',
    'higher',
  ),
  kontinuitet: council(
    'Antal medarbetare som en äldre med hemtjänst möter under 14 dagar',
    'personer',
    1,
    'Tertial',
    'lower',
  ),
  'trygg-kvall': council(
    'Andel invånare som känner sig trygga ute i sitt område när det är mörkt',
    '%',
    0,
    'År',
    'higher',
  ),
  'nojda-parker': council('Andel invånare som är nöjda med skötseln av parker', '%', 0, 'År', 'higher'),
  ekologiskt: council('Andel ekologiska livsmedel av inköpen', '%', 1, 'Tertial', 'higher'),
  'fossilfria-fordon': council('Andel fossilfria fordon', '%', 1, 'Tertial', 'higher'),
  matsvinn: council('Matsvinn per serverad portion', 'gram', 0, 'Halvår', 'lower'),
  budgetfoljsamhet: council('Nämndens budgetföljsamhet efter resultatöverföringar', '%', 1, 'Tertial', 'within'),
  prognossakerhet: council('Nämndens prognossäkerhet tertialrapport 2', '%', 1, 'År', 'within'),
  ami: council('Aktivt medskapandeindex (AMI)', '', 0, 'År', 'higher'),
  sjukfranvaro: council('Sjukfrånvaro', '%', 1, 'Tertial', 'lower'),
  korttid: council('Sjukfrånvaro dag 1–14', '%', 1, 'Tertial', 'lower'),

  platsgaranti: board('Andel barn som fått förskoleplats inom tre månader', '%', 1, 'Tertial', 'higher'),
  'fem-dagar': board(
    'Andel ansökningar om ekonomiskt bistånd som avgjorts inom fem arbetsdagar',
    '%',
    1,
    'Tertial',
    'higher',
  ),
  'forsta-besok': board('Andel som fått ett första besök i beroendestödet inom tre dagar', '%', 1, 'Tertial', 'higher'),
  felanmalan: board('Andel felanmälningar i utemiljön som åtgärdats inom fem arbetsdagar', '%', 1, 'Tertial', 'higher'),
  personalomsattning: board('Andel tillsvidareanställda som slutat på egen begäran', '%', 1, 'Tertial', 'lower'),
  forhandsbedomning: board('Andel förhandsbedömningar som är klara inom 14 dagar', '%', 1, 'Tertial', 'higher'),
  'fyra-manader': board('Andel barnavårdsutredningar som är klara inom fyra månader', '%', 1, 'Tertial', 'higher'),
  riskbedomning: board('Andel våldsutsatta som fått en riskbedömning inom tre dagar', '%', 1, 'Tertial', 'higher'),
  'eget-kontrakt': board('Andel försökslägenheter som övergått i eget kontrakt', '%', 1, 'Tertial', 'higher'),
  'till-arbete': board(
    'Antal personer som gått från daglig verksamhet till arbete eller praktik',
    'st',
    0,
    'Tertial',
    'higher',
  ),

  sprakkartlaggning: unit('Andel barn med aktuell språkkartläggning', '%', 1, 'Tertial', 'higher'),
  utomhus: unit('Andel dagar med planerad undervisning utomhus', '%', 0, 'Tertial', 'higher'),
  genomforandeplan: unit('Andel äldre med aktuell genomförandeplan', '%', 1, 'Tertial', 'higher'),
  kartlaggning: unit('Andel klienter med aktuell kartläggning efter tio månader', '%', 1, 'Tertial', 'higher'),
  vrakningar: unit('Antal avvärjda vräkningar', 'st', 0, 'Tertial', 'higher'),
  fullfoljd: unit('Andel som fullföljt sin planerade behandling', '%', 1, 'Tertial', 'higher'),
  'barnets-rost': unit('Andel utredningar där barnet har kommit till tals', '%', 1, 'Tertial', 'higher'),
  'nojda-hyresgaster': unit('Andel boende som är nöjda med stödet i sin lägenhet', '%', 1, 'År', 'higher'),
  'tomma-lagenheter': unit('Antal tomma träningslägenheter vid periodens slut', 'st', 0, 'Tertial', 'lower'),
} as const satisfies Record<string, IndicatorDefinition>;
export type IndicatorKey = keyof typeof indicators;

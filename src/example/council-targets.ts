import type { IndicatorKey } from './indicators.ts';

type Targets = { readonly [key in IndicatorKey]?: string };

const targets2024: Targets = {
  'nojda-vardnadshavare': '85 %',
  'barn-per-grupp': 'Max 15 barn',
  forskollarare: 'öka',
  bistand: '2,10 %',
  'langvarigt-bistand': '1,20 %',
  'barn-i-bistand': 'minska',
  feriejobb: 'Tas fram av nämnd',
  'battre-situation': 'Tas fram av nämnd',
  skyddsbedomning: '98 %',
  'inte-ater': 'öka',
  hemloshet: 'minska',
  'nojda-hemtjanst': '86 %',
  'trygga-hemtjanst': '84 %',
  kontinuitet: 'Max 10 personer',
  'trygg-kvall': '75 %',
  'nojda-parker': '78 %',
  ekologiskt: '53 %',
  'fossilfria-fordon': '92 %',
  matsvinn: 'minska',
  budgetfoljsamhet: 'Max 100 %',
  prognossakerhet: '+/- 1 %',
  ami: '82',
  sjukfranvaro: 'Tas fram av nämnd',
  korttid: 'minska',
};

const targets2025: Targets = {
  ...targets2024,
  bistand: '2,00 %',
  'langvarigt-bistand': '1,10 %',
  'nojda-parker': 'Fastställs 2025',
  ekologiskt: '55 %',
  'fossilfria-fordon': '97 %',
};

/** What the council asked for in a year, as printed: numbers, limits, directions, and what boards or a later day decide. */
export const councilTargets = (year: number): Targets => (year < 2025 ? targets2024 : targets2025);

import type { IndicatorKey } from './indicators.ts';

type Targets = { readonly [key in IndicatorKey]?: string };

const targets2024: Targets = {
  'nojda-vardnadshavare': '88 %',
  'barn-per-grupp': 'Max 15 barn',
  forskollarare: 'öka',
  bistand: '2,10 %',
  'langvarigt-bistand': '1,20 %',
  'barn-i-bistand': 'minska',
  feriejobb: 'Tas fram av nämnd',
  'battre-situation': 'Tas fram av nämnd',
  skyddsbedomning: '100 %',
  'inte-ater': '82 %',
  hemloshet: 'minska',
  'nojda-hemtjanst': '90 %',
  'trygga-hemtjanst': '88 %',
  kontinuitet: 'Max 10 personer',
  'trygg-kvall': '75 %',
  'nojda-parker': '78 %',
  ekologiskt: '55 %',
  'fossilfria-fordon': '95 %',
  matsvinn: 'minska',
  budgetfoljsamhet: '100 %',
  prognossakerhet: '+/- 1 %',
  ami: '82',
  sjukfranvaro: 'Tas fram av nämnd',
  korttid: '2,4 %',
};

const targets2025: Targets = {
  ...targets2024,
  bistand: '2,00 %',
  'langvarigt-bistand': '1,10 %',
  'inte-ater': '83 %',
  'nojda-parker': 'Fastställs 2025',
  ekologiskt: '56 %',
  'fossilfria-fordon': '98 %',
};

/** What the council asked for in a year, as printed: numbers, limits, directions, and what boards or a later day decide. */
export const councilTargets = (year: number): Targets => (year < 2025 ? targets2024 : targets2025);

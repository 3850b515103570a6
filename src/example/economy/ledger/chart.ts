import type { AccountKind, EconomyArea } from '#domain/economy/economy-chart.ts';

/** Verksamhetsområden of both boards, named as their reports print them; the same codes in both years. */
export const areas: readonly EconomyArea[] = [
  { code: 'forvaltning', name: 'Nämnd och förvaltningsadministration', parent: null },
  { code: 'beroendestod', name: 'Beroendestöd och socialpsykiatri', parent: null },
  { code: 'stadsmiljo', name: 'Stadsmiljö', parent: null },
  { code: 'stadsmiljo-kapital', name: 'varav kapitalkostnader', parent: 'stadsmiljo' },
  { code: 'forskola', name: 'Förskola', parent: null },
  { code: 'aldreomsorg', name: 'Äldreomsorg', parent: null },
  { code: 'hemtjanst', name: 'varav hemtjänst', parent: 'aldreomsorg' },
  { code: 'boende-aldre', name: 'varav vård- och omsorgsboende', parent: 'aldreomsorg' },
  { code: 'kultur-fritid', name: 'Kultur och fritid för barn och unga', parent: null },
  { code: 'arbetsmarknad', name: 'Arbetsmarknadsåtgärder', parent: null },
  { code: 'ekonomiskt-bistand', name: 'Ekonomiskt bistånd', parent: null },
  { code: 'administration', name: 'Nämnd och administration', parent: null },
  { code: 'barn-familj', name: 'Barn, unga och familj', parent: null },
  { code: 'vuxna-boende', name: 'Vuxna och boende', parent: null },
  { code: 'funktionsnedsattning', name: 'Stöd till personer med funktionsnedsättning', parent: null },
  { code: 'vald', name: 'Arbete mot våld i nära relationer', parent: null },
];

const income = (code: string, name: string): AccountKind => ({ code, name, side: 'income', isStaff: false });
const cost = (code: string, name: string): AccountKind => ({ code, name, side: 'cost', isStaff: false });

/** Kontoslag in the order of a printed table: incomes first. */
export const kinds: readonly AccountKind[] = [
  income('avgifter', 'Taxor och avgifter'),
  income('hyror', 'Hyror och arrenden'),
  income('bidrag', 'Bidrag'),
  income('ovriga-intakter', 'Övriga intäkter'),
  { code: 'personal', name: 'Personal', side: 'cost', isStaff: true },
  cost('forsorjningsstod', 'Försörjningsstöd'),
  cost('lamnade-bidrag', 'Övriga lämnade bidrag'),
  cost('kopt-verksamhet', 'Köp av verksamhet'),
  cost('lokaler', 'Lokaler'),
  cost('material', 'Material och tjänster'),
  cost('kapital', 'Kapitalkostnader'),
];

import { count, missing, share, value } from '../build/measure.ts';
import { byHalfYear, byTertial, byYear } from '../build/series.ts';
import type { OrganisationSeries } from '../build/series.ts';

export const tallbackenSeries: OrganisationSeries = {
  'nojda-vardnadshavare': byYear(value(81), value(84), value(86)),
  'barn-per-grupp': byTertial(
    value(15.9),
    value(15.8),
    value(15.1),
    value(15.2),
    value(15.2),
    value(14.8),
    value(14.7),
  ),
  forskollarare: byTertial(value(28.4), value(28.9), value(30.2), value(30.6), value(30.1), value(31), value(31.4)),
  sprakkartlaggning: byTertial(
    share(118, 139, 117, 134),
    share(121, 142, 122, 138),
    share(131, 140, 130, 136),
    share(137, 143, 134, 138),
    share(133, 141, 132, 139),
    share(139, 142, 137, 140),
    share(141, 143, 139, 141),
  ),
  utomhus: byTertial(value(58), value(61), value(72), value(68), value(66), value(76), value(71)),
  ekologiskt: byTertial(value(49.8), value(52.1), value(53.4), value(54.9), value(54.2), value(56.6), value(57.1)),
  matsvinn: byHalfYear(value(52), value(45), value(42), value(39), value(38)),
  ami: byYear(value(80), value(82), value(83)),
  sjukfranvaro: byTertial(value(8.8), value(9.1), value(8.2), value(7.7), value(8), value(7.1), value(7)),
};

export const hemtjanstSeries: OrganisationSeries = {
  'nojda-hemtjanst': byYear(share(61, 73, 122, 143), share(66, 76, 126, 145), share(69, 78, 132, 147)),
  kontinuitet: byTertial(value(12.4), value(12.8), value(12.1), value(11.4), value(11.1), value(10.4), value(10.2)),
  genomforandeplan: byTertial(
    share(76, 94, 152, 181),
    share(77, 96, 154, 185),
    share(86, 97, 170, 187),
    share(90, 98, 177, 189),
    share(91, 97, 178, 190),
    share(95, 99, 186, 192),
    share(96, 99, 188, 193),
  ),
  ami: byYear(value(74), value(75), value(77)),
  sjukfranvaro: byTertial(value(10.8), value(11.1), value(10.2), value(10), value(9.7), value(9.1), value(8.9)),
  korttid: byTertial(value(3.6), value(3.8), value(3.3), value(3.4), value(3.5), value(3), value(3.1)),
};

export const ekonomisktBistandSeries: OrganisationSeries = {
  'battre-situation': byYear(share(24, 43, 29, 41), share(31, 49, 34, 46)),
  kartlaggning: byTertial(
    share(88, 121, 79, 104),
    share(84, 118, 78, 102),
    share(93, 115, 84, 99),
    share(99, 112, 88, 96),
    share(98, 110, 87, 95),
  ),
  vrakningar: byTertial(value(17), value(6), value(13), value(21), value(8)),
  ami: byYear(value(77), value(80)),
  sjukfranvaro: byTertial(value(6.9), value(7.4), value(6.6), value(6.3), value(6)),
};

export const beroendestodSeries: OrganisationSeries = {
  'battre-situation': byYear(share(7, 9, 7, 8), share(4, 5, 3, 4)),
  fullfoljd: byTertial(
    share(54, 86, 31, 44),
    share(18, 29, 11, 15),
    share(39, 60, 23, 31),
    share(61, 92, 37, 48),
    share(20, 30, 12, 15),
  ),
  ami: byYear(value(81), value(79)),
  sjukfranvaro: byTertial(value(7.2), value(9.4), value(8.6), value(8), value(7.1)),
};

/** Carries on both units from the merger; what only one of them measured before goes on from there. */
export const vuxenstodSeries: OrganisationSeries = {
  'battre-situation': byYear(null, null, share(36, 55, 38, 52)),
  kartlaggning: byTertial(null, null, null, null, null, share(97, 108, 88, 94), share(98, 106, 89, 94)),
  vrakningar: byTertial(null, null, null, null, null, value(15), value(24)),
  fullfoljd: byTertial(null, null, null, null, null, share(42, 61, 25, 31), share(65, 93, 39, 48)),
  feriejobb: byTertial(null, null, null, null, null, count(109, 136), count(122, 148)),
  ami: byYear(null, null, missing('Enheten bildades den 1 juli och hade inte funnits tillräckligt länge.')),
  sjukfranvaro: byTertial(null, null, null, null, null, value(6.4), value(6.5)),
};

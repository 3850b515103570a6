import { count, missing, share, value } from '../build/measure.ts';
import { byTertial, byYear } from '../build/series.ts';
import type { OrganisationSeries } from '../build/series.ts';

export const socialSeries: OrganisationSeries = {
  'battre-situation': byYear(share(88, 132, 97, 130), share(95, 138, 104, 133), share(103, 142, 110, 138)),
  skyddsbedomning: byTertial(value(96.8), value(97.4), value(98.6), value(98.1), value(99.2), value(99.5), value(99.4)),
  'inte-ater': byYear(value(79.8), value(80.6), value(82.4)),
  hemloshet: byTertial(
    count(64, 27),
    count(61, 26),
    count(58, 24),
    count(55, 25),
    count(54, 22),
    count(51, 21),
    count(49, 20),
  ),
  forhandsbedomning: byTertial(value(91.4), value(90.2), value(93.5), value(93.8), value(95.1), value(96.4), value(96)),
  'fyra-manader': byTertial(value(82.6), value(80.9), value(85.3), value(86.7), value(88.9), value(90.2), value(90.8)),
  riskbedomning: byTertial(
    share(18, 20, 121, 134),
    share(6, 7, 40, 45),
    share(12, 14, 83, 91),
    share(19, 22, 129, 140),
    share(7, 7, 44, 47),
    share(13, 14, 88, 93),
    share(21, 22, 137, 143),
  ),
  'eget-kontrakt': byTertial(
    share(11, 30, 6, 14),
    share(3, 9, 2, 4),
    share(8, 20, 5, 11),
    share(12, 29, 6, 15),
    share(4, 9, 2, 4),
    share(9, 19, 5, 10),
    share(14, 30, 8, 16),
  ),
  'till-arbete': byTertial(
    count(14, 11),
    count(6, 5),
    count(13, 10),
    count(19, 15),
    count(7, 6),
    count(15, 12),
    count(22, 18),
  ),
  'fossilfria-fordon': byTertial(
    value(88.9),
    value(88.9),
    value(94.4),
    value(94.4),
    value(94.4),
    value(100),
    value(100),
  ),
  budgetfoljsamhet: byTertial(
    value(100.9),
    value(101),
    value(100.6),
    value(100.2),
    value(100.4),
    value(100.1),
    value(99.8),
  ),
  prognossakerhet: byYear(value(1.2), value(-0.3), value(-0.3)),
  ami: byYear(value(78), value(79), value(81)),
  sjukfranvaro: byTertial(value(7.1), value(7.3), value(6.9), value(6.8), value(6.7), value(6.4), value(6.3)),
  korttid: byTertial(value(2.3), value(2.4), value(2.2), value(2.2), value(2.3), value(2.1), value(2.1)),
};

export const familjeenhetenSeries: OrganisationSeries = {
  'barnets-rost': byTertial(value(84.1), value(85.6), value(88.2), value(89.4), value(91.3), value(92.7)),
  ami: byYear(value(76), value(78)),
  sjukfranvaro: byTertial(value(8.4), value(8.9), value(8), value(7.8), value(7.5), value(7.2)),
};

export const boendeenhetenSeries: OrganisationSeries = {
  'nojda-hyresgaster': byYear(
    share(28, 36, 15, 18),
    share(31, 37, 17, 20),
    missing('Ingen undersökning genomfördes under 2025.'),
  ),
  'tomma-lagenheter': byTertial(value(5), value(6), value(4), value(3), value(4), value(2), value(2)),
  ami: byYear(value(80), value(81), value(82)),
  sjukfranvaro: byTertial(value(6.2), value(6.5), value(5.9), value(5.8), value(5.7), value(5.3), value(5.2)),
};

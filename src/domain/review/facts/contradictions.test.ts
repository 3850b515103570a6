import { describe, expect, it } from 'vitest';

import { prepareReview } from '../review-context.ts';
import { sketchDocument, type DocumentSketch } from '../sketch-document.ts';
import { contradictions } from './contradictions.ts';
import { amountsIn } from './read-amounts.ts';
import { daysIn } from './read-days.ts';
import { partsIn } from './read-parts.ts';
import { sidesIn } from './read-sides.ts';
import { statesIn } from './read-states.ts';

function told(first: string, second: string, more: DocumentSketch = {}): readonly string[] {
  const document = sketchDocument({
    kind: 'VB',
    level: 'unit',
    chapters: [
      { heading: 'Sammanfattning', text: first },
      { heading: 'Uppföljning', text: second },
    ],
    ...more,
  });
  const context = prepareReview(document);
  const { year, kind } = context.head;
  const facts = [
    ...amountsIn(context, year, kind),
    ...partsIn(context, year, kind),
    ...daysIn(context, year),
    ...statesIn(context),
    ...sidesIn(context, year),
  ];
  return contradictions(facts, context).map(({ one, other }) => `${one.text} / ${other.text}`);
}

const pairs = (lines: string): readonly (readonly [string, string])[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [first = '', second = ''] = line.split(' | ');
      return [first.trim(), second.trim()];
    });

const APART = pairs(`
  Etapp 2 avslutades den 3 mars. | Etapp 2 avslutades den 9 april.
  Sjukfrånvaron uppgick till 7,4 procent under året. | Sjukfrånvaron landade på 6,9 procent.
  Under året har 214 barn deltagit i simskolan. | I simskolan deltog 241 barn.
  Vid årets slut fanns 312 anställda i förvaltningen. | Nämnden har 321 medarbetare.
  Lokalkostnaderna uppgick till 4,9 mnkr. | Hyrorna kostade 4,6 mnkr under året.
  Nämnden fick in 86 synpunkter. | Totalt inkom 68 synpunkter och klagomål under året.
  Biblioteken lånade ut 41 200 böcker. | Utlånen uppgick till 42 100 böcker.
  Antalet besök på öppna förskolan var 1 832. | Öppna förskolan hade 1 382 besök under året.
  Underskottet blev 2,4 mnkr för placeringar. | Placeringarna visar ett underskott om 3,1 mnkr.
  Under året anslöts 48 hus till fjärrvärmen. | 52 fastigheter har anslutits till fjärrvärmen.
  Under året avslutade 389 studerande sin kurs. | 398 studerande har avslutat sin kurs.
  Fem möten har hållits med föreningsrådet. | Föreningsrådet har träffats vid fyra tillfällen.
  Andelen legitimerade lärare är 74 procent. | Av lärarna är 79 procent legitimerade.
  Bemanningskostnaden blev 3,2 miljoner kronor. | Bemanningskostnaderna uppgår till 2 900 tkr.
  Kommunen har 27 lekplatser. | Under året besiktigades samtliga 29 lekplatser.
  Antalet hemlösa var 41 i november. | I november räknades 47 hemlösa.
  Vi delade ut 3 400 matlådor per vecka. | Varje vecka delades 3 900 matlådor ut.
  Alla avdelningar har infört barnråd. | Barnråd har införts på sex av åtta avdelningar.
  Samtliga chefer har gått utbildningen i arbetsrätt. | Två chefer har ännu inte gått utbildningen i arbetsrätt.
  Alla boende har en genomförandeplan. | 92 procent av de boende har en genomförandeplan.
  Alla vikarier har fått introduktion. | En tredjedel av vikarierna saknar introduktion.
  Hälften av lokalerna har nu ledbelysning. | Ledbelysning har satts in i tre fjärdedelar av lokalerna.
  Det nya äldreboendet invigdes den 4 maj. | Äldreboendet öppnade i juni.
  Medborgarkontoret flyttade i mars. | Flytten av medborgarkontoret skedde i april.
  Anhörigcafét startade den 7 februari. | Anhörigcafét har hållit öppet sedan den 17 februari.
  Temadagen om demens den 21 september lockade många. | Vid temadagen om demens den 12 september talade en geriatriker.
  Bryggan i Hamnby togs i bruk den 14 mars. | Bryggan i Hamnby, som invigdes den 24 mars, har fått belysning.
  Kartläggningen av lokaler har genomförts. | Kartläggningen av lokaler har inte påbörjats.
  Rekryteringen av en ny enhetschef slutfördes under hösten. | Rekryteringen av enhetschef är ännu inte klar.
  Föreningsbidragen betalades ut i mars. | Föreningsbidragen har ännu inte betalats ut.
  Projektledaren har fått förlängt och fortsätter nästa år. | Tjänsten som projektledare löpte ut i augusti.
  I maj fick vi avslag om statsbidraget. | Vi väntar fortfarande på besked om statsbidraget.
  I sommarens läger deltog 112 tjejer och 98 killar. | På sommarens läger är det killarna som deltagit mest.
`);

const TOGETHER = pairs(`
  Etapp 1 avslutades den 3 mars. | Etapp 2 avslutades den 9 april.
  Hus A har 12 lägenheter. | Hus B har 14 lägenheter.
  Möte 2 hölls i april. | Möte 3 hölls i april.
  Sjukfrånvaron var 7,4 procent. | Sjukfrånvaron bland kockar var 5,2 procent.
  Sjukfrånvaron var 7,4 procent. | Korttidssjukfrånvaron var 2,1 procent.
  Sjukfrånvaron var 7,4 procent. | Sjukfrånvaron för kvinnor var 8,2 procent.
  Sjukfrånvaron var 7,4 procent. | Förra året var sjukfrånvaron 6,9 procent.
  Sjukfrånvaron var 7,4 procent. | Målet är att sjukfrånvaron är 6,5 procent.
  Under året har 214 barn deltagit i simskolan. | Under våren deltog 121 barn i simskolan.
  Under året har 214 barn deltagit i simskolan. | Av barnen i simskolan var 102 flickor.
  Det kom in 41 ansökningar om bryggplats. | Nämnden avslog 36 ansökningar om bryggplats.
  Nämnden fick in 86 synpunkter. | Av dem gällde 31 synpunkter buller.
  Biblioteken lånade ut drygt 41 000 böcker. | Biblioteken lånade ut 41 732 böcker.
  Vi delade ut 3 400 matlådor per vecka. | Under året delades 3 900 matlådor ut till nya hushåll.
  Vi genomförde 18 hembesök i Norrby. | I Söderby genomfördes 16 hembesök.
  Alla chefer har gått kursen i arbetsrätt. | Två av tolv chefer har gått kursen i brandskydd.
  Alla chefer ska gå kursen i arbetsrätt. | Två av tolv chefer har gått kursen i arbetsrätt.
  Det nya äldreboendet invigdes den 4 maj. | Äldreboendet stängde restaurangen den 4 juni.
  Kursen i HLR hölls den 5 och 6 oktober. | Den 6 oktober hölls kursen i HLR.
  Nämnden antog planen den 14 februari. | Planen trädde i kraft den 1 mars.
  Kartläggningen av lokaler har genomförts. | Kartläggningen av buller har inte påbörjats.
  Kartläggningen av lokaler har genomförts. | Vissa delar av kartläggningen av lokaler har skjutits upp.
  Föreningsbidragen betalades ut i mars. | Lotteribidragen har ännu inte betalats ut.
  I sommarens läger deltog 112 tjejer och 98 killar. | På vinterns läger är det killarna som deltagit mest.
`);

describe('facts told twice', () => {
  it.each(APART)('cannot both hold: %s | %s', (first, second) => {
    expect(told(first, second)).toHaveLength(1);
  });
  it.each(APART)('in whichever order: %s | %s', (first, second) => {
    expect(told(second, first)).toHaveLength(1);
  });
  it.each(APART)('agree with themselves: %s', (first) => {
    expect(told(first, first)).toEqual([]);
  });
  it.each(TOGETHER)('may both hold: %s | %s', (first, second) => {
    expect(told(first, second)).toEqual([]);
  });

  it('are of two things in the analyses of two rows', () => {
    const row = (title: string, count: string) => ({ title, analysis: `Kursen i bemötande hade ${count} deltagare.` });
    const goals = [{ title: 'Mål', activities: [row('A', '34'), row('B', '38')] }];
    expect(told('Året har varit bra.', 'Allt är väl.', { goals })).toEqual([]);
  });
  it('are of two units where a board tells of "enheten" twice', () => {
    expect(told('Enheten har 46 lägenheter.', 'I enheten finns 48 lägenheter.', { level: 'board' })).toEqual([]);
  });
});

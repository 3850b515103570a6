import type { DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';

import { activity, goal, indicator, paragraphs, steeringDocument, table, text } from './sample-document.ts';

const PROSE =
  'Nämnden följer utvecklingen månad för månad. Andelen har minskat något sedan förra perioden, framför allt i gruppen ' +
  'unga vuxna, och bedömningen är att årsmålet nås om inget oväntat inträffar under hösten. Arbetet sker i nära ' +
  'samverkan med jobbtorg, vårdcentraler och föreningsliv, och följs upp vid varje avstämning.';

/** A tertial report with the number of tables asked for: a third of indicators, of activities and of amounts. */
export function longDocument(tables: number): SteeringDocument {
  const document = steeringDocument();
  let position = 0;
  const place = () => (position += 1);
  const add = (given: Partial<DocumentText>) =>
    document.texts.push(
      text(`t${position}`, place(), {
        paragraphs: paragraphs(PROSE, PROSE, PROSE, PROSE, PROSE, PROSE, PROSE, PROSE),
        ...given,
      }),
    );
  for (let count = 0; count < tables; count += 3) {
    const id = `g${count}`;
    document.goals.push(goal(id, place(), { title: `Alla i område ${count} har ett gott liv`, status: 'full' }));
    add({ goal: id, heading: 'Analys', isSection: true });
    for (let row = 0; row < 3; row += 1) {
      const name = `i${position}`;
      const cells = {
        outcome: `${row + 41},37 %`,
        men: '45 %',
        women: '50 %',
        previous: '44 %',
        forecast: '48 %',
        target: '50 %',
        councilTarget: row === 0 ? 'Tas fram av nämnd' : '50 %',
        period: 'Tertial 1 2031',
      };
      document.indicators.push(
        indicator(name, place(), {
          goal: id,
          owner: 'council',
          name: `Andel hushåll i grupp ${row} som bor kvar`,
          cells,
        }),
      );
      if (row === 0)
        add({
          goal: id,
          indicator: name,
          heading: 'Analys',
          isSection: true,
          paragraphs: paragraphs(PROSE, PROSE, PROSE),
        });
    }
    for (let row = 0; row < 2; row += 1)
      document.activities.push(
        activity(`a${position}`, place(), {
          goal: id,
          title: `Nämnden ska genomföra insats ${row} tillsammans med andra nämnder och föreningar`,
          start: '2031-01-01',
          end: '2031-12-31',
          deviation: row === 1,
        }),
      );
    document.tables.push(
      table(`b${position}`, place(), {
        goal: id,
        title: `Driftbudget för område ${count}`,
        unit: 'mnkr',
        columns: ['Verksamhet', 'Budget 2031', 'Prognos 2031', 'Avvikelse'],
        rows: [
          ['Förskola', '686,4', '682,9', '3,5'],
          ['Äldreomsorg', '609,6', '613,1', '-3,5'],
          ['Totalt', '1 296,0', '1 296,0', '0,0'],
        ],
      }),
    );
  }
  return document;
}

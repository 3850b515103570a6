import type { Plant } from '../plant.ts';
import type { Pair, Told } from './stages.ts';

import { heldOut, inChapter } from './stages.ts';

const told = (text: string, columns: string, clean: readonly string[], faulty: readonly string[]): Pair<Told> => {
  const table = (rows: readonly string[]) => ({ columns: columns.split('|'), rows: rows.map((one) => one.split('|')) });
  return [
    { text, table: table(clean) },
    { text, table: table(faulty) },
  ];
};

const CAP_COLUMNS = 'Resultatenhet (mnkr)|Bruttobudget|Ingående överskott|Årets resultat|Överföring till nästa år';

export const secondNewTables: readonly Plant[] = [
  heldOut('result-unit-cap', inChapter('Resultatenheter'), [
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Skolan|100,0|2,0|3,0|5,0'],
      ['Skolan|100,0|2,0|7,0|9,0'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Hemtjänst|40,0|1,0|1,5|2,5'],
      ['Hemtjänst|40,0|3,0|1,5|4,5'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Köket|20,0|0,0|1,0|1,0'],
      ['Köket|20,0|0,0|1,4|1,4'],
    ),
    told(
      'Resultatenheterna redovisas här.',
      'Enhet|Budget brutto|Ingående fond|Resultat|Utgående fond',
      ['Badet|10,0|0,4|0,2|0,6'],
      ['Badet|10,0|0,4|0,2|0,9'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Förskolan|60,0|-1,0|1,5|0,5'],
      ['Förskolan|60,0|-1,0|1,5|2,5'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Dagcentralen|30,0|1,0|-0,5|0,5'],
      ['Dagcentralen|30,0|1,0|-0,5|1,5'],
    ),
    told(
      'Resultatenheterna redovisas här.',
      'Enhet|Bruttobudget|Ingående resultat|Årets resultat|Utgående resultat',
      ['Lägret|8,0|0,2|0,3|0,5'],
      ['Lägret|8,0|0,2|0,9|1,1'],
    ),
    told(
      'Enheternas resultat framgår av tabellen.',
      CAP_COLUMNS,
      ['Stallet|12,0|0,5|0,5|1,0'],
      ['Stallet|12,0|0,9|0,5|1,4'],
    ),
  ]),
  heldOut('sign-in-table', inChapter('Ekonomi'), [
    told(
      'Tabellen visar året.',
      'Verksamhet|Budget|Prognos|Avvikelse',
      ['Park|12,5|12,0|0,5', 'Gata|30,5|31,0|-0,5', 'Bad|8,0|7,0|1,0'],
      ['Park|12,5|12,0|0,5', 'Gata|30,5|31,0|0,5', 'Bad|8,0|7,0|1,0'],
    ),
    told(
      'Tabellen visar året.',
      'Område|Budget|Utfall|Avvikelse',
      ['A|100|90|10', 'B|200|210|-10', 'C|50|45|5'],
      ['A|100|90|10', 'B|200|210|-10', 'C|50|45|-5'],
    ),
    told(
      'Tabellen visar året.',
      'Post|Budget|Bokslut|Differens',
      ['Hyra|60|66|-6', 'El|30|28|2', 'Vatten|10|8|2'],
      ['Hyra|60|66|6', 'El|30|28|2', 'Vatten|10|8|2'],
    ),
    told(
      'Tabellen visar året.',
      'Område|Budget|Prognos|Avvikelse',
      ['A|10,0|11,0|-1,0', 'B|20,0|19,5|0,5', 'C|5,0|4,0|1,0'],
      ['A|10,0|11,0|-1,0', 'B|20,0|19,5|-0,5', 'C|5,0|4,0|1,0'],
    ),
    told(
      'Tabellen visar året.',
      'Projekt|Budget|Prognos|Avvikelse',
      ['X|70|60|10', 'Y|80|90|-10', 'Z|40|35|5'],
      ['X|70|60|10', 'Y|80|90|10', 'Z|40|35|5'],
    ),
    told(
      'Tabellen visar året.',
      'Projekt|Budget|Prognos|Budgetavvikelse',
      ['X|7|6|1', 'Y|8|9|-1', 'Z|4|2|2'],
      ['X|7|6|1', 'Y|8|9|-1', 'Z|4|2|-2'],
    ),
    told(
      'Tabellen visar året.',
      'Konto|Årsbudget|Helårsprognos|Avvikelse',
      ['L|44|40|4', 'M|31|33|-2', 'N|12|10|2'],
      ['L|44|40|4', 'M|31|33|2', 'N|12|10|2'],
    ),
    told(
      'Tabellen visar året.',
      'Konto|Budget|Utfall|Avvikelse',
      ['L|4,4|4,0|0,4', 'M|3,1|3,3|−0,2', 'N|1,2|1,0|0,2'],
      ['L|4,4|4,0|0,4', 'M|3,1|3,3|0,2', 'N|1,2|1,0|0,2'],
    ),
  ]),
  heldOut('percent-used', inChapter('Ekonomi'), [
    told(
      'Förbrukningen visas här.',
      'Konto|Budget|Utfall|Förbrukat %',
      ['Lön|200|150|75', 'Hyra|80|60|75'],
      ['Lön|200|150|75', 'Hyra|80|60|65'],
    ),
    told(
      'Förbrukningen visas här.',
      'Konto|Budget|Utfall|Förbrukning i %',
      ['Lön|50,0|20,0|40,0', 'El|10,0|3,0|30,0'],
      ['Lön|50,0|20,0|44,0', 'El|10,0|3,0|30,0'],
    ),
    told(
      'Förbrukningen visas här.',
      'Konto|Årsbudget|Utfall|Andel av budget',
      ['Lön|400|100|25 %', 'El|20|6|30 %'],
      ['Lön|400|100|25 %', 'El|20|6|36 %'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Utfall jan–apr|% förbrukat',
      ['Personal|300|99|33,0', 'Lokaler|90|30|33,3'],
      ['Personal|300|99|39,0', 'Lokaler|90|30|33,3'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Utfall|Utfall i procent',
      ['Bidrag|60|45|75', 'Avgifter|20|11|55'],
      ['Bidrag|60|45|70', 'Avgifter|20|11|55'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Redovisat|Procent',
      ['Bidrag|60|30|50 %', 'Avgifter|20|8|40 %'],
      ['Bidrag|60|30|50 %', 'Avgifter|20|8|48 %'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Bokfört|Förbr. %',
      ['A|500|410|82', 'B|100|91|91'],
      ['A|500|410|28', 'B|100|91|91'],
    ),
    told(
      'Förbrukningen visas här.',
      'Slag|Budget|Utfall|Upparbetat %',
      ['A|16|12|75', 'B|40|10|25'],
      ['A|16|12|75', 'B|40|10|35'],
    ),
  ]),
];

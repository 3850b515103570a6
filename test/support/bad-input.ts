import { editions } from '#example/editions.ts';

import { docxOf, encryptedPdf, pdfOf, pdfOfManyPages, scannedPages } from './broken-files.ts';
import { Dice } from './generator/dice.ts';
import { randomLayout } from './generator/layout.ts';
import { printDocument } from './generator/print-document.ts';
import { boardReport } from './sample-text.ts';
import { zipFile } from './zip-file.ts';

/** What a person may come with that is no sound steering document, made by the test itself. */
export type BadInput = {
  /** What it is, in the words of docs/domain/bad-input.md. */
  readonly what: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** `refused`: nothing is read. `unfit`: the text may be looked at, but not kept. `read`: it may be kept as it is. */
  readonly becomes: 'refused' | 'unfit' | 'read';
  /** The codes of the faults that a person must be told; others may stand beside them. */
  readonly codes: readonly string[];
};

const text =
  (...parts: readonly string[]) =>
  (): Uint8Array =>
    Buffer.from(parts.join(''));

const LETTER = `Hej Birgitta!

Tack för ditt brev om gatubelysningen vid skolan. Vi har felanmält den och räknar med att den lyser igen på torsdag.

Med vänlig hälsning
Gatukontoret
`;

const MINUTES = `Protokoll från arbetsplatsträff 2025-03-04

Närvarande: sju medarbetare
§ 1 Mötet öppnas
§ 2 Schemat för våren gicks igenom. Två synpunkter lämnades.
§ 3 Mötet avslutas
`;

const RECIPE = `Kanelbullar, 40 stycken

5 dl mjölk
150 g smör
Blanda, låt jäsa i 45 minuter och grädda i 225 grader i 8 minuter.
`;

const BOMB_BYTES = 64 * 1024 * 1024;

const TWICE = `${boardReport}
Nämndmål:
Barnen äter gott
Analys
Maten lagas på plats.
Nämndmål:
Barnen i förskolan leker och lär
Analys
Samma mål en gång till.
`;

const NO_NUMBER = `${boardReport}
Indikator Periodens utfall Prognos helår Årsmål KF:s årsmål Period

Andel nöjda vårdnadshavare

abc % 80 % 85 % 85 % Tertial 1 2025
`;

/** Two reports of the example municipality, one after the other, as when a whole meeting's papers are scanned at once. */
function twoReports(): Uint8Array {
  const dice = new Dice(1);
  const reports = editions.filter(({ kind }) => kind === 'T1').slice(0, 2);
  return Buffer.from(
    reports.map(({ document, year }) => printDocument(document, randomLayout(dice, year), dice)).join('\n'),
  );
}

export const badInputs: readonly BadInput[] = [
  { what: 'An empty file', fileName: 'tom.txt', bytes: text(), becomes: 'refused', codes: ['file-empty'] },
  {
    what: 'Something else that is called PDF',
    fileName: 'bild.pdf',
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Buffer.alloc(64)]),
    becomes: 'refused',
    codes: ['file-not-a-document'],
  },
  {
    what: 'A PDF with a password',
    fileName: 'skyddad.pdf',
    bytes: encryptedPdf,
    becomes: 'refused',
    codes: ['pdf-encrypted'],
  },
  {
    what: 'A scanned PDF without text',
    fileName: 'inskannad.pdf',
    bytes: () => scannedPages([null, null]),
    becomes: 'refused',
    codes: ['pdf-scanned'],
  },
  {
    what: 'A PDF that was cut off',
    fileName: 'avbruten.pdf',
    bytes: async () => (await pdfOf(['Tertialrapport 1 2025'])).slice(0, -200),
    becomes: 'refused',
    codes: ['pdf-truncated'],
  },
  {
    what: 'A PDF of 5,000 pages',
    fileName: 'allt.pdf',
    bytes: () => pdfOfManyPages(5_000),
    becomes: 'refused',
    codes: ['too-many-pages'],
  },
  {
    what: 'A Word file that swells when unpacked',
    fileName: 'bomb.docx',
    bytes: () =>
      zipFile([
        { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
        { name: 'word/document.xml', content: new Uint8Array(BOMB_BYTES) },
      ]),
    becomes: 'refused',
    codes: ['zip-bomb'],
  },
  {
    what: 'A Word file without headings',
    fileName: 'utan-rubriker.docx',
    bytes: () => docxOf(...boardReport.split('\n').filter((line) => line !== '')),
    becomes: 'read',
    codes: [],
  },
  {
    what: 'A text in Latin-1',
    fileName: 'latin1.txt',
    bytes: () => Buffer.from(boardReport, 'latin1'),
    becomes: 'read',
    codes: [],
  },
  { what: 'A letter', fileName: 'brev.txt', bytes: text(LETTER), becomes: 'unfit', codes: ['nothing-recognised'] },
  {
    what: 'The minutes of a meeting',
    fileName: 'protokoll.txt',
    bytes: text(MINUTES),
    becomes: 'unfit',
    codes: ['nothing-recognised'],
  },
  {
    what: 'A recipe, as Word',
    fileName: 'recept.docx',
    bytes: () => docxOf(...RECIPE.split('\n')),
    becomes: 'unfit',
    codes: ['nothing-recognised'],
  },
  {
    what: 'Two documents in one file',
    fileName: 'flera.txt',
    bytes: twoReports,
    becomes: 'read',
    codes: ['several-documents'],
  },
  {
    what: 'A name of 2,000 letters',
    fileName: 'langt-namn.txt',
    bytes: text(boardReport, `${'Utbilda alla '.repeat(160)}2025-01-01 2025-12-31\n`),
    becomes: 'read',
    codes: ['name-too-long'],
  },
  {
    what: 'The date 2026-02-30',
    fileName: 'datum.txt',
    bytes: text(boardReport, 'Rusta upp gården 2026-02-30 2026-12-31\n'),
    becomes: 'read',
    codes: ['impossible-date'],
  },
  {
    what: 'The same goal twice',
    fileName: 'dubbelt.txt',
    bytes: text(TWICE),
    becomes: 'read',
    codes: ['duplicate-goal'],
  },
  {
    what: 'A value “abc %”',
    fileName: 'varde.txt',
    bytes: text(NO_NUMBER),
    becomes: 'read',
    codes: ['not-a-value'],
  },
];

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import type { ImportResult } from '#domain/importing/import-result.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import type { RuleSetting } from '#domain/review/review-settings.ts';

import type { Command, Io } from './command.ts';

/** The commands that work on a file alone, without server or database. Each loads its part of the house when called. */
export const fileCommands: readonly Command[] = [
  {
    name: 'import',
    usage: 'FIL [--json]',
    summary:
      'Läser ett styrdokument (text, PDF, Word, eller JSON från export) och visar dess struktur. Status 1 om det inte är ett.',
    run: (words, io) => onFile(words, { json: { type: 'boolean', default: false } }, io, runImport),
  },
  {
    name: 'review',
    usage: 'FIL [--json | --sarif] [--html UT.html] [--pdf UT.pdf] [--settings REGLER.json]',
    summary:
      'Läser ett styrdokument och visar vad som inte går ihop, även som en kopia med anmärkningar; med kommunens regelinställningar där de anges. Status 1 om det finns fel.',
    run: (words, io) =>
      onFile(
        words,
        {
          json: { type: 'boolean', default: false },
          sarif: { type: 'boolean', default: false },
          html: { type: 'string' },
          pdf: { type: 'string' },
          settings: { type: 'string' },
        },
        io,
        runReview,
      ),
  },
  {
    name: 'verify',
    usage: 'FIL [--manifest MANIFEST] [--keys NYCKLAR]',
    summary:
      'Kontrollerar att en fil är den som kommunen förseglade; manifestet söks annars bredvid filen. Status 1 om den inte är det.',
    run: (words, io) =>
      onFile(words, { manifest: { type: 'string' }, keys: { type: 'string' } }, io, async (file, to) =>
        (await import('./verify.ts')).runVerify(file, to),
      ),
  },
  {
    name: 'verify-export',
    usage: 'FIL',
    summary: 'Kontrollerar att ett uttag från revisionen är helt: att ingenting är ändrat, borttaget eller tillagt.',
    run: (words, io) => onFile(words, {}, io, async (file) => (await import('./verify-export.ts')).runVerify(file, io)),
  },
  {
    name: 'export',
    usage: 'FIL --to pdf|docx|html|json|json-full|xlsx [--out SÖKVÄG]',
    summary: 'Skriver om ett dokument till tillgänglig PDF, Word, webbsida, tabeller eller JSON.',
    run: async (words, io) => (await import('./export.ts')).runExportCommand(words, io),
  },
];

type Options = Record<string, { type: 'boolean'; default: boolean } | { type: 'string' }>;
export type GivenFile = {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
};

/** Reads the one file a command names, or says in Swedish why it cannot. */
async function onFile(
  words: readonly string[],
  options: Options,
  io: Io,
  run: (file: GivenFile, io: Io) => Promise<number>,
): Promise<number> {
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true });
  } catch {
    io.err(`Anropet förstods inte: ${words.join(' ')}. Lägg till --help för att se hur det ska skrivas.\n`);
    return 2;
  }
  const [path, ...more] = parsed.positionals;
  if (path === undefined || more.length > 0) {
    io.err('Ange en fil. Lägg till --help för att se hur det ska skrivas.\n');
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    io.err(`Filen "${path}" kunde inte öppnas. Kontrollera sökvägen och att du får läsa den.\n`);
    return 2;
  }
  return run({ path, name: basename(path), bytes, values: parsed.values }, io);
}

/** Faults as lines for a person: what, where, what to do. */
export function printFaults(faults: readonly Fault[], io: Io): void {
  for (const fault of faults) {
    const places = [
      fault.page === null ? null : `sida ${fault.page}`,
      fault.line === null ? null : `rad ${fault.line}`,
      fault.field,
    ].filter((place) => place !== null);
    const where = places.length > 0 ? ` (${places.join(', ')})` : '';
    io.err(`${fault.severity === 'error' ? 'Fel' : 'Obs'}: ${fault.message}${where}\n`);
    if (fault.remedy !== null) io.err(`  → ${fault.remedy}\n`);
  }
}

async function runImport({ bytes, name, values }: GivenFile, io: Io): Promise<number> {
  const { importFile, importToJson } = await import('./import.ts');
  const imported = await importFile(bytes, name);
  if (!imported.ok) {
    printFaults(imported.error, io);
    return 1;
  }
  printFaults(imported.value.faults, io);
  io.out(values['json'] === true ? importToJson(name, imported.value) : importToText(imported.value));
  return imported.value.faults.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function importToText({ document, lines, pages }: ImportResult): string {
  const doubts = document.indicators.reduce((sum, indicator) => sum + indicator.doubts.length, 0);
  const rows = [
    [
      'Dokument',
      [document.kind, document.year, document.organisation].filter((part) => part !== null).join(' ') || 'okänt',
    ],
    ['Omfång', `${pages === null ? '' : `${pages} sidor, `}${lines} rader`],
    ['Mål', document.goals.length],
    ['Indikatorer', `${document.indicators.length} (${doubts} osäkra uppgifter)`],
    ['Aktiviteter', document.activities.length],
    ['Övriga tabeller', document.tables.length],
    [
      'Texter',
      `${document.texts.length} (${document.texts.filter((text) => !text.understood).length} utan känd plats)`,
    ],
  ];
  return rows.map(([label, value]) => `${String(label).padEnd(16)} ${String(value)}\n`).join('');
}

/** The municipality's settings of the rules; null, said in Swedish, where the file does not hold any. */
async function settingsIn(path: string, io: Io): Promise<readonly RuleSetting[] | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    io.err(`Filen "${path}" kunde inte öppnas. Kontrollera sökvägen och att du får läsa den.\n`);
    return null;
  }
  const { readRuleSettings } = await import('#domain/review/rule-settings-file.ts');
  const { settings, faults } = readRuleSettings(text);
  printFaults(faults, io);
  return faults.length === 0 ? settings : null;
}

async function runReview({ bytes, name, path, values }: GivenFile, io: Io): Promise<number> {
  const { ownTime, reviewExitStatus, reviewFile, writeAnnotated, reviewToJson, reviewToSarif, reviewToText } =
    await import('./review.ts');
  const settings = typeof values['settings'] === 'string' ? await settingsIn(values['settings'], io) : [];
  if (settings === null) return 2;
  const reviewed = await reviewFile(name, bytes, ownTime, settings);
  if (!reviewed.ok) {
    printFaults(reviewed.error, io);
    return 2;
  }
  printFaults(reviewed.value.faults, io);
  for (const format of ['html', 'pdf'] as const) {
    const target = values[format];
    if (typeof target === 'string' && !(await writeAnnotated(reviewed.value, { format, target, given: path }, io)))
      return 2;
  }
  if (values['sarif'] === true) io.out(reviewToSarif(reviewed.value, path, bytes));
  else io.out(values['json'] === true ? reviewToJson(reviewed.value) : reviewToText(reviewed.value));
  return reviewExitStatus(reviewed.value);
}

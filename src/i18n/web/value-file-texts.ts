import { texts } from './texts.ts';

export const valueFileTexts = texts(
  {
    title: 'Läs in värden från fil',
    help: 'CSV eller Excel (.xlsx) med en rad per indikator. Rubriker som förstås: Indikator, Mål, Periodens utfall, Utfall män/pojkar, Utfall kvinnor/flickor, Prognos helår, Årsmål, Täljare, Nämnare, Källa, Mätt den. Inget sparas förrän du har sett vad som ändras.',
    choose: 'Välj fil',
    template: 'Hämta en mall med era indikatorer',
    templateName: (title: string) => `Värden, ${title}.csv`,
    reading: 'Läser filen…',
    preview: (file: string) => `Det här läses in från ${file}`,
    counts: (changes: number, same: number) =>
      `${changes === 1 ? '1 värde ändras' : `${changes} värden ändras`}, ${same} står redan så.`,
    unread: (headings: string) => `Kolumner som inte läses: ${headings}.`,
    faults: (count: number) => (count === 1 ? 'Ett fel i filen' : `${count} fel i filen`),
    faultsHelp: 'Inget läses in så länge filen har fel. Rätta den och välj den igen.',
    where: (line: number | null, field: string | null) =>
      [line === null ? null : `Rad ${line}`, field === null ? null : `kolumnen ${field}`]
        .filter((part) => part !== null)
        .join(', '),
    line: 'Rad',
    indicator: 'Indikator',
    cell: 'Kolumn',
    before: 'Nu',
    after: 'Blir',
    share: (numerator: string, denominator: string) => `${numerator} av ${denominator}`,
    enter: (count: number) => (count === 1 ? 'Läs in 1 värde' : `Läs in ${count} värden`),
    entered: (count: number) => (count === 1 ? '1 värde är inläst.' : `${count} värden är inlästa.`),
    cancel: 'Avbryt',
  },
  {
    title: 'Read values from a file',
    help: 'CSV or Excel (.xlsx) with one line per indicator. Headings that are understood: Indikator, Mål, Periodens utfall, Utfall män/pojkar, Utfall kvinnor/flickor, Prognos helår, Årsmål, Täljare, Nämnare, Källa, Mätt den. Nothing is saved until you have seen what changes.',
    choose: 'Choose a file',
    template: 'Fetch a template with your indicators',
    templateName: (title) => `Values, ${title}.csv`,
    reading: 'Reading the file…',
    preview: (file) => `This is read from ${file}`,
    counts: (changes, same) =>
      `${changes === 1 ? '1 value changes' : `${changes} values change`}, ${same} stand already.`,
    unread: (headings) => `Columns that are not read: ${headings}.`,
    faults: (count) => (count === 1 ? 'One error in the file' : `${count} errors in the file`),
    faultsHelp: 'Nothing is read as long as the file has errors. Correct it and choose it again.',
    where: (line, field) =>
      [line === null ? null : `Line ${line}`, field === null ? null : `column ${field}`]
        .filter((part) => part !== null)
        .join(', '),
    line: 'Line',
    indicator: 'Indicator',
    cell: 'Column',
    before: 'Now',
    after: 'Becomes',
    share: (numerator, denominator) => `${numerator} of ${denominator}`,
    enter: (count) => (count === 1 ? 'Read 1 value' : `Read ${count} values`),
    entered: (count) => (count === 1 ? '1 value has been read.' : `${count} values have been read.`),
    cancel: 'Cancel',
  },
);

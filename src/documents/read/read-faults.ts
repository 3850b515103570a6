import type { Fault } from '#domain/kernel/fault.ts';

/** Why a file could not be read, said to the person who gave it. Codes are stable. */
function fault(code: string, message: string, remedy: string, page: number | null = null): Fault {
  return { code, severity: 'error', message, remedy, line: null, page, field: null };
}

export const brokenPdf = (name: string): Fault =>
  fault(
    'pdf-broken',
    `Filen ”${name}” ser ut som en PDF men går inte att tolka; den är troligen skadad.`,
    'Hämta eller spara om filen från källan och försök igen. Öppna den gärna först i en PDF-läsare för att se att den är hel.',
  );

export const encryptedPdf = (name: string): Fault =>
  fault(
    'pdf-encrypted',
    `Filen ”${name}” är skyddad med lösenord och kan inte läsas.`,
    'Spara en kopia utan lösenord (till exempel genom att skriva ut till PDF) och läs in kopian.',
  );

export const brokenDocx = (name: string): Fault =>
  fault(
    'docx-broken',
    `Filen ”${name}” ser ut som ett Word-dokument men går inte att packa upp eller tolka; den är troligen skadad.`,
    'Öppna den i Word, spara den på nytt som .docx och försök igen.',
  );

export const emptyDocx = (name: string): Fault =>
  fault(
    'docx-without-text',
    `Word-dokumentet ”${name}” innehåller ingen text.`,
    'Kontrollera att det är rätt fil. Om innehållet är bilder av text behöver texten finnas som text.',
  );

/** A picture that does not come along: the line before it, and its description where the file has one. */
export type LostPicture = { readonly line: number; readonly description: string | null };

const MOST_PICTURES_NAMED = 20;

/** Says which pictures of a document are not kept, and where they stood; many of them are counted together. */
export function lostPictures(pictures: readonly LostPicture[]): Fault[] {
  const told = (message: string, line: number): Fault => ({
    ...fault('picture-not-kept', message, 'Originalfilen sparas med bilden. I ett utkast kan den sättas in på nytt.'),
    severity: 'warning',
    line,
  });
  const named = pictures.slice(0, MOST_PICTURES_NAMED).map(({ line, description }) => {
    const which = description === null ? 'En bild utan beskrivning' : `Bilden ”${shortened(description)}”`;
    return told(`${which} följer inte med.`, line);
  });
  const more = pictures.slice(MOST_PICTURES_NAMED);
  return more[0] === undefined
    ? named
    : [...named, told(`Ytterligare ${more.length} bilder följer inte med.`, more[0].line)];
}

const shortened = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119).toWellFormed()}…`);

export const zipBomb = (name: string): Fault =>
  fault(
    'zip-bomb',
    `Filen ”${name}” är packad så att den sväller till orimlig storlek när den packas upp, och läses därför inte.`,
    'Öppna den i det program den kommer från och spara den på nytt. Misstänk skadlig kod om du inte känner avsändaren.',
  );

/** 12 345 678 bytes are "12 MB" to a reader. */
const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / (1024 * 1024)))} MB`;

export const emptyFile = (name: string): Fault =>
  fault('file-empty', `Filen ”${name}” är tom.`, 'Kontrollera att rätt fil valdes och att den är färdigsparad.');

export const fileTooLarge = (name: string, bytes: number, most: number): Fault =>
  fault(
    'file-too-large',
    `Filen ”${name}” är ${megabytes(bytes)}; den här sortens fil får vara högst ${megabytes(most)}.`,
    'Spara dokumentet utan bilder eller med mindre bilder, eller läs in det i delar.',
  );

export const notADocument = (name: string, what: string, advice: string): Fault =>
  fault('file-not-a-document', `Filen ”${name}” är ${what} och kan inte läsas in som dokument.`, advice);

export const truncatedPdf = (name: string): Fault =>
  fault(
    'pdf-truncated',
    `Filen ”${name}” är en PDF som saknar sitt slut; den har troligen avbrutits när den hämtades eller sparades.`,
    'Hämta eller spara filen på nytt och försök igen.',
  );

export const tooManyPages = (name: string, pages: number, most: number): Fault =>
  fault(
    'too-many-pages',
    `Filen ”${name}” har ${pages} sidor; högst ${most} sidor läses in åt gången.`,
    'Dela upp filen i de dokument den består av och läs in dem ett i taget.',
  );

/** "1, 3–5 och 9". */
function pageList(pages: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === page - 1) last.to = page;
    else runs.push({ from: page, to: page });
  }
  const parts = runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} och ${parts.at(-1) ?? ''}`;
}

export const scannedPdf = (name: string, pages: readonly number[], of: number): Fault =>
  fault(
    'pdf-scanned',
    pages.length === of
      ? `Filen ”${name}” innehåller bara bilder av text: inget textlager finns på någon av de ${of} sidorna.`
      : `Filen ”${name}” saknar textlager på sidan ${pageList(pages)} av ${of}; de sidorna är bilder och deras text går inte att läsa.`,
    'Hämta dokumentet som PDF eller Word från det program det skrevs i, eller kör texttolkning (OCR) på filen först.',
    pages[0] ?? null,
  );

export const pdfWithoutText = (name: string): Fault =>
  fault(
    'pdf-without-text',
    `Filen ”${name}” innehåller ingen text: sidorna är tomma, eller så är deras innehåll skadat.`,
    'Öppna filen i en PDF-läsare för att se att den är hel, och hämta annars dokumentet på nytt.',
  );

export const unreadableLetters = (name: string): Fault =>
  fault(
    'pdf-unreadable-letters',
    `Texten i ”${name}” går att se men inte att läsa ut: filens typsnitt säger inte vilka bokstäver tecknen är.`,
    'Hämta dokumentet som PDF eller Word från det program det skrevs i, eller kör texttolkning (OCR) på filen först.',
  );

export const brokenPage = (name: string, page: number): Fault =>
  fault(
    'pdf-broken-page',
    `Sidan ${page} i ”${name}” är skadad och går inte att läsa.`,
    'Hämta eller spara om filen från källan och försök igen.',
    page,
  );

export const readerOutOfTime = (name: string, milliseconds: number): Fault =>
  fault(
    'read-out-of-time',
    `Läsningen av ”${name}” avbröts efter ${Math.max(1, Math.round(milliseconds / 1000))} sekunder; filen är för stor eller byggd på ett sätt som inte går att läsa.`,
    'Spara om filen från det program den kommer från, eller dela upp den, och försök igen.',
  );

export const readerOutOfMemory = (name: string): Fault =>
  fault(
    'read-out-of-memory',
    `Läsningen av ”${name}” avbröts för att filen kräver mer minne än vad en läsning får ta.`,
    'Spara om filen från det program den kommer från, eller dela upp den, och försök igen.',
  );

export const readerFailed = (name: string): Fault =>
  fault(
    'read-failed',
    `Filen ”${name}” gick inte att läsa; den är troligen skadad.`,
    'Spara om filen från det program den kommer från och försök igen. Hör av dig till den som sköter systemet om felet kvarstår.',
  );

export const readCancelled = (name: string): Fault =>
  fault('read-cancelled', `Läsningen av ”${name}” avbröts.`, 'Läs in filen på nytt när du vill.');

export const notUnderstood = (name: string): Fault =>
  fault(
    'import-failed',
    `”${name}” gick inte att förstå.`,
    'Spara dokumentet på nytt som PDF eller text och försök igen.',
  );

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

export const zipBomb = (name: string): Fault =>
  fault(
    'zip-bomb',
    `Filen ”${name}” är packad så att den sväller till orimlig storlek när den packas upp, och läses därför inte.`,
    'Öppna den i det program den kommer från och spara den på nytt. Misstänk skadlig kod om du inte känner avsändaren.',
  );

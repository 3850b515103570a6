/** What a file is by its own bytes; its name is not asked, because names lie and mail programs change them. */
export type FileKind =
  | { readonly kind: 'pdf' | 'docx' | 'text' | 'json' | 'empty' }
  /** Known and not read; `what` is its name in Swedish with article, `advice` what to do instead. */
  | { readonly kind: 'other'; readonly what: string; readonly advice: string };

const AS_DOCUMENT = 'Välj själva dokumentet som PDF, Word (.docx) eller text.';
const AS_TEXT_LAYER =
  'Texten behöver finnas som text: hämta dokumentet som PDF eller Word från det program det skrevs i.';
const SAVE_AGAIN = 'Öppna filen i det program den kommer från och spara den som PDF eller Word (.docx).';

type Signature = {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly what: string;
  readonly advice: string;
};

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'en bild (PNG)', advice: AS_TEXT_LAYER },
  { bytes: [0xff, 0xd8, 0xff], what: 'en bild (JPEG)', advice: AS_TEXT_LAYER },
  { bytes: ascii('GIF8'), what: 'en bild (GIF)', advice: AS_TEXT_LAYER },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'en bild (TIFF)', advice: AS_TEXT_LAYER },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'en bild (TIFF)', advice: AS_TEXT_LAYER },
  { bytes: ascii('WEBP'), at: 8, what: 'en bild (WebP)', advice: AS_TEXT_LAYER },
  { bytes: ascii('ftyp'), at: 4, what: 'en bild eller film', advice: AS_TEXT_LAYER },
  { bytes: [0x4d, 0x5a], what: 'ett program (Windows)', advice: AS_DOCUMENT },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'ett program (Linux)', advice: AS_DOCUMENT },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], what: 'ett program (Mac)', advice: AS_DOCUMENT },
  { bytes: [0x1f, 0x8b], what: 'ett packat arkiv (gzip)', advice: AS_DOCUMENT },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'ett packat arkiv (7z)', advice: AS_DOCUMENT },
  { bytes: ascii('Rar!'), what: 'ett packat arkiv (RAR)', advice: AS_DOCUMENT },
  { bytes: ascii('{\\rtf'), what: 'ett dokument i det äldre formatet RTF', advice: SAVE_AGAIN },
  { bytes: ascii('%!PS'), what: 'en utskriftsfil (PostScript)', advice: SAVE_AGAIN },
  { bytes: ascii('SQLite format 3'), what: 'en databas', advice: AS_DOCUMENT },
];

/** PDF's own reader accepts so many bytes before the mark; mail gateways put some there. */
const PDF_MARK_WITHIN = 1024;

/** A zip's directory stands last; names of its parts are read from there without unpacking anything. */
const ZIP_TAIL = 256 * 1024;

export function findKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'empty' };
  const head = latin1(bytes.subarray(0, PDF_MARK_WITHIN));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return zipKind(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldOfficeKind(bytes);
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes, signature.at));
  if (known !== undefined) return { kind: 'other', what: known.what, advice: known.advice };
  if (/^\s*<(?:!doctype html|html)\b/iu.test(head)) {
    return {
      kind: 'other',
      what: 'en webbsida',
      advice: 'Skriv ut sidan till PDF i webbläsaren och läs in den filen.',
    };
  }
  if (/^(?:\u00EF\u00BB\u00BF)?\s*<\?xml\b/u.test(head))
    return { kind: 'other', what: 'en XML-fil', advice: SAVE_AGAIN };
  if (/^(?:\u00EF\u00BB\u00BF)?\s*\{/u.test(head)) return { kind: 'json' };
  if (isText(bytes)) return hasWords(bytes) ? { kind: 'text' } : { kind: 'empty' };
  return { kind: 'other', what: 'en fil av okänt slag', advice: AS_DOCUMENT };
}

function zipKind(bytes: Uint8Array): FileKind {
  const names = latin1(bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL))) + latin1(bytes.subarray(0, 4096));
  if (names.includes('word/document.xml')) return { kind: 'docx' };
  if (names.includes('xl/workbook')) {
    const advice =
      'Läs in siffror från kalkylblad där ekonomi och mätvärden läses in; här behövs ett dokument som PDF, Word eller text.';
    return { kind: 'other', what: 'ett kalkylblad (Excel)', advice };
  }
  if (names.includes('ppt/presentation'))
    return { kind: 'other', what: 'en presentation (PowerPoint)', advice: SAVE_AGAIN };
  if (names.includes('opendocument')) return { kind: 'other', what: 'ett OpenDocument-dokument', advice: SAVE_AGAIN };
  // A Word file that was cut off has lost its directory but still begins with its parts.
  if (names.includes('[Content_Types].xml') || names.includes('_rels/.rels')) return { kind: 'docx' };
  return { kind: 'other', what: 'ett packat arkiv (zip)', advice: `Packa upp det först. ${AS_DOCUMENT}` };
}

/** The container that Word, Excel and PowerPoint used until 2007, and still use around encrypted files. */
function oldOfficeKind(bytes: Uint8Array): FileKind {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes('EncryptedPackage')) {
    return {
      kind: 'other',
      what: 'ett lösenordsskyddat Office-dokument',
      advice: 'Spara en kopia utan lösenord och läs in den.',
    };
  }
  if (names.includes('Workbook')) return { kind: 'other', what: 'ett äldre kalkylblad (.xls)', advice: SAVE_AGAIN };
  return { kind: 'other', what: 'ett dokument i Words äldre format (.doc)', advice: SAVE_AGAIN };
}

/** Text has hardly any control letters, whichever of the usual encodings it is in. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  let zeroes = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeroes += 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  // UTF-16: every other byte of Swedish text is zero.
  const wide = zeroes > sample.length * 0.3 && zeroes < sample.length * 0.6;
  return controls <= 2 + sample.length * 0.01 && (wide || zeroes === 0);
}

function hasWords(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte !== 0xff && byte !== 0xfe,
  );
}

function startsWith(bytes: Uint8Array, wanted: readonly number[], at = 0): boolean {
  return wanted.every((byte, offset) => bytes[at + offset] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

import { Parser } from 'saxen';

export type XmlHandlers = {
  /** `attribute` gives a value by its name with prefix, as mapped in `PREFIXES`. */
  readonly open: (name: string, attribute: (name: string) => string | null) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Word writes two sets of names, transitional and strict; both are read under the same prefixes. */
const PREFIXES = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
} as const;

/**
 * Walks an XML part from start to end. Entities beyond the five of XML are left as they stand and document type
 * declarations are passed over, so that no part can blow itself up.
 * Gives false where the part is not well-formed; what stood before the fault has been told.
 */
export function walkXml(xml: string, handlers: XmlHandlers): boolean {
  const parser = new Parser();
  let wellFormed = true;
  parser.ns(PREFIXES);
  parser.on('openTag', (name, attributes, decode) => {
    let read: Readonly<Record<string, string>> | null = null;
    handlers.open(name, (wanted) => {
      read ??= attributes();
      const value = read[wanted];
      return value === undefined ? null : decode(value);
    });
  });
  parser.on('closeTag', (name) => handlers.close(name));
  parser.on('text', (text, decode) => handlers.text(decode(text)));
  parser.on('cdata', (text) => handlers.text(text));
  parser.on('warn', () => {});
  parser.on('error', () => {
    wellFormed = false;
  });
  parser.parse(xml);
  return wellFormed;
}

/** The text of an XML part: UTF-8, or UTF-16 where a byte order mark says so. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

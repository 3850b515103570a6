import type { DocumentText, Paragraph, SteeringDocument, TextImage } from './steering-document.ts';

/** What an image says to those who cannot see it: its alternative text, "" where it is decoration, null where it is missing. */
export const alternativeOf = ({ alt, decorative }: TextImage): string | null =>
  decorative ? '' : alt.trim() === '' ? null : alt.trim();

const lacksWords = ({ image }: Paragraph): boolean => image !== undefined && alternativeOf(image) === null;

/** Texts with images that nobody has described, and how many. */
export const textsWithBareImages = (texts: readonly DocumentText[]): { text: DocumentText; count: number }[] =>
  texts.map((text) => ({ text, count: text.paragraphs.filter(lacksWords).length })).filter(({ count }) => count > 0);

/** One plain Swedish sentence about them. */
export const bareImages = (count: number, heading: string | null): string =>
  `${count === 1 ? 'En bild' : `${count} bilder`} i ${heading ?? 'en text'} saknar beskrivning för den som inte ser bilden.`;

/** The files of all images of a document, each once. */
export const imageFilesOf = ({ texts }: Pick<SteeringDocument, 'texts'>): string[] => [
  ...new Set(
    texts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ image }) => (image === undefined ? [] : [image.file]))),
  ),
];

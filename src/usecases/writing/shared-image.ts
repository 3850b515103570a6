import * as Y from 'yjs';

import { TextImage } from '#domain/steering/steering-document.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';
import { MAX_IMAGE_ALT } from '#limits';

/* Images in a shared text: textImage, with everything that is said of it as attributes. */

// The library's types know texts alone as attributes; the editor keeps numbers and booleans too.
type Attributes = TextImage & { readonly caption: string };

export function imageElement(image: TextImage, caption: string): Y.XmlElement {
  const element = new Y.XmlElement('textImage');
  const open = element as unknown as Y.XmlElement<Record<string, Attributes[keyof Attributes]>>;
  for (const [name, value] of Object.entries({ ...image, caption })) open.setAttribute(name, value);
  return element;
}

/** Nothing where somebody has sent what is no image of ours. */
export function readImageElement(element: Y.XmlElement): Paragraph[] {
  const attributes = element.getAttributes() as Readonly<Record<string, unknown>>;
  const image = TextImage.safeParse({ ...attributes, decorative: attributes['decorative'] === true }).data;
  if (image === undefined) return [];
  const text = typeof attributes['caption'] === 'string' ? inOneLine(attributes['caption']) : '';
  return [{ kind: 'image', text, line: null, image: { ...image, alt: inOneLine(image.alt).slice(0, MAX_IMAGE_ALT) } }];
}

/** Whoever corrects a text has each image on a line of its own. */
const inOneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

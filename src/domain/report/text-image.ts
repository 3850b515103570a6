import { alternativeOf } from '#domain/steering/text-images.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';

import { printable, printableOrNull } from './printable.ts';
import type { ReportWords } from './report-words.ts';
import type { ReportBlock } from './report.ts';

/** An image in a text; its words alone where its file is not at hand. */
export function textImage(
  { image, text }: Paragraph,
  files: ReadonlyMap<string, Uint8Array>,
  words: ReportWords,
): readonly ReportBlock[] {
  if (image === undefined) return [];
  const alt = printable(alternativeOf(image) ?? words.undescribedImage);
  const caption = printableOrNull(text);
  const data = files.get(image.file);
  if (data === undefined) {
    const said = [alt === '' ? null : `${words.image}: ${alt}`, caption].filter((part) => part !== null).join('. ');
    return said === '' ? [] : [{ kind: 'paragraph', text: said }];
  }
  const { file, type, width, height } = image;
  return [{ kind: 'image', file, type, width, height, alt, caption, data }];
}

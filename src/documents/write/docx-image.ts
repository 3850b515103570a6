import type { ReportImage } from '#domain/report/report.ts';
import { ImageRun, Paragraph } from 'docx';

/** Width of the text on an A4 page with the document's margins, and the height that fits with a caption, in pixels at 96 to the inch. */
const TEXT_WIDTH = 614;
const MAX_HEIGHT = 740;

/** A picture with its words for those who cannot see it, or told to be decoration, and its caption below. */
export function wordImage({ type, width, height, alt, caption, data }: ReportImage): Paragraph[] {
  const scale = Math.min(1, TEXT_WIDTH / width, MAX_HEIGHT / height);
  const picture = new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data: Buffer.from(data),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    ...(alt === '' ? { decorative: true } : { altText: { name: 'bild', title: '', description: alt } }),
  });
  const said = caption === null ? [] : [new Paragraph({ style: 'Caption', text: caption })];
  return [new Paragraph({ children: [picture], keepNext: caption !== null }), ...said];
}

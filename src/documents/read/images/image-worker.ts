import { parentPort, workerData } from 'node:worker_threads';

import type { Fault } from '#domain/kernel/fault.ts';
import { Resvg } from '@resvg/resvg-js';
import { MAX_IMAGE_PIXELS, UPRIGHT_IMAGE_WIDTH } from '#limits';

import { brokenImage, imageTooManyPixels, wrongImageKind } from './image-faults.ts';
import { isJpeg, isPng, takeJpegApart, takePngApart } from './image-parts.ts';
import type { ImageParts } from './image-parts.ts';

export type ReadImage = Pick<ImageParts, 'type' | 'width' | 'height' | 'bytes' | 'isStripped'>;
export type ImageMessage = { readonly image: ReadImage } | { readonly fault: Fault };

const port = parentPort;
if (port === null) throw new Error('Runs as a worker only.');
const { name, bytes } = workerData as { readonly name: string; readonly bytes: Uint8Array };

/** How a picture that the camera held otherwise is laid right, by orientation: an SVG matrix over its width and height. */
const TURNS: Readonly<Record<number, (w: number, h: number) => string>> = {
  2: (w) => `-1 0 0 1 ${w} 0`,
  3: (w, h) => `-1 0 0 -1 ${w} ${h}`,
  4: (_w, h) => `1 0 0 -1 0 ${h}`,
  5: () => '0 1 1 0 0 0',
  6: (_w, h) => `0 1 -1 0 ${h} 0`,
  7: (w, h) => `0 -1 -1 0 ${h} ${w}`,
  8: (w) => `0 -1 1 0 0 ${w}`,
};

/** The picture drawn by a real decoder, as wide as asked for. */
function draw({ type, width, height, bytes: own, orientation }: ImageParts, wanted: number) {
  const isOnSide = orientation >= 5;
  const [w, h] = isOnSide ? [height, width] : [width, height];
  const turn = TURNS[orientation]?.(width, height);
  const picture = `<image href="data:${type};base64,${Buffer.from(own).toString('base64')}" width="${width}" height="${height}" preserveAspectRatio="none"/>`;
  const drawn = turn === undefined ? picture : `<g transform="matrix(${turn})">${picture}</g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${drawn}</svg>`;
  return new Resvg(svg, { fitTo: { mode: 'width', value: Math.max(1, Math.min(wanted, w)) } }).render();
}

const SAMPLE_WIDTH = 32;

function read(): ImageMessage {
  const apart = isPng(bytes) ? takePngApart : isJpeg(bytes) ? takeJpegApart : null;
  if (apart === null) return { fault: wrongImageKind(name, bytes) };
  const parts = apart(bytes);
  if (parts === null) return { fault: brokenImage(name) };
  if (parts.width * parts.height > MAX_IMAGE_PIXELS) return { fault: imageTooManyPixels(name, parts) };
  // What cannot be decoded is left out of the drawing, which then is empty.
  if (draw(parts, SAMPLE_WIDTH).pixels.every((value) => value === 0)) return { fault: brokenImage(name) };
  if (parts.orientation === 1) return { image: parts };
  // The note of how it was held goes with the other notes, so the picture itself is turned.
  const upright = draw(parts, UPRIGHT_IMAGE_WIDTH);
  const { width, height } = upright;
  return { image: { type: 'image/png', width, height, bytes: new Uint8Array(upright.asPng()), isStripped: true } };
}

port.postMessage(read(), []);

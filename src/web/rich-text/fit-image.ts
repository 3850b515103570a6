/** No print and no screen shows more over the width of a page. */
const MAX_SIDE = 2_400;
const SMALL_BYTES = 500_000;
const QUALITY = 0.9;
const TAKEN = new Set(['image/png', 'image/jpeg']);

/**
 * A photograph is made as large as a page needs and laid as the camera was held, and kinds of images that only browsers
 * read become PNG. What the browser cannot read goes as it is: the server says what is wrong with it.
 */
export async function fitImage(file: File): Promise<File> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return file;
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const isFit = scale === 1 && TAKEN.has(file.type) && (file.type === 'image/png' || file.size <= SMALL_BYTES);
  if (isFit) {
    bitmap.close();
    return file;
  }
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const blob = await canvas.convertToBlob({ type, quality: QUALITY });
  return new File([blob], file.name, { type });
}

/** What a message names of a quote: words that it quotes itself, then names in capitals and numbers, then words in a row. */
function namedIn(message: string): readonly string[] {
  const words = message.split(/\s+/u);
  return [
    ...[...message.matchAll(/”([^”]+)”/gu)].map(([, quoted = '']) => quoted.trim()),
    ...[...message.matchAll(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu)].map(([name]) => name),
    ...[...message.matchAll(/\d[\d \u00A0]*(?:,\d+)?(?:\s?(?:%|kr|tkr|mnkr))?/gu)].map(([number]) => number.trim()),
    ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`.replace(/[.,;:]+$/u, '')),
  ].filter((named) => named.length > 1);
}

const isEdge = (letter: string | undefined): boolean => letter === undefined || !/[\p{L}\d,]/u.test(letter);

function findWhole(quote: string, named: string): number {
  for (let at = quote.indexOf(named); at >= 0; at = quote.indexOf(named, at + 1))
    if (isEdge(quote[at - 1]) && isEdge(quote[at + named.length])) return at;
  return -1;
}

/**
 * As much of a quote as `width` letters hold: around what the finding's message names in it, so that the reader sees what
 * it is about; else from its beginning.
 */
export function excerptOf(quote: string, message: string, width: number): string {
  if (quote.length <= width) return quote;
  const named = namedIn(message).find((one) => findWhole(quote, one) >= 0) ?? '';
  const at = named === '' ? 0 : findWhole(quote, named);
  const room = Math.max(0, width - named.length) / 2;
  const wanted = at + named.length < width ? 0 : Math.max(0, Math.min(at - room, quote.length - width + 1));
  const from = wanted === 0 ? 0 : Math.min(at, quote.indexOf(' ', wanted) + 1);
  const to = from + width - (from === 0 ? 1 : 2);
  const shown = quote.slice(from, to).trimEnd();
  return `${from === 0 ? '' : '…'}${shown}${to >= quote.length ? '' : '…'}`;
}

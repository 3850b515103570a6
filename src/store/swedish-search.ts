import { type SwedishSearch, createSwedishSearch } from '#domain/search/swedish-search.ts';
import { createSwedishLexicon } from '#domain/search/swedish-lexicon.ts';

let loading: Promise<SwedishSearch> | undefined;

/** Swedish search with the dictionary of npm dictionary-sv; read once (a quarter of a second, some 40 MB) when first needed. */
export function loadSwedishSearch(): Promise<SwedishSearch> {
  return (loading ??= load());
}

async function load(): Promise<SwedishSearch> {
  const { default: dictionary } = await import('dictionary-sv');
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return createSwedishSearch(createSwedishLexicon(text(dictionary.aff), text(dictionary.dic)));
}

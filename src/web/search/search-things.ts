export const searchThings = ['goal', 'indicator', 'activity', 'text', 'edition'] as const;
export type SearchThing = (typeof searchThings)[number];

export type SearchSearch = { readonly q: string; readonly slag?: SearchThing };

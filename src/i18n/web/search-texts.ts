import { texts } from './texts.ts';

export const searchTexts = texts(
  {
    title: 'Sök',
    resultOf: (query: string) => `Sökning på ”${query}”`,
    label: 'Vad söker du?',
    help: 'Sökningen hittar böjningar och sammansatta ord: omsorg hittar äldreomsorgen.',
    total: (count: number) => (count === 1 ? '1 träff' : `${count} träffar`),
    none: (query: string) => `Inget hittades för ”${query}”`,
    noneHelp: 'Pröva ett annat ord eller ett kortare. Du söker bara i det du får läsa.',
    kind: 'Slag',
    all: 'Allt',
    things: { goal: 'Mål', indicator: 'Indikatorer', activity: 'Aktiviteter', text: 'Texter', edition: 'Dokument' },
    thing: { goal: 'Mål', indicator: 'Indikator', activity: 'Aktivitet', text: 'Text', edition: 'Dokument' },
  },
  {
    title: 'Search',
    resultOf: (query) => `Search for “${query}”`,
    label: 'What are you looking for?',
    help: 'The search is in Swedish and finds inflections and compounds: omsorg finds äldreomsorgen.',
    total: (count) => (count === 1 ? '1 hit' : `${count} hits`),
    none: (query) => `Nothing was found for “${query}”`,
    noneHelp: 'Try another word or a shorter one. You search only what you may read.',
    kind: 'Kind',
    all: 'All',
    things: { goal: 'Goals', indicator: 'Indicators', activity: 'Activities', text: 'Texts', edition: 'Documents' },
    thing: { goal: 'Goal', indicator: 'Indicator', activity: 'Activity', text: 'Text', edition: 'Document' },
  },
);

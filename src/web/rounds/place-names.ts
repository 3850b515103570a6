import type { RoundView } from '#domain/rounds/round-view.ts';
import type { SectionPlace } from '#domain/rounds/round.ts';
import type { SteeringModel } from '#domain/steering/steering-model.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

/** What a place in a document is called. */
export function usePlaceName(chapters: RoundView['chapters']): (place: SectionPlace) => string {
  const text = useTexts(roundTexts);
  const { levels } = useTexts(statusTexts);
  return (place) => {
    if (place.at === 'whole') return text.whole;
    if (place.at === 'chapter') return text.chapterOf(chapters.find(({ id }) => id === place.chapter)?.heading ?? '');
    return place.section === null
      ? text.levelOf(levels[place.level])
      : text.sectionOf(levels[place.level], place.section);
  };
}

/** Every place that an instruction may be about: the whole, the template's chapters, the model's levels and sections. */
export function placesOf({ chapters, kind }: RoundView, model: SteeringModel | undefined): SectionPlace[] {
  return [
    { at: 'whole' },
    ...chapters.map(({ id }): SectionPlace => ({ at: 'chapter', chapter: id })),
    ...(model?.levels ?? []).flatMap(({ level, sections }): SectionPlace[] => [
      { at: 'goal', level, section: null },
      ...(sections[kind] ?? []).map((section): SectionPlace => ({ at: 'goal', level, section })),
    ]),
  ];
}

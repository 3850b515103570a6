import { useQuery } from '@tanstack/react-query';

import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api } from '../api/client.ts';
import { TakeUpTexts } from '../reuse/take-up-texts.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Section } from './section.tsx';
import { useWriting } from './writing-context.tsx';

type Properties = {
  readonly row: { readonly indicator: string | null; readonly activity: string | null; readonly goal: string | null };
  readonly name: string;
};

/** The analysis of an indicator or activity, and what a plan says of it; asked for when it is needed. */
export function RowText({ row, name }: Properties) {
  const text = useTexts(writingTexts);
  const { view, mayWrite, act } = useWriting();
  const own = view.document.texts.filter(
    ({ indicator, activity }) => indicator === row.indicator && activity === row.activity,
  );
  const origins = useQuery(api.reuse.origins.queryOptions({ input: { id: view.id } }));
  const taken = new Set(origins.data?.items.map(({ text: id }) => id));
  const hasAnalysis = own.some(({ isSection, id }) => isSection && !taken.has(id));
  return (
    <>
      {own.map((each) => (
        <Section key={each.id} text={each} heading={`${each.heading ?? text.introduction}: ${name}`} />
      ))}
      {!hasAnalysis && mayWrite && (
        <Button
          variant="quiet"
          onClick={() => {
            void act('addText', { ...row, heading: 'Analys' });
          }}
        >
          + {text.writeAnalysis}
        </Button>
      )}
      {mayWrite && <TakeUpTexts thing={row.indicator ?? row.activity ?? ''} name={name} />}
    </>
  );
}

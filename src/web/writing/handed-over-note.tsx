import { Link } from '@tanstack/react-router';

import { writingTexts } from '#i18n/web/writing-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { useWriting } from './writing-context.tsx';

/** Says that a goal, an indicator or an activity was handed over during the year, and leads to the decision. */
export function HandedOverNote({ thing }: { readonly thing: string }) {
  const text = useTexts(writingTexts);
  const { day } = useFormats();
  const { handedOver, year } = useWriting().view;
  const told = handedOver[thing];
  if (told === undefined) return null;
  return (
    <p className="small soft">
      {text.handedOver(told.to, told.from, day(told.since))}{' '}
      <Link to="/andringar" search={{ ar: year }}>
        {told.reference === '' ? text.theDecision : told.reference}
      </Link>
    </p>
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import { EXPLAINING } from '#domain/steering/explaining-sections.ts';
import { byWeight } from '#domain/writing/what-is-left.ts';
import type { Gap } from '#domain/writing/what-is-left.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ActivityCard } from './activity-card.tsx';
import { FulfilmentChoice, MissingExplanations } from './goal-part.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { Section } from './section.tsx';
import { DraftPage, useGaps } from './writing-page.tsx';
import { useWriting } from './writing-context.tsx';

/** What a small unit's head has to answer, the most important first; everything known is filled in. */
export function QuickPage() {
  const { edition } = useParams({ from: '/shell/skriv/$edition/kort' });
  return (
    <DraftPage edition={edition} view="quick">
      <Questions />
    </DraftPage>
  );
}

/** Things that many gaps are about are asked once. */
function uniqueThings(gaps: readonly Gap[]): Gap[] {
  return [...new Map(gaps.toReversed().map((gap) => [gap.thing, gap])).values()].toReversed();
}

function Questions() {
  const text = useTexts(writingTexts);
  const { view } = useWriting();
  const gaps = useGaps(view);
  // What was asked when the page was opened stays in its place while it is answered: nothing moves under the finger.
  const [first] = useState(() =>
    uniqueThings(byWeight(gaps).filter(({ kind }) => kind !== 'section' && kind !== 'chapter')),
  );
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const open = new Set(gaps.map(({ thing }) => thing));
  const asked = first.filter(({ thing }) => !skipped.includes(thing));
  const left = asked.filter(({ thing }) => open.has(thing)).length;
  return (
    <div className="writing-quick">
      <h2>{text.quickTitle}</h2>
      <p>{text.quickHelp}</p>
      <p role="status">
        <strong>{left === 0 ? text.quickDone : text.quickLeft(left)}</strong>
      </p>
      {left === 0 && <Banner tone="good" title={text.quickDone} />}
      <ol className="writing-questions">
        {asked.map((gap) => (
          <li key={gap.thing} className={open.has(gap.thing) ? '' : 'writing-answered'}>
            <h3 className="writing-question">{gap.message}</h3>
            <Answer gap={gap} />
            <p className="row small">
              <Button
                variant="quiet"
                className="button-small"
                onClick={() => {
                  setSkipped([...skipped, gap.thing]);
                }}
              >
                {text.skip}
              </Button>
              {gap.goal !== null && (
                <Link to="/skriv/$edition" params={{ edition: view.id }} search={{ del: gap.goal }}>
                  {text.openGoal}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Answer({ gap }: { readonly gap: Gap }) {
  const { document } = useWriting().view;
  const indicator = document.indicators.find(({ id }) => id === gap.thing);
  if (indicator !== undefined) return <IndicatorCard indicator={indicator} />;
  const activity = document.activities.find(({ id }) => id === gap.thing);
  if (activity !== undefined) return <ActivityCard activity={activity} />;
  const goal = document.goals.find(({ id }) => id === gap.thing);
  if (goal === undefined) return null;
  const explanations = document.texts.filter(
    (text) => text.goal === goal.id && text.heading !== null && EXPLAINING.includes(text.heading),
  );
  return (
    <>
      <FulfilmentChoice goal={goal} />
      {explanations.map((text) => (
        <Section key={text.id} text={text} heading={text.heading} />
      ))}
      <MissingExplanations goal={goal} sections={explanations} />
    </>
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import { EXPLAINING } from '#domain/steering/explaining-sections.ts';
import { byWeight } from '#domain/writing/what-is-left.ts';
import type { Gap } from '#domain/writing/what-is-left.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ActivityCard } from './activity-card.tsx';
import { FulfilmentChoice, MissingExplanations } from './goal-part.tsx';
import { HandIn } from './hand-in.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { LackingTables } from './lacking-tables.tsx';
import { Section } from './section.tsx';
import { DraftPage, useGaps } from './writing-page.tsx';
import { useWriting } from './writing-context.tsx';

/** What a small unit's head has to answer, the most important first; everything known is filled in. */
export function QuickPage() {
  const { edition } = useParams({ from: '/shell/skriv/$edition/kort' });
  return (
    <DraftPage edition={edition} view="quick">
      <Content />
    </DraftPage>
  );
}

/** Nothing is asked of whoever cannot answer, because it is sent or because they only read it. */
function Content() {
  const { mayWrite } = useWriting();
  return mayWrite ? (
    <Questions />
  ) : (
    <div className="writing-quick">
      <HandIn empty={0} />
    </div>
  );
}

/** Things that many gaps are about are asked once. */
function uniqueThings(gaps: readonly Gap[]): Gap[] {
  return [...new Map(gaps.toReversed().map((gap) => [gap.thing, gap])).values()].toReversed();
}

/** What keeps a draft from being sent, whoever wants to. */
const BLOCKING: ReadonlySet<Gap['kind']> = new Set(['figures', 'suggestion', 'image']);

const backToQuestion = (button: HTMLElement): void => {
  button.closest('li')?.querySelector<HTMLElement>('.writing-question')?.focus();
};

/** The question that is put aside goes away with its button: whoever pressed it goes on at the next, or at what is left. */
function goOnFrom(button: HTMLElement): void {
  const next = button.closest('li')?.nextElementSibling?.querySelector<HTMLElement>('.writing-question');
  (next ?? button.closest('.writing-quick')?.querySelector<HTMLElement>('[role="status"]'))?.focus();
}

function Questions() {
  const text = useTexts(writingTexts);
  const { view } = useWriting();
  const gaps = useGaps(view);
  // What was asked when the page was opened stays in its place while it is answered: nothing moves under the finger.
  const asking = gaps.filter(({ kind }) => kind !== 'section' && kind !== 'chapter');
  const now = uniqueThings(byWeight(asking));
  const [first, setFirst] = useState(now);
  // What an answer gives rise to (a goal above that is judged otherwise) comes last.
  const fresh = now.filter(({ thing }) => !first.some((gap) => gap.thing === thing));
  if (fresh.length > 0) setFirst([...first, ...fresh]);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const open = new Set(asking.map(({ thing }) => thing));
  const asked = first
    .filter(({ thing }) => !skipped.includes(thing))
    .map((gap) => now.find(({ thing }) => thing === gap.thing) ?? gap);
  const left = asked.filter(({ thing }) => open.has(thing)).length;
  const later = skipped.filter((thing) => open.has(thing)).length;
  return (
    <div className="writing-quick">
      <h2>{text.quickTitle}</h2>
      <p>{text.quickHelp}</p>
      <p role="status" tabIndex={-1}>
        <strong>{left > 0 ? text.quickLeft(left) : later > 0 ? text.quickLater(later) : text.quickDone}</strong>{' '}
        {later > 0 && (
          <Button
            className="button-small"
            onClick={() => {
              setSkipped([]);
            }}
          >
            {text.quickAgain}
          </Button>
        )}
      </p>
      <ol className="writing-questions">
        {asked.map((gap) => (
          <li key={gap.thing} className={open.has(gap.thing) ? '' : 'writing-answered'}>
            <h3 className="writing-question" tabIndex={-1}>
              {!open.has(gap.thing) && <Badge tone="good">{text.answered}</Badge>} {gap.message}
            </h3>
            {BLOCKING.has(gap.kind) && open.has(gap.thing) && <p className="small">{text.blocks}</p>}
            <Answer gap={gap} />
            <p className="row small">
              {open.has(gap.thing) && (
                <Button
                  variant="quiet"
                  className="button-small"
                  onClick={({ currentTarget }) => {
                    goOnFrom(currentTarget);
                    setSkipped([...skipped, gap.thing]);
                  }}
                >
                  {text.skip}
                </Button>
              )}
              <Link to="/skriv/$edition" params={{ edition: view.id }} search={{ del: gap.goal ?? gap.thing }}>
                {gap.goal === null ? text.openChapter : text.openGoal}
              </Link>
            </p>
          </li>
        ))}
      </ol>
      <HandIn empty={gaps.length - asking.length} />
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
  const words = document.texts.find(({ id }) => id === gap.thing);
  if (words !== undefined && gap.kind === 'figures') return <LackingTables chapter={words} onRemove={backToQuestion} />;
  // A suggestion to take or refuse, an image to describe.
  if (words !== undefined) return <Section text={words} heading={words.heading} />;
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

import './lifecycle.css';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { Action } from '#domain/access/action.ts';
import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { api } from '../api/client.ts';
import { FindingCard } from '../findings/finding-card.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { GapList } from './gaps-confirm.tsx';
import { OpenErrors } from './open-errors.tsx';
import { ReturnNote } from './return-note.tsx';
import { ReviseButton } from './revise-button.tsx';
import { SealCard } from './seal-card.tsx';
import { SectionMarks } from './section-marks.tsx';
import { StepDialog } from './step-dialog.tsx';
import type { AskedStep } from './step-dialog.tsx';
import { StepHistory } from './step-history.tsx';

/** In the order a person looks for them. */
const asked: readonly AskedStep[] = ['send', 'approve', 'return', 'takeBack', 'reopen'];

/** Where an edition stands, what is missing, and the steps that the person may take now. */
export function LifecyclePanel({
  edition,
  allowed,
  ...where
}: {
  readonly edition: string;
  readonly allowed: readonly Action[];
} & Where) {
  const shown = useQuery(api.lifecycle.show.queryOptions({ input: { id: edition } }));
  if (shown.data !== undefined)
    return <Shown edition={edition} view={shown.data} mayRevise={allowed.includes('edition.revise')} {...where} />;
  return shown.isError ? (
    <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />
  ) : (
    <Skeleton lines={3} />
  );
}

/** What differs where the panel stands among what is written. */
type Where = {
  /** Something is on its way to be saved: no step is taken of what is not there yet. */
  readonly isSaving?: boolean;
  /** Where a section leads; to its place in the document where nothing else is said. Pages that say it tell a return themselves. */
  readonly renderSection?: (id: string, title: string) => ReactNode;
  /** Where the quote of an error leads. */
  readonly renderPlace?: Parameters<typeof OpenErrors>[0]['renderPlace'];
};

type ShownProperties = Where & {
  readonly edition: string;
  readonly view: LifecycleView;
  readonly mayRevise: boolean;
};

function Shown({ edition, view, mayRevise, isSaving = false, renderSection, renderPlace }: ShownProperties) {
  const text = useTexts(lifecycleTexts);
  const [step, setStep] = useState<AskedStep | 'decide' | null>(null);
  const { state, sections, errors, dismissed, gaps, allowed, history } = view;
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    // The button that was pressed is gone with the step: who pressed it goes on where the new state is told. The new state
    // may come while the dialog still closes, and holds the focus.
    if (step !== null) return;
    if (shown.current !== state && document.activeElement === document.body) title.current?.focus();
    shown.current = state;
  }, [state, step]);
  const isOpen = state === 'draft' || state === 'sent' || state === 'approved';
  // What was decided long ago and never took a step here has nothing to tell.
  if (!isOpen && history.length === 0 && allowed.length === 0 && !mayRevise) return null;
  // Where it is written: whoever does not send has this to do. Above a document it would push the document away.
  const isReadyNext = renderSection !== undefined && allowed.includes('ready') && !allowed.includes('send');
  const ready = sections.filter(({ mark }) => mark === 'ready').length;
  return (
    <section className="lifecycle no-print" aria-labelledby="lifecycle-title">
      <div className="lifecycle-head">
        <div>
          <h2 id="lifecycle-title" ref={title} tabIndex={-1}>
            {text.title}
          </h2>
          <p>{text.states[state]}</p>
          {isReadyNext && <p>{text.readyNext}</p>}
        </div>
        <div className="row">
          {asked
            .filter((one) => allowed.includes(one))
            .map((one) => (
              <Button
                key={one}
                variant={one === 'send' || one === 'approve' ? 'primary' : 'secondary'}
                disabled={isSaving}
                onClick={() => {
                  setStep(one);
                }}
              >
                {text.buttons[one]}
              </Button>
            ))}
          {(allowed.includes('decide') || allowed.includes('seal')) && (
            <Button
              variant={allowed.includes('approve') ? 'secondary' : 'primary'}
              disabled={isSaving}
              onClick={() => {
                setStep('decide');
              }}
            >
              {text.buttons[allowed.includes('decide') ? 'decide' : 'seal']}
            </Button>
          )}
          {mayRevise && <ReviseButton edition={edition} />}
        </div>
      </div>
      {renderSection === undefined && (
        <ReturnNote
          state={state}
          history={history}
          sections={sections}
          renderSection={(id, words) => <a href={`#${CSS.escape(id)}`}>{words}</a>}
        />
      )}
      {(state === 'sealed' || state === 'superseded') && <SealCard edition={edition} />}
      {isOpen && gaps.length > 0 && <GapList gaps={gaps} />}
      {state === 'draft' && errors.length > 0 && (
        <OpenErrors edition={edition} errors={errors} {...(renderPlace === undefined ? {} : { renderPlace })} />
      )}
      {isOpen && dismissed.length > 0 && (
        <details open={state !== 'draft'}>
          <summary>{text.dismissedTitle(dismissed.length)}</summary>
          {dismissed.map((finding) => (
            <FindingCard key={finding.key} finding={finding} edition={edition} mayAnswer={false} />
          ))}
        </details>
      )}
      {isOpen && sections.length > 0 && (
        <details open={state === 'draft' && (isReadyNext || sections.some(({ mark }) => mark === 'returned'))}>
          <summary>{text.sections(ready, sections.length)}</summary>
          <SectionMarks edition={edition} view={view} isSaving={isSaving} renderSection={renderSection} />
        </details>
      )}
      {history.length > 0 && (
        <details>
          <summary>{text.history(history.length)}</summary>
          <StepHistory steps={history} />
        </details>
      )}
      {step === 'decide' && (
        <DecideDialog
          edition={edition}
          view={view}
          onClose={() => {
            setStep(null);
          }}
        />
      )}
      {step !== null && step !== 'decide' && (
        <StepDialog
          edition={edition}
          view={view}
          step={step}
          onClose={() => {
            setStep(null);
          }}
        />
      )}
    </section>
  );
}

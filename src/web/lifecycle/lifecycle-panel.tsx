import './lifecycle.css';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

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

/** In the order a person looks for them; the first is what usually comes next. */
const asked: readonly AskedStep[] = ['send', 'approve', 'return', 'takeBack', 'reopen'];

/** Where an edition stands, what is missing, and the steps that the person may take now. */
export function LifecyclePanel({
  edition,
  allowed,
}: {
  readonly edition: string;
  readonly allowed: readonly Action[];
}) {
  const shown = useQuery(api.lifecycle.show.queryOptions({ input: { id: edition } }));
  if (shown.data !== undefined)
    return <Shown edition={edition} view={shown.data} mayRevise={allowed.includes('edition.revise')} />;
  return shown.isError ? (
    <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />
  ) : (
    <Skeleton lines={3} />
  );
}

type ShownProperties = {
  readonly edition: string;
  readonly view: LifecycleView;
  readonly mayRevise: boolean;
};

function Shown({ edition, view, mayRevise }: ShownProperties) {
  const text = useTexts(lifecycleTexts);
  const [step, setStep] = useState<AskedStep | 'decide' | null>(null);
  const { state, sections, errors, dismissed, gaps, allowed, history } = view;
  const isOpen = state === 'draft' || state === 'sent' || state === 'approved';
  // What was decided long ago and never took a step here has nothing to tell.
  if (!isOpen && history.length === 0 && allowed.length === 0 && !mayRevise) return null;
  const ready = sections.filter(({ mark }) => mark === 'ready').length;
  return (
    <section className="lifecycle no-print" aria-labelledby="lifecycle-title">
      <div className="lifecycle-head">
        <div>
          <h2 id="lifecycle-title">{text.title}</h2>
          <p>{text.states[state]}</p>
        </div>
        <div className="row">
          {asked
            .filter((one) => allowed.includes(one))
            .map((one, index) => (
              <Button
                key={one}
                variant={index === 0 && one !== 'takeBack' ? 'primary' : 'secondary'}
                onClick={() => {
                  setStep(one);
                }}
              >
                {text.buttons[one]}
              </Button>
            ))}
          {(allowed.includes('decide') || allowed.includes('seal')) && (
            <Button
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
      <ReturnNote state={state} history={history} />
      {(state === 'sealed' || state === 'superseded') && <SealCard edition={edition} />}
      {isOpen && gaps.length > 0 && <GapList gaps={gaps} />}
      {state === 'draft' && errors.length > 0 && <OpenErrors edition={edition} errors={errors} />}
      {isOpen && dismissed.length > 0 && (
        <details open={state !== 'draft'}>
          <summary>{text.dismissedTitle(dismissed.length)}</summary>
          {dismissed.map((finding) => (
            <FindingCard key={finding.key} finding={finding} edition={edition} mayAnswer={false} />
          ))}
        </details>
      )}
      {isOpen && sections.length > 0 && (
        <details open={state === 'draft' && sections.some(({ mark }) => mark === 'returned')}>
          <summary>{text.sections(ready, sections.length)}</summary>
          <SectionMarks edition={edition} view={view} />
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

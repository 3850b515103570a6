import './lifecycle.css';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { GapList } from './gaps-confirm.tsx';
import { SectionMarks } from './section-marks.tsx';
import { StepDialog } from './step-dialog.tsx';
import type { AskedStep } from './step-dialog.tsx';
import { StepHistory } from './step-history.tsx';

/** In the order a person looks for them; the first is what usually comes next. */
const asked: readonly AskedStep[] = ['send', 'approve', 'return', 'takeBack', 'reopen'];

/** Where an edition stands, what is missing, and the steps that the person may take now. */
export function LifecyclePanel({ edition }: { readonly edition: string }) {
  const shown = useQuery(api.lifecycle.show.queryOptions({ input: { id: edition } }));
  if (shown.data !== undefined) return <Shown edition={edition} view={shown.data} />;
  return shown.isError ? (
    <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />
  ) : (
    <Skeleton lines={3} />
  );
}

function Shown({ edition, view }: { readonly edition: string; readonly view: LifecycleView }) {
  const text = useTexts(lifecycleTexts);
  const [step, setStep] = useState<AskedStep | null>(null);
  const { state, sections, errors, gaps, allowed, history } = view;
  const isOpen = state === 'draft' || state === 'sent' || state === 'approved';
  // What was decided long ago and never took a step here has nothing to tell.
  if (!isOpen && history.length === 0 && allowed.length === 0) return null;
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
        </div>
      </div>
      {isOpen && gaps.length > 0 && <GapList gaps={gaps} />}
      {state === 'draft' && errors.length > 0 && (
        <Banner tone="bad" title={text.errorsTitle(errors.length)}>
          <p>{text.errorsHelp}</p>
          <ul>
            {errors.map(({ key, message, place }) => (
              <li key={key}>{place.id === null ? message : <a href={`#${CSS.escape(place.id)}`}>{message}</a>}</li>
            ))}
          </ul>
        </Banner>
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
      {step !== null && (
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

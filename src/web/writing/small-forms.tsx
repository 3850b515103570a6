import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { findLevel } from '#domain/steering/steering-model.ts';
import type { DocumentGoal, SteeringDocument } from '#domain/steering/steering-document.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import type { Problem } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { useWriting } from './writing-context.tsx';

type FormProperties = {
  readonly open: string;
  readonly onSave: () => Promise<Problem | null>;
  readonly children: ReactNode;
};

/** A button that unfolds into a few fields and folds again when they are saved. */
function SmallForm({ open: label, onSave, children }: FormProperties) {
  const text = useTexts(writingTexts);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!isOpen) {
    return (
      <Button
        variant="quiet"
        onClick={() => {
          setOpen(true);
        }}
      >
        + {label}
      </Button>
    );
  }
  const save = async (): Promise<void> => {
    const refused = await onSave();
    setProblem(refused);
    if (refused === null) setOpen(false);
  };
  return (
    <form
      className="writing-small-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem !== null && <ErrorSummary title={problem.title} faults={problem.faults} />}
      {children}
      <div className="row">
        <Button variant="primary" submit>
          {text.add}
        </Button>
        <Button
          onClick={() => {
            setOpen(false);
          }}
        >
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

export function AddChapter() {
  const text = useTexts(writingTexts);
  const { act } = useWriting();
  const [heading, setHeading] = useState('');
  return (
    <SmallForm
      open={text.addChapter}
      onSave={() => act('addText', { goal: null, indicator: null, activity: null, heading })}
    >
      <Field label={text.addChapter} required maxLength={500} value={heading} onChange={setHeading} />
    </SmallForm>
  );
}

/** Levels that the organisation itself may decide and that may stand under this goal. */
function levelsUnder(goal: DocumentGoal, view: ReturnType<typeof useWriting>['view']) {
  const own: Record<NonNullable<SteeringDocument['level']>, readonly string[]> = {
    board: ['board'],
    unit: ['unit', 'department'],
  };
  const { level } = view.document;
  const deciders = level === null ? ['council'] : own[level];
  return view.model.levels.filter(
    ({ parents, numbered, decidedBy, level: name }) =>
      !numbered &&
      parents.includes(goal.level) &&
      deciders.includes(decidedBy) &&
      findLevel(view.model, name) !== undefined,
  );
}

export function AddGoals({ goal }: { readonly goal: DocumentGoal }) {
  const { view } = useWriting();
  return levelsUnder(goal, view).map((level) => <AddGoal key={level.level} goal={goal} level={level} />);
}

function AddGoal({
  goal,
  level,
}: {
  readonly goal: DocumentGoal;
  readonly level: { readonly level: DocumentGoal['level']; readonly singular: string };
}) {
  const text = useTexts(writingTexts);
  const { act, view } = useWriting();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const save = async (): Promise<Problem | null> => {
    const problem = await act('addGoal', { parent: goal.id, level: level.level, title });
    if (problem === null)
      await navigate({ to: '/skriv/$edition', params: { edition: view.id }, search: { del: goal.id } });
    return problem;
  };
  return (
    <SmallForm open={text.addGoal(level.singular)} onSave={save}>
      <Field label={text.goalTitle} required maxLength={500} value={title} onChange={setTitle} />
    </SmallForm>
  );
}

export function AddIndicator({ goal }: { readonly goal: string }) {
  const text = useTexts(writingTexts);
  const { act } = useWriting();
  const [name, setName] = useState('');
  const [target, setTarget] = useState('');
  return (
    <SmallForm
      open={text.addIndicator}
      onSave={() => act('addIndicator', { goal, name, target: target === '' ? null : target })}
    >
      <Field label={text.indicatorName} required maxLength={500} value={name} onChange={setName} />
      <Field label={text.target} maxLength={200} value={target} onChange={setTarget} />
    </SmallForm>
  );
}

export function AddActivity({ goal }: { readonly goal: string }) {
  const text = useTexts(writingTexts);
  const { act, view } = useWriting();
  const [title, setTitle] = useState('');
  const [start, setStart] = useState(`${view.year}-01-01`);
  const [end, setEnd] = useState(`${view.year}-12-31`);
  return (
    <SmallForm
      open={text.addActivity}
      onSave={() =>
        act('addActivity', { goal, title, start: start === '' ? null : start, end: end === '' ? null : end })
      }
    >
      <Field label={text.activityTitle} required maxLength={500} value={title} onChange={setTitle} />
      <Field label={text.starts} type="date" value={start} onChange={setStart} />
      <Field label={text.ends} type="date" value={end} onChange={setEnd} />
    </SmallForm>
  );
}

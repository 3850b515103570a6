import { useState } from 'react';

import type { DocumentActivity } from '#domain/steering/steering-document.ts';
import { proposeDeviation } from '#domain/writing/propose-deviation.ts';
import { Participation } from '#domain/writing/writing-view.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import type { Problem } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Field, Select } from '../ui/field.tsx';
import { useMarkedPlace } from './live-findings.tsx';
import { Comments } from '../comments/comments.tsx';
import { RowText } from './row-text.tsx';
import { useWriting } from './writing-context.tsx';

/** How an activity is changed: the whole row goes, so that what was not touched is said too. */
function useActivityChange(activity: DocumentActivity) {
  const { view, act } = useWriting();
  const state = view.activities[activity.id];
  return (
    more: Partial<Pick<DocumentActivity, 'start' | 'end' | 'deviation'>> & {
      readonly participation?: Participation | null;
    },
  ) =>
    act('changeActivity', {
      activity: activity.id,
      version: view.versions[activity.id] ?? 0,
      title: activity.title,
      start: activity.start,
      end: activity.end,
      deviation: activity.deviation,
      participation: state?.participation ?? null,
      ...more,
    });
}

/** One activity: its days, our part in it, whether it deviates, and what is said of it. */
export function ActivityCard({ activity }: { readonly activity: DocumentActivity }) {
  const text = useTexts(writingTexts);
  const { view, mayWrite } = useWriting();
  const change = useActivityChange(activity);
  const [problem, setProblem] = useState<Problem | null>(null);
  const state = view.activities[activity.id];
  const texts = view.document.texts.filter((each) => each.activity === activity.id && each.isSection);
  const plannedEnd = state?.plannedEnd ?? null;
  const { mark, list } = useMarkedPlace([activity.id], activity.title);
  const why = activity.deviation ? null : proposeDeviation({ end: activity.end, plannedEnd }, texts, view);
  const save = async (more: Parameters<typeof change>[0]): Promise<void> => {
    setProblem(await change(more));
  };
  return (
    <section className="writing-card" id={activity.id} aria-label={activity.title}>
      <div className="row writing-section-head">
        <h4>{activity.title}</h4>
        {mark}
      </div>
      {list}
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem.detail} {problem.faults[0]?.remedy}
        </p>
      )}
      <div className="writing-cells">
        {(['start', 'end'] as const).map((name) => (
          <Day
            key={`${name}-${activity[name] ?? ''}`}
            label={name === 'start' ? text.starts : text.ends}
            standing={activity[name] ?? ''}
            readOnly={!mayWrite}
            onSave={(day) => save({ [name]: day })}
          />
        ))}
        <Select
          label={text.participation}
          value={state?.participation ?? ''}
          options={[
            { value: '', label: text.unsaid },
            ...Participation.options.map((value) => ({ value, label: text.participations[value] })),
          ]}
          onChange={(value) => {
            if (mayWrite) void save({ participation: value === '' ? null : (value as Participation) });
          }}
        />
      </div>
      {plannedEnd !== null && <p className="small soft">{text.plannedEnd(plannedEnd)}</p>}
      {view.kind !== 'VP' && (
        <label className="check">
          <input
            type="checkbox"
            checked={activity.deviation}
            onChange={({ target }) => {
              if (mayWrite) void save({ deviation: target.checked });
            }}
          />{' '}
          {text.deviation}
        </label>
      )}
      {why !== null && (
        <p className="writing-why small" lang="sv">
          {why}
        </p>
      )}
      {view.kind !== 'VP' && (
        <RowText row={{ indicator: null, activity: activity.id, goal: activity.goal }} name={activity.title} />
      )}
      <Comments edition={view.id} place={{ kind: 'activity', thing: activity.id }} label={activity.title} />
    </section>
  );
}

type DayProperties = {
  readonly label: string;
  readonly standing: string;
  readonly readOnly: boolean;
  readonly onSave: (day: string | null) => Promise<void>;
};

/** A day is saved when one leaves the field, not while its parts are being typed. */
function Day({ label, standing, readOnly, onSave }: DayProperties) {
  const [day, setDay] = useState(standing);
  return (
    <Field
      label={label}
      type="date"
      value={day}
      readOnly={readOnly}
      onChange={setDay}
      onBlur={() => {
        if (day !== standing) void onSave(day === '' ? null : day);
      }}
    />
  );
}

import { useState } from 'react';

import { Participation, Progress } from '#domain/activities/activity-state.ts';
import type { ActivityState } from '#domain/activities/activity-state.ts';
import type { DocumentActivity } from '#domain/steering/steering-document.ts';
import { proposeDeviation } from '#domain/writing/propose-deviation.ts';
import { activityTexts } from '#i18n/web/activity-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import type { Problem } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Field, Select } from '../ui/field.tsx';
import { useMarkedPlace } from './live-findings.tsx';
import { Comments } from '../comments/comments.tsx';
import { ActivityFoot } from './activity-foot.tsx';
import { HandedOverNote } from './handed-over-note.tsx';
import { RowText } from './row-text.tsx';
import { useWriting } from './writing-context.tsx';

type Change = Partial<Pick<DocumentActivity, 'start' | 'end' | 'deviation'>> &
  Partial<Pick<ActivityState, 'participation' | 'progress' | 'postponedReason'>>;

/** How an activity is changed: only what was touched goes, and shows at once what it is to be. */
function useActivityChange(activity: DocumentActivity) {
  const { view, act } = useWriting();
  const [pending, setPending] = useState<Change>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (more: Change): Promise<void> => {
    setPending((before) => ({ ...before, ...more }));
    const version = view.versions[activity.id] ?? 0;
    setProblem(await act('changeActivity', { activity: activity.id, version, ...more }));
    // What was said of the same field meanwhile is still on its way.
    setPending((before) =>
      Object.fromEntries(
        Object.entries(before).filter(([field, value]) => value !== (more as Record<string, unknown>)[field]),
      ),
    );
  };
  return { pending, problem, setProblem, save };
}

/** One activity: its days, our part in it, whether it deviates, and what is said of it. */
export function ActivityCard({ activity }: { readonly activity: DocumentActivity }) {
  const text = useTexts(writingTexts);
  const words = useTexts(activityTexts);
  const { view, mayWrite } = useWriting();
  const { pending, problem, setProblem, save } = useActivityChange(activity);
  const state = { ...view.activities[activity.id], ...pending };
  const deviation = pending.deviation ?? activity.deviation;
  const texts = view.document.texts.filter((each) => each.activity === activity.id && each.isSection);
  const plannedEnd = state.plannedEnd ?? null;
  const { mark, list } = useMarkedPlace([activity.id], activity.title);
  const why = deviation ? null : proposeDeviation({ end: activity.end, plannedEnd }, texts, view);
  return (
    <section className="writing-card" id={activity.id} aria-label={activity.title}>
      <div className="row writing-section-head">
        <h4>{activity.title}</h4>
        {mark}
      </div>
      {list}
      <HandedOverNote thing={activity.id} />
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
          value={state.participation ?? ''}
          options={[
            { value: '', label: text.unsaid },
            ...Participation.options.map((value) => ({ value, label: text.participations[value] })),
          ]}
          onChange={(value) => {
            if (mayWrite) void save({ participation: value === '' ? null : (value as Participation) });
          }}
        />
        {view.kind !== 'VP' && (
          <Select
            label={words.progress}
            value={state.progress ?? ''}
            options={[
              { value: '', label: text.unsaid },
              ...Progress.options.map((value) => ({ value, label: words.progresses[value] ?? value })),
            ]}
            onChange={(value) => {
              if (mayWrite) void save({ progress: value === '' ? null : (value as Progress) });
            }}
          />
        )}
      </div>
      {plannedEnd !== null && (
        <Postponed
          key={state.postponedReason ?? ''}
          plannedEnd={plannedEnd}
          standing={state.postponedReason ?? ''}
          readOnly={!mayWrite}
          onSave={(reason) => save({ postponedReason: reason === '' ? null : reason })}
        />
      )}
      {view.kind !== 'VP' && (
        <label className="check">
          <input
            type="checkbox"
            checked={deviation}
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
      <ActivityFoot activity={activity} onProblem={setProblem} />
    </section>
  );
}

type PostponedProperties = {
  readonly plannedEnd: string;
  readonly standing: string;
  readonly readOnly: boolean;
  readonly onSave: (reason: string) => Promise<void>;
};

/** The day it was planned for stays beside the new one, with the reason. */
function Postponed({ plannedEnd, standing, readOnly, onSave }: PostponedProperties) {
  const text = useTexts(writingTexts);
  const words = useTexts(activityTexts);
  const [reason, setReason] = useState(standing);
  return (
    <div className="writing-postponed">
      <p className="small soft">{text.plannedEnd(plannedEnd)}</p>
      <Field
        label={words.postponedReason}
        maxLength={2000}
        value={reason}
        readOnly={readOnly}
        onChange={setReason}
        onBlur={() => {
          if (reason.trim() !== standing) void onSave(reason.trim());
        }}
      />
    </div>
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

import type { OwnGoal } from '#domain/writing/start-view.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

type Properties = {
  readonly goals: readonly OwnGoal[];
  /** Keys of those left behind. */
  readonly without: ReadonlySet<string>;
  readonly onChange: (without: ReadonlySet<string>) => void;
};

/** A goal with all own goals under it: they come along or stay together. */
function withThoseUnder(goals: readonly OwnGoal[], key: string): string[] {
  const under = goals.filter(({ parent }) => parent === key);
  return [key, ...under.flatMap((goal) => withThoseUnder(goals, goal.key))];
}

/** Last year's own goals, one by one and by the goal above that they serve. */
export function GoalChoice({ goals, without, onChange }: Properties) {
  const text = useTexts(writingTexts);
  if (goals.length === 0) return null;
  const set = (keys: readonly string[], taken: boolean): void => {
    const next = new Set(without);
    for (const key of keys)
      if (taken) next.delete(key);
      else next.add(key);
    onChange(next);
  };
  const groups = Map.groupBy(goals, ({ group }) => group ?? text.groupless);
  return (
    <details className="goal-choice">
      <summary>{text.chooseGoals(goals.filter(({ key }) => !without.has(key)).length, goals.length)}</summary>
      <p className="soft small">{text.chooseGoalsHelp}</p>
      {[...groups].map(([group, members]) => (
        <fieldset key={group}>
          <legend>
            <CheckBox
              label={group}
              state={
                members.every(({ key }) => !without.has(key))
                  ? 'all'
                  : members.every(({ key }) => without.has(key))
                    ? 'none'
                    : 'some'
              }
              onChange={(taken) => {
                set(
                  members.map(({ key }) => key),
                  taken,
                );
              }}
            />
          </legend>
          {members.map((goal) => (
            <div
              key={goal.key}
              className={goal.parent === null ? 'goal-choice-one' : 'goal-choice-one goal-choice-under'}
            >
              <CheckBox
                label={goal.title}
                state={without.has(goal.key) ? 'none' : 'all'}
                disabled={goal.parent !== null && without.has(goal.parent)}
                onChange={(taken) => {
                  set(taken ? [goal.key] : withThoseUnder(goals, goal.key), taken);
                }}
              />
              <span className="soft small">{text.underGoal(goal.counts.indicators, goal.counts.activities)}</span>
            </div>
          ))}
        </fieldset>
      ))}
    </details>
  );
}

type BoxProperties = {
  readonly label: string;
  readonly state: 'all' | 'some' | 'none';
  readonly disabled?: boolean;
  readonly onChange: (taken: boolean) => void;
};

function CheckBox({ label, state, disabled = false, onChange }: BoxProperties) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={state === 'all'}
        disabled={disabled}
        ref={(box) => {
          if (box !== null) box.indeterminate = state === 'some';
        }}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />{' '}
      {label}
    </label>
  );
}

import { makeModel } from '#domain/steering/model-presets.ts';
import type { GoalLevel, OwnerLevel } from '#domain/steering/steering-document.ts';
import type { ModelLevel, SteeringModel } from '#domain/steering/steering-model.ts';
import { modelTexts } from '#i18n/web/model-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { CheckBox, CheckList } from './check-list.tsx';

const owners = ['council', 'board', 'department', 'unit'] as const satisfies readonly OwnerLevel[];

type Properties = { readonly model: SteeringModel; readonly onChange: (model: SteeringModel) => void };

/** The levels from the top downwards, each with its words, its place and its sections; one can be moved, taken out, put in. */
export function LevelFields({ model, onChange }: Properties) {
  const text = useTexts(modelTexts);
  const { levels } = model;
  const set = (at: number, changed: ModelLevel): void => {
    onChange({ ...model, levels: levels.map((level, index) => (index === at ? changed : level)) });
  };
  const swap = (at: number): void => {
    const [upper, lower] = [levels[at], levels[at + 1]];
    if (upper === undefined || lower === undefined) return;
    onChange({ ...model, levels: levels.toSpliced(at, 2, lower, upper) });
  };
  const missing = knownLevels().filter(({ level }) => levels.every((own) => own.level !== level));
  return (
    <section aria-label={text.levels} className="stack">
      <h2>{text.levels}</h2>
      {levels.map((level, at) => (
        <fieldset key={level.level} className="model-level">
          <legend>{level.label}</legend>
          <div className="model-level-tools">
            {at > 0 && (
              <IconButton
                icon="up"
                label={text.moveUp(level.label)}
                onClick={() => {
                  swap(at - 1);
                }}
              />
            )}
            {at < levels.length - 1 && (
              <IconButton
                icon="down"
                label={text.moveDown(level.label)}
                onClick={() => {
                  swap(at);
                }}
              />
            )}
            <IconButton
              icon="cross"
              label={text.remove(level.label)}
              onClick={() => {
                onChange({ ...model, levels: without(levels, level.level) });
              }}
            />
          </div>
          <OneLevel
            level={level}
            levels={levels}
            onChange={(changed) => {
              set(at, changed);
            }}
          />
        </fieldset>
      ))}
      {missing.length > 0 && (
        <div className="row" role="group" aria-label={text.add}>
          {missing.map((level) => (
            <Button
              key={level.level}
              className="button-small"
              onClick={() => {
                onChange({ ...model, levels: [...levels, fitting(level, levels)] });
              }}
            >
              {text.addLevel(level.label)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Every level there is, as the ready-made models have it. */
function knownLevels(): readonly ModelLevel[] {
  const common = { year: 0, departmentGoals: true, capitals: false };
  const all = (['commitment', 'unitGoal'] as const).flatMap((lowest) => makeModel({ ...common, lowest }).levels);
  return [...new Map(all.map((level) => [level.level, level])).values()];
}

/** Without the level, and nothing stands under it any longer. */
const without = (levels: readonly ModelLevel[], gone: GoalLevel): ModelLevel[] =>
  levels
    .filter(({ level }) => level !== gone)
    .map((level) => ({ ...level, parents: level.parents.filter((parent) => parent !== gone) }));

/** A level that is put in stands under those of its usual parents that there are. */
const fitting = (level: ModelLevel, levels: readonly ModelLevel[]): ModelLevel => ({
  ...level,
  parents: level.parents.filter((parent) => levels.some((own) => own.level === parent)),
});

type LevelProperties = {
  readonly level: ModelLevel;
  readonly levels: readonly ModelLevel[];
  readonly onChange: (level: ModelLevel) => void;
};

function OneLevel({ level, levels, onChange }: LevelProperties) {
  const text = useTexts(modelTexts);
  const status = useTexts(statusTexts);
  const above = levels.slice(
    0,
    levels.findIndex((own) => own.level === level.level),
  );
  const ownerOptions = owners.map((value) => ({ value, label: status.owners[value] }));
  return (
    <>
      <div className="model-words">
        {(['label', 'singular', 'plural'] as const).map((word) => (
          <Field
            key={word}
            label={text[word]}
            value={level[word]}
            maxLength={200}
            onChange={(value) => {
              onChange({ ...level, [word]: value });
            }}
          />
        ))}
        <Select
          label={text.decidedBy}
          value={level.decidedBy}
          options={ownerOptions}
          onChange={(value) => {
            onChange({ ...level, decidedBy: owners.find((owner) => owner === value) ?? level.decidedBy });
          }}
        />
      </div>
      <div className="model-checks">
        <CheckBox
          label={text.numbered}
          checked={level.numbered}
          onChange={(numbered) => {
            onChange({ ...level, numbered });
          }}
        />
        <CheckBox
          label={text.hasStatus}
          checked={level.hasStatus}
          onChange={(hasStatus) => {
            onChange({ ...level, hasStatus });
          }}
        />
      </div>
      <div className="model-checks">
        <CheckList
          label={text.parents}
          options={above.map(({ level: value, label }) => ({ value, label }))}
          chosen={level.parents}
          onChange={(parents) => {
            onChange({ ...level, parents });
          }}
        />
        <CheckList
          label={text.indicatorsOf}
          options={ownerOptions}
          chosen={level.indicatorsOf}
          onChange={(indicatorsOf) => {
            onChange({ ...level, indicatorsOf });
          }}
        />
        <CheckList
          label={text.activitiesOf}
          options={ownerOptions}
          chosen={level.activitiesOf}
          onChange={(activitiesOf) => {
            onChange({ ...level, activitiesOf });
          }}
        />
      </div>
      <details>
        <summary>{text.sections}</summary>
        <div className="model-words">
          {(['VP', 'T1', 'T2', 'VB'] as const).map((kind) => (
            <TextArea
              key={kind}
              label={text.sectionsIn(kind)}
              help={text.sectionsHelp}
              rows={6}
              value={level.sections[kind].join('\n')}
              onChange={(value) => {
                onChange({ ...level, sections: { ...level.sections, [kind]: value === '' ? [] : value.split('\n') } });
              }}
            />
          ))}
        </div>
      </details>
    </>
  );
}

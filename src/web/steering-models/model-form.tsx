import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { modelWithCommitments, modelWithDepartmentGoals, modelWithUnitGoals } from '#domain/steering/model-presets.ts';
import type { SteeringModel } from '#domain/steering/steering-model.ts';
import { modelTexts } from '#i18n/web/model-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { LevelFields } from './level-fields.tsx';
import { ModelEffectView } from './model-effect-view.tsx';

const presets = {
  unitGoals: modelWithUnitGoals,
  departmentGoals: modelWithDepartmentGoals,
  commitments: modelWithCommitments,
} as const;

type Properties = {
  readonly model: SteeringModel;
  /** Of the year's own model; 0 where there is none yet. */
  readonly version: number;
  /** With the year that was saved, or null where nothing was. */
  readonly onDone: (saved: number | null) => void;
};

/** Blank lines are for the eye while one writes; they are no sections. */
const tidy = (model: SteeringModel): SteeringModel => ({
  ...model,
  levels: model.levels.map((level) => ({
    ...level,
    sections: Object.fromEntries(
      Object.entries(level.sections).map(([kind, headings]) => [
        kind,
        headings.map((heading) => heading.trim()).filter((heading) => heading !== ''),
      ]),
    ) as SteeringModel['levels'][number]['sections'],
  })),
});

/** Changes a model in two steps: what would be touched is shown first, then it is saved with a reason. */
export function ModelForm({ model: given, version, onDone }: Properties) {
  const text = useTexts(modelTexts);
  const [model, setModel] = useState(given);
  const [year, setYear] = useState(String(given.year));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const preview = useMutation(api.steeringModels.preview.mutationOptions());
  const change = useMutation(
    api.steeringModels.change.mutationOptions({
      onSuccess: async (saved) => {
        toast(text.saved);
        await queries.invalidateQueries({ queryKey: api.steeringModels.key() });
        onDone(saved.year);
      },
    }),
  );
  const from = Number(year);
  const isYear = Number.isInteger(from) && from >= 1900 && from <= 2200;
  /** What was shown holds for what it was shown of. */
  const edit = (changed: SteeringModel): void => {
    setModel(changed);
    preview.reset();
    change.reset();
  };
  const effect = preview.data;
  return (
    <form
      className="stack model-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isYear) return;
        if (effect === undefined || effect.problems.length > 0) {
          preview.mutate({ year: from, model: tidy(model) });
          return;
        }
        setAsked(true);
        if (reason.trim() !== '') {
          const standing = from === given.year ? version : 0;
          change.mutate({
            year: from,
            requestId: crypto.randomUUID(),
            version: standing,
            reason: reason.trim(),
            model: tidy(model),
          });
        }
      }}
    >
      <div className="row row-end filters">
        <Field
          label={text.from}
          help={text.fromHelp}
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={(value) => {
            setYear(value);
            edit(model);
          }}
          error={tried && !isYear ? text.yearWrong : null}
        />
        <Select
          label={text.preset}
          options={Object.entries(text.presets).map(([value, label]) => ({ value, label }))}
          onChange={(value) => {
            const preset = Object.entries(presets).find(([name]) => name === value)?.[1];
            edit(preset === undefined ? given : preset(isYear ? from : given.year));
          }}
        />
      </div>
      <LevelFields model={model} onChange={edit} />
      <WordFields model={model} onChange={edit} />
      {preview.isError && <ProblemView error={preview.error} />}
      {change.isError && <ProblemView error={change.error} />}
      {effect !== undefined && <ModelEffectView effect={effect} />}
      {effect !== undefined && effect.problems.length === 0 && (
        <Field
          label={text.reason}
          help={text.reasonHelp}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          error={asked && reason.trim() === '' ? text.reasonMissing : null}
        />
      )}
      <div className="row">
        {(effect === undefined || effect.problems.length > 0) && (
          <Button variant="primary" submit busy={preview.isPending}>
            {text.preview}
          </Button>
        )}
        {effect !== undefined && effect.problems.length === 0 && (
          <Button variant="primary" submit busy={change.isPending}>
            {text.save}
          </Button>
        )}
        <Button
          onClick={() => {
            onDone(null);
          }}
        >
          {text.giveUp}
        </Button>
      </div>
    </form>
  );
}

type WordProperties = { readonly model: SteeringModel; readonly onChange: (model: SteeringModel) => void };

function WordFields({ model, onChange }: WordProperties) {
  const text = useTexts(modelTexts);
  const status = useTexts(statusTexts);
  return (
    <>
      <fieldset className="model-words">
        <legend>{text.statusWords}</legend>
        {(['full', 'partial', 'none', 'noContribution'] as const).map((word) => (
          <Field
            key={word}
            label={text.statuses[word]}
            value={model.statusWords[word]}
            maxLength={100}
            onChange={(value) => {
              onChange({ ...model, statusWords: { ...model.statusWords, [word]: value } });
            }}
          />
        ))}
      </fieldset>
      <fieldset className="model-words">
        <legend>{text.ownerHeadings}</legend>
        {(['council', 'board', 'department', 'unit'] as const).flatMap((owner) =>
          (['indicators', 'activities'] as const).map((what) => (
            <Field
              key={`${owner}-${what}`}
              label={
                what === 'indicators'
                  ? text.ownerIndicators(status.owners[owner])
                  : text.ownerActivities(status.owners[owner])
              }
              value={model.ownerHeadings[owner][what]}
              maxLength={200}
              onChange={(value) => {
                const headings = { ...model.ownerHeadings[owner], [what]: value };
                onChange({ ...model, ownerHeadings: { ...model.ownerHeadings, [owner]: headings } });
              }}
            />
          )),
        )}
      </fieldset>
    </>
  );
}

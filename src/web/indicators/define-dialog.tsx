import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { IndicatorView } from '#domain/indicators/indicator-view.ts';
import { indicatorTexts } from '#i18n/web/indicator-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import type { Option } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

type Properties = { readonly view: IndicatorView; readonly open: boolean; readonly onClose: () => void };

/** What the form holds: texts as written, "" where nothing is chosen. */
type Draft = Readonly<
  Record<
    | 'name'
    | 'definition'
    | 'unit'
    | 'direction'
    | 'directionReason'
    | 'periodicity'
    | 'overUnits'
    | 'overTime'
    | 'computed'
    | 'bySex',
    string
  >
>;

const draftOf = (view: IndicatorView): Draft => ({
  name: view.name,
  definition: view.definition ?? '',
  unit: view.unit ?? '',
  direction: view.direction,
  directionReason: view.directionReason ?? '',
  periodicity: view.periodicity ?? '',
  overUnits: view.overUnits ?? '',
  overTime: view.overTime ?? '',
  computed: view.computed ?? '',
  bySex: view.bySex === null ? '' : view.bySex ? 'yes' : 'no',
});

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const oneOf = <T extends string>(names: Readonly<Record<T, string>>, value: string): T | null =>
  (Object.keys(names) as T[]).find((name) => name === value) ?? null;
const optionsOf = (names: Readonly<Record<string, string>>): Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Changes what an indicator is called, means and aims at; everything typed stays until it is saved or given up. */
export function DefineDialog({ view, open, onClose }: Properties) {
  const text = useTexts(indicatorTexts);
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(view));
  const [tried, setTried] = useState(false);
  const define = useMutation(
    api.indicators.define.mutationOptions({
      onSuccess: async (changed) => {
        queries.setQueryData(api.indicators.show.queryKey({ input: { id: view.id } }), changed);
        toast(text.defined);
        onClose();
        await queries.invalidateQueries({ queryKey: api.indicators.list.key() });
      },
    }),
  );
  const set = (field: keyof Draft) => (value: string) => {
    setDraft({ ...draft, [field]: value });
  };
  const send = (): void => {
    setTried(true);
    if (draft.name.trim() === '') return;
    define.mutate({
      id: view.id,
      requestId: crypto.randomUUID(),
      version: view.version,
      name: draft.name.trim(),
      definition: textOrNull(draft.definition),
      unit: textOrNull(draft.unit),
      direction: oneOf(text.directions, draft.direction) ?? 'unknown',
      directionReason: textOrNull(draft.directionReason),
      periodicity: textOrNull(draft.periodicity),
      overUnits: oneOf(text.overUnitsNames, draft.overUnits),
      overTime: oneOf(text.overTimeNames, draft.overTime),
      computed: oneOf(text.computedNames, draft.computed),
      bySex: draft.bySex === '' ? null : draft.bySex === 'yes',
    });
  };
  const notSet = { value: '', label: text.notSet };
  const printed = view.periodicity;
  const isOwnWord = printed !== null && oneOf(text.periodicities, printed) === null;
  return (
    <ConfirmDialog
      title={text.defineTitle}
      open={open}
      confirm={text.defineSave}
      busy={define.isPending}
      onClose={onClose}
      onConfirm={send}
    >
      <div className="stack">
        <p>{text.defineHelp}</p>
        {define.isError && <ProblemView error={define.error} />}
        <Field
          label={text.nameField}
          help={text.nameHelp}
          value={draft.name}
          onChange={set('name')}
          maxLength={500}
          error={tried && draft.name.trim() === '' ? text.nameMissing : null}
        />
        <TextArea
          label={text.definition}
          help={text.definitionHelp}
          value={draft.definition}
          onChange={set('definition')}
          maxLength={5000}
        />
        <Field label={text.unit} help={text.unitHelp} value={draft.unit} onChange={set('unit')} maxLength={50} />
        <Select
          label={text.direction}
          value={draft.direction}
          options={optionsOf(text.directions)}
          onChange={set('direction')}
        />
        <Field
          label={text.directionReason}
          help={text.directionReasonHelp}
          value={draft.directionReason}
          onChange={set('directionReason')}
          maxLength={1000}
        />
        <Select
          label={text.periodicity}
          value={draft.periodicity}
          options={[
            notSet,
            ...optionsOf(text.periodicities),
            ...(isOwnWord ? [{ value: printed, label: printed }] : []),
          ]}
          onChange={set('periodicity')}
        />
        <Select
          label={text.overUnits}
          value={draft.overUnits}
          options={[notSet, ...optionsOf(text.overUnitsNames)]}
          onChange={set('overUnits')}
        />
        <Select
          label={text.overTime}
          value={draft.overTime}
          options={[notSet, ...optionsOf(text.overTimeNames)]}
          onChange={set('overTime')}
        />
        <Select
          label={text.computed}
          help={text.computedHelp}
          value={draft.computed}
          options={[{ value: '', label: text.entered }, ...optionsOf(text.computedNames)]}
          onChange={set('computed')}
        />
        <Select
          label={text.bySex}
          value={draft.bySex}
          options={[notSet, ...optionsOf(text.bySexNames)]}
          onChange={set('bySex')}
        />
      </div>
    </ConfirmDialog>
  );
}

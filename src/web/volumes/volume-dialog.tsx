import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { VolumeView } from '#domain/volumes/volume-view.ts';
import type { VolumeDefinition, VolumeSplit } from '#domain/volumes/volume.ts';
import { volumeTexts } from '#i18n/web/volume-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

type Properties = {
  /** Null for a new one. */
  readonly volume: VolumeView | null;
  readonly organisation: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly year: number;
  readonly onClose: () => void;
};

const LETTERS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e' };

/** Short and lasting: a group that gets another name keeps its code and its values. */
const codeFor = (name: string, taken: readonly string[]): string => {
  const plain = name
    .toLowerCase()
    .replaceAll(/[åäöé]/gu, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 50);
  const wanted = plain === '' ? 'grupp' : plain;
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(code)) return code;
  }
};

/** The groups that the lines name; a line keeps the code of the group that stood there. */
function splitsOf(lines: string, before: readonly VolumeSplit[]): VolumeSplit[] {
  const names = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const kept = names.map(
    (name, index) =>
      before.find((split) => split.name === name) ?? (names.length === before.length ? before[index] : undefined),
  );
  const splits: VolumeSplit[] = [];
  for (const [index, name] of names.entries()) {
    const taken = [...splits, ...before].map(({ code }) => code);
    splits.push({ code: kept[index]?.code ?? codeFor(name, taken), name });
  }
  return splits;
}

/** What a volume is: what is counted, by which groups, and what one costs. */
export function VolumeDialog({ volume, organisation, places, year, onClose }: Properties) {
  const text = useTexts(volumeTexts);
  const before = volume?.definition;
  const [name, setName] = useState(before?.name ?? '');
  const [unit, setUnit] = useState(before?.unit ?? '');
  const [decimals, setDecimals] = useState(String(before?.decimals ?? 0));
  const [place, setPlace] = useState(organisation);
  const [groups, setGroups] = useState((before?.splits ?? []).map((split) => split.name).join('\n'));
  const [area, setArea] = useState(before?.cost?.area ?? '');
  const [kind, setKind] = useState(before?.cost?.kinds[0] ?? '');
  const [countsStaff, setCountsStaff] = useState(before?.countsStaff === true);
  const [costName, setCostName] = useState(before?.cost?.name ?? '');
  const asked = useQuery(api.economy.chart.queryOptions({ input: { year } }));
  // Codes are the same from year to year: a year without a chart yet borrows the newest one's.
  const chart = useQuery(
    api.economy.chart.queryOptions({
      input: { year: asked.data?.areas.length === 0 ? (asked.data.years[0] ?? year) : year },
    }),
  );
  const queries = useQueryClient();
  const done = async (): Promise<void> => {
    onClose();
    await queries.invalidateQueries({ queryKey: api.volumes.key() });
  };
  const save = useMutation(api.volumes.save.mutationOptions({ onSuccess: done }));
  const end = useMutation(
    api.volumes.end.mutationOptions({
      onSuccess: async (_, { ended }) => {
        if (ended) toast(text.endedToast);
        await done();
      },
    }),
  );
  const definition: VolumeDefinition = {
    name: name.trim(),
    unit: unit.trim(),
    decimals: Number(decimals),
    organisation: place,
    splits: splitsOf(groups === '' ? unit : groups, before?.splits ?? []),
    cost: area === '' ? null : { name: costName.trim() || text.costTitle, area, kinds: kind === '' ? [] : [kind] },
    ...(countsStaff ? { countsStaff } : {}),
  };
  return (
    <Dialog title={before === undefined ? text.newTitle : text.changeTitle(before.name)} open onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const { id, version } = volume ?? { id: null, version: 1 };
          save.mutate({ requestId: crypto.randomUUID(), id, version, definition });
        }}
      >
        {save.isError && <ProblemView key={save.submittedAt} error={save.error} />}
        {end.isError && <ProblemView error={end.error} />}
        <Field label={text.name} value={name} maxLength={160} required onChange={setName} />
        <Field label={text.unit} help={text.unitHelp} value={unit} maxLength={40} required onChange={setUnit} />
        <Select
          label={text.organisation}
          value={place}
          options={places.map((one) => ({ value: one.id, label: one.name }))}
          onChange={setPlace}
        />
        <TextArea label={text.groups} help={text.groupsHelp} rows={3} value={groups} onChange={setGroups} />
        <label className="row">
          <input
            type="checkbox"
            checked={countsStaff}
            onChange={(event) => {
              setCountsStaff(event.target.checked);
            }}
          />
          {text.countsStaff}
        </label>
        {countsStaff && <p className="soft small">{text.countsStaffHelp}</p>}
        <Select
          label={text.decimals}
          value={decimals}
          options={['0', '1', '2', '3'].map((one) => ({ value: one, label: one }))}
          onChange={setDecimals}
        />
        <Select
          label={text.costArea}
          value={area}
          options={[
            { value: '', label: text.noCost },
            ...(chart.data?.areas ?? []).map((one) => ({ value: one.code, label: one.name })),
          ]}
          onChange={setArea}
        />
        {area !== '' && (
          <>
            <Select
              label={text.costKind}
              value={kind}
              options={[
                { value: '', label: text.allKinds },
                ...(chart.data?.kinds ?? []).map((one) => ({ value: one.code, label: one.name })),
              ]}
              onChange={setKind}
            />
            <Field
              label={text.costName}
              help={text.costNameHelp}
              value={costName}
              maxLength={120}
              onChange={setCostName}
            />
          </>
        )}
        <div className="dialog-foot">
          {volume !== null && (
            <Button
              busy={end.isPending}
              onClick={() => {
                const { id, version, ended } = volume;
                end.mutate({ id, version, ended: !ended, requestId: crypto.randomUUID() });
              }}
            >
              {volume.ended ? text.reopen : text.end}
            </Button>
          )}
          <Button variant="primary" submit busy={save.isPending}>
            {text.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

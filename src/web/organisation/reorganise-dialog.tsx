import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Reorganisation } from '#domain/organisation/reorganise.ts';
import { organisationTexts } from '#i18n/web/organisation-texts.ts';

import { api, client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { Affected } from './affected.tsx';

type Event = Reorganisation['kind'];
const events: readonly Event[] = ['merger', 'split', 'move'];

/** Asks what is to happen from which day, shows everything that it touches, and only then carries it out. */
export function ReorganiseDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(organisationTexts);
  const queries = useQueryClient();
  const { data: tree } = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const [kind, setKind] = useState<Event>('merger');
  const [date, setDate] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState('');
  const [names, setNames] = useState('');
  const [parent, setParent] = useState('');
  const places = tree?.items ?? [];
  const options = places.map(({ id, name, depth }) => ({ value: id, label: `${'\u00a0\u00a0'.repeat(depth)}${name}` }));
  const asked = (): Reorganisation => {
    const first = places.find(({ id }) => id === chosen[0]);
    const of = { kind: first?.kind ?? 'unit', parent: parent === '' ? (first?.parent ?? '') : parent } as const;
    const into = names.split('\n').filter((name) => name.trim() !== '');
    // One that is chosen and not added yet is meant too.
    const from = picked === '' ? [...chosen] : [...chosen, picked];
    if (kind === 'merger') return { kind, date, from, into: { ...of, name: into[0] ?? '' } };
    const one = chosen[0] ?? '';
    if (kind === 'move') return { kind, date, organisation: one, parent };
    return { kind, date, from: one, into: into.map((name) => ({ ...of, name })), carrier: 0 };
  };
  const preview = useMutation({ mutationFn: () => client.reorganisations.preview({ asked: asked() }) });
  const carryOut = useMutation({
    mutationFn: (seen: string) =>
      client.reorganisations.carryOut({ requestId: crypto.randomUUID(), asked: asked(), seen }),
    onSuccess: async () => {
      onClose();
      toast(text.done);
      await queries.invalidateQueries();
    },
  });
  const shown = preview.data;
  return (
    <ConfirmDialog
      open
      title={text.change}
      confirm={shown === undefined ? text.preview : text.carryOut}
      busy={preview.isPending || carryOut.isPending}
      onClose={onClose}
      onConfirm={() => {
        if (shown === undefined) preview.mutate();
        else carryOut.mutate(shown.seen);
      }}
    >
      <div className="stack">
        {preview.isError && <Refused error={preview.error} />}
        {carryOut.isError && <Refused error={carryOut.error} />}
        {shown === undefined ? (
          <>
            <Select
              label={text.kind}
              value={kind}
              options={events.map((event) => ({ value: event, label: text.events[event] }))}
              onChange={(value) => {
                setKind(events.find((event) => event === value) ?? 'merger');
                setChosen([]);
              }}
            />
            <Field label={text.date} type="date" value={date} onChange={setDate} required />
            {(kind === 'merger' ? chosen : []).map((id) => (
              <p key={id} className="row">
                {places.find((place) => place.id === id)?.name}
                <Button
                  variant="quiet"
                  onClick={() => {
                    setChosen(chosen.filter((one) => one !== id));
                  }}
                >
                  {text.remove(places.find((place) => place.id === id)?.name ?? '')}
                </Button>
              </p>
            ))}
            {kind === 'merger' ? (
              <div className="reorganise-pick">
                <Select
                  label={chosen.length === 0 ? text.which : text.addWhich}
                  value={picked}
                  options={[{ value: '', label: text.pick }, ...options.filter(({ value }) => !chosen.includes(value))]}
                  onChange={setPicked}
                />
                <Button
                  disabled={picked === ''}
                  onClick={() => {
                    setChosen([...chosen, picked]);
                    setPicked('');
                  }}
                >
                  {text.add}
                </Button>
              </div>
            ) : (
              <Select
                label={text.which}
                value={chosen[0] ?? ''}
                options={[{ value: '', label: text.pick }, ...options]}
                onChange={(id) => {
                  setChosen(id === '' ? [] : [id]);
                }}
              />
            )}
            {kind === 'merger' && (
              <Field label={text.newName} value={names} onChange={setNames} maxLength={200} required />
            )}
            {kind === 'split' && (
              <TextArea
                label={text.newNames}
                help={text.newNamesHelp}
                value={names}
                onChange={setNames}
                rows={3}
                required
              />
            )}
            <Select
              label={text.under}
              value={parent}
              options={[{ value: '', label: text.pick }, ...options]}
              onChange={setParent}
            />
          </>
        ) : (
          <>
            <Affected preview={shown} date={date} />
            <Button
              variant="quiet"
              onClick={() => {
                preview.reset();
              }}
            >
              {text.back}
            </Button>
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}

/** What is wrong with what was asked. What is missing in the form says so itself, without the name it has in the request. */
function Refused({ error }: { readonly error: unknown }) {
  const { title, detail, faults } = problemOf(error);
  const told = faults.map((fault) => (fault.code === 'invalid-field' ? { message: fault.message } : fault));
  return <ErrorSummary title={title} faults={told.length > 0 ? told : [{ message: detail }]} />;
}

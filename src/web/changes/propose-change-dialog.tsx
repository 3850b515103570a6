import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { ChangeSubjects } from '#domain/changes/change-views.ts';
import { ChangeSubject, isHandover } from '#domain/changes/year-change.ts';
import { changeTexts } from '#i18n/web/change-texts.ts';

import { api, client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { useChangeDone } from './use-change-done.ts';

type Choice = { readonly thing: string; readonly name: string; readonly before: string | null };

/** What can be chosen for a subject, with what stands now. */
function choicesFor(subject: ChangeSubject, subjects: ChangeSubjects | undefined): readonly Choice[] {
  if (subjects === undefined) return [];
  const { indicators, activities, goals } = subjects;
  if (subject === 'activityEnd') return activities.map(({ thing, name, end }) => ({ thing, name, before: end }));
  if (subject === 'activityTitle') return activities.map(({ thing, name }) => ({ thing, name, before: name }));
  if (isHandover(subject)) {
    const ofRows = subject === 'indicatorResponsible' ? indicators : activities;
    const things = subject === 'goalResponsible' ? goals : ofRows;
    return things.map(({ thing, name }) => ({ thing, name, before: null }));
  }
  const before = (one: ChangeSubjects['indicators'][number]): string | null => {
    if (subject === 'target') return one.target;
    if (subject === 'councilTarget') return one.councilTarget;
    return subject === 'definition' ? one.definition : one.name;
  };
  return indicators.map((one) => ({ thing: one.thing, name: one.name, before: before(one) }));
}

/** A proposal: what, from what to what, why and from when. */
export function ProposeChangeDialog({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const text = useTexts(changeTexts);
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const places = (tree.data?.items ?? []).filter(({ allowed }) => allowed.includes('change.propose'));
  const [chosen, setChosen] = useState('');
  const organisation = chosen === '' ? (places[0]?.id ?? '') : chosen;
  const [subject, setSubject] = useState<ChangeSubject>('target');
  const [thing, setThing] = useState('');
  const [words, setWords] = useState({ after: '', reason: '', from: '', successor: '' });
  const subjects = useQuery({
    ...api.changes.subjects.queryOptions({ input: { year, organisation } }),
    enabled: organisation !== '',
  });
  const done = useChangeDone(onClose);
  const handedOver = isHandover(subject);
  const others = (tree.data?.items ?? []).filter(({ id }) => id !== organisation);
  const nameOf = (id: string): string => tree.data?.items.find((each) => each.id === id)?.name ?? '';
  const choices = choicesFor(subject, subjects.data);
  const choice = choices.find((one) => one.thing === thing);
  const set = (key: keyof typeof words) => (value: string) => {
    setWords((standing) => ({ ...standing, [key]: value }));
  };
  const propose = useMutation({
    mutationFn: () => {
      const { reason, from, successor } = words;
      const { thing: which = null, name = '', before = null } = choice ?? {};
      const about = handedOver
        ? { before: nameOf(organisation), after: nameOf(successor), successor: successor === '' ? null : successor }
        : { before, after: words.after, successor: null };
      const asked = { organisation, year, subject, thing: which, name, reason, from, ...about };
      return client.changes.propose({ ...asked, requestId: crypto.randomUUID() });
    },
    onSuccess: done,
  });
  return (
    <ConfirmDialog
      open
      title={text.propose}
      confirm={text.propose}
      busy={propose.isPending}
      onClose={onClose}
      onConfirm={() => {
        propose.mutate();
      }}
    >
      <div className="stack">
        {propose.isError && <ProblemView error={propose.error} />}
        {subjects.isError && <ProblemView error={subjects.error} />}
        <Select
          label={text.organisation}
          value={organisation}
          options={places.map(({ id, name, depth }) => ({
            value: id,
            label: `${'\u00a0\u00a0'.repeat(depth)}${name}`,
          }))}
          onChange={(value) => {
            setChosen(value);
            setThing('');
          }}
        />
        <Select
          label={text.subject}
          value={subject}
          options={ChangeSubject.options.map((value) => ({ value, label: text.subjects[value] }))}
          onChange={(value) => {
            setSubject(ChangeSubject.options.find((one) => one === value) ?? 'target');
            setThing('');
          }}
        />
        <Select
          label={text.thing}
          value={thing}
          options={[
            { value: '', label: text.pick },
            ...choices.map(({ thing: value, name }) => ({ value, label: name })),
          ]}
          onChange={setThing}
        />
        {handedOver ? (
          <Select
            label={text.successor}
            value={words.successor}
            options={[
              { value: '', label: text.pick },
              ...others.map(({ id, name, depth }) => ({
                value: id,
                label: `${'\u00a0\u00a0'.repeat(depth)}${name}`,
              })),
            ]}
            onChange={set('successor')}
          />
        ) : (
          <>
            <p>
              {text.before}: <strong>{choice?.before ?? text.empty}</strong>
            </p>
            <Field
              label={text.after}
              type={subject === 'activityEnd' ? 'date' : 'text'}
              value={words.after}
              onChange={set('after')}
              maxLength={500}
              required
            />
          </>
        )}
        <Field label={text.from} type="date" value={words.from} onChange={set('from')} required />
        <TextArea
          label={text.reason}
          value={words.reason}
          onChange={set('reason')}
          rows={3}
          maxLength={2000}
          required
        />
      </div>
    </ConfirmDialog>
  );
}

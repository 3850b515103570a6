import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { GivenInstruction } from '#domain/rounds/round-brief.ts';
import type { RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { KindsField } from './kinds-field.tsx';
import { placesOf, usePlaceName } from './place-names.ts';
import { useRoundChange } from './use-round-change.ts';

type Properties = {
  readonly view: RoundView;
  readonly editing: GivenInstruction | 'new' | null;
  readonly onClose: () => void;
};

/** Gives an instruction or a question, or changes one. */
export function InstructionDialog({ view, editing, onClose }: Properties) {
  const text = useTexts(roundTexts);
  const before = editing === 'new' || editing === null ? null : editing;
  const model = useQuery(
    api.steeringModels.show.queryOptions({ input: { year: view.year }, enabled: editing !== null, retry: false }),
  );
  const placeName = usePlaceName(view.chapters);
  const places = placesOf(view, model.data?.model);
  const [giver, setGiver] = useState(before?.from.id ?? view.givers[0]?.id ?? '');
  const [about, setAbout] = useState(JSON.stringify(before?.about ?? { at: 'whole' }));
  const [kind, setKind] = useState(before?.kind ?? 'instruction');
  const [body, setBody] = useState(before?.body ?? '');
  const [limit, setLimit] = useState(String(before?.maxCharacters ?? ''));
  const [kinds, setKinds] = useState(before?.kinds ?? null);
  const changed = useRoundChange();
  const saved = {
    onSuccess: () => {
      onClose();
      return changed(text.saved);
    },
  };
  const give = useMutation(api.rounds.giveInstruction.mutationOptions(saved));
  const change = useMutation(api.rounds.changeInstruction.mutationOptions(saved));
  const save = (): void => {
    const maxCharacters = /^[1-9]\d*$/u.test(limit.trim()) ? Number(limit) : null;
    const place = places.find((of) => JSON.stringify(of) === about) ?? before?.about ?? { at: 'whole' as const };
    const asked = { id: view.id, requestId: crypto.randomUUID(), about: place, kind, body, maxCharacters, kinds };
    if (before === null) give.mutate({ ...asked, organisation: giver });
    else change.mutate({ ...asked, instruction: before.id, version: before.version });
  };
  return (
    <ConfirmDialog
      title={before === null ? text.give : text.change}
      open={editing !== null}
      confirm={text.save}
      busy={give.isPending || change.isPending}
      onClose={onClose}
      onConfirm={save}
    >
      <div className="stack">
        {give.isError && <ProblemView error={give.error} />}
        {change.isError && <ProblemView error={change.error} />}
        {before === null && (
          <Select
            label={text.giver}
            value={giver}
            options={view.givers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setGiver}
          />
        )}
        <Select
          label={text.about}
          value={about}
          options={places.map((place) => ({ value: JSON.stringify(place), label: placeName(place) }))}
          onChange={setAbout}
        />
        <Select
          label={text.instructionKind}
          value={kind}
          options={(['instruction', 'question'] as const).map((of) => ({
            value: of,
            label: text.instructionKinds[of],
          }))}
          onChange={(of) => {
            setKind(of === 'question' ? 'question' : 'instruction');
          }}
        />
        <TextArea label={text.body} value={body} onChange={setBody} maxLength={10_000} rows={5} />
        <Field label={text.limit} help={text.limitHelp} inputMode="numeric" value={limit} onChange={setLimit} />
        <KindsField kinds={kinds} onChange={setKinds} />
      </div>
    </ConfirmDialog>
  );
}

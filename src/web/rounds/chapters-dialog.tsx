import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { editedChapter, newChapter, sentChapter } from './chapter-edit.ts';
import type { EditedChapter } from './chapter-edit.ts';
import { CheckLine } from './check-line.tsx';
import { EconomyPlacements } from './economy-placements.tsx';
import { KindsField } from './kinds-field.tsx';
import { useRoundChange } from './use-round-change.ts';

type Properties = {
  readonly view: RoundView;
  readonly giver: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
};

/** The chapters that one organisation asks for, in their order. */
export function ChaptersDialog({ view, giver, onClose }: Properties) {
  const text = useTexts(roundTexts);
  const [chapters, setChapters] = useState<readonly EditedChapter[]>(() =>
    view.chapters.filter(({ from }) => from.id === giver?.id).map(editedChapter),
  );
  const changed = useRoundChange();
  const save = useMutation(
    api.rounds.setChapters.mutationOptions({
      onSuccess: () => {
        onClose();
        return changed(text.saved);
      },
    }),
  );
  const change = (key: string, next: Partial<EditedChapter>): void => {
    setChapters(chapters.map((chapter) => (chapter.key === key ? { ...chapter, ...next } : chapter)));
  };
  const swap = (at: number, other: number): void => {
    const [one, two] = [chapters[at], chapters[other]];
    if (one === undefined || two === undefined) return;
    setChapters(chapters.map((chapter, index) => (index === at ? two : index === other ? one : chapter)));
  };
  return (
    <ConfirmDialog
      title={text.editChapters(giver?.name ?? '')}
      open={giver !== null}
      confirm={text.save}
      busy={save.isPending}
      onClose={onClose}
      onConfirm={() => {
        if (giver === null) return;
        save.mutate({
          id: view.id,
          requestId: crypto.randomUUID(),
          organisation: giver.id,
          version: view.version,
          chapters: chapters.map(sentChapter),
        });
      }}
    >
      {save.isError && <ProblemView error={save.error} />}
      {chapters.map((chapter, at) => (
        <ChapterFields
          key={chapter.key}
          chapter={chapter}
          isFirst={at === 0}
          isLast={at === chapters.length - 1}
          onChange={(next) => {
            change(chapter.key, next);
          }}
          onMove={(by) => {
            swap(at, at + by);
          }}
          onRemove={() => {
            setChapters(chapters.filter(({ key }) => key !== chapter.key));
          }}
        />
      ))}
      <Button
        onClick={() => {
          setChapters([...chapters, newChapter()]);
        }}
      >
        {text.addChapter}
      </Button>
    </ConfirmDialog>
  );
}

type FieldsProperties = {
  readonly chapter: EditedChapter;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (next: Partial<EditedChapter>) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
};

function ChapterFields({ chapter, isFirst, isLast, onChange, onMove, onRemove }: FieldsProperties) {
  const text = useTexts(roundTexts);
  const name = chapter.heading === '' ? text.heading.toLocaleLowerCase() : chapter.heading;
  return (
    <div className="chapter-edit">
      <div className="chapter-edit-head">
        <Field
          label={text.heading}
          value={chapter.heading}
          maxLength={200}
          onChange={(heading) => {
            onChange({ heading });
          }}
        />
        <Select
          label={text.place}
          value={chapter.place}
          options={[
            { value: 'front', label: text.front },
            { value: 'back', label: text.back },
          ]}
          onChange={(place) => {
            onChange({ place: place === 'back' ? 'back' : 'front' });
          }}
        />
        <Field
          label={text.limit}
          inputMode="numeric"
          value={chapter.limit}
          onChange={(limit) => {
            onChange({ limit });
          }}
        />
      </div>
      <CheckLine
        label={text.required}
        checked={chapter.required}
        onChange={(required) => {
          onChange({ required });
        }}
      />
      <KindsField
        kinds={chapter.kinds}
        onChange={(kinds) => {
          onChange({ kinds });
        }}
      />
      <TextArea
        label={text.tables}
        help={text.tablesHelp}
        rows={2}
        value={chapter.tables}
        onChange={(tables) => {
          onChange({ tables });
        }}
      />
      <EconomyPlacements
        placements={chapter.economy}
        onChange={(economy) => {
          onChange({ economy });
        }}
      />
      <div className="row">
        <Button
          repeats
          className="button-small"
          disabled={isFirst}
          aria-label={text.moveUp(name)}
          onClick={() => {
            onMove(-1);
          }}
        >
          {text.up}
        </Button>
        <Button
          repeats
          className="button-small"
          disabled={isLast}
          aria-label={text.moveDown(name)}
          onClick={() => {
            onMove(1);
          }}
        >
          {text.down}
        </Button>
        <Button className="button-small" aria-label={text.removeOne(name)} onClick={onRemove}>
          {text.remove}
        </Button>
      </div>
    </div>
  );
}

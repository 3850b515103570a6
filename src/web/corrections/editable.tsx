import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { correctionTexts } from '#i18n/web/correction-texts.ts';

import './corrections.css';
import { useTexts } from '../shell/preferences.tsx';
import type { Option } from '../ui/field.tsx';
import { placeKey, useEditing } from './editing.tsx';
import type { Place } from './editing.tsx';
import { Editor } from './editor.tsx';

type Properties = {
  readonly place: Place;
  /** What the field is called: "Årsmål". */
  readonly label: string;
  readonly value: string | null;
  /** Why the reader was unsure of it. */
  readonly doubt?: string | undefined;
  readonly options?: readonly Option[];
  readonly multiline?: boolean;
  /** How the value is shown; the value itself where left out. */
  readonly children?: ReactNode;
};

/**
 * A value that can be corrected in its place. Pressed once (or reached by keyboard) it is looked at and its line is
 * marked in the source; pressed again, or with Enter, it is edited.
 */
export function Editable({ place, label, value, doubt, options, multiline = false, children }: Properties) {
  const text = useTexts(correctionTexts);
  const { reading, canEdit, selected, select, corrected } = useEditing();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasSelected = useRef(false);
  const key = placeKey(place);
  const isCorrected = corrected.has(key);
  const isSelected = selected === key;

  useEffect(() => {
    const element = button.current;
    const edit = (): void => {
      if (canEdit) setEditing(true);
    };
    element?.addEventListener('edit-place', edit);
    return () => {
      element?.removeEventListener('edit-place', edit);
    };
  });

  const shown = children ?? (value === null || value === '' ? <span className="editable-empty">–</span> : value);
  if (reading) {
    if (!isCorrected) return shown;
    const printed = corrected.get(key) ?? '–';
    return (
      <ins className="read-corrected" title={text.printed(printed)}>
        {shown}
        <span className="visually-hidden">, {text.correctedFrom(printed)}</span>
      </ins>
    );
  }
  if (editing) {
    return (
      <Editor
        place={place}
        label={label}
        value={value ?? ''}
        options={options}
        multiline={multiline}
        onDone={() => {
          setEditing(false);
          requestAnimationFrame(() => button.current?.focus());
        }}
      />
    );
  }
  const marks = [
    'editable',
    isSelected ? 'editable-selected' : '',
    doubt === undefined ? '' : 'editable-doubt',
    isCorrected ? 'editable-corrected' : '',
    multiline ? 'editable-text' : '',
  ];
  return (
    <button
      ref={button}
      type="button"
      data-place={key}
      className={marks.filter(Boolean).join(' ')}
      aria-current={isSelected ? 'true' : undefined}
      title={isCorrected ? text.printed(corrected.get(key) ?? '–') : doubt}
      onPointerDown={() => {
        wasSelected.current = isSelected;
      }}
      onKeyDown={() => {
        wasSelected.current = true;
      }}
      onFocus={() => {
        select(place);
      }}
      onClick={() => {
        select(place);
        if (canEdit && wasSelected.current) setEditing(true);
      }}
    >
      <span className="visually-hidden">{label}: </span>
      {shown}
      {doubt !== undefined && <span className="visually-hidden">, {text.doubtful(doubt)}</span>}
      {isCorrected && <span className="visually-hidden">, {text.correctedFrom(corrected.get(key) ?? '–')}</span>}
    </button>
  );
}

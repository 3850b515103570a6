import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { correctionTexts } from '#i18n/web/correction-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import type { Option } from '../ui/field.tsx';
import { useEditing } from './editing.tsx';
import type { Place, SaveResult } from './editing.tsx';

type Properties = {
  readonly place: Place;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[] | undefined;
  readonly multiline: boolean;
  readonly onDone: () => void;
};

/**
 * Stays open with what was written until it is saved or left by Escape: neither a refusal, somebody else's change nor
 * a press beside it takes the words away.
 */
export function Editor({ place, label, value, options, multiline, onDone }: Properties) {
  const text = useTexts(correctionTexts);
  const { save } = useEditing();
  const [written, setWritten] = useState(value);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<SaveResult | null>(null);
  const field = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    if (field.current instanceof HTMLInputElement) field.current.select();
  }, []);

  const store = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const next = await save(place, written.trim() === '' ? null : written);
    setBusy(false);
    setResult(next);
    if (next.kind === 'saved') onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void store();
    }
  };
  const shared = {
    value: written,
    'aria-label': label,
    'aria-describedby': id,
    'aria-invalid': result?.kind === 'refused' || undefined,
    className: 'input editor-input',
    onKeyDown,
    onChange: (event: { target: { value: string } }) => {
      setWritten(event.target.value);
    },
  } as const;
  return (
    <span className={`editor ${multiline ? 'editor-wide' : ''}`}>
      {options !== undefined ? (
        <select {...shared} ref={field as React.RefObject<HTMLSelectElement>}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : multiline ? (
        <textarea
          {...shared}
          ref={field as React.RefObject<HTMLTextAreaElement>}
          rows={Math.min(24, Math.max(4, Math.ceil(written.length / 70)))}
        />
      ) : (
        <input {...shared} ref={field as React.RefObject<HTMLInputElement>} />
      )}
      <span id={id} className="editor-words" role={result === null ? undefined : 'alert'}>
        {result?.kind === 'refused' && <strong className="editor-fault">{result.message}</strong>}
        {result?.kind === 'conflict' && text.conflict(value === '' ? '–' : value)}
        {result === null && multiline && text.textHelp}
      </span>
      <span className="editor-buttons">
        <Button variant="primary" className="button-small" busy={busy} onClick={() => void store()}>
          {result?.kind === 'conflict' ? text.saveAnyway : text.save}
        </Button>
        <Button className="button-small" onClick={onDone}>
          {result?.kind === 'conflict' ? text.keepTheirs : text.leave}
        </Button>
      </span>
    </span>
  );
}

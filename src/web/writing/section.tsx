import { useState } from 'react';

import type { DocumentText } from '#domain/steering/steering-document.ts';
import { tablesOfText } from '#domain/steering/text-tables.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { OriginNote } from '../reuse/origin-note.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { useMarkedPlace } from './live-findings.tsx';
import { TextEditor } from './text-editor.tsx';
import { ValueWarnings } from './value-warnings.tsx';
import { VersionsDialog } from './versions-dialog.tsx';
import { useWriting } from './writing-context.tsx';

type Properties = {
  readonly text: DocumentText;
  /** Shown above it; null where a heading stands there already. */
  readonly heading: string | null;
  readonly limit?: number | null;
};

/** One text that is written: its heading, the editor, and where its words come from. */
export function Section({ text, heading, limit = null }: Properties) {
  const words = useTexts(writingTexts);
  const { view } = useWriting();
  const [looking, setLooking] = useState(false);
  const source = view.carried[text.id];
  const label = heading ?? text.heading ?? words.introduction;
  const tables = tablesOfText(text).map(({ id }) => id);
  const { mark, list } = useMarkedPlace([text.id, ...tables], label);
  return (
    <section className="writing-section" id={text.id} aria-label={label}>
      <div className="row writing-section-head">
        {heading !== null && <h3>{heading}</h3>}
        {mark}
        <Button
          variant="quiet"
          className="button-small"
          icon="undo"
          aria-label={words.versionsOf(label)}
          onClick={() => {
            setLooking(true);
          }}
        >
          {words.versions}
        </Button>
      </div>
      {source !== undefined && view.untouched.includes(text.id) && (
        <p className="writing-carried small">{words.carriedFrom(source.title)}</p>
      )}
      <div className={list === null ? undefined : 'writing-beside'}>
        <TextEditor id={text.id} label={label} limit={limit} />
        {list}
      </div>
      <OriginNote text={text.id} />
      {view.kind !== 'VP' && <ValueWarnings text={text} />}
      {looking && (
        <VersionsDialog
          text={text}
          label={label}
          onClose={() => {
            setLooking(false);
          }}
        />
      )}
    </section>
  );
}

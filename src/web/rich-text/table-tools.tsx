import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';

import { richTextTexts } from '#i18n/web/rich-text-texts.ts';
import { suggestionTexts } from '#i18n/web/suggestion-texts.ts';

import { mayChangeBlocks, useSuggesting } from '../suggestions/suggesting.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import {
  addTableColumn,
  addTableRow,
  captionOf,
  hasHeadColumn,
  isInHeadRow,
  removeTable,
  removeTableColumn,
  removeTableRow,
  setCaption,
  toggleHeadColumn,
} from './table-commands.ts';

/** What can be done with the table that the caret stands in; nothing where it stands in none. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const words = useTexts(richTextTexts);
  const suggesting = useTexts(suggestionTexts);
  const isDirect = !useSuggesting(editor);
  const [captioning, setCaptioning] = useState(false);
  const standing = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      now.isActive('table') ? { head: isInHeadRow(now), column: hasHeadColumn(now) } : null,
  });
  if (standing === null) return null;
  const tool = (label: string, run: () => unknown, more: { pressed?: boolean; disabled?: boolean } = {}) => (
    <button
      type="button"
      className="tool table-tool"
      aria-pressed={more.pressed}
      aria-disabled={!isDirect}
      title={isDirect ? undefined : suggesting.cannotWait}
      disabled={more.disabled}
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        if (mayChangeBlocks(editor)) run();
      }}
    >
      {label}
    </button>
  );
  return (
    <div className="writing-tools table-tools" role="toolbar" aria-label={words.tableTools}>
      {tool(words.rowAbove, () => addTableRow(editor, 'above'), { disabled: standing.head })}
      {tool(words.rowBelow, () => addTableRow(editor, 'below'))}
      {tool(words.removeRow, () => removeTableRow(editor))}
      {tool(words.columnBefore, () => addTableColumn(editor, 'before'))}
      {tool(words.columnAfter, () => addTableColumn(editor, 'after'))}
      {tool(words.removeColumn, () => removeTableColumn(editor))}
      {tool(words.headColumn, () => toggleHeadColumn(editor), { pressed: standing.column })}
      {tool(words.caption, () => {
        setCaptioning(true);
      })}
      {tool(words.removeTable, () => removeTable(editor))}
      {captioning && (
        <CaptionDialog
          editor={editor}
          onClose={() => {
            setCaptioning(false);
          }}
        />
      )}
    </div>
  );
}

function CaptionDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const words = useTexts(richTextTexts);
  const [caption, setWords] = useState(() => captionOf(editor));
  return (
    <Dialog title={words.caption} open onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setCaption(editor, caption);
          onClose();
        }}
      >
        <Field
          label={words.captionLabel}
          help={words.captionHelp}
          maxLength={300}
          value={caption}
          onChange={setWords}
        />
        <div className="dialog-foot">
          <Button variant="primary" submit>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

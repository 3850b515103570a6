import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import { richTextTexts } from '#i18n/web/rich-text-texts.ts';
import { suggestionTexts } from '#i18n/web/suggestion-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { useSession } from '../api/use-session.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { tableFromTabs } from '../rich-text/clean-tables.ts';
import { imageAddress } from '../rich-text/image-address.ts';
import { ImageIntake } from '../rich-text/image-intake.ts';
import { TextImageNode } from '../rich-text/image-node.ts';
import { ImageTools } from '../rich-text/image-tools.tsx';
import { insertTable } from '../rich-text/table-commands.ts';
import { TABLE_NODES } from '../rich-text/table-nodes.ts';
import { TableTools } from '../rich-text/table-tools.tsx';
import { QuoteMarks } from '../comments/quote-marks.ts';
import { TextComments } from '../comments/text-comments.tsx';
import { Suggesting } from '../suggestions/suggesting.ts';
import {
  Deletion,
  Insertion,
  RestyleBold,
  RestyleItalic,
  RestyleLink,
  SuggestedNodes,
} from '../suggestions/suggestion-marks.ts';
import { Suggestions as SuggestedChanges } from '../suggestions/suggestions.tsx';
import { toast } from '../ui/toast.tsx';
import { cleanPaste } from './clean-paste.ts';
import { useDraftEconomy } from './draft-economy.ts';
import { EditorTools } from './editor-tools.tsx';
import type { LiveText } from './live-draft.ts';
import { LiveValue } from './live-value-node.ts';
import { groundOf, useValueChoices } from './value-choices.ts';
import { ValuePopup } from './value-popup.ts';
import { useWriting } from './writing-context.tsx';

type Properties = {
  readonly id: string;
  /** What the section is called, for those who cannot see where it stands. */
  readonly label: string;
  /** Characters it may have at most; null where nobody set a limit. */
  readonly limit?: number | null;
};

/** A section that several people may write at once. */
export function TextEditor(properties: Properties) {
  const { live } = useWriting();
  const { id } = properties;
  const opening = useCallback(() => {
    live.open(id);
    return () => {
      live.leave(id);
    };
  }, [live, id]);
  const text = useSyncExternalStore(opening, () => live.find(id));
  return text === null ? null : <OpenText {...properties} text={text} />;
}

/** Colours of people's cursors: told apart on both grounds, the name stands beside. */
const COLOURS = ['#0b5560', '#8a3b12', '#5b3a91', '#1d6b3a', '#9a2252', '#3b5aa3'];
const colourOf = (id: string): string =>
  COLOURS[Array.from(id).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % COLOURS.length] ?? '#0b5560';

function useLiveState(text: LiveText) {
  return useSyncExternalStore(text.subscribe, () => text.state);
}

function OpenText({ id, label, limit = null, text }: Properties & { readonly text: LiveText }) {
  const words = useTexts(writingTexts);
  const rich = useTexts(richTextTexts);
  const suggesting = useTexts(suggestionTexts);
  const { person } = useSession();
  const { view, mayWrite } = useWriting();
  const state = useLiveState(text);
  const [popup] = useState(() => new ValuePopup(view.document));
  const isAsked = useSyncExternalStore(popup.subscribe, popup.wasShown);
  const { amounts } = useDraftEconomy(isAsked);
  const choices = useValueChoices(amounts);
  const ground = useMemo(() => groundOf(view.document, amounts), [view.document, amounts]);
  const [intake] = useState(() => new ImageIntake(view.id));
  useLayoutEffect(() => {
    popup.know(ground, choices, [
      { label: rich.table, printed: '', insert: insertTable },
      { label: rich.image, printed: '', insert: intake.choose },
    ]);
  }, [popup, ground, choices, rich, intake]);
  const extensions = useMemo(
    () => [
      StarterKit.configure({
        undoRedo: false,
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        orderedList: false,
        heading: { levels: [4] },
        link: { openOnClick: false, autolink: true, protocols: ['https', 'http', 'mailto'] },
      }),
      Collaboration.configure({ document: text.doc }),
      ...TABLE_NODES,
      TextImageNode.configure({
        address: (file) => imageAddress(view.id, file),
        lacks: rich.imageLacks,
        take: intake.take,
        describe: intake.describe,
      }),
      QuoteMarks,
      Insertion,
      Deletion,
      RestyleBold,
      RestyleItalic,
      RestyleLink,
      SuggestedNodes,
      Suggesting.configure({
        person: { id: person.id, name: person.name },
        refused: () => toast(suggesting.cannotWait),
      }),
      CollaborationCaret.configure({
        provider: { awareness: text.awareness },
        user: { name: person.name, color: colourOf(person.id) },
      }),
      LiveValue.configure({
        print: (source: string) => popup.print(source),
        suggest: {
          items: (query, char) => popup.matching(query, char),
          render: () => ({
            onStart: (asked) => popup.show(asked),
            onUpdate: (asked) => popup.show(asked),
            onKeyDown: ({ event }) => popup.key(event),
            onExit: () => popup.show(null),
          }),
        },
      }),
    ],
    [text, person, popup, intake, view.id, rich, suggesting],
  );
  const isOpen = state.kind !== 'opening' && mayWrite;
  const editor = useEditor(
    {
      extensions,
      injectCSS: false,
      immediatelyRender: true,
      editable: isOpen,
      editorProps: {
        attributes: {
          'aria-label': label,
          role: 'textbox',
          'aria-multiline': 'true',
          lang: 'sv',
          class: 'writing-text',
          spellcheck: 'true',
        },
        transformPastedHTML: cleanPaste,
        handlePaste: (editing, event) => {
          const { clipboardData } = event;
          if (clipboardData === null || clipboardData.types.includes('text/html')) return false;
          const table = tableFromTabs(clipboardData.getData('text/plain'));
          return table !== null && editing.pasteHTML(table);
        },
      },
    },
    [extensions],
  );
  const clickedEarly = useRef(false);
  useEffect(() => {
    if (editor.isEditable === isOpen) return;
    editor.setEditable(isOpen, false);
    // Somebody who clicked while the text was on its way, and has gone nowhere else, writes in it now.
    // What a click on words that are not yet open gives focus to is what they stand in.
    if (isOpen && clickedEarly.current && document.activeElement?.contains(editor.view.dom) === true) {
      editor.commands.focus('end');
    }
    clickedEarly.current = false;
  }, [editor, isOpen]);
  return (
    <>
      <div
        className={`writing-editor ${isOpen ? '' : 'writing-editor-still'}`}
        onPointerDown={() => {
          clickedEarly.current = !editor.isEditable;
        }}
      >
        {isOpen && <EditorTools editor={editor} label={label} intake={intake} />}
        {isOpen && <TableTools editor={editor} />}
        {isOpen && <ImageTools editor={editor} intake={intake} />}
        <EditorContent editor={editor} />
        <Suggestions popup={popup} />
        <p className="writing-editor-foot small">
          {limit !== null && <Length editor={editor} limit={limit} />}
          <span role="status" className={`writing-state writing-state-${state.kind}`}>
            <StateWords text={text} />
          </span>
        </p>
        {state.kind === 'opening' && <p className="visually-hidden">{words.opening}</p>}
      </div>
      <SuggestedChanges editor={editor} mayWrite={isOpen} />
      <TextComments editor={editor} edition={view.id} text={id} label={label} />
    </>
  );
}

function StateWords({ text }: { readonly text: LiveText }) {
  const words = useTexts(writingTexts);
  const { clock } = useFormats();
  const state = useLiveState(text);
  if (state.kind === 'saving') return words.saving;
  if (state.kind === 'offline') return words.offline;
  if (state.kind === 'refused') return state.detail;
  return state.kind === 'saved' && state.at !== null ? words.savedAt(clock(state.at)) : '';
}

function Length({ editor, limit }: { readonly editor: Editor; readonly limit: number }) {
  const words = useTexts(writingTexts);
  const count = useEditorState({ editor, selector: ({ editor: now }) => now.getText({ blockSeparator: '' }).length });
  const over = count - limit;
  return (
    <span className={over > 0 ? 'writing-over' : 'soft'}>
      {over > 0 ? words.tooLong(over) : words.length(count, limit)}
    </span>
  );
}

/** The list of values under the cursor: arrow keys choose, Enter takes. */
function Suggestions({ popup }: { readonly popup: ValuePopup }) {
  const words = useTexts(writingTexts);
  const shown = useSyncExternalStore(popup.subscribe, popup.shown);
  if (shown === null || shown.asked.items.length === 0) return null;
  const { asked, at } = shown;
  const place = asked.clientRect?.();
  return (
    <ul
      className="writing-suggestions"
      role="listbox"
      aria-label={words.insertValue}
      style={{ top: (place?.bottom ?? 0) + 4, left: Math.max(8, Math.min(place?.left ?? 0, innerWidth - 560)) }}
    >
      {asked.items.map((choice, index) => (
        <li
          key={'source' in choice ? JSON.stringify(choice.source) : choice.label}
          role="option"
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault();
            asked.command(choice);
          }}
        >
          <span>{choice.label}</span> <strong>{choice.printed}</strong>
        </li>
      ))}
    </ul>
  );
}

import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';

import { richTextTexts } from '#i18n/web/rich-text-texts.ts';
import { suggestionTexts } from '#i18n/web/suggestion-texts.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import type { ImageIntake } from '../rich-text/image-intake.ts';
import { ImageTool } from '../rich-text/image-tools.tsx';
import { insertTable } from '../rich-text/table-commands.ts';
import { mayChangeBlocks, useSuggesting } from '../suggestions/suggesting.ts';
import { SuggestingTool } from '../suggestions/suggestions.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';

type Properties = { readonly editor: Editor; readonly label: string; readonly intake: ImageIntake };

/** Bold, italic, sub-heading, list, link, value, table and image: what a text may hold, and nothing else. */
export function EditorTools({ editor, label, intake }: Properties) {
  const words = useTexts(writingTexts);
  const rich = useTexts(richTextTexts);
  const suggesting = useTexts(suggestionTexts);
  const [linking, setLinking] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      list: now.isActive('bulletList'),
      link: now.isActive('link'),
    }),
  });
  const isDirect = !useSuggesting(editor);
  const tool = (name: keyof typeof active, text: string, sign: string, run: () => void) => (
    <button
      type="button"
      className={`tool tool-${name}`}
      aria-pressed={active[name]}
      title={text}
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={run}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{text}</span>
    </button>
  );
  return (
    <div className="writing-tools" role="toolbar" aria-label={`${words.tools}: ${label}`}>
      {tool('bold', words.bold, 'F', () => editor.chain().focus().toggleBold().run())}
      {tool('italic', words.italic, 'K', () => editor.chain().focus().toggleItalic().run())}
      {tool('heading', words.subheading, 'R', () => editor.chain().focus().toggleHeading({ level: 4 }).run())}
      {tool('list', words.list, '•', () => editor.chain().focus().toggleBulletList().run())}
      {tool('link', words.link, '⚭', () => {
        setLinking(true);
      })}
      <button
        type="button"
        className="tool tool-value"
        title={words.insertHelp}
        onPointerDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => editor.chain().focus().insertContent('@').run()}
      >
        <span aria-hidden="true">@</span>
        <span className="visually-hidden">{words.insertValue}</span>
      </button>
      <button
        type="button"
        className="tool"
        aria-disabled={!isDirect}
        title={isDirect ? rich.table : suggesting.cannotWait}
        onPointerDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => {
          if (mayChangeBlocks(editor)) insertTable(editor);
        }}
      >
        <span aria-hidden="true">▦</span>
        <span className="visually-hidden">{rich.table}</span>
      </button>
      <ImageTool editor={editor} intake={intake} />
      <SuggestingTool editor={editor} />
      {linking && (
        <LinkDialog
          editor={editor}
          onClose={() => {
            setLinking(false);
          }}
        />
      )}
    </div>
  );
}

function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const words = useTexts(writingTexts);
  const standing: unknown = editor.getAttributes('link')['href'];
  const [href, setHref] = useState(typeof standing === 'string' ? standing : 'https://');
  const take = (): void => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && typeof standing !== 'string') {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
    onClose();
  };
  return (
    <Dialog title={words.link} open onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <Field label={words.linkAddress} type="url" required value={href} onChange={setHref} />
        <div className="dialog-foot">
          {typeof standing === 'string' && (
            <Button
              onClick={() => {
                editor.chain().focus().extendMarkRange('link').unsetLink().run();
                onClose();
              }}
            >
              {words.removeLink}
            </Button>
          )}
          <Button variant="primary" submit>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

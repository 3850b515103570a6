import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useState, useSyncExternalStore } from 'react';

import { richTextTexts } from '#i18n/web/rich-text-texts.ts';
import { suggestionTexts } from '#i18n/web/suggestion-texts.ts';
import { MAX_IMAGE_ALT } from '#limits';

import { mayChangeBlocks, useSuggesting } from '../suggestions/suggesting.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { describeImage, imageAt } from './image-node.ts';
import type { ImageIntake } from './image-intake.ts';

type Properties = { readonly editor: Editor; readonly intake: ImageIntake };

const useIntake = (intake: ImageIntake) => useSyncExternalStore(intake.subscribe, intake.state);

/** Chooses an image file for the place where the caret stands. */
export function ImageTool({ editor, intake }: Properties) {
  const words = useTexts(richTextTexts);
  const suggesting = useTexts(suggestionTexts);
  const isDirect = !useSuggesting(editor);
  return (
    <button
      type="button"
      className="tool"
      aria-disabled={!isDirect}
      title={isDirect ? words.imageHelp : suggesting.cannotWait}
      onClick={() => {
        intake.choose(editor);
      }}
    >
      <span aria-hidden="true">▣</span>
      <span className="visually-hidden">{words.image}</span>
    </button>
  );
}

/** What can be done with the image that is chosen, and what became of one that came in. */
export function ImageTools({ editor, intake }: Properties) {
  const words = useTexts(richTextTexts);
  const state = useIntake(intake);
  const chosen = useEditorState({ editor, selector: ({ editor: now }) => imageAt(now) });
  return (
    <>
      {chosen !== null && (
        <div className="writing-tools table-tools" role="toolbar" aria-label={words.imageTools}>
          <button
            type="button"
            className="tool table-tool"
            onClick={() => {
              if (mayChangeBlocks(editor)) intake.describe();
            }}
          >
            {words.describeImage}
          </button>
          <button
            type="button"
            className="tool table-tool"
            onClick={() => {
              if (mayChangeBlocks(editor)) editor.chain().focus().deleteSelection().run();
            }}
          >
            {words.removeImage}
          </button>
        </div>
      )}
      <div role="status">{state.kind === 'sending' && <p className="text-image-state">{words.readingImage}</p>}</div>
      {state.kind === 'refused' && (
        <Banner tone="bad" title={words.imageRefused} live>
          {(state.problem.faults.length > 0
            ? state.problem.faults
            : [{ message: state.problem.detail, remedy: null }]
          ).map(({ message, remedy }) => (
            <p key={message}>
              {message} {remedy}
            </p>
          ))}
          <Button onClick={intake.close}>{words.close}</Button>
        </Banner>
      )}
      {state.kind === 'describing' && chosen !== null && <ImageDialog editor={editor} intake={intake} image={chosen} />}
    </>
  );
}

function ImageDialog({
  editor,
  intake,
  image,
}: Properties & { readonly image: NonNullable<ReturnType<typeof imageAt>> }) {
  const words = useTexts(richTextTexts);
  const [alt, setAlt] = useState(image.alt);
  const [decorative, setDecorative] = useState(image.decorative);
  const [caption, setCaption] = useState(image.caption);
  return (
    <Dialog title={words.describeImage} open onClose={intake.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          describeImage(editor, { alt: decorative ? '' : alt.trim(), decorative, caption: caption.trim() });
          intake.close();
        }}
      >
        {intake.wasStripped && <p className="soft">{words.imageStripped}</p>}
        <TextArea
          label={words.imageAlt}
          help={words.imageAltHelp}
          rows={3}
          maxLength={MAX_IMAGE_ALT}
          disabled={decorative}
          value={alt}
          onChange={setAlt}
        />
        <label className="text-image-choice">
          <input
            type="checkbox"
            checked={decorative}
            onChange={(event) => {
              setDecorative(event.currentTarget.checked);
            }}
          />
          {words.imageDecorative}
        </label>
        <Field
          label={words.imageCaption}
          help={words.imageCaptionHelp}
          maxLength={300}
          value={caption}
          onChange={setCaption}
        />
        {!decorative && alt.trim() === '' && <p className="soft">{words.imageBare}</p>}
        <div className="dialog-foot">
          <Button variant="primary" submit>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

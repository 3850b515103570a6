import { paragraphsAsText } from '#domain/editions/correctable-fields.ts';
import type { DocumentText } from '#domain/steering/steering-document.ts';
import { correctionTexts } from '#i18n/web/correction-texts.ts';

import { Editable } from '../corrections/editable.tsx';
import { useEditing } from '../corrections/editing.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Paragraphs } from './paragraphs.tsx';

/** A text's paragraphs to be read, or as one field to be corrected (a button may hold no paragraphs, only words). */
export function ParagraphsField({ text }: { readonly text: DocumentText }) {
  const { fields } = useTexts(correctionTexts);
  const { reading } = useEditing();
  if (text.paragraphs.length === 0) return null;
  return (
    <Editable
      place={{ thing: 'text', id: text.id, field: 'paragraphs' }}
      label={fields.paragraphs}
      value={paragraphsAsText(text.paragraphs)}
      multiline
    >
      {reading ? (
        <Paragraphs paragraphs={text.paragraphs} />
      ) : (
        <span className="field-paragraphs">
          {text.paragraphs.map(({ kind, text: line }, index) => (
            <span key={`${index}-${line.slice(0, 20)}`} className={`field-${kind}`}>
              {line}
            </span>
          ))}
        </span>
      )}
    </Editable>
  );
}

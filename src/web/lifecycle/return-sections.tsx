import { useEffect, useRef, useState } from 'react';

import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';

export type SectionReason = { readonly section: string; readonly reason: string };

type Properties = {
  readonly sections: LifecycleView['sections'];
  readonly chosen: readonly SectionReason[];
  readonly onChange: (chosen: readonly SectionReason[]) => void;
};

/** Sections that a return is about, each with what is needed there. */
export function ReturnSections({ sections, chosen, onChange }: Properties) {
  const text = useTexts(lifecycleTexts);
  const titleOf = (id: string): string => sections.find((section) => section.id === id)?.title ?? id;
  const [picked, setPicked] = useState('');
  const frame = useRef<HTMLFieldSetElement>(null);
  const count = useRef(chosen.length);
  useEffect(() => {
    // Whoever has just added a section writes what is needed there.
    const fields = frame.current?.querySelectorAll('textarea') ?? [];
    if (chosen.length > count.current) fields[fields.length - 1]?.focus();
    count.current = chosen.length;
  }, [chosen.length]);
  const left = sections.filter(({ id }) => !chosen.some(({ section }) => section === id));
  return (
    <fieldset ref={frame} className="stack lifecycle-return">
      <legend>{text.returnSections}</legend>
      {chosen.map(({ section, reason }) => (
        <div key={section} className="lifecycle-section">
          <TextArea
            label={text.sectionReason(titleOf(section))}
            value={reason}
            rows={2}
            maxLength={2000}
            onChange={(next) => {
              onChange(chosen.map((one) => (one.section === section ? { section, reason: next } : one)));
            }}
          />
          <IconButton
            icon="cross"
            label={text.removeSection(titleOf(section))}
            onClick={() => {
              onChange(chosen.filter((one) => one.section !== section));
            }}
          />
        </div>
      ))}
      {left.length > 0 && (
        <div className="lifecycle-section lifecycle-pick">
          <Select
            label={text.chooseSection}
            value={picked}
            options={[
              { value: '', label: text.pickSection },
              ...left.map(({ id, title }) => ({ value: id, label: title === '' ? text.section : title })),
            ]}
            onChange={setPicked}
          />
          <Button
            disabled={picked === ''}
            onClick={() => {
              onChange([...chosen, { section: picked, reason: '' }]);
              setPicked('');
            }}
          >
            {text.addSection}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

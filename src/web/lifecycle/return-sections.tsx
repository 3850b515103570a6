import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { IconButton } from '../ui/button.tsx';
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
  const left = sections.filter(({ id }) => !chosen.some(({ section }) => section === id));
  return (
    <fieldset className="stack lifecycle-return">
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
        <Select
          label={text.chooseSection}
          value=""
          options={[
            { value: '', label: text.pickSection },
            ...left.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(section) => {
            if (section !== '') onChange([...chosen, { section, reason: '' }]);
          }}
        />
      )}
    </fieldset>
  );
}

import { useState } from 'react';

import { importReviewTexts } from '#i18n/web/import-review-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';

type Choice = 'replace' | 'newVersion';

type Properties = {
  readonly open: boolean;
  /** What the server allows: a sealed edition is never replaced. */
  readonly allowed: readonly string[];
  readonly busy: boolean;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
};

export function ExistsDialog({ open, allowed, busy, onChoose, onClose }: Properties) {
  const text = useTexts(importReviewTexts);
  const [choice, setChoice] = useState<Choice>('newVersion');
  const choices = (['newVersion', 'replace'] as const).filter((name) => allowed.includes(name));
  const chosen = choices.includes(choice) ? choice : (choices[0] ?? 'newVersion');
  return (
    <ConfirmDialog
      title={text.existsTitle}
      open={open}
      confirm={text.keep}
      busy={busy}
      onClose={onClose}
      onConfirm={() => {
        onChoose(chosen);
      }}
    >
      <p>{text.existsHelp}</p>
      {choices.map((name) => (
        <label key={name} className="exists-choice">
          <input
            type="radio"
            name="if-exists"
            aria-describedby={`if-exists-${name}`}
            checked={chosen === name}
            onChange={() => {
              setChoice(name);
            }}
          />
          <span>
            {text[name]}
            <span id={`if-exists-${name}`} className="soft small">
              {name === 'replace' ? text.replaceHelp : text.newVersionHelp}
            </span>
          </span>
        </label>
      ))}
    </ConfirmDialog>
  );
}

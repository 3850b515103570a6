import type { Gap } from '#domain/editions/gaps.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';
import { TextArea } from '../ui/field.tsx';

/** The parts that are missing, by name. */
export function GapList({ gaps }: { readonly gaps: readonly Gap[] }) {
  const text = useTexts(lifecycleTexts);
  return (
    <Banner tone="part" title={text.gapsTitle(gaps.length)}>
      <ul>
        {gaps.map(({ organisation, name, state }) => (
          <li key={organisation}>
            {name} – {text.gapStates[state]}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

type Properties = {
  readonly gaps: readonly Gap[];
  readonly isConfirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

/** Going on without parts is a choice that somebody makes by name and explains. */
export function GapsConfirm({ gaps, isConfirmed, onConfirm, reason, onReason }: Properties) {
  const text = useTexts(lifecycleTexts);
  return (
    <>
      <GapList gaps={gaps} />
      <label className="gaps-confirm">
        <input
          type="checkbox"
          checked={isConfirmed}
          onChange={(event) => {
            onConfirm(event.target.checked);
          }}
        />
        {text.gapsConfirm}
      </label>
      <TextArea label={text.gapsReason} value={reason} onChange={onReason} rows={2} maxLength={2000} required />
    </>
  );
}

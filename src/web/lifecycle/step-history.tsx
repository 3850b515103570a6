import type { StepView } from '#domain/editions/lifecycle-view.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';

/** Who did what, when, why and with which version; newest first. */
export function StepHistory({ steps }: { readonly steps: readonly StepView[] }) {
  const text = useTexts(lifecycleTexts);
  const { moment } = useFormats();
  return (
    <ol className="lifecycle-steps">
      {steps.map(({ id, step, by, at, section, reason, editionVersion, contentHash, details }) => (
        <li key={id}>
          <p>
            <strong>{by}</strong> {text.told[step]}
            {section !== null && ` ${section.title}`} <span className="soft small">{moment(at)}</span>
          </p>
          {reason !== null && <p>{reason}</p>}
          {details.gaps !== undefined && <p>{text.without(details.gaps.map(({ name }) => name).join(', '))}</p>}
          <p className="small soft">
            <code title={contentHash}>{text.version(editionVersion, contentHash.slice(0, 12))}</code>
          </p>
        </li>
      ))}
    </ol>
  );
}

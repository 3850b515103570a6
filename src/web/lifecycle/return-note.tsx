import type { ReactNode } from 'react';

import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';

type Properties = Pick<LifecycleView, 'state' | 'history' | 'sections'> & {
  /** Where a section leads. */
  readonly renderSection: (id: string, title: string) => ReactNode;
};

/** Why a draft came back and where, until it is sent again: whoever writes must not have to look for it. */
export function ReturnNote({ state, history, sections, renderSection }: Properties) {
  const text = useTexts(lifecycleTexts);
  const { moment } = useFormats();
  const last = history.find(({ step, section }) => section === null && (step === 'return' || step === 'send'));
  if (state !== 'draft' || last?.step !== 'return' || last.reason === null) return null;
  const returned = sections.filter(({ mark }) => mark === 'returned');
  return (
    <Banner tone="part" title={text.returnedBy(last.by, moment(last.at))}>
      <p lang="sv">{last.reason}</p>
      {returned.length > 0 && (
        <ul className="lifecycle-returned">
          {returned.map(({ id, title, reason }) => (
            <li key={id}>
              {renderSection(id.replace('chapter:', ''), title === '' ? text.section : title)}
              {reason !== null && (
                <>
                  : <span lang="sv">{reason}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

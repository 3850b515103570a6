import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import { lifecycleTexts } from '#i18n/web/lifecycle-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';

/** Why a draft came back, until it is sent again: whoever writes must not have to look for it. */
export function ReturnNote({ state, history }: Pick<LifecycleView, 'state' | 'history'>) {
  const text = useTexts(lifecycleTexts);
  const { moment } = useFormats();
  const last = history.find(({ step, section }) => section === null && (step === 'return' || step === 'send'));
  if (state !== 'draft' || last?.step !== 'return' || last.reason === null) return null;
  return (
    <Banner tone="part" title={text.returnedBy(last.by, moment(last.at))}>
      <p lang="sv">{last.reason}</p>
    </Banner>
  );
}

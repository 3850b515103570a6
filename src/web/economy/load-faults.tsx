import '../imports/imports.css';

import type { LoadView } from '#domain/economy/load-view.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';

import { FaultList } from '../imports/fault-list.tsx';
import { useTexts } from '../shell/preferences.tsx';

export function LoadFaults({ view }: { readonly view: LoadView }) {
  const text = useTexts(economyLoadTexts);
  return (
    <section className="economy-section">
      <h2>{text.faultTitle(view.faultCount)}</h2>
      {view.faults.length < view.faultCount && <p>{text.firstFaults(view.faults.length)}</p>}
      <FaultList faults={view.faults} />
    </section>
  );
}

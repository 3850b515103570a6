import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { LoadView } from '#domain/economy/load-view.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { LoadDialog } from './load-dialog.tsx';
import type { LoadAct } from './load-dialog.tsx';

const tones = {
  reading: 'note',
  read: 'part',
  loaded: 'good',
  refused: 'bad',
  replaced: 'note',
  undone: 'note',
} as const;

/** Whether the file counts, and what can be done about that. */
export function LoadStanding({ view }: { readonly view: LoadView }) {
  const text = useTexts(economyLoadTexts);
  const [act, setAct] = useState<LoadAct | null>(null);
  const titles: Partial<Record<LoadView['state'], string>> = { read: text.waits, loaded: text.counts };
  const help: Partial<Record<LoadView['state'], string>> = {
    read: text.waitsHelp,
    replaced: text.replacedHelp,
    undone: text.undoneHelp,
    refused: text.refusedHelp,
  };
  return (
    <Banner tone={tones[view.state]} title={titles[view.state] ?? text.states[view.state]}>
      {help[view.state] !== undefined && <p>{help[view.state]}</p>}
      {view.accepted !== null && <p>{text.acceptedBecause(view.accepted)}</p>}
      <div className="row no-print">
        {view.allowed.includes('load') && (
          <Button
            variant="primary"
            icon="check"
            onClick={() => {
              setAct('load');
            }}
          >
            {text.load}
          </Button>
        )}
        {view.allowed.includes('undo') && (
          <Button
            icon="undo"
            onClick={() => {
              setAct('undo');
            }}
          >
            {view.state === 'loaded' ? text.undo : text.throwAway}
          </Button>
        )}
        {view.state === 'loaded' && (
          <Link to="/ekonomi" search={{ ar: view.year }} className="button">
            {text.seeOutcome}
          </Link>
        )}
        {view.replacedBy !== null && (
          <Link to="/ekonomi/inlasningar/$id" params={{ id: view.replacedBy }} className="button">
            {text.toNewer}
          </Link>
        )}
      </div>
      <LoadDialog
        key={act}
        view={view}
        act={act}
        onClose={() => {
          setAct(null);
        }}
      />
    </Banner>
  );
}

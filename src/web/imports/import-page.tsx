import './imports.css';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import type { ImportView } from '#domain/imports/import-view.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';
import { importTexts } from '#i18n/web/import-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { FaultList } from './fault-list.tsx';
import { ImportReview } from './import-review.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { UndoImportDialog } from './undo-import-dialog.tsx';

export function ImportPage() {
  const text = useTexts(importReviewTexts);
  const { id } = useParams({ from: '/shell/importera/$id' });
  const { moment } = useFormats();
  const shown = useQuery(api.imports.show.queryOptions({ input: { id } }));
  const view = shown.data;
  return (
    <Page
      wide
      title={view?.fileName ?? text.over}
      over={<Link to="/importera">{text.back}</Link>}
      lead={view === undefined ? undefined : `${view.by}, ${moment(view.at)}`}
    >
      {shown.isPending && <Skeleton lines={14} />}
      {shown.isError && <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />}
      {view !== undefined && <ImportBody view={view} />}
    </Page>
  );
}

function ImportBody({ view }: { readonly view: ImportView }) {
  const text = useTexts(importReviewTexts);
  const queries = useQueryClient();
  switch (view.state) {
    case 'waiting':
    case 'reading':
      return (
        <div className="card">
          <ReadingProgress
            stage={{ kind: 'reading', id: view.id, name: view.fileName }}
            onCancel={() => history.back()}
            onEnded={() => void queries.invalidateQueries({ queryKey: api.imports.show.key() })}
          />
        </div>
      );
    case 'refused':
      return (
        <>
          <Banner tone="bad" title={text.refusedTitle}>
            <FaultList faults={view.faults} />
          </Banner>
          <Link to="/importera" className="button">
            {text.back}
          </Link>
        </>
      );
    case 'replaced':
    case 'undone':
    case 'thrownAway':
      return (
        <Banner tone="note">
          <p>{text.ended[view.state]}</p>
        </Banner>
      );
    case 'kept':
      return (
        <>
          <KeptBanner view={view} />
          {view.result !== null && <ImportReview view={view} result={view.result} />}
        </>
      );
    case 'read':
      return view.result === null ? null : <ImportReview view={view} result={view.result} />;
    default:
      throw new Error('The import is in a state that the page does not know.');
  }
}

function KeptBanner({ view }: { readonly view: ImportView }) {
  const text = useTexts(importReviewTexts);
  const words = useTexts(importTexts);
  const [undoing, setUndoing] = useState(false);
  if (view.edition === null) return null;
  return (
    <Banner tone="good" title={`${text.keptAs} ${view.edition.title}`}>
      <p className="row">
        <Link to="/dokument/$id" params={{ id: view.edition.id }} className="button">
          {text.openDocument}
        </Link>
        <Link to="/trad" className="button">
          {text.openThread}
        </Link>
        {view.allowed.includes('import.undo') && (
          <Button
            icon="undo"
            onClick={() => {
              setUndoing(true);
            }}
          >
            {words.undoImport}
          </Button>
        )}
      </p>
      <UndoImportDialog
        item={undoing ? view : null}
        onClose={() => {
          setUndoing(false);
        }}
      />
    </Banner>
  );
}

import './document.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';

import type { EditionView } from '#domain/editions/edition-view.ts';
import type { KeptFinding } from '#domain/review/finding-answer.ts';
import { decisionTexts } from '#i18n/web/decision-texts.ts';
import { compareTexts } from '#i18n/web/compare-texts.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api, client } from '../api/client.ts';
import { DocumentComments } from '../comments/document-comments.tsx';
import { CorrectionList } from '../corrections/correction-list.tsx';
import { EditingProvider, placeKey } from '../corrections/editing.tsx';
import type { Editing, Place } from '../corrections/editing.tsx';
import { useCorrections } from '../corrections/use-corrections.ts';
import { LifecyclePanel } from '../lifecycle/lifecycle-panel.tsx';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { documentBlocks, tableOfContents } from './document-blocks.ts';
import { ImageEdition } from '../rich-text/image-address.ts';
import { AmountPlace } from './amount-link.tsx';
import { DocumentBody } from './document-body.tsx';
import { DocumentFrontMatter } from './document-front.tsx';
import { DocumentToc } from './document-toc.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FrontButton } from './front-dialog.tsx';
import { PrintsButton } from './prints-dialog.tsx';

const none: readonly KeptFinding[] = [];

export function DocumentPage() {
  const text = useTexts(documentTexts);
  const { id } = useParams({ from: '/shell/dokument/$id' });
  const shown = useQuery(api.editions.show.queryOptions({ input: { id } }));
  const findings = useQuery(api.editions.findings.queryOptions({ input: { id } }));
  if (shown.data !== undefined) {
    const mayAnswer = findings.data?.allowed.includes('finding.answer') ?? false;
    return (
      <Loaded
        key={id}
        view={shown.data}
        findings={findings.data?.items ?? none}
        mayAnswer={mayAnswer}
        canPhrase={findings.data?.phrasing ?? false}
      />
    );
  }
  return (
    <Page wide title={text.title}>
      {shown.isError ? (
        <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton lines={16} />
      )}
    </Page>
  );
}

/** Scrolls to the thing that a link led to, and marks it for as long as it is the place of the address. */
function usePlace(place: string | undefined): void {
  useEffect(() => {
    if (place === undefined) return undefined;
    const element = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(place)}"]`);
    element?.scrollIntoView({ block: 'center' });
    element?.classList.add('place-marked');
    return () => {
      element?.classList.remove('place-marked');
    };
  }, [place]);
}

type Properties = {
  readonly view: EditionView;
  readonly findings: readonly KeptFinding[];
  readonly mayAnswer: boolean;
  readonly canPhrase: boolean;
};

function Loaded({ view, findings, mayAnswer, canPhrase }: Properties) {
  const decision = useTexts(decisionTexts);
  const text = useTexts(documentTexts);
  const compare = useTexts(compareTexts);
  const { plats } = useSearch({ from: '/shell/dokument/$id' });
  const [correcting, setCorrecting] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const key = api.editions.show.queryKey({ input: { id: view.id } });
  const { corrected, save, withdraw } = useCorrections(view, key, {
    correct: client.editions.correct,
    withdraw: client.editions.withdrawCorrection,
  });
  const mayCorrect = view.allowed.includes('edition.correct');
  const blocks = useMemo(() => documentBlocks(view.document), [view.document]);
  const contents = useMemo(() => tableOfContents(blocks), [blocks]);
  const present = useMemo(() => findings.filter(({ mendedAt }) => mendedAt === null), [findings]);
  usePlace(plats);
  const editing: Editing = {
    reading: !correcting,
    canEdit: mayCorrect,
    selected,
    select: (place: Place) => {
      setSelected(placeKey(place));
    },
    corrected,
    save,
  };
  const goTo = ({ id }: Place): void => {
    document.querySelector(`[data-id="${CSS.escape(id ?? '')}"]`)?.scrollIntoView({ block: 'center' });
  };
  return (
    <EditingProvider value={editing}>
      <Page
        wide
        title={view.title}
        over={<Link to="/dokument">{text.list}</Link>}
        lead={<Facts view={view} />}
        actions={
          <>
            {view.kind !== 'VP' && (
              <Link to="/dokument/$id/beslut" params={{ id: view.id }} className="button">
                {decision.link}
              </Link>
            )}
            {view.origin === 'written' && view.allowed.includes('edition.write') && (
              <FrontButton edition={view.id} version={view.version} front={view.document.front} />
            )}
            {view.origin !== 'imported' && view.allowed.includes('edition.write') && <PrintsButton edition={view.id} />}
            {view.allowed.includes('edition.export') && (
              <ExportMenu edition={view.id} sealed={view.state === 'sealed'} />
            )}
            {mayCorrect && (
              <Button
                icon="pencil"
                aria-pressed={correcting}
                onClick={() => {
                  setCorrecting(!correcting);
                }}
              >
                {correcting ? text.doneCorrecting : text.correct}
              </Button>
            )}
            <Link to="/dokument/$id/skillnad" params={{ id: view.id }} className="button">
              {compare.link}
            </Link>
            {view.state === 'draft' && view.origin !== 'imported' && (
              <Link to="/skriv/$edition" params={{ edition: view.id }} className="button">
                {text.write}
              </Link>
            )}
            <Link
              to="/trad"
              search={{ organisation: view.organisation.id, ar: view.year, utgava: view.kind }}
              className="button"
            >
              {text.showThread}
            </Link>
          </>
        }
      >
        {view.replacedBy !== null && (
          <Banner tone="part" title={text.replaced}>
            <p>
              {text.replacedHelp}{' '}
              <Link to="/dokument/$id" params={{ id: view.replacedBy }}>
                {text.replacedBy}
              </Link>
            </p>
          </Banner>
        )}
        {correcting && (
          <Banner tone="note" live>
            <p>{text.correctHelp}</p>
          </Banner>
        )}
        <LifecyclePanel edition={view.id} allowed={view.allowed} />
        <DocumentComments edition={view.id} />
        <div className="document">
          <DocumentToc entries={contents} />
          <div className="document-main">
            <DocumentFrontMatter front={view.document.front} />
            <ImageEdition value={view.id}>
              <AmountPlace value={view}>
                <DocumentBody
                  blocks={blocks}
                  document={view.document}
                  links={view.links}
                  findings={present}
                  mayAnswer={mayAnswer}
                  canPhrase={canPhrase}
                  edition={view.id}
                  economyTables={view.economyTables}
                  isWritten={view.origin === 'written' && view.state === 'draft'}
                />
              </AmountPlace>
            </ImageEdition>
            {view.corrections.length > 0 && (
              <section className="document-corrections">
                <h2>{text.corrections}</h2>
                <CorrectionList
                  corrections={view.corrections}
                  document={view.document}
                  onGo={goTo}
                  onWithdraw={mayCorrect ? withdraw : undefined}
                />
              </section>
            )}
          </div>
        </div>
      </Page>
    </EditingProvider>
  );
}

/** What the document is and where it comes from. */
function Facts({ view }: { readonly view: EditionView }) {
  const text = useTexts(documentTexts);
  const status = useTexts(statusTexts);
  const { day, moment } = useFormats();
  const { source, counts } = view;
  return (
    <>
      <p className="row small">
        <Badge tone={view.state === 'draft' ? 'part' : 'good'}>{status.states[view.state]}</Badge>
        {view.decidedOn !== null && <span>{text.decided(day(view.decidedOn))}</span>}
        {view.number > 1 && <span>{text.version(view.number)}</span>}
        <span>{text.counts(counts.goals, counts.indicators, counts.activities)}</span>
        {counts.findings !== null && counts.findings > 0 && (
          <Link to="/granskning" search={{ organisation: view.organisation.id, ar: view.year, utgava: view.kind }}>
            {text.findings(counts.findings)}
          </Link>
        )}
      </p>
      {source !== null && (
        <details className="small provenance">
          <summary>{text.provenance(source.fileName, source.importedBy, moment(view.keptAt))}</summary>
          <p>
            {text.provenanceHash}: <code>{source.sha256}</code>
          </p>
        </details>
      )}
    </>
  );
}

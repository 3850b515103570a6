import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { documentTexts } from '#i18n/web/document-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { PagedList, byPage, from } from '../shell/paged-list.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Table } from '../ui/table.tsx';
import { parseDocumentsSearch } from './document-search.ts';
import type { DocumentsSearch } from './document-search.ts';
import { SelectionFilters } from './selection-filters.tsx';

export function DocumentsPage() {
  const text = useTexts(documentTexts);
  const search = useSearch({ from: '/shell/dokument' });
  const navigate = useNavigate({ from: '/dokument' });
  return (
    <Page title={text.list} lead={text.listLead}>
      <SelectionFilters
        search={search}
        onChange={(next) => {
          void navigate({ search: parseDocumentsSearch({ ...search, ...next }), replace: true });
        }}
      />
      <EditionTable search={search} />
    </Page>
  );
}

function EditionTable({ search }: { readonly search: DocumentsSearch }) {
  const text = useTexts(documentTexts);
  const status = useTexts(statusTexts);
  const { day } = useFormats();
  const list = useInfiniteQuery(
    api.editions.list.infiniteOptions({
      input: (after: string | undefined) => ({
        limit: 50,
        ...(search.organisation === undefined ? {} : { organisation: search.organisation }),
        ...(search.ar === undefined ? {} : { year: search.ar }),
        ...(search.utgava === undefined ? {} : { kind: search.utgava }),
        ...from(after),
      }),
      ...byPage,
    }),
  );
  return (
    <PagedList
      list={list}
      lines={8}
      none={
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      }
    >
      {(items) => (
        <Table caption={text.list} hideCaption>
          <thead>
            <tr>
              <th scope="col">{text.title}</th>
              <th scope="col">{text.state}</th>
              <th scope="col">{text.content}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((edition) => (
              <tr key={edition.id}>
                <th scope="row">
                  <Link to="/dokument/$id" params={{ id: edition.id }}>
                    {edition.title}
                  </Link>
                  {edition.number > 1 && <span className="soft small"> {text.version(edition.number)}</span>}
                </th>
                <td>
                  <Badge tone={edition.state === 'draft' ? 'part' : edition.state === 'superseded' ? 'plain' : 'good'}>
                    {status.states[edition.state]}
                  </Badge>
                  {edition.replacedBy !== null && <Badge tone="part">{text.replaced}</Badge>}
                  {edition.decidedOn !== null && <div className="soft small">{day(edition.decidedOn)}</div>}
                </td>
                <td className="small">
                  {text.counts(edition.counts.goals, edition.counts.indicators, edition.counts.activities)}
                  {edition.counts.findings !== null && edition.counts.findings > 0 && (
                    <div>
                      <Link
                        to="/granskning"
                        search={{ organisation: edition.organisation.id, ar: edition.year, utgava: edition.kind }}
                      >
                        {text.findings(edition.counts.findings)}
                      </Link>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </PagedList>
  );
}

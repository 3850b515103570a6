import './audit.css';

import { useInfiniteQuery } from '@tanstack/react-query';

import type { AuditEntryView } from '#domain/audit/audit-view.ts';
import { accountTexts } from '#i18n/web/account-texts.ts';
import { auditActionTexts } from '#i18n/web/audit-action-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { PagedList, byPage, from } from '../shell/paged-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Table } from '../ui/table.tsx';

export function AuditPage() {
  const text = useTexts(accountTexts);
  const list = useInfiniteQuery(
    api.audit.list.infiniteOptions({
      input: (after: string | undefined) => ({ limit: 100, ...from(after) }),
      ...byPage,
    }),
  );
  return (
    <Page title={text.auditTitle} lead={text.auditLead} wide>
      <PagedList list={list} lines={12} none={<EmptyState title={text.none} />}>
        {(items) => (
          <Table caption={text.auditTitle} hideCaption className="audit-table">
            <thead>
              <tr>
                <th scope="col" className="numbers">
                  {text.number}
                </th>
                <th scope="col">{text.at}</th>
                <th scope="col">{text.actor}</th>
                <th scope="col">{text.what}</th>
                <th scope="col">{text.details}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <Entry key={entry.sequence} entry={entry} />
              ))}
            </tbody>
          </Table>
        )}
      </PagedList>
    </Page>
  );
}

function Entry({ entry }: { readonly entry: AuditEntryView }) {
  const text = useTexts(accountTexts);
  const { moment } = useFormats();
  const names: Readonly<Record<string, string>> = text.things;
  const actions: Readonly<Record<string, string>> = useTexts(auditActionTexts);
  return (
    <tr>
      <td className="numbers" data-label={text.number}>
        {entry.sequence}
      </td>
      <td className="audit-at" data-label={text.at}>
        {moment(entry.at)}
      </td>
      <td data-label={text.actor}>{entry.actor.startsWith('system:') ? text.system : entry.actor}</td>
      <th scope="row">{entry.summary}</th>
      <td>
        <details className="small">
          <summary>
            {names[entry.thing] ?? entry.thing} <span className="soft">({actions[entry.action] ?? entry.action})</span>
          </summary>
          <Value name={text.before} value={entry.before} />
          <Value name={text.after} value={entry.after} />
          <p>
            {text.seal}: <code>{entry.hash}</code>
          </p>
        </details>
      </td>
    </tr>
  );
}

function Value({ name, value }: { readonly name: string; readonly value: unknown }) {
  if (value === null || value === undefined) return null;
  return (
    <div>
      <p className="audit-name">{name}</p>
      <pre className="audit-value">{JSON.stringify(value, null, 2)}</pre>
    </div>
  );
}

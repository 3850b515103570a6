import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { MachineTokenView } from '#domain/people/machine-token-view.ts';
import { machineTokenTexts } from '#i18n/web/machine-token-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { MakeTokenDialog } from './make-token-dialog.tsx';
import { RevokeToken } from './revoke-token.tsx';

/** Systems that push figures: who has a token, made and revoked here. */
export function MachineTokens() {
  const text = useTexts(machineTokenTexts);
  const [making, setMaking] = useState(false);
  return (
    <section className="stack machine-tokens" aria-labelledby="machine-tokens">
      <h2 id="machine-tokens">{text.title}</h2>
      <p className="soft">{text.lead}</p>
      <TokenTable />
      <div className="row">
        <Button
          onClick={() => {
            setMaking(true);
          }}
        >
          {text.make}
        </Button>
        <a href="/api/v1/openapi.json">{text.howTo}</a>
      </div>
      {making && (
        <MakeTokenDialog
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
    </section>
  );
}

function TokenTable() {
  const text = useTexts(machineTokenTexts);
  const list = useQuery(api.machineTokens.list.queryOptions({ input: {} }));
  if (list.isPending) return <Skeleton lines={3} />;
  if (list.isError) return <ProblemView error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <EmptyState title={text.none}>{text.noneHelp}</EmptyState>;
  return (
    <Table caption={text.title} hideCaption>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.organisation}</th>
          <th scope="col">{text.made}</th>
          <th scope="col">{text.lastUsed}</th>
          <th scope="col">{text.actions}</th>
        </tr>
      </thead>
      <tbody>
        {list.data.items.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </tbody>
    </Table>
  );
}

function TokenRow({ token }: { readonly token: MachineTokenView }) {
  const text = useTexts(machineTokenTexts);
  const { moment } = useFormats();
  const { name, organisation, madeAt, madeBy, lastUsedAt, revokedAt, revokedBy, allowed } = token;
  return (
    <tr>
      <th scope="row">
        {name} {revokedAt !== null && <Badge tone="bad">{text.revoked}</Badge>}
      </th>
      <td>{organisation.name}</td>
      <td>
        {moment(madeAt)} <span className="soft small">{text.madeBy(madeBy)}</span>
      </td>
      <td>{lastUsedAt === null ? text.never : moment(lastUsedAt)}</td>
      <td>
        {allowed.includes('revoke') && <RevokeToken token={token} />}
        {revokedAt !== null && <span className="soft small">{text.revokedBy(revokedBy ?? '', moment(revokedAt))}</span>}
      </td>
    </tr>
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { accountTexts } from '#i18n/web/account-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { toast } from '../ui/toast.tsx';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { clientName } from './client-name.ts';
import { MailSetting } from './mail-setting.tsx';
import { Substitutes } from './substitutes.tsx';

/** The own sessions, each of which can be ended from here, and the own password. */
export function AccountPage() {
  const text = useTexts(accountTexts);
  const { moment } = useFormats();
  const list = useQuery(api.session.list.queryOptions());
  const [changing, setChanging] = useState(false);
  const revoke = useMutation(
    api.session.revoke.mutationOptions({
      onSuccess: async () => {
        toast(text.ended);
        await list.refetch();
      },
    }),
  );
  return (
    <Page title={text.title} lead={text.lead}>
      {revoke.isError && <ProblemView error={revoke.error} />}
      {list.isPending && <Skeleton lines={3} />}
      {list.isError && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && (
        <Table caption={text.title} hideCaption>
          <thead>
            <tr>
              <th scope="col">{text.client}</th>
              <th scope="col">{text.since}</th>
              <th scope="col">{text.last}</th>
              <th scope="col">{text.end}</th>
            </tr>
          </thead>
          <tbody>
            {list.data.items.map((session) => (
              <tr key={session.id}>
                <th scope="row" title={session.client}>
                  {clientName(session.client)}
                </th>
                <td>{moment(session.createdAt)}</td>
                <td>{moment(session.lastSeenAt)}</td>
                <td>
                  {session.current ? (
                    <Badge tone="good">{text.here}</Badge>
                  ) : (
                    <Button
                      className="button-small"
                      aria-label={text.endOne(clientName(session.client))}
                      busy={revoke.isPending}
                      onClick={() => {
                        revoke.mutate({ id: session.id });
                      }}
                    >
                      {text.end}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p>
        <Button
          onClick={() => {
            setChanging(true);
          }}
        >
          {text.changePassword}
        </Button>
      </p>
      <MailSetting />
      <Substitutes />
      <ChangePasswordDialog
        open={changing}
        onClose={() => {
          setChanging(false);
        }}
        onChanged={() => list.refetch()}
      />
    </Page>
  );
}

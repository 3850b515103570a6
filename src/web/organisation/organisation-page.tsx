import './organisation.css';

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { organisationTexts } from '#i18n/web/organisation-texts.ts';

import { api } from '../api/client.ts';
import { useMay } from '../api/use-session.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ReorganiseDialog } from './reorganise-dialog.tsx';

/** The organisation as it stood on any day, and the way to change it from a day on. */
export function OrganisationPage() {
  const text = useTexts(organisationTexts);
  const { dag } = useSearch({ from: '/shell/organisation' });
  const navigate = useNavigate({ from: '/organisation' });
  const tree = useQuery(api.organisations.tree.queryOptions({ input: dag === undefined ? {} : { asOf: dag } }));
  const mayChange = useMay('organisation.reorganise');
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title={text.title}
      lead={<p>{text.lead}</p>}
      actions={
        mayChange && (
          <Button
            onClick={() => {
              setChanging(true);
            }}
          >
            {text.change}
          </Button>
        )
      }
    >
      <div className="organisation-day">
        <Field
          label={text.asOf}
          type="date"
          value={dag ?? tree.data?.asOf ?? ''}
          onChange={(day) => {
            void navigate({ search: day === '' ? {} : { dag: day }, replace: true });
          }}
        />
      </div>
      {tree.isError && <ProblemView error={tree.error} onRetry={() => void tree.refetch()} />}
      {tree.isPending && <Skeleton lines={10} />}
      {tree.data !== undefined && (
        <ul className="organisation-tree" aria-label={text.list}>
          {tree.data.items.map(({ id, name, kind, depth }) => (
            <li key={id} style={{ paddingInlineStart: `${depth * 1.5}rem` }}>
              {name} <span className="soft small">{text.kinds[kind]}</span>
            </li>
          ))}
        </ul>
      )}
      {changing && (
        <ReorganiseDialog
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Page>
  );
}

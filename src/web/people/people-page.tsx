import './people.css';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { PersonView } from '#domain/people/person-view.ts';
import { peopleTexts } from '#i18n/web/people-texts.ts';
import { shellTexts } from '#i18n/web/shell-texts.ts';
import { uiTexts } from '#i18n/web/ui-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { PagedList, byPage, from } from '../shell/paged-list.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { Table } from '../ui/table.tsx';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { EndRole } from './end-role.tsx';
import { GiveRoleDialog } from './give-role-dialog.tsx';
import { MachineTokens } from './machine-tokens.tsx';
import { ToggleAccount } from './toggle-account.tsx';

export function PeoplePage() {
  const text = useTexts(peopleTexts);
  const words = useTexts(uiTexts);
  // Nothing can be changed on a day gone by, and the banner above says so: what changes something is not offered.
  const mayChange = useSearch({ from: '/shell' }).den === undefined;
  const [written, setWritten] = useState('');
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      wide
      actions={
        mayChange && (
          <Button
            variant="primary"
            onClick={() => {
              setAdding(true);
            }}
          >
            {text.add}
          </Button>
        )
      }
    >
      <form
        className="row row-end filters"
        onSubmit={(event) => {
          event.preventDefault();
          setQ(written.trim());
        }}
      >
        <Field label={text.find} type="search" value={written} onChange={setWritten} maxLength={200} />
        <Button submit icon="search">
          {words.find}
        </Button>
      </form>
      <PeopleTable q={q} mayChange={mayChange} />
      {mayChange && <MachineTokens />}
      <AddPersonDialog
        open={adding}
        onClose={() => {
          setAdding(false);
        }}
      />
    </Page>
  );
}

function PeopleTable({ q, mayChange }: { readonly q: string; readonly mayChange: boolean }) {
  const text = useTexts(peopleTexts);
  const [giving, setGiving] = useState<PersonView | null>(null);
  const list = useInfiniteQuery(
    api.people.list.infiniteOptions({
      input: (after: string | undefined) => ({
        limit: 50,
        ...(q === '' ? {} : { q }),
        ...from(after),
      }),
      ...byPage,
    }),
  );
  return (
    <>
      <PagedList list={list} lines={8} none={<EmptyState title={text.none} />}>
        {(items) => (
          <Table caption={text.title} hideCaption>
            <thead>
              <tr>
                <th scope="col">{text.name}</th>
                <th scope="col">{text.roles}</th>
                <th scope="col">{text.lastSignIn}</th>
                {mayChange && <th scope="col">{text.actions}</th>}
              </tr>
            </thead>
            <tbody>
              {items.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  mayChange={mayChange}
                  onGive={() => {
                    setGiving(person);
                  }}
                />
              ))}
            </tbody>
          </Table>
        )}
      </PagedList>
      <GiveRoleDialog
        key={giving?.id ?? ''}
        person={giving}
        onClose={() => {
          setGiving(null);
        }}
      />
    </>
  );
}

type RowProperties = { readonly person: PersonView; readonly mayChange: boolean; readonly onGive: () => void };

function PersonRow({ person, mayChange, onGive }: RowProperties) {
  const text = useTexts(peopleTexts);
  const words = useTexts(shellTexts);
  const { moment, day } = useFormats();
  return (
    <tr>
      <th scope="row">
        {person.name} {person.disabled && <Badge tone="bad">{text.disabled}</Badge>}
        <div className="soft small person-email">{person.email}</div>
      </th>
      <td>
        {person.roles.length === 0 ? (
          <span className="soft">{text.noRoles}</span>
        ) : (
          <ul className="person-roles">
            {person.roles.map((role) => (
              <li key={role.id}>
                <span>
                  {words.roles[role.role]}, {role.organisation.name}
                  {role.validTo !== null && <span className="soft small"> {text.until(day(role.validTo))}</span>}
                </span>
                {mayChange && role.validTo === null && <EndRole person={person} role={role} />}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>{person.lastSignIn === null ? text.never : moment(person.lastSignIn)}</td>
      {mayChange && (
        <td>
          <div className="row">
            <Button className="button-small" onClick={onGive}>
              {text.giveRole}
            </Button>
            <ToggleAccount person={person} />
          </div>
        </td>
      )}
    </tr>
  );
}

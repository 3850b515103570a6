import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { ImportView } from '#domain/imports/import-view.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { editionKinds } from '../thread/thread-search.ts';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { ExistsDialog } from './exists-dialog.tsx';
import { NewOrganisationDialog } from './new-organisation-dialog.tsx';

type IfExists = 'ask' | 'replace' | 'newVersion';

/** What the document is, and the two ends of a review: keep it or throw it away. */
export function KeepForm({ view }: { readonly view: ImportView }) {
  const text = useTexts(importReviewTexts);
  const status = useTexts(statusTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const { proposal } = view;
  const [organisation, setOrganisation] = useState(proposal.organisation?.id ?? null);
  const [year, setYear] = useState(proposal.year === null ? '' : String(proposal.year));
  const [kind, setKind] = useState<EditionKind | ''>(proposal.kind ?? '');
  const [attempt, setAttempt] = useState(0);
  const [creating, setCreating] = useState(false);
  const [throwing, setThrowing] = useState(false);

  const keep = useMutation(
    api.imports.keep.mutationOptions({
      onSuccess: async ({ edition }) => {
        toast(text.kept);
        await queries.invalidateQueries();
        await navigate({ to: '/dokument/$id', params: { id: edition } });
      },
    }),
  );
  const throwAway = useMutation(
    api.imports.throwAway.mutationOptions({
      onSuccess: async () => {
        toast(text.thrown);
        await queries.invalidateQueries({ queryKey: api.imports.key() });
        await navigate({ to: '/importera' });
      },
    }),
  );
  const faults = [
    organisation === null ? { field: text.organisation, message: text.organisationMissing } : null,
    /^\d{4}$/u.test(year) ? null : { field: text.year, message: text.yearMissing },
    kind === '' ? { field: text.kind, message: text.kindMissing } : null,
  ].filter((fault) => fault !== null);
  const send = (ifExists: IfExists): void => {
    setAttempt(attempt + 1);
    if (organisation === null || kind === '' || faults.length > 0) return;
    keep.mutate({
      id: view.id,
      requestId: crypto.randomUUID(),
      version: view.version,
      organisation,
      year: Number(year),
      kind,
      ifExists,
    });
  };
  const showsFaults = attempt > 0 && faults.length > 0;
  const problem = keep.isError ? problemOf(keep.error) : null;
  const exists = problem !== null && problem.status === 409 && problem.allowed.length > 0;
  const faultAt = (field: string): string | null =>
    showsFaults ? (faults.find((fault) => fault.field === field)?.message ?? null) : null;

  return (
    <section className="card keep-form" aria-labelledby="keep-title">
      <h2 id="keep-title">{text.keepTitle}</h2>
      {showsFaults && <ErrorSummary key={attempt} title={text.keepTitle} faults={faults} />}
      {keep.isError && !exists && <ProblemView error={keep.error} />}
      {throwAway.isError && <ProblemView error={throwAway.error} />}
      <div className="keep-fields">
        <div className="keep-organisation">
          <ComboBox
            label={text.organisation}
            {...(proposal.organisationPrinted === null
              ? {}
              : { help: text.organisationPrinted(proposal.organisationPrinted) })}
            options={(tree.data?.items ?? []).map(({ id, name, depth, kind: slag }) => ({
              id,
              label: name,
              depth,
              note: text.organisationKinds[slag],
            }))}
            value={organisation}
            onChange={setOrganisation}
          />
          <Button
            variant="quiet"
            className="button-small"
            onClick={() => {
              setCreating(true);
            }}
          >
            {text.newOrganisation}
          </Button>
        </div>
        <Field
          label={text.year}
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={setYear}
          error={faultAt(text.year)}
        />
        <Select
          label={text.kind}
          value={kind}
          error={faultAt(text.kind)}
          options={[
            { value: '', label: text.chooseKind },
            ...editionKinds.map((name) => ({ value: name, label: status.kinds[name] })),
          ]}
          onChange={(value) => {
            setKind(editionKinds.find((name) => name === value) ?? '');
          }}
        />
      </div>
      <div className="row keep-buttons">
        <Button
          variant="primary"
          busy={keep.isPending}
          onClick={() => {
            send('ask');
          }}
        >
          {text.keep}
        </Button>
        <Button
          onClick={() => {
            setThrowing(true);
          }}
        >
          {text.throwAway}
        </Button>
      </div>
      <ExistsDialog
        open={exists}
        allowed={problem?.allowed ?? []}
        busy={keep.isPending}
        onChoose={send}
        onClose={() => {
          keep.reset();
        }}
      />
      <ConfirmDialog
        title={text.throwTitle}
        open={throwing}
        confirm={text.throwAway}
        danger
        busy={throwAway.isPending}
        onClose={() => {
          setThrowing(false);
        }}
        onConfirm={() => {
          throwAway.mutate({ id: view.id, version: view.version });
        }}
      >
        <p>{text.throwHelp}</p>
      </ConfirmDialog>
      <NewOrganisationDialog
        open={creating}
        name={proposal.organisationPrinted ?? ''}
        year={proposal.year}
        nodes={tree.data?.items ?? []}
        onClose={() => {
          setCreating(false);
        }}
        onCreated={(id) => {
          setCreating(false);
          setOrganisation(id);
        }}
      />
    </section>
  );
}

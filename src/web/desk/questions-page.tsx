import './desk.css';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { QuestionView } from '#domain/desk/question.ts';
import { deskTexts } from '#i18n/web/desk-texts.ts';

import { api, client } from '../api/client.ts';
import { useSession } from '../api/use-session.ts';
import { today } from '../people/use-people-change.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { toast } from '../ui/toast.tsx';

/** What every change of a question ends with. */
function useRenew(): (message: string) => Promise<void> {
  const queries = useQueryClient();
  return async (message) => {
    toast(message);
    await queries.invalidateQueries({ queryKey: api.questions.key() });
  };
}

/** Auditors ask, owners answer; both see how far it has come. */
export function QuestionsPage() {
  const text = useTexts(deskTexts);
  const { allowed } = useSession();
  const list = useQuery(api.questions.list.queryOptions());
  return (
    <Page title={text.questions} lead={text.questionsLead}>
      {allowed.includes('question.ask') && <AskForm />}
      {list.isPending && <Skeleton lines={8} />}
      {list.isError && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <EmptyState title={text.noQuestions} />}
      {list.data?.items.map((question) => (
        <Question key={`${question.id} ${question.version}`} question={question} />
      ))}
    </Page>
  );
}

function AskForm() {
  const text = useTexts(deskTexts);
  const search = useSearch({ from: '/shell/fragor' });
  const tree = useQuery(api.organisations.tree.queryOptions({ input: {} }));
  const renew = useRenew();
  const [to, setTo] = useState(search.till ?? '');
  const [about, setAbout] = useState(search.om ?? '');
  const [question, setQuestion] = useState('');
  const [due, setDue] = useState('');
  const [told, setTold] = useState(false);
  const places = tree.data?.items ?? [];
  const organisation = to === '' ? (places[0]?.id ?? '') : to;
  const ask = useMutation({
    mutationFn: () =>
      client.questions.ask({
        requestId: crypto.randomUUID(),
        organisation,
        edition: search.utgava ?? null,
        thingId: search.rad ?? null,
        about: about.trim(),
        question: question.trim(),
        due,
      }),
    onSuccess: async () => {
      setQuestion('');
      setTold(false);
      await renew(text.asked);
    },
  });
  const short = (value: string, least: number) => (told && value.trim().length < least ? text.tooShort : null);
  return (
    <details className="ask-form no-print" open={search.om !== undefined}>
      <summary>{text.ask}</summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTold(true);
          if (about.trim() === '' || question.trim().length < 5 || due === '') return;
          ask.mutate();
        }}
      >
        {ask.isError && <ProblemView error={ask.error} />}
        <Select
          label={text.to}
          value={organisation}
          options={places.map(({ id, name, depth }) => ({
            value: id,
            label: `${'\u00a0\u00a0'.repeat(depth)}${name}`,
          }))}
          onChange={setTo}
        />
        <Field
          label={text.about}
          help={text.aboutHelp}
          value={about}
          maxLength={500}
          error={short(about, 1)}
          onChange={setAbout}
        />
        <TextArea
          label={text.question}
          value={question}
          maxLength={5000}
          error={short(question, 5)}
          onChange={setQuestion}
        />
        <Field label={text.due} type="date" min={today()} value={due} error={short(due, 1)} onChange={setDue} />
        <p>
          <Button submit variant="primary" busy={ask.isPending}>
            {text.doAsk}
          </Button>
        </p>
      </form>
    </details>
  );
}

const tones = { open: 'part', answered: 'note', closed: 'good' } as const;

function Question({ question }: { readonly question: QuestionView }) {
  const text = useTexts(deskTexts);
  const { day, moment } = useFormats();
  const { state, late, organisation, about, edition, thingId, answer, answeredBy, answeredAt, allowed } = question;
  return (
    <article className="question">
      <p className="row small">
        <Badge tone={tones[state]}>{text.states[state]}</Badge>
        {late && <Badge tone="bad">{text.late}</Badge>}
        <span>{text.dueOn(day(question.due))}</span>
        <span className="soft">{organisation.name}</span>
      </p>
      <h2>{about}</h2>
      <p className="question-words">{question.question}</p>
      <p className="small soft">{text.byAt(question.askedBy, moment(question.askedAt))}</p>
      {edition !== null && (
        <p className="small">
          <Link to="/dokument/$id" params={{ id: edition }} search={thingId === null ? {} : { plats: thingId }}>
            {text.toPlace}
          </Link>
        </p>
      )}
      {answer !== null && (
        <>
          <p className="question-words">
            <strong>{text.answer}:</strong> {answer}
          </p>
          <p className="small soft">{text.byAt(answeredBy ?? '', moment(answeredAt ?? ''))}</p>
        </>
      )}
      {allowed.includes('question.answer') && state !== 'closed' && <AnswerForm question={question} />}
      {allowed.includes('question.ask') && state !== 'open' && <CloseButton question={question} />}
    </article>
  );
}

function AnswerForm({ question }: { readonly question: QuestionView }) {
  const text = useTexts(deskTexts);
  const renew = useRenew();
  const [answer, setAnswer] = useState(question.answer ?? '');
  const [told, setTold] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      client.questions.answer({
        id: question.id,
        requestId: crypto.randomUUID(),
        version: question.version,
        answer: answer.trim(),
      }),
    onSuccess: () => renew(text.answered),
  });
  const tooShort = answer.trim().length < 2;
  return (
    <form
      className="stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTold(true);
        if (!tooShort) save.mutate();
      }}
    >
      {save.isError && <ProblemView error={save.error} />}
      <TextArea
        label={text.answer}
        value={answer}
        maxLength={10_000}
        error={told && tooShort ? text.tooShort : null}
        onChange={setAnswer}
      />
      <p>
        <Button submit variant="primary" busy={save.isPending}>
          {text.doAnswer}
        </Button>
      </p>
    </form>
  );
}

function CloseButton({ question: { id, version, state } }: { readonly question: QuestionView }) {
  const text = useTexts(deskTexts);
  const renew = useRenew();
  const closed = state !== 'closed';
  const close = useMutation({
    mutationFn: () => client.questions.close({ id, requestId: crypto.randomUUID(), version, closed }),
    onSuccess: () => renew(closed ? text.states.closed : text.states.answered),
  });
  return (
    <>
      {close.isError && <ProblemView error={close.error} />}
      <p className="no-print">
        <Button
          busy={close.isPending}
          onClick={() => {
            close.mutate();
          }}
        >
          {closed ? text.close : text.reopen}
        </Button>
      </p>
    </>
  );
}

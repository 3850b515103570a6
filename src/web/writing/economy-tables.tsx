import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { EconomyTableKind } from '#domain/economy/report-tables/economy-table.ts';
import type { EconomyTableSpec } from '#domain/economy/report-tables/economy-table.ts';
import { untouchedSentences } from '#domain/economy/report-tables/propose-sentence.ts';
import { isEmptyTable } from '#domain/economy/report-tables/placed-table.ts';
import type { PlacedTable } from '#domain/economy/report-tables/placed-table.ts';
import { titleKey } from '#domain/editions/lasting-things.ts';
import { isPrintedIn, styleOf } from '#domain/economy/report-tables/table-placement.ts';
import type { StyleChoice } from '#domain/economy/report-tables/table-placement.ts';
import { printsEconomy } from '#domain/steering/live-value.ts';
import { tablesOfChapter } from '#domain/writing/own-chapter.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import type { DocumentTable, DocumentText } from '#domain/steering/steering-document.ts';
import { economyTableTexts } from '#i18n/web/economy-table-texts.ts';

import type { Problem } from '../api/problem.ts';
import { AllMeasurePlans, OwnMeasurePlans } from '../economy/measure-plans.tsx';
import { StyleFields } from '../economy/style-fields.tsx';
import { TablePicture } from '../charts/table-picture.tsx';
import { wordColumns } from '../documents/word-columns.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Select } from '../ui/field.tsx';
import { Table } from '../ui/table.tsx';
import { useDraftEconomy } from './draft-economy.ts';
import { useMarkedPlace } from './live-findings.tsx';
import { useWriting } from './writing-context.tsx';

/** How tables are printed where nobody says otherwise: the round's choice before the municipality's. */
const defaultsOf = ({ brief, tableStyle }: WritingView): StyleChoice[] =>
  brief === null ? [tableStyle] : [brief.round.tableStyle, tableStyle];

/** Whether the round's template wants tables in the chapter. */
const isAsked = ({ brief }: WritingView, { heading }: DocumentText): boolean =>
  brief?.chapters.some(
    (chapter) => chapter.economy.length > 0 && titleKey(chapter.heading) === titleKey(heading ?? ''),
  ) === true;

/** A chapter's tables as they will be printed, and a way to put in one of the economy. */
export function ChapterTables({ chapter }: { readonly chapter: DocumentText }) {
  const text = useTexts(economyTableTexts);
  const { view, mayWrite, act } = useWriting();
  const placed = new Map(view.economyTables.map((table) => [table.id, table]));
  const [adding, setAdding] = useState(false);
  const first: EconomyTableSpec = { table: 'driftTotal', ...styleOf('driftTotal', defaultsOf(view)) };
  const hasTables = tablesOfChapter(view.document, chapter).some(({ id }) => placed.has(id));
  const wantsTables = mayWrite && isAsked(view, chapter);
  const economy = useDraftEconomy(hasTables || wantsTables || printsEconomy(chapter.paragraphs));
  return (
    <>
      {tablesOfChapter(view.document, chapter).map((table) => (
        <ChapterTable key={table.id} table={table} placed={placed.get(table.id) ?? null} />
      ))}
      {economy.contradicted
        .filter((each) => each.text === chapter.id)
        .map(({ said, now }) => (
          <Banner key={said} tone="part" title={text.contradicted}>
            <p>
              {text.said} <span lang="sv">”{said}”</span>
            </p>
            <p>
              {text.now} <span lang="sv">”{now}”</span>
            </p>
          </Banner>
        ))}
      {mayWrite && hasTables && <Sentences chapter={chapter} />}
      {mayWrite && !adding && (
        <Button
          variant="quiet"
          onClick={() => {
            setAdding(true);
          }}
        >
          + {text.add}
        </Button>
      )}
      {wantsTables && economy.askedTables > 0 && (
        <Button
          variant="quiet"
          onClick={() => {
            void act('placeAskedTables', {});
          }}
        >
          + {text.placeAsked(economy.askedTables)}
        </Button>
      )}
      {adding && (
        <SpecForm
          spec={first}
          chooses
          save={text.add}
          onSave={(spec) => act('placeEconomyTable', { chapter: chapter.id, spec })}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}

type ChapterTableProperties = { readonly table: DocumentTable; readonly placed: PlacedTable | null };

function ChapterTable({ table, placed }: ChapterTableProperties) {
  const text = useTexts(economyTableTexts);
  const { mayWrite } = useWriting();
  const { mark, list } = useMarkedPlace([table.id], table.title ?? text.which);
  const words = wordColumns(table.rows);
  return (
    <div className="writing-table" id={table.id}>
      {mark}
      <TablePicture table={table} />
      <Table
        caption={
          <>
            {table.title} {table.unit !== null && <span className="soft">({table.unit})</span>}
          </>
        }
        className="document-table"
      >
        <thead>
          <tr>
            {table.columns.map((column, x) => (
              <th key={`${x}-${column}`} scope="col" className={x === 0 || words.has(x) ? undefined : 'numbers'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, y) => (
            <tr
              key={`${y}-${row[0] ?? ''}`}
              className={/^(?:Totalt|Summa|Medel)/u.test(row[0] ?? '') ? 'writing-table-total' : ''}
            >
              {row.map((cell, x) =>
                x === 0 ? (
                  <th key={`${x}-${cell}`} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={`${x}-${cell}`} className={words.has(x) ? 'document-words' : 'numbers'}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {list}
      {placed !== null && <PlacedFoot table={table} placed={placed} />}
      {placed === null && mayWrite && isEmptyTable(table) && <EmptyFoot table={table} />}
    </div>
  );
}

/** A table that was taken over without its values is not printed by anybody's wish: it can be taken out. */
function EmptyFoot({ table }: Pick<ChapterTableProperties, 'table'>) {
  const text = useTexts(economyTableTexts);
  const { act } = useWriting();
  return (
    <div className="row">
      <span className="small soft">{text.empty}</span>
      <Button
        className="button-small"
        aria-label={text.removeOf(table.title ?? '')}
        onClick={() => {
          void act('removeEconomyTable', { table: table.id });
        }}
      >
        {text.remove}
      </Button>
    </div>
  );
}

/** What a computed table lacks, when it was computed, and what can be done with it. */
function PlacedFoot({ table, placed }: { readonly table: DocumentTable; readonly placed: PlacedTable }) {
  const text = useTexts(economyTableTexts);
  const { view, mayWrite, act } = useWriting();
  const { moment } = useFormats();
  const { unaskedTables } = useDraftEconomy(mayWrite && placed.asked);
  const [changing, setChanging] = useState(false);
  const title = table.title ?? '';
  return (
    <>
      {table.doubts.length > 0 && (
        <Banner tone="note">
          <p>{text.lacks}:</p>
          <ul>
            {table.doubts.map(({ reason }) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Banner>
      )}
      {unaskedTables.includes(table.id) && (
        <Banner tone="note">
          <p>{text.unasked}</p>
        </Banner>
      )}
      <p className="small soft">
        {(placed.frozen ? text.frozen : text.live)(moment(placed.computedAt))}{' '}
        <Link
          to="/dokument/$id/tabell/$tabell"
          params={{ id: view.id, tabell: table.id }}
          aria-label={text.trailOf(title)}
        >
          {text.trail}
        </Link>
      </p>
      {placed.spec.table === 'measures' && mayWrite && (
        <details>
          <summary>{text.follow}</summary>
          <OwnMeasurePlans year={view.year} organisation={view.organisation.id} />
          <AllMeasurePlans year={view.year} organisation={view.organisation.id} />
        </details>
      )}
      {mayWrite && !changing && (
        <div className="row">
          <Button
            className="button-small"
            aria-label={text.changeOf(title)}
            onClick={() => {
              setChanging(true);
            }}
          >
            {text.change}
          </Button>
          <Button
            className="button-small"
            aria-label={text.removeOf(title)}
            onClick={() => {
              void act('removeEconomyTable', { table: table.id });
            }}
          >
            {text.remove}
          </Button>
        </div>
      )}
      {changing && (
        <SpecForm
          spec={placed.spec}
          chooses={false}
          save={text.save}
          onSave={(spec) => act('changeEconomyTable', { table: table.id, spec })}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </>
  );
}

type SpecFormProperties = {
  readonly spec: EconomyTableSpec;
  /** Whether the table itself is chosen too. */
  readonly chooses: boolean;
  readonly save: string;
  readonly onSave: (spec: EconomyTableSpec) => Promise<Problem | null>;
  readonly onClose: () => void;
};

function SpecForm({ spec: begun, chooses, save, onSave, onClose }: SpecFormProperties) {
  const text = useTexts(economyTableTexts);
  const { view } = useWriting();
  const [spec, setSpec] = useState(begun);
  const { costedVolumes } = useDraftEconomy(spec.table === 'volumeCost');
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (): Promise<void> => {
    const refused = await onSave(spec);
    setProblem(refused);
    if (refused === null) onClose();
  };
  return (
    <form
      className="writing-small-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {problem !== null && <ErrorSummary title={problem.detail ?? problem.title} faults={problem.faults} />}
      {chooses && (
        <Select
          label={text.which}
          value={spec.table}
          options={EconomyTableKind.options
            .filter((value) => isPrintedIn(value, view.kind))
            .map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(chosen) => {
            const table = oneIn(EconomyTableKind.options, chosen) ?? spec.table;
            setSpec({ table, ...styleOf(table, defaultsOf(view)) });
          }}
        />
      )}
      {spec.table === 'volumeCost' && (
        <Select
          label={text.whichVolume}
          value={spec.volume ?? ''}
          options={[
            { value: '', label: text.firstVolume },
            ...costedVolumes.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(chosen) => {
            const { volume: _, ...rest } = spec;
            setSpec(chosen === '' ? rest : { ...rest, volume: chosen });
          }}
        />
      )}
      <StyleFields style={spec} none={null} onChange={setSpec} />
      <div className="row">
        <Button variant="primary" submit>
          {save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

/** Sentences made from the figures, one an area; those that stand in the text unchanged are marked. */
function Sentences({ chapter }: { readonly chapter: DocumentText }) {
  const text = useTexts(economyTableTexts);
  const { act } = useWriting();
  const { sentences } = useDraftEconomy(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (sentences.length === 0) return null;
  const untouched = new Set(untouchedSentences(chapter.paragraphs, sentences).map(({ area }) => area));
  return (
    <details className="writing-sentences">
      <summary>{text.sentences(sentences.length)}</summary>
      {problem !== null && <ErrorSummary title={problem.detail ?? problem.title} faults={problem.faults} />}
      <ul>
        {sentences.map(({ area, name, paragraph }) => (
          <li key={area ?? ''}>
            <span lang="sv">{paragraph.text}</span>{' '}
            {untouched.has(area) ? (
              <span className="small soft">{text.untouched}</span>
            ) : (
              <Button
                className="button-small"
                aria-label={text.insertOf(area === null ? text.wholeArea : name)}
                onClick={() => {
                  void act('insertSentence', { text: chapter.id, area }).then(setProblem);
                }}
              >
                {text.insert}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

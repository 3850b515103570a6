import type { EditionLinks } from '#domain/editions/edition-view.ts';
import type { KeptFinding } from '#domain/review/finding-answer.ts';
import type { DocumentGoal, DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';
import { answerTexts } from '#i18n/web/answer-texts.ts';
import { correctionTexts } from '#i18n/web/correction-texts.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { Editable } from '../corrections/editable.tsx';
import { FindingCard } from '../findings/finding-card.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Badge, StatusBadge } from '../ui/badge.tsx';
import { Heading } from '../ui/heading.tsx';
import type { DocumentBlock } from './document-blocks.ts';
import { ActivityTable, FreeTable, IndicatorTable } from './document-tables.tsx';
import { ParagraphsField } from './paragraphs-field.tsx';

type Properties = {
  readonly blocks: readonly DocumentBlock[];
  readonly document: SteeringDocument;
  readonly links: EditionLinks;
  /** Those that are there now; what has been mended is told in the list of findings. */
  readonly findings: readonly KeptFinding[];
  readonly mayAnswer: boolean;
  readonly canPhrase: boolean;
  readonly edition: string;
  /** Tables whose amounts have a trail. */
  readonly economyTables: readonly string[];
  /** A draft that is written here: sections without words say so, as they would look like a fault. */
  readonly isWritten: boolean;
};

const idsOf = (block: DocumentBlock): readonly string[] => {
  switch (block.kind) {
    case 'goal':
      return [block.goal.id];
    case 'text':
      return [block.text.id];
    case 'table':
      return [block.table.id];
    case 'indicators':
    case 'activities':
      return block.rows.flatMap(({ value, texts }) => [value.id, ...texts.map(({ id }) => id)]);
    default:
      throw new Error('The document holds a block that the page does not know.');
  }
};

/** The document from beginning to end; what does not add up stands beside the place it is about. */
export function DocumentBody({
  blocks,
  document,
  links,
  findings,
  mayAnswer,
  canPhrase,
  edition,
  economyTables,
  isWritten,
}: Properties) {
  const titles = new Map(document.goals.map(({ id, title }) => [id, title]));
  const homeless = findings.filter(({ place }) => !blocks.some((block) => idsOf(block).includes(place.id ?? '')));
  return (
    <article lang="sv">
      {homeless.length > 0 && (
        <Notes findings={homeless} edition={edition} mayAnswer={mayAnswer} canPhrase={canPhrase} />
      )}
      {blocks.map((block) => {
        const ids = idsOf(block);
        const own = findings.filter(({ place }) => place.id !== null && ids.includes(place.id));
        return (
          <div key={`${block.kind}-${ids[0]}`} className="document-block">
            <Block
              block={block}
              titles={titles}
              links={links}
              edition={edition}
              economyTables={economyTables}
              isWritten={isWritten}
            />
            {own.length > 0 && <Notes findings={own} edition={edition} mayAnswer={mayAnswer} canPhrase={canPhrase} />}
          </div>
        );
      })}
    </article>
  );
}

type NotesProperties = Pick<Properties, 'findings' | 'mayAnswer' | 'canPhrase' | 'edition'>;

/** Those set aside are folded away, with their reasons: the next level reads them. */
function Notes({ findings, edition, mayAnswer, canPhrase }: NotesProperties) {
  const text = useTexts(documentTexts);
  const answers = useTexts(answerTexts);
  const aside = findings.filter(({ state }) => state === 'dismissed');
  const card = (finding: KeptFinding) => (
    <FindingCard key={finding.key} finding={finding} edition={edition} mayAnswer={mayAnswer} canPhrase={canPhrase} />
  );
  return (
    <div role="note" className="document-notes" aria-label={text.findingsTitle}>
      {findings.filter(({ state }) => state !== 'dismissed').map(card)}
      {aside.length > 0 && (
        <details className="small findings-aside">
          <summary>{answers.setAside(aside.length)}</summary>
          {aside.map(card)}
        </details>
      )}
    </div>
  );
}

type BlockProperties = {
  readonly block: DocumentBlock;
  readonly titles: ReadonlyMap<string, string>;
  readonly links: EditionLinks;
  readonly edition: string;
  readonly economyTables: readonly string[];
  readonly isWritten: boolean;
};

function Block({ block, titles, links, edition, economyTables, isWritten }: BlockProperties) {
  switch (block.kind) {
    case 'goal':
      return <GoalHeading goal={block.goal} level={block.level} />;
    case 'text':
      return <TextBlock text={block.text} level={block.level} isWritten={isWritten} />;
    case 'table':
      return <FreeTable table={block.table} edition={edition} isComputed={economyTables.includes(block.table.id)} />;
    case 'indicators':
      return (
        <IndicatorTable block={block} goal={titles.get(block.goal ?? '') ?? null} links={links} edition={edition} />
      );
    case 'activities':
      return <ActivityTable block={block} goal={titles.get(block.goal ?? '') ?? null} />;
    default:
      throw new Error('The document holds a block that the page does not know.');
  }
}

function GoalHeading({ goal, level }: { readonly goal: DocumentGoal; readonly level: number }) {
  const text = useTexts(correctionTexts);
  const status = useTexts(statusTexts);
  const at = (field: string) => ({ thing: 'goal' as const, id: goal.id, field });
  return (
    <div className={`document-goal document-goal-${goal.level}`} id={goal.id} data-id={goal.id}>
      <p className="document-level">{status.levels[goal.level]}</p>
      <Heading level={level}>
        {goal.number !== null && <span className="document-number">{goal.number} </span>}
        <Editable place={at('title')} label={text.fields.title} value={goal.title} />
      </Heading>
      {(goal.status !== null || goal.statusPrinted !== null) && (
        <Editable
          place={at('status')}
          label={text.fields.status}
          value={goal.status}
          options={[
            { value: '', label: text.noStatus },
            { value: 'full', label: status.full },
            { value: 'partial', label: status.partial },
            { value: 'none', label: status.none },
          ]}
        >
          <StatusBadge status={goal.status} printed={goal.statusPrinted} />
        </Editable>
      )}
    </div>
  );
}

type TextProperties = { readonly text: DocumentText; readonly level: number | null; readonly isWritten: boolean };

function TextBlock({ text, level, isWritten }: TextProperties) {
  const words = useTexts(documentTexts);
  const fields = useTexts(correctionTexts);
  const at = (field: string) => ({ thing: 'text' as const, id: text.id, field });
  return (
    <div className="document-text" id={text.id} data-id={text.id}>
      {text.heading !== null && (
        <Heading level={level ?? 6} className={text.headingLevel === null ? 'document-section' : 'document-chapter'}>
          <Editable place={at('heading')} label={fields.fields.heading} value={text.heading} />
        </Heading>
      )}
      {!text.understood && <Badge tone="part">{words.notUnderstood}</Badge>}
      <ParagraphsField text={text} />
      {isWritten && text.goal !== null && text.paragraphs.length === 0 && (
        <p className="small soft no-print">{words.unwritten}</p>
      )}
    </div>
  );
}

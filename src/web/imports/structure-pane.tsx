import { memo, useMemo } from 'react';

import type { DocumentGoal, DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';
import { correctionTexts } from '#i18n/web/correction-texts.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { Editable } from '../corrections/editable.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Badge, StatusBadge } from '../ui/badge.tsx';
import { thingKey } from '../corrections/editing.tsx';
import { ActivityItem, IndicatorItem, TableItem } from './structure-items.tsx';
import { DocumentFrontMatter } from '../documents/document-front.tsx';
import { inOrder } from '../documents/document-order.ts';
import { ParagraphsField } from '../documents/paragraphs-field.tsx';

/** The document as it was read, in its own order; every value can be corrected in its place. */
export function StructurePane({ document }: { readonly document: SteeringDocument }) {
  const things = useMemo(() => inOrder(document), [document]);
  const depths = useMemo(() => depthsOf(document.goals), [document.goals]);
  return (
    <div className="structure">
      <DocumentFrontMatter front={document.front} />
      {things.map((item) => {
        switch (item.thing) {
          case 'goal':
            return <GoalItem key={item.value.id} goal={item.value} depth={depths.get(item.value.id) ?? 0} />;
          case 'indicator':
            return <IndicatorItem key={item.value.id} indicator={item.value} />;
          case 'activity':
            return <ActivityItem key={item.value.id} activity={item.value} />;
          case 'text':
            return <TextItem key={item.value.id} text={item.value} />;
          case 'table':
            return <TableItem key={item.value.id} table={item.value} />;
          default:
            throw new Error('The document holds a thing that the page does not know.');
        }
      })}
    </div>
  );
}

function depthsOf(goals: readonly DocumentGoal[]): ReadonlyMap<string, number> {
  const parents = new Map(goals.map(({ id, parent }) => [id, parent]));
  const depth = (id: string, limit: number): number => {
    const parent = parents.get(id) ?? null;
    return parent === null || limit === 0 ? 0 : 1 + depth(parent, limit - 1);
  };
  return new Map(goals.map(({ id }) => [id, depth(id, 6)]));
}

type GoalProperties = { readonly goal: DocumentGoal; readonly depth: number };

const GoalItem = memo(function GoalItem({ goal, depth }: GoalProperties) {
  const text = useTexts(correctionTexts);
  const status = useTexts(statusTexts);
  const at = (field: string) => ({ thing: 'goal' as const, id: goal.id, field });
  return (
    <div
      className="structure-goal"
      data-thing={thingKey('goal', goal.id)}
      style={{ '--depth': depth } as React.CSSProperties}
    >
      <p className="structure-level">
        <Editable
          place={at('level')}
          label={text.fields.level}
          value={goal.level}
          options={Object.entries(status.levels).map(([value, label]) => ({ value, label }))}
        >
          {status.levels[goal.level]}
        </Editable>
      </p>
      <div className="row structure-goal-title" role="heading" aria-level={3}>
        {goal.number !== null && <Editable place={at('number')} label={text.fields.number} value={goal.number} />}
        <Editable place={at('title')} label={text.fields.title} value={goal.title} />
        {goal.level !== 'focusArea' && (
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
    </div>
  );
});

const TextItem = memo(function TextItem({ text }: { readonly text: DocumentText }) {
  const words = useTexts(importReviewTexts);
  const fields = useTexts(correctionTexts);
  const place = { thing: 'text' as const, id: text.id, field: 'paragraphs' };
  const heading = text.heading ?? (text.headingLevel === null ? null : words.chapter);
  return (
    <div className="structure-text" data-thing={thingKey('text', text.id)}>
      {!text.understood && <Badge tone="part">{words.notUnderstood}</Badge>}
      {heading !== null && (
        <p className={text.headingLevel === null ? 'structure-section' : 'structure-chapter'}>
          <Editable place={{ ...place, field: 'heading' }} label={fields.fields.heading} value={heading} />
        </p>
      )}
      <ParagraphsField text={text} />
    </div>
  );
});

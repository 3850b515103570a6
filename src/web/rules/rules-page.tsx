import './rules.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { RuleInUse } from '#contract/review-rules.ts';
import type { RuleSettingsFile } from '#domain/review/rule-settings-file.ts';
import { ruleTexts } from '#i18n/web/rule-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge, SeverityBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { SetRuleDialog } from './set-rule-dialog.tsx';

const columns = ['shown', 'open', 'confirmed', 'mended', 'accepted', 'explained', 'misread', 'precision'] as const;

/** Every rule with its precision in use; those who may set rules do it here. */
export function RulesPage() {
  const text = useTexts(ruleTexts);
  const { visa } = useSearch({ from: '/shell/granskning/regler' });
  const navigate = useNavigate({ from: '/granskning/regler' });
  const rules = useQuery(api.reviewRules.inUse.queryOptions());
  const [changing, setChanging] = useState<RuleInUse | null>(null);
  const mayChange = rules.data?.allowed.includes('rule.change') ?? false;
  const shown = rules.data?.items.filter((rule) => visa === 'alla' || rule.shown > 0 || rule.version > 0) ?? [];
  return (
    <Page wide title={text.title} lead={text.lead} over={<Link to="/granskning">{text.toFindings}</Link>}>
      {rules.isPending && <Skeleton lines={12} />}
      {rules.isError && <ProblemView error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data !== undefined && (
        <>
          <div className="rules-which no-print">
            <Select
              label={text.which}
              value={visa ?? ''}
              options={[
                { value: '', label: text.used },
                { value: 'alla', label: text.all },
              ]}
              onChange={(value) => {
                void navigate({ search: value === 'alla' ? { visa: 'alla' } : {}, replace: true });
              }}
            />
            <SettingsFile rules={rules.data.items} />
          </div>
          <Table caption={text.caption} hideCaption className="rules-table">
            <thead>
              <tr>
                <th scope="col">{text.rule}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className="number">
                    {text[column]}
                  </th>
                ))}
                <th scope="col">{text.setting}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((rule) => (
                <Row
                  key={rule.id}
                  rule={rule}
                  onChange={
                    mayChange
                      ? () => {
                          setChanging(rule);
                        }
                      : null
                  }
                />
              ))}
            </tbody>
          </Table>
        </>
      )}
      {changing !== null && (
        <SetRuleDialog
          key={`${changing.id} ${changing.version}`}
          rule={changing}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </Page>
  );
}

/** What the municipality has set, as a file for a review without the server. */
function SettingsFile({ rules }: { readonly rules: readonly RuleInUse[] }) {
  const text = useTexts(ruleTexts);
  const file: RuleSettingsFile = {
    rules: rules
      .filter(({ version }) => version > 0)
      .map(({ id, enabled, values }) => ({ rule: id, enabled, limits: values })),
  };
  return (
    <a
      className="button"
      download="regler.json"
      href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(file, null, 2))}`}
    >
      {text.settingsFile}
    </a>
  );
}

const isChanged = ({ limits, values }: RuleInUse): boolean =>
  limits.some(({ name, standard }) => values[name] !== standard);

function Row({ rule, onChange }: { readonly rule: RuleInUse; readonly onChange: (() => void) | null }) {
  const text = useTexts(ruleTexts);
  const { count, share } = useFormats();
  const { id, number, title, explanation, severity, counts, precision, enabled } = rule;
  return (
    <tr>
      <th scope="row">
        <span className="row">
          <SeverityBadge severity={severity} />
          <span className="soft small">{number}</span>
        </span>
        <Link to="/granskning" search={{ regel: id, lage: 'alla' }}>
          {title}
        </Link>
        <details className="small rule-more">
          <summary>{text.history}</summary>
          <p>{explanation}</p>
          <History rule={id} />
        </details>
      </th>
      <td className="number">{count(rule.shown)}</td>
      {(['open', 'confirmed', 'mended', 'accepted', 'explained', 'misread'] as const).map((name) => (
        <td key={name} className="number">
          {count(counts[name])}
        </td>
      ))}
      <td className="number">
        {precision === null ? (
          <span className="soft small">{text.unanswered}</span>
        ) : (
          <strong>{share(precision)}</strong>
        )}
      </td>
      <td>
        <p className="row">
          {enabled ? (
            <Badge tone={isChanged(rule) ? 'note' : 'good'}>{isChanged(rule) ? text.changed : text.on}</Badge>
          ) : (
            <Badge tone="part">{text.off}</Badge>
          )}
          {onChange !== null && (
            <Button variant="quiet" aria-label={text.changeRule(title)} onClick={onChange}>
              {text.change}
            </Button>
          )}
        </p>
      </td>
    </tr>
  );
}

function History({ rule }: { readonly rule: string }) {
  const text = useTexts(ruleTexts);
  const { moment } = useFormats();
  const history = useQuery(api.reviewRules.history.queryOptions({ input: { rule } }));
  if (history.data === undefined) return <Skeleton lines={2} />;
  if (history.data.items.length === 0) return <p className="soft">{text.noHistory}</p>;
  return (
    <ul>
      {history.data.items.map(({ version, enabled, limits, reason, by, at }) => (
        <li key={version}>
          {[enabled ? text.on : text.off, ...Object.values(limits).map(String)].join(', ')}: {reason}{' '}
          <span className="soft">({text.setBy(by, moment(at))})</span>
        </li>
      ))}
    </ul>
  );
}

import { useState } from 'react';

import { proposeParts } from '#domain/rounds/round-parts.ts';
import type { LeadDays } from '#domain/rounds/round.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';
import type { contract } from '#contract/contract.ts';
import type { InferContractRouterOutputs } from '@orpc/contract';

import { today } from '../people/use-people-change.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Table } from '../ui/table.tsx';
import { CheckLine } from './check-line.tsx';

type Proposal = InferContractRouterOutputs<typeof contract>['rounds']['propose'];

type Chosen = {
  readonly leadDays: LeadDays;
  readonly parts: { readonly organisation: string; readonly deadline: string }[];
  readonly copyFrom: string | null;
};

type Properties = {
  readonly proposal: Proposal;
  readonly lastDay: string;
  readonly busy: boolean;
  readonly onOpen: (chosen: Chosen) => void;
};

/** Who reports and when: reckoned backwards here as the rules do, and every day can be set by hand. */
export function OpenRoundForm({ proposal, lastDay, busy, onOpen }: Properties) {
  const text = useTexts(roundTexts);
  const { tree } = proposal;
  const kinds = [...new Set(tree.map(({ kind }) => kind))];
  const [leadDays, setLeadDays] = useState<LeadDays>(proposal.leadDays);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(tree.filter((one) => one.chosen).map(({ id }) => id)),
  );
  const [ownDays, setOwnDays] = useState<Readonly<Record<string, string>>>({});
  const [copy, setCopy] = useState(true);
  const reckoned = new Map(
    proposeParts(tree, chosen, { lastDay, leadDays }).map(({ organisation, deadline }) => [organisation, deadline]),
  );
  const dayOf = (id: string): string => ownDays[id] ?? reckoned.get(id) ?? '';
  const [now] = useState(today);
  const passed = [...chosen].filter((id) => dayOf(id) !== '' && dayOf(id) < now).length;
  const choose = (ids: readonly string[], on: boolean): void => {
    setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  };
  return (
    <>
      {proposal.basedOn !== null && (
        <div className="stack">
          <p className="soft">{text.basedOn(proposal.basedOn.title)}</p>
          <CheckLine label={text.copy} checked={copy} onChange={setCopy} />
        </div>
      )}
      <fieldset className="lead-days">
        <legend>{text.leadDays}</legend>
        <p className="soft small">{text.leadDaysHelp}</p>
        {kinds.map((kind) => (
          <Field
            key={kind}
            label={text.places[kind]}
            type="number"
            min={0}
            max={250}
            value={String(leadDays[kind] ?? 0)}
            onChange={(days) => {
              setLeadDays({ ...leadDays, [kind]: Math.max(0, Math.min(250, Math.trunc(Number(days)) || 0)) });
            }}
          />
        ))}
      </fieldset>
      <h2>{text.who}</h2>
      <p className="soft">{text.whoHelp(chosen.size)}</p>
      <div className="kind-choices">
        {kinds.map((kind) => {
          const ids = tree.filter((one) => one.kind === kind).map(({ id }) => id);
          return (
            <CheckLine
              key={kind}
              label={text.chooseKind(text.places[kind])}
              checked={ids.every((id) => chosen.has(id))}
              onChange={(on) => {
                choose(ids, on);
              }}
            />
          );
        })}
      </div>
      {passed > 0 && (
        <Banner tone="part">
          <p>{text.passed(passed)}</p>
        </Banner>
      )}
      <Table caption={text.who} hideCaption className="round-days">
        <thead>
          <tr>
            <th scope="col">{text.organisation}</th>
            <th scope="col">{text.deadline}</th>
          </tr>
        </thead>
        <tbody>
          {tree.map(({ id, name, kind, depth }) => (
            <tr key={id}>
              <th scope="row">
                <div className="check-line" style={{ paddingInlineStart: `calc(var(--indent) * ${depth - 1})` }}>
                  <input
                    type="checkbox"
                    className="round-check"
                    aria-label={text.takePart(name)}
                    checked={chosen.has(id)}
                    onChange={(event) => {
                      choose([id], event.target.checked);
                    }}
                  />
                  <span>
                    {name} <span className="soft small">{text.places[kind]}</span>
                  </span>
                </div>
              </th>
              <td>
                {chosen.has(id) && (
                  <Field
                    label={text.dayFor(name)}
                    hideLabel
                    type="date"
                    value={dayOf(id)}
                    onChange={(day) => {
                      setOwnDays({ ...ownDays, [id]: day });
                    }}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Button
        variant="primary"
        busy={busy}
        onClick={() => {
          onOpen({
            leadDays,
            parts: tree.filter(({ id }) => chosen.has(id)).map(({ id }) => ({ organisation: id, deadline: dayOf(id) })),
            copyFrom: copy ? (proposal.basedOn?.id ?? null) : null,
          });
        }}
      >
        {text.open}
      </Button>
    </>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { GivenInstruction } from '#domain/rounds/round-brief.ts';
import type { RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { InstructionDialog } from './instruction-dialog.tsx';
import { usePlaceName } from './place-names.ts';
import { useRoundChange } from './use-round-change.ts';

/** What is said and asked in the round, from above down, by place in the document. */
export function RoundInstructions({ view }: { readonly view: RoundView }) {
  const text = useTexts(roundTexts);
  const placeName = usePlaceName(view.chapters);
  const [editing, setEditing] = useState<GivenInstruction | 'new' | null>(null);
  const mayGive = view.givers.length > 0 && view.closedAt === null;
  const places = [...new Set(view.instructions.map(({ about }) => JSON.stringify(about)))];
  return (
    <>
      <div className="round-toolbar">
        <p className="soft measure">{text.instructionsLead}</p>
        {mayGive && (
          <Button
            variant="primary"
            onClick={() => {
              setEditing('new');
            }}
          >
            {text.give}
          </Button>
        )}
      </div>
      {view.instructions.length === 0 && <EmptyState title={text.noInstructions} />}
      {places.map((place) => {
        const inPlace = view.instructions.filter(({ about }) => JSON.stringify(about) === place);
        const about = inPlace[0]?.about;
        if (about === undefined) return null;
        return (
          <section key={place}>
            <h2>{placeName(about)}</h2>
            <ul className="instruction-list">
              {inPlace.map((instruction) => (
                <Instruction
                  key={instruction.id}
                  view={view}
                  instruction={instruction}
                  onChange={() => {
                    setEditing(instruction);
                  }}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <InstructionDialog
        key={editing === null ? 'none' : editing === 'new' ? 'new' : editing.id}
        view={view}
        editing={editing}
        onClose={() => {
          setEditing(null);
        }}
      />
    </>
  );
}

type Properties = {
  readonly view: RoundView;
  readonly instruction: GivenInstruction;
  readonly onChange: () => void;
};

function Instruction({ view, instruction, onChange }: Properties) {
  const text = useTexts(roundTexts);
  const { count } = useFormats();
  const changed = useRoundChange();
  const remove = useMutation(api.rounds.removeInstruction.mutationOptions({ onSuccess: () => changed(text.saved) }));
  const { kind, body, from, kinds, maxCharacters } = instruction;
  const mayChange = view.givers.some(({ id }) => id === from.id) && view.closedAt === null;
  return (
    <li className={`instruction ${kind === 'question' ? 'instruction-question' : ''}`}>
      <div className="row small">
        <Badge tone={kind === 'question' ? 'part' : 'note'}>{text.instructionKinds[kind]}</Badge>
        <span>{text.from(from.name)}</span>
        <span className="soft">
          {kinds === null ? text.forAll : kinds.map((of) => text.places[of].toLocaleLowerCase()).join(', ')}
          {maxCharacters !== null && `, ${text.limitIs(count(maxCharacters))}`}
        </span>
      </div>
      <p>{body}</p>
      {remove.isError && <ProblemView error={remove.error} />}
      {mayChange && (
        <div className="row no-print">
          <Button className="button-small" aria-label={text.changeOne(body.slice(0, 60))} onClick={onChange}>
            {text.change}
          </Button>
          <Button
            className="button-small"
            aria-label={text.removeOne(body.slice(0, 60))}
            busy={remove.isPending}
            onClick={() => {
              const { id, version } = instruction;
              remove.mutate({ id: view.id, requestId: crypto.randomUUID(), instruction: id, version });
            }}
          >
            {text.remove}
          </Button>
        </div>
      )}
    </li>
  );
}

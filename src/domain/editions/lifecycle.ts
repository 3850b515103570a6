import { z } from 'zod';

import { EditionState } from './edition-view.ts';

/**
 * The life of an edition: which step leads where, and why a step is not possible. The whole of it is one table (law:
 * docs/domain/lifecycle.md); states are folded from steps and never set.
 */
export const LifecycleStep = z.enum([
  'open',
  'ready',
  'notReady',
  'send',
  'takeBack',
  'return',
  'approve',
  'reopen',
  'decide',
  'seal',
  'supersede',
]);
export type LifecycleStep = z.infer<typeof LifecycleStep>;

/** Where an edition stands; `none` before its first step. */
export type LifecycleState = EditionState | 'none';

/** Where a step leads, or one plain Swedish sentence on why it does not. */
export type Move = { readonly to: EditionState } | { readonly because: string };

const to = (state: EditionState): Move => ({ to: state });
const no = (because: string): Move => ({ because });

const notBegun = no('Utgåvan är inte påbörjad.');
const notSent = no('Utgåvan är inte inskickad.');
const isSent = no('Utgåvan är inskickad. Ta tillbaka den först.');
const isApproved = no('Utgåvan är godkänd. Den måste öppnas igen först.');
const isDecided = no('Utgåvan är beslutad. Ändra den genom en ny utgåva.');
const isSealed = no('Utgåvan är förseglad och ändras aldrig. Rätta den genom en ny utgåva.');
const isSuperseded = no('Utgåvan är ersatt av en nyare.');
const begun = no('Utgåvan är redan påbörjad.');

type Row = Readonly<Record<LifecycleState, Move>>;
const row = (...moves: readonly [Move, Move, Move, Move, Move, Move, Move]): Row => ({
  none: moves[0],
  draft: moves[1],
  sent: moves[2],
  approved: moves[3],
  decided: moves[4],
  sealed: moves[5],
  superseded: moves[6],
});

// oxfmt-ignore
const TABLE: Readonly<Record<LifecycleStep, Row>> = {
  //             none         draft        sent           approved        decided           sealed            superseded
  open:      row(to('draft'), begun,       begun,         begun,          begun,            begun,            begun),
  ready:     row(notBegun,    to('draft'), isSent,        isApproved,     isDecided,        isSealed,         isSuperseded),
  notReady:  row(notBegun,    to('draft'), isSent,        isApproved,     isDecided,        isSealed,         isSuperseded),
  send:      row(notBegun,    to('sent'),  no('Utgåvan är redan inskickad.'),
                                                          no('Utgåvan är redan godkänd.'),
                                                                          isDecided,        isSealed,         isSuperseded),
  takeBack:  row(notBegun,    notSent,     to('draft'),   isApproved,     isDecided,        isSealed,         isSuperseded),
  return:    row(notBegun,    notSent,     to('draft'),   to('draft'),    isDecided,        isSealed,         isSuperseded),
  approve:   row(notBegun,    notSent,     to('approved'), no('Utgåvan är redan godkänd.'),
                                                                          isDecided,        isSealed,         isSuperseded),
  reopen:    row(notBegun,    no('Utgåvan är redan öppen.'),
                                           isSent,        to('draft'),    isDecided,        isSealed,         isSuperseded),
  decide:    row(notBegun,    notSent,     to('decided'), to('decided'),  no('Utgåvan är redan beslutad.'),
                                                                                            isSealed,         isSuperseded),
  seal:      row(notBegun,    no('Utgåvan är inte beslutad.'),
                                           no('Utgåvan är inte beslutad.'),
                                                          no('Utgåvan är inte beslutad.'),
                                                                          to('sealed'),     no('Utgåvan är redan förseglad.'),
                                                                                                              isSuperseded),
  supersede: row(notBegun,    no('Ett utkast ersätts inte, det skrivs om.'),
                                           isSent,        isApproved,     to('superseded'), to('superseded'), isSuperseded),
};

/** Where the step leads from the state, or why it is not possible. */
export const move = (state: LifecycleState, step: LifecycleStep): Move => TABLE[step][state];

/** Steps that are about a section alone never move the edition. */
export type TakenStep = { readonly step: LifecycleStep; readonly section: string | null };

/**
 * The state after the steps, from where the edition began: `none` for one written here, `decided` for one that came in
 * decided from a file.
 *
 * @throws where a step was not possible: it should never have been kept
 */
export function foldState(start: LifecycleState, steps: readonly TakenStep[]): LifecycleState {
  return steps.reduce<LifecycleState>((state, { step, section }) => {
    const next = move(state, step);
    if ('because' in next) throw new Error(`${step} is no step from ${state}`);
    return section === null ? next.to : state;
  }, start);
}

/** Whether its content may be written (LC-3). */
export const isWritable = (state: LifecycleState): boolean => state === 'draft';

import { can } from '../access/can.ts';
import type { Actor, Thing } from '../access/can.ts';
import type { SteeringDocument } from '../steering/steering-document.ts';
import type { CommentPlace } from './comment-view.ts';

/** Numbered in docs/domain/comments.md. */

/** Law 2: those who work on the draft may comment; who reads it may where somebody has asked them by name. */
export const mayComment = (actor: Actor, thing: Thing, isAsked: boolean): boolean =>
  can(actor, 'comment.start', thing) || (isAsked && can(actor, 'edition.comment', thing));

/** What the place is called; null where it is not in the document. */
export function placeName(document: SteeringDocument, place: CommentPlace): string | null {
  const { thing } = place;
  if (place.kind === 'goal') return document.goals.find(({ id }) => id === thing)?.title ?? null;
  if (place.kind === 'activity') return document.activities.find(({ id }) => id === thing)?.title ?? null;
  if (place.kind === 'text') {
    const text = document.texts.find(({ id }) => id === thing);
    return text === undefined ? null : (text.heading ?? 'Text');
  }
  return document.indicators.find(({ id }) => id === thing)?.name ?? null;
}

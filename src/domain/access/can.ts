import { Action } from './action.ts';
import type { Role } from './role.ts';

/** A role as it was given: at a place, from a day (inclusive) to a day (exclusive; null: until further notice). */
export type HeldRole = {
  readonly role: Role;
  readonly organisation: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** Who asks, with every role ever given and the day it is today (ISO date). */
export type Actor = {
  readonly person: string;
  readonly roles: readonly HeldRole[];
  readonly today: string;
  /** A day gone by as of which everything is shown: then nothing can be changed (docs/domain/reorganisation.md, RE-9). */
  readonly pastDay?: string;
};

/**
 * What it is about. `organisation` is the one it belongs to and `ancestors` those above it, nearest first; null where it
 * belongs to the municipality as a whole. `state` is null where the thing has none that matters.
 */
export type Thing = {
  readonly organisation: string | null;
  readonly ancestors: readonly string[];
  readonly state: 'draft' | 'sent' | 'approved' | 'decided' | 'sealed' | 'superseded' | null;
};

/**
 * own: only the very place the role is held at. below: that place and all under it. under: all under it but not the place
 * itself, so that nobody approves their own. everywhere: the municipality.
 */
type Reach = 'never' | 'own' | 'below' | 'under' | 'everywhere';
type Rule = Readonly<Record<NonNullable<Thing['state']> | 'none', Reach>>;

const always = (reach: Reach): Rule => ({
  draft: reach,
  sent: reach,
  approved: reach,
  decided: reach,
  sealed: reach,
  superseded: reach,
  none: reach,
});

const no = always('never');
const own = always('own');
const below = always('below');
const under = always('under');
const all = always('everywhere');

/** What is decided is public in the municipality; a draft is hidden from the levels above until it is sent to them. */
const published = { ...all, draft: 'never', sent: 'never', approved: 'never' } as const satisfies Rule;
const readOwn = { ...all, draft: 'own', sent: 'own', approved: 'own' } as const satisfies Rule;
/** Whoever collects reads what was sent. */
const readSent = { ...all, draft: 'own', sent: 'below', approved: 'below' } as const satisfies Rule;
const readSentOnly = { ...readSent, draft: 'never' } as const satisfies Rule;
/** A draft is worked on by its own organisation. */
const workOn = { ...no, draft: 'own' } as const satisfies Rule;
/** Findings are answered within the own organisation while it writes, and by those above once it is sent to them. */
const answerOwn = { ...no, draft: 'own', sent: 'own', decided: 'own' } as const satisfies Rule;
const answerBelow = { ...no, draft: 'own', sent: 'below', approved: 'below', decided: 'below' } as const satisfies Rule;
const answerAll = { ...no, sent: 'everywhere', approved: 'everywhere', decided: 'everywhere' } as const satisfies Rule;
/** What was sealed or has a newer version beside it never changes (domain.md section 6). */
const mend = { ...no, draft: 'own', decided: 'below' } as const satisfies Rule;
const start = { ...no, none: 'own' } as const satisfies Rule;
const comment = { ...no, draft: 'own', sent: 'own', approved: 'own' } as const satisfies Rule;
/** Comments stay with their makers and those who collect from them, also when the document is decided. */
const commentsOwn = { ...own, none: 'never' } as const satisfies Rule;
const commentsBelow = { ...below, draft: 'own', none: 'never' } as const satisfies Rule;
const commentsSent = { ...commentsBelow, draft: 'never' } as const satisfies Rule;
const commentSentOnly = { ...no, sent: 'below', approved: 'below' } as const satisfies Rule;
const commentSent = { ...comment, sent: 'below', approved: 'below' } as const satisfies Rule;
/** Sent upwards by the head, who may take it back until somebody has answered. */
const send = { ...no, draft: 'own', sent: 'own' } as const satisfies Rule;
const answer = { ...no, sent: 'under' } as const satisfies Rule;
const returnIt = { ...no, sent: 'under', approved: 'under' } as const satisfies Rule;
const reopen = { ...no, approved: 'below' } as const satisfies Rule;
/** A decided edition that came from a file may be sealed afterwards. */
const decide = { ...no, sent: 'below', approved: 'below', decided: 'below' } as const satisfies Rule;
const decideUnder = { ...no, sent: 'under', approved: 'under', decided: 'under' } as const satisfies Rule;
const revise = { ...no, decided: 'below', sealed: 'below' } as const satisfies Rule;

const row = (...rules: readonly [Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule, Rule]): Record<Role, Rule> => ({
  reader: rules[0],
  writer: rules[1],
  headOfUnit: rules[2],
  planner: rules[3],
  controller: rules[4],
  economyHead: rules[5],
  boardSecretary: rules[6],
  centralOffice: rules[7],
  auditor: rules[8],
  administrator: rules[9],
});

/**
 * The whole of who may do what (domain.md section 2), one row an action and one column a role. An auditor reads
 * everything and changes nothing but asks questions; an administrator reads no drafts by virtue of the role. A head of
 * economy sees staff costs and answers what those below ask for; what the own place asks for is answered above it.
 */
// oxfmt-ignore
const TABLE: Readonly<Record<Action, Readonly<Record<Role, Rule>>>> = {
  //                              reader       writer       headOfUnit     planner        controller     economyHead    boardSecretary centralOffice    auditor administrator
  'edition.read':           row(readOwn,     readOwn,     readSent,      readSent,      readSent,      readSent,      readSent,      readSentOnly,    all,    published),
  'edition.readReplaced':   row(no,          no,          no,            no,            no,            no,            no,            no,              all,    no),
  'edition.export':         row(readOwn,     readOwn,     readSent,      readSent,      readSent,      readSent,      readSent,      readSentOnly,    all,    published),
  'edition.correct':        row(no,          workOn,      workOn,        mend,          no,            no,            no,            no,              no,     no),
  'edition.remove':         row(no,          no,          no,            mend,          no,            no,            no,            no,              no,     no),
  'edition.start':          row(no,          start,       start,         start,         no,            no,            no,            no,              no,     no),
  'edition.write':          row(no,          workOn,      workOn,        workOn,        workOn,        workOn,        no,            no,              no,     no),
  'edition.comment':        row(comment,     comment,     commentSent,   commentSent,   commentSent,   commentSent,   commentSent,   commentSent,     no,     no),
  'comment.read':           row(commentsOwn, commentsOwn, commentsBelow, commentsBelow, commentsBelow, commentsBelow, commentsBelow, commentsSent,    all,    no),
  'comment.start':          row(no,          comment,     commentSent,   commentSent,   commentSent,   commentSent,   commentSent,   commentSentOnly, no,     no),
  'edition.send':           row(no,          no,          send,          no,            no,            no,            no,            no,              no,     no),
  'edition.return':         row(no,          no,          returnIt,      returnIt,      no,            no,            no,            returnIt,        no,     no),
  'edition.approve':        row(no,          no,          answer,        no,            no,            no,            no,            answer,          no,     no),
  'edition.reopen':         row(no,          no,          reopen,        no,            no,            no,            no,            no,              no,     no),
  'edition.decide':         row(no,          no,          decideUnder,   no,            no,            no,            decide,        no,              no,     no),
  'edition.revise':         row(no,          no,          no,            revise,        no,            no,            revise,        no,              no,     no),
  'round.read':             row(all,         all,         all,           all,           all,           all,           all,           all,             all,    all),
  'round.run':              row(no,          no,          no,            below,         no,            no,            no,            below,           no,     no),
  'economy.read':           row(below,       below,       below,         below,         below,         below,         below,         below,           all,    no),
  'economy.readStaff':      row(no,          no,          below,         no,            below,         below,         no,            no,              all,    no),
  'economy.seeLoads':       row(no,          no,          no,            no,            below,         below,         no,            below,           all,    no),
  'economy.load':           row(no,          no,          no,            no,            below,         below,         no,            below,           no,     no),
  'economy.map':            row(no,          no,          no,            no,            below,         below,         no,            below,           no,     no),
  'economy.forecast':       row(no,          no,          below,         no,            below,         below,         no,            no,              no,     no),
  'economy.budget':         row(no,          no,          no,            no,            below,         below,         no,            below,           no,     no),
  'economy.request':        row(no,          no,          below,         no,            below,         own,           no,            no,              no,     no),
  'economy.advise':         row(no,          no,          no,            no,            no,            under,         no,            below,           no,     no),
  'finding.answer':         row(no,          answerOwn,   answerBelow,   answerBelow,   answerBelow,   answerBelow,   no,            answerAll,       no,     no),
  'rule.change':            row(no,          no,          no,            no,            no,            no,            no,            all,             no,     no),
  'desk.read':              row(no,          no,          no,            no,            no,            no,            no,            no,              all,    no),
  'question.read':          row(no,          own,         below,         below,         below,         below,         below,         no,              all,    no),
  'question.ask':           row(no,          no,          no,            no,            no,            no,            no,            no,              all,    no),
  'question.answer':        row(no,          no,          below,         below,         below,         below,         no,            no,              no,     no),
  'import.read':            row(no,          no,          no,            below,         no,            no,            no,            no,              all,    no),
  'import.create':          row(no,          no,          no,            below,         no,            no,            no,            no,              no,     no),
  'import.correct':         row(no,          no,          no,            below,         no,            no,            no,            no,              no,     no),
  'import.keep':            row(no,          no,          no,            below,         no,            no,            no,            no,              no,     no),
  'import.undo':            row(no,          no,          no,            mend,          no,            no,            no,            no,              no,     no),
  'indicator.read':         row(all,         all,         all,           all,           all,           all,           all,           all,             all,    all),
  'indicator.define':       row(no,          no,          no,            below,         no,            no,            no,            all,             no,     no),
  'organisation.read':      row(all,         all,         all,           all,           all,           all,           all,           all,             all,    all),
  'organisation.create':    row(no,          no,          no,            below,         no,            no,            no,            all,             no,     all),
  'organisation.reorganise':row(no,          no,          no,            no,            no,            no,            no,            all,             no,     all),
  'model.read':             row(all,         all,         all,           all,           all,           all,           all,           all,             all,    all),
  'model.change':           row(no,          no,          no,            no,            no,            no,            no,            all,             no,     no),
  'change.read':            row(all,         all,         all,           all,           all,           all,           all,           all,             all,    all),
  'change.propose':         row(no,          no,          below,         below,         no,            no,            no,            all,             no,     no),
  'change.advise':          row(no,          no,          no,            no,            no,            no,            no,            all,             no,     no),
  'change.decide':          row(no,          no,          no,            no,            no,            no,            below,         no,              no,     no),
  'people.read':            row(no,          no,          no,            no,            no,            no,            no,            no,              all,    below),
  'people.manage':          row(no,          no,          no,            no,            no,            no,            no,            no,              no,     below),
  'audit.read':             row(no,          no,          no,            no,            no,            no,            no,            no,              all,    all),
};

/** What changes nothing; all that is left to whoever looks at a day gone by. */
const READING: ReadonlySet<Action> = new Set<Action>([
  'edition.read',
  'edition.readReplaced',
  'edition.export',
  'round.read',
  'economy.read',
  'economy.readStaff',
  'economy.seeLoads',
  'desk.read',
  'question.read',
  'import.read',
  'indicator.read',
  'organisation.read',
  'model.read',
  'change.read',
  'people.read',
  'audit.read',
]);
const isOpen = (actor: Actor, action: Action): boolean => actor.pastDay === undefined || READING.has(action);

const holds = (role: HeldRole, day: string): boolean =>
  role.validFrom <= day && (role.validTo === null || day < role.validTo);

const reaches = (reach: Reach, place: string, thing: Thing): boolean => {
  if (reach === 'never') return false;
  if (reach === 'everywhere') return true;
  if (thing.organisation === place) return reach !== 'under';
  return reach !== 'own' && thing.ancestors.includes(place);
};

/** May this person do this to this thing today? The one question about access; everything else asks it. */
export function can(actor: Actor, action: Action, thing: Thing): boolean {
  if (!isOpen(actor, action)) return false;
  const byRole = TABLE[action];
  const state = thing.state ?? 'none';
  return actor.roles.some(
    (held) => holds(held, actor.today) && reaches(byRole[held.role][state], held.organisation, thing),
  );
}

/** Which of the actions the person may do to the thing: travels with the data as `allowed`. */
export const allowedOf = (actor: Actor, actions: readonly Action[], thing: Thing): Action[] =>
  actions.filter((action) => can(actor, action, thing));

/** What the person may do at all, somewhere: decides which entries of the menu are shown. */
export function allowedSomewhere(actor: Actor): Action[] {
  const roles = actor.roles.filter((held) => holds(held, actor.today));
  return Action.options.filter(
    (action) =>
      isOpen(actor, action) &&
      roles.some(({ role }) => Object.values(TABLE[action][role]).some((reach) => reach !== 'never')),
  );
}

/** The places where the person may do this to a thing of this state; null where it is everywhere. For queries. */
export function placesFor(
  actor: Actor,
  action: Action,
  state: Thing['state'],
): { readonly own: readonly string[]; readonly below: readonly string[]; readonly under: readonly string[] } | null {
  const own: string[] = [];
  const below: string[] = [];
  const under: string[] = [];
  if (!isOpen(actor, action)) return { own, below, under };
  for (const held of actor.roles.filter((role) => holds(role, actor.today))) {
    const reach = TABLE[action][held.role][state ?? 'none'];
    if (reach === 'everywhere') return null;
    if (reach === 'own') own.push(held.organisation);
    if (reach === 'below') below.push(held.organisation);
    if (reach === 'under') under.push(held.organisation);
  }
  return { own, below, under };
}

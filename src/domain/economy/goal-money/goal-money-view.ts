import { z } from 'zod';

import { Decimal } from '../../kernel/decimal.ts';
import { GoalLevel } from '../../steering/steering-document.ts';
import { Cost } from './goal-cost.ts';
import { MoneyTie } from './money-tie.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** A goal of the year, as it is named beside its money. */
export const GoalName = z.object({
  id: z.string(),
  title: z.string(),
  level: GoalLevel,
  number: z.string().nullable(),
  organisation: named,
});
export type GoalName = z.infer<typeof GoalName>;

/** What the amounts rest on, said wherever they are shown (EK-92). */
const Basis = z.object({
  /** The last month of the outcome; null where nothing is loaded. */
  through: z.number().int().nullable(),
  /** How many organisations have money here, and how many of them have lodged a forecast; others stand with their budget. */
  organisations: z.number().int(),
  lodged: z.number().int(),
  /** True where staff costs are left out for this person. */
  staffHidden: z.boolean(),
});
export type MoneyBasis = z.infer<typeof Basis>;

/** A volume of the area: what is done for the money. */
const AreaVolume = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  organisationName: z.string(),
  /** Over the months known; null where none is. */
  mean: Decimal.nullable(),
});
export type AreaVolume = z.infer<typeof AreaVolume>;

/** An area of money: all of it, what each goal has of it, and what no goal has. */
export const AreaMoney = z.object({
  /** Null: what is tied without an area. */
  area: z.string().nullable(),
  name: z.string(),
  /** Whose ledger rows its outcome is the sum of; null where the person may not see them, or they are of several. */
  rowsOf: z.string().nullable(),
  total: Cost,
  goals: z.array(z.object({ goal: GoalName, cost: Cost })),
  untied: Cost,
  volumes: z.array(AreaVolume),
});
export type AreaMoney = z.infer<typeof AreaMoney>;

/** The areas of an organisation with the goals that have their money. */
export const AreasMoney = z.object({
  year: z.number().int(),
  organisation: named,
  areas: z.array(AreaMoney),
  /** Goals of the organisation and those below it. */
  goals: z.array(GoalName.extend({ cost: Cost.nullable() })),
  basis: Basis,
});
export type AreasMoney = z.infer<typeof AreasMoney>;

/** A tie with its words and what it comes to; null where the person may not see that organisation's economy. */
const ShownTie = z.object({
  tie: MoneyTie,
  organisationName: z.string(),
  areaName: z.string().nullable(),
  kindName: z.string().nullable(),
  activityTitle: z.string().nullable(),
  cost: Cost.nullable(),
  /** Whether the person may see the ledger's rows behind its outcome. */
  seesRows: z.boolean(),
});

/** What a goal costs, with its basis. */
export const GoalMoney = z.object({
  year: z.number().int(),
  goal: GoalName,
  /** Version; 0 where nothing has been tied. */
  number: z.number().int(),
  ties: z.array(ShownTie),
  /** The goal's own, with its activities. */
  own: Cost,
  /** Goals below it that have money of their own, each counted once. */
  below: z.array(z.object({ goal: GoalName, cost: Cost })),
  /** Own and below together. */
  total: Cost,
  /** How many ties, here or below, are of money that the person may not see. */
  hiddenTies: z.number().int(),
  areas: z.array(AreaMoney),
  basis: Basis,
  activities: z.array(z.object({ id: z.string(), title: z.string() })),
  versions: z.array(
    z.object({
      number: z.number().int(),
      ties: z.array(z.string()),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  allowed: z.array(z.enum(['change'])),
});
export type GoalMoney = z.infer<typeof GoalMoney>;

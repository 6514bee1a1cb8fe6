import { z } from 'zod'
import { severitySchema } from '../incident/severity'
import {
  type Confirmation,
  type ConfirmationRule,
  confirmationSchema,
  type Soft,
  softChange,
  unconfirmed,
} from './confirm'
import { type Status, statusSchema, type Verdict, verdictSchema, worstStatus } from './status'

/** One of several troubles that a monitor's checks find. */
export const partStandingSchema = z.object({
  title: z.string(),
  severity: severitySchema.nullable(),
  confirmation: confirmationSchema,
})
export type PartStanding = z.infer<typeof partStandingSchema>

const latestSchema = z.object({
  at: z.number(),
  status: statusSchema,
  /** Since when each check was judged to be the same. */
  since: z.number(),
  /** Why nothing could be said, as a sentence; else empty. */
  why: z.string(),
})

/** All that is remembered of a monitor between two checks, and over a restart. Times are UTC milliseconds. */
export const standingSchema = z.object({
  /** Of the monitor as a whole, without what its parts say. */
  whole: confirmationSchema,
  /** By the keys of the parts; one that is well and confirmed to be is forgotten. */
  parts: z.record(z.string(), partStandingSchema).default({}),
  /** The level of the hard verdict, where it is one by a value; else `ok`. */
  level: verdictSchema.default('ok'),
  /** The values that an aggregate is made of, with their times. */
  values: z.array(z.tuple([z.number(), z.number()])).default([]),
  /** What the latest check was judged to be; null before the first. */
  latest: latestSchema.nullable().default(null),
  /** Which certificates and the like a person was told of, and how bad it was. */
  told: z.array(z.object({ identity: z.string(), verdict: verdictSchema })).default([]),
  /** By the keys of the parts, '' for the whole: how bad it was when a person resolved an alert that was not over. */
  dismissed: z.record(z.string(), z.enum(['warning', 'critical'])).default({}),
})
export type Standing = z.infer<typeof standingSchema>

/** Nothing is known before the first check. */
export function unknownStanding(now: number): Standing {
  return {
    whole: unconfirmed(now),
    parts: {},
    level: 'ok',
    values: [],
    latest: null,
    told: [],
    dismissed: {},
  }
}

/** The standing after a check that was judged to be `status`. */
export function withLatest(standing: Standing, at: number, status: Status, why: string): Standing {
  const since = standing.latest?.status === status ? standing.latest.since : at
  return { ...standing, latest: { at, status, since, why } }
}

/** The confirmation that tells how a monitor is: of the whole and its parts the worst, of equals that of the whole. */
export function worstConfirmation({ whole, parts }: Pick<Standing, 'whole' | 'parts'>): Confirmation {
  const all = [whole, ...Object.values(parts).map(({ confirmation }) => confirmation)]
  const worst = worstStatus(all.flatMap(({ hard }) => hard ?? []))
  if (whole.hard === null || whole.hard === worst) return whole
  return all.find(({ hard }) => hard === worst) ?? whole
}

/** The hard verdict of a monitor, its parts included; null until there is one. */
export function hardVerdict(standing: Pick<Standing, 'whole' | 'parts'>): Verdict | null {
  return worstConfirmation(standing).hard
}

/** A change that more checks must confirm, of the whole or of a part. */
export function changeUnderWay({ whole, parts }: Standing, rule: ConfirmationRule): Soft | null {
  const all = [whole, ...Object.values(parts).map(({ confirmation }) => confirmation)]
  return all.reduce<Soft | null>((found, confirmation) => found ?? softChange(confirmation, rule), null)
}

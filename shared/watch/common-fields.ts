import { z } from 'zod'
import { severitySchema } from '../incident/severity'
import { aggregateText, clearLevelText, durationText, needsText, shareText, thresholdText } from './fields'

/**
 * The fields that a definition of every kind has, as a person writes them. Durations and thresholds are text here
 * ("60s", ">85%").
 */
export const commonFields = {
  name: z.string().trim().min(1).max(120).meta({
    description: 'What it is called, unique among the monitors.',
    example: 'Checkout API',
  }),
  group: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .optional()
    .meta({ description: 'The group it is shown in.', default: 'by kind', example: 'Payments' }),
  interval: z.string().optional().meta({
    description: 'Time between two checks, from 1 s to 1 day.',
    default: '60s',
    unit: 'duration',
  }),
  timeout: z.string().optional().meta({
    description: 'How long a check may take, at most the interval.',
    default: 'the smaller of 10s and 80 % of the interval',
    unit: 'duration',
  }),
  failAfter: z.number().int().min(1).max(20).optional().meta({
    description: 'Checks in a row that must fail before an alert opens.',
    default: 2,
  }),
  recoverAfter: z.number().int().min(1).max(20).optional().meta({
    description: 'Checks in a row that must be well before it is over.',
    default: 2,
  }),
  retryInterval: z.string().optional().meta({
    description: 'Time to the next check while a change is not confirmed.',
    default: 'a quarter of the interval, at least 1s',
    unit: 'duration',
  }),
  severity: severitySchema
    .optional()
    .meta({ description: 'Severity of its alerts.', default: 'by what is wrong' }),
  metric: z.string().trim().min(1).optional().meta({
    description: 'The KPI of the runbook whose thresholds apply, by its name there.',
    default: 'by kind',
  }),
  warning: z.string().optional().meta({
    description: 'The threshold of a warning, before that of the KPI.',
    example: '> 1 s',
  }),
  critical: z.string().optional().meta({
    description: 'The threshold of what is critical, before that of the KPI.',
    example: '> 3 s',
  }),
  warningClear: z.string().optional().meta({
    description: 'The level that a value must come back to before a warning is over.',
    default: 'back at 90 % of the way to the threshold: above 100 is over at 90',
    example: '700 ms',
  }),
  criticalClear: z.string().optional().meta({
    description: 'The level that a value must come back to before it is critical no more.',
    default: 'as for a warning, but no farther back than where a warning begins',
    example: '2 s',
  }),
  over: z.string().optional().meta({
    description: 'Judge all values of so long a time as one, instead of each by itself.',
    default: 'each value by itself',
    unit: 'duration',
    example: '5 min',
  }),
  aggregate: z.string().optional().meta({
    description:
      'How the values of that time are made one: `average`, a percentile like `p95`, `min`, `max`, or `rate`, the increase per second of what only counts up.',
    default: 'average',
    example: 'p95',
  }),
  flapHigh: z.string().optional().meta({
    description:
      'It flaps when so large a share of its latest 21 checks were changes, newer ones weighing more.',
    default: '20%',
    example: '30%',
  }),
  flapLow: z.string().optional().meta({
    description: 'It flaps no more when only so large a share of them were changes.',
    default: '5%',
    example: '10%',
  }),
  needs: z
    .union([z.string().trim().min(1).max(120), z.array(z.string().trim().min(1).max(120)).max(20)])
    .optional()
    .meta({
      description:
        'What it cannot work without: the names of other monitors, whose trouble holds its alerts; `vpn-interface` or `interface:wg0`, without which nothing can be said of it.',
      default: 'nothing',
      example: 'Office router',
    }),
}

const second = 1000
export const shortestInterval = second
const longestInterval = 24 * 60 * 60 * second

/** What the common fields that are text mean: milliseconds and thresholds. */
export const commonMeanings = {
  interval: durationText({ atLeast: shortestInterval, atMost: longestInterval }).optional(),
  timeout: durationText({ atLeast: 100, atMost: longestInterval }).optional(),
  retryInterval: durationText({ atLeast: shortestInterval, atMost: longestInterval }).optional(),
  warning: thresholdText.optional(),
  critical: thresholdText.optional(),
  warningClear: clearLevelText.optional(),
  criticalClear: clearLevelText.optional(),
  over: durationText({ atLeast: shortestInterval, atMost: longestInterval }).optional(),
  aggregate: aggregateText.optional(),
  flapHigh: shareText.optional(),
  flapLow: shareText.optional(),
  needs: needsText.optional(),
}

const commonReadSchema = z.object({ ...commonFields, ...commonMeanings })
/** The common fields as they are understood, without their defaults. */
export type CommonRead = z.output<typeof commonReadSchema>

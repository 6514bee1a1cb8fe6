import { z } from 'zod'
import { alertActions } from './alert/action'
import { alertRequests } from './alert/requests'
import { changeRequests } from './change/requests'
import { channelRequests } from './channels/requests'
import { handoverRequests } from './handover/requests'
import { incidentRequests } from './incident/requests'
import { severitySchema } from './incident/severity'
import { subjectSchema } from './log/entry'
import { logRequests } from './log/requests'
import { rehearsalStepSchema } from './notify/rehearsal'
import { soundNames, soundOutcomes } from './notify/sounds'
import { preferenceRequests } from './preferences/requests'
import { id, nothing, request } from './request'
import { runbookRequests } from './runbook/requests'
import { foundSchema } from './search/found'
import { secretRequests } from './secrets/requests'
import { checklistRequests, shiftRequests } from './shift/requests'
import { changeSchema, stateSchema } from './state'
import { keptDataSchema } from './store/kept-data'
import { fieldProblemSchema } from './watch/monitor'
import { maintenanceRequests, monitorRequests } from './watch/requests'

/**
 * Every request and event between a window and the main process: the only way across. Main checks each
 * request against its schema on arrival and answers with a value or a `ContractError`.
 */
export const requests = {
  'state.get': request(nothing, stateSchema),

  ...runbookRequests,
  ...monitorRequests,
  ...maintenanceRequests,
  ...alertRequests,
  ...incidentRequests,
  ...checklistRequests,
  ...changeRequests,
  ...shiftRequests,
  ...logRequests,
  ...handoverRequests,
  ...channelRequests,
  ...secretRequests,
  ...preferenceRequests,

  /** Finds what has all the words of a text, in any order; up to `limit` hits of each kind. */
  'search.find': request(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }),
    foundSchema,
  ),
  /** Whether Watchkeeper starts with the system; refused where it cannot set that. */
  'autostart.set': request(z.strictObject({ on: z.boolean() }), nothing),
  /** Goes the way of an alert of this severity, and says what happened at each step. */
  'notification.test': request(
    z.strictObject({ severity: severitySchema }),
    z.object({ steps: z.array(rehearsalStepSchema) }),
  ),
  /** What became of the sound that this window was asked for. */
  'sound.settle': request(z.strictObject({ id, outcome: z.enum(soundOutcomes) }), nothing),
  /** A text for others who help: what is known of this installation, without anything personal. */
  'diagnostics.gather': request(nothing, z.object({ text: z.string() })),
  /** Shows the welcome by itself no more. */
  'welcome.end': request(nothing, nothing),
  /** Opens an invented company in an app of its own; `told`: where that cannot be, how a person does it. */
  'demo.open': request(
    nothing,
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('opened') }),
      z.object({ outcome: z.literal('told'), sentence: z.string() }),
    ]),
  ),
  /** How much room the data folder takes. */
  'data.sizes': request(nothing, keptDataSchema),
  /** Makes a copy of the database now. */
  'data.copy': request(nothing, keptDataSchema),
  /** Has the next start put a copy in the place of the database; the sentence says when that is. */
  'data.restore': request(z.strictObject({ at: z.number() }), z.object({ sentence: z.string() })),
  /** Shows the data folder in the system's file manager. */
  'data.openFolder': request(nothing, nothing),
  'notice.dismiss': request(z.strictObject({ id }), nothing),
  /** Opens an https, http, mailto or tel address outside Watchkeeper; `window`: the window has to do it. */
  'link.open': request(
    z.strictObject({ href: z.string().max(4096) }),
    z.object({ outcome: z.enum(['opened', 'window']) }),
  ),
}

export type RequestName = keyof typeof requests
export type RequestInput<Name extends RequestName> = z.input<(typeof requests)[Name]['input']>
export type RequestReply<Name extends RequestName> = z.output<(typeof requests)[Name]['reply']>

export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), change: changeSchema }),
  /** A notification or the tray asks the window to show something. */
  z.object({ type: z.literal('show'), subject: subjectSchema.nullable() }),
  /** A notification or the tray asks the window for the dialog of what a person chose to do about an alert. */
  z.object({ type: z.literal('act'), alertId: z.string(), action: z.enum(alertActions) }),
  /** To be played by one window, which answers with `sound.settle`; `volume` in percent. */
  z.object({
    type: z.literal('sound'),
    id: z.string(),
    name: z.enum(soundNames),
    volume: z.number().min(0).max(100),
  }),
])
export type CompanionEvent = z.infer<typeof eventSchema>

/** Why a request failed: a sentence for the person; `fields` where a form can show it. */
const contractErrorSchema = z.object({
  code: z.enum(['invalid', 'not found', 'refused', 'failed']),
  sentence: z.string(),
  fields: z.array(fieldProblemSchema),
})
export type ContractError = z.infer<typeof contractErrorSchema>

/** What the preload, or the browser door's socket, gives to a window. */
export interface ContractPort {
  request<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<{ ok: true; value: RequestReply<Name> } | { ok: false; error: ContractError }>
  subscribe(listener: (event: CompanionEvent) => void): () => void
}

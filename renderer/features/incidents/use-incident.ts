import { useEffect, useState } from 'react'
import type { RequestReply } from '../../../shared/contract'
import { attempt, useCompanion } from '../../app/store'

export type ReadIncident = RequestReply<'incident.read'>

/** An incident with all of its timeline, asked for again whenever it or a follow-up changes. */
export function useIncident(id: string): { read: ReadIncident | null; failure: string | null } {
  const [read, setRead] = useState<ReadIncident | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const version = useCompanion(({ incidents, followUps }) => {
    const parts = Object.values(incidents).map(
      ({ id, changedAt, entryCount }) => `${id} ${changedAt} ${entryCount}`,
    )
    const own = Object.values(followUps).filter(({ incidentId }) => incidentId === id)
    return JSON.stringify([parts, own])
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another timeline.
  useEffect(() => {
    let current = true
    void attempt('incident.read', { id }).then((reply) => {
      if (!current) return
      if (reply.ok) setRead(reply.value)
      setFailure(reply.ok ? null : reply.error.sentence)
    })
    return () => {
      current = false
    }
  }, [id, version])
  return { read: read?.incident.id === id ? read : null, failure }
}

import type { HandoverSection } from '../../../handover/sections'

export const note = {
  title: 'Handover',
  titleOf: (service: string) => `Handover: ${service}`,
  from: 'From',
  shift: 'Shift',
  span: ({ from, to, zone }: { from: string; to: string; zone: string }) => `${from} to ${to} (${zone})`,
  written: 'Written',
  /** As a channel tells of it. */
  posted: ({ title, person, summary }: { title: string; person: string; summary: string }) =>
    `${title}, by ${person}. ${summary}`,
  /** How each part is headed, and what stands there while nothing does. */
  sections: {
    summary: { title: 'In one line', none: 'No summary was written.' },
    urgent: { title: 'What cannot wait', none: 'Nothing is pressing.' },
    incidents: { title: 'Open incidents', none: 'No incident is open.' },
    alerts: { title: 'Open alerts', none: 'No alert is open.' },
    risks: { title: 'Degraded or at risk', none: 'Everything that is watched is well.' },
    resolved: { title: 'Happened and resolved', none: 'Nothing.' },
    checklists: { title: 'Checklists', none: 'No checklist was due.' },
    changes: {
      title: 'Changes and windows',
      none: 'Nothing was changed, and nothing is planned in the next 72 h.',
    },
    backups: { title: 'Backups not verified', none: 'None is waiting to be verified.' },
    'follow-ups': { title: 'Follow-ups', none: 'None is open.' },
    coming: { title: 'Coming due', none: 'No certificate or review is due soon.' },
    notes: { title: 'Notes', none: 'No note was tagged #handover.' },
    previous: { title: 'Previous handover', none: 'There is none.' },
  } satisfies Record<HandoverSection, { title: string; none: string }>,
}

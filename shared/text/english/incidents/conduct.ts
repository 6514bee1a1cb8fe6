import type { IncidentRole } from '../../../incident/incident'

interface LogEntry {
  by: string
  /** Severity and title. */
  incident: string
  said: string
}

/** What an incident's parts are called, what its timeline says, and why something cannot be done. */
export const conduct = {
  roles: {
    commander: 'Commander',
    communication: 'Communication',
    scribe: 'Scribe',
  } satisfies Record<IncidentRole, string>,
  timers: {
    response: 'Respond',
    escalation: 'Escalate',
    recovery: 'Recover (RTO)',
    data: 'Data loss (RPO)',
    communication: (audience: string) => `Tell ${audience}`,
    update: (audience: string) => `Update ${audience}`,
  },
  /** Who is told where the runbook does not say. */
  audiences: { stakeholders: 'Stakeholders', customers: 'Customers', everybody: 'Everybody' },
  timersDone: {
    response: 'Responded',
    escalation: 'Escalated',
    recovery: 'Recovered',
    data: 'Data is safe',
    communication: 'Sent',
    update: 'Sent',
  },
  states: { open: 'open', resolved: 'resolved', merged: 'merged into another' },
  picture: 'Picture',
  said: {
    opened: (severity: string) => `${severity} incident opened.`,
    openedFrom: (severity: string, alert: string, others: number) =>
      others === 0
        ? `${severity} incident opened from ${alert}.`
        : `${severity} incident opened from ${alert} and ${others} more.`,
    severity: (from: string, to: string) => `Severity changed from ${from} to ${to}; the deadlines follow.`,
    stage: (stage: string) => `Stage: ${stage}.`,
    roleGiven: (role: string, to: string) => `${role}: ${to}.`,
    roleHandedOver: (role: string, from: string, to: string) => `${role}: ${from} hands over to ${to}.`,
    roleHandedToNobody: (role: string, from: string) => `${role}: ${from} hands it over to nobody.`,
    timerTakenBack: (timer: string) => `${timer}: taken back, it is not done.`,
    timerDone: (timer: string) => `${timer}: done.`,
    timerDoneLate: (timer: string, late: string) => `${timer}: done, ${late} late.`,
    timerGoesOn: (timer: string, stood: string) => `${timer}: goes on after a pause of ${stood}.`,
    timerPaused: (timer: string, reason: string) => `${timer}: paused. ${reason}`,
    lastBackup: (at: string) => `Last good backup: ${at}.`,
    resolved: (duration: string) => `Resolved after ${duration}.`,
    reopened: (reason: string) => `Reopened. ${reason}`,
    mergedInto: (incident: string) => `Merged into “${incident}”.`,
    mergedIntoThis: (incident: string) => `“${incident}” was merged into this.`,
    alsoAbout: (alerts: readonly string[]) => `Also about: ${alerts.join(', ')}.`,
    linked: (incident: string) => `Linked to “${incident}”.`,
    unlinked: (incident: string) => `No longer linked to “${incident}”.`,
    stepDone: (step: string) => `Done: ${step}`,
    stepNotDone: (step: string) => `Not done after all: ${step}`,
  },
  log: {
    opened: ({ by, incident, said }: LogEntry) => `Incident opened by ${by}: ${incident}. ${said}`,
    changed: ({ by, incident, said }: LogEntry) => `Incident changed by ${by}: ${incident}. ${said}`,
    resolved: ({ by, incident, said }: LogEntry) => `Incident resolved by ${by}: ${incident}. ${said}`,
    merged: ({ by, incident, said }: LogEntry) => `Incident merged by ${by}: ${incident}. ${said}`,
    reopened: ({ by, incident, said }: LogEntry) => `Incident reopened by ${by}: ${incident}. ${said}`,
  },
  news: {
    deadline: (deadline: string, incident: string) => `${deadline}: ${incident}`,
    deadlineNear: (deadline: string, incident: string) => `Soon: ${deadline}: ${incident}`,
    dueNear: (time: string, what: string) => `This is due at ${time}. ${what}`,
    due: (time: string, what: string) => `This was due at ${time}. ${what}`,
    dueAgo: (time: string, ago: string, what: string) => `This was due at ${time}, ${ago} ago. ${what}`,
    sayWhenDone: 'Open the incident and say when it is done.',
  },
  event: {
    summary: (severity: string, incident: string, said: string) =>
      `${severity} incident ${incident}: ${said}`,
    happened: 'What happened',
    since: 'Since',
    commander: 'Commander',
    nobody: 'nobody',
    lasted: 'Lasted',
  },
  refused: {
    gone: 'This incident is not there any more.',
    sameSeverity: (severity: string) => `The incident is ${severity} already.`,
    sameStage: 'The incident is in this stage already.',
    stageGone: 'The runbook no longer has this stage. It may have changed on disk.',
    sameRole: (role: string) => `${role} stays as it was.`,
    updateWentOut: 'An update that went out cannot be taken back; write an entry instead.',
    doneAlready: 'This was done already.',
    notDoneYet: 'This was not done yet.',
    runsAlready: 'This timer runs already.',
    notRunning: 'Only a timer that runs can be paused.',
    noRecoveryPoint: 'Neither the scenario nor the SLA of the runbook says how much may be lost (RPO).',
    endBeforeBegin: 'An incident cannot end before it began.',
    openAlready: 'The incident is open already.',
    mergeIntoItself: 'An incident cannot be merged into itself.',
    linkToItself: 'An incident cannot be linked to itself.',
    linkedAlready: 'They are linked already.',
    notLinked: 'They are not linked.',
    alertsKnown: 'The incident is about these alerts already.',
    over: (incident: string, state: string) => `“${incident}” is ${state}. Reopen it first.`,
    noTimer: 'This timer is not there any more; the severity may have changed.',
    future: 'This time has not come yet; a timeline tells of what has happened.',
    pictureGone: 'This picture is not on this laptop.',
    entryGone: 'The entry to be corrected is not on this timeline.',
    pictureTooLarge: 'The picture is larger than 5 MB. Crop it, or save it as JPEG.',
    notAPicture: 'This is not a PNG or JPEG picture. Copy it as one of these.',
  },
}

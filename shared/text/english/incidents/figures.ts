import { counted } from '../counted'

export const figures = {
  title: 'Per week',
  as: 'Figures as',
  forms: { chart: 'Chart', table: 'Table' },
  timeShown: 'Time shown',
  weeks: (count: number) => counted(count, { one: 'week', other: 'weeks' }),
  none: {
    title: 'No incident in this time',
    sentence:
      'Once there are incidents, this shows how many, how severe, and how soon somebody responded and they were over.',
  },
  opened: 'Incidents opened',
  openedInWeeks: (incidents: number, weeks: number) =>
    `${counted(incidents, { one: 'incident', other: 'incidents' })} in ${weeks} weeks`,
  howSoon: 'How soon, on average',
  howSoonByWeek: 'Time to acknowledge and to resolve, week by week',
  toAcknowledge: 'to acknowledge',
  toResolve: 'to resolve',
  table: 'Table of the weeks',
  columns: {
    week: 'Week from',
    toAcknowledge: 'Time to acknowledge',
    toResolve: 'Time to resolve',
  },
}

import { counted } from './counted'

export const welcome = {
  understood: {
    checklists: (count: number) => counted(count, { one: 'checklist', other: 'checklists' }),
    contacts: (count: number) => counted(count, { one: 'contact', other: 'contacts' }),
    severities: (count: number) => counted(count, { one: 'severity', other: 'severities' }),
    monitors: (count: number) => counted(count, { one: 'monitor', other: 'monitors' }),
    gaps: (count: number) => counted(count, { one: 'gap', other: 'gaps' }),
  },
}

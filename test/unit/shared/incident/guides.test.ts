import { expect, test } from 'vitest'
import { guideOf, otherGuides, stageGuides } from '#shared/incident/guides'
import { incident } from './fixtures'

const step = (text: string) => ({ key: text, text, line: 1 })
const group = (title: string, ...texts: string[]) => ({ title, steps: texts.map(step), line: 1 })
const procedure = { responseTime: null, escalateAfter: null, line: 1 }
const model = {
  stages: [
    {
      title: 'First',
      from: null,
      to: null,
      groups: [group('Take it', 'Acknowledge')],
      sectionId: 's',
      line: 1,
    },
    { title: 'Then', from: null, to: null, groups: [group('Mend it', 'Look')], sectionId: 's', line: 2 },
  ],
  scenarios: [
    {
      name: 'A hall is lost',
      probability: null,
      impact: null,
      rto: null,
      rpo: null,
      steps: [step('Switch over')],
      sectionId: 'hall',
      line: 1,
    },
  ],
  procedures: [
    {
      ...procedure,
      title: 'P1 alerts',
      severity: 'P1',
      situations: [group('Down', 'Call')],
      sectionId: 'p1',
    },
    {
      ...procedure,
      title: 'P2 alerts',
      severity: 'P2',
      situations: [group('Slow', 'Wait')],
      sectionId: 'p2',
    },
  ] as const,
  troubleshooting: [
    { title: 'Disk full', symptoms: [], investigation: [step('df')], solutions: [], sectionId: 'd', line: 1 },
    {
      title: 'Checkout down',
      symptoms: [],
      investigation: [step('curl')],
      solutions: [],
      sectionId: 'c',
      line: 2,
    },
    { title: 'Nothing to do', symptoms: [], investigation: [], solutions: [], sectionId: 'n', line: 3 },
  ],
  recovery: [
    {
      title: 'Recovery of a hall',
      phases: [group('Before', 'Ask')],
      checklistKey: null,
      sectionId: 'r',
      line: 1,
    },
    {
      title: 'Recovery of Checkout',
      phases: [group('Before', 'Stop it'), group('After', 'Start it')],
      checklistKey: 'recovery-of-checkout',
      sectionId: 'q',
      line: 2,
    },
  ],
}
const full = {
  ...model,
  procedures: model.procedures.map((one) => ({ ...one, situations: [...one.situations] })),
}

test('stages of one section are told apart, and found again by their keys', () => {
  const [first, then] = stageGuides(full)
  expect(first?.key).not.toBe(then?.key)
  expect(guideOf(then?.key ?? '', incident(), full)).toEqual(then)
  expect(guideOf('stage/s/Gone', incident(), full)).toBeNull()
})

test('beside them stand the procedure for the severity, the troubleshooting and the recovery that fit best', () => {
  const titles = otherGuides(incident(), full).map(({ title }) => title)
  expect(titles).toEqual([
    'P1 alerts',
    'Checkout down',
    'Disk full',
    'Recovery of Checkout',
    'Recovery of a hall',
  ])
  const milder = otherGuides(incident({ severity: 'P2' }), full).map(({ title }) => title)
  expect(milder[0]).toBe('P2 alerts')
})

test('the steps of its scenario come first', () => {
  const lost = incident({ origin: { kind: 'scenario', name: 'A hall is lost' } })
  expect(otherGuides(lost, full)[0]).toMatchObject({ kind: 'scenario', title: 'A hall is lost' })
})

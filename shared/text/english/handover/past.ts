import type { Pieces } from '../../pieces'

export const past = {
  title: 'Past handovers',
  search: 'Search past handovers',
  searchHint: 'Search',
  compare: 'Compare',
  compareTwo: 'Compare two',
  noneFound: 'No handover has these words.',
  fromElsewhere: 'from another laptop',
  back: 'Current and past handovers',
  one: 'Past handover',
  cannotBeShown: 'This handover cannot be shown',
  fromOthers: 'From others',
  of: <Inserted>(span: Inserted): Pieces<Inserted> => ['Handover of ', span],
  given: <Inserted>(person: string, at: Inserted): Pieces<Inserted> => [
    `Handover of ${person}, given `,
    at,
    '.',
  ],
  written: <Inserted>(at: Inserted): Pieces<Inserted> => ['Written ', at],
  span: <Inserted>(person: string, start: Inserted): Pieces<Inserted> => [`${person}, `, start],
  spanTo: <Inserted>(person: string, start: Inserted, end: Inserted): Pieces<Inserted> => [
    `${person}, `,
    start,
    ' to ',
    end,
  ],
  compared: {
    label: 'Two handovers compared',
    title: <Inserted>(earlier: Inserted, later: Inserted): Pieces<Inserted> => [earlier, ', then ', later],
    impossible: 'These handovers cannot be compared',
    same: 'the same',
    new: 'new',
    gone: 'gone',
    changed: 'changed',
  },
}

import type { Hush } from '../../notify/hush'
import type { Pieces } from '../pieces'

const until =
  (what: string) =>
  <Inserted>(time: Inserted): Pieces<Inserted> => [`${what} until `, time]

export const frame = {
  hush: {
    on: {
      presentation: 'Presentation mode',
      'quiet hours': 'Quiet hours',
      'do not disturb': 'Do Not Disturb',
    } satisfies Record<Hush['kind'], string>,
    onUntil: {
      presentation: until('Presentation mode'),
      'quiet hours': until('Quiet hours'),
      'do not disturb': until('Do Not Disturb'),
    } satisfies Record<Hush['kind'], <Inserted>(time: Inserted) => Pieces<Inserted>>,
  },
}

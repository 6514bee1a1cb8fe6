export const maintenance = {
  /** What a maintenance covers. */
  scope: {
    everything: 'everything',
    group: (group: string) => `the group ${group}`,
    gone: 'a monitor that is gone',
    nothing: 'nothing that is watched',
    two: (first: string, second: string) => `${first} and ${second}`,
    monitors: (count: number) => `${count} monitors`,
    names: (count: number) => `${count} names`,
  },
  declared: (reason: string) => `Maintenance “${reason}”`,
  window: (reason: string) => `The window “${reason}”`,
}

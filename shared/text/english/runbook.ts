export const runbook = {
  find: {
    title: 'Find in the runbook',
    none: 'Not in the text',
    place: (at: number, of: number) => `${at.toLocaleString('en')} of ${of.toLocaleString('en')}`,
    placeOfMost: (at: number, most: number) =>
      `${at.toLocaleString('en')} of more than ${most.toLocaleString('en')}`,
    previous: 'Previous place',
    next: 'Next place',
    close: 'Close',
  },
}

export const notify = {
  buttons: {
    acknowledge: 'Acknowledge',
    snooze: 'Snooze 15 min',
    handOver: 'Hand over…',
    resolve: 'Resolve…',
    note: 'Add a note…',
    choose: 'More…',
  },
}

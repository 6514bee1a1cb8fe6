export const alerts = {
  actions: {
    acknowledgeWithReason: 'Acknowledge with a reason…',
    snooze: 'Snooze…',
    handOver: 'Hand over…',
    resolve: 'Resolve…',
    note: 'Add a note…',
    cancel: 'Cancel',
  },
}

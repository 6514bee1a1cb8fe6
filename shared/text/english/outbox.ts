export const outbox = {
  contentGone: 'What was to be sent is gone.',
  failedInside:
    'Something went wrong inside Watchkeeper while sending. Its log in the data folder says what.',
}

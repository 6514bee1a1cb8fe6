// What the watch bench watches: answers every path at once, and tells when each was asked, in a process of its own so
// that nothing of the bench comes between.
import { createServer } from 'node:http'

/** When each endpoint was asked, by its number, milliseconds of the monotonic clock. */
let arrivals = []

const server = createServer((request, response) => {
  arrivals.push([Number(request.url.slice(1)), performance.now()])
  response.end('ok')
})
server.listen(0, '127.0.0.1', 4096, () => process.send(server.address().port))

process.on('message', () => {
  process.send(arrivals)
  arrivals = []
})
process.once('disconnect', () => process.exit(0))

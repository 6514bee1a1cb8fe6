// What is watched in benches: answers every path at once, and tells when each was asked, in a process of its own so
// that nothing of the bench comes between. On the port that is named, else a free one; as many as are named fail.
import { createServer } from 'node:http'

const [port = 0, failing = 0] = process.argv.slice(2).map(Number)

/** When each endpoint was asked, by its number, milliseconds of the monotonic clock. */
let arrivals = []

const server = createServer((request, response) => {
  const endpoint = Number(request.url.slice(1))
  arrivals.push([endpoint, performance.now()])
  response.statusCode = endpoint < failing ? 503 : 200
  response.end('ok')
})
server.listen(port, '127.0.0.1', 4096, () => process.send(server.address().port))

process.on('message', () => {
  process.send(arrivals)
  arrivals = []
})
process.once('disconnect', () => process.exit(0))

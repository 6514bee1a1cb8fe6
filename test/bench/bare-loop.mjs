// The floor of the watch bench: asks each endpoint every interval, over a connection of its own as Watchkeeper does,
// and writes the answer to SQLite, nothing else.
import { request } from 'node:http'
import { connect } from 'node:net'
import Database from 'better-sqlite3'

const [address, count, interval, file] = process.argv.slice(2)
const database = new Database(file)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = NORMAL')
database.exec('CREATE TABLE sample (endpoint INTEGER, at INTEGER, status INTEGER, duration REAL)')
console.log('It asks.')
const insert = database.prepare('INSERT INTO sample VALUES (?, ?, ?, ?)')

for (let endpoint = 0; endpoint < Number(count); endpoint += 1) {
  const spread = (endpoint / Number(count)) * Number(interval)
  setTimeout(() => {
    check(endpoint)
    setInterval(() => check(endpoint), Number(interval))
  }, spread)
}

function check(endpoint) {
  const begin = performance.now()
  const { hostname: host, port, pathname } = new URL(`${address}/${endpoint}`)
  const asked = request({ createConnection: () => connect({ host, port }), host, port, path: pathname })
  asked.once('response', (response) => {
    response.resume()
    response.once('end', () => {
      insert.run(endpoint, Date.now(), response.statusCode, performance.now() - begin)
      asked.destroy()
    })
  })
  asked.end()
}

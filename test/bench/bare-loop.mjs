// The floor of the watch bench: asks each endpoint every interval and writes the answer to SQLite, nothing else.
import Database from 'better-sqlite3'
import { request } from 'undici'

const [address, count, interval, file] = process.argv.slice(2)
const database = new Database(file)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = NORMAL')
database.exec('CREATE TABLE sample (endpoint INTEGER, at INTEGER, status INTEGER, duration REAL)')
const insert = database.prepare('INSERT INTO sample VALUES (?, ?, ?, ?)')

for (let endpoint = 0; endpoint < Number(count); endpoint += 1) {
  const spread = (endpoint / Number(count)) * Number(interval)
  setTimeout(() => {
    void check(endpoint)
    setInterval(() => void check(endpoint), Number(interval))
  }, spread)
}

async function check(endpoint) {
  const begin = performance.now()
  const { statusCode, body } = await request(`${address}/${endpoint}`)
  await body.dump()
  insert.run(endpoint, Date.now(), statusCode, performance.now() - begin)
}

import BetterSqlite3 from 'better-sqlite3'

type Work = Parameters<BetterSqlite3.Database['transaction']>[0]

/** A database that tells how long each of its transactions took, in milliseconds: as long, nothing else happened. */
export class TimedDatabase extends BetterSqlite3 {
  onTransaction: (took: number) => void = () => {}

  override transaction<Given extends Work>(work: Given): BetterSqlite3.Transaction<Given> {
    return new Proxy(super.transaction(work), {
      apply: (transaction, self, given) => {
        if (this.inTransaction) return Reflect.apply(transaction, self, given)
        const begun = performance.now()
        try {
          return Reflect.apply(transaction, self, given)
        } finally {
          this.onTransaction(performance.now() - begun)
        }
      },
    })
  }
}

import { availableParallelism, cpus, release, totalmem, type } from 'node:os'

/** On what a run was made, for whoever reads its figures later. */
export function machine() {
  const gibibytes = Math.round(totalmem() / 2 ** 30)
  const model = cpus()[0]?.model.trim() ?? 'an unknown processor'
  return {
    processor: `${model}, ${availableParallelism()} cores`,
    memory: `${gibibytes} GiB`,
    system: `${type()} ${release()}`,
    node: process.versions.node,
  }
}

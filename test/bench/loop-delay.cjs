// Loaded ahead of what the watch bench measures: how late its event loop is, told when the bench asks.
const { monitorEventLoopDelay } = require('node:perf_hooks')

// Checks stray from their interval by chance; without that, what remains of a gap between two checks is lateness.
Math.random = () => 0.5

const resolution = 20
const delays = monitorEventLoopDelay({ resolution })
delays.enable()
process.on('message', () => {
  process.send(delays.percentile(99) / 1e6 - resolution)
  delays.reset()
})
process.channel.unref()

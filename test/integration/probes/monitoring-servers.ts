import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../watch/servers'

/** A program of the system that a test starts and ends. */
export interface StartedServer {
  url: string
  close(): Promise<void>
}

export const programs = {
  prometheus: '/usr/bin/prometheus',
  alertmanager: '/usr/bin/prometheus-alertmanager',
  nodeExporter: '/usr/bin/prometheus-node-exporter',
}

export function isInstalled(program: keyof typeof programs): boolean {
  return existsSync(programs[program])
}

/** Prometheus that scrapes nothing but what is given, each second. */
export async function startPrometheus(folder: string, targets: readonly string[]): Promise<StartedServer> {
  const config = join(folder, 'prometheus.yml')
  const scraped = targets.map((target) => `'${new URL(target).host}'`).join(', ')
  writeFileSync(
    config,
    `global: { scrape_interval: 1s }
scrape_configs: [{ job_name: node, static_configs: [{ targets: [${scraped}] }] }]
`,
  )
  const port = await freePort()
  return start(port, '/-/ready', programs.prometheus, [
    `--config.file=${config}`,
    `--storage.tsdb.path=${join(folder, 'tsdb')}`,
    `--web.listen-address=127.0.0.1:${port}`,
  ])
}

export async function startAlertmanager(folder: string): Promise<StartedServer> {
  const config = join(folder, 'alertmanager.yml')
  writeFileSync(
    config,
    `route: { receiver: nobody }
receivers: [{ name: nobody }]
inhibit_rules:
  - { source_matchers: ['alertname = Cluster'], target_matchers: ['alertname = Node'] }
`,
  )
  const port = await freePort()
  return start(port, '/-/ready', programs.alertmanager, [
    `--config.file=${config}`,
    `--storage.path=${join(folder, 'alertmanager')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--cluster.listen-address=',
  ])
}

export async function startNodeExporter(): Promise<StartedServer> {
  const port = await freePort()
  return start(port, '/metrics', programs.nodeExporter, [
    `--web.listen-address=127.0.0.1:${port}`,
    '--collector.disable-defaults',
    '--collector.loadavg',
    '--collector.cpu',
    '--collector.meminfo',
  ])
}

async function start(
  port: number,
  readyPath: string,
  program: string,
  args: string[],
): Promise<StartedServer> {
  const child = spawn(program, args, { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  await ready(`${url}${readyPath}`, child)
  return {
    url,
    async close() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${child.spawnfile} ended with ${child.exitCode}`)
}

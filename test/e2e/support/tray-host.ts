import { expect } from '@playwright/test'
import dbus from 'dbus-next'
import { z } from 'zod'
import { ownName } from './session-bus'

/** What a panel would show of a tray icon. */
interface ShownIcon {
  tooltip: string
  /** The pixels of all sizes, as text to compare. */
  pixels: string
}

/** An entry of a tray menu, with what it opens. */
interface MenuEntry {
  id: number
  label: string
  enabled: boolean
  entries: MenuEntry[]
}

/** A panel of the desktop, played by the test. */
export interface TrayHost {
  icon(): Promise<ShownIcon>
  menu(): Promise<MenuEntry[]>
  /** Clicks the entry that is reached by these labels, once it is there. */
  click(...labels: string[]): Promise<void>
  /** Whether an icon is registered by a program that is still running. */
  hasIcon(): Promise<boolean>
  close(): void
}

const item = 'org.kde.StatusNotifierItem'
const menu = 'com.canonical.dbusmenu'

const variant = <Value extends z.ZodType>(value: Value) => z.object({ value })
const pixmaps = z.array(z.tuple([z.number(), z.number(), z.instanceof(Uint8Array)]))
const itemSchema = z.object({
  IconPixmap: variant(pixmaps),
  ToolTip: variant(z.tuple([z.string(), pixmaps, z.string(), z.string()])),
  Menu: variant(z.string()),
})
const entrySchema = z.tuple([
  z.number(),
  z.object({
    label: variant(z.string()).optional(),
    enabled: variant(z.boolean()).optional(),
  }),
  z.array(variant(z.unknown())),
])

/** Owns the name that tray icons register with, as a panel does. */
export async function hostTray(): Promise<TrayHost> {
  let registered: string | null = null
  const bus = await ownName('org.kde.StatusNotifierWatcher', ({ member, sender, body }) => {
    if (member === 'RegisterStatusNotifierItem') registered = sender
    if (member === 'Get')
      return {
        signature: 'v',
        body: [body[1] === 'ProtocolVersion' ? new dbus.Variant('i', 0) : new dbus.Variant('b', true)],
      }
    return 'nothing'
  })

  async function shown(): Promise<z.infer<typeof itemSchema> & { sender: string }> {
    await expect.poll(() => registered).not.toBeNull()
    const sender = String(registered)
    const [properties] = await bus.call(
      sender,
      '/StatusNotifierItem',
      ['org.freedesktop.DBus.Properties', 'GetAll'],
      's',
      [item],
    )
    return { sender, ...itemSchema.parse(properties) }
  }

  async function entries(): Promise<MenuEntry[]> {
    const { sender, Menu } = await shown()
    const [, layout] = await bus.call(sender, Menu.value, [menu, 'GetLayout'], 'iias', [0, -1, []])
    return entryOf(layout).entries
  }

  return {
    async icon() {
      const { ToolTip, IconPixmap } = await shown()
      const [, , title, text] = ToolTip.value
      const pixels = IconPixmap.value.map(
        ([width, , bytes]) => `${width}:${Buffer.from(bytes).toString('base64')}`,
      )
      return { tooltip: `${title}${text}`, pixels: pixels.join(' ') }
    },
    menu: entries,
    async click(...labels) {
      let id: number | null = null
      await expect
        .poll(
          async () => {
            id = find(await entries(), labels)
            return id
          },
          `the tray's menu has ${labels.join(' › ')}`,
        )
        .not.toBeNull()
      const { sender, Menu } = await shown()
      const nothing = new dbus.Variant('s', '')
      await bus.call(sender, Menu.value, [menu, 'Event'], 'isvu', [id, 'clicked', nothing, 0])
    },
    async hasIcon() {
      if (registered === null) return false
      const [owned] = await bus.call(
        'org.freedesktop.DBus',
        '/org/freedesktop/DBus',
        ['org.freedesktop.DBus', 'NameHasOwner'],
        's',
        [registered],
      )
      return owned === true
    },
    close: () => bus.release(),
  }
}

function entryOf(layout: unknown): MenuEntry {
  const [id, { label, enabled }, children] = entrySchema.parse(layout)
  return {
    id,
    label: label?.value ?? '',
    enabled: enabled?.value ?? true,
    entries: children.map((child) => entryOf(child.value)),
  }
}

function find(entries: MenuEntry[], [label, ...rest]: string[]): number | null {
  const entry = entries.find((candidate) => candidate.label === label && candidate.enabled)
  if (entry === undefined) return null
  return rest.length === 0 ? entry.id : find(entry.entries, rest)
}

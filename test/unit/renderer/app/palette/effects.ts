import { vi } from 'vitest'
import type { PaletteEffects } from '../../../../../renderer/app/palette/effects'

/** Effects that only remember what was asked of them. */
export function rememberedEffects() {
  return {
    goTo: vi.fn(),
    call: vi.fn(),
    mail: vi.fn(),
    copy: vi.fn(),
    openRunbook: vi.fn(),
    openDemo: vi.fn(),
    createRunbook: vi.fn(),
    goToRunbook: vi.fn(),
    checkNow: vi.fn(),
    holdForMaintenance: vi.fn(),
    endMaintenance: vi.fn(),
    openIncident: vi.fn(),
    setTheme: vi.fn(),
  } satisfies PaletteEffects
}

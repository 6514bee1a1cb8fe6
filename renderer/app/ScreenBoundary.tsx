import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'

interface Props {
  children: ReactNode
}

/** Keeps a defect of one screen inside that screen. */
export class ScreenBoundary extends Component<Props, { error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? 'no reason given' }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <EmptyState
        title="This screen stopped working"
        sentence={`It could not be shown (${String(this.state.error)}). Watchkeeper keeps watching; what was written is kept.`}
        action={<Button onClick={() => window.location.reload()}>Reload the window</Button>}
      />
    )
  }
}

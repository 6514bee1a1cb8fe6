import { Component, type ReactNode } from 'react'
import { text } from '../../shared/text/text'
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
    const words = text.frame.defect
    return (
      <EmptyState
        title={words.title}
        sentence={words.sentence(String(this.state.error))}
        action={<Button onClick={() => window.location.reload()}>{words.reload}</Button>}
      />
    )
  }
}

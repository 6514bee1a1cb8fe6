import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { text as catalogue } from '../../shared/text/text'
import { Button } from '../ui/Button'
import { copyText } from './copy-text'

interface CopyButtonProps {
  text: string
  /** What is copied, for those who do not see where the button stands: "Copy the phone number". */
  label: string
  /** Words on the button; without them it is an icon. */
  children?: string
  size?: 'regular' | 'small'
  className?: string | undefined
}

/** Copies a text, and says for a moment that it did. */
export function CopyButton({ text, label, children, size = 'small', className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <Button
      variant={children === undefined ? 'plain' : 'default'}
      size={size}
      className={className}
      icon={copied ? <Check /> : <Copy />}
      aria-label={copied ? catalogue.frame.clipboard.copied : label}
      title={copied ? catalogue.frame.clipboard.copied : label}
      onClick={async () => setCopied(await copyText(text))}
    >
      {children !== undefined && copied ? catalogue.frame.clipboard.copied : children}
    </Button>
  )
}

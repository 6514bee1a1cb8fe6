import { text } from '../../../shared/text/text'
import { openLink } from '../../app/open-link'
import { Button } from '../../ui/Button'
import { telephoneAddress } from '../contacts/address'

interface CallButtonProps {
  phone: string
  variant?: 'default' | 'plain'
  children: string
}

export function CallButton({ phone, variant = 'default', children }: CallButtonProps) {
  return (
    <Button
      variant={variant}
      title={text.now.call.calls(phone)}
      onClick={() => void openLink(telephoneAddress(phone))}
    >
      {children}
    </Button>
  )
}

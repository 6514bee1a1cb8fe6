import { text } from '../../shared/text/text'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { request, useCompanion } from './store'

/** What stays until a person dismisses it, such as that nothing can be saved. */
export function Notices() {
  const notices = useCompanion((state) => state.notices)
  return notices.map(({ id, level, sentence }) => (
    <Banner
      key={id}
      kind={level}
      actions={
        <Button size="small" onClick={() => void request('notice.dismiss', { id })}>
          {text.frame.notices.dismiss}
        </Button>
      }
    >
      {sentence}
    </Banner>
  ))
}

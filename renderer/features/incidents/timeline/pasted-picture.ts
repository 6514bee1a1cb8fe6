import type { ClipboardEvent } from 'react'
import { failure, type Result, success } from '../../../../shared/result'
import { text } from '../../../../shared/text/text'

export interface PastedPicture {
  type: 'image/png' | 'image/jpeg'
  base64: string
}

const largest = 5 * 1024 * 1024

/** The picture of a paste; null when there is none, so that text is pasted as ever. */
export async function picturePasted(event: ClipboardEvent): Promise<Result<PastedPicture, string> | null> {
  const file = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'))
  if (file === undefined) return null
  event.preventDefault()
  const { type } = file
  if (type !== 'image/png' && type !== 'image/jpeg')
    return failure(text.incidents.timeline.composer.onlyPictures)
  if (file.size > largest) return failure(text.incidents.timeline.composer.pictureTooLarge)
  return success({ type, base64: await base64Of(file) })
}

async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}

import { failure, type Result, success } from '../../../result'
import { text } from '../../../text/text'
import { type CommandTarget, describeCommand } from './target'

/** Longer than this, in characters, a box of the system would hide a part of it. */
const longest = 1_500

/**
 * What a person reads who is asked whether a command may run: all of it, each part that needs it in quotes. Fails with
 * a sentence where it is too long to be seen whole.
 */
export function commandQuestion(target: CommandTarget): Result<string, string> {
  const variables = Object.entries(target.environment).map(([name, value]) => `${name}=${value}`)
  const asked = {
    command: describeCommand([target.program, ...target.arguments]),
    environment: variables.length === 0 ? null : describeCommand(variables),
    folder: target.folder,
  }
  const length = asked.command.length + (asked.environment ?? '').length + (asked.folder ?? '').length
  return length > longest ? failure(text.commands.tooLong(length)) : success(text.commands.asked(asked))
}

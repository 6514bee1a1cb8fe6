// A program of its own, to be killed: replaces a file again and again, each time with another letter.
import { prepareReplacement } from '../../../main/runbook/replace-file.ts'

const [path = '', length = '0'] = process.argv.slice(2)
for (let round = 0; ; round += 1) {
  const letter = String.fromCharCode(97 + (round % 26))
  const replacement = await prepareReplacement(path, Buffer.from(letter.repeat(Number(length))))
  await replacement.commit()
  process.stdout.write(letter)
}

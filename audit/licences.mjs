/** Licences that ask for nothing but that they are named; all are, in `out/licences.txt`. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
])

/** Those that also ask that it is said where the source is, as NOTICE does with name and version. */
const allowedWithNotice = new Set(['MPL-2.0'])

/**
 * What is wrong with the licences of packages, as sentences.
 *
 * @param {readonly { name: string, version: string, licence: string }[]} packages
 * @param {string} notice the text of NOTICE
 */
export function licenceProblems(packages, notice) {
  return packages.flatMap(({ name, version, licence }) => {
    const choices = licence.replaceAll(/[()]/g, '').split(' OR ')
    if (choices.some((choice) => choice.split(' AND ').every((part) => allowed.has(part)))) return []
    if (!choices.some((choice) => allowedWithNotice.has(choice)))
      return [`${name} ${version} is under ${licence}, which is not on the list in audit/licences.mjs.`]
    return notice.includes(`${name} ${version}`)
      ? []
      : [`${name} ${version} is under ${licence}; NOTICE has to name it with its version and its source.`]
  })
}

/** A name and password in an address. */
const USER = /(\/\/[^\s/@:?#]*:)[^\s/@?#]*@/g
/** Parameters that let in whoever knows their value. */
const SECRET = /([?&](?:[^=&\s#]{0,100}(?:token|secret|pass|auth|sig|session)[^=&\s#]{0,100}|(?:[^=&\s#]{0,100}[_-])?(?:api_?)?key)=)[^&\s#]*/gi

/** A line that holds addresses as it may be printed or written down: without passwords and keys. */
export const withoutSecrets = (line: string): string => line.replace(USER, '$1***@').replace(SECRET, '$1***')

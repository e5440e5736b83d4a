/** Takes the lock of a folder, says so, and keeps it until it is killed: locker.ts FOLDER WAIT */
import { lockFolder } from '../../src/store/lock.js'

const [folder, wait] = process.argv.slice(2)
try {
  await lockFolder(folder, { wait: Number(wait) })
  console.log('locked')
  setInterval(() => {}, 1000)
} catch (error) {
  console.log((error as Error).message)
}

import { table } from '../words/table.js'

export const words = table({
  token: 'Token', tokenNote: 'From `isnad token add`. It is exchanged for a cookie that scripts cannot read, and is not kept in the page.', signIn: 'Sign in', signedIn: 'Signed in', wrong: 'This token is not known here.',
}, {
  token: 'رمز الدخول', tokenNote: 'من الأمر `isnad token add`. يُستبدل بملف تعريف لا تقرؤه البرامج ولا يبقى في الصفحة.', signIn: 'دخول', signedIn: 'سُجّل الدخول', wrong: 'هذا الرمز غير معروف هنا.',
})

import { table } from '../../words/table.js'

export const words = table({
  look: 'Display', language: 'Language', access: 'Access', token: 'Token', tokenNote: 'From `isnad token add`. It is exchanged for a cookie that scripts cannot read, and is not kept in the page.',
  signIn: 'Sign in', signOut: 'Sign out', signedIn: 'You are {name}', openHere: 'This server is open on this machine; no token is needed.', nobody: 'You are not signed in.', wrong: 'This token is not known here.',
  reader: 'reads', editor: 'reads and corrects', admin: 'reads, corrects and administers',
}, {
  look: 'العرض', language: 'اللغة', access: 'الدخول', token: 'رمز الدخول', tokenNote: 'من الأمر `isnad token add`. يُستبدل بملف تعريف لا تقرؤه البرامج ولا يبقى في الصفحة.',
  signIn: 'دخول', signOut: 'خروج', signedIn: 'أنت {name}', openHere: 'هذا الخادم مفتوح على هذا الجهاز ولا يلزمه رمز.', nobody: 'لم تسجّل الدخول.', wrong: 'هذا الرمز غير معروف هنا.',
  reader: 'قراءة', editor: 'قراءة وتصحيح', admin: 'قراءة وتصحيح وإدارة',
})

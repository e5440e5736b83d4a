import { table } from '../../words/table.js'

export const words = table({
  correctionsNote: 'What editors rejected and corrected, to look through and to take away as annotations.', showCorrections: 'All corrections', look: 'Display', language: 'Language', access: 'Access',
  signOut: 'Sign out', signedIn: 'You are {name}', openHere: 'This server is open on this machine; no token is needed.', nobody: 'You are not signed in.',
  reader: 'reads', editor: 'reads and corrects', admin: 'reads, corrects and administers',
}, {
  correctionsNote: 'ما رفضه المحررون وصححوه، للمراجعة وللتنزيل في شكل توسيمات.', showCorrections: 'كل التصحيحات', look: 'العرض', language: 'اللغة', access: 'الدخول',
  signOut: 'خروج', signedIn: 'أنت {name}', openHere: 'هذا الخادم مفتوح على هذا الجهاز ولا يلزمه رمز.', nobody: 'لم تسجّل الدخول.',
  reader: 'قراءة', editor: 'قراءة وتصحيح', admin: 'قراءة وتصحيح وإدارة',
})

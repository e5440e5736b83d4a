/** Short articles written for the project, of three outlets, and their readings. */
import { createCoder } from '../../src/coder.js'
import type { Report } from '../../src/store/report.js'
import type { Article } from '../../src/text/article.js'

const article = (id: string, outlet: string, published: string, title: string, text: string): Article => ({ id, outlet, published, title, text, url: `https://${outlet}.example/${id}` })

/** Two outlets and a follow-up on one earthquake; a call for help after it; a strike elsewhere that shares words with it; another day's earthquake elsewhere. */
export const news: readonly Article[] = [
  article('quake-1', 'alwadi', '2019-03-04T06:10:00Z', 'زلزال قوي يضرب مدينة مرعش جنوبي تركيا', 'ضرب زلزال قوي مدينة مرعش جنوبي تركيا فجر الاثنين، وقتل 14 شخصا على الأقل وانهارت عشرات المباني. وقالت هيئة الطوارئ إن قوة الزلزال بلغت 6 درجات.'),
  article('quake-2', 'alsahel', '2019-03-04T08:00:00Z', '14 قتيلا في زلزال مرعش بتركيا', 'قتل 14 شخصا في زلزال قوي ضرب مرعش في تركيا صباح الاثنين. وأعلنت هيئة الطوارئ التركية انهيار عشرات المباني في المدينة، وبلغت قوة الزلزال 6 درجات.'),
  article('quake-3', 'alburj', '2019-03-04T15:30:00Z', 'ارتفاع عدد قتلى زلزال مرعش إلى 31', 'ارتفع عدد قتلى الزلزال الذي ضرب مدينة مرعش جنوبي تركيا إلى 31 شخصا، بحسب هيئة الطوارئ، فيما تواصل فرق الإنقاذ البحث بين أنقاض المباني المنهارة.'),
  article('strike-1', 'alwadi', '2019-03-04T09:00:00Z', 'إضراب المعلمين في تونس يدخل أسبوعه الثاني', 'دخل إضراب المعلمين في تونس أسبوعه الثاني الاثنين، وطالبت نقابة التعليم الحكومة برفع الأجور. ورفض وزير التربية مطالب النقابة.'),
  article('strike-2', 'alsahel', '2019-03-04T10:20:00Z', 'نقابة التعليم التونسية تواصل إضراب المعلمين', 'أعلنت نقابة التعليم في تونس مواصلة إضراب المعلمين للأسبوع الثاني بعد أن رفض وزير التربية رفع الأجور، وطالبت الحكومة بالتفاوض.'),
  article('visit-1', 'alburj', '2019-03-05T11:00:00Z', 'وزير الخارجية الروسي يصل إلى بغداد', 'وصل وزير الخارجية الروسي سيرغي لافروف إلى بغداد الثلاثاء في زيارة رسمية، والتقى نظيره العراقي لبحث التعاون في مجال الطاقة.'),
  article('budget-1', 'alwadi', '2019-03-05T12:00:00Z', 'البرلمان الأردني يقر الموازنة العامة', 'أقر مجلس النواب الأردني الثلاثاء مشروع قانون الموازنة العامة بعد نقاش استمر ثلاثة أيام حول الضرائب والدين العام.'),
]

let coder: ReturnType<typeof createCoder> | undefined
export const read = (text: Article) => (coder ??= createCoder()).read(text)

export const reportOf = (text: Article, number: number): Report => {
  const { records, gist } = read(text)
  return { article: number, text, records, gist }
}

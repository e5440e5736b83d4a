/** What a file is by how it begins, whatever stands around it. */
import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/intake/html-page.js'
import { defaultLimits } from '../../src/intake/limits.js'
import { readInput } from '../../src/intake/read-input.js'
import { chunksOf } from '../support/io.js'
import { articlesOf, problemsOf, read } from '../support/read.js'

const news = 'وصل وزير الخارجية إلى العاصمة صباح اليوم، وأجرى محادثات مع رئيس الوزراء.'
const documents = `<DOC><DOCNO>1</DOCNO><TEXT>${news}</TEXT></DOC>\n<DOC><DOCNO>2</DOCNO><TEXT>${news}</TEXT></DOC>`
const DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'

describe('XML with <DOC> is documents, whatever stands before them', () => {
  test.each([
    ['a root with attributes', `${DECLARED}<corpus lang="ar">${documents}</corpus>`],
    ['a document type', `${DECLARED}<!DOCTYPE corpus [<!ELEMENT corpus (DOC*)>]>\n<corpus>${documents}</corpus>`],
    ['comments', `${DECLARED}<!-- <html> -->\n<!-- -- -->\n<corpus>${documents}</corpus>`],
    ['a style sheet', `${DECLARED}<?xml-stylesheet type="text/xsl" href="a.xsl"?><corpus>${documents}</corpus>`],
    ['elements around elements', `${DECLARED}<a><b id="1"><c>${documents}</c></b></a>`],
    ['a header', `${DECLARED}<corpus><header><title>عنوان</title><date>2018</date></header>${documents}</corpus>`],
    ['nothing but a comment', `<!-- a corpus -->${documents}`],
  ])('%s', async (_, content) => expect(articlesOf(await read('a.xml', content)).map(({ id, text }) => [id, text])).toEqual([['1', news], ['2', news]]))

  test('without <DOC> it is named, and pages stay pages', async () => {
    expect(problemsOf(await read('a.xml', `${DECLARED}<documents><document><text>${news}</text></document></documents>`))).toEqual(['a.xml: holds no articles (no <DOC>)'])
    for (const page of [`${DECLARED}<!DOCTYPE html PUBLIC "x" "y"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${news}</p></body></html>`, `<!-- doc --><html><body><p>${news}</p></body></html>`]) expect(articlesOf(await read('<stdin>', page))).toMatchObject([{ text: news }])
  })
  test('beginnings without an end take no time', async () => {
    const begun = performance.now()
    for (const unit of ['<!--', '<?', '<!doctype a [', '<?x?>', ' <!-- -->']) await read('<stdin>', unit.repeat(100_000), undefined, 1 << 18)
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

describe('what is no article', () => {
  test.each([
    ['RSS', `${DECLARED}<rss version="2.0"><channel><title>أخبار</title><item><title>خبر</title><description>${news}</description></item></channel></rss>`],
    ['RDF', `${DECLARED}<rdf:RDF xmlns:rdf="x"><channel></channel></rdf:RDF>`],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
    ['JSON Feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}'],
  ])('%s is a feed, which another command reads', async (_, content) => expect(problemsOf(await read('a.xml', content))).toEqual(['a.xml: a feed, not an article: isnad watch reads the articles of the feed at an address']))

  test('a list of feeds, documents that are no text', async () => {
    expect(problemsOf(await read('a', `${DECLARED}<opml version="2.0"></opml>`))).toEqual(['a: a list of feeds, not an article: isnad watch reads the articles of its feeds'])
    expect(problemsOf(await read('a', '%PDF-1.4\n1 0 obj'))).toEqual(['a: a PDF document, which is not read'])
    expect(problemsOf(await read('a', '{\\rtf1\\ansi x}'))).toEqual(['a: an RTF document, which is not read'])
  })

  test.each(['image/png', 'video/mp4', 'audio/mpeg', 'application/pdf', 'application/vnd.ms-excel'])('%s of a server is refused', async (contentType) => {
    const items = []
    for await (const item of readInput('http://a.example/x', chunksOf([Buffer.from(news)]), defaultLimits, { url: 'http://a.example/x', contentType: `${contentType}; charset=x` })) items.push(item)
    expect(problemsOf(items)).toEqual([`http://a.example/x: its server calls it ${contentType}, which is no text`])
    expect(readPage(Buffer.from(`<p>${news}</p>`), { contentType })).toEqual({ fault: { code: 'page', reason: `its server calls it ${contentType}, which is no text` } })
  })
})

test('a page in UTF-16 is read without a mark', () => {
  const html = `<html><head><meta charset="utf-16"></head><body><p>${news}</p><p>وغادر بعد ذلك إلى مدينة أخرى في المساء.</p></body></html>`
  const little = Buffer.from(html, 'utf16le')
  for (const bytes of [little, Buffer.from(little).swap16()]) expect(readPage(bytes)).toMatchObject({ text: `${news}\n\nوغادر بعد ذلك إلى مدينة أخرى في المساء.` })
})

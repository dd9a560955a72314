import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { articleQuery } from '../../api/queries'
import { Loaded } from '../../ui/States'
import { words } from '../../words'

/** One article of the company's own: what an answer rests on. */
export function ArticleScreen() {
  const { article } = useParams({ strict: false }) as { article: string }
  const query = useQuery(articleQuery(article))
  const title = query.data?.title
  useEffect(() => {
    document.title = `${title ?? words('article.title')}, Skein`
  }, [title])
  return (
    <div className="page">
      <Loaded query={query} rows={6}>
        {(found) => (
          <article className="card article">
            <header className="pagehead">
              <div>
                <h1>{found.title}</h1>
                <p className="sub">{words('article.explain')}</p>
              </div>
            </header>
            {found.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </article>
        )}
      </Loaded>
    </div>
  )
}

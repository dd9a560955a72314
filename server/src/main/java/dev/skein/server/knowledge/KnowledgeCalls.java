package dev.skein.server.knowledge;

import dev.skein.server.view.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's own articles, to read what an answer rests on. */
@Path("/api/v1/knowledge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class KnowledgeCalls {
    private final Knowledge knowledge;

    /** Answers from the articles. */
    public KnowledgeCalls(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** An article: its title and its paragraphs, each of which can stand alone. */
    public record ArticlePage(String id, String title, List<String> paragraphs) {}

    /** One article. */
    @GET
    @Path("{article}")
    @Operation(operationId = "getArticle", summary = "One of the company's own articles")
    public ArticlePage get(@PathParam("article") String article) {
        return knowledge
                .article(article)
                .map(a -> new ArticlePage(a.id(), a.title(), a.paragraphs()))
                .orElseThrow(() -> Problem.unknown("article", article));
    }
}

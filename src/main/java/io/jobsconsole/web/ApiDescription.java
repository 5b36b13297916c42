package io.jobsconsole.web;

import io.jobsconsole.data.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the OpenAPI description what the methods do not show: the grammar of addresses, problems and the bearer. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String BEARER = "bearer";

    private static final Map<String, String> FILTERS = Map.of(
            "job", "One job by its id.",
            "states", "States joined by commas, or a group: active, problem, ended, any. All when absent.",
            "corpus", "Corpora joined by commas, at most 50. All when absent.",
            "since", "A span such as 90m, 24h or 7d, a day, or a UTC time. 7d when absent.",
            "sort", "created, waited, ran or state; with - before it the other way round.");

    private static final Map<String, String> PAGES = Map.of("limit", "25, 50 or 100 jobs. 100 when absent.");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var schemes = OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .bearerFormat("JWT")
                .description("An access token of the sign-in provider that was made for the console.");
        description.getComponents().addSecurityScheme(BEARER, schemes);
        description.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme(BEARER));
        description.getPaths().getPathItems().forEach((path, item) -> complete(path, item.getGET()));
    }

    private static void complete(String path, Operation operation) {
        operation.getResponses().getAPIResponses().values().forEach(ApiDescription::withoutQuality);
        if (!path.endsWith("{id}")) {
            add(operation, FILTERS);
        }
        if (path.endsWith("/jobs")) {
            add(operation, PAGES);
        }
        operation
                .getResponses()
                .addAPIResponse("401", problem("No bearer, or one that does not count here: see WWW-Authenticate."))
                .addAPIResponse(
                        "default",
                        problem("What went wrong, as the error page says it.").content(content()));
    }

    /** What we would rather answer with is between us and the browser. */
    private static void withoutQuality(APIResponse response) {
        if (response.getContent() != null) {
            var content = OASFactory.createContent();
            response.getContent()
                    .getMediaTypes()
                    .forEach((type, described) -> content.addMediaType(type.replaceAll(";.*", ""), described));
            response.setContent(content);
        }
    }

    private static APIResponse problem(String sentence) {
        return OASFactory.createAPIResponse().description(sentence);
    }

    private static Content content() {
        var type = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + Problem.class.getSimpleName()));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type);
    }

    private static void add(Operation operation, Map<String, String> parameters) {
        new TreeMap<>(parameters)
                .forEach((name, sentence) -> operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.QUERY)
                        .description(sentence)
                        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)))));
    }
}
